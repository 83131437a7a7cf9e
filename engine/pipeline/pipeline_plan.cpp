// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/pipeline_plan.h"

#include "engine/inputs.h"
#include "engine/search/verifier_offload.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ridgepoint::engine {

namespace {

bool is_amount(double number) noexcept { return std::isfinite(number) && number >= 0; }

Problem refused(std::string what, std::string accepted) { return {std::move(what), {}, {}, std::move(accepted)}; }

bool is_loop(const SearchLoop &l) noexcept
{
    const bool are_amounts = is_amount(l.rounds) && is_amount(l.looks) && is_amount(l.finals) && is_amount(l.finished);
    return are_amounts && is_amount(l.steps) && l.steps > 0 && is_amount(l.candidate_steps) && l.acceptance >= 0 && l.acceptance <= 1;
}

std::optional<Problem> find_problem(const PipelineTask &task)
{
    bool has_denoiser = false;
    for (const PlacedStage &stage : task.stages) {
        const StageWork &w = stage.work;
        if (stage.device >= task.devices.size() || task.devices[stage.device].accelerator == nullptr)
            return refused("A stage stands on a device that the pipeline does not have.", "the place of one of its devices");
        if (!is_amount(stage.run_time) || !is_amount(w.runs) || !is_amount(w.output_bytes) || !is_amount(w.weight_bytes) ||
            !is_amount(w.activation_bytes))
            return refused("The time or the work of a stage is not a number at or above 0.", "numbers at or above 0");
        has_denoiser = has_denoiser || w.stage == Stage::denoiser;
    }
    if (!has_denoiser)
        return refused("The pipeline has no denoiser.", "stages with a denoiser among them");
    if (!is_loop(task.loop))
        return refused("The denoising loop has no steps, or numbers outside their ranges.", "steps above 0 and an acceptance of 0 to 1");
    if (!is_amount(task.batch) || !(task.batch > 0))
        return refused("The batch of the pipeline is not above 0.", "a number above 0");
    return std::nullopt;
}

/// Lays out one request.
class Timeline {
public:
    explicit Timeline(const PipelineTask &task) : m_task(task)
    {
        m_plan.devices.resize(task.devices.size());
        m_plan.request.reserve(4 * task.stages.size());
        for (const PlacedStage &stage : task.stages)
            m_stages[static_cast<std::size_t>(stage.work.stage)] = &stage;
        m_main = stage(Stage::denoiser)->device;
    }

    [[nodiscard]] PipelinePlan lay_out()
    {
        encode();
        denoise();
        finish();
        m_plan.latency = m_now;
        return std::move(m_plan);
    }

private:
    [[nodiscard]] const PlacedStage *stage(Stage which) const noexcept { return m_stages[static_cast<std::size_t>(which)]; }

    /// A bar of `device` that starts at `start`; returns its end.
    double bar(Stage which, BarKind kind, std::size_t device, double start, double time)
    {
        if (!(time > 0))
            return start;
        m_plan.request.push_back({which, kind, device, start, start + time});
        if (kind == BarKind::run)
            m_plan.devices[device].busy += time;
        return start + time;
    }

    void run(Stage which, double runs)
    {
        if (const PlacedStage *placed = stage(which))
            m_now = bar(which, BarKind::run, placed->device, m_now, runs * placed->run_time);
    }

    /// Bytes of one stage's output to another device, nothing where it is the same; the time.
    [[nodiscard]] double hop_time(std::size_t from, std::size_t to, double bytes) const
    {
        return from == to ? 0 : transfer_time(m_task.link, bytes).value_or(0);
    }

    void hop(Stage sent, std::size_t from, std::size_t to, double bytes)
    {
        const double time = hop_time(from, to, bytes);
        m_now = bar(sent, BarKind::transfer, to, m_now, time);
        m_plan.transfers += time;
    }

    void encode()
    {
        const PlacedStage *encoder = stage(Stage::text_encoder);
        if (encoder == nullptr)
            return;
        run(Stage::text_encoder, encoder->work.runs);
        hop(Stage::text_encoder, encoder->device, m_main, encoder->work.output_bytes);
    }

    void denoise()
    {
        const SearchLoop &loop = m_task.loop;
        const double rounds = stage(Stage::verifier) != nullptr && loop.looks > 0 ? loop.rounds : 0;
        const double drawn = std::min(std::ceil(rounds), most_rounds_drawn);
        const double segment = loop.steps / (drawn + 1);
        for (double i = 0; i < drawn; ++i) {
            steps(segment);
            if (m_task.overlaps)
                look_meanwhile(rounds / drawn, loop.gap());
            else
                look(rounds / drawn);
        }
        steps(segment);
        m_now = bar(Stage::denoiser, BarKind::wait, m_main, m_now, std::exchange(m_pending_stall, 0));
    }

    void steps(double count)
    {
        if (const PlacedStage *control = stage(Stage::control))
            m_now = bar(Stage::control, BarKind::run, control->device, m_now, count * control->run_time);
        run(Stage::denoiser, count);
    }

