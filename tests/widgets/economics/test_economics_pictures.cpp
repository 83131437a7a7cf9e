// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/economics/economics_fixture.h"
#include "widgets/workspaces/economics/break_even_pictures.h"
#include "widgets/workspaces/economics/economics_text.h"
#include "widgets/workspaces/economics/hour_cost_pictures.h"
#include "widgets/workspaces/economics/load_cost_pictures.h"
#include "widgets/workspaces/economics/sensitivity_pictures.h"
#include "widgets/workspaces/economics/vendor_cost_picture.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::tests {

using namespace widgets;
using engine::MetricId;
using engine::ParameterId;

namespace {

const plot::Curve *find(const SidePicture &picture, const char *id)
{
    const auto found = std::find_if(picture.curves.begin(), picture.curves.end(),
                                    [id](const plot::Curve &curve) { return curve.id == QLatin1StringView(id); });
    return found == picture.curves.end() ? nullptr : &*found;
}

bool isClose(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

} // namespace

class TestEconomicsPictures : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_shipped = ShippedData::read(); }
    void init() { failOnAnyWarning(); }
    void hourIsStackedToItsCost();
    void missingPriceIsSaid();
    void outputSplitsTheCost();
    void capitalAddsUp();
    void tornadoHasItsWidestOnTop();
    void spreadMarksItsPercentiles();
    void mapHasItsLineAndThePresentPoint();
    void linesCrossWhereTheSentenceSays();
    void alternativesForgetWhatWasExchanged();
    void pinnedScenariosAreCompared();
    void whatIsMissingIsSaidOnce();
    void fineMapIsWhole();
    void vendorsStandCheapestFirst();
    void vendorsSayWhatIsMadeForDesktops();
    void vendorsWithoutACostSayWhatToDo();
    void vendorsSayTheirPlace();
    void loadMarksThePresentPoint();
    void loadGetsFine();
    void loadShowsWhereTheMemoryEnds();
    void rentedHoursHaveOneLine();
    void picturesAndClipsArePriced();

private:
    [[nodiscard]] const engine::Catalog &catalog() const { return *m_shipped.catalog; }
    [[nodiscard]] PricedCase priced(EconomicsValues values) const { return {catalog(), values}; }
    [[nodiscard]] std::vector<engine::HourCost> hours(const PricedCase &one) const
    {
        return engine::hour_costs(catalog(), one.scenario, comparedAccelerators(catalog(), one.scenario, one.estimate));
    }
    [[nodiscard]] BreakEvenAnswer asked(const PricedCase &one, const char *alternative, std::size_t points) const
    {
        const auto answer = answerBreakEven(catalog(), {one.scenario,
                                                        alternativeOf(catalog(), one.scenario, QLatin1String(alternative)),
                                                        ParameterId::accelerator_price,
                                                        ParameterId::sold_share,
                                                        points,
                                                        {}});
        return answer.value();
    }

    ShippedData m_shipped;
};

void TestEconomicsPictures::hourIsStackedToItsCost()
{
    const PricedCase one = priced({{"accelerator", "nvidia-b200"}, {"compared_accelerators", "nvidia-h100-sxm"}});
    const SidePicture picture = hourCostPicture(catalog(), one.scenario, hours(one));
    const plot::Curve *first = find(picture, "part0");
    const plot::Curve *last = find(picture, "part5");
    const plot::Curve *rent = find(picture, "rent");
    QVERIFY(first != nullptr && last != nullptr && rent != nullptr);
    QCOMPARE(first->baseline.front(), 0.0);
    QVERIFY(isClose(last->xs.front(), one.estimate[MetricId::cost_per_accelerator_hour].number));
    QCOMPARE(picture.frame.y.categories.size(), 4);
    QCOMPARE(first->xs.size(), std::size_t(2));
    QCOMPARE(rent->ys, (std::vector<double>{1, 3}));
    QVERIFY(hourCostSentence(catalog(), one.scenario, one.estimate, hours(one).front()).startsWith(QStringLiteral("An hour of B200")));
}

