// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/vendor_fit.h"

#include "engine/defaults/defaults.h"
#include "engine/inputs.h"
#include "engine/pipeline/correlation.h"
#include "engine/pipeline/placement.h"
#include "engine/unit.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::engine {

namespace {

struct WorkloadWords {
    std::string_view slug;
    std::string_view text;
    std::string_view task;
};

constexpr std::array<WorkloadWords, fit_workload_count> workloads = {{
    {"ar-decode", "Autoregressive decoding",
     "A token of Llama 3.1 70B on a saturated server of 64 sequences, on the fewest devices that hold it."},
    {"diffusion-lm", "Diffusion language models",
     "A token of LLaDA 8B on a saturated server of 64 sequences, on the fewest devices that hold it."},
    {"image-diffusion", "Image diffusion", "A picture of FLUX.1 [dev], 1024 x 1024 in 28 steps, all stages on one device."},
    {"video-diffusion", "Video diffusion",
     "A clip of Wan 2.1 1.3B at 480p and one of 14B at 720p, 81 frames in 50 steps, each on one device."},
    {"compound-search", "Compound search",
     "A picture of FLUX.1 [dev] from four branches over the last fifth of 28 steps, scored by HPS v2.1, with an adapter and a safety "
     "filter, "
     "on one device."},
    {"training", "Training", "A token of the training of Llama 3.1 70B at 40 % of the 16-bit peak."},
    {"edge-image", "Images on the edge",
     "A picture of SDXL Turbo, 512 x 512 in 4 steps, or of SANA-Sprint, 1024 x 1024 in 2, whichever is quicker, within 10 s."},
}};

constexpr std::array<std::string_view, fit_measure_count> measures = {"cost", "time", "energy"};

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// Figures of a device that a score is explained by.
enum class Trait : std::uint8_t { peak, bandwidth, hour, power };
constexpr std::size_t trait_count = 4;

Figure trait_of(const Accelerator &accelerator, Trait trait) noexcept
{
    switch (trait) {
    case Trait::peak:
        return peak_of(accelerator, default_activation_precision(accelerator, Runtime::server), false);
    case Trait::bandwidth:
        return accelerator.memory_bandwidth;
    case Trait::hour:
        return hourly_cost(accelerator);
    case Trait::power:
        break;
    }
    return accelerator.tdp;
}

std::string trait_text(const Accelerator &accelerator, Trait trait, double value)
{
    switch (trait) {
    case Trait::peak:
        return "peak of " + format(value, Unit::flop_per_second);
    case Trait::bandwidth:
        return "bandwidth of " + format(value, Unit::byte_per_second);
    case Trait::hour:
        return "hourly cost of " + format(value, Unit::dollar_per_hour) +
               (is_usable(accelerator.cloud_price) ? "" : " (its price spread over four years)");
    case Trait::power:
        break;
    }
    return "rated power of " + format(value, Unit::watt);
}

/// What the work of the workload runs against.
Trait limiting_trait(FitWorkload workload) noexcept { return workload == FitWorkload::ar_decode ? Trait::bandwidth : Trait::peak; }

/// What the workload has in common.
struct Column {
    std::optional<double> median;
    std::size_t feasible = 0;
    std::array<std::optional<double>, trait_count> traits;
};

Column column_of(const Catalog &catalog, const FitTable &table, FitWorkload workload, FitMeasure measure)
{
    Column column;
    std::vector<double> values;
    std::array<std::vector<double>, trait_count> traits;
    for (std::size_t i = 0; i < table.devices.size(); ++i) {
        const auto value = table.devices[i][static_cast<std::size_t>(workload)].of(measure);
        if (!value)
            continue;
        values.push_back(*value);
        for (std::size_t t = 0; t < trait_count; ++t)
            if (const Figure figure = trait_of(catalog.accelerators()[i], static_cast<Trait>(t)); is_usable(figure))
                traits[t].push_back(figure.si);
    }
    column.feasible = values.size();
    column.median = median(std::move(values));
    for (std::size_t t = 0; t < trait_count; ++t)
        column.traits[t] = median(std::move(traits[t]));
    return column;
}

/// "peak of 256 TFLOP/s is 30 % of the median's"; empty when one of them is not known.
std::string comparison(const Accelerator &accelerator, const Column &column, Trait trait)
{
    const Figure own = trait_of(accelerator, trait);
    const std::optional<double> &usual = column.traits[static_cast<std::size_t>(trait)];
    if (!is_usable(own) || !usual)
        return {};
    return trait_text(accelerator, trait, own.si) + " is " + format(own.si / *usual, Unit::fraction) + " of the median's";
}

std::string reason_of(const FitCell &cell, const Column &column, FitMeasure measure)
{
    std::string text = "An output takes " + format(1 / *cell.ratio, Unit::fraction) + " of the ";
    text.append(slug(measure)).append(" on the median device");
    std::string against = comparison(*cell.accelerator, column, limiting_trait(cell.workload));
    const Trait second = measure == FitMeasure::energy ? Trait::power : Trait::hour;
    const std::string price = measure == FitMeasure::time ? std::string() : comparison(*cell.accelerator, column, second);
    if (!against.empty() && !price.empty())
        against.append(" and its ");
    against.append(price);
    if (!against.empty())
        text.append(": its ").append(against);
    if (cell.figures.devices > 1)
        text.append("; it takes ").append(format(cell.figures.devices, Unit::count)).append(" devices");
    return text.append(".");
}

/// Why there is no figure for the measure.
std::string missing_text(const FitFigures &figures, FitMeasure measure)
{
    if (figures.state != FitState::computed)
        return figures.reason;
    return measure == FitMeasure::cost ? figures.missing_price : figures.missing_power;
}

std::optional<double> thesis_of(std::span<const FitThesis> theses, const FitCell &cell)
{
    double sum = 0;
    double count = 0;
    for (const FitThesis &thesis : theses) {
        if (thesis.accelerator != cell.accelerator->slug || thesis.workload != cell.workload || !std::isfinite(thesis.score))
            continue;
        sum += thesis.score;
        ++count;
    }
    return count > 0 ? std::optional<double>(sum / count) : std::nullopt;
}

FitCell cell_of(const Accelerator &accelerator, FitWorkload workload, const FitFigures &figures, const Column &column, FitMeasure measure)
{
    FitCell cell;
    cell.accelerator = &accelerator;
    cell.workload = workload;
    cell.figures = figures;
    const auto own = figures.of(measure);
    if (!own || !column.median) {
        cell.state = figures.state == FitState::infeasible ? FitState::infeasible : FitState::unknown;
        cell.reason = missing_text(figures, measure);
        return cell;
    }
    cell.state = FitState::computed;
    cell.ratio = *column.median / *own;
    cell.score = fit_score(*column.median, *own);
    cell.reason = reason_of(cell, column, measure);
    return cell;
}

bool is_named(std::span<const FitThesis> theses, const Accelerator &accelerator)
{
    return theses.empty() ||
           std::any_of(theses.begin(), theses.end(), [&](const FitThesis &thesis) { return thesis.accelerator == accelerator.slug; });
}

FitCorrelation correlation_of(const FitMatrix &matrix, bool counts_infeasible)
{
    constexpr double worst = -2;
    std::vector<ScorePair> pairs;
    for (const FitCell &cell : matrix.cells) {
        if (cell.thesis && cell.score)
            pairs.push_back({static_cast<double>(*cell.score), *cell.thesis});
        else if (cell.thesis && counts_infeasible && cell.state == FitState::infeasible)
            pairs.push_back({worst, *cell.thesis});
    }
    return {pearson_correlation(pairs), spearman_correlation(pairs), pairs.size()};
}

} // namespace

