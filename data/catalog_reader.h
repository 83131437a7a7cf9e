// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/catalog.h"

namespace ridgepoint::data {

/// Everything that the engine knows, read once. Figures are the preferred rows: a preferred sparse peak fills `sparse_peak`, never
/// `dense_peak`; a scale-up bandwidth known for both directions only is halved and labelled derived. A model that the
/// transformer chapter does not cover says so in `not_covered`. The user's imported models stand behind the shipped ones.
[[nodiscard]] engine::Expected<engine::Catalog> readCatalog(const Database &database);

} // namespace ridgepoint::data
