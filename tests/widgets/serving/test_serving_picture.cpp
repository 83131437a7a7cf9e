// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate.h"
#include "tests/support/test_base.h"
#include "tests/widgets/roofline/roofline_catalog.h"
#include "widgets/workspaces/serving/bound_picture.h"
#include "widgets/workspaces/serving/growth_picture.h"
#include "widgets/workspaces/serving/load_picture.h"
#include "widgets/workspaces/serving/memory_kinds_picture.h"
#include "widgets/workspaces/serving/phase_picture.h"
#include "widgets/workspaces/serving/tensor_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace ridgepoint::tests {

using engine::Estimate;
using engine::MetricId;
using engine::ParameterId;
using engine::Scenario;
using plot::Curve;

namespace {

using Values = std::initializer_list<std::pair<std::string, std::string>>;

const Curve *findCurve(const std::vector<Curve> &curves, const QString &id)
{
    const auto found = std::find_if(curves.begin(), curves.end(), [&id](const Curve &curve) { return curve.id == id; });
    return found == curves.end() ? nullptr : &*found;
}

bool isNear(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

} // namespace

class TestServingPicture : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void curvesAreTheEngines();
    void curveSplitsWhereTheMemoryIsFull();
    void saturatedCurveEndsAtTheWall();
    void presentPointIsTheEstimates();
    void wholeModelBeyondTheMemoryIsDotted();
    void measuredPointsKeepTheirSource();
    void axesStandStillWhileNothingLeavesThem();
    void unknownModelGivesWords();
    void familiesAddUp();
    void idealIsNotLongerThanCalibrated();
    void operatorPairsAreTheEngines();
    void memoryKindsAreTheEngines();
    void exceededCapacityIsRed();
    void boundMapIsTheEngines();
    void growthEndsInTheEstimate();
    void tensorScalingIsTheEngines();
    void idsAreDistinct();

private:
    struct Case {
        Scenario scenario;
        Estimate estimate;
        std::vector<widgets::ServedDevice> devices;
    };
    [[nodiscard]] Case make(Values values) const
    {
        Case result;
        result.scenario = scenarioOf(*m_catalog, values);
        result.estimate = estimateOf(*m_catalog, result.scenario);
        result.devices = widgets::servedDevices(*m_catalog, result.scenario, result.estimate);
        return result;
    }
    [[nodiscard]] widgets::LoadPicture draw(const Case &made, const widgets::LoadOptions &options = {}) const
    {
        return widgets::loadPicture(*m_catalog, made.scenario, made.estimate, made.devices, options);
    }
    [[nodiscard]] Estimate estimateWith(Scenario scenario, ParameterId id, const engine::ParameterValue &value) const
    {
        scenario.set(id, value);
        return estimateOf(*m_catalog, scenario);
    }

    std::shared_ptr<const engine::Catalog> m_catalog = rooflineCatalog();
};

void TestServingPicture::curvesAreTheEngines()
{
    const Case made = make({{"batch", "8"}, {"compared_accelerators", "amd-mi300x,nvidia-h100-sxm"}, {"model", "llama-3.1-8b"}});
    QCOMPARE(made.devices.size(), std::size_t(3));
    const double last = widgets::lastBatch(made.devices);
    const widgets::LoadPicture picture = draw(made);
    for (const widgets::ServedDevice &device : made.devices) {
        const widgets::LoadCurve load = widgets::loadCurve(*m_catalog, device, last);
        const Curve *curve = findCurve(picture.curves, QStringLiteral("load-") + device.slug);
        QVERIFY(curve && load.beyond > 3 && curve->xs.size() == load.beyond);
        for (std::size_t i = 0; i < load.beyond; i += 7) {
            Scenario at = device.scenario;
            at.set(ParameterId::batch, load.batches[i]);
            const Estimate estimate = estimateOf(*m_catalog, at);
            QVERIFY(isNear(curve->xs[i], estimate[MetricId::tokens_per_second_per_user].number));
            QVERIFY(isNear(curve->ys[i], estimate[MetricId::tokens_per_second].number));
        }
    }
}

