// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sweep.h"
#include "tests/support/test_base.h"
#include "tests/widgets/roofline/roofline_catalog.h"
#include "widgets/workspaces/roofline/crossover_picture.h"
#include "widgets/workspaces/roofline/memory_picture.h"
#include "widgets/workspaces/roofline/picture_text.h"
#include "widgets/workspaces/roofline/roofline_picture.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::tests {

using engine::Estimate;
using engine::MetricId;
using engine::ParameterId;
using engine::Scenario;
using plot::Curve;
using widgets::RooflinePicture;

namespace {

const Curve *findCurve(const std::vector<Curve> &curves, const QString &id)
{
    const auto found = std::find_if(curves.begin(), curves.end(), [&id](const Curve &curve) { return curve.id == id; });
    return found == curves.end() ? nullptr : &*found;
}

bool isNear(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

QString pairText(const std::pair<std::string, std::string> &id) { return QString::fromStdString(id.first + id.second); }

} // namespace

class TestRooflinePicture : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void roofsAreTheEngines();
    void pathIsTheEnginesSweep();
    void pathSplitsWhereTheMemoryIsFull();
    void pointsAreTheEngines();
    void marksLieOnThePath();
    void ceilingNamesTheContextLimit();
    void slotsFollowTheSet();
    void seventhDeviceIsNotASlot();
    void gapsAreNamed();
    void tiersAndPrecisionsOnlyWhenAsked();
    void titleNamesPrecisionAndPeak();
    void everyPointLiesInsideTheAxes();
    void axesStandStillWhileNothingLeavesThem();
    void operatorRowsAddUp();
    void memoryLayersAreTheEngines();
    void crossoversAreTheEngines();
    void frameAndCurvesAgreeWithThePicture();
    void idsAreDistinct();

private:
    struct Case {
        Scenario scenario;
        Estimate estimate;
        RooflinePicture picture;
    };
    [[nodiscard]] Case draw(std::initializer_list<std::pair<std::string, std::string>> values,
                            const widgets::RooflineOptions &options = {}) const
    {
        Case result;
        result.scenario = scenarioOf(*m_catalog, values);
        result.estimate = estimateOf(*m_catalog, result.scenario);
        result.picture = widgets::rooflinePicture(*m_catalog, result.scenario, result.estimate, options);
        return result;
    }

    std::shared_ptr<const engine::Catalog> m_catalog = rooflineCatalog();
};

void TestRooflinePicture::roofsAreTheEngines()
{
    const Case drawn = draw({{"compared_accelerators", "amd-mi300x,nvidia-l40s"}});
    for (const engine::DeviceRoofline &device : drawn.estimate.devices) {
        const Curve *roof = findCurve(drawn.picture.curves, QStringLiteral("roof-") + QString::fromStdString(device.slug));
        QVERIFY(roof);
        const auto tier = std::find_if(device.tiers.begin(), device.tiers.end(),
                                       [](const engine::TierRoof &row) { return row.tier == engine::MemoryTier::main_memory; });
        const auto points = engine::roof_between(device.peak, *tier, drawn.picture.ranges.fromIntensity, drawn.picture.ranges.toIntensity);
        QCOMPARE(roof->xs.size(), points.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            QCOMPARE(roof->xs[i], points[i].intensity);
            QCOMPARE(roof->ys[i], points[i].performance);
        }
        const Curve *ridge = findCurve(drawn.picture.curves, QStringLiteral("ridge-") + QString::fromStdString(device.slug));
        QVERIFY(ridge);
        QCOMPARE(ridge->marker, plot::Marker::Ring);
        QCOMPARE(ridge->xs.front(), tier->ridge);
        QCOMPARE(ridge->ys.front(), device.peak);
    }
}

