// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/scenario.h"

#include <QString>

#include <optional>
#include <vector>

namespace ridgepoint::widgets {

/// What a scenario is compared with: the other basis of its hours, another accelerator, cooling or city, or a scenario that was pinned. Its
/// id is stable, for settings: "basis", "accelerator:nvidia-h100-sxm", "cooling:air-chiller", "city:dublin", "pinned".
struct Alternative {
    QString id;
    QString name; ///< "rented", "H100 SXM", "Dublin"
    engine::Scenario scenario;
};

/// Those of a scenario, as a picker offers them; the slug of a choice is the id.
[[nodiscard]] std::vector<engine::Choice> alternativeChoices(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                                             const std::optional<engine::Scenario> &pinned = {});

/// The one of an id; that of the other basis for an id that means nothing here. What a user gave for the thing that is exchanged (prices of
/// an accelerator, the price of a city's electricity, the building of a cooling) does not go with it.
[[nodiscard]] Alternative alternativeOf(const engine::Catalog &catalog, const engine::Scenario &scenario, const QString &id,
                                        const std::optional<engine::Scenario> &pinned = {});

/// Id of the scenario that was pinned.
[[nodiscard]] QString pinnedId();

} // namespace ridgepoint::widgets
