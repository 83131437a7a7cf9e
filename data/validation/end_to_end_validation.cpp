// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/end_to_end_validation.h"

#include "data/denoiser_reader.h"
#include "data/problem_text.h"
#include "data/select.h"
#include "data/validation/energy_validation.h"
#include "engine/evaluate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::data {

namespace {

using engine::Estimate;
using engine::MetricId;
using engine::ParameterId;

double numberOf(const engine::Scenario &scenario, ParameterId id)
{
    const auto &value = scenario.get(id);
    const double *number = value ? std::get_if<double>(&*value) : nullptr;
    return number ? *number : engine::parameter(id).default_number;
}

engine::MetricSet wantedBy(RowReading reading)
{
    engine::MetricSet wanted;
    switch (reading) {
    case RowReading::DecodeStep:
    case RowReading::DecodeRate:
        wanted.insert(MetricId::forward_time);
        wanted.insert(MetricId::tokens_in_flight);
        break;
    case RowReading::ServerStep:
    case RowReading::ServerRate:
        wanted.insert(MetricId::time_per_output_token);
        wanted.insert(MetricId::tokens_per_second);
        wanted.insert(MetricId::tokens_in_flight);
        break;
    case RowReading::FirstToken:
    case RowReading::PromptRate:
        wanted.insert(MetricId::time_to_first_token);
        break;
    case RowReading::Request:
    case RowReading::RequestRate:
        wanted.insert(MetricId::request_latency);
        wanted.insert(MetricId::tokens_in_flight);
        break;
    case RowReading::TrainingTime:
    case RowReading::TrainingRate:
        wanted.insert(MetricId::training_time);
        break;
    }
    return wanted;
}

/// The row's figure out of an estimate; nothing where a metric is absent.
std::optional<double> readingOf(const PlannedRow &planned, const engine::Scenario &scenario, const Estimate &estimate)
{
    const auto of = [&estimate](MetricId id) { return estimate[id].is_present ? estimate[id].number : std::nan(""); };
    const double batch = numberOf(scenario, ParameterId::batch);
    double value = std::nan("");
    switch (planned.reading) {
    case RowReading::DecodeStep:
        value = of(MetricId::forward_time);
        break;
    case RowReading::DecodeRate:
        value = of(MetricId::tokens_in_flight) / of(MetricId::forward_time);
        break;
    case RowReading::ServerStep:
        value = of(MetricId::time_per_output_token);
        break;
    case RowReading::ServerRate:
        value = of(MetricId::tokens_per_second);
        break;
    case RowReading::FirstToken:
        value = of(MetricId::time_to_first_token);
        break;
    case RowReading::PromptRate:
        value = batch * numberOf(scenario, ParameterId::prompt_tokens) / of(MetricId::time_to_first_token);
        break;
    case RowReading::Request:
        value = of(MetricId::request_latency);
        break;
    case RowReading::RequestRate:
        value = batch * numberOf(scenario, ParameterId::output_tokens) / of(MetricId::request_latency);
        break;
    case RowReading::TrainingTime:
        value = of(MetricId::training_time);
        break;
    case RowReading::TrainingRate:
        value = 1 / of(MetricId::training_time);
        break;
    }
    value *= planned.factor;
    return std::isfinite(value) && value > 0 ? std::optional(value) : std::nullopt;
}

engine::Expected<Estimate> estimateOf(const engine::Catalog &catalog, const PlannedRow &planned, const engine::Scenario &scenario)
{
    return engine::evaluate(catalog, scenario, wantedBy(planned.reading));
}

/// A part of the device's compute units reaches that part of what all reach.
void takeComputeShare(const engine::Catalog &catalog, double share, engine::Scenario &scenario)
{
    if (share >= 1)
        return;
    const auto inForce = engine::value_in_force(catalog, scenario, ParameterId::compute_efficiency);
    if (const double *reached = std::get_if<double>(&inForce.value))
        scenario.set(ParameterId::compute_efficiency, std::max(0.01, *reached * share));
}

/// The engine is asked by clients; a row that states how many sequences ran is met by the clients that keep as many running.
tl::expected<double, QString> predictRunning(const engine::Catalog &catalog, const PlannedRow &planned, engine::Scenario scenario)
{
    const double most = engine::parameter(ParameterId::batch).maximum;
    double clients = *planned.running;
    const auto answer = [&](double whole) -> tl::expected<std::pair<double, double>, QString> {
        scenario.set(ParameterId::batch, std::clamp(whole, 1.0, most));
        const auto estimate = estimateOf(catalog, planned, scenario);
        if (!estimate)
            return tl::unexpected(text(estimate.error()));
        const auto value = readingOf(planned, scenario, *estimate);
        if (!value)
            return tl::unexpected(Text::tr("The engine has no answer: a figure of the device is not known."));
        return std::pair((*estimate)[MetricId::tokens_in_flight].number, *value);
    };
    constexpr int rounds = 3;
    for (int i = 0; i < rounds; ++i) {
        const auto now = answer(std::round(clients));
        if (!now)
            return tl::unexpected(now.error());
        clients = std::clamp(std::clamp(std::round(clients), 1.0, most) * *planned.running / now->first, 1.0, most);
    }
    const auto below = answer(std::floor(clients));
    const auto above = answer(std::ceil(clients));
    if (!below || !above)
        return tl::unexpected(below ? above.error() : below.error());
    return below->second + (clients - std::floor(clients)) * (above->second - below->second);
}

/// Which bound takes most of the time of some operators.
QString boundOf(const std::vector<engine::OperatorCost> &operators)
{
    constexpr std::array<const char *, 4> names = {"compute", "memory", "fabric", "overhead"};
    std::array<double, 4> times{};
    for (const engine::OperatorCost &cost : operators)
        times[static_cast<std::size_t>(cost.bound)] += cost.time;
    return QString::fromLatin1(names[static_cast<std::size_t>(std::ranges::max_element(times) - times.begin())]);
}

QString boundOf(const engine::Catalog &catalog, const PlannedRow &planned)
{
    if (planned.reading == RowReading::TrainingTime || planned.reading == RowReading::TrainingRate)
        return QStringLiteral("compute");
    const auto estimate = estimateOf(catalog, planned, planned.scenario);
    if (!estimate)
        return {};
    const bool isPrefill = planned.reading == RowReading::FirstToken || planned.reading == RowReading::PromptRate;
    return boundOf(isPrefill ? estimate->prefill_operators : estimate->decode_operators);
}

QString scopeOf(const engine::Catalog &catalog, const engine::Accelerator &accelerator, const PlannedRow &planned)
{
    const auto inForce = engine::value_in_force(catalog, planned.scenario, ParameterId::runtime);
    const std::string *name = std::get_if<std::string>(&inForce.value);
    const auto runtime = name ? engine::find_runtime(*name) : std::nullopt;
    if (!runtime)
        return {};
    const engine::RuntimeProfile &profile = catalog.runtime(accelerator);
    const auto at = static_cast<std::size_t>(*runtime);
    if (profile.is_own[at])
        return QStringLiteral("own");
    return profile.is_known[at] ? QStringLiteral("class") : QStringLiteral("ideal");
}

PreparedRow prepared(const RowRules &rules, const EndToEndNames &names, const EndToEndRow &row)
{
    PreparedRow prepared;
    prepared.result = unpredicted(names, row);
    ValidationRow &result = prepared.result;
    const engine::Accelerator *accelerator = names.accelerators.find(row.accelerator);
    const engine::Model *model = names.models.find(row.model);
    const auto denoiser = names.denoisers.constFind(result.modelSlug);
    const bool isPicture = row.phase == QLatin1StringView("diffusion") && !isEnergy(row) && (!model || denoiser != names.denoisers.cend());
    if (const auto gap = isPicture ? std::nullopt : scopeGap(row)) {
        result.reason = gap->reason;
        result.isOutOfScope = gap->isOutOfScope;
        return prepared;
    }
    if (auto unknown = unknownName(names, row)) {
        result.reason = *std::move(unknown);
        return prepared;
    }
    if (isPicture) {
        if (auto picture = planPicture(row, *accelerator, *denoiser))
            prepared.picture = std::move(*picture);
        else
            result.reason = picture.error().reason;
        return prepared;
    }
    auto planned = rules.plan(row, *accelerator, *model, names.computeUnits.value(result.acceleratorSlug, 0));
    if (planned) {
        prepared.planned = std::move(*planned);
    } else {
        result.reason = planned.error().reason;
        result.isOutOfScope = planned.error().isOutOfScope;
    }
    return prepared;
}

} // namespace