void TestRooflinePicture::pathIsTheEnginesSweep()
{
    const Case drawn = draw({{"batch", "8"}});
    const Curve *path = findCurve(drawn.picture.curves, QStringLiteral("path"));
    QVERIFY(path && path->xs.size() > 20);
    const std::array axes = {engine::SweepAxis{ParameterId::batch, {1.0, 8.0, 64.0}}};
    const auto expected =
        engine::sweep(*m_catalog, drawn.scenario, axes, std::array{MetricId::arithmetic_intensity, MetricId::achieved_performance});
    QVERIFY(expected.has_value());
    for (std::size_t i = 0; i < 3; ++i) {
        const auto found = std::find(path->xs.begin(), path->xs.end(), expected->columns[0].values[i]);
        QVERIFY(found != path->xs.end());
        QCOMPARE(path->ys[static_cast<std::size_t>(found - path->xs.begin())], expected->columns[1].values[i]);
    }
}

void TestRooflinePicture::pathSplitsWhereTheMemoryIsFull()
{
    const Case drawn = draw({{"batch", "8"}});
    const Curve *inside = findCurve(drawn.picture.curves, QStringLiteral("path"));
    const Curve *beyond = findCurve(drawn.picture.curves, QStringLiteral("path-beyond"));
    const Curve *full = findCurve(drawn.picture.curves, QStringLiteral("full-mark"));
    QVERIFY(inside && beyond && full);
    QCOMPARE(inside->xs.back(), full->xs.front());
    QCOMPARE(beyond->xs.front(), full->xs.front());
    const Case tooSmall = draw({{"accelerator", "nvidia-h100-sxm"}});
    QVERIFY(findCurve(tooSmall.picture.curves, QStringLiteral("path"))->xs.empty());
    QVERIFY(findCurve(tooSmall.picture.curves, QStringLiteral("batches"))->xs.empty());
    QCOMPARE(findCurve(tooSmall.picture.curves, QStringLiteral("decode"))->marker, plot::Marker::Ring);
}

void TestRooflinePicture::pointsAreTheEngines()
{
    const Case drawn = draw({{"batch", "8"}, {"compared_accelerators", "amd-mi300x"}});
    const Curve *decode = findCurve(drawn.picture.curves, QStringLiteral("decode"));
    const Curve *prefill = findCurve(drawn.picture.curves, QStringLiteral("prefill"));
    QVERIFY(decode && prefill);
    QVERIFY(isNear(decode->xs.front(), drawn.estimate[MetricId::arithmetic_intensity].number));
    QVERIFY(isNear(decode->ys.front(), drawn.estimate[MetricId::achieved_performance].number));
    QCOMPARE(decode->pointNames.front(), QStringLiteral("decode, batch 8"));
    QCOMPARE(prefill->xs.front(), drawn.estimate.devices.front().prefill->intensity);
    const Curve *other = findCurve(drawn.picture.curves, QStringLiteral("work-amd-mi300x"));
    QVERIFY(other);
    QCOMPARE(other->xs.front(), drawn.estimate.devices[1].decode->intensity);
    QCOMPARE(other->ys.front(), drawn.estimate.devices[1].decode->achieved);
}

void TestRooflinePicture::marksLieOnThePath()
{
    const Case drawn = draw({{"batch", "8"}});
    const Curve *turn = findCurve(drawn.picture.curves, QStringLiteral("turn-mark"));
    const Curve *tokens = findCurve(drawn.picture.curves, QStringLiteral("tokens-mark"));
    QVERIFY(turn && tokens);
    // The closed form of the batch leaves the bytes of the activations out, the path counts them.
    QVERIFY(std::abs(turn->xs.front() / drawn.estimate[MetricId::ridge_point].number - 1) < 0.01);
    QVERIFY(tokens->pointNames.front().contains(widgets::countText(drawn.estimate[MetricId::compute_bound_tokens].number)));
    QVERIFY(!findCurve(draw({{"context", "8192"}}).picture.curves, QStringLiteral("turn-mark")));
}

void TestRooflinePicture::ceilingNamesTheContextLimit()
{
    const Case drawn = draw({{"context", "8192"}});
    QCOMPARE(drawn.picture.frame.lines.size(), std::size_t(1));
    const plot::ReferenceLine &line = drawn.picture.frame.lines.front();
    QVERIFY(line.isVertical);
    QVERIFY(line.position < drawn.estimate[MetricId::ridge_point].number);
    const QString limit = widgets::countText(drawn.estimate[MetricId::compute_bound_context].number);
    QVERIFY2(line.label.contains(QStringLiteral("c* ") + limit), qPrintable(line.label));
}

