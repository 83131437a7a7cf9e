// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/serving/serving_page.h"

#include <span>

namespace ridgepoint::widgets {

/// The pages of the serving workspace, in the order of their buttons. A new page is one class and one line here.
[[nodiscard]] std::span<const ServingPageEntry> servingPages();

} // namespace ridgepoint::widgets
