// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/fabric/collective.h"

#include <optional>
#include <span>
#include <string_view>

namespace ridgepoint::engine {

/// The links between the devices of one scenario. Bandwidths are per direction and device; 0 = unknown.
struct Fabric {
    LinkRates scale_up;
    LinkRates scale_out;
    double domain = 8;                       ///< devices that the scale-up link joins
    std::span<const CollectiveTable> tables; ///< measured on this device or a sibling; used at level calibrated
    std::span<const LinkPreset> presets;     ///< what an implementation takes where no table tells
    bool is_mesh = false;                    ///< a link of its own to each other device: fewer devices use fewer links
    bool is_host_link = false;               ///< the host link stands in for a scale-up link
    bool is_ideal = true;                    ///< bandwidth alone, no latency, no measured table

    [[nodiscard]] bool reaches(double world) const noexcept
    {
        return !(world > 1) || (scale_up.bandwidth > BytePerSecond(0) && (world <= domain || scale_out.bandwidth > BytePerSecond(0)));
    }
};

/// Share of a device's links that `world` of `domain` devices use when each pair has its own: (n - 1)/(domain - 1). Source: counted.
[[nodiscard]] double mesh_link_share(double world, double domain) noexcept;

/// The largest message that inference servers hand to their own all-reduce kernels instead of the general library's.
inline constexpr double custom_kernel_bytes = 8.0 * 1024 * 1024;

/// Time of one call with one implementation over one path: the analytic time, times the factor of the measured table whose number of
/// devices lies nearest. A table of a sibling with another bandwidth is read at the size that takes its link as long. Nothing when
/// neither a table nor a preset knows the implementation.
[[nodiscard]] std::optional<Second> variant_time(const Fabric &fabric, std::string_view variant, LinkPath path, Collective collective,
                                                 double world, Byte message, BytePerSecond bandwidth) noexcept;

/// Time of one call among `world` devices. Inside the scale-up domain the quicker of the general library ("nccl") and, for all-reduces
/// up to `custom_kernel_bytes`, the servers' own kernels ("custom"); beyond it the domains reduce among themselves, and one device of each
/// exchanges its part over the scale-out link. At level ideal both go on at the same time.
[[nodiscard]] Second collective_time(const Fabric &fabric, Collective collective, double world, Byte message) noexcept;

} // namespace ridgepoint::engine
