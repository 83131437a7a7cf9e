// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/end_to_end_row.h"

#include "data/problem_text.h"
#include "data/validation/validation_table.h"

#include <array>

namespace ridgepoint::data {

namespace {

struct TextColumn {
    const char *name;
    QString EndToEndRow::*member;
};

constexpr std::array texts = {
    TextColumn{"id", &EndToEndRow::id},
    TextColumn{"accelerator", &EndToEndRow::accelerator},
    TextColumn{"model", &EndToEndRow::model},
    TextColumn{"precision_weights", &EndToEndRow::weights},
    TextColumn{"precision_kv", &EndToEndRow::kv},
    TextColumn{"framework", &EndToEndRow::framework},
    TextColumn{"phase", &EndToEndRow::phase},
    TextColumn{"resolution", &EndToEndRow::resolution},
    TextColumn{"metric", &EndToEndRow::metric},
    TextColumn{"source_title", &EndToEndRow::sourceTitle},
    TextColumn{"source_url", &EndToEndRow::sourceUrl},
    TextColumn{"note", &EndToEndRow::note},
};

struct NumberColumn {
    const char *name;
    std::optional<double> EndToEndRow::*member;
    bool isWidth; ///< at least 1 where it is stated
};

constexpr std::array numbers = {
    NumberColumn{"tp", &EndToEndRow::tensor, true},        NumberColumn{"pp", &EndToEndRow::pipeline, true},
    NumberColumn{"ep", &EndToEndRow::expert, true},        NumberColumn{"batch_or_concurrency", &EndToEndRow::batch, false},
    NumberColumn{"input_len", &EndToEndRow::input, false}, NumberColumn{"output_len", &EndToEndRow::output, false},
    NumberColumn{"frames", &EndToEndRow::frames, false},   NumberColumn{"steps", &EndToEndRow::steps, false},
};

engine::Expected<EndToEndRow> readRow(const ValidationTable &table, const CsvRow &csv)
{
    EndToEndRow row;
    row.line = csv.line;
    for (const TextColumn &column : texts)
        row.*column.member = table.text(csv, QString::fromLatin1(column.name));
    for (const NumberColumn &column : numbers) {
        const QString name = QString::fromLatin1(column.name);
        const auto value = table.number(csv, name);
        if (!value)
            return tl::unexpected(value.error());
        if (column.isWidth && *value && **value < 1)
            return table.refuseCell(csv, name, Text::tr("a number of at least 1, or nothing"));
        row.*column.member = *value;
    }
    const auto count = table.number(csv, QStringLiteral("count"));
    if (!count)
        return tl::unexpected(count.error());
    row.count = count->value_or(1);
    if (row.count < 1)
        return table.refuseCell(csv, QStringLiteral("count"), Text::tr("a number of at least 1, or nothing"));
    const auto value = table.positive(csv, QStringLiteral("value"));
    if (!value)
        return tl::unexpected(value.error());
    row.value = *value;
    return row;
}

} // namespace

engine::Expected<std::vector<EndToEndRow>> readEndToEnd(const QString &path)
{
    const auto table = ValidationTable::open(path, {QStringLiteral("id"), QStringLiteral("accelerator"), QStringLiteral("model"),
                                                    QStringLiteral("phase"), QStringLiteral("metric"), QStringLiteral("value")});
    if (!table)
        return tl::unexpected(table.error());
    std::vector<EndToEndRow> rows;
    rows.reserve(table->rows().size());
    for (const CsvRow &csv : table->rows()) {
        auto row = readRow(*table, csv);
        if (!row)
            return tl::unexpected(row.error());
        rows.push_back(std::move(*row));
    }
    return rows;
}

} // namespace ridgepoint::data
