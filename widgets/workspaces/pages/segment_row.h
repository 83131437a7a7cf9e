// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QList>
#include <QString>

class QButtonGroup;
class QToolButton;
class QWidget;

namespace ridgepoint::widgets {

/// One answer of a switch.
[[nodiscard]] QToolButton *segment(const QString &text, const QString &tip, const QString &name);

/// The answers side by side or one below the other; their ids in the group are their places.
[[nodiscard]] QWidget *segmentRow(const QList<QToolButton *> &buttons, QButtonGroup *group,
                                  QBoxLayout::Direction direction = QBoxLayout::LeftToRight);

} // namespace ridgepoint::widgets
