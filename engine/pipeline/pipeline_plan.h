// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pipeline/search_loop.h"
#include "engine/pipeline/stage.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace ridgepoint::engine {

/// The link between devices of a pipeline.
struct StageLink {
    double latency = 5e-6;   ///< lambda, one way [s], >= 0
    double bandwidth = 64e9; ///< per direction [byte/s], above 0
};

/// t = 2 lambda + bytes / bandwidth [s]. Refuses as `offload_transfer_time`.
[[nodiscard]] Expected<double> transfer_time(const StageLink &link, double bytes);

/// A device, or several alike that work as one.
struct StageDevice {
    const Accelerator *accelerator = nullptr; ///< never null
    double count = 1;
    std::optional<double> rent; ///< of one [USD/h]
};

/// A stage on its device.
struct PlacedStage {
    StageWork work;
    std::size_t device = 0; ///< place in `PipelineTask::devices`; stages of one place share the device
    double run_time = 0;    ///< of one run there [s]
};

struct PipelineTask {
    std::vector<StageDevice> devices;
    std::vector<PlacedStage> stages; ///< in the order of `Stage`, each at most once, a denoiser among them
    StageLink link;
    SearchLoop loop;
    double batch = 1; ///< outputs of a request
    /// The denoiser goes on while the verifier looks, and stages of neighbouring requests run at the same time.
    bool overlaps = false;
};

enum class BarKind : std::uint8_t { run, transfer, wait };

/// One bar of the chart of devices over time. Of a transfer `device` is the one that receives and `stage` the one that sent.
struct ScheduleBar {
    Stage stage = Stage::text_encoder;
    BarKind kind = BarKind::run;
    std::size_t device = 0;
    double start = 0; ///< [s]
    double end = 0;   ///< [s]
};

/// How one device of the pipeline fares.
struct DeviceUse {
    double busy = 0;        ///< per request [s]
    double utilization = 0; ///< busy over the interval of requests
    double weights = 0;     ///< resident weights of its stages [byte]
    double activations = 0; ///< the largest of its stages [byte]
    std::optional<double> capacity;
    bool fits = true; ///< true where the capacity is not known

    [[nodiscard]] double required() const noexcept { return weights + activations; }
};

/// What becomes of a task.
struct PipelinePlan {
    double latency = 0;         ///< end of the last stage of one request alone [s]
    double interval = 0;        ///< from one finished request to the next under load [s]
    double rate = 0;            ///< outputs per second
    double transfers = 0;       ///< of the latency [s]
    double stalls = 0;          ///< of the latency: the denoiser waits for decodes, transfers and looks in its loop [s]
    double wasted = 0;          ///< expected work thrown away, done while the verifier was about to reject [s]
    double transfer_share = 0;  ///< transfers / latency
    double idle_share = 0;      ///< 1 - busy time of all devices / (devices x interval)
    std::optional<double> cost; ///< sum of rents x interval / 3600 / batch [USD per output]; none where a rent is not known
    std::vector<DeviceUse> devices;
    std::vector<ScheduleBar> request; ///< of one request alone, by start
    std::vector<ScheduleBar> steady;  ///< what each device does in one interval under load, by device
};

/// Rounds that a schedule draws one by one; of more, several share a bar.
inline constexpr double most_rounds_drawn = 24;

/// Schedules a request. Without overlap everything waits for everything and the interval is the latency; with it the denoiser loses only
/// what `pipelined_stall` and `wasted_work` say, and the interval is the busy time of the busiest device. Refuses an empty task, a
/// stage without its device, numbers that are negative or not finite, and a bandwidth of 0. Source: counted.
[[nodiscard]] Expected<PipelinePlan> pipeline_plan(const PipelineTask &task);

} // namespace ridgepoint::engine
