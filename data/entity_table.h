// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "data/provenance.h"
#include "engine/unit.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace ridgepoint::data {

enum class EntityKind : std::uint8_t { Accelerators, Systems, Fabrics, Models, Companies, Products };

/// Another source's figure beside the one that is shown.
struct Alternative {
    std::optional<double> number; ///< SI
    QString text;                 ///< as stored, with unit and qualifier
    int provenance = -1;          ///< index into EntityTable::provenances
};

struct Cell {
    std::optional<double> number; ///< SI; years and counts as they are. Empty when unknown or when the column is text
    QString text;                 ///< the text of a text column; for numbers empty (format with the column's unit)
    int provenance = -1;          ///< index into EntityTable::provenances, -1 when the row's own source holds (or none)
    std::vector<Alternative> alternatives;
};

struct Column {
    QString id;    ///< stable: the database column, the attribute, or the name of a derived figure
    QString label; ///< for people
    engine::Unit unit = engine::Unit::none;
    bool isNumber = false;
    bool isYear = false;    ///< a number that is a calendar year
    bool isDate = false;    ///< text "2024", "2024-03" or "2024-03-31": sorts as text
    bool isDerived = false; ///< computed from other columns by the engine
    bool isShownByDefault = false;
    QString tooltip;
};

struct EntityRow {
    QString key;             ///< slug
    QString name;            ///< for people
    std::vector<Cell> cells; ///< one per column
    int provenance = -1;     ///< of the row as a whole
};

/// One table of the Vendors workspace as plain values.
struct EntityTable {
    EntityKind kind = EntityKind::Accelerators;
    std::vector<Column> columns;
    std::vector<EntityRow> rows;
    std::vector<Provenance> provenances;
    /// Columns by which the table is narrowed; -1 where the kind has none. The year facet's column is a year or a date.
    int vendorColumn = -1;
    int kindColumn = -1;
    int statusColumn = -1;
    int yearColumn = -1;

    /// Index of a column, or -1.
    [[nodiscard]] int findColumn(const QString &id) const;
    /// Index of a row, or -1.
    [[nodiscard]] int findRow(const QString &key) const;
};

[[nodiscard]] engine::Expected<EntityTable> readEntityTable(const Database &database, EntityKind kind);

} // namespace ridgepoint::data