std::string_view slug(FitWorkload workload) noexcept { return workloads[static_cast<std::size_t>(workload)].slug; }

std::string_view to_string(FitWorkload workload) noexcept { return workloads[static_cast<std::size_t>(workload)].text; }

std::string_view task_text(FitWorkload workload) noexcept { return workloads[static_cast<std::size_t>(workload)].task; }

std::optional<FitWorkload> find_fit_workload(std::string_view slug) noexcept
{
    for (std::size_t i = 0; i < workloads.size(); ++i)
        if (workloads[i].slug == slug)
            return static_cast<FitWorkload>(i);
    return std::nullopt;
}

std::string_view slug(FitMeasure measure) noexcept { return measures[static_cast<std::size_t>(measure)]; }

std::optional<double> FitFigures::of(FitMeasure measure) const noexcept
{
    if (state != FitState::computed)
        return std::nullopt;
    switch (measure) {
    case FitMeasure::cost:
        return cost;
    case FitMeasure::energy:
        return energy;
    case FitMeasure::time:
        break;
    }
    return time;
}

std::optional<double> FitCell::difference() const noexcept
{
    return score && thesis ? std::optional<double>(*score - *thesis) : std::nullopt;
}

int fit_score(double median, double own) noexcept
{
    constexpr double small = 0.5;
    constexpr double large = 1.5;
    const double doublings = std::log2(median / own);
    const int amount = std::abs(doublings) < small ? 0 : std::abs(doublings) < large ? 1 : 2;
    return doublings < 0 ? -amount : amount;
}

FitTable fit_table(const Catalog &catalog, const std::stop_token &stop, const FitProgress &progress)
{
    FitTable table;
    const auto accelerators = catalog.accelerators();
    table.devices.resize(accelerators.size());
    for (std::size_t i = 0; i < accelerators.size(); ++i) {
        if (stop.stop_requested()) {
            table.is_cancelled = true;
            return table;
        }
        for (std::size_t w = 0; w < fit_workload_count; ++w)
            table.devices[i][w] = fit_figures(catalog, accelerators[i], static_cast<FitWorkload>(w));
        if (progress)
            progress(i + 1, accelerators.size());
    }
    return table;
}

FitMatrix fit_matrix(const Catalog &catalog, const FitTable &table, std::span<const FitThesis> theses, FitMeasure measure)
{
    FitMatrix matrix;
    matrix.measure = measure;
    matrix.is_cancelled = table.is_cancelled;
    std::array<Column, fit_workload_count> columns;
    for (std::size_t w = 0; w < fit_workload_count; ++w) {
        columns[w] = column_of(catalog, table, static_cast<FitWorkload>(w), measure);
        matrix.medians[w] = columns[w].median;
        matrix.feasible[w] = columns[w].feasible;
    }
    for (std::size_t i = 0; i < table.devices.size(); ++i) {
        const Accelerator &accelerator = catalog.accelerators()[i];
        if (!is_named(theses, accelerator))
            continue;
        for (std::size_t w = 0; w < fit_workload_count; ++w) {
            matrix.cells.push_back(cell_of(accelerator, static_cast<FitWorkload>(w), table.devices[i][w], columns[w], measure));
            matrix.cells.back().thesis = thesis_of(theses, matrix.cells.back());
        }
    }
    matrix.scored = correlation_of(matrix, false);
    matrix.with_infeasible = correlation_of(matrix, true);
    return matrix;
}

} // namespace ridgepoint::engine
