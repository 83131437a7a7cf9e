// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/power/power_fixture.h"
#include "widgets/plot/colours.h"
#include "widgets/workspaces/power/power_flow_painter.h"
#include "widgets/workspaces/power/power_flow_pictures.h"
#include "widgets/workspaces/power/power_flow_words.h"
#include "widgets/workspaces/power/power_sentence.h"
#include "widgets/workspaces/power/year_look.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace ridgepoint::tests {

using engine::FlowWeather;
using engine::SiteLevel;
using widgets::PowerFlowDrawing;
using widgets::PowerFlowSubject;
using widgets::PowerItem;
using widgets::PowerItemKind;
using widgets::PowerSetup;
using widgets::SidePicture;

/// The flow and the pictures below it as pure functions of a facility.
class TestPowerFlow : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_shipped = ShippedData::read(); }
    void init() { failOnAnyWarning(); }
    void bandsAreInProportion();
    void everyChainIsDrawn();
    void gridStagesStandBeforeTheMeter();
    void levelsScaleEverything();
    void labelsDoNotOverlap_data();
    void labelsDoNotOverlap();
    void lowPictureLosesNothing();
    void everyItemHasWords();
    void sentenceIsTheFlow();
    void levelsOfTheSite();
    void currentsFollowTheVoltage();
    void presentPointStandsOnItsChain();
    void chainsAreNamedAtTheirEnds();
    void lossesLookLikeTheirPartOfPue();

private:
    [[nodiscard]] PowerSetup setupOf(ScenarioValues values) const { return powerSetupOf(*m_shipped.catalog, values); }
    [[nodiscard]] PowerFlowSubject subjectOf(ScenarioValues values, SiteLevel level = SiteLevel::rack,
                                             FlowWeather weather = FlowWeather::year) const
    {
        auto subject = widgets::powerFlowSubject(setupOf(values), level, weather);
        if (!subject)
            qFatal("no power");
        return *std::move(subject);
    }
    [[nodiscard]] static PowerFlowDrawing draw(const PowerFlowSubject &subject, QSizeF size = {1180, 400})
    {
        return widgets::layOutPowerFlow(subject, plot::styleFor(QGuiApplication::font(), plot::lightColours()), size);
    }

    ShippedData m_shipped;
};

void TestPowerFlow::bandsAreInProportion()
{
    const PowerFlowSubject subject = subjectOf({{"power_utilization", "1"}, {"power_chain", "ac-208v-legacy"}});
    const PowerFlowDrawing drawing = draw(subject);
    QCOMPARE(drawing.items.size(), subject.flow.branches.size() + 2);
    const QRectF way = drawing.way.boundingRect();
    QVERIFY(std::abs(way.height() - drawing.pixelsPerWatt * subject.flow.source.si()) < 1e-6);
    for (const PowerItem &item : drawing.items) {
        if (item.kind != PowerItemKind::Branch)
            continue;
        const double thick = drawing.pixelsPerWatt * subject.flow.branches[item.branch].power.si();
        if (thick < 2 || item.head.isEmpty())
            continue;
        // Upright where its arrow begins: the width of the band, and what the arrow reaches beside it.
        const double across = item.head.boundingRect().width() - 8;
        QVERIFY2(std::abs(across - thick) < 1e-6, qPrintable(item.lines.front()));
    }
}

void TestPowerFlow::everyChainIsDrawn()
{
    for (const engine::PowerChain &chain : m_shipped.catalog->power_chains())
        for (const char *redundancy : {"n", "n+1", "2n", "4n/3"}) {
            const PowerFlowSubject subject = subjectOf({{"power_chain", chain.slug.c_str()}, {"redundancy", redundancy}});
            const PowerFlowDrawing drawing = draw(subject);
            const auto stages = std::count_if(drawing.items.begin(), drawing.items.end(), [&](const PowerItem &item) {
                return item.kind == PowerItemKind::Branch && engine::is_stage(subject.flow.branches[item.branch].kind);
            });
            QCOMPARE(stages, static_cast<std::ptrdiff_t>(chain.stages.size()));
            double sum = subject.share(subject.flow.accelerators);
            for (const engine::PowerBranch &branch : subject.flow.branches)
                sum += subject.share(branch.power);
            QVERIFY2(std::abs(sum - 1) < 1e-9, chain.slug.c_str());
        }
}