void TestServingPicture::curveSplitsWhereTheMemoryIsFull()
{
    const Case made = make({{"batch", "8"}});
    const double full = made.estimate[MetricId::max_batch].number;
    QVERIFY(full >= 8);
    const widgets::LoadPicture picture = draw(made);
    const Curve *inside = findCurve(picture.curves, QStringLiteral("load-nvidia-b200"));
    const Curve *beyond = findCurve(picture.curves, QStringLiteral("beyond-nvidia-b200"));
    const Curve *wall = findCurve(picture.curves, QStringLiteral("full-nvidia-b200"));
    QVERIFY(inside && beyond && wall);
    QVERIFY(inside->xs.back() == wall->xs.front() && beyond->xs.front() == wall->xs.front());
    QVERIFY(wall->pointNames.front().contains(QStringLiteral("memory full at batch %1").arg(full)));
    QVERIFY(beyond->pointNames.back().contains(QStringLiteral("does not fit")));
}

void TestServingPicture::saturatedCurveEndsAtTheWall()
{
    const Case made = make({{"batch", "4096"}, {"serving_mode", "saturated"}});
    const widgets::LoadPicture picture = draw(made);
    QVERIFY(!findCurve(picture.curves, QStringLiteral("beyond-nvidia-b200")));
    const Curve *inside = findCurve(picture.curves, QStringLiteral("load-nvidia-b200"));
    const Curve *present = findCurve(picture.curves, QStringLiteral("present-nvidia-b200"));
    QVERIFY(inside && present);
    QVERIFY(std::abs(present->xs.front() / inside->xs.back() - 1) < 0.1);
    QVERIFY(isNear(present->xs.front(), made.estimate[MetricId::tokens_per_second_per_user].number));
    QVERIFY(isNear(present->ys.front(), made.estimate[MetricId::tokens_per_second].number));
    QVERIFY(picture.frame.subtitle.contains(QStringLiteral("KV cache is full")));
}

void TestServingPicture::presentPointIsTheEstimates()
{
    const Case made = make({{"batch", "12"}, {"tensor_parallel", "4"}});
    const widgets::LoadPicture picture = draw(made);
    const Curve *present = findCurve(picture.curves, QStringLiteral("present-nvidia-b200"));
    QVERIFY(present);
    QVERIFY(isNear(present->xs.front(), made.estimate[MetricId::tokens_per_second_per_user].number));
    QVERIFY(isNear(present->ys.front(), made.estimate[MetricId::tokens_per_second].number / 4));
}

void TestServingPicture::wholeModelBeyondTheMemoryIsDotted()
{
    const Case made = make({{"accelerator", "nvidia-l40s"}, {"batch", "8"}});
    QCOMPARE(made.estimate[MetricId::max_batch].number, 0.0);
    const widgets::LoadPicture picture = draw(made);
    QVERIFY(!findCurve(picture.curves, QStringLiteral("load-nvidia-l40s")));
    QVERIFY(findCurve(picture.curves, QStringLiteral("beyond-nvidia-l40s")));
    const Curve *present = findCurve(picture.curves, QStringLiteral("present-nvidia-l40s"));
    QVERIFY(present && present->pointNames.front().contains(QStringLiteral("does not fit")));
}

void TestServingPicture::measuredPointsKeepTheirSource()
{
    widgets::LoadOptions options;
    options.measured = {{QStringLiteral("B200 x 8"), 64, 50, 6400, QStringLiteral("a benchmark"), 8}};
    const widgets::LoadPicture picture = draw(make({{"batch", "8"}}), options);
    const Curve *measured = findCurve(picture.curves, QStringLiteral("measured"));
    QVERIFY(measured);
    QCOMPARE(measured->xs.front(), 50.0);
    QCOMPARE(measured->ys.front(), 800.0);
    QVERIFY(measured->pointNames.front().contains(QStringLiteral("a benchmark")));
}

void TestServingPicture::axesStandStillWhileNothingLeavesThem()
{
    widgets::LoadOptions options;
    options.earlierRanges = draw(make({{"batch", "8"}})).ranges;
    QVERIFY(draw(make({{"batch", "16"}}), options).ranges == *options.earlierRanges);
    const Case small = make({{"batch", "8"}, {"model", "llama-3.1-8b"}});
    QVERIFY(!(draw(small, options).ranges == *options.earlierRanges));
}

void TestServingPicture::unknownModelGivesWords()
{
    const Case made = make({{"model", "experts"}});
    const widgets::LoadPicture picture = draw(made);
    QVERIFY(picture.curves.empty());
    QVERIFY(picture.frame.emptyText.contains(QStringLiteral("Experts 600B")));
    std::optional<widgets::BoundRanges> ranges;
    for (const widgets::SidePicture &side :
         {widgets::phasePicture(*m_catalog, made.scenario, made.estimate, widgets::SegmentKind::Family),
          widgets::operatorPairPicture(*m_catalog, made.scenario, made.estimate),
          widgets::memoryKindsPicture(*m_catalog, made.scenario, made.devices),
          widgets::boundPicture(*m_catalog, made.scenario, made.estimate, ranges),
          widgets::growthPicture(*m_catalog, made.scenario, made.estimate),
          widgets::tensorTimePicture(*m_catalog, made.scenario, widgets::tensorSweep(*m_catalog, made.scenario, made.estimate.workload))}) {
        QVERIFY2(side.curves.empty() && !side.heatMap, qPrintable(side.frame.id));
        QVERIFY(!side.frame.emptyText.isEmpty());
    }
}

