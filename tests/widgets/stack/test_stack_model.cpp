// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/stack/stack_fixture.h"

#include "tests/support/test_base.h"

#include "widgets/workspaces/stack/chip_flow.h"
#include "widgets/workspaces/stack/stack_find_field.h"
#include "widgets/workspaces/stack/stack_model.h"
#include "widgets/workspaces/stack/stack_text.h"

#include <algorithm>

using namespace ridgepoint;
using namespace ridgepoint::widgets;

class TestStackModel : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void countsACompanyOfASubLayerForTheLayerAbove()
    {
        const StackModel model(tests::smallStack());
        const auto &players = model.players(QStringLiteral("silicon"));
        QCOMPARE(players.size(), std::size_t{2});
        QCOMPARE(players[0].company->slug, QStringLiteral("maker"));
        QCOMPARE(players[1].company->slug, QStringLiteral("fab"));
        QVERIFY(!players[1].isDirect);
        QCOMPARE(players[1].weight, 4);
        QCOMPARE(model.span(QStringLiteral("maker")).size(), std::size_t{2});
        QCOMPARE(model.span(QStringLiteral("fab")).front()->slug, QStringLiteral("silicon"));
    }

    void makesOneTieOfSeveralRelationships()
    {
        const StackModel model(tests::smallStack());
        const auto &ties = model.ties(QStringLiteral("maker"));
        QCOMPARE(ties.providers.size(), std::size_t{1});
        QCOMPARE(ties.providers.front().relationships.size(), std::size_t{2});
        QCOMPARE(ties.dependents.size(), std::size_t{1});
    }

    void readsPurchasedPowerAgainstTheArrow()
    {
        const StackModel model(tests::smallStack());
        QCOMPARE(model.ties(QStringLiteral("builder")).providers.size(), std::size_t{2});
        QCOMPARE(model.ties(QStringLiteral("utility")).dependents.front().company, QStringLiteral("builder"));
    }

    void leavesOutWhatHasEndedAndWhatIsNoDependency()
    {
        const StackModel model(tests::smallStack());
        QVERIFY(
            std::ranges::none_of(model.ties(QStringLiteral("maker")).providers, [](const auto &tie) { return tie.company == u"utility"; }));
        QVERIFY(
            std::ranges::none_of(model.ties(QStringLiteral("maker")).providers, [](const auto &tie) { return tie.company == u"builder"; }));
    }

    void ordersPlayersByWeight()
    {
        const auto stack = tests::shippedStack();
        QVERIFY(stack != nullptr);
        const StackModel model(stack);
        for (const auto &layer : stack->layers)
            QVERIFY(std::ranges::is_sorted(model.players(layer.slug), std::greater{}, &StackPlayer::weight));
    }

    void saysWhatTheDatabaseHolds()
    {
        const auto stack = tests::shippedStack();
        QVERIFY(stack != nullptr);
        const StackModel model(stack);
        // Counted here once more, from the rows alone.
        QHash<QString, QSet<QString>> spans;
        for (const auto &placement : stack->companyLayers) {
            const auto *layer = stack->findLayer(placement.layer);
            QVERIFY(layer != nullptr);
            spans[placement.company].insert(layer->scheme == u"six-layer" ? layer->slug : layer->parent);
        }
        qsizetype widest = 0;
        for (const auto &layers : std::as_const(spans))
            widest = std::max(widest, layers.size());
        const QString sentence = model.overviewSentence(QStringLiteral("six-layer"));
        QVERIFY2(sentence.startsWith(QStringLiteral("%1 companies in six layers").arg(spans.size())), qPrintable(sentence));
        QVERIFY2(sentence.contains(countInWords(static_cast<int>(widest))), qPrintable(sentence));
        for (auto it = spans.cbegin(); it != spans.cend(); ++it) {
            if (it->size() == widest)
                QVERIFY2(sentence.contains(model.name(it.key())), qPrintable(sentence));
        }
    }

    void integratorsSpanThreeLayersOrMore()
    {
        const StackModel model(tests::shippedStack());
        const auto found = model.highlighted(StackHighlight::Integrators);
        QVERIFY(!found.empty());
        for (const auto &each : found) {
            QVERIFY(each.count >= 3);
            QCOMPARE(each.count, static_cast<int>(model.span(each.company->slug).size()));
        }
        QVERIFY(model.highlighted(StackHighlight::None).empty());
    }

    void everyRoleAndKindHasAWord()
    {
        const auto stack = tests::shippedStack();
        for (const auto &placement : stack->companyLayers)
            QVERIFY2(StackText::rolePlural(placement.role).at(0).isUpper(), qPrintable(placement.role));
        for (const auto &relationship : stack->relationships) {
            QVERIFY2(StackText::relationship(relationship.kind, true).at(0).isUpper(), qPrintable(relationship.kind));
            QVERIFY2(StackText::relationship(relationship.kind, false).at(0).isUpper(), qPrintable(relationship.kind));
        }
        for (const auto &financial : stack->financials)
            QVERIFY2(StackText::metric(financial.metric).at(0).isUpper(), qPrintable(financial.metric));
    }

    void writesFiguresWithThreeDigits()
    {
        QCOMPARE(StackText::money(81'615'000'000.0), QStringLiteral("$81.6 bn"));
        QCOMPARE(StackText::money(4.6e12), QStringLiteral("$4.6 tn"));
        QCOMPARE(StackText::money(350e6), QStringLiteral("$350 m"));
        QCOMPARE(StackText::power(6e9), QStringLiteral("6 GW"));
        QCOMPARE(StackText::figure(27.5, QStringLiteral("percent")), QStringLiteral("27.5 %"));
    }

    void flowsChipsIntoRowsOrNotAtAll()
    {
        const std::vector<QSizeF> sizes(5, QSizeF(40, 10));
        const auto boxes = flowChips(sizes, QRectF(0, 0, 100, 50), 10, 3);
        QVERIFY(boxes.has_value());
        for (const auto &box : *boxes)
            QVERIFY(QRectF(0, 0, 100, 50).contains(box));
        QVERIFY(!flowChips(sizes, QRectF(0, 0, 100, 50), 10, 2));
        QVERIFY(!flowChips(sizes, QRectF(0, 0, 100, 30), 10, 3));
        QVERIFY(!flowChips({QSizeF(101, 10)}, QRectF(0, 0, 100, 30), 10, 3));
    }

    void findsByNameOtherNameAndPart()
    {
        const StackModel model(tests::shippedStack());
        const StackFindField field(model);
        QCOMPARE(field.bestMatch(QStringLiteral("nvidia")), QStringLiteral("company:nvidia"));
        QCOMPARE(field.bestMatch(QStringLiteral("Advanced Micro")), QStringLiteral("company:amd"));
        QCOMPARE(field.bestMatch(QStringLiteral("silicon")), QStringLiteral("layer:silicon"));
        QCOMPARE(field.bestMatch(QStringLiteral("no such thing")), QString());
        QCOMPARE(field.bestMatch(QStringLiteral("  ")), QString());
    }
};

QTEST_MAIN(TestStackModel)
#include "test_stack_model.moc"