/// Lines in front of the meter lose before anything else leaves.
void TestPowerFlow::gridStagesStandBeforeTheMeter()
{
    PowerFlowSubject subject = subjectOf({});
    engine::PowerBranch lines;
    lines.kind = engine::PowerBranchKind::grid_stage;
    lines.power = 0.05 * subject.flow.meter;
    lines.before = subject.flow.source = subject.flow.meter + lines.power;
    subject.flow.branches.insert(subject.flow.branches.begin(), lines);
    const PowerFlowDrawing drawing = draw(subject);
    QCOMPARE(drawing.items[0].lines.front(), QStringLiteral("From the grid"));
    QCOMPARE(drawing.items[1].branch, std::size_t(0));
    for (std::size_t i = 2; i < drawing.items.size(); ++i)
        QVERIFY(drawing.items[i].band.boundingRect().left() >= drawing.items[1].band.boundingRect().left());
    QCOMPARE(drawing.marks.front().name, QStringLiteral("At the meter"));
}

void TestPowerFlow::levelsScaleEverything()
{
    const PowerFlowSubject rack = subjectOf({{"accelerator", "nvidia-gb200"}}, SiteLevel::rack);
    const PowerFlowSubject one = subjectOf({{"accelerator", "nvidia-gb200"}}, SiteLevel::accelerator);
    const PowerFlowSubject hall = subjectOf({{"accelerator", "nvidia-gb200"}}, SiteLevel::hall);
    QCOMPARE(rack.count, 72.0);
    QVERIFY(std::abs(rack.watt(rack.flow.meter) / one.watt(one.flow.meter) - 72) < 1e-9);
    QVERIFY(std::abs(hall.watt(hall.flow.meter) / rack.watt(rack.flow.meter) - engine::racks_in_hall) < 1e-9);
    QCOMPARE(one.share(one.flow.accelerators), hall.share(hall.flow.accelerators));
}

void TestPowerFlow::labelsDoNotOverlap_data()
{
    QTest::addColumn<QString>("cooling");
    QTest::addColumn<QString>("chain");
    QTest::addColumn<QSizeF>("size");
    for (const char *cooling : {"d2c-hybrid-dry", "air-dx-crac", "air-chiller-tower", "rdhx-active", "immersion-1p-tower"})
        for (const char *chain : {"ac-415v-ups", "dc-800v-sst", "ac-208v-legacy"})
            for (const QSizeF size : {QSizeF(1180, 400), QSizeF(860, 250)})
                QTest::newRow(
                    qPrintable(QStringLiteral("%1 %2 %3").arg(QLatin1StringView(cooling), QLatin1StringView(chain)).arg(size.width())))
                    << QString::fromLatin1(cooling) << QString::fromLatin1(chain) << size;
}

void TestPowerFlow::labelsDoNotOverlap()
{
    QFETCH(QString, cooling);
    QFETCH(QString, chain);
    QFETCH(QSizeF, size);
    const PowerFlowSubject subject = subjectOf(
        {{"cooling_method", cooling.toUtf8().constData()}, {"power_chain", chain.toUtf8().constData()}, {"power_utilization", "1"}},
        SiteLevel::rack, FlowWeather::design_hour);
    const PowerFlowDrawing drawing = draw(subject, size);
    const QRectF all = QRectF({}, size).adjusted(-1, -1, 1, 1);
    for (std::size_t i = 0; i < drawing.items.size(); ++i) {
        QVERIFY2(all.contains(drawing.items[i].label), qPrintable(drawing.items[i].lines.front()));
        QVERIFY2(all.contains(drawing.items[i].band.boundingRect()), qPrintable(drawing.items[i].lines.front()));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY2(!drawing.items[i].label.adjusted(1, 1, -1, -1).intersects(drawing.items[j].label),
                     qPrintable(drawing.items[i].lines.front() + u' ' + drawing.items[j].lines.front()));
    }
}

