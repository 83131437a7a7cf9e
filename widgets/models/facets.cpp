// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/facets.h"

#include "widgets/models/natural_order.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

namespace {

QString valueText(const data::Cell &cell, const data::Column &column, Facet facet)
{
    if (cell.number)
        return QString::number(std::llround(*cell.number));
    if (facet == Facet::Year && column.isDate)
        return cell.text.left(4);
    return cell.text;
}

} // namespace

int facetColumn(const data::EntityTable &table, Facet facet)
{
    switch (facet) {
    case Facet::Vendor:
        return table.vendorColumn;
    case Facet::Kind:
        return table.kindColumn;
    case Facet::Status:
        return table.statusColumn;
    case Facet::Year:
        return table.yearColumn;
    }
    return -1;
}

void Facets::setTable(const data::EntityTable &table)
{
    for (const Facet facet : allFacets) {
        Part &part = m_parts[static_cast<std::size_t>(facet)];
        part = Part{};
        const int column = facetColumn(table, facet);
        if (column < 0)
            continue;
        part.exists = true;
        part.valueOfRow.reserve(table.rows.size());
        QHash<QString, int> known;
        for (const data::EntityRow &row : table.rows) {
            const auto at = static_cast<std::size_t>(column);
            const QString text = valueText(row.cells[at], table.columns[at], facet);
            const auto found = known.constFind(text);
            const int index = found != known.cend() ? *found : static_cast<int>(part.names.size());
            if (found == known.cend()) {
                known.insert(text, index);
                part.names.push_back(text);
            }
            part.valueOfRow.push_back(index);
        }
        part.isChosen.assign(part.names.size(), 0);
    }
}

bool Facets::has(Facet facet) const { return part(facet).exists; }

QStringList Facets::chosen(Facet facet) const
{
    QStringList result;
    const Part &p = part(facet);
    for (std::size_t i = 0; i < p.names.size(); ++i) {
        if (p.isChosen[i] != 0)
            result.append(p.names[i]);
    }
    std::sort(result.begin(), result.end(), [](const QString &a, const QString &b) { return naturalCompare(a, b) < 0; });
    return result;
}

void Facets::choose(Facet facet, const QStringList &values)
{
    Part &p = m_parts[static_cast<std::size_t>(facet)];
    p.hasChoice = false;
    for (std::size_t i = 0; i < p.names.size(); ++i) {
        p.isChosen[i] = values.contains(p.names[i]) ? 1 : 0;
        p.hasChoice = p.hasChoice || p.isChosen[i] != 0;
    }
}

bool Facets::isAnyChosen() const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [](const Part &p) { return p.hasChoice; });
}

void Facets::narrowBy(const Part &part, std::vector<std::uint8_t> &isMatch)
{
    if (!part.hasChoice)
        return;
    for (std::size_t row = 0; row < isMatch.size(); ++row) {
        if (part.isChosen[static_cast<std::size_t>(part.valueOfRow[row])] == 0)
            isMatch[row] = 0;
    }
}

void Facets::narrow(std::vector<std::uint8_t> &isMatch) const
{
    for (const Part &p : m_parts)
        narrowBy(p, isMatch);
}

std::vector<FacetValue> Facets::values(Facet facet, const std::vector<std::uint8_t> &isTextMatch) const
{
    const Part &p = part(facet);
    std::vector<FacetValue> result(p.names.size());
    for (std::size_t i = 0; i < p.names.size(); ++i)
        result[i] = {p.names[i], 0, p.isChosen[i] != 0};
    if (!p.exists)
        return result;
    std::vector<std::uint8_t> isMatch = isTextMatch;
    for (const Part &other : m_parts) {
        if (&other != &p)
            narrowBy(other, isMatch);
    }
    for (std::size_t row = 0; row < isMatch.size(); ++row) {
        if (isMatch[row] != 0)
            ++result[static_cast<std::size_t>(p.valueOfRow[row])].count;
    }
    std::sort(result.begin(), result.end(), [facet](const FacetValue &a, const FacetValue &b) {
        if (a.text.isEmpty() != b.text.isEmpty())
            return b.text.isEmpty();
        if (facet == Facet::Year)
            return naturalCompare(a.text, b.text) > 0;
        return a.count != b.count ? a.count > b.count : naturalCompare(a.text, b.text) < 0;
    });
    return result;
}

} // namespace ridgepoint::widgets
