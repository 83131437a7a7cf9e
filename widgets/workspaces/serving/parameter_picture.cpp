// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/parameter_picture.h"

#include "engine/serving/parameter_count.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::widgets {

using engine::ParameterAccount;
using engine::ParameterId;
using engine::Precision;
using engine::Unit;
using plot::CurveColour;

namespace {

/// A part of the account with what all tokens have of it and what one token uses.
struct Part {
    const char *id;
    QString name;
    CurveColour colour;
    double all = 0;
    double active = 0;
};

std::vector<Part> partsOf(const engine::Model &model, const ParameterAccount &account)
{
    using Role = CurveColour::Role;
    const double used = model.tied_embeddings ? account.embedding : 0;
    return {{"routed",
             ServingText::tr("routed experts"),
             {Role::Slot, 4},
             account.experts_routed,
             account.experts_routed - account.experts_inactive},
            {"shared", ServingText::tr("shared experts"), {Role::Slot, 3}, account.experts_shared, account.experts_shared},
            {"dense", ServingText::tr("dense FFN"), {Role::Slot, 5}, account.ffn_dense, account.ffn_dense},
            {"attention", ServingText::tr("attention"), {Role::Slot, 0}, account.attention, account.attention},
            {"embedding", ServingText::tr("embedding and head"), {Role::Slot, 1}, account.embedding + account.head, used + account.head},
            {"router", ServingText::tr("router"), {Role::Warning, 0}, account.router, account.router},
            {"norms", ServingText::tr("norms"), {Role::Text, 0}, account.norms, account.norms},
            {"other", ServingText::tr("other"), {Role::Muted, 0}, account.other(), account.head_bias}};
}

constexpr int countedRow = 0;
constexpr int activeRow = 1;
constexpr int publishedRow = 2;

plot::Curve barOf(const QString &id, const QString &name, const CurveColour &colour)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.kind = plot::CurveKind::Bar;
    curve.colour = colour;
    return curve;
}

void addPiece(plot::Curve &curve, int row, double from, double length, double whole)
{
    curve.xs.push_back(from + length);
    curve.ys.push_back(row);
    curve.baseline.push_back(from);
    curve.pointNames.push_back(
        ServingText::tr("%1: %2, %3 %")
            .arg(curve.name, numberText(length, Unit::parameter), QLocale::c().toString(100 * length / whole, 'g', 3)));
}

/// Numbers that stand at one precision beside the memory that holds them.
struct WeightRow {
    QString name;
    double bytes = 0;
};

std::vector<WeightRow> weightRows(double weights)
{
    std::vector<WeightRow> rows;
    for (const Precision precision : {Precision::bf16, Precision::fp8, Precision::nvfp4}) {
        const std::string_view slug = engine::slug(precision);
        rows.push_back({QString::fromUtf8(slug.data(), static_cast<qsizetype>(slug.size())), weights * engine::bytes_per_value(precision)});
    }
    return rows;
}

plot::Curve weightCurve(const std::vector<WeightRow> &rows, double capacity, const QString &device)
{
    plot::Curve curve = barOf(QStringLiteral("weights"), ServingText::tr("weights"), {CurveColour::Role::Slot, 0});
    for (std::size_t place = 0; place < rows.size(); ++place) {
        curve.xs.push_back(rows[place].bytes);
        curve.ys.push_back(static_cast<double>(place));
        curve.pointNames.push_back(capacity > 0 ? ServingText::tr("%1: %2 or %3 of the memory of one %4")
                                                      .arg(rows[place].name, numberText(rows[place].bytes, Unit::byte),
                                                           numberText(rows[place].bytes / capacity, Unit::multiplier), device)
                                                : rows[place].name);
    }
    return curve;
}

} // namespace

QString differenceWords(const engine::Model &model)
{
    const double counted = engine::count_parameters(model).total();
    if (!(counted > 0) || !model.stated_params_total.is_known())
        return {};
    const double apart = counted / model.stated_params_total.si - 1;
    if (std::abs(apart) < 5e-6)
        return ServingText::tr("as published");
    const QString percent = (apart > 0 ? QStringLiteral("+") : QStringLiteral("−")) + QLocale::c().toString(100 * std::abs(apart), 'g', 2);
    if (std::abs(apart) <= 0.005)
        return ServingText::tr("%1 % of the published total").arg(percent);
    return apart < 0 ? ServingText::tr("%1 % of the published total, which counts parts outside these layers or is rounded").arg(percent)
                     : ServingText::tr("%1 % of the published total, which leaves parts out or is rounded").arg(percent);
}

