// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/roofline/roofline_workspace_points.h"

#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/roofline/picture_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

engine::ArithmeticSet statedArithmetic(const engine::Accelerator &accelerator)
{
    engine::ArithmeticSet set;
    for (std::size_t i = 0; i < engine::precision_count; ++i)
        set.set(i, accelerator.dense_peak[i].is_known());
    return set;
}

QString nameOf(const engine::MeasuredOperator &measured)
{
    return RooflineText::tr("%1 × %2 × %3 %4", "sizes m, n, k and precision of a matrix product")
        .arg(countText(measured.m), countText(measured.n), countText(measured.k), QString::fromStdString(measured.precision));
}

} // namespace

RooflineMeasurements publishedPoints(const PublishedMeasurements &published, const engine::Catalog &catalog,
                                     const engine::DeviceRoofline &device)
{
    RooflineMeasurements result{{}, RooflineText::tr("published")};
    const engine::Accelerator *accelerator = catalog.find_accelerator(device.slug);
    if (accelerator == nullptr)
        return result;
    const engine::ArithmeticSet stated = statedArithmetic(*accelerator);
    const QString slug = QString::fromStdString(device.slug);
    for (const PublishedOperator &entry : published.operators) {
        if (entry.acceleratorSlug != slug || entry.row.measured.name != "gemm")
            continue;
        const auto work = engine::work_of(entry.row.measured, stated);
        if (!work || work->arithmetic != device.precision || !(work->bytes.si() > 0))
            continue;
        result.points.push_back({nameOf(entry.row.measured), work->flops.si() / work->bytes.si(), work->flops.si() / entry.row.seconds,
                                 entry.row.seconds, entry.row.sourceTitle});
    }
    return result;
}

} // namespace ridgepoint::widgets