void TestEconomicsPictures::missingPriceIsSaid()
{
    const PricedCase one = priced({{"accelerator", "nvidia-gb300"}, {"cost_basis", "owned"}});
    const SidePicture picture = hourCostPicture(catalog(), one.scenario, hours(one));
    QVERIFY(picture.curves.empty());
    QVERIFY(picture.frame.emptyText.contains(QStringLiteral("set Accelerator price")));
    const PricedCase both = priced({{"accelerator", "nvidia-gb300"}, {"compared_accelerators", "nvidia-b200"}});
    QVERIFY(
        find(hourCostPicture(catalog(), both.scenario, hours(both)), "totals")->pointNames.front().contains(QStringLiteral("not known")));
    const SidePicture capital = siteCapitalPicture(catalog(), one.scenario, std::nullopt, gapText(one.estimate, MetricId::capital_cost));
    QVERIFY(capital.frame.emptyText.contains(QStringLiteral("has no price")));
    const LoadCosts costs = loadCostsOf(catalog(), one.scenario, one.estimate);
    QVERIFY(loadCostPicture(catalog(), one.scenario, costs).frame.emptyText.contains(QStringLiteral("has no price")));
    QVERIFY(breakEvenSentence(catalog(), asked(one, "basis", 4)).contains(QStringLiteral("set Accelerator price")));
}

void TestEconomicsPictures::outputSplitsTheCost()
{
    const PricedCase one = priced({{"batch", "8"}});
    const SidePicture picture = outputCostPicture(catalog(), one.scenario, one.estimate, hours(one).front());
    const plot::Curve *last = find(picture, "part5");
    QVERIFY(last != nullptr);
    QCOMPARE(last->xs.size(), std::size_t(3)); // input, output, all tokens
    QVERIFY(isClose(last->xs[1], one.estimate[MetricId::cost_per_million_tokens].number));
    QVERIFY(last->xs[0] < last->xs[2] && last->xs[2] < last->xs[1]);
    const PricedCase saturated = priced({{"batch", "8"}, {"serving_mode", "saturated"}});
    QCOMPARE(find(outputCostPicture(catalog(), saturated.scenario, saturated.estimate, hours(saturated).front()), "part5")->xs.size(),
             std::size_t(1));
}

void TestEconomicsPictures::capitalAddsUp()
{
    const PricedCase one = priced({{"racks", "10"}});
    const auto capital = engine::site_capital(catalog(), one.scenario);
    QVERIFY(capital && *capital);
    const SidePicture picture = siteCapitalPicture(catalog(), one.scenario, *capital, {});
    double sum = 0;
    for (const plot::Curve &curve : picture.curves)
        if (curve.kind == plot::CurveKind::Bar && !curve.xs.empty())
            sum += curve.xs.front();
    QVERIFY(isClose(sum, one.estimate[MetricId::capital_cost].number));
}

void TestEconomicsPictures::tornadoHasItsWidestOnTop()
{
    const PricedCase one = priced({{"accelerator", "nvidia-b200"}});
    const auto tornado = engine::scenario_tornado(catalog(), one.scenario, MetricId::cost_per_million_tokens);
    QVERIFY(tornado.has_value());
    const SidePicture picture = tornadoPicture(catalog(), one.scenario, *tornado);
    const plot::Curve *low = find(picture, "low");
    const plot::Curve *high = find(picture, "high");
    double before = 1e300;
    for (std::size_t i = 0; i < low->xs.size(); ++i) {
        const double swing = std::abs(low->xs[i] - high->xs[i]);
        QVERIFY(swing <= before);
        before = swing;
        QVERIFY(isClose(low->baseline[i], one.estimate[MetricId::cost_per_million_tokens].number));
    }
    QCOMPARE(static_cast<std::size_t>(picture.frame.y.categories.size()), low->xs.size());
    const plot::Curve *ends = find(picture, "ends");
    QCOMPARE(ends->kind, plot::CurveKind::Bar); // whose words keep to their row
    QCOMPARE(ends->labelledPoints.size(), ends->xs.size());
    QVERIFY(low->pointNames.front().contains(QStringLiteral("Estimate"))); // the source stands in the read-out
    QVERIFY(sensitivitySentence(catalog(), one.scenario, *tornado, {}).startsWith(picture.frame.y.categories.front()));
}

