// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/pipeline_plan.h"
#include "engine/pipeline/stage_work.h"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace ridgepoint::engine {

/// Years over which the price of a device that nobody rents out is spread, and the share of them that it works.
inline constexpr double amortisation_years = 4;
inline constexpr double amortised_share = 0.85;

/// What an hour of one device costs [USD/h]: its rent, else its price over four years of 8760 hours of which it works 85 % (label derived
/// or worse). Unknown where neither is.
[[nodiscard]] Figure hourly_cost(const Accelerator &accelerator) noexcept;

enum class PlacementOrder : std::uint8_t { fastest, cheapest };

/// Places of an assignment: the denoiser with its control, the text encoder, the verifier with the safety filter, the decoder.
enum class Seat : std::uint8_t { denoiser, text_encoder, verifier, decoder };
inline constexpr std::size_t seat_count = static_cast<std::size_t>(Seat::decoder) + 1;
[[nodiscard]] std::string_view to_string(Seat seat) noexcept; ///< "Denoiser", "Text encoder", "Verifier", "Decoder"

struct PlacementLimits {
    std::optional<double> most_latency; ///< [s]
    std::optional<double> most_cost;    ///< [USD per output]
    std::vector<std::string> vendors;   ///< as the catalog names them; empty = all
    bool shipping_only = true;
    std::size_t most_devices = 2; ///< different ones, 1 .. 4
};

struct PlacementRequest {
    PipelineRequest request;
    PlacementLimits limits;
    PlacementOrder order = PlacementOrder::cheapest;
    StageLink link;
    bool overlaps = false;
    PredictionLevel level = PredictionLevel::calibrated;
    std::size_t most_options = 50;   ///< of the ranked list
    std::size_t most_per_device = 3; ///< of it with the same device for the denoiser
};

/// One assignment that keeps the limits.
struct PlacementOption {
    std::array<const Accelerator *, seat_count> seats{};
    double latency = 0;
    double interval = 0;
    std::optional<double> cost; ///< [USD per output]
    double idle_share = 0;
    double transfer_share = 0;
    std::string binding; ///< what holds it back, as a phrase: "the denoiser's steps take 92 % of the latency"
};

/// A device that no assignment uses, with the reason.
struct PlacementRefusal {
    const Accelerator *accelerator = nullptr;
    Seat seat = Seat::denoiser;
    std::string reason; ///< a sentence
};

struct Placement {
    std::vector<PlacementOption> options; ///< best first
    std::vector<PlacementRefusal> refusals;
    std::size_t examined = 0; ///< assignments whose time was computed
    bool is_cancelled = false;
};

/// Called after each device of the denoiser.
using PlacementProgress = std::function<void(std::size_t done, std::size_t total)>;

/// Every assignment of the catalog's devices to the seats, in order; those that share a device hold their weights on it together. Devices
/// that cannot run a stage, lack a figure, or are outside the limits are left out with the reason, and assignments that cannot enter the
/// list are not finished. Refuses a request without a denoiser, limits that are not numbers, most_devices of 0, and what `pipeline_plan`
/// refuses.
[[nodiscard]] Expected<Placement> find_placements(const Catalog &catalog, const PlacementRequest &request, const std::stop_token &stop = {},
                                                  const PlacementProgress &progress = {});

/// The task of one assignment, for `pipeline_plan` and its chart. Refuses what `run_time` refuses.
[[nodiscard]] Expected<PipelineTask> placed_task(const Catalog &catalog, const PlacementRequest &request,
                                                 const std::array<const Accelerator *, seat_count> &seats);

} // namespace ridgepoint::engine
