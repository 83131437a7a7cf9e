// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calibration/runtime.h"

#include "engine/find_slug.h"

namespace ridgepoint::engine {

namespace {

constexpr std::array<std::string_view, runtime_count> runtime_slugs = {"server", "python-server", "local"};

/// Python serving processes run a server's kernels, so that what is known of the server on a device counts before another device's rows.
void derive_python_server(RuntimeProfile &profile) noexcept
{
    constexpr auto server = static_cast<std::size_t>(Runtime::server);
    constexpr auto python = static_cast<std::size_t>(Runtime::python_server);
    const bool is_nearer = profile.is_own[server] && !profile.is_own[python];
    if (!profile.is_known[server] || (profile.is_known[python] && !is_nearer))
        return;
    RuntimeCost derived = profile.costs[server];
    if (profile.is_known[python])
        derived.sequence = profile.costs[python].sequence;
    profile.costs[python] = derived;
    profile.is_known[python] = true;
    profile.is_own[python] = false;
}

} // namespace

std::string_view slug(Runtime runtime) noexcept { return runtime_slugs[static_cast<std::size_t>(runtime)]; }

std::optional<Runtime> find_runtime(std::string_view name) noexcept { return find_slug<Runtime>(runtime_slugs, name); }

Efficiency with_runtime(Efficiency measured, const RuntimeCost &cost) noexcept
{
    if (cost.compute > 0)
        measured.compute = cost.compute;
    if (cost.memory > 0)
        measured.memory = cost.memory;
    measured.overhead = cost.has_efficiency() ? 0 : measured.overhead * (1 - cost.overlap);
    return measured;
}

RuntimeProfile runtime_profile(std::string_view accelerator, DeviceClass device_class, std::span<const RuntimePreset> presets) noexcept
{
    RuntimeProfile profile;
    for (const RuntimePreset &preset : presets) {
        const auto at = static_cast<std::size_t>(preset.runtime);
        const bool is_own = !preset.accelerator.empty() && preset.accelerator == accelerator;
        const bool is_class = preset.accelerator.empty() && preset.device_class == device_class;
        if (!is_own && (!is_class || profile.is_own[at]))
            continue;
        profile.costs[at] = preset.cost;
        profile.is_known[at] = true;
        profile.is_own[at] = is_own;
    }
    derive_python_server(profile);
    return profile;
}

} // namespace ridgepoint::engine
