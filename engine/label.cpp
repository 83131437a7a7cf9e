// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/label.h"

namespace ridgepoint::engine {

std::string_view to_string(Label label) noexcept
{
    switch (label) {
    case Label::measured:
        return "measured";
    case Label::stated:
        return "stated";
    case Label::derived:
        return "derived";
    case Label::estimated:
        return "estimated";
    case Label::unknown:
        break;
    }
    return "unknown";
}

} // namespace ridgepoint::engine
