// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/facility.h"
#include "engine/inputs.h"

#include <QString>

namespace ridgepoint::widgets {

/// The facility that the pictures of a page draw, solved once for all of them. Points into the catalog.
struct PowerSetup {
    engine::Inputs inputs;
    engine::Facility facility;
    QString accelerator; ///< "B200"
    QString line;        ///< footer of exports

    [[nodiscard]] bool hasPower() const { return facility.equipment.has_value(); }
};

/// The facility of a scenario that the document accepted; in words why there is none.
[[nodiscard]] engine::Expected<PowerSetup> powerSetup(const engine::Catalog &catalog, const engine::Scenario &scenario);

} // namespace ridgepoint::widgets
