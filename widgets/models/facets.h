// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/entity_table.h"

#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <vector>

namespace ridgepoint::widgets {

/// A property by which a table is narrowed.
enum class Facet : std::uint8_t { Vendor, Kind, Status, Year };
inline constexpr std::array<Facet, 4> allFacets{Facet::Vendor, Facet::Kind, Facet::Status, Facet::Year};

struct FacetValue {
    QString text;  ///< empty stands for rows where it is not known
    int count = 0; ///< rows that it would leave, the other facets and the text filter applied
    bool isChosen = false;
};

/// Which rows pass the chosen values: OR within a facet, AND between facets; a facet without a choice lets everything pass.
class Facets {
public:
    void setTable(const data::EntityTable &table);

    [[nodiscard]] bool has(Facet facet) const; ///< the table has that column
    [[nodiscard]] QStringList chosen(Facet facet) const;
    /// Values that the table does not have are dropped.
    void choose(Facet facet, const QStringList &values);
    [[nodiscard]] bool isAnyChosen() const;

    /// Clears `isMatch` where a facet says no.
    void narrow(std::vector<std::uint8_t> &isMatch) const;
    /// Values with counts over the rows of `isTextMatch`: falling by count, years falling by value.
    [[nodiscard]] std::vector<FacetValue> values(Facet facet, const std::vector<std::uint8_t> &isTextMatch) const;

private:
    struct Part {
        bool exists = false;
        std::vector<QString> names;         ///< distinct values
        std::vector<int> valueOfRow;        ///< index into names
        std::vector<std::uint8_t> isChosen; ///< per value
        bool hasChoice = false;
    };

    [[nodiscard]] const Part &part(Facet facet) const { return m_parts[static_cast<std::size_t>(facet)]; }
    static void narrowBy(const Part &part, std::vector<std::uint8_t> &isMatch);

    std::array<Part, allFacets.size()> m_parts;
};

/// Column of a facet in a table, or -1.
[[nodiscard]] int facetColumn(const data::EntityTable &table, Facet facet);

} // namespace ridgepoint::widgets