void TestEconomicsPictures::spreadMarksItsPercentiles()
{
    const PricedCase one = priced({});
    const auto sample =
        engine::scenario_uncertainty(catalog(), one.scenario, MetricId::cost_per_million_tokens, {.seed = 1, .first = 0, .count = 4000});
    const auto band = engine::band_of(*sample);
    const SidePicture picture = costSpreadPicture(catalog(), one.scenario, *sample, 1.0);
    QCOMPARE(picture.frame.lines.size(), std::size_t(4));
    QCOMPARE(picture.frame.lines[0].position, band->p5);
    QCOMPARE(picture.frame.lines[2].position, band->p95);
    QVERIFY(picture.frame.subtitle.contains(QStringLiteral("counted in steps of "))); // the width of a bin
    double inside = 0;
    for (const double share : find(picture, "density")->ys)
        inside += share;
    QVERIFY(inside > 0.98 && inside <= 1);
    QVERIFY(costSpreadPicture(catalog(), one.scenario, {}, {}).curves.empty());
}

void TestEconomicsPictures::mapHasItsLineAndThePresentPoint()
{
    const PricedCase one = priced({{"accelerator", "nvidia-b200"}});
    const BreakEvenAnswer answer = asked(one, "basis", 24);
    const SidePicture picture = breakEvenMapPicture(catalog(), answer);
    QVERIFY(picture.heatMap.has_value());
    QCOMPARE(*picture.heatMap->contour, 0.0);
    QCOMPARE(picture.heatMap->name, QStringLiteral("USD per Mtok"));
    QCOMPARE(picture.frame.x.title, QStringLiteral("accelerator price, USD"));
    QCOMPARE(picture.heatMap->values.size(), std::size_t(24 * 24));
    const auto [least, most] = std::minmax_element(picture.heatMap->values.begin(), picture.heatMap->values.end());
    QVERIFY(*least < 0 && *most > 0);
    QCOMPARE(find(picture, "sides")->pointNames.size(), 2);
    QCOMPARE(find(picture, "present")->ys.front(), 0.85);
    const BreakEvenAnswer unknown = asked(priced({{"accelerator", "nvidia-gb300"}}), "basis", 4);
    QVERIFY(!breakEvenMapPicture(catalog(), unknown).heatMap.has_value());
    // Against a known rent the map says at which price an accelerator without one would pay.
    const BreakEvenAnswer wanted = asked(priced({{"accelerator", "nvidia-gb300"}, {"cost_basis", "owned"}}), "accelerator:nvidia-b200", 24);
    const SidePicture sought = breakEvenMapPicture(catalog(), wanted);
    QVERIFY(sought.heatMap.has_value() && find(sought, "present") == nullptr);
    const SidePicture along = breakEvenLinePicture(catalog(), wanted, wanted.alongX, QStringLiteral("x"));
    QVERIFY(find(along, "first") != nullptr && find(along, "present") == nullptr);
    QVERIFY(breakEvenLinePicture(catalog(), wanted, wanted.alongY, QStringLiteral("y")).curves.empty());
    QVERIFY(breakEvenSentence(catalog(), wanted).contains(QStringLiteral("They break even at accelerator price")));
}

void TestEconomicsPictures::linesCrossWhereTheSentenceSays()
{
    const PricedCase one = priced({{"accelerator", "nvidia-b200"}, {"accelerator_price", "30000"}});
    const BreakEvenAnswer answer = asked(one, "basis", 8);
    QCOMPARE(answer.alongY.breakEven.crossings.size(), std::size_t(1));
    const double even = answer.alongY.breakEven.crossings.front().from;
    engine::Scenario there = one.scenario;
    there.set(ParameterId::sold_share, even);
    engine::Scenario rented = there;
    rented.set(ParameterId::cost_basis, std::string("rented"));
    const auto cost = [this](const engine::Scenario &scenario) {
        return (*engine::evaluate(catalog(), scenario))[MetricId::cost_per_million_tokens].number;
    };
    QVERIFY(std::abs(cost(there) - cost(rented)) < 1e-9 * cost(there));
    const QString said = breakEvenSentence(catalog(), answer);
    QVERIFY(said.startsWith(QStringLiteral("The cheaper of the two is ")));
    QVERIFY(said.contains(QStringLiteral("sold share ") + inputText(ParameterId::sold_share, even)));
    QCOMPARE(breakEvenLinePicture(catalog(), answer, answer.alongY, QStringLiteral("y")).frame.lines.size(), std::size_t(1));
}

