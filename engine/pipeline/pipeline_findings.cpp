// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/pipeline_findings.h"

#include "engine/pipeline/pipeline_chapter.h"
#include "engine/pipeline/support.h"

namespace ridgepoint::engine {

Finding pipeline_gap(const Inputs &inputs, const Answers &answers)
{
    const auto task = pipeline_task(inputs, answers);
    Finding finding;
    finding.severity = Severity::warning;
    finding.id = "stage-not-placed";
    finding.text = task ? "The stages of the pipeline take no time that could be computed." : task.error().what;
    if (!finding.text.ends_with('.'))
        finding.text.push_back('.');
    for (const Stage stage : all_stages)
        if (const NetworkKind network = network_of(stage, *inputs.denoiser, inputs.verifier);
            unsupported_reason(device_of(inputs, stage), stage, network) == finding.text) {
            finding.severity = Severity::infeasible;
            finding.id = "stage-unsupported";
        }
    return finding;
}

void add_pipeline_findings(const Inputs &inputs, const Answers &answers, const MetricSet &wanted, std::vector<Finding> &findings)
{
    if (!Needs::of(wanted).pipeline || answers.absence(MetricId::pipeline_latency) != Absence::present)
        return;
    const auto task = pipeline_task(inputs, answers);
    if (!task)
        return;
    const auto plan = pipeline_plan(*task);
    for (std::size_t i = 0; plan && i < plan->devices.size(); ++i) {
        const DeviceUse &use = plan->devices[i];
        if (use.fits)
            continue;
        Finding finding;
        finding.severity = Severity::infeasible;
        finding.id = "stage-memory-exceeded";
        finding.text = capacity_reason(*task->devices[i].accelerator, use.required(), task->devices[i].count);
        finding.limit = use.capacity;
        finding.value = use.required();
        finding.shortfall = use.required() - *use.capacity;
        findings.push_back(std::move(finding));
    }
}

} // namespace ridgepoint::engine
