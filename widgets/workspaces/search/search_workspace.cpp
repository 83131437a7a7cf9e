// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/search_workspace.h"

#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/search/search_pages.h"
#include "widgets/workspaces/search/search_sentence.h"

namespace ridgepoint::widgets {

using engine::ParameterId;

SearchWorkspace::SearchWorkspace(WorkspaceContext context, QWidget *parent) : PagedWorkspace(std::move(context), searchPages(), parent)
{
    setObjectName(QStringLiteral("searchWorkspace"));
    setAccessibleName(tr("Search"));
    openPage(0);
}

QString SearchWorkspace::title() const { return tr("Search"); }

QString SearchWorkspace::helpPage() const { return QStringLiteral("search"); }

std::vector<ParameterId> SearchWorkspace::commonParameters() const
{
    return {ParameterId::workload,
            ParameterId::model,
            ParameterId::accelerator,
            ParameterId::search_algorithm,
            ParameterId::steps,
            ParameterId::branches,
            ParameterId::shared_steps,
            ParameterId::split_schedule,
            ParameterId::renoise_steps,
            ParameterId::sampler,
            ParameterId::verifier,
            ParameterId::verifier_checks,
            ParameterId::check_step,
            ParameterId::verifier_accuracy,
            ParameterId::verifier_correlation,
            ParameterId::verifier_true_accept,
            ParameterId::verifier_false_accept,
            ParameterId::quality_mean,
            ParameterId::quality_sigma,
            ParameterId::prefix_variance,
            ParameterId::success_probability,
            ParameterId::attempt_budget,
            ParameterId::branch_execution,
            ParameterId::ar_kv_sharing,
            ParameterId::serving_mode,
            ParameterId::seed};
}

QString SearchWorkspace::sentenceOf(const engine::Scenario &scenario, const engine::Estimate &) const
{
    const auto setup = searchSetup(catalog(), scenario);
    return setup ? searchSentence(*setup) : readable(setup.error().what);
}

std::vector<ContextChip> SearchWorkspace::chipsOf(const engine::Scenario &scenario, const engine::Estimate &) const
{
    return {{nameInForce(catalog(), scenario, ParameterId::model), tr("Model")},
            {tr("Verifier: %1").arg(nameInForce(catalog(), scenario, ParameterId::verifier)), tr("Verifier")},
            {nameInForce(catalog(), scenario, ParameterId::accelerator), tr("Accelerator")}};
}

} // namespace ridgepoint::widgets
