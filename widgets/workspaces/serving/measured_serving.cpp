// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/measured_serving.h"

#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

/// "B200 × 8, TensorRT-LLM, fp8, 1 024 tokens in, 128 out" or "H100, diffusers, bf16, 1024x1024, 50 steps".
QString labelOf(const data::EndToEndRow &row, const QString &device)
{
    QStringList words{row.count > 1 ? ServingText::tr("%1 × %2").arg(device, countText(row.count)) : device};
    for (const QString &word : {row.framework, row.weights})
        if (!word.isEmpty())
            words << word;
    if (row.input)
        words << ServingText::tr("%1 tokens in").arg(countText(*row.input));
    if (row.output)
        words << ServingText::tr("%1 out").arg(countText(*row.output));
    if (!row.resolution.isEmpty())
        words << row.resolution;
    if (row.frames && *row.frames > 1)
        words << ServingText::tr("%1 frames").arg(countText(*row.frames));
    if (row.steps)
        words << ServingText::tr("%1 steps").arg(countText(*row.steps));
    return words.join(QStringLiteral(", "));
}

/// Pictures and clips by the latency of a batch.
std::optional<MeasuredServingPoint> picturePointOf(const data::EndToEndRow &row, const QString &device, engine::Workload workload)
{
    if (row.phase != QLatin1StringView("diffusion") || row.metric != QLatin1StringView("latency_s") || !(row.value > 0))
        return std::nullopt;
    constexpr double hour = 3600;
    const double batch = row.batch.value_or(1);
    const double perUnit = workload == engine::Workload::video ? hour : 1;
    return MeasuredServingPoint{labelOf(row, device), batch, row.value, perUnit * batch / row.value, row.sourceTitle, row.count};
}

std::optional<MeasuredServingPoint> textPointOf(const data::EndToEndRow &row, const QString &device)
{
    const bool isDecoding = row.phase == QLatin1StringView("decode") || row.phase == QLatin1StringView("serve");
    if (!isDecoding || !row.batch || *row.batch < 1 || !(row.value > 0))
        return std::nullopt;
    double throughput = 0;
    if (row.metric == QLatin1StringView("tpot_s"))
        throughput = *row.batch / row.value;
    else if (row.metric == QLatin1StringView("tokens_per_s"))
        throughput = row.value;
    else if (row.metric == QLatin1StringView("tokens_per_s_per_gpu"))
        throughput = row.value * row.count;
    else
        return std::nullopt;
    return MeasuredServingPoint{labelOf(row, device), *row.batch, throughput / *row.batch, throughput, row.sourceTitle, row.count};
}

} // namespace

std::vector<MeasuredServingPoint> measuredServingPoints(const PublishedMeasurements &published, const QString &modelSlug,
                                                        const engine::Estimate &estimate)
{
    const auto pointOf = [&estimate](const data::EndToEndRow &row, const QString &device) {
        return engine::makes_pictures(estimate.workload) ? picturePointOf(row, device, estimate.workload) : textPointOf(row, device);
    };
    std::vector<MeasuredServingPoint> points;
    for (const engine::DeviceRoofline &device : estimate.devices) {
        const QString slug = QString::fromStdString(device.slug);
        for (const PublishedRequest &request : published.requests)
            if (request.acceleratorSlug == slug && request.modelSlug == modelSlug)
                if (auto point = pointOf(request.row, QString::fromStdString(device.name)))
                    points.push_back(std::move(*point));
    }
    return points;
}

} // namespace ridgepoint::widgets
