// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/catalog_reader.h"
#include "data/locations.h"
#include "engine/evaluate.h"
#include "tests/support/test_base.h"
#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/serving/diffusion_page.h"
#include "widgets/workspaces/serving/diffusion_picture.h"

#include <QAbstractItemModel>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

namespace ridgepoint::tests {

using engine::ParameterId;
using engine::Workload;
using widgets::DiffusionPage;
using widgets::OutputMeasure;

/// The page of diffusion over the shipped database.
class TestDiffusionPage : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto opened = data::Database::open(data::referenceDatabasePath());
        QVERIFY2(opened, opened ? "" : opened.error().what.c_str());
        m_database = std::make_unique<data::Database>(*std::move(opened));
        auto read = data::readCatalog(*m_database);
        QVERIFY(read);
        m_catalog = std::make_shared<const engine::Catalog>(*std::move(read));
    }
    void init() { failOnAnyWarning(); }

    void textStandsBesideItsTwin()
    {
        const auto curves = widgets::stepCurves(*m_catalog, {}, Workload::language_diffusion, OutputMeasure::Time);
        QCOMPARE(curves.size(), std::size_t(3));
        for (const widgets::StepCurve &curve : curves) {
            QVERIFY(curve.autoregressive.has_value());
            QVERIFY(std::is_sorted(curve.values.begin(), curve.values.end()));
        }
        // The curve of the scenario's own batch passes its twin where reading the weights has been paid for by tokens; a larger batch
        // sooner.
        QCOMPARE(curves[0].batch, 1.0);
        QVERIFY(curves[0].breakEven && *curves[0].breakEven > 100 && *curves[0].breakEven < 300);
        QCOMPARE(curves[2].batch, 64.0);
        QVERIFY(*curves[2].breakEven < *curves[1].breakEven && *curves[1].breakEven < *curves[0].breakEven);
    }

    void batchesRiseAndTheScenarioStandsOnItsOwn()
    {
        engine::Scenario scenario;
        scenario.set(ParameterId::workload, std::string("image"));
        scenario.set(ParameterId::batch, 2.0);
        const auto curves = widgets::stepCurves(*m_catalog, scenario, Workload::image, OutputMeasure::Time);
        QCOMPARE(curves.size(), std::size_t(3));
        QCOMPARE(curves[0].batch, 1.0);
        QCOMPARE(curves[1].batch, 2.0);
        QCOMPARE(curves[2].batch, 4.0);
        const auto picture = widgets::stepPicture(*m_catalog, scenario, Workload::image, OutputMeasure::Time);
        const auto estimate = engine::evaluate(*m_catalog, scenario, {engine::MetricId::request_latency});
        QVERIFY(estimate);
        QCOMPARE(picture.curves.back().id, QStringLiteral("scenario"));
        QCOMPARE(picture.curves.back().ys.front(), (*estimate)[engine::MetricId::request_latency].number);
    }

    void twinsAreOfOneNetwork()
    {
        engine::Scenario scenario;
        scenario.set(ParameterId::model, std::string("llama-3.1-8b"));
        const engine::Scenario asked = widgets::asWorkload(*m_catalog, scenario, Workload::language_diffusion);
        QCOMPARE(std::get<std::string>(*asked.get(ParameterId::model)), std::string("llama-3.1-8b"));
        const engine::Scenario unset = widgets::asWorkload(*m_catalog, {}, Workload::language_diffusion);
        QCOMPARE(std::get<std::string>(*unset.get(ParameterId::model)), std::string("llama-3.1-70b"));
    }

    void everyMeasureHasCurves()
    {
        for (const Workload workload : {Workload::language_diffusion, Workload::image, Workload::video})
            for (std::size_t measure = 0; measure < widgets::outputMeasureCount; ++measure) {
                const auto picture = widgets::stepPicture(*m_catalog, {}, workload, static_cast<OutputMeasure>(measure));
                QVERIFY2(!picture.curves.empty(), qPrintable(picture.frame.y.title));
                QVERIFY(!picture.frame.scenarioLine.isEmpty());
            }
    }

    void windowsAndSharesOfAttentionCostLess()
    {
        const auto picture = widgets::scopePicture(*m_catalog, {}, Workload::video);
        QCOMPARE(picture.curves.size(), std::size_t(4)); // the last marks the scenario by its tokens
        QCOMPARE(picture.curves[3].pointNames.front(), QStringLiteral("75\u2009600 tokens"));
        QVERIFY(picture.curves[1].ys.back() < 0.2 * picture.curves[0].ys.back());
        QVERIFY(picture.curves[2].ys.back() < 0.3 * picture.curves[0].ys.back());
    }

    void measuresAreSwitchedByKey()
    {
        DiffusionPage page({m_catalog, m_database.get()});
        put(page, {});
        page.setVisible(true);
        auto *work = page.findChild<QToolButton *>(QStringLiteral("diffusion.work"));
        work->setFocus();
        QTest::keyClick(work, Qt::Key_Space);
        QVERIFY(work->isChecked());
        QCOMPARE(page.saveView(), QByteArray("work"));
        auto *plot = page.findChild<plot::PlotView *>(QStringLiteral("diffusionPlot"));
        QVERIFY(plot->frame().y.title.contains(QStringLiteral("FLOP")));
        QVERIFY(plot->tableModel()->rowCount() > 0);
        DiffusionPage other({m_catalog, m_database.get()});
        other.restoreView("work");
        QVERIFY(other.findChild<QToolButton *>(QStringLiteral("diffusion.work"))->isChecked());
    }

    void itsSentenceFollowsTheWorkload()
    {
        DiffusionPage page({m_catalog, m_database.get()});
        QSignalSpy changed(&page, &DiffusionPage::sentenceChanged);
        put(page, {});
        QVERIFY(page.sentence().contains(QStringLiteral("token by token")));
        engine::Scenario image;
        image.set(ParameterId::workload, std::string("image"));
        put(page, image);
        QVERIFY(page.sentence().startsWith(QStringLiteral("FLUX.1 [dev] makes its output in")));
        QCOMPARE(changed.count(), 2);
    }

    void publishedStepsStandInTheirYears()
    {
        DiffusionPage page({m_catalog, m_database.get()});
        put(page, {});
        const auto *plot = page.findChild<plot::PlotView *>(QStringLiteral("stepTimelinePlot"));
        QCOMPARE(plot->curves().size(), std::size_t(3));
        for (const plot::Curve &curve : plot->curves())
            for (const double year : curve.xs)
                QVERIFY(year > 2019.5 && year < 2026.5);
        QVERIFY(!plot->frame().sources.isEmpty());
    }

    void aPublishedMethodIsAPresetOfTheSteps()
    {
        DiffusionPage page({m_catalog, m_database.get()});
        put(page, {});
        QSignalSpy edited(&page, &DiffusionPage::parameterEdited);
        Q_EMIT page.findChild<plot::PlotView *>(QStringLiteral("stepTimelinePlot"))
            ->selectionRequested({QStringLiteral("sdxl-turbo-4")}, false);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.first().at(0).value<ParameterId>(), ParameterId::steps);
        QCOMPARE(std::get<double>(edited.first().at(1).value<engine::ParameterValue>()), 4.0);
    }

private:
    void put(DiffusionPage &page, const engine::Scenario &scenario) const
    {
        const auto estimate = engine::evaluate(*m_catalog, scenario);
        QVERIFY(estimate);
        page.setScenario(scenario, *estimate);
    }

    std::unique_ptr<data::Database> m_database;
    std::shared_ptr<const engine::Catalog> m_catalog;
};

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestDiffusionPage)
#include "test_diffusion_page.moc"
