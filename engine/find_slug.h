// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

namespace ridgepoint::engine {

/// Private to the engine: the enumerator whose place in `slugs` has this name.
template<class Enum, class Slugs>
[[nodiscard]] std::optional<Enum> find_slug(const Slugs &slugs, std::string_view name) noexcept
{
    const auto found = std::find(slugs.begin(), slugs.end(), name);
    return found == slugs.end() ? std::nullopt : std::optional<Enum>(static_cast<Enum>(found - slugs.begin()));
}

} // namespace ridgepoint::engine