void TestEconomicsPictures::alternativesForgetWhatWasExchanged()
{
    const PricedCase one = priced({{"accelerator", "nvidia-b200"}, {"accelerator_price", "50000"}, {"electricity_price", "0.2 USD/kWh"}});
    const Alternative h100 = alternativeOf(catalog(), one.scenario, QStringLiteral("accelerator:nvidia-h100-sxm"));
    QVERIFY(!h100.scenario.is_set(ParameterId::accelerator_price));
    QVERIFY(h100.scenario.is_set(ParameterId::electricity_price));
    for (const engine::Choice &choice : alternativeChoices(catalog(), one.scenario)) {
        const Alternative other = alternativeOf(catalog(), one.scenario, QString::fromStdString(choice.slug));
        QCOMPARE(other.id.toStdString(), choice.slug);
        QVERIFY(!other.name.isEmpty());
        QVERIFY(!(other.scenario == one.scenario));
        if (choice.slug.starts_with("city:"))
            QVERIFY(!other.scenario.is_set(ParameterId::electricity_price));
    }
    QCOMPARE(alternativeOf(catalog(), one.scenario, QStringLiteral("nonsense")).id, QStringLiteral("basis"));
}

/// A pinned scenario stands still in what differs and moves with what both have alike.
void TestEconomicsPictures::pinnedScenariosAreCompared()
{
    const PricedCase one = priced({{"accelerator", "nvidia-b200"}, {"batch", "4"}, {"accelerator_price", "31000"}});
    const PricedCase pinned = priced({{"accelerator", "nvidia-h100-sxm"}, {"batch", "8"}});
    const auto choices = alternativeChoices(catalog(), one.scenario, pinned.scenario);
    QVERIFY(std::any_of(choices.begin(), choices.end(), [](const engine::Choice &choice) { return choice.slug == "pinned"; }));
    const Alternative other = alternativeOf(catalog(), one.scenario, pinnedId(), pinned.scenario);
    QVERIFY(other.scenario == pinned.scenario);
    QCOMPARE(alternativeOf(catalog(), one.scenario, pinnedId()).id, QStringLiteral("basis")); // nothing is pinned
    const auto answer = answerBreakEven(catalog(), {one.scenario, other, ParameterId::accelerator_price, ParameterId::sold_share, 8, {}});
    QCOMPARE(*answer->second, pinned.estimate[MetricId::cost_per_million_tokens].number);
    QVERIFY(*answer->alongX.second.front() == *answer->alongX.second.back());
    QVERIFY(*answer->alongY.second.front() != *answer->alongY.second.back());
    QVERIFY(breakEvenMapPicture(catalog(), *answer).frame.title.endsWith(QStringLiteral("this scenario less pinned scenario")));
    const Alternative same = alternativeOf(catalog(), one.scenario, pinnedId(), one.scenario);
    const auto even = answerBreakEven(catalog(), {one.scenario, same, ParameterId::accelerator_price, ParameterId::sold_share, 8, {}});
    QVERIFY(breakEvenSentence(catalog(), *even).startsWith(QStringLiteral("Both cost the same, ")));
    const SidePicture along = breakEvenLinePicture(catalog(), *even, even->alongX, QStringLiteral("x"));
    QCOMPARE(along.frame.lines.size(), std::size_t(0));
    QCOMPARE(along.frame.regions.size(), std::size_t(1)); // even all along
    QCOMPARE(breakEvenMapPicture(catalog(), *even).frame.subtitle, QStringLiteral("no line: both cost the same everywhere"));
    const PricedCase pictures = priced({{"workload", "image"}});
    const auto unlike = answerBreakEven(catalog(), {pictures.scenario,
                                                    alternativeOf(catalog(), pictures.scenario, pinnedId(), one.scenario),
                                                    ParameterId::accelerator_price,
                                                    ParameterId::sold_share,
                                                    8,
                                                    {}});
    QVERIFY(breakEvenSentence(catalog(), *unlike).contains(QStringLiteral("the same kind of work")));
}

