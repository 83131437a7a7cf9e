// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/cooling_method.h"

#include "engine/find_slug.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace ridgepoint::engine {

namespace {

constexpr std::array<std::string_view, 6> family_slugs = {"air", "rear-door", "hybrid", "direct-to-chip", "immersion-1p", "immersion-2p"};
constexpr std::array<std::string_view, 6> free_cooling_words = {
    "none", "outside air", "outside air with adiabatic assist", "dry cooler", "dry cooler with adiabatic assist", "cooling tower"};
constexpr std::array<std::string_view, 4> chiller_words = {"none", "direct expansion", "air-cooled chiller", "water-cooled chiller"};

class Words {
public:
    explicit Words(std::string_view text) : m_text(text)
    {
        std::transform(m_text.begin(), m_text.end(), m_text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    }
    [[nodiscard]] bool have(std::string_view words) const { return m_text.find(words) != std::string::npos; }

private:
    std::string m_text;
};

FreeCooling free_cooling_in(const Words &text)
{
    if (text.have("airside economizer"))
        return text.have("adiabatic") ? FreeCooling::adiabatic_airside : FreeCooling::airside;
    if (text.have("dry cooler"))
        return text.have("adiabatic") ? FreeCooling::adiabatic_dry_cooler : FreeCooling::dry_cooler;
    if (text.have("economizing chiller"))
        return FreeCooling::dry_cooler;
    // Without an economizer beside it, the tower of a water-cooled chiller cools condensers alone.
    if (text.have("tower") && !text.have("water-cooled chiller"))
        return FreeCooling::tower;
    return FreeCooling::none;
}

Chiller chiller_in(const Words &text, FreeCooling free_cooling)
{
    if (text.have("no chiller"))
        return Chiller::none;
    if (text.have("direct expansion"))
        return Chiller::direct_expansion;
    if (text.have("water-cooled chiller"))
        return Chiller::water_cooled;
    if (text.have("air-cooled chiller"))
        return Chiller::air_cooled;
    if (free_cooling == FreeCooling::none)
        return Chiller::none;
    return free_cooling == FreeCooling::tower ? Chiller::water_cooled : Chiller::air_cooled;
}

} // namespace

std::string_view slug(CoolingFamily family) noexcept { return family_slugs[static_cast<std::size_t>(family)]; }

std::optional<CoolingFamily> find_cooling_family(std::string_view slug) noexcept { return find_slug<CoolingFamily>(family_slugs, slug); }

std::string_view to_string(FreeCooling kind) noexcept { return free_cooling_words[static_cast<std::size_t>(kind)]; }

std::string_view to_string(Chiller kind) noexcept { return chiller_words[static_cast<std::size_t>(kind)]; }

HeatRejection heat_rejection_of(std::string_view name, std::string_view note)
{
    for (const std::string_view text : {name, note}) {
        const Words words(text);
        const FreeCooling free_cooling = free_cooling_in(words);
        const Chiller chiller = chiller_in(words, free_cooling);
        if (free_cooling != FreeCooling::none || chiller != Chiller::none)
            return {.free_cooling = free_cooling, .chiller = chiller};
    }
    return {.free_cooling = FreeCooling::dry_cooler, .chiller = Chiller::air_cooled, .is_assumed = true};
}

double captured_share(const CoolingMethod &method) noexcept
{
    return method.family == CoolingFamily::rear_door ? 1 : method.liquid_share.si;
}

} // namespace ridgepoint::engine
