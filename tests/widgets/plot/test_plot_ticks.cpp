// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/plot/plot_stage.h"
#include "widgets/plot/axis_ticks.h"
#include "widgets/plot/range_fit.h"
#include "widgets/plot/scale.h"

#include <QDate>
#include <QDateTime>

#include <cmath>
#include <limits>

namespace ridgepoint::tests {

using namespace plot;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TickRoom roomOf(double length)
{
    return {length, 10, [](const QString &text) { return 8.0 * static_cast<double>(text.size()); }};
}

QStringList labelsOf(const std::vector<Tick> &ticks)
{
    QStringList labels;
    for (const Tick &tick : ticks) {
        if (!tick.label.isEmpty()) {
            labels.append(tick.label);
        }
    }
    return labels;
}

double secondsOf(int year, int month, int day)
{
    return static_cast<double>(QDate(year, month, day).startOfDay(Qt::UTC).toSecsSinceEpoch());
}

/// Categories stand at 0 and above.
bool isOff(AxisKind kind, double place) { return kind == AxisKind::Category && place < 0; }

/// What is wrong with a row of ticks; nothing where all is well.
QString complaintOf(const std::vector<Tick> &ticks, const AxisScale &scale, const TickRoom &room)
{
    double lastEnd = -inf;
    double last = -inf;
    for (const Tick &tick : ticks) {
        const QString here = QStringLiteral("%1 \"%2\"").arg(QString::number(tick.value, 'g', 17), tick.label);
        if (!std::isfinite(tick.value) || !(tick.value > last)) {
            return here + QStringLiteral(" does not ascend");
        }
        last = tick.value;
        const double position = scale.position(tick.value);
        if (!(position > -1e-6 && position < 1 + 1e-6)) {
            return here + QStringLiteral(" stands outside");
        }
        if (tick.label.contains(QLatin1String("nan"), Qt::CaseInsensitive) ||
            tick.label.contains(QLatin1String("inf"), Qt::CaseInsensitive)) {
            return here + QStringLiteral(" is no number");
        }
        if (!tick.label.isEmpty()) {
            const double half = room.extent(tick.label) / 2;
            if (position * room.length - half < lastEnd) {
                return here + QStringLiteral(" touches its neighbour");
            }
            lastEnd = position * room.length + half;
        }
    }
    return {};
}

} // namespace

class TestPlotTicks : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void ticksCarryPrefixesOfTheUnit_data();
    void ticksCarryPrefixesOfTheUnit();
    void logTicksStandOnDecades();
    void categoryTicksNameCategories();
    void dateTicksNameMonthsAndYears();
    void hasNoTicksWhereThereIsNoRoom();
    void ticksHoldInAnyRange_data();
    void ticksHoldInAnyRange();
    void rangesHoldForAnyData_data();
    void rangesHoldForAnyData();
    void niceStepIsNeverTooSmall();
};

void TestPlotTicks::ticksCarryPrefixesOfTheUnit_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("title");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, AxisKind kind, engine::Unit unit, const char *title, double from, double to,
                        const QStringList &expected) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(unit) << QString::fromUtf8(title) << from << to << expected;
    };
    using engine::Unit;
    row("teraflops", AxisKind::Log, Unit::flop_per_second, "Performance", 12, 15,
        {QStringLiteral("1 T"), QStringLiteral("10 T"), QStringLiteral("100 T"), QStringLiteral("1 P")});
    row("without a title", AxisKind::Log, Unit::byte, "", 9, 12,
        {QStringLiteral("1 GB"), QStringLiteral("10 GB"), QStringLiteral("100 GB"), QStringLiteral("1 TB")});
    row("microseconds", AxisKind::Log, Unit::second, "Time", -6, -3,
        {QStringLiteral("1 µs"), QStringLiteral("10 µs"), QStringLiteral("100 µs"), QStringLiteral("1 ms")});
    row("share", AxisKind::Linear, Unit::fraction, "Share", 0, 1,
        {QStringLiteral("0 %"), QStringLiteral("20 %"), QStringLiteral("40 %"), QStringLiteral("60 %"), QStringLiteral("80 %"),
         QStringLiteral("100 %")});
    row("multiplier", AxisKind::Linear, Unit::multiplier, "Gain", 1, 2,
        {QStringLiteral("1.0x"), QStringLiteral("1.5x"), QStringLiteral("2.0x")});
    row("years", AxisKind::Linear, Unit::year, "Year", 2020, 2024,
        {QStringLiteral("2020"), QStringLiteral("2022"), QStringLiteral("2024")});
    row("watts", AxisKind::Linear, Unit::watt, "Power", 0, 2000,
        {QStringLiteral("0.0 kW"), QStringLiteral("0.5 kW"), QStringLiteral("1.0 kW"), QStringLiteral("1.5 kW"), QStringLiteral("2.0 kW")});
}