void TestRooflinePicture::slotsFollowTheSet()
{
    const Case drawn = draw({{"compared_accelerators", "nvidia-l40s,amd-mi300x,nvidia-h100-sxm"}});
    const std::array order = {"nvidia-b200", "nvidia-l40s", "amd-mi300x", "nvidia-h100-sxm"};
    QCOMPARE(drawn.estimate.devices.size(), order.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        const Curve *roof = findCurve(drawn.picture.curves, QStringLiteral("roof-") + QLatin1StringView(order[place]));
        QVERIFY(roof);
        QCOMPARE(roof->colour.role, plot::CurveColour::Role::Slot);
        QCOMPARE(roof->colour.slot, static_cast<int>(place));
        for (std::size_t other = 0; other < place; ++other)
            QVERIFY(widgets::deviceLine(other) != roof->line);
    }
}

void TestRooflinePicture::seventhDeviceIsNotASlot()
{
    QCOMPARE(widgets::deviceColour(5).role, plot::CurveColour::Role::Slot);
    QCOMPARE(widgets::deviceColour(6).role, plot::CurveColour::Role::Muted);
}

void TestRooflinePicture::gapsAreNamed()
{
    const Case drawn = draw({{"compared_accelerators", "amd-mi250x,amd-mi300x"}, {"activation_precision", "fp8"}});
    QVERIFY(!findCurve(drawn.picture.curves, QStringLiteral("roof-amd-mi250x")));
    QVERIFY(findCurve(drawn.picture.curves, QStringLiteral("roof-amd-mi300x")));
    QVERIFY2(drawn.picture.note.contains(QStringLiteral("MI250X has no fp8 arithmetic")), qPrintable(drawn.picture.note));
    QCOMPARE(drawn.picture.frame.subtitle, drawn.picture.note);
    QCOMPARE(findCurve(drawn.picture.curves, QStringLiteral("roof-amd-mi300x"))->colour.slot, 2);
    QVERIFY(draw({}).picture.note.isEmpty());
    const Case alone = draw({{"accelerator", "unknown-peak"}});
    QVERIFY(alone.picture.note.contains(QStringLiteral("Mystery")));
    QVERIFY(alone.picture.frame.emptyText.contains(QStringLiteral("Mystery")));
    QVERIFY(alone.picture.frame.regions.empty());
}

void TestRooflinePicture::tiersAndPrecisionsOnlyWhenAsked()
{
    const auto count = [](const RooflinePicture &picture, const QString &prefix) {
        return std::count_if(picture.curves.begin(), picture.curves.end(), [&](const Curve &curve) { return curve.id.startsWith(prefix); });
    };
    const RooflinePicture plain = draw({}).picture;
    QCOMPARE(count(plain, QStringLiteral("tier-")) + count(plain, QStringLiteral("precision-")), 0);
    const Case full = draw({}, {.hasTiers = true, .hasPrecisions = true, .earlierRanges = {}, .sources = {}});
    QCOMPARE(count(full.picture, QStringLiteral("tier-")), 3);
    QCOMPARE(count(full.picture, QStringLiteral("precision-")), 1);
    for (const engine::TierRoof &tier : full.estimate.devices.front().tiers) {
        if (tier.tier == engine::MemoryTier::main_memory)
            continue;
        const Curve *curve = findCurve(full.picture.curves, QStringLiteral("tier-") + QString::fromUtf8(engine::to_string(tier.tier)));
        QVERIFY(curve && !curve->xs.empty());
        for (std::size_t i = 0; i < curve->xs.size(); ++i)
            QVERIFY(isNear(curve->ys[i], std::min(tier.bandwidth * curve->xs[i], full.estimate.devices.front().peak)));
        QVERIFY(curve->name.contains(widgets::numberText(tier.bandwidth, engine::Unit::byte_per_second)));
    }
}

