// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/plot/plot_stage.h"
#include "widgets/plot/scale.h"
#include "widgets/plot/value_text.h"

#include <QDate>
#include <QDateTime>

#include <cmath>
#include <limits>

namespace ridgepoint::tests {

using namespace plot;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double secondsOf(int year, int month, int day)
{
    return static_cast<double>(QDate(year, month, day).startOfDay(Qt::UTC).toSecsSinceEpoch());
}

} // namespace

class TestPlotScale : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsWhatHasAPlace_data();
    void tellsWhatHasAPlace();
    void mapsThereAndBack_data();
    void mapsThereAndBack();
    void zoomKeepsThePointUnderThePointer();
    void zoomHasLimits();
    void panAndRectangleStayInOrder();
    void valuesReadTheSameEverywhere();
};

void TestPlotScale::tellsWhatHasAPlace_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("onLinear");
    QTest::addColumn<bool>("onLog");
    QTest::newRow("positive") << 3.5 << true << true;
    QTest::newRow("smallest") << std::numeric_limits<double>::denorm_min() << true << true;
    QTest::newRow("zero") << 0.0 << true << false;
    QTest::newRow("minus zero") << -0.0 << true << false;
    QTest::newRow("negative") << -1e-300 << true << false;
    QTest::newRow("not a number") << nan << false << false;
    QTest::newRow("infinite") << inf << false << false;
    QTest::newRow("minus infinite") << -inf << false << false;
}

void TestPlotScale::tellsWhatHasAPlace()
{
    QFETCH(double, value);
    QFETCH(bool, onLinear);
    QFETCH(bool, onLog);
    for (const AxisKind kind : {AxisKind::Linear, AxisKind::Log, AxisKind::Category, AxisKind::Date}) {
        const bool expected = kind == AxisKind::Log ? onLog : onLinear;
        const AxisScale scale(kind, {0, 1});
        QCOMPARE(AxisScale::canShow(kind, value), expected);
        QCOMPARE(scale.canShow(value), expected);
        QCOMPARE(std::isfinite(scale.position(value)), expected);
        QCOMPARE(std::isfinite(AxisScale::toSpace(kind, value)), expected);
    }
}

void TestPlotScale::mapsThereAndBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("middle");
    QTest::newRow("linear") << static_cast<int>(AxisKind::Linear) << 3.0;
    QTest::newRow("log") << static_cast<int>(AxisKind::Log) << 1000.0;
}

void TestPlotScale::mapsThereAndBack()
{
    QFETCH(int, kind);
    QFETCH(double, middle);
    for (const bool isReversed : {false, true}) {
        const AxisScale scale(static_cast<AxisKind>(kind), {1, 5}, isReversed);
        QCOMPARE(scale.position(middle), 0.5);
        QCOMPARE(scale.value(0.5), middle);
        QCOMPARE(scale.position(scale.from()), isReversed ? 1.0 : 0.0);
        QCOMPARE(scale.position(scale.to()), isReversed ? 0.0 : 1.0);
        for (const double place : {-0.5, 0.1, 0.25, 0.9, 1.5}) {
            QVERIFY(std::abs(scale.position(scale.value(place)) - place) < 1e-12);
        }
        const PlotMap map{scale, scale, QRectF(40, 10, 400, 300)};
        QCOMPARE(map.pixel(middle, middle), QPointF(240, 160));
        QCOMPARE(map.position({240, 85}), QPointF(0.5, 0.75));
    }
}

void TestPlotScale::zoomKeepsThePointUnderThePointer()
{
    const Range range{2, 10};
    const Range closer = zoomed(range, 0.25, 0.5, range);
    QCOMPARE(closer.span(), 4.0);
    QCOMPARE(closer.from + 0.25 * closer.span(), 4.0);
    QCOMPARE(zoomed(closer, 0.25, 2, range), range);
}

void TestPlotScale::zoomHasLimits()
{
    const Range whole{0, 10};
    Range range = whole;
    for (int i = 0; i < 500; ++i) {
        range = zoomed(range, 0.5, 0.5, whole);
    }
    QVERIFY(range.span() > 9e-9);
    QVERIFY(range.span() < 1.1e-8);
    for (int i = 0; i < 500; ++i) {
        range = zoomed(range, 0.5, 2, whole);
    }
    QCOMPARE(range.span(), 200.0);
}

void TestPlotScale::panAndRectangleStayInOrder()
{
    QCOMPARE(panned({2, 6}, 0.25), (Range{3, 7}));
    QCOMPARE(panned({2, 6}, -0.25), (Range{1, 5}));
    const AxisScale scale(AxisKind::Linear, {0, 10});
    const AxisScale reversed(AxisKind::Linear, {0, 10}, true);
    QCOMPARE(between(scale, 0.2, 0.5), (Range{2, 5}));
    QCOMPARE(between(scale, 0.5, 0.2), (Range{2, 5}));
    QCOMPARE(between(reversed, 0.2, 0.5), (Range{5, 8}));
}

void TestPlotScale::valuesReadTheSameEverywhere()
{
    const Axis speed = axisOf(AxisKind::Log, engine::Unit::byte_per_second, QStringLiteral("Memory bandwidth"));
    QCOMPARE(valueText(speed, 3.35e12), QStringLiteral("3.35 TB/s"));
    QCOMPARE(numberText(speed, 3.35e12), QStringLiteral("3.35 T"));
    QCOMPARE(exactText(speed, 3.35e12).toDouble(), 3.35e12);
    QCOMPARE(columnTitle(speed, QStringLiteral("y")), QStringLiteral("Memory bandwidth [byte/s]"));
    QCOMPARE(columnTitle(axisOf(AxisKind::Linear, engine::Unit::second, QStringLiteral("Time, s")), {}), QStringLiteral("Time, s"));
    QCOMPARE(shortTitle(axisOf(AxisKind::Linear, engine::Unit::none, QStringLiteral("Performance, FLOP/s")), {}),
             QStringLiteral("Performance"));
    QCOMPARE(shortTitle(axisOf(AxisKind::Linear, engine::Unit::none, QString()), QStringLiteral("y")), QStringLiteral("y"));
    const Axis day = axisOf(AxisKind::Date);
    QCOMPARE(valueText(day, secondsOf(2024, 2, 29)), QStringLiteral("2024-02-29"));
    Axis kinds = axisOf(AxisKind::Category);
    kinds.categories = {QStringLiteral("prefill"), QStringLiteral("decode")};
    QCOMPARE(valueText(kinds, 1), QStringLiteral("decode"));
    QCOMPARE(valueText(kinds, 2), QString());
    QCOMPARE(valueText(kinds, -1), QString());
    for (const Axis &axis : {speed, day, kinds}) {
        for (const double value : {nan, inf, -inf}) {
            QCOMPARE(valueText(axis, value), QString());
            QCOMPARE(exactText(axis, value), QString());
        }
    }
}

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::TestPlotScale)
#include "test_plot_scale.moc"