/// Inputs go by their labels, and a picture beside an empty one does not repeat it.
void TestEconomicsPictures::whatIsMissingIsSaidOnce()
{
    QCOMPARE(readable("set accelerator_price, or cost_basis to rented; see no_such_input"),
             QStringLiteral("set Accelerator price, or Cost basis to rented; see no_such_input"));
    const PricedCase one = priced({{"accelerator", "nvidia-gb300"}, {"cost_basis", "owned"}});
    const SidePicture hour = hourCostPicture(catalog(), one.scenario, hours(one));
    SidePicture output = outputCostPicture(catalog(), one.scenario, one.estimate, hours(one).front());
    QVERIFY(!output.frame.emptyText.contains(u'_'));
    sayOnce(hour, output);
    QCOMPARE(output.frame.emptyText, QStringLiteral("There is no cost to draw."));
    const PricedCase known = priced({});
    SidePicture drawn = hourCostPicture(catalog(), known.scenario, hours(known));
    const QString before = drawn.frame.emptyText;
    sayOnce(hour, drawn);
    QCOMPARE(drawn.frame.emptyText, before);
}

void TestEconomicsPictures::fineMapIsWhole()
{
    const PricedCase one = priced({{"accelerator", "nvidia-b200"}});
    const BreakEvenAnswer answer = asked(one, "basis", 256);
    QCOMPARE(answer.map.values.size(), std::size_t(256 * 256));
}

void TestEconomicsPictures::vendorsStandCheapestFirst()
{
    const PricedCase one = priced(
        {{"accelerator", "nvidia-h100-sxm"}, {"compared_accelerators", "nvidia-b200,amd-mi300x,nvidia-gb300"}, {"model", "llama-3.1-70b"}});
    const auto costs = engine::vendor_costs(catalog(), one.scenario, comparedAccelerators(catalog(), one.scenario, one.estimate));
    const SidePicture picture = vendorCostPicture(catalog(), one.scenario, costs);
    QCOMPARE(picture.frame.y.categories.size(), 4);
    const plot::Curve *words = find(picture, "words");
    double before = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(words->xs[i] >= before);
        before = words->xs[i];
    }
    QVERIFY(words->pointNames.back().contains(QStringLiteral("has no price")));
    QVERIFY(picture.frame.y.categories.contains(QStringLiteral("2 × ") + QString::fromStdString(costs.front().accelerator->name)));
    QVERIFY(vendorCostSentence(catalog(), one.scenario, costs).startsWith(QStringLiteral("The cost of a million output tokens is lowest")));
    const auto chosen = cheapestBesides(costs, costs.front().accelerator);
    QCOMPARE(chosen.front().accelerator, costs.front().accelerator);
    QCOMPARE(chosen.size(), std::size_t(3)); // those without a cost are left out
}

/// The cheapest card may not be meant for a data centre: then the cheapest of those that are is named as well.
void TestEconomicsPictures::vendorsSayWhatIsMadeForDesktops()
{
    const PricedCase one = priced({{"accelerator", "nvidia-b200"}, {"compared_accelerators", "nvidia-rtx-3090"}});
    auto costs = engine::vendor_costs(catalog(), one.scenario, comparedAccelerators(catalog(), one.scenario, one.estimate));
    QVERIFY(costs.size() == 2 && costs[0].cost && costs[1].cost && costs[1].accelerator->runs_locally);
    costs[1].cost = *costs[0].cost / 2;
    const QString said = vendorCostSentence(catalog(), one.scenario, costs);
    QVERIFY(said.contains(QStringLiteral("lowest on")) && said.contains(QStringLiteral("For data centres it is lowest on B200")));
    QVERIFY(
        find(vendorCostPicture(catalog(), one.scenario, costs), "words")->pointNames.front().endsWith(QStringLiteral("made for desktops")));
    costs[1].cost = *costs[0].cost * 2;
    QVERIFY(!vendorCostSentence(catalog(), one.scenario, costs).contains(QStringLiteral("For data centres")));
}

