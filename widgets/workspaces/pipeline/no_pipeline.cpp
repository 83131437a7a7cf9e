// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/no_pipeline.h"

#include "widgets/workspaces/common/picture_text.h"

namespace ridgepoint::widgets {

using engine::ParameterId;

NoPipeline::NoPipeline(QWidget *parent) : EmptyState(tr("Pipelines make pictures and clips"), parent)
{
    setObjectName(QStringLiteral("noPipeline"));
}

void NoPipeline::explain(const engine::Catalog &catalog, const engine::Scenario &scenario, const QString &problem)
{
    const engine::Scenario proposal = withWorkload(catalog, scenario, engine::Workload::image);
    const QString model = nameInForce(catalog, proposal, ParameterId::model);
    const std::string workload = slugInForce(catalog, scenario, ParameterId::workload);
    const bool isText =
        workload == engine::slug(engine::Workload::autoregressive) || workload == engine::slug(engine::Workload::language_diffusion);
    EmptyState::explain(isText ? tr("Text encoder, denoiser, verifier and decoder: each can stand on a device of its own. %1 writes text, "
                                    "which has no such stages.")
                                     .arg(nameInForce(catalog, scenario, ParameterId::model))
                               : problem,
                        proposal, tr("Show %1 on this accelerator").arg(model),
                        tr("Makes pictures the workload of the scenario; undo takes it back."), tr("pipeline of %1").arg(model));
}

} // namespace ridgepoint::widgets
