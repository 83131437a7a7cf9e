// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/roofline/roofline_catalog.h"
#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/roofline/measured_curve.h"
#include "widgets/workspaces/roofline/operator_points.h"
#include "widgets/workspaces/roofline/roofline_workspace.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace ridgepoint::tests {

using widgets::RooflineWorkspace;

/// What lies over the roofs: operators and measured points.
class TestRooflineOverlays : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void operatorsLieUnderTheRoofWithTheirShareAsArea();
    void whatHasNoFlopIsInTheTableAlone();
    void theSwitchShowsAndHidesOperators();
    void measuredPointsAreASeriesWithASource();
    void aFileThatCannotBeReadIsSaid();
    void theFileIsRemembered();

private:
    void put(RooflineWorkspace &workspace, std::initializer_list<std::pair<std::string, std::string>> values) const
    {
        const engine::Scenario scenario = scenarioOf(*m_catalog, values);
        workspace.setScenario(scenario, estimateOf(*m_catalog, scenario));
    }
    [[nodiscard]] QString written(const QByteArray &text) const
    {
        const QString path = m_folder.filePath(QStringLiteral("mine, too.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The test cannot write its file.");
        return path;
    }
    [[nodiscard]] static bool hasCurve(const RooflineWorkspace &workspace, const QString &prefix)
    {
        const auto &curves = workspace.currentPlot()->curves();
        return std::any_of(curves.begin(), curves.end(), [&](const plot::Curve &curve) { return curve.id.startsWith(prefix); });
    }

    std::shared_ptr<const engine::Catalog> m_catalog = rooflineCatalog();
    QTemporaryDir m_folder;
};

void TestRooflineOverlays::operatorsLieUnderTheRoofWithTheirShareAsArea()
{
    for (const auto &settings : {std::initializer_list<std::pair<std::string, std::string>>{{"batch", "8"}, {"estimate_level", "ideal"}},
                                 {{"batch", "256"}, {"estimate_level", "ideal"}, {"tensor_parallel", "4"}}}) {
        const engine::Scenario scenario = scenarioOf(*m_catalog, settings);
        const engine::Estimate estimate = estimateOf(*m_catalog, scenario);
        const engine::DeviceRoofline &device = estimate.devices.front();
        const auto main = std::find_if(device.tiers.begin(), device.tiers.end(),
                                       [](const engine::TierRoof &tier) { return tier.tier == engine::MemoryTier::main_memory; });
        const std::vector<plot::Curve> curves = widgets::operatorPoints(*m_catalog, scenario, estimate);
        QVERIFY(curves.size() > 6);
        for (const plot::Curve &curve : curves)
            for (std::size_t i = 0; i < curve.xs.size(); ++i) {
                if (!std::isfinite(curve.xs[i]))
                    continue;
                QVERIFY(curve.xs[i] > 0);
                QVERIFY(curve.ys[i] > 0);
                QVERIFY2(curve.ys[i] <= std::min(device.peak, curve.xs[i] * main->bandwidth) * (1 + 1e-9), qPrintable(curve.id));
                QVERIFY(curve.markerSize >= 4 && curve.markerSize <= 46);
            }
    }
}

void TestRooflineOverlays::whatHasNoFlopIsInTheTableAlone()
{
    const engine::Scenario scenario = scenarioOf(*m_catalog, {{"tensor_parallel", "4"}});
    const engine::Estimate estimate = estimateOf(*m_catalog, scenario);
    const std::vector<plot::Curve> curves = widgets::operatorPoints(*m_catalog, scenario, estimate);
    const auto without = std::find_if(curves.begin(), curves.end(),
                                      [](const plot::Curve &curve) { return curve.id == QStringLiteral("operator-decode-without"); });
    QVERIFY(without != curves.end());
    QVERIFY(std::isnan(without->xs.front()));
    QVERIFY(!without->pointNames.front().isEmpty());
}

void TestRooflineOverlays::theSwitchShowsAndHidesOperators()
{
    RooflineWorkspace workspace({m_catalog, nullptr});
    workspace.resize(1180, 860);
    workspace.show();
    const std::unique_ptr<QWidget> controls(workspace.titleControls());
    put(workspace, {{"batch", "8"}});
    QVERIFY(!hasCurve(workspace, QStringLiteral("operator-")));
    auto *button = controls->findChild<QToolButton *>(QStringLiteral("operatorPoints"));
    button->click();
    QVERIFY(hasCurve(workspace, QStringLiteral("operator-decode-")));
    QVERIFY(hasCurve(workspace, QStringLiteral("operator-prefill-")));
    QVERIFY(workspace.saveView().contains("operators"));
    button->click();
    QVERIFY(!hasCurve(workspace, QStringLiteral("operator-")));
}

void TestRooflineOverlays::measuredPointsAreASeriesWithASource()
{
    RooflineWorkspace workspace({m_catalog, nullptr});
    workspace.resize(1180, 860);
    workspace.show();
    put(workspace, {});
    QVERIFY(workspace.openMeasuredPoints(written("operator,flop,bytes,seconds,source\ngemm,1e12,1e9,2e-3,Table 3\ntiny,1e6,1e9,1e-3,\n")));
    QVERIFY(hasCurve(workspace, QStringLiteral("measured")));
    const plot::PlotFrame &frame = workspace.currentPlot()->frame();
    QVERIFY(frame.sources.contains(QStringLiteral("Measured points: mine, too.csv")));
    QVERIFY(frame.sources.contains(QStringLiteral("Measured points: Table 3")));
    QVERIFY(frame.x.minimum.value() <= 1e-3); // the axes hold them
    const auto &curves = workspace.currentPlot()->curves();
    QVERIFY(curves.back().pointNames[0].contains(QStringLiteral("Table 3")));
    workspace.clearMeasuredPoints();
    QVERIFY(!hasCurve(workspace, QStringLiteral("measured")));
}

void TestRooflineOverlays::aFileThatCannotBeReadIsSaid()
{
    RooflineWorkspace workspace({m_catalog, nullptr});
    QSignalSpy messages(&workspace, &widgets::Workspace::messageRequested);
    QVERIFY(!workspace.openMeasuredPoints(written("operator,flop,bytes,seconds\ngemm,fast,1,1\n")));
    QVERIFY(!workspace.openMeasuredPoints(m_folder.filePath(QStringLiteral("none.csv"))));
    QCOMPARE(messages.count(), 2);
    QVERIFY(messages[0][0].toString().contains(QStringLiteral("fast")));
    QVERIFY(messages[1][0].toString().contains(QStringLiteral("none.csv")));
}

void TestRooflineOverlays::theFileIsRemembered()
{
    const QString path = written("operator,flop,bytes,seconds\ngemm,1e12,1e9,2e-3\n");
    RooflineWorkspace first({m_catalog, nullptr});
    QVERIFY(first.openMeasuredPoints(path));
    RooflineWorkspace second({m_catalog, nullptr});
    second.restoreView(first.saveView());
    put(second, {});
    QVERIFY(hasCurve(second, QStringLiteral("measured")));
    QCOMPARE(second.saveView(), first.saveView());
    QVERIFY(QFile::remove(path));
    RooflineWorkspace third({m_catalog, nullptr});
    QSignalSpy messages(&third, &widgets::Workspace::messageRequested);
    third.restoreView(first.saveView());
    put(third, {});
    QCOMPARE(messages.count(), 1);
    QVERIFY(!hasCurve(third, QStringLiteral("measured")));
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestRooflineOverlays)
#include "test_roofline_overlays.moc"
