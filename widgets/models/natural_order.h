// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace ridgepoint::widgets {

/// Order of names as people expect it: runs of digits compare as numbers ("B9" before "B100"), letter case decides last. Negative, 0 or
/// positive like a comparison of strings.
[[nodiscard]] int naturalCompare(QStringView a, QStringView b);

} // namespace ridgepoint::widgets
