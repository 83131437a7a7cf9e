// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/colours.h"

#include <QFont>
#include <QIcon>
#include <QString>

#include <cstdint>

class QApplication;
class QWidget;

namespace ridgepoint::widgets {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

/// Sets style, palette and style sheet of the whole program; `System` follows the palette the platform came with. The first call also
/// sets the font, in proportion to the application's at that time; to change the text size set the application font and call again.
void applyTheme(QApplication &application, ThemeChoice choice);

/// Three sizes and two weights, relative to the application font. Numbers are tabular.
enum class TextSize : std::uint8_t { Small, Body, Title };
[[nodiscard]] QFont font(TextSize size, bool isStrong = false);

/// Gives a widget `font(size, isStrong)` and lets it follow when the user changes the text size.
void setTextSize(QWidget *widget, TextSize size, bool isStrong = false);

/// A spacing of the eight-pixel grid in font-relative units: steps(1) is half a line of text at any text size.
[[nodiscard]] int steps(double count);

/// An icon of resources/icons drawn in the palette's colours; follows the theme when asked again on PaletteChange.
[[nodiscard]] QIcon icon(const QString &name, const QColor &normal, const QColor &selected);

/// The same in the usual colours: muted text, accent where selected or checked.
[[nodiscard]] QIcon icon(const QString &name);

/// Gives a widget its place in the style sheet. Frames: "card", "chip". Labels: "muted", "accent", "infeasible", "warning",
/// "chip". Tool buttons: "link", "segment" (checkable, for switches), "group", "tiny". Item views: "bare" (no frame of their own).
void setRole(QWidget *widget, const QString &role);

} // namespace ridgepoint::widgets
