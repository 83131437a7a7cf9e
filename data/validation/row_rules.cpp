// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/row_rules.h"

#include "data/problem_text.h"
#include "data/validation/row_words.h"
#include "engine/evaluate.h"
#include "engine/serving/transformer_count.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::data {

namespace {

using engine::MetricId;
using engine::ModelKind;
using engine::ParameterId;

using Plan = tl::expected<PlannedRow, RowGap>;

tl::unexpected<RowGap> gap(const QString &reason, bool isOutOfScope = false) { return tl::unexpected(RowGap{reason, isOutOfScope}); }

/// Latency limits of MLPerf's Server and Interactive scenarios cost throughput against the Offline scenario. Source: medians of the ratios
/// of systems that submitted both, MLPerf Inference 4.1 and 5.1.
constexpr double serverShare = 0.93;
constexpr double interactiveShare = 0.6;

/// Share of the memory that weights may take when a row does not say over how many devices they are spread.
constexpr double mostWeights = 0.7;

std::string slugOf(engine::Precision precision) { return std::string(engine::slug(precision)); }

/// The widths of a row. Devices beyond those of one copy of the model are copies of it; where more devices share the experts than share a
/// matrix, the copies share the experts.
struct Widths {
    double tensor = 1;
    double pipeline = 1;
    double expert = 1;
    double replicas = 1;
};

std::optional<double> metric(const engine::Catalog &catalog, const engine::Scenario &scenario, MetricId id)
{
    engine::MetricSet wanted;
    wanted.insert(id);
    const auto estimate = engine::evaluate(catalog, scenario, wanted);
    if (!estimate || !(*estimate)[id].is_present)
        return std::nullopt;
    return (*estimate)[id].number;
}

/// Smallest power of two of devices that hold the weights.
double fewestDevices(double weights, double capacity, double most)
{
    double tensor = 1;
    while (tensor * 2 <= most && weights > mostWeights * capacity * tensor)
        tensor *= 2;
    return tensor;
}

Widths widthsOf(const EndToEndRow &row, double devices, double weights, double capacity, bool hasExperts)
{
    Widths widths;
    widths.pipeline = std::floor(row.pipeline.value_or(1));
    if (row.tensor) {
        widths.tensor = std::min(std::floor(*row.tensor), std::max(1.0, std::floor(devices / widths.pipeline)));
        widths.replicas = std::max(1.0, std::floor(devices / (widths.tensor * widths.pipeline)));
    } else {
        widths.tensor = fewestDevices(weights, capacity, devices);
        widths.replicas = std::max(1.0, std::floor(devices / (widths.tensor * widths.pipeline)));
    }
    if (hasExperts) {
        const double stage = widths.tensor * widths.replicas;
        widths.expert = std::min(std::floor(row.expert.value_or(1)), stage);
        while (std::fmod(stage, widths.expert) != 0)
            --widths.expert;
    }
    return widths;
}

void setWidths(const Widths &widths, engine::Scenario &scenario)
{
    scenario.set(ParameterId::tensor_parallel, widths.tensor);
    scenario.set(ParameterId::pipeline_parallel, widths.pipeline);
    scenario.set(ParameterId::expert_parallel, widths.expert);
    scenario.set(ParameterId::replicas, widths.replicas);
}

void setFormats(const RowFormats &formats, engine::Runtime runtime, engine::Scenario &scenario)
{
    scenario.set(ParameterId::weight_precision, slugOf(formats.weights));
    scenario.set(ParameterId::kv_precision, slugOf(formats.kv));
    if (formats.arithmetic)
        scenario.set(ParameterId::activation_precision, slugOf(*formats.arithmetic));
    scenario.set(ParameterId::runtime, std::string(engine::slug(runtime)));
    if (formats.isLocal && formats.weights != engine::Precision::mxfp4)
        scenario.set(ParameterId::wide_weights, std::string("none"));
}

double whole(double value) { return std::clamp(std::round(value), 1.0, engine::parameter(ParameterId::batch).maximum); }

/// Graphs that are compiled ahead for one length attend over all of it in every step.
bool isCompiledAhead(const EndToEndRow &row) { return row.framework.contains(QLatin1StringView("neuron"), Qt::CaseInsensitive); }

void setLengths(const EndToEndRow &row, const RowLengths &lengths, bool isDecodeOnly, engine::Scenario &scenario)
{
    // Hypotheses of one request share its prompt, so that each brings its part of the prefill.
    scenario.set(ParameterId::prompt_tokens, std::round(lengths.input / lengths.beams));
    scenario.set(ParameterId::output_tokens, std::max(1.0, std::round(lengths.output)));
    if (isDecodeOnly || lengths.beams > 1)
        scenario.set(ParameterId::context, std::round(lengths.input + lengths.output / (isCompiledAhead(row) ? 1 : 2)));
}

bool isRate(const EndToEndRow &row) { return row.metric.startsWith(QLatin1StringView("tokens_per_s")); }

double perDevice(const EndToEndRow &row) { return row.metric.endsWith(QLatin1StringView("_per_gpu")) ? 1 / row.count : 1; }

Plan planPrefill(const EndToEndRow &row, PlannedRow planned)
{
    planned.scenario.set(ParameterId::batch, whole(row.batch.value_or(1)));
    planned.reading = isRate(row) ? RowReading::PromptRate : RowReading::FirstToken;
    return planned;
}

Plan planDecode(const EndToEndRow &row, const Widths &widths, PlannedRow planned)
{
    planned.scenario.set(ParameterId::batch, whole(row.batch.value_or(saturated_batch * widths.replicas)));
    // Without a batch the memory sets it; the step is one of decoding alone.
    if (!row.batch)
        planned.scenario.set(ParameterId::serving_mode, std::string("saturated"));
    if (row.metric == QLatin1StringView("latency_s"))
        planned.reading = RowReading::Request;
    else
        planned.reading = isRate(row) ? RowReading::DecodeRate : RowReading::DecodeStep;
    return planned;
}

Plan planServer(const EndToEndRow &row, const Widths &widths, const RowLengths &lengths, PlannedRow planned)
{
    const bool isPerReplica = says(row, QLatin1StringView("data-parallel replicas"));
    const double requests = row.batch ? *row.batch * (isPerReplica ? widths.replicas : 1) : saturated_batch * widths.replicas;
    planned.scenario.set(ParameterId::batch, whole(requests * lengths.beams));
    const bool isRequest = row.metric == QLatin1StringView("latency_s");
    if (isRequest || (says(row, QLatin1StringView("static batch")) && row.batch)) {
        planned.reading = isRequest ? RowReading::Request : RowReading::RequestRate;
        return planned;
    }
    planned.scenario.set(ParameterId::serving_mode, std::string("saturated"));
    if (row.batch && says(row, QLatin1StringView("running batch")))
        planned.running = *row.batch;
    if (isRate(row))
        planned.reading = RowReading::ServerRate;
    else // The median gap between tokens is that of steps without prompts.
        planned.reading = says(row, QLatin1StringView("median inter-token")) ? RowReading::DecodeStep : RowReading::ServerStep;
    if (says(row, QLatin1StringView("mlperf")) && isRate(row)) {
        if (says(row, QLatin1StringView(", server,")))
            planned.factor *= serverShare;
        else if (says(row, QLatin1StringView(", interactive,")))
            planned.factor *= interactiveShare;
    }
    planned.factor /= lengths.beams;
    return planned;
}

/// Tokens of one iteration, or of a second of any length where only a rate is asked for.
Plan planTraining(const EndToEndRow &row, PlannedRow planned)
{
    const bool isIteration = row.metric == QLatin1StringView("latency_s");
    if (isIteration && !(row.batch && row.input))
        return gap(Text::tr("The row does not state the tokens of an iteration."));
    constexpr double someTokens = 1e12;
    // The parameter starts at a million tokens; time is in proportion to them.
    planned.scenario.set(ParameterId::training_tokens, someTokens);
    planned.reading = isIteration ? RowReading::TrainingTime : RowReading::TrainingRate;
    planned.factor = isIteration ? *row.batch * *row.input / someTokens : someTokens * perDevice(row);
    return planned;
}

std::optional<RowGap> modelGap(const engine::Model &model)
{
    switch (model.kind) {
    case ModelKind::autoregressive:
        break;
    case ModelKind::masked_diffusion:
        return RowGap{Text::tr("The model refines its text in steps, and the row does not state how many.")};
    case ModelKind::image_diffusion:
    case ModelKind::video_diffusion:
        return RowGap{Text::tr("The model makes pictures, and the row is not about one.")};
    default:
        return RowGap{Text::tr("The model does not generate.")};
    }
    if (!engine::is_countable(model))
        return RowGap{model.not_covered.empty() ? Text::tr("The catalog does not hold the model's architecture.")
                                                : QString::fromStdString(model.not_covered)};
    return std::nullopt;
}

/// Bands of one product: a "MaxQ" run is held below the device's power, and how far is not stated.
std::optional<RowGap> noteGap(const EndToEndRow &row)
{
    if (says(row, QLatin1StringView("maxq")) || says(row, QLatin1StringView("power-capped")))
        return RowGap{Text::tr("The run was held below the device's power, and the row does not say how far.")};
    if (says(row, QLatin1StringView("anomalous in the source")))
        return RowGap{Text::tr("The row itself says that its source is anomalous.")};
    return std::nullopt;
}

} // namespace

