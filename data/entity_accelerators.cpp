// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/entity_builder.h"
#include "data/figure_label.h"
#include "data/problem_text.h"

#include "engine/quantity.h"
#include "engine/roofline/roofline.h"

#include <array>

namespace ridgepoint::data {

namespace {

using engine::Unit;

struct Attribute {
    const char *id;
    const char *label;
    Unit unit;
    const char *tooltip;
    bool isShown = false;
};

// Every attribute of accelerator_figures, in the order of the columns.
constexpr std::array attributes{
    Attribute{"memory_capacity", QT_TRANSLATE_NOOP("Data", "Memory"), Unit::byte, QT_TRANSLATE_NOOP("Data", "Capacity of the main memory."),
              true},
    Attribute{"memory_bandwidth", QT_TRANSLATE_NOOP("Data", "Memory bandwidth"), Unit::byte_per_second,
              QT_TRANSLATE_NOOP("Data", "Peak bandwidth of the main memory."), true},
    Attribute{"peak_bf16", QT_TRANSLATE_NOOP("Data", "BF16 peak"), Unit::flop_per_second,
              QT_TRANSLATE_NOOP("Data", "Dense BF16 peak; sparse figures stand beside it."), true},
    Attribute{"peak_fp16", QT_TRANSLATE_NOOP("Data", "FP16 peak"), Unit::flop_per_second, QT_TRANSLATE_NOOP("Data", "Dense FP16 peak.")},
    Attribute{"peak_fp8", QT_TRANSLATE_NOOP("Data", "FP8 peak"), Unit::flop_per_second, QT_TRANSLATE_NOOP("Data", "Dense FP8 peak."), true},
    Attribute{"peak_fp6", QT_TRANSLATE_NOOP("Data", "FP6 peak"), Unit::flop_per_second, QT_TRANSLATE_NOOP("Data", "Dense FP6 peak.")},
    Attribute{"peak_fp4", QT_TRANSLATE_NOOP("Data", "FP4 peak"), Unit::flop_per_second, QT_TRANSLATE_NOOP("Data", "Dense FP4 peak.")},
    Attribute{"peak_int8", QT_TRANSLATE_NOOP("Data", "INT8 peak"), Unit::op_per_second, QT_TRANSLATE_NOOP("Data", "Dense INT8 peak.")},
    Attribute{"peak_int4", QT_TRANSLATE_NOOP("Data", "INT4 peak"), Unit::op_per_second, QT_TRANSLATE_NOOP("Data", "Dense INT4 peak.")},
    Attribute{"peak_tf32", QT_TRANSLATE_NOOP("Data", "TF32 peak"), Unit::flop_per_second, QT_TRANSLATE_NOOP("Data", "Dense TF32 peak.")},
    Attribute{"peak_fp32", QT_TRANSLATE_NOOP("Data", "FP32 peak"), Unit::flop_per_second, QT_TRANSLATE_NOOP("Data", "Dense FP32 peak.")},
    Attribute{"peak_fp64", QT_TRANSLATE_NOOP("Data", "FP64 peak"), Unit::flop_per_second, QT_TRANSLATE_NOOP("Data", "Dense FP64 peak.")},
    Attribute{"tdp", QT_TRANSLATE_NOOP("Data", "TDP"), Unit::watt,
              QT_TRANSLATE_NOOP("Data", "Thermal design power of the device, not of its node."), true},
    Attribute{"price", QT_TRANSLATE_NOOP("Data", "Price"), Unit::dollar,
              QT_TRANSLATE_NOOP("Data", "List price, street price or estimate of one device; the source says which.")},
    Attribute{"cloud_price", QT_TRANSLATE_NOOP("Data", "Cloud price"), Unit::dollar_per_hour,
              QT_TRANSLATE_NOOP("Data", "Rent of one device; the source names the provider.")},
    Attribute{"scaleup_bandwidth", QT_TRANSLATE_NOOP("Data", "Scale-up bandwidth"), Unit::byte_per_second,
              QT_TRANSLATE_NOOP("Data", "Per direction; half where only both directions together are stated.")},
    Attribute{"scaleup_domain", QT_TRANSLATE_NOOP("Data", "Scale-up domain"), Unit::count,
              QT_TRANSLATE_NOOP("Data", "Devices in one scale-up domain.")},
    Attribute{"scaleout_bandwidth", QT_TRANSLATE_NOOP("Data", "Scale-out bandwidth"), Unit::byte_per_second,
              QT_TRANSLATE_NOOP("Data", "Per direction and device.")},
    Attribute{"pcie_bandwidth", QT_TRANSLATE_NOOP("Data", "Host bandwidth"), Unit::byte_per_second,
              QT_TRANSLATE_NOOP("Data", "Host link, per direction.")},
    Attribute{"sram_capacity", QT_TRANSLATE_NOOP("Data", "SRAM"), Unit::byte,
              QT_TRANSLATE_NOOP("Data", "On-chip memory or last cache; the source says which.")},
    Attribute{"sram_bandwidth", QT_TRANSLATE_NOOP("Data", "SRAM bandwidth"), Unit::byte_per_second,
              QT_TRANSLATE_NOOP("Data", "Bandwidth of the on-chip memory.")},
    Attribute{"onchip_fabric_bandwidth", QT_TRANSLATE_NOOP("Data", "On-chip fabric"), Unit::byte_per_second,
              QT_TRANSLATE_NOOP("Data", "Bandwidth of the network on the chip.")},
    Attribute{"external_memory_capacity", QT_TRANSLATE_NOOP("Data", "External memory"), Unit::byte,
              QT_TRANSLATE_NOOP("Data", "Second, larger memory outside the package.")},
    Attribute{"external_memory_bandwidth", QT_TRANSLATE_NOOP("Data", "External memory bandwidth"), Unit::byte_per_second,
              QT_TRANSLATE_NOOP("Data", "Bandwidth of the memory outside the package.")},
    Attribute{"measured_gemm_bf16", QT_TRANSLATE_NOOP("Data", "BF16 measured"), Unit::flop_per_second,
              QT_TRANSLATE_NOOP("Data", "Best measured dense BF16 matrix product.")},
    Attribute{"measured_gemm_fp8", QT_TRANSLATE_NOOP("Data", "FP8 measured"), Unit::flop_per_second,
              QT_TRANSLATE_NOOP("Data", "Best measured dense FP8 matrix product.")},
    Attribute{"claimed_decode_rate", QT_TRANSLATE_NOOP("Data", "Claimed decode rate"), Unit::token_per_second,
              QT_TRANSLATE_NOOP("Data", "The vendor's claim; the source names the model.")},
    Attribute{"die_area", QT_TRANSLATE_NOOP("Data", "Die area"), Unit::square_millimetre,
              QT_TRANSLATE_NOOP("Data", "All compute dies together.")},
    Attribute{"transistors", QT_TRANSLATE_NOOP("Data", "Transistors"), Unit::count, QT_TRANSLATE_NOOP("Data", "All dies together.")},
    Attribute{"compute_units", QT_TRANSLATE_NOOP("Data", "Compute units"), Unit::count,
              QT_TRANSLATE_NOOP("Data", "In the vendor's own units; the source says which.")},
    Attribute{"clock", QT_TRANSLATE_NOOP("Data", "Clock"), Unit::hertz, QT_TRANSLATE_NOOP("Data", "Highest stated clock.")}};

constexpr int described_columns = 17;

void addColumns(EntityBuilder &builder)
{
    builder.addText("name", Text::tr("Accelerator"), Text::tr("Name of the part."), true);
    builder.addText("vendor", Text::tr("Vendor"), Text::tr("Who sells it."), true);
    builder.addText("kind", Text::tr("Kind"), Text::tr("GPU, TPU, ASIC, wafer, LPU, NPU, system on chip or superchip."));
    builder.addText("family", Text::tr("Family"), Text::tr("Product family."));
    builder.addText("architecture", Text::tr("Architecture"), Text::tr("Architecture, with the chip in brackets."));
    builder.addDate("announced", Text::tr("Announced"), Text::tr("Month of the announcement."), true);
    builder.addDate("available", Text::tr("Available"), Text::tr("Month of first availability."));
    builder.addText("status", Text::tr("Status"), Text::tr("Shipping, announced or discontinued."));
    builder.addText("process_node", Text::tr("Process"), Text::tr("Process node of the compute die."));
    builder.addText("foundry", Text::tr("Foundry"), Text::tr("Who makes the die."));
    builder.addText("packaging", Text::tr("Packaging"), Text::tr("How the dies are put together."));
    builder.addText("memory_type", Text::tr("Memory type"), Text::tr("Technology of the main memory."));
    builder.addText("form_factor", Text::tr("Form factor"), Text::tr("Card, module or system on chip."));
    builder.addText("cooling", Text::tr("Cooling"), Text::tr("Cooling that the part is made for."));
    builder.addText("programmability", Text::tr("Programmability"),
                    Text::tr("General, through a compiler, or fixed to an architecture or a model."));
    builder.addText("target", Text::tr("Target"), Text::tr("Training, inference or both."));
    builder.addText("edge", Text::tr("Edge"), Text::tr("Whether it is made for devices outside the data centre."));
    for (const Attribute &attribute : attributes)
        builder.addNumber(attribute.id, Text::tr(attribute.label), attribute.unit, Text::tr(attribute.tooltip), attribute.isShown);
    builder.addDerived("ridge_point_bf16", Text::tr("Ridge point BF16"), Unit::flop_per_byte,
                       Text::tr("Dense BF16 peak / memory bandwidth."), true);
    builder.addDerived("ridge_point_fp8", Text::tr("Ridge point FP8"), Unit::flop_per_byte, Text::tr("Dense FP8 peak / memory bandwidth."));
    builder.addDerived("bf16_per_watt", Text::tr("BF16 per watt"), Unit::flop_per_joule, Text::tr("Dense BF16 peak / TDP."));
    builder.addDerived("bandwidth_per_watt", Text::tr("Bandwidth per watt"), Unit::byte_per_joule, Text::tr("Memory bandwidth / TDP."));
    builder.addDerived("bf16_per_dollar", Text::tr("BF16 per dollar"), Unit::flop_per_second_per_dollar,
                       Text::tr("Dense BF16 peak / price of the device."));
    builder.addDerived("memory_per_dollar", Text::tr("Memory per dollar"), Unit::byte_per_dollar,
                       Text::tr("Memory capacity / price of the device."));
    builder.setFacets("vendor", "kind", "status", "announced");
}

engine::Expected<void> readRows(const Database &database, EntityBuilder &builder)
{
    const QString sql = QStringLiteral(
        "SELECT slug, name, vendor, kind, family, architecture, announced, available, status, process_node, foundry, packaging, "
        "memory_type, "
        "form_factor, cooling, programmability, target, CASE edge WHEN 1 THEN 'yes' ELSE 'no' END FROM accelerators ORDER BY rowid");
    return select(database, sql,
                  [&](const Row &row) { fillCells(builder.addRow(row.text(0), row.text(1)), builder.table(), row, 1, described_columns); });
}

struct FigureRow {
    double value = 0;
    QString qualifier;
    QString detail;
    bool isPreferred = false;
    Unit unit = Unit::none;
};

QString alternativeText(const FigureRow &figure)
{
    QStringList parts = {QString::fromStdString(engine::format(figure.value, figure.unit))};
    if (!figure.qualifier.isEmpty())
        parts.append(figure.qualifier);
    if (!figure.detail.isEmpty())
        parts.append(u'(' + figure.detail + u')');
    return parts.join(u' ');
}

void takeFigure(EntityBuilder &builder, Cell &cell, const FigureRow &figure, const Provenance &provenance, bool isLink)
{
    if (!figure.isPreferred) {
        cell.alternatives.push_back({figure.value, alternativeText(figure), builder.addProvenance(provenance)});
        return;
    }
    cell.number = figure.value;
    if (!isLink || figure.qualifier != QStringLiteral("bidirectional")) {
        cell.provenance = builder.addProvenance(provenance);
        return;
    }
    cell.number = figure.value / 2;
    cell.alternatives.push_back({figure.value, alternativeText(figure), builder.addProvenance(provenance)});
    Provenance half = provenance;
    half.qualifier = QStringLiteral("per-direction");
    half.note = Text::tr("Half of the figure for both directions.");
    half.label = engine::computed_from(provenance.label);
    cell.provenance = builder.addProvenance(half);
}

engine::Expected<void> readFigures(const Database &database, EntityBuilder &builder)
{
    const QString sql = QStringLiteral("SELECT f.accelerator, f.attribute, f.value, f.qualifier, f.detail, f.preferred, f.confidence, "
                                       "s.title, s.url, s.as_of, f.note, s.kind "
                                       "FROM accelerator_figures f JOIN sources s ON s.id = f.source_id ORDER BY f.rowid");
    return select(database, sql, [&](const Row &row) {
        const int column = builder.table().findColumn(row.text(1));
        EntityRow *const entity = builder.row(row.text(0));
        if (column < 0 || !entity)
            return;
        const Provenance provenance{
            row.text(7), row.text(8), row.text(9),  row.text(6),
            row.text(3), row.text(4), row.text(10), figureLabel(row.text(1), row.text(6), row.text(4), row.text(11))};
        const FigureRow figure{row.number(2).value_or(0), row.text(3), row.text(4), row.flag(5),
                               builder.table().columns[static_cast<std::size_t>(column)].unit};
        const bool isLink = row.text(1) == QStringLiteral("scaleup_bandwidth");
        takeFigure(builder, entity->cells[static_cast<std::size_t>(column)], figure, provenance, isLink);
    });
}

/// Numerator and denominator of a derived column, and the engine's function of them.
struct Derived {
    const char *column;
    const char *over;
    const char *under;
    double (*compute)(double over, double under);
};

constexpr std::array derived{
    Derived{"ridge_point_bf16", "peak_bf16", "memory_bandwidth",
            [](double over, double under) { return engine::ridge_point(engine::FlopPerSecond(over), engine::BytePerSecond(under)).si(); }},
    Derived{"ridge_point_fp8", "peak_fp8", "memory_bandwidth",
            [](double over, double under) { return engine::ridge_point(engine::FlopPerSecond(over), engine::BytePerSecond(under)).si(); }},
    Derived{"bf16_per_watt", "peak_bf16", "tdp",
            [](double over, double under) { return (engine::FlopPerSecond(over) / engine::Watt(under)).si(); }},
    Derived{"bandwidth_per_watt", "memory_bandwidth", "tdp",
            [](double over, double under) { return (engine::BytePerSecond(over) / engine::Watt(under)).si(); }},
    Derived{"bf16_per_dollar", "peak_bf16", "price",
            [](double over, double under) { return (engine::FlopPerSecond(over) / engine::Dollar(under)).si(); }},
    Derived{"memory_per_dollar", "memory_capacity", "price",
            [](double over, double under) { return (engine::Byte(over) / engine::Dollar(under)).si(); }}};

void derive(EntityBuilder &builder, const QString &key)
{
    EntityRow &row = *builder.row(key);
    for (const Derived &one : derived) {
        const Cell &over = row.cells[static_cast<std::size_t>(builder.column(one.over))];
        const Cell &under = row.cells[static_cast<std::size_t>(builder.column(one.under))];
        if (!over.number || !under.number || over.provenance < 0 || under.provenance < 0)
            continue;
        const auto &known = builder.table().provenances;
        const Provenance &overSource = known[static_cast<std::size_t>(over.provenance)];
        const Provenance &underSource = known[static_cast<std::size_t>(under.provenance)];
        Provenance provenance;
        provenance.title =
            overSource.title == underSource.title ? overSource.title : overSource.title + QStringLiteral("; ") + underSource.title;
        provenance.url = overSource.url == underSource.url ? overSource.url : QString();
        provenance.note = builder.table().columns[static_cast<std::size_t>(builder.column(one.column))].tooltip;
        provenance.label = engine::computed_from(std::max(overSource.label, underSource.label));
        Cell &cell = row.cells[static_cast<std::size_t>(builder.column(one.column))];
        cell.number = one.compute(*over.number, *under.number);
        cell.provenance = builder.addProvenance(provenance);
    }
}

} // namespace

engine::Expected<EntityTable> readAcceleratorTable(const Database &database)
{
    EntityBuilder builder(EntityKind::Accelerators);
    addColumns(builder);
    if (const auto read = readRows(database, builder); !read)
        return tl::unexpected(read.error());
    if (const auto read = readFigures(database, builder); !read)
        return tl::unexpected(read.error());
    for (const EntityRow &row : builder.table().rows)
        derive(builder, row.key);
    return builder.take();
}

} // namespace ridgepoint::data