engine::Expected<EndToEndNames> EndToEndNames::read(const Database &database, const engine::Catalog &catalog)
{
    auto accelerators = AcceleratorNames::read(database, catalog);
    if (!accelerators)
        return tl::unexpected(accelerators.error());
    auto models = ModelNames::read(database, catalog);
    if (!models)
        return tl::unexpected(models.error());
    const auto denoisers = readDenoisers(database);
    if (!denoisers)
        return tl::unexpected(denoisers.error());
    EndToEndNames names{std::move(*accelerators), std::move(*models), {}, {}};
    for (const engine::Denoiser &denoiser : *denoisers)
        names.denoisers.insert(QString::fromStdString(denoiser.slug), denoiser);
    const QString sql =
        QStringLiteral("SELECT accelerator, value FROM accelerator_figures WHERE attribute = 'compute_units' AND preferred");
    const auto read =
        select(database, sql, [&names](const Row &row) { names.computeUnits.insert(row.text(0), row.number(1).value_or(0)); });
    if (!read)
        return tl::unexpected(read.error());
    return names;
}

ValidationRow unpredicted(const EndToEndNames &names, const EndToEndRow &row)
{
    ValidationRow result;
    result.set = ValidationSet::EndToEnd;
    result.line = row.line;
    result.id = row.id;
    result.source = row.id.section(u'-', 0, -2);
    result.accelerator = row.accelerator;
    result.model = row.model;
    result.operation = row.phase;
    result.metric = row.metric;
    result.measured = row.value;
    if (const engine::Accelerator *accelerator = names.accelerators.find(row.accelerator))
        result.acceleratorSlug = QString::fromStdString(accelerator->slug);
    if (const engine::Model *model = names.models.find(row.model))
        result.modelSlug = QString::fromStdString(model->slug);
    return result;
}