    /// The way of a preview: latents to the decoder, pixels to the verifier, or latents to the verifier.
    struct Check {
        double first_hop = 0;
        double decode = 0;
        double second_hop = 0;
        double verify = 0;
    };

    [[nodiscard]] Check check(double rounds) const
    {
        const PlacedStage *verifier = stage(Stage::verifier);
        const PlacedStage *decoder = m_task.loop.verifies_pixels ? stage(Stage::decoder) : nullptr;
        const double looks = m_task.loop.looks;
        const double latents = stage(Stage::denoiser)->work.output_bytes * looks;
        Check c;
        c.verify = rounds * looks * m_task.batch * verifier->run_time;
        c.first_hop = rounds * hop_time(m_main, decoder != nullptr ? decoder->device : verifier->device, latents);
        if (decoder == nullptr)
            return c;
        c.decode = rounds * looks * m_task.batch * decoder->run_time;
        c.second_hop = rounds * hop_time(decoder->device, verifier->device, decoder->work.output_bytes * looks * m_task.batch);
        return c;
    }

    /// Draws a check from `start`; returns its end.
    double draw(const Check &c, double start)
    {
        const PlacedStage *verifier = stage(Stage::verifier);
        const PlacedStage *decoder = stage(Stage::decoder);
        const std::size_t first = c.decode > 0 ? decoder->device : verifier->device;
        double at = bar(Stage::denoiser, BarKind::transfer, first, start, c.first_hop);
        if (c.decode > 0)
            at = bar(Stage::decoder, BarKind::run, decoder->device, at, c.decode);
        at = bar(Stage::decoder, BarKind::transfer, verifier->device, at, c.second_hop);
        return bar(Stage::verifier, BarKind::run, verifier->device, at, c.verify);
    }

    void look(double rounds)
    {
        const Check c = check(rounds);
        const double end = draw(c, m_now);
        const bool waits = stage(Stage::verifier)->device != m_main;
        if (waits)
            bar(Stage::denoiser, BarKind::wait, m_main, m_now, end - m_now);
        m_plan.transfers += c.first_hop + c.second_hop;
        m_plan.stalls += end - m_now;
        m_now = end;
    }

    /// What the denoiser's own device does of the check it does first; of the rest it waits for what its next steps do not cover.
    void look_meanwhile(double rounds, double gap)
    {
        m_now = bar(Stage::denoiser, BarKind::wait, m_main, m_now, std::exchange(m_pending_stall, 0));
        const PlacedStage *verifier = stage(Stage::verifier);
        const Check one = check(1);
        const bool decodes_here = one.decode > 0 && stage(Stage::decoder)->device == m_main;
        const bool verifies_here = verifier->device == m_main;
        const double end = draw(check(rounds), m_now);
        if (verifies_here) {
            m_plan.stalls += end - m_now;
            m_plan.transfers += rounds * (one.first_hop + one.second_hop);
            m_now = end;
            return;
        }
        const double own = decodes_here ? one.decode : 0;
        VerifierOffload offload;
        offload.step_time = step_time();
        offload.bandwidth = m_task.link.bandwidth;
        offload.decode_time = one.first_hop + one.second_hop + (decodes_here ? 0 : one.decode);
        offload.verify_time = one.verify;
        const double stall = pipelined_stall(offload, gap).value_or(0);
        const double wasted = offload.step_time > 0 ? wasted_work(offload, gap, m_task.loop.acceptance).value_or(0) : 0;
        m_plan.stalls += rounds * (stall + own);
        m_plan.transfers += rounds * std::min(stall, one.first_hop + one.second_hop);
        m_plan.wasted += rounds * wasted;
        m_now += rounds * own;
        m_now = bar(Stage::denoiser, BarKind::run, m_main, m_now, rounds * wasted);
        m_pending_stall = rounds * stall;
    }

    [[nodiscard]] double step_time() const noexcept
    {
        const PlacedStage *control = stage(Stage::control);
        return stage(Stage::denoiser)->run_time + (control != nullptr ? control->run_time : 0);
    }

    void finish()
    {
        const SearchLoop &loop = m_task.loop;
        const PlacedStage *verifier = loop.finals > 0 ? stage(Stage::verifier) : nullptr;
        const double latents = stage(Stage::denoiser)->work.output_bytes;
        std::size_t latents_at = m_main;
        if (verifier != nullptr && !loop.verifies_pixels) {
            hop(Stage::denoiser, m_main, verifier->device, latents * loop.finals);
            run(Stage::verifier, loop.finals * m_task.batch);
        }
        const PlacedStage *decoder = stage(Stage::decoder);
        std::size_t pixels_at = latents_at;
        double pixels = 0;
        if (decoder != nullptr) {
            hop(Stage::denoiser, latents_at, decoder->device, latents * loop.finished);
            run(Stage::decoder, loop.finished * m_task.batch);
            pixels_at = decoder->device;
            pixels = decoder->work.output_bytes * m_task.batch;
        }
        if (verifier != nullptr && loop.verifies_pixels) {
            hop(Stage::decoder, pixels_at, verifier->device, pixels * loop.finished);
            run(Stage::verifier, loop.finals * m_task.batch);
            pixels_at = verifier->device;
        }
        if (const PlacedStage *filter = stage(Stage::safety_filter)) {
            hop(Stage::decoder, pixels_at, filter->device, pixels);
            run(Stage::safety_filter, filter->work.runs);
        }
    }

