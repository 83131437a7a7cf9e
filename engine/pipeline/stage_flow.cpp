// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/stage_flow.h"

#include <algorithm>
#include <array>

namespace ridgepoint::engine {

namespace {

/// Collects handovers in their order.
class Handovers {
public:
    explicit Handovers(const PipelineTask &task) : m_task(task)
    {
        for (const PlacedStage &stage : task.stages)
            m_stages[static_cast<std::size_t>(stage.work.stage)] = &stage;
    }

    [[nodiscard]] std::vector<StageHandover> collect()
    {
        if (stage(Stage::denoiser) == nullptr)
            return {};
        if (const PlacedStage *encoder = stage(Stage::text_encoder))
            add(Stage::text_encoder, Stage::denoiser, encoder->work.output_bytes);
        add_looks();
        add_finish();
        return std::move(m_handovers);
    }

private:
    [[nodiscard]] const PlacedStage *stage(Stage which) const noexcept { return m_stages[static_cast<std::size_t>(which)]; }

    void add(Stage from, Stage to, double bytes, double count = 1, bool is_look = false)
    {
        const bool is_near = stage(from)->device == stage(to)->device;
        const double time = is_near ? 0 : transfer_time(m_task.link, bytes).value_or(0);
        m_handovers.push_back({from, to, bytes, time, count, is_look});
    }

    [[nodiscard]] double latents() const { return stage(Stage::denoiser)->work.output_bytes; }
    [[nodiscard]] double pixels() const { return stage(Stage::decoder)->work.output_bytes * m_task.batch; }

    void add_looks()
    {
        const SearchLoop &loop = m_task.loop;
        if (stage(Stage::verifier) == nullptr || !(loop.looks > 0) || !(loop.rounds > 0))
            return;
        if (!loop.verifies_pixels || stage(Stage::decoder) == nullptr) {
            add(Stage::denoiser, Stage::verifier, latents() * loop.looks, loop.rounds, true);
            return;
        }
        add(Stage::denoiser, Stage::decoder, latents() * loop.looks, loop.rounds, true);
        add(Stage::decoder, Stage::verifier, pixels() * loop.looks, loop.rounds, true);
    }

    void add_finish()
    {
        const SearchLoop &loop = m_task.loop;
        const bool is_judged = loop.finals > 0 && stage(Stage::verifier) != nullptr;
        if (is_judged && !loop.verifies_pixels)
            add(Stage::denoiser, Stage::verifier, latents() * loop.finals);
        if (stage(Stage::decoder) == nullptr)
            return;
        add(Stage::denoiser, Stage::decoder, latents() * loop.finished);
        Stage last = Stage::decoder;
        if (is_judged && loop.verifies_pixels) {
            add(Stage::decoder, Stage::verifier, pixels() * loop.finished);
            last = Stage::verifier;
        }
        if (stage(Stage::safety_filter) != nullptr)
            add(last, Stage::safety_filter, pixels());
    }

    const PipelineTask &m_task;
    std::array<const PlacedStage *, stage_count> m_stages{};
    std::vector<StageHandover> m_handovers;
};

} // namespace

std::vector<StageHandover> stage_handovers(const PipelineTask &task) { return Handovers(task).collect(); }

double stage_busy(const PipelinePlan &plan, Stage stage) noexcept
{
    double time = 0;
    for (const ScheduleBar &bar : plan.request)
        if (bar.stage == stage && bar.kind == BarKind::run)
            time += bar.end - bar.start;
    return time;
}

double stage_share(const PipelinePlan &plan, Stage stage) noexcept { return plan.latency > 0 ? stage_busy(plan, stage) / plan.latency : 0; }

double look_transfer(const std::vector<StageHandover> &handovers) noexcept
{
    const auto is_look = [](const StageHandover &h) { return h.is_look; };
    const bool previews = std::any_of(handovers.begin(), handovers.end(), is_look);
    double time = 0;
    for (const StageHandover &h : handovers)
        if (previews ? h.is_look : h.to == Stage::verifier)
            time += h.time;
    return time;
}

} // namespace ridgepoint::engine
