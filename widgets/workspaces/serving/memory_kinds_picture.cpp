// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/memory_kinds_picture.h"

#include "widgets/workspaces/common/scenario_line.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>
#include <array>

namespace ridgepoint::widgets {

using engine::MetricId;
using engine::ParameterId;
using engine::Unit;
using plot::CurveColour;

namespace {

/// Bytes on one accelerator.
struct Row {
    QString name;
    double weights = 0;
    double kv = 0;
    double latents = 0;
    double activations = 0;
    double reserve = 0;
    std::optional<double> capacity; ///< whole, with the reserve

    [[nodiscard]] double used() const { return weights + kv + latents + activations + reserve; }
};

Row rowOf(const engine::Catalog &catalog, const ServedDevice &device)
{
    const auto each = [&device](MetricId id) { return device.value(id).value_or(0) / device.devices; };
    Row row;
    row.weights = each(MetricId::weight_bytes);
    row.kv = each(MetricId::kv_bytes);
    row.latents = each(MetricId::latent_bytes);
    row.activations = each(MetricId::activation_bytes);
    const std::optional<double> share = device.value(MetricId::memory_utilization);
    if (share && *share > 0) {
        const double kept = numberInForce(catalog, device.scenario, ParameterId::memory_reserve);
        row.capacity = each(MetricId::memory_required) / *share / (1 - kept);
        row.reserve = *row.capacity * kept;
    }
    row.name = device.name;
    return row;
}

struct Kind {
    const char *id;
    QString name;
    CurveColour colour;
    double Row::*bytes;
    double opacity = 1;
};

std::vector<Kind> kinds()
{
    return {{"weights", ServingText::tr("weights"), {CurveColour::Role::Slot, 0}, &Row::weights},
            {"kv", ServingText::tr("KV cache"), {CurveColour::Role::Slot, 1}, &Row::kv},
            {"latents", ServingText::tr("latents"), {CurveColour::Role::Slot, 3}, &Row::latents},
            {"activations", ServingText::tr("activations"), {CurveColour::Role::Slot, 2}, &Row::activations},
            {"reserve", ServingText::tr("reserve"), {CurveColour::Role::Muted, 0}, &Row::reserve, 0.5}};
}

plot::Curve kindCurve(const Kind &kind, const std::vector<Row> &rows, std::vector<double> &filled)
{
    plot::Curve curve;
    curve.id = QLatin1StringView(kind.id);
    curve.name = kind.name;
    curve.kind = plot::CurveKind::Bar;
    curve.colour = kind.colour;
    curve.opacity = kind.opacity;
    curve.isDirectlyLabelled = true;
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const double bytes = rows[place].*kind.bytes;
        if (!(bytes > 0))
            continue;
        curve.xs.push_back(filled[place] + bytes);
        curve.ys.push_back(static_cast<double>(place));
        curve.baseline.push_back(filled[place]);
        curve.pointNames.push_back(ServingText::tr("%1: %2").arg(kind.name, numberText(bytes, Unit::byte)));
        filled[place] += bytes;
    }
    return curve;
}

/// A stroke across the row where its memory ends.
plot::Curve capacityStroke(const Row &row, std::size_t place, const QString &slug)
{
    constexpr double half = 0.42;
    const bool isExceeded = row.used() > *row.capacity;
    plot::Curve curve;
    curve.id = QStringLiteral("capacity-") + slug;
    curve.name = isExceeded ? ServingText::tr("capacity, exceeded") : ServingText::tr("capacity");
    curve.colour = isExceeded ? CurveColour{CurveColour::Role::Infeasible, 0} : CurveColour{CurveColour::Role::Text, 0};
    curve.width = 2.4;
    curve.isInLegend = false;
    curve.xs = {*row.capacity, *row.capacity};
    curve.ys = {static_cast<double>(place) - half, static_cast<double>(place) + half};
    const QString text = isExceeded ? ServingText::tr("capacity %1: %2 do not fit")
                                          .arg(numberText(*row.capacity, Unit::byte), numberText(row.used() - *row.capacity, Unit::byte))
                                    : ServingText::tr("capacity %1").arg(numberText(*row.capacity, Unit::byte));
    curve.pointNames = {text, text};
    return curve;
}

/// How full the scenario's accelerator is.
QString fillText(const Row &row)
{
    const QString used = numberText(row.used(), Unit::byte);
    if (!row.capacity)
        return ServingText::tr("%1: %2").arg(row.name, used);
    const QString capacity = numberText(*row.capacity, Unit::byte);
    return row.used() > *row.capacity ? ServingText::tr("%1 of %2: does not fit").arg(used, capacity)
                                      : ServingText::tr("%1 of %2").arg(used, capacity);
}

} // namespace

SidePicture memoryKindsPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const std::vector<ServedDevice> &devices)
{
    SidePicture picture;
    plot::PlotFrame &frame = picture.frame;
    frame.id = QStringLiteral("serving-memory");
    frame.title = ServingText::tr("Memory of one accelerator");
    frame.scenarioLine = scenarioLine(catalog, scenario);
    frame.emptyText = ServingText::tr("No memory picture: choose a model whose architecture is known.");
    frame.x = {.kind = plot::AxisKind::Linear, .title = {}, .unit = Unit::byte, .minimum = 0, .maximum = {}, .categories = {}};
    frame.y = {.kind = plot::AxisKind::Category, .title = {}, .unit = Unit::none, .minimum = {}, .maximum = {}, .categories = {}};
    std::vector<Row> rows;
    QStringList slugs;
    double most = 0;
    double largest = 0;
    for (const ServedDevice &device : devices) {
        if (!device.value(MetricId::weight_bytes))
            continue;
        rows.push_back(rowOf(catalog, device));
        slugs << device.slug;
        frame.y.categories << rows.back().name;
        most = std::max(most, rows.back().used());
        largest = std::max(largest, rows.back().capacity.value_or(0));
    }
    if (rows.empty())
        return picture;
    frame.x.maximum = 1.04 * std::max(most, largest);
    std::vector<double> filled(rows.size(), 0.0);
    for (const Kind &kind : kinds())
        if (plot::Curve curve = kindCurve(kind, rows, filled); !curve.xs.empty())
            picture.curves.push_back(std::move(curve));
    for (std::size_t place = 0; place < rows.size(); ++place)
        if (rows[place].capacity)
            picture.curves.push_back(capacityStroke(rows[place], place, slugs[static_cast<qsizetype>(place)]));
    frame.subtitle = fillText(rows.front());
    return picture;
}

} // namespace ridgepoint::widgets
