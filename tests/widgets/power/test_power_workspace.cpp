// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/pipeline/pipeline_fixture.h"
#include "widgets/plot/exportable.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/power/power_flow_canvas.h"
#include "widgets/workspaces/power/power_flow_card.h"
#include "widgets/workspaces/power/power_pages.h"
#include "widgets/workspaces/power/power_workspace.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

namespace ridgepoint::tests {

using widgets::PowerFlowCanvas;
using widgets::PowerFlowCard;
using widgets::PowerWorkspace;

namespace {

/// Whether every kind of file is written.
bool leaves(const plot::Exportable &picture)
{
    const QTemporaryDir folder;
    const QStringList suffixes = picture.exportSuffixes();
    return std::all_of(suffixes.begin(), suffixes.end(), [&](const QString &suffix) {
        const QString path = folder.filePath(picture.exportName() + u'.' + suffix);
        return picture.exportTo(path, {1200, 700}).has_value() && QFileInfo(path).size() > 200;
    });
}

std::size_t pageCalled(const char *name)
{
    const auto entries = widgets::powerPages().entries;
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [name](const auto &entry) { return QLatin1StringView(entry.name) == QLatin1StringView(name); });
    if (found == entries.end())
        qFatal("no page %s", name);
    return static_cast<std::size_t>(found - entries.begin());
}

} // namespace

class TestPowerWorkspace : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_shipped = ShippedData::read();
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
    }
    void init() { failOnAnyWarning(); }
    void withoutARatedPowerOffersOne();
    void flowIsWalkedByKeys();
    void flowHasATableTwin();
    void flowLeavesTheProgram();
    void flowFollowsTheScenario();
    void levelsAndWeatherSwitch();
    void rackFollowsTheScenario();
    void lowWindowsShowOnePictureAtATime_data();
    void lowWindowsShowOnePictureAtATime();
    void remembersItsView();
    void everythingHasAName();

private:
    using Values = std::initializer_list<std::pair<const char *, const char *>>;
    void put(PowerWorkspace &workspace, Values values) const
    {
        const engine::Scenario scenario = scenarioOf(*m_shipped.catalog, values);
        workspace.setScenario(scenario, estimateOf(*m_shipped.catalog, scenario));
    }
    [[nodiscard]] std::unique_ptr<PowerWorkspace> make() const
    {
        auto workspace = std::make_unique<PowerWorkspace>(widgets::WorkspaceContext{m_shipped.catalog, m_shipped.database.get()});
        workspace->resize(1180, 860);
        workspace->show();
        return workspace;
    }
    /// One that nobody states a power of; none where all are known.
    [[nodiscard]] std::string withoutPower() const
    {
        for (const engine::Accelerator &accelerator : m_shipped.catalog->accelerators())
            if (!accelerator.tdp.is_known())
                return accelerator.slug;
        return {};
    }

    ShippedData m_shipped;
};

void TestPowerWorkspace::withoutARatedPowerOffersOne()
{
    const std::string slug = withoutPower();
    QVERIFY(!slug.empty());
    const auto workspace = make();
    put(*workspace, {{"accelerator", slug.c_str()}});
    QVERIFY2(workspace->sentence().contains(QStringLiteral("Nobody states what ")), qPrintable(workspace->sentence()));
    QCOMPARE(workspace->currentPicture(), nullptr);
    auto *button = workspace->findChild<QPushButton *>(QStringLiteral("takeProposal"));
    QVERIFY(button != nullptr && button->isVisible());
    QSignalSpy proposals(workspace.get(), &widgets::Workspace::scenarioProposed);
    button->click();
    QCOMPARE(proposals.count(), 1);
    const auto proposed = proposals.front().front().value<engine::Scenario>();
    workspace->setScenario(proposed, estimateOf(*m_shipped.catalog, proposed));
    QVERIFY(!button->isVisible());
    QVERIFY(workspace->sentence().startsWith(QStringLiteral("Of ")));
}

