// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/diffusion_rules.h"

#include "data/problem_text.h"
#include "data/validation/row_words.h"

#include <array>

namespace ridgepoint::data {

namespace {

using engine::DenoisingPlan;
using engine::DenoisingRuntime;
using engine::Precision;

/// Latency limits of MLPerf's Server scenario cost throughput against the Offline scenario. Source: median of the ratios of SDXL systems
/// that submitted both, MLPerf Inference 4.1 and 5.1.
constexpr double serverShare = 0.96;

/// Pictures that a copy makes at once where a row of throughput does not say: servers of images fill the device.
constexpr double saturatedPictures = 8;

bool holds(const QString &text, const char *word) { return text.contains(QLatin1StringView(word), Qt::CaseInsensitive); }

struct Weights {
    Precision precision = Precision::bf16;
    bool computes = true;
};

/// "fp8 (UNet)", "int8wo" (weights only), "fp8dqrow" (inputs quantised as well).
std::optional<Weights> weightsOf(const QString &text)
{
    const bool isWeightOnly = holds(text, "wo");
    if (text.startsWith(QLatin1StringView("fp8")))
        return Weights{Precision::fp8, !isWeightOnly};
    if (text.startsWith(QLatin1StringView("int8")))
        return Weights{Precision::int8, !isWeightOnly};
    if (text.startsWith(QLatin1StringView("bf16")) || text.startsWith(QLatin1StringView("fp16")))
        return Weights{};
    return std::nullopt;
}

/// The format that the device multiplies in, or none where it has to widen.
Weights onDevice(Weights weights, const engine::Accelerator &accelerator)
{
    const auto known = [&](Precision precision) { return accelerator.dense_peak[static_cast<std::size_t>(precision)].is_known(); };
    weights.computes = weights.computes && (engine::bytes_per_value(weights.precision) >= 2 || known(weights.precision));
    return weights;
}

DenoisingRuntime runtimeOf(const EndToEndRow &row)
{
    constexpr std::array ahead = {"tensorrt", "thestage", "onnx"};
    for (const char *name : ahead)
        if (holds(row.framework, name))
            return DenoisingRuntime::engine;
    const bool isCompiled = holds(row.framework, "compile") || says(row, QLatin1StringView("compile=true, "));
    if (isCompiled)
        return DenoisingRuntime::compiled;
    // Cosmos-Predict2 runs on the fused norms and rotations of Transformer Engine.
    return holds(row.framework, "cosmos") ? DenoisingRuntime::fused : DenoisingRuntime::eager;
}

engine::AttentionKernels kernelsOf(const EndToEndRow &row, DenoisingRuntime runtime)
{
    const bool isNamed =
        says(row, QLatin1StringView("flashattention3")) || says(row, QLatin1StringView("cudnn")) || holds(row.framework, "cosmos");
    return isNamed || runtime == DenoisingRuntime::engine ? engine::AttentionKernels::current : engine::AttentionKernels::portable;
}

/// "ring_degree=2, ulysses_degree=1", "Ring-4", "8 GPUs use ring 8".
bool isRing(const EndToEndRow &row)
{
    if (says(row, QLatin1StringView("ring_degree")))
        return !says(row, QLatin1StringView("ring_degree=1,")) && says(row, QLatin1StringView("ulysses_degree=1;"));
    return says(row, QLatin1StringView("ring-")) || says(row, QLatin1StringView("use ring"));
}

std::optional<engine::Picture> pictureOf(const EndToEndRow &row, const engine::Denoiser &denoiser)
{
    bool isWidth = false;
    bool isHeight = false;
    const double width = row.resolution.section(u'x', 0, 0).toDouble(&isWidth);
    const double height = row.resolution.section(u'x', 1, 1).toDouble(&isHeight);
    if (!isWidth || !isHeight || !(width > 0 && height > 0) || (denoiser.is_video && !row.frames))
        return std::nullopt;
    return engine::Picture{width, height, denoiser.is_video ? *row.frames : 1};
}

/// "20", or the network's default where the note says so.
std::optional<double> stepsOf(const EndToEndRow &row, const engine::Denoiser &denoiser)
{
    if (row.steps)
        return row.steps;
    const bool isDefault = says(row, QLatin1StringView("default steps")) || says(row, QLatin1StringView("steps are the default"));
    return isDefault && denoiser.default_steps > 0 ? std::optional<double>(denoiser.default_steps) : std::nullopt;
}

tl::unexpected<RowGap> gap(const QString &reason) { return tl::unexpected(RowGap{reason, false}); }

} // namespace

tl::expected<PlannedPicture, RowGap> planPicture(const EndToEndRow &row, const engine::Accelerator &accelerator,
                                                 const engine::Denoiser &denoiser)
{
    if (says(row, QLatin1StringView("maxq")) || says(row, QLatin1StringView("power-capped")))
        return gap(Text::tr("The run was held below the device's power, and the row does not say how far."));
    const auto picture = pictureOf(row, denoiser);
    if (!picture)
        return gap(Text::tr("The row does not state the resolution or the frames."));
    const auto steps = stepsOf(row, denoiser);
    if (!steps)
        return gap(Text::tr("The row does not state the steps."));
    const auto stated = weightsOf(row.weights);
    if (!stated)
        return gap(Text::tr("The engine has no format like \"%1\" for images and videos.").arg(row.weights));
    const Weights weights = onDevice(*stated, accelerator);
    PlannedPicture planned;
    planned.isRate = row.metric == QLatin1StringView("samples_per_s");
    if (!planned.isRate && row.metric != QLatin1StringView("latency_s"))
        return gap(Text::tr("The row's metric \"%1\" is not one of images and videos.").arg(row.metric));
    DenoisingPlan &plan = planned.plan;
    plan.picture = *picture;
    plan.steps = *steps;
    plan.batch = row.batch.value_or(planned.isRate ? saturatedPictures : 1);
    plan.weights = weights.precision;
    plan.computes = weights.computes;
    plan.runtime = runtimeOf(row);
    plan.attention = kernelsOf(row, plan.runtime);
    plan.split = isRing(row) ? engine::SequenceSplit::ring : engine::SequenceSplit::heads;
    plan.offloads = row.count <= 1 && says(row, QLatin1StringView("offload"));
    if (planned.isRate) {
        planned.copies = row.count;
        if (says(row, QLatin1StringView(", server,")))
            planned.factor = serverShare;
    } else {
        plan.devices = row.count;
    }
    return planned;
}

void predictPicture(const engine::Catalog &catalog, const engine::Accelerator &accelerator, const engine::Denoiser &denoiser,
                    const PlannedPicture &planned, engine::PredictionLevel level, ValidationRow &result,
                    const engine::DenoisingShares &shares)
{
    const auto time = engine::denoising_time(catalog, accelerator, denoiser, planned.plan, level, shares);
    if (!time) {
        result.reason = text(time.error());
        return;
    }
    constexpr std::array<const char *, 4> bounds = {"compute", "memory", "fabric", "overhead"};
    const double seconds = time->total.si();
    result.predicted = planned.factor * (planned.isRate ? planned.copies * planned.plan.batch / seconds : seconds);
    result.bound = QString::fromLatin1(bounds[static_cast<std::size_t>(time->bound)]);
    result.scope = QString::fromLatin1(engine::slug(time->scope).data());
}

} // namespace ridgepoint::data
