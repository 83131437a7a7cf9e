// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ridgepoint {

/// Makes the files of this folder readable under ":/ridgepoint/" (icons, help, scenarios, theme). Call it once before the first use;
/// a static library's resources are dropped by the linker otherwise.
void initResources();

} // namespace ridgepoint