SidePicture parameterPicture(const engine::Model &model)
{
    SidePicture picture;
    plot::PlotFrame &frame = picture.frame;
    frame.id = QStringLiteral("model-parameters");
    frame.title = ServingText::tr("Parameters");
    frame.scenarioLine = QString::fromStdString(model.name);
    frame.emptyText = ServingText::tr("Nothing to count: the sizes of this model are not published in full.");
    frame.x = {.kind = plot::AxisKind::Linear, .title = {}, .unit = Unit::parameter, .minimum = 0, .maximum = {}, .categories = {}};
    frame.y = {.kind = plot::AxisKind::Category, .title = {}, .unit = Unit::none, .minimum = {}, .maximum = {}, .categories = {}};
    frame.y.categories = {ServingText::tr("counted"), ServingText::tr("per token")};
    const ParameterAccount account = engine::count_parameters(model);
    const double total = account.total();
    const double stated = model.stated_params_total.is_known() ? model.stated_params_total.si : 0;
    if (!(total > 0))
        return picture;
    frame.x.maximum = std::max(total, stated) * 1.04;
    const QString difference = differenceWords(model);
    frame.subtitle = difference.isEmpty() ? numberText(total, Unit::parameter)
                                          : ServingText::tr("%1, %2").arg(numberText(total, Unit::parameter), difference);
    double all = 0;
    double active = 0;
    for (const Part &part : partsOf(model, account)) {
        plot::Curve curve = barOf(QLatin1StringView(part.id), part.name, part.colour);
        curve.opacity = 0.85;
        curve.isDirectlyLabelled = true;
        if (part.all > 0)
            addPiece(curve, countedRow, all, part.all, total);
        if (part.active > 0)
            addPiece(curve, activeRow, active, part.active, account.active());
        all += part.all;
        active += part.active;
        if (!curve.xs.empty())
            picture.curves.push_back(std::move(curve));
    }
    if (stated > 0) {
        frame.y.categories << ServingText::tr("published");
        plot::Curve curve = barOf(QStringLiteral("published"), ServingText::tr("published"), {CurveColour::Role::Muted, 0});
        curve.opacity = 0.5;
        curve.isInLegend = false;
        addPiece(curve, publishedRow, 0, stated, stated);
        picture.curves.push_back(std::move(curve));
    }
    return picture;
}

SidePicture weightPicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Model &model)
{
    SidePicture picture;
    plot::PlotFrame &frame = picture.frame;
    frame.id = QStringLiteral("model-weights");
    frame.title = ServingText::tr("Weights");
    frame.scenarioLine = QString::fromStdString(model.name);
    frame.emptyText = ServingText::tr("No bytes without a parameter count.");
    frame.isLegendShown = false;
    frame.x = {.kind = plot::AxisKind::Linear, .title = {}, .unit = Unit::byte, .minimum = 0, .maximum = {}, .categories = {}};
    frame.y = {.kind = plot::AxisKind::Category, .title = {}, .unit = Unit::none, .minimum = {}, .maximum = {}, .categories = {}};
    const double counted = engine::count_parameters(model).total();
    const double weights = counted > 0 ? counted : model.stated_params_total.si;
    if (!(weights > 0))
        return picture;
    const engine::Accelerator *device = catalog.find_accelerator(slugInForce(catalog, scenario, ParameterId::accelerator));
    const double capacity = device != nullptr && device->memory_capacity.is_known() ? device->memory_capacity.si : 0;
    const QString name = device != nullptr ? QString::fromStdString(device->name) : QString();
    const std::vector<WeightRow> rows = weightRows(weights);
    double most = 0;
    for (const WeightRow &row : rows) {
        frame.y.categories << row.name;
        most = std::max(most, row.bytes);
    }
    picture.curves.push_back(weightCurve(rows, capacity, name));
    const double together =
        numberInForce(catalog, scenario, ParameterId::tensor_parallel) * numberInForce(catalog, scenario, ParameterId::pipeline_parallel);
    if (capacity > 0) {
        frame.lines.push_back({true, capacity, name, {CurveColour::Role::Text, 0}, plot::LineStyle::Solid});
        most = std::max(most, capacity);
        if (together > 1 && capacity * together < 3 * most) {
            frame.lines.push_back({true,
                                   capacity * together,
                                   ServingText::tr("%1 together").arg(numberText(together, Unit::count)),
                                   {CurveColour::Role::Muted, 0},
                                   plot::LineStyle::Dash});
            most = std::max(most, capacity * together);
        }
        frame.subtitle = ServingText::tr("fp8: %1 × %2").arg(numberText(std::ceil(weights / capacity), Unit::count), name);
    }
    frame.x.maximum = most * 1.12;
    return picture;
}

} // namespace ridgepoint::widgets
