// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/pipeline_workspace.h"

#include "engine/inputs.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/pipeline/pipeline_pages.h"
#include "widgets/workspaces/pipeline/pipeline_sentence.h"

namespace ridgepoint::widgets {

using engine::ParameterId;

PipelineWorkspace::PipelineWorkspace(WorkspaceContext context, QWidget *parent)
    : PagedWorkspace(std::move(context), pipelinePages(), parent)
{
    setObjectName(QStringLiteral("pipelineWorkspace"));
    setAccessibleName(tr("Pipeline"));
    openPage(0);
}

QString PipelineWorkspace::title() const { return tr("Pipeline"); }

QString PipelineWorkspace::helpPage() const { return QStringLiteral("pipeline"); }

std::vector<ParameterId> PipelineWorkspace::commonParameters() const
{
    return {ParameterId::workload,
            ParameterId::model,
            ParameterId::accelerator,
            ParameterId::encoder_accelerator,
            ParameterId::verifier_accelerator,
            ParameterId::decoder_accelerator,
            ParameterId::width,
            ParameterId::height,
            ParameterId::frames,
            ParameterId::steps,
            ParameterId::guidance,
            ParameterId::guidance_execution,
            ParameterId::batch,
            ParameterId::denoising_runtime,
            ParameterId::adapters,
            ParameterId::control_networks,
            ParameterId::safety_filter,
            ParameterId::verifier,
            ParameterId::search_algorithm,
            ParameterId::branches,
            ParameterId::shared_steps,
            ParameterId::verifier_checks,
            ParameterId::stage_link,
            ParameterId::link_latency,
            ParameterId::link_bandwidth,
            ParameterId::stage_overlap,
            ParameterId::estimate_level,
            ParameterId::weight_precision,
            ParameterId::activation_precision};
}

QString PipelineWorkspace::sentenceOf(const engine::Scenario &scenario, const engine::Estimate &) const
{
    const auto setup = pipelineSetup(catalog(), scenario);
    return setup ? pipelineSentence(*setup) : noPipelineSentence(catalog(), scenario, setup.error());
}

std::vector<ContextChip> PipelineWorkspace::chipsOf(const engine::Scenario &scenario, const engine::Estimate &) const
{
    std::vector<ContextChip> chips{{nameInForce(catalog(), scenario, ParameterId::model), tr("Model")}};
    if (slugInForce(catalog(), scenario, ParameterId::verifier) != engine::no_verifier)
        chips.push_back({nameInForce(catalog(), scenario, ParameterId::verifier), tr("Verifier")});
    QStringList devices;
    for (const ParameterId id :
         {ParameterId::accelerator, ParameterId::encoder_accelerator, ParameterId::verifier_accelerator, ParameterId::decoder_accelerator})
        if (const QString name = nameInForce(catalog(), scenario, id); !devices.contains(name))
            devices << name;
    for (const QString &device : devices)
        chips.push_back({device, tr("Accelerator of a stage")});
    return chips;
}

} // namespace ridgepoint::widgets
