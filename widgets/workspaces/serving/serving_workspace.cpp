// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/serving_workspace.h"

#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/serving_pages.h"
#include "widgets/workspaces/serving/serving_sentence.h"

namespace ridgepoint::widgets {

using engine::ParameterId;

ServingWorkspace::ServingWorkspace(WorkspaceContext context, QWidget *parent) : PagedWorkspace(std::move(context), servingPages(), parent)
{
    setObjectName(QStringLiteral("servingWorkspace"));
    setAccessibleName(tr("Serving"));
    openPage(0);
}

QString ServingWorkspace::title() const { return tr("Serving"); }

QString ServingWorkspace::helpPage() const { return QStringLiteral("serving"); }

std::vector<ParameterId> ServingWorkspace::commonParameters() const
{
    return {
        ParameterId::accelerator,        ParameterId::compared_accelerators, ParameterId::estimate_level, ParameterId::activation_precision,
        ParameterId::weight_precision,   ParameterId::kv_precision,          ParameterId::model,          ParameterId::runtime,
        ParameterId::wide_weights,       ParameterId::serving_mode,          ParameterId::batch,          ParameterId::prompt_tokens,
        ParameterId::prefix_tokens,      ParameterId::output_tokens,         ParameterId::context,        ParameterId::tensor_parallel,
        ParameterId::pipeline_parallel,  ParameterId::expert_parallel,       ParameterId::replicas,       ParameterId::accelerator_count,
        ParameterId::scaleup_fabric,     ParameterId::scaleout_fabric,       ParameterId::memory_reserve, ParameterId::memory_overflow,
        ParameterId::compute_efficiency, ParameterId::memory_efficiency,     ParameterId::kernel_overhead};
}

QString ServingWorkspace::sentenceOf(const engine::Scenario &scenario, const engine::Estimate &estimate) const
{
    return servingSentence(catalog(), scenario, estimate);
}

std::vector<ContextChip> ServingWorkspace::chipsOf(const engine::Scenario &scenario, const engine::Estimate &estimate) const
{
    std::vector<ContextChip> chips{{devicesText(catalog(), scenario), tr("Accelerators")}};
    if (estimate.devices.size() > 1) {
        QStringList names;
        for (std::size_t i = 1; i < estimate.devices.size(); ++i)
            names << QString::fromStdString(estimate.devices[i].name);
        chips.push_back({tr("+%n compared", nullptr, static_cast<int>(names.size())), names.join(QStringLiteral(", "))});
    }
    chips.push_back({nameInForce(catalog(), scenario, ParameterId::model), tr("Model")});
    return chips;
}

} // namespace ridgepoint::widgets
