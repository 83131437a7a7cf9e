// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/roofline/roofline_catalog.h"
#include "widgets/workspaces/search/cost_pictures.h"
#include "widgets/workspaces/search/elsewhere_picture.h"
#include "widgets/workspaces/search/gain_picture.h"
#include "widgets/workspaces/search/heat_picture.h"
#include "widgets/workspaces/search/multiplier_picture.h"
#include "widgets/workspaces/search/published_picture.h"
#include "widgets/workspaces/search/quality_pictures.h"
#include "widgets/workspaces/search/search_sentence.h"
#include "widgets/workspaces/search/simulation_pictures.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::tests {

using namespace widgets;
using Values = std::initializer_list<std::pair<std::string, std::string>>;

namespace {

const plot::Curve *find(const SidePicture &picture, const char *id)
{
    const auto found = std::find_if(picture.curves.begin(), picture.curves.end(),
                                    [id](const plot::Curve &curve) { return curve.id == QLatin1StringView(id); });
    return found == picture.curves.end() ? nullptr : &*found;
}

data::SearchResult published(const char *algorithm, const char *metric, double candidates, double value)
{
    data::SearchResult result;
    result.paper = QStringLiteral("Paper");
    result.algorithm = QLatin1StringView(algorithm);
    result.verifier = QStringLiteral("ImageReward");
    result.metric = QLatin1StringView(metric);
    result.value = value;
    if (candidates > 0)
        result.budget.candidates = candidates;
    return result;
}

} // namespace

class TestSearchPictures : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void multiplierHasTheWorkedCase();
    void gainHasTheWorkedCase();
    void mapHasThePresentValueAsItsLine();
    void sentences_data();
    void sentences();
    void elsewhereComparesWithText();
    void textLinesNeedNoDenoiser();
    void frontierIsNeverBelowThePresent();
    void verifierPromisesMoreThanItHolds();
    void publishedMetricsNeverShareAnAxis();
    void simulationAgreesWithTheClosedForm();
    void simulationIsTheSeeds();

private:
    [[nodiscard]] engine::Scenario scenario(Values values) const { return scenarioOf(*m_catalog, values); }
    [[nodiscard]] SearchSetup setup(Values values) const { return *searchSetup(*m_catalog, scenario(values)); }

    std::shared_ptr<const engine::Catalog> m_catalog = rooflineCatalog();
};

void TestSearchPictures::multiplierHasTheWorkedCase()
{
    const Values values{{"search_algorithm", "shared-prefix"}, {"steps", "50"}, {"branches", "4"}, {"shared_steps", "40"}};
    const SidePicture picture = multiplierPicture(*m_catalog, scenario(values), setup(values));
    const plot::Curve *present = find(picture, "present");
    QVERIFY(present != nullptr);
    QCOMPARE(present->xs, std::vector<double>{40});
    QVERIFY(std::abs(present->ys.front() - 1.6) < 1e-12);
    for (const char *id : {"k2", "k4", "k8"}) {
        const plot::Curve *line = find(picture, id);
        QVERIFY2(line != nullptr, id);
        QCOMPARE(line->ys.back(), 1.0); // all steps shared
    }
    QCOMPARE(find(picture, "k8")->ys.front(), 8.0);
}

void TestSearchPictures::gainHasTheWorkedCase()
{
    const Values values{
        {"search_algorithm", "shared-prefix"}, {"steps", "50"}, {"branches", "4"}, {"shared_steps", "40"}, {"verifier_correlation", "0.7"}};
    const SidePicture picture = gainPicture(*m_catalog, scenario(values), setup(values));
    // 0.7 x 1.0294 x sqrt(1 - 0.5)
    QVERIFY(std::abs(find(picture, "present")->ys.front() - 0.5095) < 5e-4);
    QVERIFY(find(picture, "shared") != nullptr && find(picture, "independent") != nullptr);
}

void TestSearchPictures::mapHasThePresentValueAsItsLine()
{
    const Values values{{"search_algorithm", "shared-prefix"}, {"steps", "50"}, {"branches", "4"}, {"shared_steps", "40"}};
    for (const HeatKind kind : allHeatKinds) {
        const SidePicture picture = heatPicture(*m_catalog, scenario(values), setup(values), kind);
        QVERIFY(picture.heatMap.has_value());
        QCOMPARE(picture.heatMap->values.size(), picture.heatMap->xs.size() * picture.heatMap->ys.size());
        for (const double value : picture.heatMap->values)
            QVERIFY(std::isfinite(value));
        QVERIFY(picture.heatMap->contour.has_value());
    }
    const SidePicture cost = heatPicture(*m_catalog, scenario(values), setup(values), HeatKind::Cost);
    QVERIFY(std::abs(*cost.heatMap->contour - 1.6) < 1e-12);
}

