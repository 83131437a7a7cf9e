// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/provenance.h"

namespace ridgepoint::data {

/// How a figure is known, from its source's own words: measured when it says so, derived when it says so, estimated from an estimate or
/// from memory, else stated.
[[nodiscard]] engine::Label figureLabel(const QString &attribute, const QString &confidence, const QString &detail,
                                        const QString &sourceKind);

} // namespace ridgepoint::data