void TestEconomicsPictures::vendorsWithoutACostSayWhatToDo()
{
    const PricedCase one = priced({{"accelerator", "nvidia-gb300"}, {"cost_basis", "owned"}});
    const auto costs = engine::vendor_costs(catalog(), one.scenario, comparedAccelerators(catalog(), one.scenario, one.estimate));
    const SidePicture picture = vendorCostPicture(catalog(), one.scenario, costs);
    QVERIFY(picture.curves.empty());
    QVERIFY(picture.frame.emptyText.contains(QStringLiteral("give a price or a rent")));
    QVERIFY(!picture.frame.emptyText.contains(u'_'));
    QCOMPARE(vendorCostSentence(catalog(), one.scenario, costs), picture.frame.emptyText);
}

void TestEconomicsPictures::vendorsSayTheirPlace()
{
    std::vector<engine::VendorCost> costs(12);
    for (std::size_t i = 0; i < costs.size(); ++i) {
        costs[i].accelerator = &catalog().accelerators()[i];
        costs[i].cost = static_cast<double>(i + 1);
    }
    costs[11].cost.reset();
    QCOMPARE(cheapestText(costs, costs[10].accelerator), QStringLiteral("the 7 cheapest and your own, place 11 of 11"));
    QCOMPARE(cheapestBesides(costs, costs[10].accelerator).size(), std::size_t(8));
    QCOMPARE(cheapestText(costs, costs[7].accelerator), QStringLiteral("the 8 cheapest of 11, your own at place 8"));
    QCOMPARE(cheapestText(costs, costs[11].accelerator), QStringLiteral("the 7 cheapest of 11"));
    QCOMPARE(vendorCostPicture(catalog(), {}, costs, QStringLiteral("chosen")).frame.subtitle, QStringLiteral("chosen"));
}

void TestEconomicsPictures::loadMarksThePresentPoint()
{
    const PricedCase one = priced({{"batch", "5"}, {"sold_share", "0.6"}});
    const LoadCosts costs = loadCostsOf(catalog(), one.scenario, one.estimate);
    const SidePicture lines = loadCostPicture(catalog(), one.scenario, costs);
    const plot::Curve *own = find(lines, "present-share");
    const auto at = std::find(own->xs.begin(), own->xs.end(), 5.0) - own->xs.begin();
    QVERIFY(isClose(own->ys[static_cast<std::size_t>(at)], one.estimate[MetricId::cost_per_million_tokens].number));
    QCOMPARE(find(lines, "present")->xs.front(), 5.0);
    const SidePicture map = loadCostMapPicture(catalog(), one.scenario, costs);
    QVERIFY(isClose(*map.heatMap->contour, one.estimate[MetricId::cost_per_million_tokens].number));
    QVERIFY(loadCostSentence(catalog(), one.scenario, costs).startsWith(QStringLiteral("At batch 5 and 60.0 %")));
    QCOMPARE(*lines.frame.x.maximum, costs.batches.back());
    QVERIFY(find(lines, "share0") == nullptr && find(lines, "share1") != nullptr); // slot 0 is the accent of the present share
}

