// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/material_reader.h"

#include "data/row_figure.h"

namespace ridgepoint::data {

engine::Expected<std::vector<engine::Material>> readMaterials(const Database &database)
{
    std::vector<engine::Material> materials;
    const QString sql = QStringLiteral("SELECT m.slug, m.item, m.capacity_value, m.confidence, s.kind, m.capacity_unit, m.lead_time "
                                       "FROM materials m JOIN sources s ON s.id = m.source_id ORDER BY m.rowid");
    const auto read = select(database, sql, [&materials](const Row &row) {
        engine::Material material;
        material.slug = row.text(0).toStdString();
        material.name = row.text(1).toStdString();
        material.capacity = figureOf(row, 2);
        material.capacity_unit = row.text(5).toStdString();
        material.lead_time = row.text(6).toStdString();
        materials.push_back(std::move(material));
    });
    if (!read)
        return tl::unexpected(read.error());
    return materials;
}

} // namespace ridgepoint::data
