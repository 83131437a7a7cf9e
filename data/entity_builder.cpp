// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/entity_builder.h"

#include "data/problem_text.h"

namespace ridgepoint::data {

namespace {

Column make(const char *id, const QString &label, const QString &tooltip, bool isShown)
{
    Column column;
    column.id = QString::fromLatin1(id);
    column.label = label;
    column.tooltip = tooltip;
    column.isShownByDefault = isShown;
    return column;
}

} // namespace

void EntityBuilder::add(Column column) { m_table.columns.push_back(std::move(column)); }

void EntityBuilder::addText(const char *id, const QString &label, const QString &tooltip, bool isShown)
{
    add(make(id, label, tooltip, isShown));
}

void EntityBuilder::addDate(const char *id, const QString &label, const QString &tooltip, bool isShown)
{
    Column column = make(id, label, tooltip, isShown);
    column.isDate = true;
    add(std::move(column));
}

void EntityBuilder::addYear(const char *id, const QString &label, const QString &tooltip, bool isShown)
{
    Column column = make(id, label, tooltip, isShown);
    column.isNumber = true;
    column.isYear = true;
    column.unit = engine::Unit::year;
    add(std::move(column));
}

void EntityBuilder::addNumber(const char *id, const QString &label, engine::Unit unit, const QString &tooltip, bool isShown)
{
    Column column = make(id, label, tooltip, isShown);
    column.isNumber = true;
    column.unit = unit;
    add(std::move(column));
}

void EntityBuilder::addDerived(const char *id, const QString &label, engine::Unit unit, const QString &tooltip, bool isShown)
{
    Column column = make(id, label, tooltip, isShown);
    column.isNumber = true;
    column.isDerived = true;
    column.unit = unit;
    add(std::move(column));
}

int EntityBuilder::addProvenance(Provenance provenance)
{
    m_table.provenances.push_back(std::move(provenance));
    return static_cast<int>(m_table.provenances.size()) - 1;
}

EntityRow &EntityBuilder::addRow(const QString &key, const QString &name, int provenance)
{
    m_rows.insert(key, static_cast<int>(m_table.rows.size()));
    EntityRow row;
    row.key = key;
    row.name = name;
    row.provenance = provenance;
    row.cells.resize(m_table.columns.size());
    m_table.rows.push_back(std::move(row));
    return m_table.rows.back();
}

EntityRow *EntityBuilder::row(const QString &key)
{
    const auto found = m_rows.constFind(key);
    return found == m_rows.constEnd() ? nullptr : &m_table.rows[static_cast<std::size_t>(*found)];
}

void EntityBuilder::setFacets(const char *vendor, const char *kind, const char *status, const char *year)
{
    m_table.vendorColumn = column(vendor);
    m_table.kindColumn = column(kind);
    m_table.statusColumn = column(status);
    m_table.yearColumn = column(year);
}

EntityTable EntityBuilder::take()
{
    static const QHash<QString, QString> words{
        {QStringLiteral("gpu"), Text::tr("GPU")},
        {QStringLiteral("asic"), Text::tr("ASIC")},
        {QStringLiteral("soc"), Text::tr("SoC")},
        {QStringLiteral("npu"), Text::tr("NPU")},
        {QStringLiteral("tpu"), Text::tr("TPU")},
        {QStringLiteral("lpu"), Text::tr("LPU")},
        {QStringLiteral("wafer"), Text::tr("wafer scale")},
        {QStringLiteral("ar"), Text::tr("autoregressive")},
        {QStringLiteral("image-diffusion"), Text::tr("image diffusion")},
        {QStringLiteral("video-diffusion"), Text::tr("video diffusion")},
        {QStringLiteral("masked-diffusion"), Text::tr("masked diffusion")},
        {QStringLiteral("vae"), Text::tr("VAE")},
        {QStringLiteral("text-encoder"), Text::tr("text encoder")},
    };
    if (m_table.kindColumn >= 0) {
        for (EntityRow &row : m_table.rows) {
            QString &text = row.cells[static_cast<std::size_t>(m_table.kindColumn)].text;
            text = words.value(text, text);
        }
    }
    return std::move(m_table);
}

void fillCells(EntityRow &row, const EntityTable &table, const Row &answer, int firstColumn, int count)
{
    for (int i = 0; i < count; ++i) {
        Cell &cell = row.cells[static_cast<std::size_t>(i)];
        if (table.columns[static_cast<std::size_t>(i)].isNumber)
            cell.number = answer.number(firstColumn + i);
        else
            cell.text = answer.text(firstColumn + i);
    }
}

} // namespace ridgepoint::data
