// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/refusal.h"

namespace ridgepoint::engine {

Problem refusal(const Parameter &row, std::string_view value, std::string_view reason, std::string_view accepted)
{
    std::string what(row.name);
    what.append(": ");
    if (!value.empty())
        what.append(value).append(" ");
    what.append(reason).append("; accepted ").append(accepted);
    return {.what = std::move(what), .parameter = std::string(row.name), .value = std::string(value), .accepted = std::string(accepted)};
}

} // namespace ridgepoint::engine
