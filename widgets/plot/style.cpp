// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/style.h"

#include <QFontDatabase>

#include <algorithm>
#include <cmath>

namespace ridgepoint::plot {

QFont Style::strong() const
{
    QFont result = font;
    result.setWeight(QFont::DemiBold);
    return result;
}

QFont startFont(const QFont &present)
{
    constexpr double smallestBodySize = 9.75; // points: 13 pixels on a plain screen
    const QString family = QStringLiteral("Inter");
    const double systemSize = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    QFont font = present;
    if (QFontDatabase::families().contains(family))
        font.setFamilies({family, present.family()});
    if (font.pointSizeF() > 0 && systemSize > 0)
        font.setPointSizeF(font.pointSizeF() * std::max(1.0, smallestBodySize / systemSize));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Style styleFor(const QFont &font, const Colours &colours)
{
    Style style;
    style.colours = &colours;
    style.font = font;
    style.small = font;
    if (font.pixelSize() > 0) {
        style.small.setPixelSize(std::max(8, static_cast<int>(std::lround(font.pixelSize() * 0.92))));
    } else {
        style.small.setPointSizeF(std::max(6.0, font.pointSizeF() * 0.92));
    }
    return style;
}

QColor colourOf(const CurveColour &colour, const Colours &colours)
{
    switch (colour.role) {
    case CurveColour::Role::Slot: {
        const auto count = static_cast<int>(colours.series.size());
        return colours.series[static_cast<std::size_t>(((colour.slot % count) + count) % count)];
    }
    case CurveColour::Role::Text:
        return colours.text;
    case CurveColour::Role::Muted:
        return colours.mutedText;
    case CurveColour::Role::Accent:
        return colours.accent;
    case CurveColour::Role::Warning:
        return colours.warning;
    case CurveColour::Role::Infeasible:
        return colours.infeasible;
    }
    return colours.text;
}

QPen penOf(const QColor &colour, LineStyle line, double width)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    switch (line) {
    case LineStyle::Solid:
        return pen;
    case LineStyle::Dash:
        pen.setDashPattern({4, 2.4});
        break;
    case LineStyle::Dot:
        pen.setDashPattern({1.1, 2});
        break;
    case LineStyle::DashDot:
        pen.setDashPattern({5, 2.2, 1.1, 2.2});
        break;
    case LineStyle::LongDash:
        pen.setDashPattern({9, 3});
        break;
    case LineStyle::DashDotDot:
        pen.setDashPattern({6, 2, 1.1, 2, 1.1, 2});
        break;
    }
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

QColor overPanel(const QColor &colour, double opacity, const Colours &colours)
{
    return blended(colour, colours.panel, std::clamp(opacity, 0.0, 1.0));
}

} // namespace ridgepoint::plot
