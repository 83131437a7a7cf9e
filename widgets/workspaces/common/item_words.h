// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ridgepoint::widgets {

/// The read-out of an item of a drawing: a title and a few lines.
struct ItemWords {
    QString title;
    QString details;
};

} // namespace ridgepoint::widgets
