// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/entity_builder.h"
#include "data/problem_text.h"
#include "data/row_provenance.h"

namespace ridgepoint::data {

namespace {

using engine::Unit;

/// A cell whose source needs its qualifier said.
void qualify(EntityBuilder &builder, EntityRow &row, const char *column, Provenance provenance, const QString &qualifier,
             const QString &note)
{
    Cell &cell = row.cells[static_cast<std::size_t>(builder.column(column))];
    if (!cell.number)
        return;
    provenance.qualifier = qualifier;
    if (!note.isEmpty())
        provenance.detail = note;
    cell.provenance = builder.addProvenance(std::move(provenance));
}

} // namespace

engine::Expected<EntityTable> readSystemTable(const Database &database)
{
    EntityBuilder builder(EntityKind::Systems);
    builder.addText("name", Text::tr("System"), Text::tr("Server, rack or pod."), true);
    builder.addText("vendor", Text::tr("Vendor"), Text::tr("Who sells it."), true);
    builder.addText("accelerator", Text::tr("Accelerator"), Text::tr("The accelerator inside."), true);
    builder.addNumber("count", Text::tr("Accelerators"), Unit::count, Text::tr("How many of them."), true);
    builder.addNumber("system_power_w", Text::tr("System power"), Unit::watt, Text::tr("Highest power of the whole system."), true);
    builder.addNumber("height_u", Text::tr("Height"), Unit::count, Text::tr("Rack units."), true);
    builder.addText("cooling", Text::tr("Cooling"), Text::tr("Air or liquid."), true);
    builder.addNumber("scaleup_bandwidth_byte_s", Text::tr("Scale-up bandwidth"), Unit::byte_per_second,
                      Text::tr("Of the whole system; the source says for which directions."), true);
    builder.addText("scaleout", Text::tr("Scale-out"), Text::tr("Network to other systems."));
    builder.addNumber("price_usd", Text::tr("Price"), Unit::dollar, Text::tr("List price, street price or estimate of the whole system."),
                      true);
    builder.setFacets("vendor", "cooling", "", "");
    constexpr int described = 10;
    const QString sql = QStringLiteral(
        "SELECT y.slug, y.name, y.vendor, a.name, y.count, y.system_power_w, y.height_u, y.cooling, y.scaleup_bandwidth_byte_s, "
        "y.scaleout, "
        "y.price_usd, s.title, s.url, s.as_of, y.confidence, y.note, s.kind, l.qualifier, l.note, p.qualifier, p.note FROM systems y "
        "JOIN accelerators a ON a.slug = y.accelerator JOIN sources s ON s.id = y.source_id "
        "LEFT JOIN system_qualifiers l ON l.system = y.slug AND l.figure = 'scaleup_bandwidth_byte_s' "
        "LEFT JOIN system_qualifiers p ON p.system = y.slug AND p.figure = 'price_usd' ORDER BY y.rowid");
    const auto read = select(database, sql, [&](const Row &row) {
        const Provenance provenance = provenanceOf(row, described + 1);
        EntityRow &entity = builder.addRow(row.text(0), row.text(1), builder.addProvenance(provenance));
        fillCells(entity, builder.table(), row, 1, described);
        qualify(builder, entity, "scaleup_bandwidth_byte_s", provenance, row.text(17), row.text(18));
        qualify(builder, entity, "price_usd", provenance, row.text(19), row.text(20));
    });
    if (!read)
        return tl::unexpected(read.error());
    return builder.take();
}

engine::Expected<EntityTable> readFabricTable(const Database &database)
{
    EntityBuilder builder(EntityKind::Fabrics);
    builder.addText("name", Text::tr("Fabric"), Text::tr("Link, switch or network adapter."), true);
    builder.addText("vendor", Text::tr("Vendor"), Text::tr("Who sells it, or the standards body."), true);
    builder.addText("kind", Text::tr("Kind"), Text::tr("Scale-up, scale-out, optical, PCIe, retimer, NIC or switch."), true);
    builder.addNumber("per_link_bandwidth_byte_s", Text::tr("Bandwidth"), Unit::byte_per_second,
                      Text::tr("One link or port; see Direction."), true);
    builder.addText("direction", Text::tr("Direction"), Text::tr("What the bandwidth counts: one direction, both, or all ports together."),
                    true);
    builder.addNumber("latency_s", Text::tr("Latency"), Unit::second, Text::tr("One hop."), true);
    builder.addNumber("energy_j_per_bit", Text::tr("Energy"), Unit::joule_per_bit, Text::tr("Energy to move one bit."), true);
    builder.addText("status", Text::tr("Status"), Text::tr("Shipping, sampling, announced or discontinued."), true);
    builder.setFacets("vendor", "kind", "status", "");
    constexpr int described = 8;
    const QString sql = QStringLiteral(
        "SELECT f.slug, f.name, f.vendor, f.kind, f.per_link_bandwidth_byte_s, f.direction, f.latency_s, f.energy_pj_per_bit / 1e12, "
        "f.status, "
        "s.title, s.url, s.as_of, 'published', f.note, s.kind FROM fabric f JOIN sources s ON s.id = f.source_id ORDER BY f.rowid");
    const auto read = select(database, sql, [&](const Row &row) {
        Provenance provenance = provenanceOf(row, described + 1);
        provenance.confidence.clear();
        EntityRow &entity = builder.addRow(row.text(0), row.text(1), builder.addProvenance(provenance));
        fillCells(entity, builder.table(), row, 1, described);
        qualify(builder, entity, "per_link_bandwidth_byte_s", provenance, row.text(5), {});
    });
    if (!read)
        return tl::unexpected(read.error());
    return builder.take();
}

} // namespace ridgepoint::data