void TestServingPicture::familiesAddUp()
{
    const Case made = make({{"batch", "8"}, {"tensor_parallel", "2"}});
    for (const widgets::SegmentKind kind : {widgets::SegmentKind::Family, widgets::SegmentKind::Operator}) {
        const double total = made.estimate[MetricId::forward_time].number;
        const std::vector<widgets::Segment> segments = widgets::segmentsOf(made.estimate.decode_operators, kind);
        const double sum =
            std::accumulate(segments.begin(), segments.end(), 0.0, [](double so, const widgets::Segment &part) { return so + part.time; });
        QVERIFY(isNear(sum, total));
        QVERIFY(std::is_sorted(segments.begin(), segments.end(), [](const auto &a, const auto &b) { return a.order < b.order; }));
    }
    const widgets::SidePicture picture = widgets::phasePicture(*m_catalog, made.scenario, made.estimate, widgets::SegmentKind::Family);
    double whole = 0;
    for (const Curve &curve : picture.curves)
        for (std::size_t i = 0; i < curve.xs.size(); ++i)
            whole += curve.ys[i] == 0 ? curve.xs[i] - curve.baseline[i] : 0;
    QVERIFY(isNear(whole, 1));
    QVERIFY(findCurve(picture.curves, QStringLiteral("collective")));
}

void TestServingPicture::idealIsNotLongerThanCalibrated()
{
    const Case made = make({{"batch", "8"}, {"compute_efficiency", "0.5"}, {"memory_efficiency", "0.5"}});
    const auto ideal = widgets::estimateAtLevel(*m_catalog, made.scenario, made.estimate, "ideal");
    const auto calibrated = widgets::estimateAtLevel(*m_catalog, made.scenario, made.estimate, "calibrated");
    QVERIFY(ideal && calibrated);
    QVERIFY((*ideal)[MetricId::forward_time].number <= (*calibrated)[MetricId::forward_time].number);
    QCOMPARE((*calibrated)[MetricId::forward_time].number, made.estimate[MetricId::forward_time].number);
}

void TestServingPicture::operatorPairsAreTheEngines()
{
    const Case made = make({{"batch", "8"}});
    const widgets::SidePicture picture = widgets::operatorPairPicture(*m_catalog, made.scenario, made.estimate);
    const Curve *calibrated = findCurve(picture.curves, QStringLiteral("calibrated"));
    QVERIFY(calibrated && findCurve(picture.curves, QStringLiteral("ideal")));
    QVERIFY(std::is_sorted(calibrated->xs.rbegin(), calibrated->xs.rend()));
    for (const engine::OperatorCost &cost : made.estimate.decode_operators) {
        const qsizetype place =
            picture.frame.y.categories.indexOf(QString::fromUtf8(cost.label.data(), static_cast<qsizetype>(cost.label.size())));
        if (place >= 0)
            QVERIFY(calibrated->xs[static_cast<std::size_t>(place)] >= cost.time * (1 - 1e-9));
    }
}

void TestServingPicture::memoryKindsAreTheEngines()
{
    const Case made = make({{"batch", "8"}, {"memory_reserve", "0.1"}, {"tensor_parallel", "2"}});
    const widgets::SidePicture picture = widgets::memoryKindsPicture(*m_catalog, made.scenario, made.devices);
    const auto bytes = [&](const char *id) {
        const Curve *curve = findCurve(picture.curves, QLatin1StringView(id));
        return curve == nullptr ? 0 : curve->xs.front() - curve->baseline.front();
    };
    QVERIFY(isNear(bytes("weights"), made.estimate[MetricId::weight_bytes].number / 2));
    QVERIFY(isNear(bytes("kv"), made.estimate[MetricId::kv_bytes].number / 2));
    QVERIFY(isNear(bytes("reserve"), 18e9));
    const Curve *capacity = findCurve(picture.curves, QStringLiteral("capacity-nvidia-b200"));
    QVERIFY(capacity && isNear(capacity->xs.front(), 180e9));
}

