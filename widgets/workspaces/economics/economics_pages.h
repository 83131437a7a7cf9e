// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/page_list.h"

namespace ridgepoint::widgets {

/// The pages of the Economics workspace.
[[nodiscard]] PageList economicsPages();

} // namespace ridgepoint::widgets
