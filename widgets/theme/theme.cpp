// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"

#include "widgets/plot/style.h"
#include "widgets/theme/style.h"
#include "widgets/theme/style_sheet.h"

#include "resources/resources.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

namespace {

constexpr double smallScale = 0.88;
constexpr double titleScale = 1.6;

constexpr auto systemPaletteProperty = "ridgepointSystemPalette";
constexpr auto textSizeProperty = "ridgepointTextSize";
constexpr auto isStrongProperty = "ridgepointIsStrong";
constexpr auto fontProperty = "ridgepointHasFont";

/// What the platform came with, kept from the first call: later calls would read our own choice back.
template<class T>
T firstSeen(QApplication &application, const char *name, const T &present)
{
    const QVariant kept = application.property(name);
    if (kept.isValid())
        return kept.value<T>();
    application.setProperty(name, QVariant::fromValue(present));
    return present;
}

void setText(QPalette &palette, QPalette::ColorGroup group, const QColor &colour)
{
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText})
        palette.setColor(group, role, colour);
}

QPalette paletteOf(const plot::Colours &colours)
{
    QPalette palette;
    const QColor disabled = plot::blended(colours.mutedText, colours.panel, 0.75);
    setText(palette, QPalette::All, colours.text);
    setText(palette, QPalette::Disabled, disabled);
    palette.setColor(QPalette::Window, colours.ground);
    palette.setColor(QPalette::Base, colours.panel);
    palette.setColor(QPalette::AlternateBase, plot::blended(colours.raised, colours.panel, 0.5));
    palette.setColor(QPalette::Button, colours.raised);
    palette.setColor(QPalette::ToolTipBase, colours.panel);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.mutedText);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, colours.onAccent);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    palette.setColor(QPalette::Light, colours.panel);
    palette.setColor(QPalette::Midlight, colours.grid);
    palette.setColor(QPalette::Mid, colours.line);
    palette.setColor(QPalette::Dark, colours.mutedText);
    palette.setColor(QPalette::Shadow, colours.isDark ? colours.ground.darker(150) : colours.line);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabled);
    return palette;
}

const plot::Colours &coloursOf(ThemeChoice choice, const QPalette &systemPalette)
{
    switch (choice) {
    case ThemeChoice::Light:
        return plot::lightColours();
    case ThemeChoice::Dark:
        return plot::darkColours();
    case ThemeChoice::System:
        break;
    }
    return plot::coloursFor(systemPalette);
}

} // namespace

void applyTheme(QApplication &application, ThemeChoice choice)
{
    initResources();
    const auto systemPalette = firstSeen(application, systemPaletteProperty, QApplication::palette());
    const plot::Colours &colours = coloursOf(choice, systemPalette);

    // Later changes of the text size are the application's.
    if (!application.property(fontProperty).toBool()) {
        application.setProperty(fontProperty, true);
        QApplication::setFont(plot::startFont(QApplication::font()));
    }
    if (qobject_cast<Style *>(QApplication::style()) == nullptr && application.styleSheet().isEmpty())
        QApplication::setStyle(new Style);
    QApplication::setPalette(paletteOf(colours));
    const QString sheet = styleSheet(colours);
    if (application.styleSheet() != sheet)
        application.setStyleSheet(sheet);
    for (QWidget *widget : QApplication::allWidgets()) {
        const QVariant size = widget->property(textSizeProperty);
        if (size.isValid())
            widget->setFont(font(static_cast<TextSize>(size.toInt()), widget->property(isStrongProperty).toBool()));
    }
}

QFont font(TextSize size, bool isStrong)
{
    QFont font = QApplication::font();
    const double scale = size == TextSize::Small ? smallScale : size == TextSize::Title ? titleScale : 1.0;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    else
        font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * scale)));
    font.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
    return font;
}

int steps(double count)
{
    const double line = QFontMetricsF(QApplication::font()).height();
    return static_cast<int>(std::lround(count * line / 2));
}

void setTextSize(QWidget *widget, TextSize size, bool isStrong)
{
    widget->setProperty(textSizeProperty, static_cast<int>(size));
    widget->setProperty(isStrongProperty, isStrong);
    widget->setFont(font(size, isStrong));
}

void setRole(QWidget *widget, const QString &role)
{
    widget->setProperty("role", role);
    if (widget->testAttribute(Qt::WA_WState_Polished)) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

} // namespace ridgepoint::widgets
