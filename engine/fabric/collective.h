// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/quantity.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ridgepoint::engine {

enum class Collective : std::uint8_t { all_reduce, all_gather, reduce_scatter, all_to_all, send };
[[nodiscard]] std::string_view slug(Collective collective) noexcept; ///< "allreduce", "allgather", "reducescatter", "alltoall", "send"
[[nodiscard]] std::optional<Collective> find_collective(std::string_view slug) noexcept;

/// Over what the devices of a collective talk.
enum class LinkPath : std::uint8_t {
    node,  ///< the scale-up link
    pcie,  ///< the host link
    pairs, ///< pairs joined by a scale-up link, the host link between pairs
    nodes  ///< several nodes over the scale-out link
};
[[nodiscard]] std::string_view slug(LinkPath path) noexcept; ///< "node", "pcie", "pairs", "nodes"
[[nodiscard]] std::optional<LinkPath> find_link_path(std::string_view slug) noexcept;

struct CollectivePoint {
    double bytes = 0;   ///< message per rank; of all-gather and reduce-scatter the whole gathered buffer
    double seconds = 0; ///< of one call
    double factor = 1;  ///< over the analytic time of the same call; `relate` fills it
};

/// Measured times of one collective among `world` devices of one kind.
struct CollectiveTable {
    std::string accelerator; ///< slug
    Collective collective = Collective::all_reduce;
    int world = 0;
    std::string variant; ///< "custom", "nccl", "profile": the implementation, as the source names it
    LinkPath path = LinkPath::node;
    std::vector<CollectivePoint> points; ///< bytes rising, at least one
    double bandwidth = 0;                ///< of the link measured, per direction; `relate` fills it where it is 0 [byte/s]
    std::string source;
};

enum class LinkAlgorithm : std::uint8_t {
    ring,    ///< every part passes every device: 2 (n - 1)/n of an all-reduced message cross each link
    one_shot ///< every device sends the whole message to every other
};
[[nodiscard]] std::string_view slug(LinkAlgorithm algorithm) noexcept; ///< "ring", "one-shot"
[[nodiscard]] std::optional<LinkAlgorithm> find_link_algorithm(std::string_view slug) noexcept;

/// The numbers of t = alpha + W + overlap sqrt(alpha W), alpha = latency + step_latency log2 n, W = bytes over the link /
/// (efficiency bandwidth). The last term stands for the sizes at which a library changes its protocol.
struct LinkPreset {
    std::string variant; ///< as in CollectiveTable
    LinkPath path = LinkPath::node;
    LinkAlgorithm algorithm = LinkAlgorithm::ring;
    double latency = 0;      ///< [s]
    double step_latency = 0; ///< [s]
    double efficiency = 1;   ///< share of the link's bandwidth
    double overlap = 0;
    std::string source;
    std::string note;
};

/// What a fabric offers a device: latency of a step and bandwidth per direction.
struct LinkRates {
    Second latency;
    BytePerSecond bandwidth;
};

/// Bytes that cross a device's link per byte of message: in a ring 2 (n - 1)/n of an all-reduce and (n - 1)/n of the others, n - 1 in one
/// shot, 1 of a send; 0 for one device.
/// Source: Thakur, Rabenseifner, Gropp, "Optimization of Collective Communication Operations in MPICH", 2005, section 4.
[[nodiscard]] double link_share(Collective collective, LinkAlgorithm algorithm, double world) noexcept;

/// LinkPreset's formula [s].
[[nodiscard]] Second preset_time(const LinkPreset &preset, Collective collective, double world, Byte message,
                                 BytePerSecond bandwidth) noexcept;

/// The quickest algorithm of one implementation over one path; nothing when no preset tells. Pairs take the host link's presets.
[[nodiscard]] std::optional<Second> analytic_time(std::span<const LinkPreset> presets, std::string_view variant, LinkPath path,
                                                  Collective collective, double world, Byte message, BytePerSecond bandwidth) noexcept;

/// Fills the factors of a table's points and its bandwidth; false, and every factor 1, when no preset knows its implementation.
bool relate(CollectiveTable &table, std::span<const LinkPreset> presets, BytePerSecond bandwidth) noexcept;

/// Factor of a measured table at one size: straight between points in log factor over log size, held beyond the ends.
[[nodiscard]] double measured_factor(std::span<const CollectivePoint> points, Byte message) noexcept;

/// Steps of latency and the share of the message that crosses a device's link: all-reduce in a ring 2 (n - 1) and 2 (n - 1)/n, all-gather,
/// reduce-scatter and all-to-all n - 1 and (n - 1)/n, a send 1 and 1; 0 for one device.
/// Source: Thakur, Rabenseifner, Gropp, "Optimization of Collective Communication Operations in MPICH", 2005, section 4.
[[nodiscard]] Second ring_time(Collective collective, double world, Byte message, const LinkRates &link) noexcept;

/// The bound that no algorithm beats: every device sends its part once and receives the result once, reduction inside the switch
/// included. Source: counted.
[[nodiscard]] Second least_collective_time(Collective collective, double world, Byte message, BytePerSecond bandwidth) noexcept;

} // namespace ridgepoint::engine
