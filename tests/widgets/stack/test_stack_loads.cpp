// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/stack/stack_fixture.h"

#include "tests/support/test_base.h"
#include "tests/widgets/pipeline/pipeline_fixture.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/stack/stack_canvas.h"
#include "widgets/workspaces/stack/stack_load_table.h"
#include "widgets/workspaces/stack/stack_loads.h"
#include "widgets/workspaces/stack/stack_workspace.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace ridgepoint;
using namespace ridgepoint::widgets;
using engine::StackLimit;

namespace {

engine::WeakestLayer weakestOf(std::initializer_list<engine::LayerLoad> loads)
{
    const std::vector<engine::LayerLoad> list(loads);
    auto weakest = engine::weakest_layer(list);
    return weakest ? *std::move(weakest) : engine::WeakestLayer();
}

engine::LayerLoad load(StackLimit layer, double share) { return {layer, share, 1.0, {}}; }

} // namespace

class TestStackLoads : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        m_shipped = tests::ShippedData::read();
    }
    void init() { failOnAnyWarning(); }

    void theSentenceNamesTheBindingAndTheNextLayer()
    {
        const StackLoads loads(weakestOf({load(StackLimit::compute, 0.2),
                                          load(StackLimit::memory_bandwidth, 0.9),
                                          load(StackLimit::rack_power, 0.6),
                                          {StackLimit::supply, std::nullopt, std::nullopt, "Nobody knows."}}));
        QCOMPARE(loads.sentence(),
                 QStringLiteral("Memory bandwidth is the weakest layer, at 90.0 % of its limit; its limit would have to grow 1.50x before "
                                "rack power binds, at 60.0 % of its own. Unknown: supply."));
        QVERIFY(loads.find(StackLimit::memory_bandwidth)->isBinding);
        QVERIFY(!loads.find(StackLimit::rack_power)->isBinding);
        QVERIFY(loads.find(StackLimit::cooling) == nullptr);
        QCOMPARE(StackLoads::text(*loads.find(StackLimit::supply)), QStringLiteral("Supply: unknown. Nobody knows."));
        QCOMPARE(loads.texts(QStringLiteral("chips")).size(), 2);
        QCOMPARE(loads.texts(QStringLiteral("silicon")).size(), 3); // the supply of its memory as well
        QVERIFY(loads.texts(QStringLiteral("model")).isEmpty());
    }

    void anExceededLayerSaysSo()
    {
        const StackLoads loads(weakestOf({load(StackLimit::site_power, 2), load(StackLimit::cooling, 1.5)}));
        QVERIFY2(loads.sentence().contains(QStringLiteral("exceeded, at 200 %")), qPrintable(loads.sentence()));
        QCOMPARE(StackLoads::stateText(*loads.find(StackLimit::site_power)), QStringLiteral("binds"));
        QCOMPARE(StackLoads::stateText(*loads.find(StackLimit::cooling)), QStringLiteral("exceeded"));
    }

    void everyLimitStandsInOneLayerOfEachScheme()
    {
        const StackModel model(tests::shippedStack());
        for (const char *scheme : {"six-layer", "physical"})
            for (std::size_t i = 0; i < engine::stack_limit_count; ++i) {
                const auto &layers = model.layers(QLatin1StringView(scheme));
                QCOMPARE(
                    std::ranges::count_if(layers, [i](const auto *layer) { return standsIn(static_cast<StackLimit>(i), layer->slug); }), 1);
            }
    }

    void barsFollowTheScenario()
    {
        const auto workspace = shown();
        workspace->showScheme(QStringLiteral("physical"));
        QVERIFY(workspace->parameters().empty());
        QVERIFY(workspace->canvas()->diagram().loads.empty());
        QSignalSpy parameters(workspace.get(), &Workspace::parametersChanged);
        auto *highlight = workspace->sidePanel()->findChild<QComboBox *>(QStringLiteral("highlight"));
        highlight->setFocus();
        QTest::keyClick(highlight, Qt::Key_End);
        QCOMPARE(parameters.count(), 1);
        QVERIFY(!workspace->parameters().empty());
        const auto &canvas = *workspace->canvas();
        QCOMPARE(canvas.diagram().loads.size(), canvas.loads().all().size());
        for (const DiagramLoad &place : canvas.diagram().loads) {
            const QRectF band = canvas.diagram().itemAt(place.band)->rect;
            for (const QRectF &part : {place.name, place.bar, place.value, place.state, place.note})
                QVERIFY(part.isEmpty() || band.contains(part));
            QVERIFY(place.name.right() < place.bar.left() && place.bar.right() < place.value.left());
        }
        const QString before = workspace->sentence();
        const int generation = canvas.generation();
        setScenario(*workspace, {{"rack_power_limit", "20 kW"}});
        QVERIFY(workspace->sentence() != before);
        QCOMPARE(canvas.generation(), generation); // a drag lays nothing out anew
        setScenario(*workspace, {{"site_power_limit", "1 kW"}});
        QVERIFY2(workspace->sentence().startsWith(QStringLiteral("Site power is the weakest layer and exceeded")),
                 qPrintable(workspace->sentence()));
    }

    void theSentenceAgreesWithTheMetric()
    {
        const auto workspace = shown();
        workspace->setHighlight(StackHighlight::WeakestLayer);
        for (const char *batch : {"1", "16", "512"}) {
            const auto scenario = tests::scenarioOf(*m_shipped.catalog, {{"batch", batch}});
            const auto estimate = engine::evaluate(*m_shipped.catalog, scenario, engine::MetricSet::all());
            workspace->setScenario(scenario, *estimate);
            const auto &metric = (*estimate)[engine::MetricId::weakest_layer];
            QVERIFY(workspace->sentence().startsWith(QString::fromUtf8(metric.text)));
        }
    }

    void theNoteNamesTheInputByItsLabel()
    {
        const auto workspace = shown();
        workspace->setHighlight(StackHighlight::WeakestLayer);
        const auto &input = engine::parameter(engine::ParameterId::site_power_limit);
        const QString note = workspace->sidePanel()->findChild<StackLoadTable *>()->note();
        QVERIFY2(note.contains(QString::fromUtf8(input.label)) && !note.contains(QString::fromUtf8(input.name)), qPrintable(note));
        QVERIFY2(note.contains(QStringLiteral("data sheet")), qPrintable(note));
    }

    void tableAndReaderSayTheSame()
    {
        const auto workspace = shown();
        workspace->showScheme(QStringLiteral("physical"));
        workspace->setHighlight(StackHighlight::WeakestLayer);
        const auto &loads = workspace->canvas()->loads();
        auto *table = workspace->sidePanel()->findChild<StackLoadTable *>();
        QVERIFY(table != nullptr);
        const auto *model = table->table()->model();
        QCOMPARE(model->rowCount(), static_cast<int>(loads.all().size()));
        for (int row = 0; row < model->rowCount(); ++row) {
            const StackLoad &expected = loads.all()[static_cast<std::size_t>(row)];
            QCOMPARE(model->index(row, 0).data().toString(), expected.name);
            QCOMPARE(model->index(row, 1).data().toString(), StackLoads::valueText(expected));
            if (!expected.utilization)
                QVERIFY(table->note().contains(expected.reason));
        }
        auto *interface = QAccessible::queryAccessibleInterface(workspace->canvas());
        auto *band = interface->child(workspace->canvas()->findItem({}, QStringLiteral("chips")));
        QVERIFY(band->text(QAccessible::Description).contains(StackLoads::text(*loads.find(StackLimit::compute))));
    }

    void theViewComesBack()
    {
        const auto first = shown();
        first->setHighlight(StackHighlight::WeakestLayer);
        const auto second = shown();
        second->restoreView(first->saveView());
        QVERIFY(!second->canvas()->loads().isEmpty());
        second->setHighlight(StackHighlight::None);
        QVERIFY(second->canvas()->loads().isEmpty());
        QVERIFY(second->canvas()->diagram().loads.empty());
    }

private:
    [[nodiscard]] std::unique_ptr<StackWorkspace> shown() const
    {
        WorkspaceContext context;
        context.catalog = m_shipped.catalog;
        context.database = m_shipped.database.get();
        auto workspace = std::make_unique<StackWorkspace>(context);
        workspace->resize(1180, 860);
        setScenario(*workspace, {});
        workspace->show();
        QCoreApplication::processEvents();
        return workspace;
    }
    void setScenario(StackWorkspace &workspace, std::initializer_list<std::pair<const char *, const char *>> values) const
    {
        const auto scenario = tests::scenarioOf(*m_shipped.catalog, values);
        workspace.setScenario(scenario, tests::estimateOf(*m_shipped.catalog, scenario));
    }

    tests::ShippedData m_shipped;
};

QTEST_MAIN(TestStackLoads)
#include "test_stack_loads.moc"
