// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/search_tree.h"
#include "tests/support/test_base.h"
#include "widgets/plot/colours.h"
#include "widgets/workspaces/search/tree_painter.h"
#include "widgets/workspaces/search/tree_words.h"

#include <QImage>
#include <QPainter>

namespace ridgepoint::tests {

using namespace widgets;
using engine::SearchAlgorithm;
using engine::SearchPlan;

namespace {

constexpr std::size_t rows = 24;

SearchSetup setupOf(SearchPlan plan)
{
    SearchSetup setup;
    setup.expectation = *engine::expected_search(plan);
    setup.plan = std::move(plan);
    return setup;
}

TreeDrawing drawn(const SearchPlan &plan, std::uint64_t seed = 1) { return layOutTree(plan, *engine::trace(plan, seed), rows); }

double areaOf(const std::vector<StepWork> &work)
{
    double area = 0;
    for (const StepWork &piece : work)
        area += (piece.to - piece.from) * piece.branches;
    return area;
}

int endsOf(const TreeDrawing &drawing)
{
    int ends = 0;
    for (const DrawnSegment &segment : drawing.segments)
        ends += segment.isEnd ? 1 : 0;
    return ends;
}

} // namespace

class TestTreeLayout : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void sharedPrefixIsATrunkAndItsBranches();
    void areaOfTheBarsIsTheCost_data();
    void areaOfTheBarsIsTheCost();
    void manyBranchesAreFolded();
    void rejectionsGoBackByTheirSteps();
    void everyPieceSpeaks();
    void paintsOnlyItsRectangle();
};

void TestTreeLayout::sharedPrefixIsATrunkAndItsBranches()
{
    const SearchPlan plan;
    const TreeDrawing drawing = drawn(plan);
    QCOMPARE(drawing.segments.size(), std::size_t(5));
    QCOMPARE(endsOf(drawing), 4);
    QCOMPARE(drawing.rows, 4.0);
    QCOMPARE(drawing.segments[0].reaches, std::size_t(4));
    QCOMPARE(drawing.segments[0].toRow, 1.5); // in the middle of its branches
    QCOMPARE(drawing.work, (std::vector<StepWork>{{0, 40, 1}, {40, 50, 4}}));
    QCOMPARE(drawing.hiddenEnds, 0.0);
    QVERIFY(drawing.selected > 0);
    QVERIFY(drawing.source(static_cast<std::size_t>(drawing.selected)).status == engine::SegmentStatus::selected);
    const TreeWords words = treeWords(setupOf(plan), drawing);
    QCOMPARE(words.trunk, QStringLiteral("40 shared steps, paid once"));
    QCOMPARE(words.marks, (std::vector<StepMark>{{40, QStringLiteral("split 40")}}));
    QVERIFY(words.rest.isEmpty());
}

void TestTreeLayout::areaOfTheBarsIsTheCost_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::addColumn<double>("branches");
    for (const auto &[name, algorithm] : {std::pair("none", SearchAlgorithm::none),
                                          {"best of k", SearchAlgorithm::best_of_k},
                                          {"prefix", SearchAlgorithm::shared_prefix},
                                          {"tree", SearchAlgorithm::tree},
                                          {"beam", SearchAlgorithm::beam},
                                          {"bfs", SearchAlgorithm::bfs},
                                          {"fk", SearchAlgorithm::fk_steering}})
        for (const double branches : {1.0, 6.0, 4096.0})
            QTest::addRow("%s, %g", name, branches) << static_cast<int>(algorithm) << branches;
}

void TestTreeLayout::areaOfTheBarsIsTheCost()
{
    QFETCH(const int, algorithm);
    QFETCH(const double, branches);
    SearchPlan plan;
    plan.algorithm = static_cast<SearchAlgorithm>(algorithm);
    plan.branches = branches;
    plan.check_steps = {10, 20, 30};
    plan.splits = {{25, 2, 1}, {40, 3, 0.5}};
    const TreeDrawing drawing = drawn(plan);
    QCOMPARE(areaOf(drawing.work), drawing.tree.function_evaluations);
    QVERIFY(drawing.rows <= static_cast<double>(rows));
    QVERIFY(drawing.selected >= 0);
}

void TestTreeLayout::manyBranchesAreFolded()
{
    SearchPlan plan;
    plan.branches = 4096;
    const TreeDrawing drawing = drawn(plan);
    const int ends = endsOf(drawing);
    QVERIFY(ends >= static_cast<int>(rows) / 2 && ends <= static_cast<int>(rows));
    QCOMPARE(drawing.hiddenEnds + ends, 4096.0);
    QVERIFY(treeWords(setupOf(plan), drawing).rest.contains(QStringLiteral("more ends")));
}

void TestTreeLayout::rejectionsGoBackByTheirSteps()
{
    SearchPlan plan;
    plan.algorithm = SearchAlgorithm::dfs;
    plan.check_steps = {20};
    plan.renoise_steps = 10;
    plan.success_probability = 0.3;
    std::size_t returns = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const TreeDrawing drawing = drawn(plan, seed);
        for (const DrawnReturn &way : drawing.returns) {
            QCOMPARE(way.toStep, 10.0);
            QCOMPARE(drawing.source(way.segment).to_step, 20.0);
        }
        returns += drawing.returns.size();
    }
    QVERIFY(returns > 10); // 2.3 rejections a search on average
}

void TestTreeLayout::everyPieceSpeaks()
{
    const TreeDrawing drawing = drawn(SearchPlan());
    for (std::size_t i = 0; i < drawing.segments.size(); ++i) {
        QVERIFY(segmentText(drawing, i).contains(QStringLiteral("evaluations")));
        QVERIFY(!segmentName(drawing, i).contains(QLatin1Char('\n')));
    }
    QVERIFY(segmentText(drawing, 0).contains(QStringLiteral("Steps 0 to 40")));
}

void TestTreeLayout::paintsOnlyItsRectangle()
{
    const QRectF rect(0, 0, 800, 400);
    const plot::Style style = plot::styleFor(QFont(), plot::lightColours());
    for (const double branches : {1.0, 4.0, 4096.0}) {
        SearchPlan plan;
        plan.branches = branches;
        const TreeDrawing drawing = layOutTree(plan, *engine::trace(plan, 1), TreePainter::rowsFor(rect.height(), style));
        const TreeWords words = treeWords(setupOf(plan), drawing);
        const TreePainter painter(drawing, words, style, rect);
        QImage image(800, 400, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter target(&image);
        painter.paint(target, 0, true);
        for (std::size_t i = 0; i < drawing.segments.size(); ++i)
            QVERIFY(rect.contains(painter.segmentRect(i)));
        const QPointF trunk = painter.segmentRect(0).center();
        QVERIFY(painter.segmentAt(trunk) >= 0);
        QCOMPARE(painter.segmentAt({-50, -50}), -1);
    }
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestTreeLayout)
#include "test_tree_layout.moc"
