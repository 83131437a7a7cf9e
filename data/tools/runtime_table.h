// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/tools/measured_request.h"

#include <QByteArray>

#include <vector>

namespace ridgepoint::data {

/// The table of shipped figures as CSV: runtime_presets. Pages are those of the requests.
[[nodiscard]] QByteArray runtimeTable(const std::vector<engine::RuntimePreset> &presets, const std::vector<MeasuredRequest> &requests);

} // namespace ridgepoint::data
