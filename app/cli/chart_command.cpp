// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/requests.h"
#include "app/cli/suggestion.h"
#include "data/measured_points.h"
#include "engine/evaluate.h"
#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/common/figure_sources.h"
#include "widgets/workspaces/roofline/roofline_picture.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSize>

#include <algorithm>

namespace ridgepoint::app::cli {

namespace {

constexpr int smallestSide = 200;
constexpr int largestSide = 10000;

Result<QString> requestedFile(const Arguments &arguments)
{
    const auto path = arguments.value(QStringLiteral("out"));
    if (!path)
        return badInput(QStringLiteral("A chart needs --out FILE.svg, FILE.png or FILE.pdf."));
    const QString suffix = QFileInfo(*path).suffix().toLower();
    const QStringList known = {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")};
    if (!known.contains(suffix))
        return badInput(
            QStringLiteral("--out %1: the file's name ends in .svg, .png or .pdf.%2").arg(path->left(200), suggestion(suffix, known)));
    return *path;
}

Result<QSize> requestedSize(const Arguments &arguments)
{
    const QString text = arguments.value(QStringLiteral("size")).value_or(QStringLiteral("1200x800"));
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{1,6})x([0-9]{1,6})$"));
    const QRegularExpressionMatch match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool isAccepted = std::min(size.width(), size.height()) >= smallestSide && std::max(size.width(), size.height()) <= largestSide;
    if (!match.hasMatch() || !isAccepted)
        return badInput(QStringLiteral("--size takes WIDTHxHEIGHT in pixels, each from %1 to %2, not '%3'.")
                            .arg(smallestSide)
                            .arg(largestSide)
                            .arg(text.left(80)));
    return size;
}

/// Null when none are asked for.
Result<std::shared_ptr<const widgets::RooflineMeasurements>> requestedPoints(const Arguments &arguments)
{
    const auto path = arguments.value(QStringLiteral("points"));
    if (!path)
        return std::shared_ptr<const widgets::RooflineMeasurements>();
    const auto points = data::readMeasuredPoints(*path);
    if (!points)
        return badInput(points.error());
    if (points->skipped > 0)
        complain(QStringLiteral("note: %1").arg(points->skippedReason));
    return std::make_shared<const widgets::RooflineMeasurements>(widgets::rooflineMeasurements(*points));
}

} // namespace

Result<void> runRooflineChart(const Arguments &arguments)
{
    const auto given = requested(arguments);
    if (!given)
        return tl::unexpected(given.error());
    const auto path = requestedFile(arguments);
    if (!path)
        return tl::unexpected(path.error());
    if (const auto free = checkTarget(*path); !free)
        return free;
    const auto size = requestedSize(arguments);
    if (!size)
        return tl::unexpected(size.error());
    const auto points = requestedPoints(arguments);
    if (!points)
        return tl::unexpected(points.error());
    const auto estimate = engine::evaluate(given->catalog, given->scenario);
    if (!estimate)
        return badInput(estimate.error());
    const engine::ParameterValue model = engine::value_in_force(given->catalog, given->scenario, engine::ParameterId::model).value;
    widgets::RooflineOptions options;
    options.hasTiers = arguments.has(QStringLiteral("tiers"));
    options.hasPrecisions = arguments.has(QStringLiteral("precisions"));
    options.hasOperators = arguments.has(QStringLiteral("operators"));
    options.measured = *points;
    options.sources = widgets::figureSources(given->database, estimate->devices, std::get<std::string>(model));
    const widgets::RooflinePicture picture = widgets::rooflinePicture(given->catalog, given->scenario, *estimate, options);
    plot::PlotView view;
    view.setFrame(picture.frame);
    view.setCurves(picture.curves);
    if (const auto written = view.exportTo(*path, *size); !written)
        return failed(written.error());
    return {};
}

} // namespace ridgepoint::app::cli
