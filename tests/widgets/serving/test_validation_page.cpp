// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/catalog_reader.h"
#include "data/locations.h"
#include "engine/evaluate.h"
#include "tests/support/test_base.h"
#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/common/figure_table.h"
#include "widgets/workspaces/roofline/roofline_workspace.h"
#include "widgets/workspaces/serving/load_page.h"
#include "widgets/workspaces/serving/measured_serving.h"
#include "widgets/workspaces/serving/validation_page.h"
#include "widgets/workspaces/serving/validation_text.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace ridgepoint;
using engine::ParameterId;
using namespace ridgepoint::widgets;

namespace {

/// Three operators of two sources; the last names a device that nobody knows.
const QByteArray operatorRows =
    QByteArrayLiteral("id,accelerator,op,m,n,k,precision,time_s,source_title,source_url\n"
                      "op-aa-1,NVIDIA H100 SXM 80GB,gemm,4096,8192,8192,bf16,0.001,First table,https://a.example\n"
                      "op-bb-1,NVIDIA H100 SXM 80GB,gemm,8,8192,8192,bf16,0.00006,Second table,https://b.example\n"
                      "op-bb-2,Nobody Z9,gemm,8,8192,8192,bf16,0.00006,Second table,https://b.example\n");

} // namespace

class TestValidationPage : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = data::Database::open(data::referenceDatabasePath());
        QVERIFY(database.has_value());
        m_database = std::make_unique<data::Database>(std::move(*database));
        auto catalog = data::readCatalog(*m_database);
        QVERIFY(catalog.has_value());
        m_catalog = std::make_shared<const engine::Catalog>(std::move(*catalog));
        m_scenario = {};
    }
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void aSmallReportIsDrawnAndListed()
    {
        open({written("ops.csv", operatorRows), {}, {}});
        QTRY_VERIFY2_WITH_TIMEOUT(m_page->sentence().startsWith(QStringLiteral("Of 3 published measurements 2 are predicted")),
                                  qPrintable(m_page->sentence()), longWait);
        choose("validationSet", QStringLiteral("Operators"));
        const auto &curves = plot()->curves();
        QCOMPARE(curves.size(), std::size_t{4}); // band, diagonal, two sources
        QCOMPARE(curves[2].name, QStringLiteral("First table"));
        QVERIFY(curves[2].pointNames[0].contains(QStringLiteral("op-aa-1")));
        QVERIFY(curves[2].pointNames[0].contains(QStringLiteral("H100")));
        QCOMPARE(curves[0].ys[0], 1.25 * curves[0].xs[0]);
        QVERIFY(plot()->frame().x.title.endsWith(QStringLiteral("time, s")));
        QCOMPARE(plot()->frame().x.minimum, plot()->frame().y.minimum);
        QVERIFY(label("validationBars")->text().contains(QStringLiteral("Operators")));
        QCOMPARE(table("validationErrors")->figures()->rowCount(), 2);
        button("validationBy.device")->click();
        QCOMPARE(table("validationErrors")->figures()->rowCount(), 2);
    }

    void whatIsNotPredictedSaysWhy()
    {
        open({written("ops.csv", operatorRows), {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(m_page->sentence().startsWith(QStringLiteral("Of 3")), longWait);
        choose("validationSet", QStringLiteral("Operators"));
        QCOMPARE(table("validationRows")->figures()->rowCount(), 2);
        press(button("validationList.gaps"));
        auto *gaps = table("validationRows")->figures();
        QCOMPARE(gaps->rowCount(), 1);
        QCOMPARE(gaps->key(0), QStringLiteral("op-bb-2"));
        QVERIFY(gaps->index(0, gaps->columnCount() - 1).data().toString().size() > 10);
        choose("validationSource", QStringLiteral("First table"));
        QCOMPARE(gaps->rowCount(), 0);
        QVERIFY(label("validationRowNote")->text().startsWith(QStringLiteral("Every row")));
    }

    void energyIsOfItsBoundary()
    {
        const QByteArray rows = QByteArrayLiteral(
            "id,accelerator,count,tp,model,precision_weights,framework,phase,batch_or_concurrency,input_len,output_len,metric,value,note\n"
            "en-1,nvidia-h100-sxm,1,1,llama-3.1-8b,bf16,vLLM,serve,8,1024,256,J_per_token,0.5,boards alone\n"
            "en-2,nvidia-h100-sxm,1,1,llama-3.1-8b,bf16,vLLM,serve,8,1024,256,J_per_token,0.8,whole-system watts\n"
            "en-3,nvidia-h100-sxm,1,1,llama-3.1-8b,bf16,vLLM,decode,8,1024,256,tpot_s,0.008,\n");
        open({{}, written("rows.csv", rows), {}});
        QTRY_VERIFY2_WITH_TIMEOUT(m_page->sentence().startsWith(QStringLiteral("Of 3")), qPrintable(m_page->sentence()), longWait);
        QVERIFY(m_page->sentence().contains(QStringLiteral("for energy")));
        QCOMPARE(button("validationBy.bound")->text(), QStringLiteral("Bound"));
        choose("validationSet", QStringLiteral("Energy"));
        QVERIFY(plot()->frame().x.title.contains(QStringLiteral("J per token or sample")));
        QCOMPARE(button("validationBy.bound")->text(), QStringLiteral("Boundary"));
        press(button("validationBy.bound"));
        QCOMPARE(table("validationErrors")->figures()->rowCount(), 2);
        QCOMPARE(table("validationRows")->figures()->rowCount(), 2);
    }

    void ratedSystemsAreListed()
    {
        open({written("ops.csv", operatorRows), {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(m_page->sentence().startsWith(QStringLiteral("Of 3")), longWait);
        press(button("validationList.systems"));
        auto *systems = table("validationRows")->figures();
        QVERIFY(systems->rowCount() > 40);
        QVERIFY(label("validationRowNote")->text().contains(QStringLiteral("median error")));
        // What is compared comes first; the others say why they are not.
        const int reason = systems->columnCount() - 1;
        QVERIFY(systems->index(0, reason).data().toString().isEmpty());
        QVERIFY(systems->index(systems->rowCount() - 1, reason).data().toString().endsWith(u'.'));
        const QByteArray view = m_page->saveView();
        press(button("validationList.worst"));
        m_page->restoreView(view);
        QVERIFY(button("validationList.systems")->isChecked());
    }

    void choosingARowMarksItsPoint()
    {
        open({written("ops.csv", operatorRows), {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(m_page->sentence().startsWith(QStringLiteral("Of 3")), longWait);
        choose("validationSet", QStringLiteral("Operators"));
        FigureTableView *rows = table("validationRows");
        rows->setFocus();
        rows->selectRow(0);
        QCOMPARE(plot()->selectedKeys(), QStringList{rows->figures()->key(0)});
        QTest::keyClick(rows, Qt::Key_Down);
        QCOMPARE(plot()->selectedKeys(), QStringList{rows->figures()->key(1)});
        QTest::keyClick(rows, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);
    }

    void theTablesAreModels()
    {
        FigureTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable({{{QStringLiteral("a")}, {QStringLiteral("b"), true}},
                        {{QStringLiteral("1"), {{QStringLiteral("x")}, {QStringLiteral("–")}}},
                         {QStringLiteral("2"), {{QStringLiteral("y")}, {QStringLiteral("7"), 7.0}}},
                         {QStringLiteral("3"), {{QStringLiteral("z")}, {QStringLiteral("9"), 9.0}}}}});
        model.sort(1, Qt::DescendingOrder);
        QCOMPARE(model.key(0), QStringLiteral("3"));
        QCOMPARE(model.key(2), QStringLiteral("1")); // what is not known stays last
        model.sort(1, Qt::AscendingOrder);
        QCOMPARE(model.key(0), QStringLiteral("2"));
        QCOMPARE(model.key(2), QStringLiteral("1"));
        model.setTable({});
        QCOMPARE(model.rowCount(), 0);
    }

    void theLevelOfTheScenarioIsTaken()
    {
        open({written("ops.csv", operatorRows), {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(m_page->sentence().startsWith(QStringLiteral("Of 3")), longWait);
        choose("validationSet", QStringLiteral("Operators"));
        const double before = plot()->curves()[2].ys[0];
        m_scenario.set(ParameterId::estimate_level, std::string("ideal"));
        evaluate();
        QTRY_VERIFY_WITH_TIMEOUT(plot()->curves()[2].ys[0] < before, longWait);
        QVERIFY(plot()->frame().scenarioLine.contains(QStringLiteral("ideal")));
    }

    void aTableThatCannotBeReadIsSaid()
    {
        open({written("ops.csv", "id,accelerator,op,precision,time_s\na-1,x,gemm,bf16,fast\n"), {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(m_page->sentence().contains(QStringLiteral("fast")), longWait);
        QVERIFY(plot()->curves().empty());
        QVERIFY(plot()->frame().emptyText.contains(QStringLiteral("fast")));
        QVERIFY(!saveButton()->isEnabled());
    }

    void anEmptyTableIsNoError()
    {
        open({written("ops.csv", "id,accelerator,op,precision,time_s\n"), {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(m_page->sentence().startsWith(QStringLiteral("Of 0 published")), longWait);
        QVERIFY(plot()->curves().empty());
        QVERIFY(!plot()->frame().emptyText.isEmpty());
    }

    void withoutADatabaseThereIsAReason()
    {
        ValidationPage page({m_catalog, nullptr});
        page.setScenario({}, {});
        QVERIFY(page.sentence().contains(QStringLiteral("database")));
    }

    void theReportIsSavedInEitherForm()
    {
        open({written("ops.csv", operatorRows), {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(saveButton()->isEnabled(), longWait);
        QSignalSpy messages(m_page.get(), &WorkspacePage::messageRequested);
        for (const char *name : {"report.html", "report.md"}) {
            const QString path = m_folder->filePath(QLatin1StringView(name));
            m_page->setFileQuestion([path](QWidget *) { return path; });
            press(saveButton());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QCOMPARE(text.startsWith("<!DOCTYPE html>"), path.endsWith(QStringLiteral("html")));
            QVERIFY(text.contains("op-bb-2"));
        }
        m_page->setFileQuestion([this](QWidget *) { return m_folder->filePath(QStringLiteral("no/such/place.md")); });
        press(saveButton());
        QCOMPARE(messages.count(), 3);
        QVERIFY(messages[2][0].toString().contains(QStringLiteral("could not be written")));
        m_page->setFileQuestion([](QWidget *) { return QString(); });
        press(saveButton());
        QCOMPARE(messages.count(), 3);
    }

    void theViewIsRemembered()
    {
        open({written("ops.csv", operatorRows), {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(m_page->sentence().startsWith(QStringLiteral("Of 3")), longWait);
        choose("validationSet", QStringLiteral("Operators"));
        choose("validationSource", QStringLiteral("Second table"));
        button("validationBy.bound")->click();
        button("validationList.gaps")->click();
        const QByteArray view = m_page->saveView();
        m_page->restoreView("by=9\nlist=x\nfilter=%%%&set=none\n\xff");
        ValidationPage other({m_catalog, m_database.get()});
        other.restoreView(view);
        QCOMPARE(other.saveView(), view);
    }

    void theShippedMeasurementsAreDrawn()
    {
        open(data::shippedMeasurements());
        QTRY_VERIFY_WITH_TIMEOUT(m_page->sentence().contains(QStringLiteral("for decode")), longWait);
        QVERIFY(plot()->curves().size() >= 6);
        auto *figure = m_page->findChild<QComboBox *>(QStringLiteral("validationFigure"));
        QVERIFY(figure->count() >= 2);
        const QString time = plot()->frame().x.title;
        figure->setFocus();
        QTest::keyClick(figure, Qt::Key_Down);
        Q_EMIT figure->activated(figure->currentIndex());
        QVERIFY(plot()->frame().x.title != time);
        for (const QWidget *widget : m_page->findChildren<QWidget *>())
            if (widget->inherits("QComboBox") || widget->inherits("QTableView") || widget->inherits("QToolButton"))
                QVERIFY2(!widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty(),
                         qPrintable(widget->objectName()));
    }

    void measuredPointsLieOverTheServingCurve()
    {
        LoadPage page({m_catalog, m_database.get()});
        const auto estimate = engine::evaluate(*m_catalog, m_scenario);
        page.setScenario(m_scenario, *estimate);
        QVERIFY(page.saveView().isEmpty());
        auto *view = page.findChild<plot::PlotView *>(QStringLiteral("loadPlot"));
        const auto count = view->curves().size();
        page.findChild<QToolButton *>(QStringLiteral("loadMeasured"))->click();
        QCOMPARE(view->curves().size(), count + 1);
        QVERIFY(view->curves().back().xs.size() > 20);
        QVERIFY(view->curves().back().pointNames[0].contains(QStringLiteral("measured (")));
        LoadPage other({m_catalog, m_database.get()});
        other.restoreView(page.saveView());
        other.setScenario(m_scenario, *estimate);
        QCOMPARE(other.findChild<plot::PlotView *>(QStringLiteral("loadPlot"))->curves().size(), count + 1);
    }

    void aMeasuredRowBecomesItsPoint()
    {
        PublishedMeasurements published;
        const auto add = [&published](const char *metric, double value, std::optional<double> batch, const char *phase = "serve") {
            PublishedRequest request{{}, QStringLiteral("h"), QStringLiteral("m")};
            request.row.count = 4;
            request.row.phase = QLatin1StringView(phase);
            request.row.metric = QLatin1StringView(metric);
            request.row.value = value;
            request.row.batch = batch;
            published.requests.push_back(request);
        };
        add("tpot_s", 0.02, 8);
        add("tokens_per_s", 400, 8);
        add("tokens_per_s_per_gpu", 100, 8);
        add("tokens_per_s", 400, {});
        add("ttft_s", 1, 8);
        add("tokens_per_s", 400, 8, "prefill");
        engine::DeviceRoofline device;
        device.slug = "h";
        engine::Estimate estimate;
        estimate.devices = {device};
        const auto points = measuredServingPoints(published, QStringLiteral("m"), estimate);
        QCOMPARE(points.size(), std::size_t{3});
        for (const MeasuredServingPoint &point : points) {
            QCOMPARE(point.across, 50.0);
            QCOMPARE(point.rate, 400.0);
            QCOMPARE(point.accelerators, 4.0);
        }
        QVERIFY(measuredServingPoints(published, QStringLiteral("other"), estimate).empty());
        add("latency_s", 1.5, 3, "diffusion");
        estimate.workload = engine::Workload::image;
        const auto pictures = measuredServingPoints(published, QStringLiteral("m"), estimate);
        QCOMPARE(pictures.size(), std::size_t{1});
        QCOMPARE(pictures.front().across, 1.5);
        QCOMPARE(pictures.front().rate, 2.0);
        estimate.workload = engine::Workload::video;
        QCOMPARE(measuredServingPoints(published, QStringLiteral("m"), estimate).front().rate, 7200.0);
    }

    void publishedPointsLieOverTheRoof()
    {
        RooflineWorkspace workspace({m_catalog, m_database.get()});
        m_scenario.set(ParameterId::accelerator, std::string("nvidia-h100-sxm"));
        workspace.setScenario(m_scenario, *engine::evaluate(*m_catalog, m_scenario));
        QSignalSpy messages(&workspace, &Workspace::messageRequested);
        workspace.showPublishedPoints(true);
        QCOMPARE(messages.count(), 1);
        const auto measured = [&workspace] {
            const auto &curves = workspace.currentPlot()->curves();
            return std::find_if(curves.begin(), curves.end(), [](const plot::Curve &curve) { return curve.id == u"measured"; }) !=
                   curves.end();
        };
        QVERIFY(measured());
        RooflineWorkspace other({m_catalog, m_database.get()});
        other.restoreView(workspace.saveView());
        QCOMPARE(other.saveView(), workspace.saveView());
        m_scenario.set(ParameterId::accelerator, std::string("amd-mi300x"));
        workspace.setScenario(m_scenario, *engine::evaluate(*m_catalog, m_scenario));
        QVERIFY(!measured());
        workspace.showPublishedPoints(false);
        QVERIFY(workspace.saveView().isEmpty());
    }

private:
    void open(const data::ValidationFiles &files)
    {
        m_page = std::make_unique<ValidationPage>(WorkspaceContext{m_catalog, m_database.get()});
        m_page->setFiles(files);
        m_page->resize(1180, 860);
        m_page->setVisible(true);
        QApplication::setActiveWindow(m_page.get());
        evaluate();
    }
    void evaluate() { m_page->setScenario(m_scenario, *engine::evaluate(*m_catalog, m_scenario)); }
    [[nodiscard]] QString written(const char *name, const QByteArray &text) const
    {
        const QString path = m_folder->filePath(QLatin1StringView(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The test cannot write its file.");
        return path;
    }
    void choose(const char *name, const QString &text) const
    {
        auto *box = m_page->findChild<QComboBox *>(QLatin1StringView(name));
        box->setCurrentIndex(box->findText(text));
        Q_EMIT box->activated(box->currentIndex());
    }
    static void press(QAbstractButton *button)
    {
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    [[nodiscard]] plot::PlotView *plot() const { return m_page->findChild<plot::PlotView *>(); }
    [[nodiscard]] QPushButton *saveButton() const { return m_page->findChild<QPushButton *>(QStringLiteral("validationSave")); }
    [[nodiscard]] QToolButton *button(const char *name) const { return m_page->findChild<QToolButton *>(QLatin1StringView(name)); }
    [[nodiscard]] QLabel *label(const char *name) const { return m_page->findChild<QLabel *>(QLatin1StringView(name)); }
    [[nodiscard]] FigureTableView *table(const char *name) const { return m_page->findChild<FigureTableView *>(QLatin1StringView(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<data::Database> m_database;
    std::shared_ptr<const engine::Catalog> m_catalog;
    engine::Scenario m_scenario;
    std::unique_ptr<ValidationPage> m_page;
};

QTEST_MAIN(TestValidationPage)
#include "test_validation_page.moc"