void TestServingPicture::exceededCapacityIsRed()
{
    const Case made = make({{"accelerator", "nvidia-h100-sxm"}});
    const widgets::SidePicture picture = widgets::memoryKindsPicture(*m_catalog, made.scenario, made.devices);
    const Curve *capacity = findCurve(picture.curves, QStringLiteral("capacity-nvidia-h100-sxm"));
    QVERIFY(capacity);
    QCOMPARE(capacity->colour.role, plot::CurveColour::Role::Infeasible);
    QVERIFY(capacity->pointNames.front().contains(QStringLiteral("do not fit")));
    QVERIFY(picture.frame.subtitle.contains(QStringLiteral("does not fit")));
}

void TestServingPicture::boundMapIsTheEngines()
{
    const Case made = make({{"batch", "8"}});
    std::optional<widgets::BoundRanges> ranges;
    const widgets::SidePicture picture = widgets::boundPicture(*m_catalog, made.scenario, made.estimate, ranges);
    QVERIFY(picture.heatMap && ranges);
    const plot::HeatMap &map = *picture.heatMap;
    QCOMPARE(map.categories.size(), static_cast<qsizetype>(map.categoryColours.size()));
    const std::array<std::string_view, 5> words = {"memory", "compute", "fabric", "overhead", "capacity"};
    for (std::size_t row = 0; row < map.ys.size(); row += 5)
        for (std::size_t column = 0; column < map.xs.size(); column += 5) {
            Scenario at = made.scenario;
            at.set(ParameterId::batch, map.ys[row]);
            const Estimate estimate = estimateWith(at, ParameterId::context, map.xs[column]);
            QVERIFY(words[static_cast<std::size_t>(map.values[row * map.xs.size() + column])] == estimate[MetricId::bound].text);
        }
    const Curve *present = findCurve(picture.curves, QStringLiteral("scenario"));
    QVERIFY(present && present->ys.front() == 8);
}

void TestServingPicture::growthEndsInTheEstimate()
{
    const Case made = make({{"batch", "24"}});
    const widgets::SidePicture picture = widgets::growthPicture(*m_catalog, made.scenario, made.estimate);
    QVERIFY(!picture.curves.empty());
    const Curve &top = picture.curves.back();
    const auto at = std::find(top.xs.begin(), top.xs.end(), 24.0);
    QVERIFY(at != top.xs.end());
    QVERIFY(isNear(top.ys[static_cast<std::size_t>(at - top.xs.begin())], made.estimate[MetricId::forward_time].number));
}

void TestServingPicture::tensorScalingIsTheEngines()
{
    const Case made = make({{"batch", "8"}, {"tensor_parallel", "4"}});
    const widgets::TensorSweep sweep = widgets::tensorSweep(*m_catalog, made.scenario, made.estimate.workload);
    QCOMPARE(sweep.widthNames(), QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("4"), QStringLiteral("8")}));
    QCOMPARE(sweep.currentPlace(), std::optional<std::size_t>(2));
    const widgets::SidePicture picture = widgets::tensorTimePicture(*m_catalog, made.scenario, sweep);
    const Curve *step = findCurve(picture.curves, QStringLiteral("step"));
    const Curve *ideal = findCurve(picture.curves, QStringLiteral("ideal-scaling"));
    QVERIFY(step && ideal);
    QVERIFY(isNear(step->ys[2], made.estimate[MetricId::time_per_output_token].number));
    QVERIFY(isNear(ideal->ys[3], step->ys[0] / 8));
    for (std::size_t i = 0; i < step->ys.size(); ++i)
        QVERIFY(step->ys[i] >= ideal->ys[i] * (1 - 1e-9));
    const widgets::SidePicture perDevice = widgets::tensorThroughputPicture(*m_catalog, made.scenario, sweep);
    QVERIFY(
        isNear(findCurve(perDevice.curves, QStringLiteral("throughput"))->ys[2], made.estimate[MetricId::tokens_per_second].number / 4));
}

void TestServingPicture::idsAreDistinct()
{
    const Case made = make({{"batch", "8"}, {"compared_accelerators", "amd-mi300x,nvidia-h100-sxm,nvidia-l40s,nvidia-a100"}});
    QStringList ids;
    for (const Curve &curve : draw(made).curves) {
        QVERIFY2(!ids.contains(curve.id), qPrintable(curve.id));
        ids << curve.id;
        QCOMPARE(curve.pointNames.size(), static_cast<qsizetype>(curve.xs.size()));
    }
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestServingPicture)
#include "test_serving_picture.moc"