/// In a low and narrow picture every loss still has its name, its power and its share, and all of it inside.
void TestPowerFlow::lowPictureLosesNothing()
{
    const PowerFlowSubject subject = subjectOf({{"accelerator", "nvidia-gb200"}});
    const plot::Style style = plot::styleFor(QGuiApplication::font(), plot::lightColours());
    const QFontMetricsF metrics(style.small);
    const QSizeF size(58 * metrics.height(), 14.5 * metrics.height());
    const PowerFlowDrawing drawing = widgets::layOutPowerFlow(subject, style, size);
    const QRectF way = drawing.way.boundingRect();
    for (const PowerItem &item : drawing.items) {
        QVERIFY2(QRectF({}, size).adjusted(-1, -1, 1, 1).contains(item.label), qPrintable(item.lines.front()));
        QVERIFY2(item.head.isEmpty() || !way.intersects(item.label), qPrintable(item.lines.front()));
        QVERIFY2(item.kind == PowerItemKind::Source || item.lines.join(u' ').contains(u'%'), qPrintable(item.lines.join(u' ')));
        const QFontMetricsF strong(style.strong());
        QVERIFY2(item.kind != PowerItemKind::Accelerators || strong.horizontalAdvance(item.lines.front()) <= item.label.width(),
                 qPrintable(item.lines.front()));
        for (const QString &line : item.lines)
            QVERIFY2(item.kind != PowerItemKind::Branch || metrics.horizontalAdvance(line) <= item.label.width(), qPrintable(line));
    }
}

void TestPowerFlow::everyItemHasWords()
{
    const PowerFlowSubject subject = subjectOf({});
    const PowerFlowDrawing drawing = draw(subject);
    QCOMPARE(drawing.items.front().kind, PowerItemKind::Source);
    QCOMPARE(drawing.items.back().kind, PowerItemKind::Accelerators);
    for (const PowerItem &item : drawing.items) {
        const auto words = widgets::powerItemWords(subject, item);
        QVERIFY(!words.title.isEmpty() && !words.details.isEmpty());
        QVERIFY(words.details.contains(QStringLiteral("W")));
        QVERIFY(item.lines.size() >= 1);
    }
    const auto ups = std::find_if(drawing.items.begin(), drawing.items.end(),
                                  [](const PowerItem &item) { return item.lines.front().startsWith(QStringLiteral("Double")); });
    QVERIFY(ups != drawing.items.end());
    QVERIFY(widgets::powerItemWords(subject, *ups).details.contains(QStringLiteral("of its load")));
}

void TestPowerFlow::sentenceIsTheFlow()
{
    const PowerFlowSubject subject = subjectOf({{"accelerator", "nvidia-h100-sxm"}, {"power_utilization", "1"}}, SiteLevel::accelerator);
    const QString sentence = widgets::powerFlowSentence(subject.flow, subject.siteAccelerators, subject.count);
    QVERIFY2(sentence.contains(QStringLiteral("700 W reach the accelerator: conversion takes ")), qPrintable(sentence));
    // With the accelerators' own, the shares are the whole.
    double shares = subject.share(subject.flow.accelerators);
    auto found = QRegularExpression(QStringLiteral("([0-9.]+) %")).globalMatch(sentence);
    while (found.hasNext())
        shares += found.next().captured(1).toDouble() / 100;
    QVERIFY2(std::abs(shares - 1) < 1e-3, qPrintable(sentence));
    const QString rack = widgets::powerFlowSentence(subject.flow, subject.siteAccelerators, 32);
    QVERIFY2(rack.contains(QStringLiteral("22.4 kW reach the 32 accelerators")), qPrintable(rack));
}

void TestPowerFlow::levelsOfTheSite()
{
    const PowerSetup setup = setupOf({{"racks", "250"}});
    const auto subject = widgets::powerFlowSubject(setup, SiteLevel::rack, FlowWeather::year);
    const SidePicture picture = widgets::powerLevelPicture(setup, *subject);
    QCOMPARE(picture.frame.y.categories.size(), static_cast<qsizetype>(engine::site_level_count));
    const plot::Curve &meter = curveCalled(picture, "meter");
    QVERIFY(std::abs(meter.xs.back() - setup.facility.power()->si()) < 1e-6 * meter.xs.back());
    QVERIFY(std::is_sorted(meter.xs.begin(), meter.xs.end()));
    // A smaller site stands among the levels where its size puts it.
    const PowerSetup small = setupOf({});
    const auto whole = widgets::powerFlowSubject(small, SiteLevel::site, FlowWeather::year);
    const SidePicture ladder = widgets::powerLevelPicture(small, *whole);
    QCOMPARE(ladder.frame.y.categories.size(), static_cast<qsizetype>(engine::site_level_count));
    QCOMPARE(ladder.frame.y.categories.mid(0, 3),
             QStringList({QStringLiteral("Accelerator"), QStringLiteral("Site of 1"), QStringLiteral("Node of 8")}));
    QVERIFY(std::is_sorted(curveCalled(ladder, "meter").xs.begin(), curveCalled(ladder, "meter").xs.end()));
    QCOMPARE(ladder.frame.notes.size(), engine::site_level_count);
}