/// Batches are whole, each once; the present share, which stands off the grid, is one of the shares.
void TestEconomicsPictures::loadGetsFine()
{
    const PricedCase one = priced({{"accelerator", "nvidia-b200"}, {"batch", "5"}, {"sold_share", "0.8501"}});
    const LoadCosts coarse = loadCostsOf(catalog(), one.scenario, one.estimate);
    const auto fine = refined(catalog(), one.scenario, coarse);
    QVERIFY(fine && fine->batches.size() > 3 * coarse.batches.size() && fine->lines.size() > 128);
    QCOMPARE(fine->batches.back(), coarse.batches.back());
    for (std::size_t i = 0; i < fine->batches.size(); ++i)
        QVERIFY(fine->batches[i] == std::round(fine->batches[i]) && (i == 0 || fine->batches[i] > fine->batches[i - 1]));
    QVERIFY(std::count(fine->batches.begin(), fine->batches.end(), std::floor(*fine->mostBatch)) == 1);
    const SidePicture lines = loadCostPicture(catalog(), one.scenario, *fine);
    QVERIFY(find(lines, "present-share") != nullptr);
    QVERIFY(lines.frame.isLegendShown);
    QCOMPARE(find(lines, "share3")->name, QStringLiteral("100 % sold"));
    QCOMPARE(std::count_if(lines.curves.begin(), lines.curves.end(), [](const plot::Curve &c) { return c.kind == plot::CurveKind::Line; }),
             4);
    QCOMPARE(loadCostSentence(catalog(), one.scenario, *fine), loadCostSentence(catalog(), one.scenario, coarse));
    std::stop_source source;
    source.request_stop();
    QVERIFY(!refined(catalog(), one.scenario, coarse, source.get_token()));
}

void TestEconomicsPictures::loadShowsWhereTheMemoryEnds()
{
    const PricedCase one = priced({{"batch", "5"}});
    LoadCosts costs = loadCostsOf(catalog(), one.scenario, one.estimate);
    costs.mostBatch = 24;
    const SidePicture lines = loadCostPicture(catalog(), one.scenario, costs);
    const SidePicture map = loadCostMapPicture(catalog(), one.scenario, costs);
    QCOMPARE(lines.frame.regions.size(), std::size_t(1));
    QCOMPARE(*lines.frame.regions.front().from, 24.0);
    QCOMPARE(map.frame.lines.size(), std::size_t(1));
    QCOMPARE(map.frame.lines.front().position, 24.0);
    costs.mostBatch = costs.batches.back();
    QVERIFY(loadCostMapPicture(catalog(), one.scenario, costs).frame.lines.empty());
}

void TestEconomicsPictures::rentedHoursHaveOneLine()
{
    const PricedCase one = priced({{"accelerator", "nvidia-b200"}, {"cost_basis", "rented"}});
    const LoadCosts costs = loadCostsOf(catalog(), one.scenario, one.estimate);
    const SidePicture lines = loadCostPicture(catalog(), one.scenario, costs);
    QCOMPARE(std::count_if(lines.curves.begin(), lines.curves.end(),
                           [](const plot::Curve &curve) { return curve.kind == plot::CurveKind::Line; }),
             1);
    QVERIFY(!loadCostMapPicture(catalog(), one.scenario, costs).heatMap.has_value());
    const auto tornado = engine::scenario_tornado(catalog(), one.scenario, MetricId::cost_per_million_tokens);
    QCOMPARE(tornadoPicture(catalog(), one.scenario, *tornado).frame.y.categories.size(), 1);
}

void TestEconomicsPictures::picturesAndClipsArePriced()
{
    for (const char *workload : {"image", "video"}) {
        const PricedCase one = priced({{"workload", workload}});
        const PricedOutput output = pricedOutput(catalog(), one.scenario);
        QCOMPARE(output.cost, MetricId::cost_per_image);
        QVERIFY(one.estimate[MetricId::cost_per_image].is_present);
        const SidePicture picture = outputCostPicture(catalog(), one.scenario, one.estimate, hours(one).front());
        QCOMPARE(picture.frame.y.categories, QStringList{output.name});
        QVERIFY(breakEvenMapPicture(catalog(), asked(one, "accelerator:nvidia-h100-sxm", 6)).heatMap.has_value());
        QVERIFY(find(loadCostPicture(catalog(), one.scenario, loadCostsOf(catalog(), one.scenario, one.estimate)), "present") != nullptr);
    }
}

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::TestEconomicsPictures)
#include "test_economics_pictures.moc"