void TestRooflinePicture::titleNamesPrecisionAndPeak()
{
    QVERIFY(draw({}).picture.frame.y.title.contains(QStringLiteral("(bf16, dense)")));
    QVERIFY(draw({{"activation_precision", "fp8"}}).picture.frame.y.title.contains(QStringLiteral("(fp8, dense)")));
    QVERIFY(draw({{"peak_kind", "sparse"}}).picture.frame.y.title.contains(QStringLiteral("sparse")));
    QVERIFY(draw({}).picture.frame.scenarioLine.startsWith(QStringLiteral("B200 · Llama 3.1 70B · bf16 · batch 1 · ")));
    QVERIFY(draw({{"weight_precision", "q4_k_m"}}).picture.frame.scenarioLine.contains(QStringLiteral("weights q4_k_m")));
}

void TestRooflinePicture::everyPointLiesInsideTheAxes()
{
    for (const std::string batch : {"1", "64", "65536"})
        for (const std::string context : {"0", "1000", "10000000"})
            for (const std::string set : {"", "amd-mi300x,nvidia-h100-sxm,nvidia-l40s,nvidia-a100,amd-mi250x"}) {
                const Case drawn = draw({{"batch", batch}, {"context", context}, {"compared_accelerators", set}});
                const widgets::RooflineRanges &ranges = drawn.picture.ranges;
                for (const Curve &curve : drawn.picture.curves)
                    for (std::size_t i = 0; i < curve.xs.size(); ++i) {
                        const bool isInside = curve.xs[i] >= ranges.fromIntensity * (1 - 1e-9) &&
                                              curve.xs[i] <= ranges.toIntensity * (1 + 1e-9) &&
                                              curve.ys[i] >= ranges.fromPerformance * (1 - 1e-9) && curve.ys[i] <= ranges.toPerformance;
                        QVERIFY2(isInside, qPrintable(curve.id + pairText({" " + batch, " " + context})));
                    }
            }
}

void TestRooflinePicture::axesStandStillWhileNothingLeavesThem()
{
    widgets::RooflineOptions options;
    options.earlierRanges = draw({{"batch", "8"}}).picture.ranges;
    const widgets::RooflineRanges start = *options.earlierRanges;
    for (const std::string batch : {"7", "6", "4", "2", "1", "5", "9"})
        QCOMPARE(draw({{"batch", batch}}, options).picture.ranges, start);
    const widgets::RooflineRanges grown = draw({{"batch", "65536"}}, options).picture.ranges;
    QVERIFY(grown.toIntensity > start.toIntensity);
    QCOMPARE(grown.fromIntensity, start.fromIntensity);
    QCOMPARE(widgets::roundUp(2.1), 5.0);
    QCOMPARE(widgets::roundDown(0.34), 0.2);
    QCOMPARE(widgets::roundUp(1000.0), 1000.0);
    QCOMPARE(widgets::roundDown(1000.0), 1000.0);
}

void TestRooflinePicture::operatorRowsAddUp()
{
    const Case drawn = draw({{"batch", "8"}});
    const widgets::SidePicture side = widgets::operatorPicture(*m_catalog, drawn.scenario, drawn.estimate);
    QCOMPARE(side.frame.y.categories.size(), 2);
    std::array<double, 2> reached = {0, 0};
    for (const Curve &curve : side.curves) {
        for (std::size_t i = 0; i < curve.xs.size(); ++i) {
            const auto row = static_cast<std::size_t>(curve.ys[i]);
            QVERIFY(isNear(curve.baseline[i] + 1, reached[row] + 1));
            reached[row] = curve.xs[i];
        }
    }
    QVERIFY(isNear(reached[0], 1) && isNear(reached[1], 1));
    QVERIFY(side.frame.y.categories[1].endsWith(widgets::numberText(drawn.estimate[MetricId::forward_time].number, engine::Unit::second)));
    const Case nothing = draw({{"model", "experts"}});
    const widgets::SidePicture empty = widgets::operatorPicture(*m_catalog, nothing.scenario, nothing.estimate);
    QVERIFY(empty.curves.empty() && !empty.frame.emptyText.isEmpty());
}

