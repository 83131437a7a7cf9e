// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/stack/stack_fixture.h"

#include "tests/support/test_base.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/stack/diagram_layout.h"
#include "widgets/workspaces/stack/diagram_state.h"

#include <QApplication>

#include <algorithm>

using namespace ridgepoint;
using namespace ridgepoint::widgets;

namespace {

const QStringList &schemes()
{
    static const QStringList names{QStringLiteral("six-layer"), QStringLiteral("physical"), QStringLiteral("harness"),
                                   QStringLiteral("cross")};
    return names;
}

bool overlaps(const QRectF &a, const QRectF &b) { return a.adjusted(0.5, 0.5, -0.5, -0.5).intersects(b.adjusted(0.5, 0.5, -0.5, -0.5)); }

} // namespace

class TestStackDiagram : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init() { failOnAnyWarning(); }

    void bandsStandBottomToTop()
    {
        const StackModel model(tests::shippedStack());
        const DiagramFonts fonts;
        for (const QString &scheme : {QStringLiteral("six-layer"), QStringLiteral("physical"), QStringLiteral("harness")}) {
            const auto layout = DiagramBuilder(model, fonts, {}).bands(scheme, {1180, 840});
            double last = 1e9;
            for (const auto *layer : model.layers(scheme)) {
                const auto band = std::ranges::find_if(
                    layout.items, [&](const auto &item) { return item.kind == DiagramKind::Band && item.layer == layer->slug; });
                QVERIFY(band != layout.items.end());
                QVERIFY(band->rect.top() < last);
                last = band->rect.top();
            }
        }
    }

    void everythingStaysInsideAndNothingOverlaps_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1600 x 1000") << QSize(1180, 840);
        QTest::newRow("1280 x 720") << QSize(880, 580);
    }

    void everythingStaysInsideAndNothingOverlaps()
    {
        QFETCH(QSize, size);
        const StackModel model(tests::shippedStack());
        const DiagramFonts fonts;
        for (const auto &scheme : schemes()) {
            const auto layout = DiagramBuilder(model, fonts, {}).bands(scheme, size);
            const QRectF page(QPointF(0, 0), QSizeF(size));
            std::vector<QRectF> inked;
            for (const auto &item : layout.items) {
                QVERIFY(page.contains(item.rect));
                if (item.isChip()) {
                    QVERIFY2(fonts.width(item.font, item.text) < item.rect.width(), qPrintable(item.text));
                    inked.push_back(item.rect);
                }
            }
            for (const auto &text : layout.texts) {
                QVERIFY2(page.contains(text.rect), qPrintable(text.text));
                QVERIFY2(fonts.wrappedHeight(text.font, text.text, text.rect.width()) <= text.rect.height() + 0.5, qPrintable(text.text));
                inked.push_back(text.rect);
            }
            for (std::size_t a = 0; a < inked.size(); ++a) {
                for (std::size_t b = a + 1; b < inked.size(); ++b)
                    QVERIFY(!overlaps(inked[a], inked[b]));
            }
        }
    }

    void aBandNamesFunctionBottleneckAndValueCapture()
    {
        const StackModel model(tests::shippedStack());
        const DiagramFonts fonts;
        for (const QSize size : {QSize(1180, 840), QSize(880, 580)}) {
            const auto layout = DiagramBuilder(model, fonts, {}).bands(QStringLiteral("six-layer"), size);
            const auto shows = [&](const QString &text) {
                return std::ranges::any_of(layout.texts, [&](const auto &each) { return each.text.contains(text); });
            };
            for (const auto *layer : model.layers(QStringLiteral("six-layer"))) {
                QVERIFY2(shows(layer->function), qPrintable(layer->function));
                QVERIFY2(shows(layer->primaryBottleneck), qPrintable(layer->primaryBottleneck));
                QVERIFY2(shows(layer->valueCapture), qPrintable(layer->valueCapture));
            }
        }
    }

    void chipsAndFoldAddUpToThePlayers()
    {
        const StackModel model(tests::shippedStack());
        const DiagramFonts fonts;
        for (const auto &scheme : schemes()) {
            const auto layout = DiagramBuilder(model, fonts, {}).bands(scheme, {880, 580});
            for (const auto *layer : model.layers(scheme)) {
                QSet<QString> seen;
                for (const auto &item : layout.items) {
                    if (item.layer != layer->slug)
                        continue;
                    if (item.kind == DiagramKind::Chip)
                        seen.insert(item.company);
                    if (item.kind == DiagramKind::Fold && !model.players(layer->slug).empty())
                        seen.unite(QSet<QString>(item.folded.cbegin(), item.folded.cend()));
                }
                QCOMPARE(static_cast<std::size_t>(seen.size()), model.players(layer->slug).size());
            }
        }
    }

    void promotedCompaniesAreNotFolded()
    {
        const StackModel model(tests::shippedStack());
        const DiagramFonts fonts;
        const QString last = model.players(QStringLiteral("silicon")).back().company->slug;
        const auto isShown = [&](const QSet<QString> &promoted) {
            const auto layout = DiagramBuilder(model, fonts, promoted).bands(QStringLiteral("six-layer"), {880, 580});
            return std::ranges::any_of(layout.items,
                                       [&](const auto &item) { return item.kind == DiagramKind::Chip && item.company == last; });
        };
        QVERIFY(!isShown({}));
        QVERIFY(isShown({last}));
    }

    void aLayerPageHoldsEverythingOfTheLayer()
    {
        const auto stack = tests::shippedStack();
        const StackModel model(stack);
        const DiagramFonts fonts;
        for (const auto &layer : stack->layers) {
            const auto layout = DiagramBuilder(model, fonts, {}).layerPage({layer.slug}, 1180);
            const auto count = [&](DiagramKind kind) { return std::ranges::count(layout.items, kind, &DiagramItem::kind); };
            QCOMPARE(count(DiagramKind::Tile), std::ranges::count(stack->companyLayers, layer.slug, &data::CompanyLayer::layer));
            QCOMPARE(count(DiagramKind::Product), std::ranges::count(stack->products, layer.slug, &data::StackProduct::layer));
            QCOMPARE(count(DiagramKind::Note), std::ranges::count(stack->trends, layer.slug, &data::Trend::layer));
            for (const auto &child : stack->layers) {
                if (child.parent == layer.slug)
                    QVERIFY(std::ranges::any_of(
                        layout.items, [&](const auto &item) { return item.kind == DiagramKind::Card && item.layer == child.slug; }));
            }
            for (const auto &text : layout.texts)
                QVERIFY2(fonts.wrappedHeight(text.font, text.text, text.rect.width()) <= text.rect.height() + 0.5, qPrintable(text.text));
        }
    }

    void arcsRunFromTheProviderToTheDependent()
    {
        const StackModel model(tests::smallStack());
        const DiagramFonts fonts;
        const auto layout = DiagramBuilder(model, fonts, {}).bands(QStringLiteral("six-layer"), {900, 400});
        DiagramTrace trace;
        trace.company = QStringLiteral("maker");
        trace.providers = {QStringLiteral("fab")};
        trace.dependents = {QStringLiteral("builder")};
        const auto arcs = traceArcs(layout, trace);
        const auto onSide = [&arcs](TraceSide side) { return std::ranges::count(arcs, side, &DiagramArc::side); };
        QCOMPARE(onSide(TraceSide::Self), 1);
        QCOMPARE(onSide(TraceSide::Provider), 1);
        QCOMPARE(onSide(TraceSide::Dependent), 1);
        const auto touches = [&](const QString &company, const QPointF &point) {
            return std::ranges::any_of(layout.items, [&](const auto &item) {
                return item.company == company && item.rect.adjusted(-1, -1, 1, 1).contains(point);
            });
        };
        for (const auto &arc : arcs) {
            if (arc.side == TraceSide::Provider)
                QVERIFY(touches(QStringLiteral("fab"), arc.path.pointAtPercent(0)) && touches(QStringLiteral("maker"), arc.tip));
            if (arc.side == TraceSide::Dependent)
                QVERIFY(touches(QStringLiteral("maker"), arc.path.pointAtPercent(0)) && touches(QStringLiteral("builder"), arc.tip));
        }
    }
};

QTEST_MAIN(TestStackDiagram)
#include "test_stack_diagram.moc"
