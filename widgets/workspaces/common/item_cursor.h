// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ridgepoint::widgets {

/// What of a drawing is under the pointer or the keyboard; -1 for nothing.
struct ItemCursor {
    int marked = -1;
    bool isFocusShown = false;
};

} // namespace ridgepoint::widgets