std::optional<RowGap> scopeGap(const EndToEndRow &row)
{
    if (row.metric.startsWith(QLatin1StringView("J_")))
        return RowGap{Text::tr("Energy is neither a time nor a rate."), true};
    if (row.phase == QLatin1StringView("diffusion"))
        return RowGap{Text::tr("The row is about a picture, and its model makes none.")};
    if (row.metric == QLatin1StringView("ttft_s") && row.phase == QLatin1StringView("serve"))
        return RowGap{Text::tr("Queueing time under load is out of scope by rule."), true};
    return std::nullopt;
}

Plan RowRules::plan(const EndToEndRow &row, const engine::Accelerator &accelerator, const engine::Model &model, double computeUnits) const
{
    if (auto found = modelGap(model))
        return tl::unexpected(std::move(*found));
    if (auto found = noteGap(row))
        return tl::unexpected(std::move(*found));
    const bool isTraining = row.phase == QLatin1StringView("train");
    if (!row.batch && !isRate(row) && !isTraining && row.phase != QLatin1StringView("prefill"))
        return gap(Text::tr("The row states a latency without the batch that it belongs to."));
    const auto formats = rowFormats(row, accelerator, model);
    if (!formats)
        return gap(Text::tr("The engine has no format like \"%1\" with a cache in \"%2\".").arg(row.weights, row.kv));

    PlannedRow planned;
    engine::Scenario &scenario = planned.scenario;
    scenario.set(ParameterId::estimate_level, std::string(m_level == engine::PredictionLevel::ideal ? "ideal" : "calibrated"));
    scenario.set(ParameterId::accelerator, accelerator.slug);
    scenario.set(ParameterId::model, model.slug);
    scenario.set(ParameterId::memory_reserve, server_reserve);
    setFormats(*formats, rowRuntime(row, *formats), scenario);
    // A card with two devices counts as one in the row.
    const double devices = row.count * (says(row, QLatin1StringView("dual card")) ? 2 : 1);
    if (isTraining) {
        scenario.set(ParameterId::replicas, devices);
        return planTraining(row, std::move(planned));
    }
    const auto weights = metric(*m_catalog, scenario, MetricId::weight_bytes);
    const double capacity = accelerator.memory_capacity.si;
    if (!weights || !accelerator.memory_capacity.is_known())
        return gap(Text::tr("The catalog does not hold how much memory the device has."));
    const bool hasExperts = std::ranges::any_of(engine::ffn_layers(model), [](const auto &group) { return group.experts > 0; });
    const Widths widths = widthsOf(row, devices, *weights, capacity, hasExperts);
    setWidths(widths, scenario);
    const double holders = widths.tensor * widths.pipeline * (widths.expert > widths.tensor ? widths.replicas : 1);
    if (*weights > capacity * holders)
        return gap(Text::tr("The weights do not fit the devices that the row states."));

    const auto cores = numberBefore(row, QLatin1StringView("gpu cores"));
    if (cores && computeUnits > 0 && *cores < computeUnits)
        planned.computeShare = *cores / computeUnits;
    const RowLengths lengths = rowLengths(row, model);
    planned.factor = perDevice(row);
    const bool isDecode = row.phase == QLatin1StringView("decode") && lengths.areStated;
    setLengths(row, lengths, isDecode, scenario);
    if (row.phase == QLatin1StringView("prefill"))
        return planPrefill(row, std::move(planned));
    if (isDecode)
        return planDecode(row, widths, std::move(planned));
    return planServer(row, widths, lengths, std::move(planned));
}

} // namespace ridgepoint::data