void TestSearchPictures::sentences_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("sampler");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("figure");
    const auto row = [](const char *algorithm, const char *sampler, const char *start, const char *figure) {
        QTest::addRow("%s, %s", algorithm, sampler)
            << QString::fromLatin1(algorithm) << QString::fromLatin1(sampler) << QString::fromLatin1(start) << QString::fromLatin1(figure);
    };
    row("none", "stochastic", "No search is chosen. Four candidates that share 40 of 50 steps would cost", "1.60 times");
    row("shared-prefix", "stochastic", "Four candidates that share 40 of 50 steps cost", "1.60 times");
    row("shared-prefix", "deterministic", "The sampler is deterministic: all four branches", "gains nothing");
    row("best-of-k", "stochastic", "Four independent candidates cost", "4.00 times");
    row("tree", "stochastic", "Four candidates of a tree that splits at 40:4", "1.60 times");
    row("beam", "stochastic", "Beam search keeps four candidates", "4.00 times");
    row("bfs", "stochastic", "Breadth-first search keeps four candidates", "4.00 times");
    row("fk-steering", "stochastic", "Feynman-Kac steering keeps four candidates", "4.00 times");
    row("dfs", "stochastic", "Depth-first search takes 2", "attempts at step 40");
}

void TestSearchPictures::sentences()
{
    QFETCH(const QString, algorithm);
    QFETCH(const QString, sampler);
    QFETCH(const QString, start);
    QFETCH(const QString, figure);
    const QString sentence = searchSentence(setup({{"search_algorithm", algorithm.toStdString()},
                                                   {"sampler", sampler.toStdString()},
                                                   {"steps", "50"},
                                                   {"branches", "4"},
                                                   {"shared_steps", "40"}}));
    QVERIFY2(sentence.startsWith(start) && sentence.contains(figure) && sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
    QVERIFY2(!sentence.contains(QLatin1Char('%')) || algorithm == QStringLiteral("dfs"), qPrintable(sentence));
}

void TestSearchPictures::elsewhereComparesWithText()
{
    const engine::Scenario chosen =
        scenario({{"search_algorithm", "shared-prefix"}, {"steps", "50"}, {"branches", "4"}, {"shared_steps", "40"}});
    const SidePicture picture = elsewherePicture(*m_catalog, chosen, estimateOf(*m_catalog, chosen), *searchSetup(*m_catalog, chosen));
    QCOMPARE(picture.frame.y.categories.size(), static_cast<qsizetype>(find(picture, "values")->xs.size()));
    QCOMPARE(find(picture, "independent")->xs.front(), 4.0);
    QVERIFY(std::abs(find(picture, "diffusion")->xs.front() - 1.6) < 1e-12);
    // At batch 1 the advantage turns round: the weights are read anyhow.
    QVERIFY(find(picture, "shared")->xs.front() < 1.2);
    QVERIFY(find(picture, "shared")->xs.front() <= find(picture, "cloned")->xs.front());
}

void TestSearchPictures::textLinesNeedNoDenoiser()
{
    const Values values{{"search_algorithm", "shared-prefix"}, {"branches", "4"}};
    const SidePicture twin = twinPicture(*m_catalog, scenario(values), setup(values));
    QCOMPARE(twin.curves.size(), std::size_t(5));
    for (const plot::Curve &curve : twin.curves)
        QVERIFY(curve.xs.front() == 1.0 && std::abs(curve.ys.front() - 1) < 1e-9);
    QVERIFY(!branchMemoryPicture(*m_catalog, scenario(values), setup(values)).curves.empty());
    QVERIFY(!verifierSharePicture(*m_catalog, scenario(values), setup(values)).frame.emptyText.isEmpty());
}

void TestSearchPictures::frontierIsNeverBelowThePresent()
{
    const Values values{{"search_algorithm", "shared-prefix"}, {"steps", "50"}, {"branches", "4"}, {"shared_steps", "40"}};
    const SidePicture picture = frontierPicture(*m_catalog, scenario(values), setup(values));
    QVERIFY(find(picture, "frontier")->xs.size() > 5);
    QVERIFY(find(picture, "optimum") == nullptr); // (4, 40) of 50 is the best that 80 evaluations buy
    const Values wasteful{{"search_algorithm", "shared-prefix"}, {"steps", "50"}, {"branches", "2"}, {"shared_steps", "0"}};
    const SidePicture other = frontierPicture(*m_catalog, scenario(wasteful), setup(wasteful));
    QVERIFY(find(other, "optimum")->ys.front() > find(other, "present")->ys.front());
    QVERIFY(find(other, "optimum")->xs.front() <= find(other, "present")->xs.front());
}

void TestSearchPictures::verifierPromisesMoreThanItHolds()
{
    const Values values{{"verifier_correlation", "0.5"}};
    const SidePicture picture = overSelectionPicture(*m_catalog, scenario(values), setup(values));
    const plot::Curve *promised = find(picture, "promised");
    const plot::Curve *held = find(picture, "held");
    QCOMPARE(promised->ys.front(), held->ys.front()); // of one candidate nothing is selected
    QVERIFY(std::abs(held->ys.back() / promised->ys.back() - 0.5) < 1e-9);
    const SidePicture accuracy = accuracyPicture(*m_catalog, scenario(values), setup(values));
    QVERIFY(std::abs(find(accuracy, "present")->xs.front() - 2.0 / 3) < 1e-9); // sin(pi / 6) = 1/2
}

void TestSearchPictures::publishedMetricsNeverShareAnAxis()
{
    const std::vector<data::SearchResult> results{published("BFS", "GenEval", 4, 0.6),       published("BFS", "GenEval", 8, 0.65),
                                                  published("best-of-N", "GenEval", 8, 0.6), published("BFS", "ImageReward", 4, 0.9),
                                                  published("BFS", "ImageReward", 8, 1.1),   published("BFS", "Alone", 4, 1),
                                                  published("DFS", "GenEval", 0, 0.7)};
    QCOMPARE(publishedMetrics(results), (QStringList{QStringLiteral("GenEval"), QStringLiteral("ImageReward")}));
    const SidePicture picture = publishedPicture(results, QStringLiteral("GenEval"));
    QCOMPARE(picture.curves.size(), std::size_t(2));
    std::size_t points = 0;
    for (const plot::Curve &curve : picture.curves)
        points += curve.xs.size();
    QCOMPARE(points, std::size_t(3));
    QCOMPARE(picture.frame.y.title, QStringLiteral("GenEval"));
    QVERIFY(picture.frame.subtitle.startsWith(QLatin1Char('1')));
    QVERIFY(publishedPicture({}, {}).curves.empty() && !publishedPicture({}, {}).frame.emptyText.isEmpty());
}

void TestSearchPictures::simulationAgreesWithTheClosedForm()
{
    const Values values{{"search_algorithm", "shared-prefix"}, {"steps", "50"}, {"branches", "4"}, {"shared_steps", "40"}};
    const auto result = simulateSearch({setup(values).plan, 7}, 20000, {});
    QVERIFY(result->problem.isEmpty() && !result->isFinal);
    QCOMPARE(result->sample.count, std::uint64_t(20000));
    QCOMPARE(result->bands.function_evaluations.mean, 80.0);
    const double standardErrors = 4;
    QVERIFY(std::abs(result->bands.quality.mean - *result->expectation.quality) <
            standardErrors * result->bands.quality.deviation / std::sqrt(20000.0));
    const SidePicture histogram = histogramPicture(*m_catalog, scenario(values), *result);
    double share = 0;
    for (const double part : find(histogram, "selected")->ys)
        share += part;
    QVERIFY(std::abs(share - 1) < 1e-9);
    QVERIFY(evaluationsPicture(*m_catalog, scenario(values), *result).curves.size() == 2);
    QVERIFY(successPicture(*m_catalog, scenario(values), *result).curves.size() == 2);
}

void TestSearchPictures::simulationIsTheSeeds()
{
    const engine::SearchPlan plan = setup({{"search_algorithm", "beam"}, {"branches", "4"}}).plan;
    QVERIFY(simulateSearch({plan, 7}, 2000, {})->sample == simulateSearch({plan, 7}, 2000, {})->sample);
    QVERIFY(!(simulateSearch({plan, 7}, 2000, {})->sample == simulateSearch({plan, 8}, 2000, {})->sample));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(simulateSearch({plan, 7}, 2000, stop.get_token())->sample.is_cancelled);
}

} // namespace ridgepoint::tests

QTEST_APPLESS_MAIN(ridgepoint::tests::TestSearchPictures)
#include "test_search_pictures.moc"
