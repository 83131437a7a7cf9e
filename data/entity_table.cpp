// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/entity_table.h"

#include "data/entity_builder.h"

#include <algorithm>

namespace ridgepoint::data {

int EntityTable::findColumn(const QString &id) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&id](const Column &column) { return column.id == id; });
    return found == columns.end() || id.isEmpty() ? -1 : static_cast<int>(found - columns.begin());
}

int EntityTable::findRow(const QString &key) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&key](const EntityRow &row) { return row.key == key; });
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

engine::Expected<EntityTable> readEntityTable(const Database &database, EntityKind kind)
{
    switch (kind) {
    case EntityKind::Systems:
        return readSystemTable(database);
    case EntityKind::Fabrics:
        return readFabricTable(database);
    case EntityKind::Models:
        return readModelTable(database);
    case EntityKind::Companies:
        return readCompanyTable(database);
    case EntityKind::Products:
        return readProductTable(database);
    case EntityKind::Accelerators:
        break;
    }
    return readAcceleratorTable(database);
}

} // namespace ridgepoint::data
