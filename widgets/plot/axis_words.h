// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace ridgepoint::plot {

/// Lines of words that are no wider than `width` where a word allows it.
[[nodiscard]] QStringList wordLines(const QString &text, const QFont &font, double width);

/// A title beside an axis of so many pixels, on `most` lines at most: whole where it fits, else without its words in brackets, and cut off
/// last of all. The table's heading has the whole of it.
[[nodiscard]] QStringList titleLines(const QString &title, const QFont &font, double room, qsizetype most);

/// A category's name on up to two lines below its slot, its detail on up to two more. What does not fit is cut off.
[[nodiscard]] QStringList categoryLines(const QString &name, const QString &detail, const QFont &font, double slot);

} // namespace ridgepoint::plot
