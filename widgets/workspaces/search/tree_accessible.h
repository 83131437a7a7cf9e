// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ridgepoint::widgets {

/// Exposes the pieces of every TreeCanvas to assistive technology; later calls do nothing.
void installTreeAccessibility();

} // namespace ridgepoint::widgets