void TestPlotTicks::ticksCarryPrefixesOfTheUnit()
{
    QFETCH(int, kind);
    QFETCH(int, unit);
    QFETCH(QString, title);
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(QStringList, expected);
    const auto axisKind = static_cast<AxisKind>(kind);
    const AxisScale scale(axisKind, {from, to});
    const TickRoom room = roomOf(static_cast<double>(expected.size()) * 56);
    const std::vector<Tick> ticks = axisTicks(axisOf(axisKind, static_cast<engine::Unit>(unit), title), scale, room);
    QCOMPARE(labelsOf(ticks), expected);
    QCOMPARE(complaintOf(ticks, scale, room), QString());
}

void TestPlotTicks::logTicksStandOnDecades()
{
    const AxisScale scale(AxisKind::Log, {0, 4});
    const std::vector<Tick> ticks = axisTicks(axisOf(AxisKind::Log), scale, roomOf(600));
    std::vector<double> majors;
    for (const Tick &tick : ticks) {
        QVERIFY(tick.value > 0);
        QVERIFY(tick.isMajor || tick.label.isEmpty());
        if (tick.isMajor) {
            majors.push_back(tick.value);
        }
    }
    QCOMPARE(majors, (std::vector<double>{1, 10, 100, 1000, 10000}));
    QCOMPARE(ticks.size(), std::size_t(4 * 9 + 1));
}

