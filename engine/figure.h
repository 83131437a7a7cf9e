// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/label.h"

namespace ridgepoint::engine {

/// A number from the database with how it is known. Absent = label unknown.
struct Figure {
    double si = 0;
    Label label = Label::unknown;

    [[nodiscard]] bool is_known() const noexcept { return label != Label::unknown; }
};

} // namespace ridgepoint::engine