/// A rack of 132 kW draws 165 A at 800 V and 2.44 kA at 54 V.
void TestPowerFlow::currentsFollowTheVoltage()
{
    const PowerSetup setup = setupOf({{"accelerator", "nvidia-gb200"}});
    const double rated = setup.facility.equipment->rated_rack.si();
    const SidePicture picture = widgets::conductorPicture(setup);
    const plot::Curve &direct = curveCalled(picture, "direct");
    QCOMPARE(direct.xs.size(), std::size_t(3));
    QVERIFY(std::abs(direct.xs[0] - rated / 800) < 1e-9);
    QVERIFY(std::abs(direct.xs[1] / direct.xs[0] - 800.0 / 54) < 1e-9);
    QVERIFY(std::abs(curveCalled(picture, "three-phase").xs.back() - rated / (std::sqrt(3.0) * 208)) < 1e-6);
}

void TestPowerFlow::presentPointStandsOnItsChain()
{
    const PowerSetup setup = setupOf({{"power_utilization", "0.5"}});
    const SidePicture picture = widgets::chainPicture(*m_shipped.catalog, setup);
    QCOMPARE(picture.curves.size(), m_shipped.catalog->power_chains().size() + 1);
    const plot::Curve &chain = curveCalled(picture, setup.inputs.power_chain->slug.c_str());
    const plot::Curve &present = curveCalled(picture, "present");
    const auto above = std::lower_bound(chain.xs.begin(), chain.xs.end(), present.xs.front());
    QVERIFY(above != chain.xs.begin() && above != chain.xs.end());
    const auto place = static_cast<std::size_t>(above - chain.xs.begin());
    const double share = (present.xs.front() - chain.xs[place - 1]) / (chain.xs[place] - chain.xs[place - 1]);
    const double on = chain.ys[place - 1] + share * (chain.ys[place] - chain.ys[place - 1]);
    QVERIFY2(std::abs(on - present.ys.front()) < 1e-4, qPrintable(QString::number(on - present.ys.front())));
}

/// Every chain has a name of its own beside its end, and the range leaves room between the good ones.
void TestPowerFlow::chainsAreNamedAtTheirEnds()
{
    const SidePicture picture = widgets::chainPicture(*m_shipped.catalog, setupOf({}));
    QSet<QString> names;
    for (const plot::SideNote &note : picture.frame.notes) {
        const plot::Curve &chain = curveCalled(picture, note.curveId.toUtf8().constData());
        QCOMPARE(note.y, chain.ys.back());
        QVERIFY(!chain.isInLegend && chain.name.startsWith(note.text));
        QVERIFY2(note.text.size() <= 33, qPrintable(note.text));
        names.insert(note.text);
    }
    QCOMPARE(names.size(), static_cast<qsizetype>(m_shipped.catalog->power_chains().size()));
    QVERIFY(*picture.frame.y.minimum > 0.75);
    QVERIFY(*picture.frame.y.minimum <= curveCalled(picture, "present").ys.front());
    const SidePicture idle = widgets::chainPicture(*m_shipped.catalog, setupOf({{"power_utilization", "0.1"}}));
    QVERIFY(*idle.frame.y.minimum <= curveCalled(idle, "present").ys.front());
}

/// A loss looks the same as in the parts of PUE over the year; what nodes draw looks like none of them.
void TestPowerFlow::lossesLookLikeTheirPartOfPue()
{
    const PowerFlowSubject subject = subjectOf({{"accelerator", "nvidia-h100-sxm"}});
    const PowerFlowDrawing drawing = draw(subject);
    for (const plot::Colours *colours : {&plot::lightColours(), &plot::darkColours()}) {
        const plot::Style style = plot::styleFor(QGuiApplication::font(), *colours);
        const widgets::PowerFlowPainter painter(subject, drawing, style);
        QSet<QRgb> losses;
        for (const widgets::PuePartLook &look : widgets::puePartLooks())
            losses.insert(plot::colourOf(look.colour, *colours).rgb());
        for (const PowerItem &item : drawing.items)
            if (item.kind == PowerItemKind::Branch)
                QCOMPARE(losses.contains(painter.colourOf(item).rgb()), !engine::is_node(subject.flow.branches[item.branch].kind));
    }
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPowerFlow)
#include "test_power_flow.moc"
