// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <utility>

namespace ridgepoint::engine {

/// Private to the engine. Philox 4x32-10: four random words for every counter, without a state. Source: Salmon, Moraes, Dror, Shaw,
/// "Parallel Random Numbers: As Easy as 1, 2, 3", 2011; constants and known answers of its Random123 library.
[[nodiscard]] constexpr std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key) noexcept
{
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t first = std::uint64_t{0xD2511F53} * counter[0];
        const std::uint64_t second = std::uint64_t{0xCD9E8D57} * counter[2];
        counter = {static_cast<std::uint32_t>(second >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(second),
                   static_cast<std::uint32_t>(first >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(first)};
        key[0] += 0x9E3779B9;
        key[1] += 0xBB67AE85;
    }
    return counter;
}

/// Private to the engine: the random numbers of one tree, each by its two indices, whatever was drawn before.
class CounterRandom {
public:
    CounterRandom(std::uint64_t seed, std::uint64_t tree) noexcept : m_key(halves(seed)), m_tree(halves(tree)) {}

    /// Above 0 to 1.
    [[nodiscard]] double uniform(std::uint32_t kind, std::uint32_t index) const noexcept { return uniforms(kind, index).first; }

    /// Two independent standard normals. Source: Box and Muller, "A Note on the Generation of Random Normal Deviates", 1958.
    [[nodiscard]] std::pair<double, double> normals(std::uint32_t kind, std::uint32_t index) const noexcept
    {
        const auto [first, second] = uniforms(kind, index);
        const double radius = std::sqrt(-2 * std::log(first));
        const double angle = 2 * std::numbers::pi * second;
        return {radius * std::cos(angle), radius * std::sin(angle)};
    }

private:
    using Halves = std::array<std::uint32_t, 2>;

    static constexpr Halves halves(std::uint64_t value) noexcept
    {
        return {static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(value >> 32)};
    }

    static double unit(std::uint32_t high, std::uint32_t low) noexcept
    {
        const std::uint64_t bits = (std::uint64_t{high} << 32 | low) >> 11;
        return static_cast<double>(bits + 1) * 0x1p-53;
    }

    [[nodiscard]] std::pair<double, double> uniforms(std::uint32_t kind, std::uint32_t index) const noexcept
    {
        const auto words = philox({kind, index, m_tree[0], m_tree[1]}, m_key);
        return {unit(words[0], words[1]), unit(words[2], words[3])};
    }

    Halves m_key;
    Halves m_tree;
};

} // namespace ridgepoint::engine