void TestRooflinePicture::memoryLayersAreTheEngines()
{
    const Case drawn = draw({{"batch", "8"}, {"memory_reserve", "0.1"}});
    std::optional<double> most;
    const widgets::SidePicture side = widgets::memoryPicture(*m_catalog, drawn.scenario, drawn.estimate, most);
    QCOMPARE(side.curves.size(), std::size_t(3));
    const Curve &top = side.curves.back();
    const std::array axes = {engine::SweepAxis{ParameterId::batch, std::vector<engine::ParameterValue>(top.xs.begin(), top.xs.end())}};
    const auto expected = engine::sweep(*m_catalog, drawn.scenario, axes, std::array{MetricId::memory_required});
    QVERIFY(expected.has_value());
    for (std::size_t i = 0; i < top.xs.size(); ++i)
        QVERIFY(isNear(top.ys[i], expected->columns[0].values[i]));
    QVERIFY(isNear(side.frame.lines[0].position, 0.9 * 180e9));
    QCOMPARE(side.frame.lines[1].position, drawn.estimate[MetricId::max_batch].number);
    const std::optional<double> settled = most;
    const Case moved = draw({{"batch", "20"}, {"memory_reserve", "0.1"}});
    QVERIFY(!widgets::memoryPicture(*m_catalog, moved.scenario, moved.estimate, most).curves.empty());
    QCOMPARE(most, settled);
}

void TestRooflinePicture::crossoversAreTheEngines()
{
    const Case drawn = draw({{"batch", "8"}});
    const widgets::SidePicture side = widgets::crossoverPicture(*m_catalog, drawn.scenario, drawn.estimate);
    const Curve *turn = findCurve(side.curves, QStringLiteral("compute-bound"));
    const Curve *point = findCurve(side.curves, QStringLiteral("scenario"));
    QVERIFY(turn && point);
    const std::size_t middle = turn->xs.size() / 2;
    const std::array axes = {engine::SweepAxis{ParameterId::context, {turn->xs[middle]}}};
    const auto expected = engine::sweep(*m_catalog, drawn.scenario, axes, std::array{MetricId::compute_bound_batch});
    QCOMPARE(turn->ys[middle], expected->columns[0].values.front());
    QVERIFY(turn->xs.back() < drawn.estimate[MetricId::compute_bound_context].number);
    QCOMPARE(point->xs.front(), 1152.0);
    QCOMPARE(point->ys.front(), 8.0);
    QVERIFY(std::any_of(side.frame.lines.begin(), side.frame.lines.end(), [&](const plot::ReferenceLine &line) {
        return line.isVertical && line.position == drawn.estimate[MetricId::compute_bound_context].number;
    }));
    QVERIFY(std::any_of(side.frame.lines.begin(), side.frame.lines.end(), [&](const plot::ReferenceLine &line) {
        return !line.isVertical && line.position == drawn.estimate[MetricId::compute_bound_tokens].number;
    }));
}

void TestRooflinePicture::frameAndCurvesAgreeWithThePicture()
{
    const Case drawn = draw(
        {{"batch", "8"}},
        {.hasTiers = false, .hasPrecisions = false, .earlierRanges = {}, .sources = {QStringLiteral("A datasheet, https://example.org")}});
    const widgets::RooflineOptions options{
        .hasTiers = false, .hasPrecisions = false, .earlierRanges = {}, .sources = {QStringLiteral("A datasheet, https://example.org")}};
    const plot::PlotFrame frame = widgets::rooflineFrame(*m_catalog, drawn.scenario, drawn.estimate, options);
    QCOMPARE(frame.title, drawn.picture.frame.title);
    QCOMPARE(frame.sources, options.sources);
    QCOMPARE(widgets::rooflineCurves(*m_catalog, drawn.scenario, drawn.estimate, options).size(), drawn.picture.curves.size());
}

void TestRooflinePicture::idsAreDistinct()
{
    const Case drawn = draw({{"batch", "8"}, {"compared_accelerators", "amd-mi300x,nvidia-h100-sxm,nvidia-l40s,nvidia-a100,amd-mi250x"}},
                            {.hasTiers = true, .hasPrecisions = true, .earlierRanges = {}, .sources = {}});
    QStringList ids;
    for (const Curve &curve : drawn.picture.curves) {
        QVERIFY2(!ids.contains(curve.id), qPrintable(curve.id));
        QVERIFY(curve.pointNames.isEmpty() || static_cast<std::size_t>(curve.pointNames.size()) <= curve.xs.size());
        ids << curve.id;
    }
}

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::TestRooflinePicture)
#include "test_roofline_picture.moc"