void TestPowerWorkspace::flowIsWalkedByKeys()
{
    const auto workspace = make();
    put(*workspace, {});
    auto *canvas = workspace->findChild<PowerFlowCanvas *>();
    QVERIFY(canvas != nullptr && canvas->drawing().items.size() > 10);
    QTest::keyClick(canvas, Qt::Key_Home);
    QCOMPARE(canvas->focusedItem(), 0);
    QTest::keyClick(canvas, Qt::Key_Right);
    QCOMPARE(canvas->focusedItem(), 1);
    QTest::keyClick(canvas, Qt::Key_End);
    QCOMPARE(canvas->focusedItem(), static_cast<int>(canvas->drawing().items.size()) - 1);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(canvas);
    QCOMPARE(accessible->childCount(), static_cast<int>(canvas->drawing().items.size()));
    for (int i = 0; i < accessible->childCount(); ++i)
        QVERIFY(!accessible->child(i)->text(QAccessible::Name).isEmpty());
    const QPointF inside = canvas->drawing().items[1].label.center();
    QCOMPARE(canvas->itemAt(inside), 1);
}

void TestPowerWorkspace::flowHasATableTwin()
{
    const auto workspace = make();
    put(*workspace, {});
    auto *card = workspace->findChild<PowerFlowCard *>();
    QTest::keyClick(card->canvas(), Qt::Key_T);
    QVERIFY(card->isTableShown());
    const auto *table = card->findChild<QTableView *>();
    QVERIFY(table != nullptr && table->model()->rowCount() == static_cast<int>(card->canvas()->drawing().items.size()));
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    QVERIFY(workspace->closeTopmost());
    QVERIFY(!card->isTableShown());
    QVERIFY(!workspace->closeTopmost());
}

void TestPowerWorkspace::flowLeavesTheProgram()
{
    const auto workspace = make();
    put(*workspace, {});
    const plot::Exportable *picture = workspace->currentPicture();
    QCOMPARE(picture, workspace->findChild<PowerFlowCard *>());
    QVERIFY(leaves(*picture));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("flow.csv"));
    QVERIFY(picture->exportTo(path, {1200, 700}).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> rows = file.readAll().trimmed().split('\n');
    QCOMPARE(rows.size(), static_cast<qsizetype>(workspace->findChild<PowerFlowCanvas *>()->drawing().items.size()) + 1);
    QVERIFY(rows[1].startsWith("At the meter,"));
    QVERIFY(!picture->exportTo(folder.filePath(QStringLiteral("nowhere/flow.csv")), {1200, 700}).has_value());
}

void TestPowerWorkspace::flowFollowsTheScenario()
{
    const auto workspace = make();
    put(*workspace, {{"supply_temperature", "20 degC"}, {"city", "phoenix-az"}});
    const QString cold = workspace->sentence();
    put(*workspace, {{"supply_temperature", "55 degC"}, {"city", "phoenix-az"}});
    QVERIFY2(workspace->sentence() != cold, qPrintable(cold));
    const QString warm = workspace->sentence();
    put(*workspace, {{"supply_temperature", "55 degC"}, {"city", "phoenix-az"}, {"redundancy", "2n"}});
    QVERIFY(workspace->sentence() != warm);
}

void TestPowerWorkspace::levelsAndWeatherSwitch()
{
    const auto workspace = make();
    put(*workspace, {{"accelerator", "nvidia-gb200"}});
    QVERIFY2(workspace->sentence().contains(QStringLiteral("reach the 72 accelerators")), qPrintable(workspace->sentence()));
    workspace->findChild<QToolButton *>(QStringLiteral("powerLevel.accelerator"))->click();
    QVERIFY2(workspace->sentence().contains(QStringLiteral("reach the accelerator:")), qPrintable(workspace->sentence()));
    const QString year = workspace->sentence();
    workspace->findChild<QToolButton *>(QStringLiteral("powerWeather.design"))->click();
    QVERIFY(workspace->sentence() != year);
}

