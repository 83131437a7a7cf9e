// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/vendors/synthetic_table.h"

#include <array>
#include <cstdint>

namespace ridgepoint::tests {

using data::Cell;
using data::Column;
using data::EntityRow;
using data::EntityTable;
using engine::Unit;

namespace {

Column text(const char *id, const char *label)
{
    Column column;
    column.id = QString::fromLatin1(id);
    column.label = QString::fromLatin1(label);
    column.isShownByDefault = true;
    return column;
}

Column number(const char *id, const char *label, Unit unit)
{
    Column column = text(id, label);
    column.unit = unit;
    column.isNumber = true;
    return column;
}

Column date(const char *id, const char *label)
{
    Column column = text(id, label);
    column.isDate = true;
    return column;
}

Cell cell(const char *words)
{
    Cell result;
    result.text = QString::fromUtf8(words);
    return result;
}

Cell cell(std::optional<double> value, int provenance)
{
    Cell result;
    result.number = value;
    result.provenance = value ? provenance : -1;
    return result;
}

data::Provenance source(const char *title, const char *url, engine::Label label)
{
    data::Provenance provenance;
    provenance.title = QString::fromUtf8(title);
    provenance.url = QString::fromLatin1(url);
    provenance.date = QStringLiteral("2025-03");
    provenance.confidence = QStringLiteral("datasheet");
    provenance.qualifier = QStringLiteral("dense");
    provenance.note = QStringLiteral("a <note> & more");
    provenance.label = label;
    return provenance;
}

void addColumns(EntityTable &table)
{
    table.columns = {text("name", "Accelerator"),
                     text("vendor", "Vendor"),
                     text("kind", "Kind"),
                     text("status", "Status"),
                     date("announced", "Announced"),
                     number("memory_capacity", "Memory", Unit::byte),
                     number("memory_bandwidth", "Memory bandwidth", Unit::byte_per_second),
                     number("peak_bf16", "BF16 peak", Unit::flop_per_second),
                     number("tdp", "TDP", Unit::watt)};
    table.vendorColumn = 1;
    table.kindColumn = 2;
    table.statusColumn = 3;
    table.yearColumn = 4;
}

struct Small {
    const char *key;
    const char *name;
    const char *vendor;
    const char *kind;
    const char *status;
    const char *announced;
    std::optional<double> memory;
    std::optional<double> bandwidth;
    std::optional<double> peak;
    std::optional<double> tdp;
};

} // namespace

EntityTable smallTable()
{
    EntityTable table;
    addColumns(table);
    table.provenances = {source("Vendor <datasheet>", "https://example.org/a?b=1&c=2", engine::Label::stated),
                         source("An estimate", "", engine::Label::estimated)};
    const std::array<Small, 6> rows{{
        {"b100", "B100", "NVIDIA", "gpu", "shipping", "2024-03", 192e9, 8e12, 1.75e15, 700},
        {"b9", "B9", "NVIDIA", "gpu", "announced", "2026", 288e9, std::nullopt, 2.5e15, std::nullopt},
        {"mi300x", "MI300X", "AMD", "gpu", "shipping", "2023-12", 192e9, 5.3e12, 1.307e15, 750},
        {"tpu-v5e", "TPU v5e", "Google", "tpu", "shipping", "2023-08", 16e9, 8.19e11, 1.97e14, std::nullopt},
        {"formula", "=SUM(A1)", "Odd", "asic", "announced", "", std::nullopt, 9e11, std::nullopt, 75},
        {"gaudi-3", "Gaudi 3", "Intel", "asic", "shipping", "2024-04-09", 128e9, 3.7e12, 1.835e15, 900},
    }};
    for (const Small &row : rows) {
        EntityRow entity;
        entity.key = QString::fromLatin1(row.key);
        entity.name = QString::fromLatin1(row.name);
        entity.cells = {cell(row.name),      cell(row.vendor),       cell(row.kind),    cell(row.status), cell(row.announced),
                        cell(row.memory, 0), cell(row.bandwidth, 0), cell(row.peak, 0), cell(row.tdp, 1)};
        table.rows.push_back(entity);
    }
    table.rows[2].cells[6].alternatives.push_back({5.2e12, QStringLiteral("5.20 TB/s"), 1});
    return table;
}

EntityTable largeTable(int rows)
{
    EntityTable table;
    addColumns(table);
    for (int extra = 0; extra < 11; ++extra) {
        Column column = number("x", "Figure", Unit::byte_per_second);
        column.id = QStringLiteral("figure_%1").arg(extra);
        column.label = QStringLiteral("Figure %1").arg(extra);
        column.isShownByDefault = extra < 3;
        table.columns.push_back(column);
    }
    table.provenances = {source("A datasheet", "https://example.org", engine::Label::stated)};
    static constexpr std::array vendors{"NVIDIA", "AMD", "Google", "Intel", "Huawei", "Cerebras", "Groq", "Tenstorrent"};
    static constexpr std::array kinds{"gpu", "tpu", "asic", "wafer"};
    std::uint32_t state = 20260101;
    const auto next = [&state](std::uint32_t below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 8) % below;
    };
    table.rows.reserve(static_cast<std::size_t>(rows));
    for (int i = 0; i < rows; ++i) {
        EntityRow row;
        row.key = QStringLiteral("part-%1").arg(i);
        const char *vendor = vendors[next(vendors.size())];
        row.name = QStringLiteral("%1 Accelerator %2-%3").arg(QLatin1StringView(vendor)).arg(QChar(u'A' + next(26))).arg(i);
        Cell name;
        name.text = row.name;
        row.cells = {name, cell(vendor), cell(kinds[next(kinds.size())]), cell(next(3) == 0 ? "announced" : "shipping")};
        Cell announced;
        announced.text = QStringLiteral("%1-%2").arg(2015 + next(12)).arg(1 + next(12), 2, 10, QChar(u'0'));
        row.cells.push_back(announced);
        for (std::size_t column = row.cells.size(); column < table.columns.size(); ++column)
            row.cells.push_back(cell(next(4) == 0 ? std::nullopt : std::optional<double>(1e9 * (1 + next(100000))), 0));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace ridgepoint::tests
