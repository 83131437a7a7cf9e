// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/cost_stack.h"
#include "engine/estimate.h"
#include "engine/scenario.h"
#include "widgets/workspaces/common/side_picture.h"

#include <QString>

#include <vector>

namespace ridgepoint::widgets {

/// What a scenario makes, as it is priced.
struct PricedOutput {
    engine::MetricId cost = engine::MetricId::cost_per_million_tokens;
    engine::Workload workload = engine::Workload::autoregressive;
    QString name;      ///< "a million output tokens", "a picture", "a clip"
    QString axis;      ///< "USD per million output tokens"
    QString shortAxis; ///< "USD per Mtok", for upright titles
};
[[nodiscard]] PricedOutput pricedOutput(const engine::Catalog &catalog, const engine::Scenario &scenario);

/// The comparison set of an estimate, the scenario's own first; without a roofline in it the scenario's own alone.
[[nodiscard]] std::vector<const engine::Accelerator *>
comparedAccelerators(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Estimate &estimate);

/// Why a metric is absent, in the words of the estimate with inputs by their labels; empty where it is present.
[[nodiscard]] QString gapText(const engine::Estimate &estimate, engine::MetricId id);

[[nodiscard]] bool isRented(const engine::Catalog &catalog, const engine::Scenario &scenario);

/// Where the large picture says what is missing, an empty one beside it does not say it again.
void sayOnce(const SidePicture &large, SidePicture &beside);

/// Frame of a picture of this workspace: id "economics-...", title, and the footer's scenario line.
[[nodiscard]] plot::PlotFrame economicsFrame(const engine::Catalog &catalog, const engine::Scenario &scenario, const QString &id,
                                             const QString &title);

/// An axis for the values of an input, in a unit that reads well: axis value = SI value times `factor`.
struct InputAxis {
    plot::Axis axis;
    double factor = 1;
};
[[nodiscard]] InputAxis inputAxis(engine::ParameterId id);

/// An axis of money.
[[nodiscard]] plot::Axis moneyAxis(const QString &title, engine::Unit unit = engine::Unit::dollar);

/// Each part of an hour has its colour in every picture.
[[nodiscard]] plot::CurveColour partColour(engine::CostPart part);
[[nodiscard]] QString partName(engine::CostPart part);

/// Words written beside the end of bars, without marks of their own.
[[nodiscard]] plot::Curve wordsBehind(const QString &id, const QString &name);

/// A curve without points that makes a plot keep all words off its bars.
[[nodiscard]] plot::Curve wordsKeepOff();

} // namespace ridgepoint::widgets
