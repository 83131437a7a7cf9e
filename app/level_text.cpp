// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/level_text.h"

#include "widgets/workspaces/common/picture_text.h"

#include <QCoreApplication>

namespace ridgepoint::app {

namespace {

struct LevelWords {
    Q_DECLARE_TR_FUNCTIONS(ridgepoint::app::LevelWords)
};

bool setsEfficiencies(const engine::Scenario &scenario)
{
    using P = engine::ParameterId;
    return scenario.is_set(P::compute_efficiency) || scenario.is_set(P::memory_efficiency) || scenario.is_set(P::kernel_overhead);
}

} // namespace

LevelText levelText(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    using P = engine::ParameterId;
    const QString ideal = LevelWords::tr("level: ideal");
    const QString calibrated = LevelWords::tr("level: calibrated");
    if (widgets::slugInForce(catalog, scenario, P::estimate_level) == "ideal")
        return {ideal, LevelWords::tr("Times are the bound of the datasheet, which nothing beats: real runs are slower.")};
    if (setsEfficiencies(scenario))
        return {calibrated, LevelWords::tr("Times rest on the efficiencies and the overhead that the scenario sets.")};
    const engine::Accelerator *accelerator = catalog.find_accelerator(widgets::slugInForce(catalog, scenario, P::accelerator));
    if (accelerator == nullptr)
        return {calibrated, LevelWords::tr("Times rest on measurements.")};
    const QString name = QString::fromStdString(accelerator->name);
    const auto runtime = engine::find_runtime(widgets::slugInForce(catalog, scenario, P::runtime));
    const engine::CalibrationBasis basis = catalog.basis(*accelerator, runtime.value_or(engine::Runtime::server));
    if (basis == engine::CalibrationBasis::none)
        return {ideal, LevelWords::tr("Nothing was measured on %1 or on devices of its class, so its times are the bound of the datasheet.")
                           .arg(name)};
    if (basis == engine::CalibrationBasis::device_class)
        return {calibrated,
                LevelWords::tr("Times are fitted on measurements of the class of %1; nothing was measured on it itself.").arg(name)};
    return {calibrated, LevelWords::tr("Times are fitted on measurements of %1.").arg(name)};
}

} // namespace ridgepoint::app