    const PipelineTask &m_task;
    PipelinePlan m_plan;
    std::array<const PlacedStage *, stage_count> m_stages{};
    std::size_t m_main = 0;
    double m_now = 0;
    double m_pending_stall = 0;
};

void put_memory(const PipelineTask &task, PipelinePlan &plan)
{
    for (const PlacedStage &stage : task.stages) {
        DeviceUse &use = plan.devices[stage.device];
        use.weights += stage.work.weight_bytes;
        use.activations = std::max(use.activations, stage.work.activation_bytes);
    }
    for (std::size_t i = 0; i < task.devices.size(); ++i) {
        const StageDevice &device = task.devices[i];
        if (!is_usable(device.accelerator->memory_capacity))
            continue;
        plan.devices[i].capacity = device.count * device.accelerator->memory_capacity.si;
        plan.devices[i].fits = plan.devices[i].required() <= *plan.devices[i].capacity;
    }
}

/// Devices on which a stage stands; the others of a task are not paid for.
std::vector<bool> used_devices(const PipelineTask &task)
{
    std::vector<bool> used(task.devices.size(), false);
    for (const PlacedStage &stage : task.stages)
        used[stage.device] = true;
    return used;
}

void put_rates(const PipelineTask &task, PipelinePlan &plan)
{
    const std::vector<bool> used = used_devices(task);
    double busiest = 0;
    double busy = 0;
    double devices = 0;
    double rents = 0;
    bool are_rents_known = true;
    for (std::size_t i = 0; i < task.devices.size(); ++i) {
        if (!used[i])
            continue;
        const StageDevice &device = task.devices[i];
        busiest = std::max(busiest, plan.devices[i].busy);
        busy += device.count * plan.devices[i].busy;
        devices += device.count;
        are_rents_known = are_rents_known && device.rent.has_value();
        rents += device.count * device.rent.value_or(0);
    }
    plan.interval = task.overlaps ? busiest : plan.latency;
    plan.rate = task.batch / plan.interval;
    plan.transfer_share = std::min(1.0, plan.transfers / plan.latency);
    plan.idle_share = std::clamp(1 - busy / (devices * plan.interval), 0.0, 1.0);
    for (DeviceUse &use : plan.devices)
        use.utilization = std::min(1.0, use.busy / plan.interval);
    constexpr double hour = 3600;
    if (are_rents_known)
        plan.cost = rents * plan.interval / hour / task.batch;
}

/// Each device does its stages of neighbouring requests one after another, and then waits for the next interval.
void put_steady(const PipelineTask &task, PipelinePlan &plan)
{
    if (!task.overlaps) {
        plan.steady = plan.request;
        return;
    }
    for (std::size_t device = 0; device < task.devices.size(); ++device) {
        double at = 0;
        for (const Stage stage : all_stages) {
            double time = 0;
            for (const ScheduleBar &bar : plan.request)
                time += bar.device == device && bar.stage == stage && bar.kind == BarKind::run ? bar.end - bar.start : 0;
            if (!(time > 0))
                continue;
            plan.steady.push_back({stage, BarKind::run, device, at, at + time});
            at += time;
        }
        if (at < plan.interval)
            plan.steady.push_back({Stage::denoiser, BarKind::wait, device, at, plan.interval});
    }
}

} // namespace

Expected<double> transfer_time(const StageLink &link, double bytes)
{
    VerifierOffload offload;
    offload.link_latency = link.latency;
    offload.bytes = bytes;
    offload.bandwidth = link.bandwidth;
    return offload_transfer_time(offload);
}

Expected<PipelinePlan> pipeline_plan(const PipelineTask &task)
{
    if (auto problem = find_problem(task))
        return tl::unexpected(std::move(*problem));
    if (const auto empty = transfer_time(task.link, 0); !empty)
        return tl::unexpected(empty.error());
    PipelinePlan plan = Timeline(task).lay_out();
    if (!(plan.latency > 0) || !std::isfinite(plan.latency))
        return tl::unexpected(refused("The stages of the pipeline take no time, or more than a number can hold.", "a latency above 0"));
    put_memory(task, plan);
    put_rates(task, plan);
    put_steady(task, plan);
    std::stable_sort(plan.request.begin(), plan.request.end(),
                     [](const ScheduleBar &a, const ScheduleBar &b) { return a.start < b.start; });
    return plan;
}

} // namespace ridgepoint::engine
