// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diffusion/denoising_time.h"
#include "engine/peak.h"
#include "engine/scenario.h"
#include "engine/serving/parallel.h"
#include "engine/serving/transformer_count.h"
#include "engine/workload.h"

#include <array>
#include <bitset>
#include <optional>
#include <span>
#include <variant>

namespace ridgepoint::engine {

/// Accelerators of a choice list, as listed.
struct AcceleratorList {
    static constexpr std::size_t capacity = 6;
    std::array<const Accelerator *, capacity> items{};
    std::size_t size = 0;

    [[nodiscard]] std::span<const Accelerator *const> view() const noexcept { return std::span(items).first(size); }
};

/// Which weights of a quantised model stay in 16 bits.
enum class WideWeights : std::uint8_t { automatic, none, head, dense };

/// Private to the engine: a scenario with every value in force, choices looked up, ready for the chapters. Points into the catalog.
struct Inputs {
    std::array<double, parameter_count> numbers{}; ///< SI; numbers only
    std::bitset<parameter_count> is_set;
    const Accelerator *accelerator = nullptr;
    AcceleratorList compared; ///< may repeat `accelerator` and itself
    const Model *model = nullptr;
    Precision weight_precision = Precision::bf16;
    Precision activation_precision = Precision::bf16;
    Precision kv_precision = Precision::bf16;
    bool wants_sparse_peak = false;
    bool is_calibrated = true;
    bool is_saturated = false;
    bool spills = false;
    Runtime runtime = Runtime::server;
    WideWeights wide_weights = WideWeights::none; ///< `automatic` is resolved
    WideWeights chosen_wide_weights = WideWeights::automatic;
    const Catalog *catalog = nullptr;
    const FabricRow *scaleup_fabric = nullptr;  ///< null = the accelerator's own
    const FabricRow *scaleout_fabric = nullptr; ///< null = the accelerator's own
    Workload workload = Workload::autoregressive;
    std::array<const Model *, workload_count> usual_models{}; ///< null where the catalog lacks it
    const Denoiser *denoiser = nullptr;                       ///< of `model` where the workload makes pictures; null when not known
    DenoisingRuntime denoising_runtime = DenoisingRuntime::compiled;
    AttentionKernels attention_kernels = AttentionKernels::current;
    SequenceSplit sequence_split = SequenceSplit::heads;
    Refinement refinement = Refinement::block;
    bool is_guided = false;
    bool runs_guidance_in_turn = false;
    AttentionScope attention_scope = AttentionScope::full;
    SearchAlgorithm search_algorithm = SearchAlgorithm::none;
    SplitSchedule split_schedule;       ///< empty: one split into the branches after the shared steps
    bool is_deterministic = false;      ///< the sampler
    const Verifier *verifier = nullptr; ///< null = none
    bool runs_branches_in_turn = false;
    bool clones_kv = false;
    const Accelerator *encoder_device = nullptr;
    const Accelerator *verifier_device = nullptr;
    const Accelerator *decoder_device = nullptr;
    bool filters_safety = false;
    const FabricRow *stage_link = nullptr; ///< null = the host link
    bool overlaps_stages = false;
    const PowerChain *power_chain = nullptr; ///< null where the catalog has none, as the next ones
    Redundancy redundancy = Redundancy::n_plus_one;
    const CoolingMethod *cooling = nullptr;
    const City *city = nullptr;
    const GridRegion *region = nullptr; ///< null where none is known of the city
    const Generation *generation = nullptr;
    const System *system = nullptr; ///< with this accelerator; null where none is known
    bool is_rented = false;
    ParallelPlan plan;
    TransformerCount count;      ///< of `model`; without layers when it is not covered
    TransformerCount usual_text; ///< of the usual model of text where the workload makes pictures

    /// The network that would do the same search in autoregressive text.
    [[nodiscard]] const TransformerCount &twin() const noexcept { return makes_pictures(workload) ? usual_text : count; }
    /// Whether the model does the workload.
    [[nodiscard]] bool is_covered() const noexcept { return makes_pictures(workload) ? denoiser != nullptr : count.layers > 0; }

    [[nodiscard]] double operator[](ParameterId id) const noexcept { return numbers[static_cast<std::size_t>(id)]; }
    [[nodiscard]] double &operator[](ParameterId id) noexcept { return numbers[static_cast<std::size_t>(id)]; }
    [[nodiscard]] bool is_user_set(ParameterId id) const noexcept { return is_set.test(static_cast<std::size_t>(id)); }
};

/// Dollars of the accelerator: the user's price, else the database's; nothing where neither has one.
[[nodiscard]] std::optional<double> accelerator_price(const Inputs &inputs) noexcept;

/// Of electricity from what supplies the site [USD/J]: the region's, or that of its own plant; unknown where nobody publishes it.
[[nodiscard]] Figure supply_price(const Inputs &inputs) noexcept;

/// Dollars for an hour of the accelerator: the user's, of which 0 is free, else the database's; nothing where neither has one.
[[nodiscard]] std::optional<double> accelerator_rent(const Inputs &inputs) noexcept;

/// The slug of a fabric choice that stands for the accelerator's own link.
inline constexpr std::string_view own_fabric = "own";

/// The slug of the choice of no verifier.
inline constexpr std::string_view no_verifier = "none";

/// Place of a slug among its row's fixed choices.
struct FixedChoice {
    std::size_t index = 0;
};

/// A checked value with its choice looked up.
using ResolvedValue =
    std::variant<double, const Accelerator *, const Model *, Precision, FixedChoice, AcceleratorList, const FabricRow *, const Verifier *,
                 SplitSchedule, const PowerChain *, const CoolingMethod *, const City *, const GridRegion *, const Generation *>;

/// Checks one value against its row and the catalog, and looks up what it names.
[[nodiscard]] Expected<ResolvedValue> resolve_value(const Catalog &catalog, ParameterId id, const ParameterValue &value);

/// Puts a user's value in; `derive_defaults` must follow.
void apply(Inputs &inputs, ParameterId id, const ResolvedValue &value);

/// Every value in force, each checked; constraints between them are not.
[[nodiscard]] Expected<Inputs> gather(const Catalog &catalog, const Scenario &scenario);

/// Everything together: checks each value and the constraints.
[[nodiscard]] Expected<Inputs> resolve(const Catalog &catalog, const Scenario &scenario);

/// What operators reach at level calibrated, before efficiencies of the user's own.
[[nodiscard]] EfficiencyFamilies preset_families(const Inputs &inputs, const Accelerator &accelerator) noexcept;

} // namespace ridgepoint::engine
