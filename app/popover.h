// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace ridgepoint::app {

/// A small card with rich text beside its anchor; closes on Esc or a click elsewhere. The text can be selected and copied.
void showPopover(QWidget *anchor, const QString &html, const QString &accessibleName);

} // namespace ridgepoint::app
