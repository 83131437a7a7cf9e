// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/estimate.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace ridgepoint::widgets {

/// Footer lines "title, URL" of the figures that a picture rests on: peak, bandwidth and capacity of every device, architecture of the
/// model. Each source once, in the order of the devices; empty where the database does not answer.
[[nodiscard]] QStringList figureSources(const data::Database &database, const std::vector<engine::DeviceRoofline> &devices,
                                        const std::string &modelSlug);

/// The same lines for whole records, "grid_regions:us-pjm-virginia".
[[nodiscard]] QStringList recordSources(const data::Database &database, const QStringList &records);

} // namespace ridgepoint::widgets
