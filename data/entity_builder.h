// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/entity_table.h"
#include "data/select.h"

#include <QHash>

namespace ridgepoint::data {

/// Puts an EntityTable together: columns first, then rows.
class EntityBuilder {
public:
    explicit EntityBuilder(EntityKind kind) { m_table.kind = kind; }

    void addText(const char *id, const QString &label, const QString &tooltip, bool isShown = false);
    void addDate(const char *id, const QString &label, const QString &tooltip, bool isShown = false);
    void addYear(const char *id, const QString &label, const QString &tooltip, bool isShown = false);
    void addNumber(const char *id, const QString &label, engine::Unit unit, const QString &tooltip, bool isShown = false);
    void addDerived(const char *id, const QString &label, engine::Unit unit, const QString &tooltip, bool isShown = false);

    [[nodiscard]] int column(const char *id) const { return m_table.findColumn(QString::fromLatin1(id)); }
    [[nodiscard]] int addProvenance(Provenance provenance);
    EntityRow &addRow(const QString &key, const QString &name, int provenance = -1);
    [[nodiscard]] EntityRow *row(const QString &key);

    /// Facets by column id; empty = none.
    void setFacets(const char *vendor, const char *kind, const char *status, const char *year);

    [[nodiscard]] const EntityTable &table() const noexcept { return m_table; }
    /// The table, its kinds in words ("gpu" reads "GPU").
    [[nodiscard]] EntityTable take();

private:
    void add(Column column);

    EntityTable m_table;
    QHash<QString, int> m_rows;
};

/// The columns of one query that go into the columns of a table as they are, first to first.
void fillCells(EntityRow &row, const EntityTable &table, const Row &answer, int firstColumn, int count);

[[nodiscard]] engine::Expected<EntityTable> readAcceleratorTable(const Database &database);
[[nodiscard]] engine::Expected<EntityTable> readModelTable(const Database &database);
[[nodiscard]] engine::Expected<EntityTable> readSystemTable(const Database &database);
[[nodiscard]] engine::Expected<EntityTable> readFabricTable(const Database &database);
[[nodiscard]] engine::Expected<EntityTable> readCompanyTable(const Database &database);
[[nodiscard]] engine::Expected<EntityTable> readProductTable(const Database &database);

} // namespace ridgepoint::data