void TestPlotTicks::categoryTicksNameCategories()
{
    Axis axis = axisOf(AxisKind::Category);
    axis.categories = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")};
    const AxisScale scale(AxisKind::Category, {-0.5, 3.5});
    QCOMPARE(labelsOf(axisTicks(axis, scale, roomOf(400))), axis.categories);
    const std::vector<Tick> narrow = axisTicks(axis, scale, roomOf(30));
    QCOMPARE(narrow.size(), std::size_t(4));
    QCOMPARE(labelsOf(narrow), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    QCOMPARE(labelsOf(axisTicks(axis, AxisScale(AxisKind::Category, {0.5, 2.5}), roomOf(400))),
             (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
    axis.categories.clear();
    QVERIFY(axisTicks(axis, scale, roomOf(400)).empty());
}

void TestPlotTicks::dateTicksNameMonthsAndYears()
{
    const Axis axis = axisOf(AxisKind::Date);
    const AxisScale months(AxisKind::Date, {secondsOf(2023, 12, 15), secondsOf(2024, 3, 15)});
    QCOMPARE(labelsOf(axisTicks(axis, months, roomOf(600))),
             (QStringList{QStringLiteral("Jan 2024"), QStringLiteral("Feb 2024"), QStringLiteral("Mar 2024")}));
    const AxisScale years(AxisKind::Date, {secondsOf(2015, 6, 1), secondsOf(2020, 6, 1)});
    const std::vector<Tick> ticks = axisTicks(axis, years, roomOf(400));
    QCOMPARE(labelsOf(ticks), (QStringList{QStringLiteral("2016"), QStringLiteral("2017"), QStringLiteral("2018"), QStringLiteral("2019"),
                                           QStringLiteral("2020")}));
    QCOMPARE(ticks.front().value, secondsOf(2016, 1, 1));
}

void TestPlotTicks::hasNoTicksWhereThereIsNoRoom()
{
    for (const AxisKind kind : {AxisKind::Linear, AxisKind::Log, AxisKind::Category, AxisKind::Date}) {
        const Axis axis = axisOf(kind);
        QVERIFY(axisTicks(axis, AxisScale(kind, {0, 1}), roomOf(0)).empty());
        QVERIFY(axisTicks(axis, AxisScale(kind, {1, 1}), roomOf(400)).empty());
        QVERIFY(axisTicks(axis, AxisScale(kind, {2, 1}), roomOf(400)).empty());
        QVERIFY(axisTicks(axis, AxisScale(kind, {nan, 1}), roomOf(400)).empty());
    }
}

void TestPlotTicks::ticksHoldInAnyRange_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    const auto row = [](const char *name, AxisKind kind, double from, double to) {
        QTest::newRow(name) << static_cast<int>(kind) << from << to;
    };
    row("linear", AxisKind::Linear, -3.7, 12.2);
    row("linear tiny", AxisKind::Linear, 1e-300, 9e-300);
    row("linear huge", AxisKind::Linear, -1e300, 1e300);
    row("linear far from zero", AxisKind::Linear, 1e9, 1e9 + 10);
    row("linear finer than its numbers", AxisKind::Linear, 1e17, 1e17 + 64);
    row("linear wider than its numbers", AxisKind::Linear, -1.7e308, 1.7e308);
    row("log", AxisKind::Log, -3.2, 4.7);
    row("log narrow", AxisKind::Log, 2.1, 2.4);
    row("log wide", AxisKind::Log, -300, 300);
    row("log beyond the largest number", AxisKind::Log, 290, 320);
    row("log below the smallest number", AxisKind::Log, -340, -300);
    row("log zoomed out", AxisKind::Log, -6000, 6000);
    row("days", AxisKind::Date, secondsOf(2024, 1, 1), secondsOf(2024, 1, 9));
    row("centuries", AxisKind::Date, secondsOf(1400, 1, 1), secondsOf(2400, 1, 1));
    row("before the calendar", AxisKind::Date, -1e12, -1e12 + 1e8);
    row("beyond the calendar", AxisKind::Date, 1e18, 1e18 + 1e8);
    row("beyond any number of seconds", AxisKind::Date, 1e300, 1.0000001e300);
}

void TestPlotTicks::ticksHoldInAnyRange()
{
    QFETCH(int, kind);
    QFETCH(double, from);
    QFETCH(double, to);
    const auto axisKind = static_cast<AxisKind>(kind);
    const AxisScale scale(axisKind, {from, to});
    for (const engine::Unit unit : {engine::Unit::none, engine::Unit::byte_per_second, engine::Unit::second, engine::Unit::dollar}) {
        for (const double length : {20.0, 90.0, 333.0, 1900.0}) {
            const TickRoom room = roomOf(length);
            QCOMPARE(complaintOf(axisTicks(axisOf(axisKind, unit), scale, room), scale, room), QString());
        }
    }
}

void TestPlotTicks::rangesHoldForAnyData_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::newRow("one point") << QList<double>{5};
    QTest::newRow("one point at zero") << QList<double>{0};
    QTest::newRow("one huge point") << QList<double>{1e300};
    QTest::newRow("one tiny point") << QList<double>{1e-300};
    QTest::newRow("one negative point") << QList<double>{-7};
    QTest::newRow("equal") << QList<double>{3, 3, 3};
    QTest::newRow("nearly equal") << QList<double>{1, std::nextafter(1.0, 2.0)};
    QTest::newRow("huge span") << QList<double>{1e-300, 1e300};
    QTest::newRow("both signs") << QList<double>{-1e300, 1e300};
    QTest::newRow("smallest numbers") << QList<double>{5e-324, 1e-323};
    QTest::newRow("largest numbers") << QList<double>{-1.7e308, 1.7e308};
    QTest::newRow("nothing to show") << QList<double>{nan, inf, -inf};
    QTest::newRow("little to show") << QList<double>{nan, 0, -1, 2, inf};
}

void TestPlotTicks::rangesHoldForAnyData()
{
    QFETCH(QList<double>, values);
    for (const AxisKind kind : {AxisKind::Linear, AxisKind::Log, AxisKind::Date, AxisKind::Category}) {
        for (const CurveKind curveKind : {CurveKind::Line, CurveKind::Scatter, CurveKind::Area, CurveKind::Bar}) {
            Content content;
            content.frame.x = axisOf(kind);
            content.frame.y = axisOf(kind);
            Curve curve;
            curve.kind = curveKind;
            curve.xs.assign(values.begin(), values.end());
            curve.ys = curve.xs;
            content.curves = {curve};
            for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
                const Range range = fittedRange(content, orientation);
                const QString where = QStringLiteral("axis %1, curve %2: %3 .. %4")
                                          .arg(static_cast<int>(kind))
                                          .arg(static_cast<int>(curveKind))
                                          .arg(range.from)
                                          .arg(range.to);
                QVERIFY2(std::isfinite(range.from) && std::isfinite(range.to) && range.from < range.to, qPrintable(where));
                for (const double value : values) {
                    const double place = AxisScale::toSpace(kind, value);
                    QVERIFY2(!(std::abs(place) <= 1e307) || isOff(kind, place) || (range.from <= place && place <= range.to),
                             qPrintable(where));
                }
                const AxisScale scale(kind, range);
                QCOMPARE(complaintOf(axisTicks(axisOf(kind), scale, roomOf(500)), scale, roomOf(500)), QString());
            }
        }
    }
}

void TestPlotTicks::niceStepIsNeverTooSmall()
{
    QCOMPARE(niceStep(1), 1.0);
    QCOMPARE(niceStep(1.1), 2.0);
    QCOMPARE(niceStep(2.1), 2.5);
    QCOMPARE(niceStep(260), 500.0);
    QCOMPARE(niceStep(0.051), 0.1);
    for (double raw = 1e-200; raw < 1e200; raw *= 3.7) {
        QVERIFY(niceStep(raw) >= raw * (1 - 1e-9));
        QVERIFY(niceStep(raw) <= raw * 2.1);
    }
}

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::TestPlotTicks)
#include "test_plot_ticks.moc"
