// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/power_flow.h"
#include "widgets/workspaces/power/power_setup.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace ridgepoint::widgets {

/// What the flow shows: the site's power, scaled to some of its accelerators.
struct PowerFlowSubject {
    engine::PowerFlow flow; ///< of the site
    QStringList stages;     ///< names of the chain's
    QString accelerator;
    double siteAccelerators = 1;
    double count = 1; ///< accelerators of the level
    engine::SiteLevel level = engine::SiteLevel::rack;
    engine::FlowWeather weather = engine::FlowWeather::year;

    /// [W] at the level.
    [[nodiscard]] double watt(engine::Watt ofSite) const;
    /// Of what the meter counts.
    [[nodiscard]] double share(engine::Watt ofSite) const;
};

/// Absent without the power of the equipment.
[[nodiscard]] std::optional<PowerFlowSubject> powerFlowSubject(const PowerSetup &setup, engine::SiteLevel level,
                                                               engine::FlowWeather weather);

/// "Rack", "Row", ...
[[nodiscard]] QString levelName(engine::SiteLevel level);

} // namespace ridgepoint::widgets
