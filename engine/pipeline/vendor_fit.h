// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace ridgepoint::engine {

enum class FitWorkload : std::uint8_t { ar_decode, diffusion_lm, image_diffusion, video_diffusion, compound_search, training, edge_image };
inline constexpr std::size_t fit_workload_count = static_cast<std::size_t>(FitWorkload::edge_image) + 1;
[[nodiscard]] std::string_view slug(FitWorkload workload) noexcept;      ///< "ar-decode", ...
[[nodiscard]] std::string_view to_string(FitWorkload workload) noexcept; ///< for people
[[nodiscard]] std::optional<FitWorkload> find_fit_workload(std::string_view slug) noexcept;
/// The standard task of a workload, as a sentence: what is computed, on what model, how much at once.
[[nodiscard]] std::string_view task_text(FitWorkload workload) noexcept;

/// What an output is measured by.
enum class FitMeasure : std::uint8_t { cost, time, energy };
inline constexpr std::size_t fit_measure_count = static_cast<std::size_t>(FitMeasure::energy) + 1;
[[nodiscard]] std::string_view slug(FitMeasure measure) noexcept; ///< "cost", "time", "energy"

enum class FitState : std::uint8_t { computed, infeasible, unknown };

/// What one device takes for one output of a workload: a token, a picture, a clip, a trained token.
struct FitFigures {
    FitState state = FitState::unknown;
    double time = 0;              ///< device seconds: seconds times devices [s]
    double devices = 1;           ///< that work together
    std::optional<double> energy; ///< [J]
    std::optional<double> cost;   ///< [USD]
    Label cost_label = Label::unknown;
    std::string reason;        ///< why it is infeasible or unknown; empty when computed
    std::string missing_power; ///< why there is no energy, as a sentence; empty when there is
    std::string missing_price; ///< why there is no cost, as a sentence; empty when there is

    [[nodiscard]] std::optional<double> of(FitMeasure measure) const noexcept;
};

/// A published opinion, to lay beside the computed score.
struct FitThesis {
    std::string accelerator; ///< slug
    FitWorkload workload = FitWorkload::ar_decode;
    double score = 0; ///< -2 .. 2
};

/// One field of the matrix.
struct FitCell {
    const Accelerator *accelerator = nullptr;
    FitWorkload workload = FitWorkload::ar_decode;
    FitState state = FitState::unknown; ///< for the measure asked for
    FitFigures figures;
    std::optional<double> ratio;  ///< the median's over its own: above 1 is better than the median
    std::optional<int> score;     ///< -2 .. 2
    std::optional<double> thesis; ///< mean of the published scores
    std::string reason;           ///< a sentence: what makes the score, or why there is none

    /// Computed less thesis.
    [[nodiscard]] std::optional<double> difference() const noexcept;
};

/// How far computed and thesis scores agree.
struct FitCorrelation {
    std::optional<double> pearson;  ///< none for fewer than 3 pairs, or where one side does not vary
    std::optional<double> spearman; ///< likewise, by ranks
    std::size_t pairs = 0;
};

struct FitMatrix {
    FitMeasure measure = FitMeasure::cost;
    std::vector<FitCell> cells;                                    ///< by accelerator, then workload
    std::array<std::optional<double>, fit_workload_count> medians; ///< of the feasible devices of the catalog, per output
    std::array<std::size_t, fit_workload_count> feasible{};        ///< devices behind each median
    FitCorrelation scored;                                         ///< of cells with a computed and a thesis score
    FitCorrelation with_infeasible;                                ///< the same with what is infeasible counted as -2
    bool is_cancelled = false;
};

/// log2(median / own): below 0.5 in amount 0, below 1.5 one, else two, with its sign. Both above 0.
[[nodiscard]] int fit_score(double median, double own) noexcept;

/// One device at one workload, with figures of the catalog alone. `accelerator` is one of the catalog's.
[[nodiscard]] FitFigures fit_figures(const Catalog &catalog, const Accelerator &accelerator, FitWorkload workload);

/// Figures of every accelerator of the catalog, workload by workload: the dear part, once for all measures.
struct FitTable {
    std::vector<std::array<FitFigures, fit_workload_count>> devices; ///< as `Catalog::accelerators()`
    bool is_cancelled = false;
};
using FitProgress = std::function<void(std::size_t done, std::size_t total)>;
[[nodiscard]] FitTable fit_table(const Catalog &catalog, const std::stop_token &stop = {}, const FitProgress &progress = {});

/// The matrix of the accelerators that the theses name, each at every workload; with no theses, of all. Theses of accelerators that the
/// catalog lacks are left out.
[[nodiscard]] FitMatrix fit_matrix(const Catalog &catalog, const FitTable &table, std::span<const FitThesis> theses, FitMeasure measure);

} // namespace ridgepoint::engine