void TestPowerWorkspace::rackFollowsTheScenario()
{
    const auto workspace = make();
    workspace->openPage(pageCalled("rack"));
    put(*workspace, {{"accelerator", "nvidia-gb200"}});
    const QString before = workspace->sentence();
    QVERIFY2(before.contains(QStringLiteral("of its limit")), qPrintable(before));
    QCOMPARE(workspace->currentPlot()->objectName(), QStringLiteral("rackLimitPlot"));
    QVERIFY(leaves(*workspace->currentPicture()));
    put(*workspace, {{"accelerator", "nvidia-gb200"}, {"cooling_method", "air-dx-crac"}});
    QVERIFY(workspace->sentence() != before);
    workspace->resize(900, 480);
    QVERIFY(!workspace->currentPlot()->curves().empty());
}

void TestPowerWorkspace::lowWindowsShowOnePictureAtATime_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("pictures");
    QTest::newRow("flow") << QStringLiteral("flow")
                          << QStringList{QStringLiteral("powerLevelPlot"), QStringLiteral("conductorPlot"), QStringLiteral("chainPlot")};
    QTest::newRow("rack") << QStringLiteral("rack")
                          << QStringList{QStringLiteral("loopPlot"), QStringLiteral("coolantFlowPlot"), QStringLiteral("coolantPumpPlot")};
}

/// Side by side where there is room, else behind a switch that keyboards reach, each as large as all together.
void TestPowerWorkspace::lowWindowsShowOnePictureAtATime()
{
    QFETCH(QString, page);
    QFETCH(QStringList, pictures);
    const auto workspace = make();
    workspace->openPage(pageCalled(page.toUtf8().constData()));
    put(*workspace, {});
    const auto shown = [&] {
        QStringList names;
        for (const QString &name : pictures)
            if (workspace->findChild<plot::PlotView *>(name)->isVisible())
                names << name;
        return names;
    };
    const auto button = [&](const QString &name) { return workspace->findChild<QToolButton *>(QStringLiteral("picture.") + name); };
    QCOMPARE(shown(), pictures);
    QVERIFY(!button(pictures[0])->isVisible());
    workspace->resize(900, 560);
    QCOMPARE(shown(), pictures.mid(0, 1));
    // A page that is lower still scrolls.
    if (const auto *area = workspace->findChild<QScrollArea *>(QStringLiteral("powerFlowArea")); area != nullptr && page == u"flow") {
        workspace->resize(900, 360);
        QVERIFY(area->widget()->height() > area->viewport()->height());
        workspace->resize(900, 560);
    }
    for (const QString &name : {pictures[2], pictures[1]}) {
        QVERIFY(button(name)->isVisible() && button(name)->focusPolicy() == Qt::StrongFocus);
        QVERIFY(!button(name)->text().isEmpty() && !button(name)->toolTip().isEmpty());
        button(name)->click();
        QCOMPARE(shown(), QStringList{name});
    }
    workspace->resize(1180, 860);
    QCOMPARE(shown(), pictures);
}

void TestPowerWorkspace::remembersItsView()
{
    const auto workspace = make();
    put(*workspace, {});
    workspace->findChild<QToolButton *>(QStringLiteral("powerLevel.hall"))->click();
    workspace->findChild<QToolButton *>(QStringLiteral("powerWeather.design"))->click();
    const QByteArray view = workspace->saveView();
    const auto other = make();
    put(*other, {});
    QVERIFY(other->sentence() != workspace->sentence());
    other->restoreView(view);
    QCOMPARE(other->sentence(), workspace->sentence());
}

void TestPowerWorkspace::everythingHasAName()
{
    const auto workspace = make();
    put(*workspace, {});
    for (const std::size_t page : {pageCalled("flow"), pageCalled("rack")}) {
        workspace->openPage(page);
        for (const QWidget *widget : workspace->currentPage()->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(workspace.get()) ||
                widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            if (accessible == nullptr || accessible->role() == QAccessible::Splitter || accessible->role() == QAccessible::ScrollBar)
                continue;
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPowerWorkspace)
#include "test_power_workspace.moc"
