// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ridgepoint::widgets {

class EntityModel;

/// What the table says now: "143 accelerators from 21 vendors; 57 match. Highest memory bandwidth: MI355X, 8.00 TB/s."
[[nodiscard]] QString vendorsSentence(const EntityModel &model);

/// Column of the figure by which a kind is told apart first, or -1: memory bandwidth, parameters, ...
[[nodiscard]] int leadingColumn(const EntityModel &model);

} // namespace ridgepoint::widgets