std::optional<QString> unknownName(const EndToEndNames &names, const EndToEndRow &row)
{
    if (!names.accelerators.find(row.accelerator))
        return Text::tr("unknown accelerator: %1").arg(names.accelerators.reason(row.accelerator));
    if (!names.models.find(row.model))
        return Text::tr("unknown model: The catalog does not know the model \"%1\".").arg(row.model);
    return std::nullopt;
}

tl::expected<double, QString> predictRow(const engine::Catalog &catalog, const PlannedRow &planned)
{
    engine::Scenario scenario = planned.scenario;
    takeComputeShare(catalog, planned.computeShare, scenario);
    if (planned.running)
        return predictRunning(catalog, planned, std::move(scenario));
    const auto estimate = estimateOf(catalog, planned, scenario);
    if (!estimate)
        return tl::unexpected(text(estimate.error()));
    if (const auto value = readingOf(planned, scenario, *estimate))
        return *value;
    return tl::unexpected(estimate->findings.empty() ? Text::tr("The engine has no answer: a figure of the device is not known.")
                                                     : QString::fromStdString(estimate->findings.front().text));
}

std::vector<PreparedRow> prepareEndToEnd(const engine::Catalog &catalog, const EndToEndNames &names, const std::vector<EndToEndRow> &rows,
                                         engine::PredictionLevel level)
{
    const RowRules rules(catalog, level);
    std::vector<PreparedRow> results;
    results.reserve(rows.size());
    for (const EndToEndRow &row : rows)
        results.push_back(prepared(rules, names, row));
    return results;
}

std::vector<ValidationRow> validateEndToEnd(const engine::Catalog &catalog, const EndToEndNames &names,
                                            const std::vector<EndToEndRow> &rows, engine::PredictionLevel level)
{
    const RowRules rules(catalog, level);
    std::vector<ValidationRow> results;
    results.reserve(rows.size());
    for (const EndToEndRow &measured : rows) {
        if (isEnergy(measured)) {
            results.push_back(validateEnergy(catalog, names, measured, level));
            continue;
        }
        PreparedRow row = prepared(rules, names, measured);
        const engine::Accelerator *accelerator = catalog.find_accelerator(row.result.acceleratorSlug.toStdString());
        if (row.picture)
            predictPicture(catalog, *accelerator, names.denoisers[row.result.modelSlug], *row.picture, level, row.result);
        if (row.planned) {
            if (const auto predicted = predictRow(catalog, *row.planned))
                row.result.predicted = *predicted;
            else
                row.result.reason = predicted.error();
            row.result.bound = boundOf(catalog, *row.planned);
            row.result.scope = scopeOf(catalog, *accelerator, *row.planned);
        }
        results.push_back(std::move(row.result));
    }
    return results;
}

} // namespace ridgepoint::data
