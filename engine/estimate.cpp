// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimate.h"

#include <algorithm>

namespace ridgepoint::engine {

std::string_view to_string(Severity severity) noexcept
{
    switch (severity) {
    case Severity::note:
        return "note";
    case Severity::warning:
        return "warning";
    case Severity::infeasible:
        break;
    }
    return "infeasible";
}

const Finding *Estimate::find(std::string_view id) const noexcept
{
    const auto found = std::find_if(findings.begin(), findings.end(), [id](const Finding &finding) { return finding.id == id; });
    return found == findings.end() ? nullptr : &*found;
}

} // namespace ridgepoint::engine
