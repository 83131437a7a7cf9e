// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/slider_scale.h"

#include "tests/support/test_base.h"

#include <QTest>

#include <cmath>

using namespace ridgepoint;
using engine::ParameterId;
using widgets::SliderScale;
using widgets::StepSize;

namespace {

SliderScale scaleOf(ParameterId id) { return {engine::parameter(id), engine::parameter(id).maximum}; }

} // namespace

class TestSliderScale : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void endsAreExact();
    void everyStopComesBackNearItself();
    void logScaleFromZeroKeepsALeftStop();
    void wholeRowsGiveWholeValues();
    void dragMeetsPowersOfTwo();
    void linearDragGivesTidyDecimals();
    void maximumInForceBoundsTheScale();
    void emptyScaleStaysPut();
    void stepsWalkUpAndDownTheSameStops_data();
    void stepsWalkUpAndDownTheSameStops();
    void stepsReachBothEnds();
    void fineStepsAreOneForCounts();
    void pageDoublesOnLogScales();
};

void TestSliderScale::endsAreExact()
{
    for (const engine::Parameter &row : engine::parameters()) {
        if (row.kind != engine::ParameterKind::number)
            continue;
        const SliderScale scale(row, row.maximum);
        QCOMPARE(scale.valueAt(0, false), row.minimum);
        QCOMPARE(scale.valueAt(1, false), row.maximum);
        QCOMPARE(scale.fractionOf(row.minimum), 0.0);
        QCOMPARE(scale.fractionOf(row.maximum), 1.0);
        QCOMPARE(scale.fractionOf(row.maximum * 10), 1.0);
    }
}

void TestSliderScale::everyStopComesBackNearItself()
{
    for (const engine::Parameter &row : engine::parameters()) {
        if (row.kind != engine::ParameterKind::number)
            continue;
        const SliderScale scale(row, row.maximum);
        double previous = row.minimum;
        for (int stop = 0; stop <= 1000; ++stop) {
            const double fraction = stop / 1000.0;
            const double value = scale.valueAt(fraction, true);
            QVERIFY2(value >= row.minimum && value <= row.maximum, row.name.data());
            QVERIFY2(value >= previous, row.name.data());
            previous = value;
            // Rounding to tidy values may move the handle a little; at the low end of a log scale whole values lie far apart.
            const double half = row.scale == engine::ParameterScale::linear && row.is_whole ? 0.501 / (row.maximum - row.minimum) : 0;
            const double tolerance = std::max(half, row.is_whole && value < 100 ? 0.06 : 0.006);
            QVERIFY2(std::abs(scale.fractionOf(value) - fraction) < tolerance, qPrintable(QStringLiteral("%1 %2").arg(value).arg(stop)));
        }
    }
}

void TestSliderScale::logScaleFromZeroKeepsALeftStop()
{
    const SliderScale scale = scaleOf(ParameterId::prompt_tokens);
    QCOMPARE(scale.valueAt(0, false), 0.0);
    QCOMPARE(scale.valueAt(0.001, false), 1.0);
    QCOMPARE(scale.fractionOf(0), 0.0);
    QVERIFY(scale.fractionOf(1) > 0);
    QCOMPARE(scale.stepped(0, 1, StepSize::Normal), 1.0);
    QCOMPARE(scale.stepped(1, -1, StepSize::Normal), 0.0);
}

void TestSliderScale::wholeRowsGiveWholeValues()
{
    for (const ParameterId id : {ParameterId::batch, ParameterId::context, ParameterId::shared_steps, ParameterId::steps}) {
        const SliderScale scale = scaleOf(id);
        for (int stop = 0; stop <= 1000; ++stop) {
            const double value = scale.valueAt(stop / 1000.0, stop % 2 == 0);
            QCOMPARE(value, std::round(value));
        }
    }
}

void TestSliderScale::dragMeetsPowersOfTwo()
{
    const SliderScale scale = scaleOf(ParameterId::batch);
    for (const double power : {1.0, 2.0, 8.0, 64.0, 128.0, 256.0, 1024.0, 4096.0, 32768.0})
        QCOMPARE(scale.valueAt(scale.fractionOf(power), false), power);
}

void TestSliderScale::linearDragGivesTidyDecimals()
{
    const SliderScale scale = scaleOf(ParameterId::memory_efficiency);
    QCOMPARE(scale.valueAt(scale.fractionOf(0.3), false), 0.3);
    QCOMPARE(scale.valueAt(scale.fractionOf(0.65), false), 0.65);
}

void TestSliderScale::maximumInForceBoundsTheScale()
{
    const SliderScale scale(engine::parameter(ParameterId::shared_steps), 50);
    QCOMPARE(scale.valueAt(1, false), 50.0);
    QCOMPARE(scale.fractionOf(40), 0.8);
    QCOMPARE(scale.stepped(50, 1, StepSize::Page), 50.0);
}

void TestSliderScale::emptyScaleStaysPut()
{
    const SliderScale scale(engine::parameter(ParameterId::prefix_tokens), 0);
    QVERIFY(scale.isEmpty());
    QCOMPARE(scale.valueAt(0.7, false), 0.0);
    QCOMPARE(scale.stepped(0, 1, StepSize::Normal), 0.0);
}

void TestSliderScale::stepsWalkUpAndDownTheSameStops_data()
{
    QTest::addColumn<int>("id");
    for (const engine::Parameter &row : engine::parameters())
        if (row.kind == engine::ParameterKind::number)
            QTest::newRow(row.name.data()) << static_cast<int>(row.id);
}

void TestSliderScale::stepsWalkUpAndDownTheSameStops()
{
    QFETCH(int, id);
    const engine::Parameter &row = engine::parameter(static_cast<ParameterId>(id));
    const SliderScale scale(row, row.maximum);
    double value = row.minimum;
    int count = 0;
    while (value < row.maximum && ++count < 2000) {
        const double next = scale.stepped(value, 1, StepSize::Normal);
        QVERIFY2(next > value, qPrintable(QString::number(value)));
        if (next < row.maximum) {
            const double back = scale.stepped(next, -1, StepSize::Normal);
            QVERIFY2(std::abs(back - value) <= 1e-9 * std::max(1e-3, std::abs(value)) || value == row.minimum,
                     qPrintable(QStringLiteral("%1 -> %2 -> %3").arg(value, 0, 'g', 17).arg(next, 0, 'g', 17).arg(back, 0, 'g', 17)));
        }
        value = next;
    }
    QCOMPARE(value, row.maximum);
}

void TestSliderScale::stepsReachBothEnds()
{
    const SliderScale scale = scaleOf(ParameterId::memory_efficiency);
    double value = 1;
    for (int i = 0; i < 300; ++i)
        value = scale.stepped(value, -1, StepSize::Normal);
    QCOMPARE(value, 0.01);
}

void TestSliderScale::fineStepsAreOneForCounts()
{
    const SliderScale scale = scaleOf(ParameterId::batch);
    QCOMPARE(scale.stepped(64, 1, StepSize::Fine), 65.0);
    QCOMPARE(scale.stepped(64, -1, StepSize::Fine), 63.0);
}

void TestSliderScale::pageDoublesOnLogScales()
{
    const SliderScale scale = scaleOf(ParameterId::batch);
    QCOMPARE(scale.stepped(64, 1, StepSize::Page), 128.0);
    QCOMPARE(scale.stepped(64, -1, StepSize::Page), 32.0);
    QCOMPARE(scale.stepped(1, -1, StepSize::Page), 1.0);
}

QTEST_GUILESS_MAIN(TestSliderScale)
#include "test_slider_scale.moc"
