// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/estimate.h"
#include "engine/scenario.h"
#include "engine/sweep.h"

#include <QString>

#include <optional>
#include <vector>

namespace ridgepoint::widgets {

/// One accelerator of the comparison set with the same work on it.
struct ServedDevice {
    std::size_t place = 0; ///< in the comparison set: its colour
    QString slug;
    QString name;
    engine::Scenario scenario; ///< the scenario with this accelerator in it
    engine::Estimate estimate;
    double devices = 1; ///< accelerators that serve together
    std::optional<double>
        wall;         ///< largest batch that runs in the memory, 1 or more; less on a saturated server, which keeps room for answers
    double batch = 1; ///< that runs: the scenario's, or what fits a saturated server

    [[nodiscard]] std::optional<double> value(engine::MetricId id) const
    {
        return estimate[id].is_present ? std::optional(estimate[id].number) : std::nullopt;
    }
};

/// The comparison set, the scenario's accelerator first with `estimate` as it is, each other one evaluated for what the serving pictures
/// show. Those that cannot do the work are left out; the estimate's findings name them.
[[nodiscard]] std::vector<ServedDevice> servedDevices(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                                      const engine::Estimate &estimate);

/// One request in two ways, text by diffusion and token by token, each as a device of its own name; pictures and clips in their one way.
[[nodiscard]] std::vector<ServedDevice> servedWays(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                                   engine::Workload workload);

/// What a sweep gave for a metric at one point.
[[nodiscard]] std::optional<double> valueAt(const engine::SweepColumn &column, std::size_t at);

/// Rising batches, each once, inside the parameter's range: `count` at equal ratios up to `most` and those `marked`.
[[nodiscard]] engine::SweepAxis batchAxisTo(double most, std::size_t count, std::vector<double> marked);

/// Whether the scenario asks for a server under load.
[[nodiscard]] bool isSaturated(const engine::Catalog &catalog, const engine::Scenario &scenario);
/// Whether what does not fit goes to the host's memory.
[[nodiscard]] bool spillsToHost(const engine::Catalog &catalog, const engine::Scenario &scenario);

} // namespace ridgepoint::widgets
