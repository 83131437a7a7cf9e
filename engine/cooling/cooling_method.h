// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/figure.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ridgepoint::engine {

enum class CoolingFamily : std::uint8_t { air, rear_door, hybrid, direct_to_chip, immersion_1p, immersion_2p };
[[nodiscard]] std::string_view slug(CoolingFamily family) noexcept; ///< "air", "rear-door", "hybrid", "direct-to-chip", "immersion-1p" ...
[[nodiscard]] std::optional<CoolingFamily> find_cooling_family(std::string_view slug) noexcept;

/// What brings the heat out of the building without a compressor.
enum class FreeCooling : std::uint8_t { none, airside, adiabatic_airside, dry_cooler, adiabatic_dry_cooler, tower };
[[nodiscard]] std::string_view to_string(FreeCooling kind) noexcept; ///< in words, "dry cooler with adiabatic assist"

/// What takes over where free cooling does not suffice.
enum class Chiller : std::uint8_t { none, direct_expansion, air_cooled, water_cooled };
[[nodiscard]] std::string_view to_string(Chiller kind) noexcept; ///< in words, "air-cooled chiller"

struct HeatRejection {
    FreeCooling free_cooling = FreeCooling::none;
    Chiller chiller = Chiller::none;
    bool is_assumed = false; ///< the method's words name none

    friend bool operator==(const HeatRejection &, const HeatRejection &) = default;
};

/// From the words of a method's name, else of its note: economizer, dry cooler, adiabatic, tower, chiller, "no chiller". A free cooler
/// without a word on chillers has one to trim, air-cooled beside air and dry coolers, water-cooled beside towers. Where neither text tells,
/// a dry cooler with its trim chiller is assumed.
[[nodiscard]] HeatRejection heat_rejection_of(std::string_view name, std::string_view note);

/// A way to cool racks and to bring their heat out of the building.
struct CoolingMethod {
    std::string slug;
    std::string name;
    CoolingFamily family = CoolingFamily::air;
    HeatRejection rejection;
    bool has_door_fans = false; ///< of a rear door
    Figure max_rack;            ///< power of the densest rack [W]
    Figure liquid_share;        ///< of the heat, into liquid at the chip
    Figure typical_supply;      ///< air to the racks, water to doors, coolant to plates and tanks [K]
    // Published percentiles, drawn over the computed values and never an input.
    Figure pue_low;
    Figure pue_typical;
    Figure pue_high;
    Figure wue;          ///< [L/kWh] of IT
    Figure hall_capital; ///< of the whole hall [USD/W] of IT
    std::string note;
};

/// Share of the heat that a liquid takes over in the rack: the whole of it at a rear door, which cools the air of chips without liquid.
[[nodiscard]] double captured_share(const CoolingMethod &method) noexcept;

} // namespace ridgepoint::engine
