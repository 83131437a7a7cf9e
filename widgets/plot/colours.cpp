// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/colours.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace ridgepoint::plot {

namespace {

constexpr double textContrast = 4.5;

/// A colour in the OKLab space, in which equal distances look equal (Ottosson 2020, "A perceptual color space for image processing").
struct OkLab {
    double lightness = 0;
    double a = 0;
    double b = 0;
};

double toLinear(double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }

double toGamma(double channel)
{
    const double bounded = std::clamp(channel, 0.0, 1.0);
    return bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * std::pow(bounded, 1 / 2.4) - 0.055;
}

OkLab toOkLab(const QColor &colour)
{
    const double r = toLinear(static_cast<double>(colour.redF()));
    const double g = toLinear(static_cast<double>(colour.greenF()));
    const double b = toLinear(static_cast<double>(colour.blueF()));
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {.lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            .a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            .b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QColor fromOkLab(const OkLab &lab)
{
    const auto cubed = [](double value) { return value * value * value; };
    const double l = cubed(lab.lightness + 0.3963377774 * lab.a + 0.2158037573 * lab.b);
    const double m = cubed(lab.lightness - 0.1055613458 * lab.a - 0.0638541728 * lab.b);
    const double s = cubed(lab.lightness - 0.0894841775 * lab.a - 1.2914855480 * lab.b);
    return QColor::fromRgbF(static_cast<float>(toGamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
                            static_cast<float>(toGamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
                            static_cast<float>(toGamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)));
}

OkLab between(const OkLab &from, const OkLab &to, double share)
{
    return {.lightness = std::lerp(from.lightness, to.lightness, share),
            .a = std::lerp(from.a, to.a, share),
            .b = std::lerp(from.b, to.b, share)};
}

double distance(const OkLab &first, const OkLab &second)
{
    return std::hypot(first.lightness - second.lightness, first.a - second.a, first.b - second.b);
}

double luminance(const QColor &colour)
{
    return 0.2126 * toLinear(static_cast<double>(colour.redF())) + 0.7152 * toLinear(static_cast<double>(colour.greenF())) +
           0.0722 * toLinear(static_cast<double>(colour.blueF()));
}

constexpr std::size_t anchorCount = 6;
constexpr std::size_t mapSize = 256;
using HeatMap = std::array<QColor, mapSize>;

/// Walks the polyline through the anchors in steps of equal length, so that equal steps of the value look equally far apart.
HeatMap evenMap(const std::array<QRgb, anchorCount> &anchors)
{
    std::array<OkLab, anchorCount> points;
    std::array<double, anchorCount> reached{};
    for (std::size_t i = 0; i < anchorCount; ++i) {
        points[i] = toOkLab(QColor::fromRgb(anchors[i]));
        if (i > 0)
            reached[i] = reached[i - 1] + distance(points[i - 1], points[i]);
    }
    HeatMap map;
    std::size_t leg = 0;
    for (std::size_t i = 0; i < mapSize; ++i) {
        const double travelled = reached.back() * static_cast<double>(i) / static_cast<double>(mapSize - 1);
        while (leg + 2 < anchorCount && travelled > reached[leg + 1])
            ++leg;
        map[i] = fromOkLab(between(points[leg], points[leg + 1], (travelled - reached[leg]) / (reached[leg + 1] - reached[leg])));
    }
    return map;
}

} // namespace

const Colours &lightColours()
{
    static const Colours colours = {
        .isDark = false,
        .ground = QColor(0xF4, 0xF6, 0xF8),
        .panel = QColor(0xFF, 0xFF, 0xFF),
        .raised = QColor(0xF3, 0xF5, 0xF7),
        .line = QColor(0xDC, 0xE1, 0xE7),
        .grid = QColor(0xE8, 0xEB, 0xEF),
        .text = QColor(0x1A, 0x1F, 0x26),
        .mutedText = QColor(0x5B, 0x64, 0x70),
        .accent = QColor(0x0B, 0x66, 0xC3),
        .accentTint = QColor(0xE2, 0xED, 0xF9),
        .onAccent = QColor(0xFF, 0xFF, 0xFF),
        .infeasible = QColor(0xB4, 0x23, 0x18),
        .warning = QColor(0x8A, 0x58, 0x00),
        .memoryTint = QColor(0xF1, 0xF6, 0xFC),
        .computeTint = QColor(0xFD, 0xF4, 0xF1),
        .series = {QColor(0x0B, 0x66, 0xC3), QColor(0xC6, 0x40, 0x00), QColor(0x00, 0x9B, 0x78), QColor(0x66, 0x25, 0x96),
                   QColor(0xBC, 0x87, 0x08), QColor(0xA0, 0x25, 0x64)},
        .layers = {QColor(0x43, 0x94, 0x56), QColor(0x2A, 0x97, 0x86), QColor(0x24, 0x93, 0xB0), QColor(0x3A, 0x7F, 0xCB),
                   QColor(0x58, 0x6A, 0xD0), QColor(0x7A, 0x57, 0xC2)},
    };
    return colours;
}

const Colours &darkColours()
{
    static const Colours colours = {
        .isDark = true,
        .ground = QColor(0x10, 0x13, 0x17),
        .panel = QColor(0x17, 0x1B, 0x21),
        .raised = QColor(0x20, 0x26, 0x2E),
        .line = QColor(0x2C, 0x33, 0x3D),
        .grid = QColor(0x25, 0x2B, 0x33),
        .text = QColor(0xE8, 0xEB, 0xEF),
        .mutedText = QColor(0x9A, 0xA5, 0xB1),
        .accent = QColor(0x5A, 0xA9, 0xFF),
        .accentTint = QColor(0x1A, 0x2C, 0x41),
        .onAccent = QColor(0x0A, 0x14, 0x20),
        .infeasible = QColor(0xFF, 0x85, 0x7A),
        .warning = QColor(0xE5, 0xB0, 0x42),
        .memoryTint = QColor(0x17, 0x21, 0x2D),
        .computeTint = QColor(0x29, 0x1E, 0x1E),
        .series = {QColor(0x5A, 0xA9, 0xFF), QColor(0xEC, 0x93, 0x62), QColor(0x00, 0xDD, 0xAF), QColor(0xA5, 0x6A, 0xCD),
                   QColor(0xEA, 0xCD, 0x4F), QColor(0xF6, 0x5D, 0x95)},
        .layers = {QColor(0x63, 0xC0, 0x7C), QColor(0x3F, 0xBF, 0xAC), QColor(0x3F, 0xB6, 0xD6), QColor(0x5A, 0xA2, 0xF0),
                   QColor(0x86, 0x95, 0xF2), QColor(0xAB, 0x89, 0xEC)},
    };
    return colours;
}

const Colours &coloursFor(const QPalette &palette)
{
    // A style sheet with a transparent background leaves no window colour to judge by; light text then means a dark theme.
    const QColor window = palette.color(QPalette::Window);
    const bool isDark = window.alpha() == 255 ? window.lightnessF() < 0.5F : palette.color(QPalette::Text).lightnessF() > 0.5F;
    return isDark ? darkColours() : lightColours();
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor readableOn(const QColor &colour, const QColor &background)
{
    constexpr int stepCount = 50;
    const bool towardsWhite = luminance(background) < 0.18;
    const OkLab start = toOkLab(colour);
    const OkLab end = {.lightness = towardsWhite ? 1.0 : 0.0, .a = 0, .b = 0};
    QColor result = colour;
    for (int step = 1; step <= stepCount && contrast(result, background) < textContrast; ++step)
        result = fromOkLab(between(start, end, static_cast<double>(step) / stepCount));
    return result;
}

QColor textInside(const QColor &fill)
{
    const QColor dark = lightColours().text;
    const QColor light = lightColours().panel;
    return readableOn(contrast(dark, fill) > contrast(light, fill) ? dark : light, fill);
}

QColor blended(const QColor &colour, const QColor &background, double share)
{
    return fromOkLab(between(toOkLab(background), toOkLab(colour), std::clamp(share, 0.0, 1.0)));
}

QColor heatColour(double position, bool isDark)
{
    // The far end stands out most from the ground of its theme: deep indigo on white, pale yellow on black.
    static const HeatMap onLight = evenMap({0xFFFFF7D1, 0xFFBFE2B1, 0xFF5FBFAF, 0xFF2A85B0, 0xFF2D4B95, 0xFF261A50});
    static const HeatMap onDark = evenMap({0xFF211B3D, 0xFF2F4189, 0xFF2A78A8, 0xFF38AC9A, 0xFF98D27B, 0xFFFBF1A0});
    const HeatMap &map = isDark ? onDark : onLight;
    const double bounded = position > 0 ? std::min(position, 1.0) : 0.0;
    return map[static_cast<std::size_t>(std::lround(bounded * static_cast<double>(mapSize - 1)))];
}

} // namespace ridgepoint::plot
