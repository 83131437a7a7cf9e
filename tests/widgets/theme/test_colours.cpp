// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/colours.h"

#include "tests/support/test_base.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace ridgepoint;
using plot::Colours;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

/// How strongly a kind of vision mixes linear RGB: Machado, Oliveira, Fernandes 2009, severity 1.0.
struct Vision {
    const char *name;
    Matrix matrix;
};

const std::array<Vision, 4> visions = {{
    {"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia", {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia", {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia", {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

constexpr Matrix usual = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};

double linear(double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }

Vector seen(const QColor &colour, const Matrix &matrix)
{
    const Vector rgb = {linear(static_cast<double>(colour.redF())), linear(static_cast<double>(colour.greenF())),
                        linear(static_cast<double>(colour.blueF()))};
    Vector result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = std::clamp(matrix[i][0] * rgb[0] + matrix[i][1] * rgb[1] + matrix[i][2] * rgb[2], 0.0, 1.0);
    return result;
}

Vector okLab(const Vector &rgb)
{
    const double l = std::cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
    const double m = std::cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
    const double s = std::cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

double distance(const QColor &a, const QColor &b, const Matrix &matrix)
{
    const Vector first = okLab(seen(a, matrix));
    const Vector second = okLab(seen(b, matrix));
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

constexpr double clearlyApart = 0.09; // in OKLab, in which a just noticeable difference is about 0.02

} // namespace

class TestColours : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void themes_data();
    void textIsReadable_data() { themes_data(); }
    void textIsReadable();
    void seriesStandOutFromTheirGround_data() { themes_data(); }
    void seriesStandOutFromTheirGround();
    void seriesAreToldApartByEveryVision_data() { themes_data(); }
    void seriesAreToldApartByEveryVision();
    void layersStandOutAndDifferFromTheirNeighbours_data() { themes_data(); }
    void layersStandOutAndDifferFromTheirNeighbours();
    void heatMapIsEven_data() { themes_data(); }
    void heatMapIsEven();
    void heatMapBoundsItsPosition();
    void themeFollowsThePalette();
    void readableColoursKeepTheirHue_data() { themes_data(); }
    void readableColoursKeepTheirHue();
    void textInsideIsReadableOnEverySeriesAndLayer_data() { themes_data(); }
    void textInsideIsReadableOnEverySeriesAndLayer();
    void contrastOfBlackAndWhiteIs21() { QCOMPARE(std::round(plot::contrast(Qt::black, Qt::white) * 1000), 21000.0); }
};

void TestColours::themes_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

static const Colours &theme()
{
    QFETCH(bool, isDark);
    return isDark ? plot::darkColours() : plot::lightColours();
}

void TestColours::textIsReadable()
{
    const Colours &colours = theme();
    QCOMPARE(colours.isDark, colours.text.lightnessF() > 0.5F);
    const auto check = [](const QColor &ink, const QColor &paper, const char *name) {
        const double contrast = plot::contrast(ink, paper);
        QVERIFY2(contrast >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(QString::fromUtf8(name)).arg(contrast)));
    };
    for (const QColor &paper :
         {colours.ground, colours.panel, colours.raised, colours.accentTint, colours.memoryTint, colours.computeTint}) {
        check(colours.text, paper, "text");
        check(colours.mutedText, paper, "muted text");
    }
    for (const QColor &paper : {colours.panel, colours.raised, colours.ground, colours.accentTint})
        check(colours.accent, paper, "accent");
    for (const QColor &paper : {colours.panel, colours.raised, colours.ground}) {
        check(colours.infeasible, paper, "infeasible");
        check(colours.warning, paper, "warning");
    }
    check(colours.onAccent, colours.accent, "text on the accent");
}

void TestColours::seriesStandOutFromTheirGround()
{
    const Colours &colours = theme();
    for (const QColor &series : colours.series) {
        for (const QColor &paper : {colours.panel, colours.memoryTint, colours.computeTint}) {
            const double contrast = plot::contrast(series, paper);
            // The tints are a shade off the panel; the bar holds on them too, less their own shade.
            QVERIFY2(contrast >= (paper == colours.panel ? 3.0 : 2.85), qPrintable(series.name() + QString::number(contrast)));
        }
    }
}

void TestColours::seriesAreToldApartByEveryVision()
{
    const Colours &colours = theme();
    for (const Vision &vision : visions) {
        for (std::size_t i = 0; i < colours.series.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const double apart = distance(colours.series[i], colours.series[j], vision.matrix);
                QVERIFY2(apart >= clearlyApart,
                         qPrintable(QStringLiteral("%1: %2 and %3 are %4 apart")
                                        .arg(QString::fromUtf8(vision.name), colours.series[i].name(), colours.series[j].name())
                                        .arg(apart)));
            }
        }
    }
}

void TestColours::layersStandOutAndDifferFromTheirNeighbours()
{
    const Colours &colours = theme();
    for (std::size_t i = 0; i < colours.layers.size(); ++i) {
        QVERIFY(plot::contrast(colours.layers[i], colours.panel) >= 3.0);
        if (i > 0)
            QVERIFY2(distance(colours.layers[i], colours.layers[i - 1], usual) >= 0.04, qPrintable(colours.layers[i].name()));
    }
}

void TestColours::heatMapIsEven()
{
    const bool isDark = theme().isDark;
    constexpr int samples = 32;
    double shortest = 1;
    double longest = 0;
    double previousLightness = isDark ? -1 : 2;
    for (int i = 0; i <= samples; ++i) {
        const double lightness = okLab(seen(plot::heatColour(static_cast<double>(i) / samples, isDark), usual))[0];
        QVERIFY2(isDark ? lightness > previousLightness : lightness < previousLightness, "lightness runs one way");
        previousLightness = lightness;
        if (i == 0)
            continue;
        const double step = distance(plot::heatColour(static_cast<double>(i) / samples, isDark),
                                     plot::heatColour(static_cast<double>(i - 1) / samples, isDark), usual);
        shortest = std::min(shortest, step);
        longest = std::max(longest, step);
    }
    QVERIFY2(longest / shortest < 1.35, qPrintable(QString::number(longest / shortest)));
}

void TestColours::heatMapBoundsItsPosition()
{
    QCOMPARE(plot::heatColour(-3, false), plot::heatColour(0, false));
    QCOMPARE(plot::heatColour(7, true), plot::heatColour(1, true));
    QCOMPARE(plot::heatColour(std::nan(""), true), plot::heatColour(0, true));
}

void TestColours::themeFollowsThePalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0xEE, 0xEE, 0xEE));
    QVERIFY(!plot::coloursFor(palette).isDark);
    palette.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
    QVERIFY(plot::coloursFor(palette).isDark);
    palette.setColor(QPalette::Window, Qt::transparent);
    palette.setColor(QPalette::Text, plot::lightColours().text);
    QVERIFY(!plot::coloursFor(palette).isDark);
    palette.setColor(QPalette::Text, plot::darkColours().text);
    QVERIFY(plot::coloursFor(palette).isDark);
}

void TestColours::readableColoursKeepTheirHue()
{
    const Colours &colours = theme();
    for (const QColor &series : colours.series) {
        const QColor readable = plot::readableOn(series, colours.panel);
        QVERIFY(plot::contrast(readable, colours.panel) >= 4.5);
        QVERIFY(distance(series, readable, usual) < 0.2);
        if (plot::contrast(series, colours.panel) >= 4.5)
            QCOMPARE(readable, series);
    }
}

void TestColours::textInsideIsReadableOnEverySeriesAndLayer()
{
    const Colours &colours = theme();
    for (const QColor &fill : colours.series)
        QVERIFY2(plot::contrast(plot::textInside(fill), fill) >= 4.5, qPrintable(fill.name()));
    for (const QColor &fill : colours.layers)
        QVERIFY2(plot::contrast(plot::textInside(fill), fill) >= 4.5, qPrintable(fill.name()));
}

QTEST_GUILESS_MAIN(TestColours)
#include "test_colours.moc"
