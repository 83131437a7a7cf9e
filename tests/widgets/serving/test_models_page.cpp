// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/catalog_reader.h"
#include "data/locations.h"
#include "engine/evaluate.h"
#include "tests/support/test_base.h"
#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/serving/cache_picture.h"
#include "widgets/workspaces/serving/layer_picture.h"
#include "widgets/workspaces/serving/model_list.h"
#include "widgets/workspaces/serving/models_page.h"
#include "widgets/workspaces/serving/parameter_picture.h"
#include "widgets/workspaces/serving/training_picture.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolButton>

using namespace ridgepoint;
using engine::ParameterId;
using widgets::ModelList;

class TestModelsPage : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = data::Database::open(data::referenceDatabasePath(), m_folder->filePath(QStringLiteral("user.sqlite")));
        QVERIFY(database.has_value());
        m_database = std::make_unique<data::Database>(std::move(*database));
        readCatalog();
        m_scenario = {};
        m_page = std::make_unique<widgets::ModelsPage>(widgets::WorkspaceContext{m_catalog, m_database.get()});
        // As the window does it.
        connect(m_page.get(), &widgets::WorkspacePage::catalogOutdated, this, [this] {
            readCatalog();
            m_page->setCatalog(m_catalog);
            evaluate();
        });
        connect(m_page.get(), &widgets::WorkspacePage::parameterEdited, this,
                [this](ParameterId id, const engine::ParameterValue &value, widgets::EditPhase phase) {
                    if (phase == widgets::EditPhase::Reset)
                        m_scenario.reset(id);
                    else
                        m_scenario.set(id, value);
                    evaluate();
                });
        m_page->resize(1200, 760);
        m_page->setVisible(true);
        QApplication::setActiveWindow(m_page.get()); // shortcuts answer in an active window only
        evaluate();
    }
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void coveredModelsComeFirst()
    {
        ModelList list;
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.setModels(*m_catalog, {QStringLiteral("qwen3-8b")});
        QCOMPARE(list.rowCount(), static_cast<int>(m_catalog->models().size()));
        bool isCovered = true;
        for (int row = 0; row < list.rowCount(); ++row) {
            const bool now = list.index(row).data(ModelList::IsCoveredRole).toBool();
            QVERIFY(isCovered || !now);
            QVERIFY(now || list.index(row).data(ModelList::DetailRole).toString().size() > 10);
            isCovered = now;
        }
        QVERIFY(!isCovered);
        list.setScenarioModel(QStringLiteral("qwen3-8b"));
        list.setFilter(QStringLiteral("Qwen3 8B alibaba"));
        QCOMPARE(list.rowCount(), 1);
        QVERIFY(list.index(0).data(ModelList::IsImportedRole).toBool());
        QVERIFY(list.index(0).data(ModelList::IsScenarioRole).toBool());
        list.setFilter(QStringLiteral("no such model"));
        QCOMPARE(list.rowCount(), 0);
    }

    void aModelIsSoughtShownAndUsedWithKeys()
    {
        QCOMPARE(name(), QStringLiteral("Llama 3.1 70B"));
        QVERIFY(!button("modelUse")->isEnabled());
        QVERIFY(m_page->focusSearch());
        QTest::keyClicks(field("modelSearch"), QStringLiteral("deepseek-v3"));
        QTest::keyClick(field("modelSearch"), Qt::Key_Return);
        QCOMPARE(name(), QStringLiteral("DeepSeek-V3"));
        QVERIFY2(m_page->sentence().contains(QStringLiteral("36.6B work on a token")), qPrintable(m_page->sentence()));
        QVERIFY(!m_scenario.is_set(ParameterId::model));
        QTest::keyClick(button("modelUse"), Qt::Key_Space);
        QCOMPARE(std::get<std::string>(*m_scenario.get(ParameterId::model)), std::string("deepseek-v3"));
        QVERIFY(!button("modelUse")->isEnabled());
        QVERIFY(m_page->closeTopmost());
        QVERIFY(!m_page->closeTopmost());
        auto *view = m_page->findChild<QListView *>(QStringLiteral("modelView"));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(name(), QStringLiteral("DeepSeek-R1"));
    }

    void anUncoveredModelSaysWhy()
    {
        QTest::keyClicks(field("modelSearch"), QStringLiteral("gpt-4o"));
        QTest::keyClick(field("modelSearch"), Qt::Key_Return);
        QVERIFY(!button("modelUse")->isEnabled());
        QVERIFY(m_page->sentence().contains(QStringLiteral("not covered")));
        QVERIFY(text("modelFactsText").contains(QStringLiteral("do not cover this model")));
    }

    void layersStandInTheirPattern()
    {
        const auto gemma = widgets::layerSequence(model("gemma-3-27b"));
        QCOMPARE(gemma.size(), std::size_t{62});
        const auto attention = engine::attention_layers(model("gemma-3-27b"));
        int full = 0;
        for (const widgets::LayerShape &layer : gemma)
            full += attention[layer.attention].kind == engine::AttentionKind::full ? 1 : 0;
        QCOMPARE(full, 10);
        QVERIFY(attention[gemma.front().attention].kind == engine::AttentionKind::sliding);
        const auto deepseek = widgets::layerSequence(model("deepseek-v3"));
        const auto ffn = engine::ffn_layers(model("deepseek-v3"));
        QCOMPARE(ffn[deepseek[2].ffn].experts, 0);
        QCOMPARE(ffn[deepseek[3].ffn].experts, 256);
        QVERIFY(widgets::layerSequence(model("gpt-4o")).empty());
        for (const engine::Model &one : m_catalog->models())
            QVERIFY(widgets::layerSequence(one).empty() || widgets::layerSequence(one).size() == static_cast<std::size_t>(one.layers));
    }

    void picturesHoldTheCountedNumbers()
    {
        const widgets::SidePicture parts = widgets::parameterPicture(model("deepseek-v3"));
        double counted = 0;
        for (const plot::Curve &curve : parts.curves)
            for (std::size_t i = 0; i < curve.xs.size(); ++i)
                counted += curve.ys[i] == 0 ? curve.xs[i] - curve.baseline[i] : 0;
        QCOMPARE(counted, 671'026'419'200.0);
        QCOMPARE(widgets::differenceWords(model("deepseek-v3")), QStringLiteral("as published"));
        const widgets::SidePicture cache = widgets::cachePicture(*m_catalog, m_scenario, model("gpt-oss-20b"));
        const plot::Curve &all = cache.curves.back();
        const auto at = std::find(all.xs.begin(), all.xs.end(), 131'072.0);
        QVERIFY(at != all.xs.end());
        QCOMPARE(all.ys[static_cast<std::size_t>(at - all.xs.begin())], 12.0 * 2 * 8 * 64 * 2 * (131'072 + 128));
        QVERIFY(!widgets::cachePicture(*m_catalog, m_scenario, model("llama-3.1-8b")).curves.empty());
        const widgets::SidePicture weights = widgets::weightPicture(*m_catalog, m_scenario, model("llama-3.1-70b"));
        QCOMPARE(weights.curves[0].xs[0], 141'107'412'992.0);
    }

    void trainingStandsBesideWhatIsPublished()
    {
        const auto runs = data::readTrainingRuns(*m_database);
        const auto tiers = data::readModelTiers(*m_database);
        QVERIFY(runs && tiers);
        const auto cost = [&](const char *slug) {
            return widgets::trainingCost(*m_catalog, m_scenario, model(slug), data::findRun(*runs, QString::fromLatin1(slug)));
        };
        const widgets::TrainingCost llama = cost("llama-3.1-405b");
        QVERIFY(std::abs(*llama.flops / 3.8e25 - 1) < 0.01);
        QVERIFY(*llama.impliedUtilization > 0.30 && *llama.impliedUtilization < 0.45);
        QVERIFY(llama.areTokensPublished);
        QVERIFY(std::abs(*cost("gpt3-175b").flops / 3.14e23 - 1) < 0.01);
        for (const char *slug : {"llama-2-7b", "llama-2-13b", "llama-2-70b", "deepseek-v3"}) {
            const widgets::TrainingCost one = cost(slug);
            QVERIFY2(*one.impliedUtilization > 0.30 && *one.impliedUtilization < 0.45, slug);
        }
        for (const data::TrainingRun &run : *runs) {
            const widgets::TrainingCost one = cost(run.model.toLatin1().constData());
            QVERIFY2(!one.impliedUtilization || *one.impliedUtilization < 0.6, qPrintable(run.model));
            if (one.impliedUtilization)
                qInfo("%-20s %.1f %%", qPrintable(run.model), 100 * *one.impliedUtilization);
        }
        const auto costs = widgets::tierCosts(*m_catalog, widgets::comparedTraining(*m_catalog, m_scenario), *tiers, *runs);
        QCOMPARE(costs.size(), std::size_t{5});
        QCOMPARE(costs[0].places().unknown, 5);
        QVERIFY(widgets::tierVerdict(costs[0]).startsWith(QStringLiteral("Unknown")));
        for (const widgets::TierCost &tier : costs)
            QVERIFY(!widgets::tierVerdict(tier).isEmpty());
        button("modelView.training")->click();
        QVERIFY2(text("trainingRun").contains(QStringLiteral("6 N D")), qPrintable(text("trainingRun")));
        QVERIFY(text("tierText").contains(QStringLiteral("Frontier, open")));
    }

    void aConfigurationIsReadShownKeptAndRemoved()
    {
        m_page->setFileQuestion([](QWidget *) { return config("qwen2.5-7b.json"); });
        QTest::keyClick(button("modelImport"), Qt::Key_Space);
        QCOMPARE(widget("importPanel")->isHidden(), false);
        QVERIFY(label("importSentence").contains(QStringLiteral("Nothing is stored yet")));
        QCOMPARE(m_catalog->find_model("my-qwen"), nullptr);
        field("importName")->selectAll();
        QTest::keyClicks(field("importName"), QStringLiteral("My Qwen"));
        QTest::keyClick(field("importName"), Qt::Key_Return);
        QVERIFY(m_catalog->find_model("my-qwen") != nullptr);
        QCOMPARE(name(), QStringLiteral("My Qwen"));
        QVERIFY(widget("importPanel")->isHidden());
        QTest::keyClick(button("modelUse"), Qt::Key_Space);
        QCOMPARE(std::get<std::string>(*m_scenario.get(ParameterId::model)), std::string("my-qwen"));

        QTest::keyClick(button("modelRemove"), Qt::Key_Space);
        QCOMPARE(m_catalog->find_model("my-qwen"), nullptr);
        QVERIFY(!m_scenario.is_set(ParameterId::model));
        QCOMPARE(name(), QStringLiteral("Llama 3.1 70B"));
        QTest::keyClick(button("modelUndo"), Qt::Key_Space);
        QVERIFY(m_catalog->find_model("my-qwen") != nullptr);
        QCOMPARE(name(), QStringLiteral("My Qwen"));
    }

    void aTakenNameIsRefusedAndNothingIsLost()
    {
        m_page->importFile(config("qwen2.5-7b.json"));
        field("importName")->setText(QStringLiteral("qwen2.5-7b"));
        QTest::keyClick(button("importKeep"), Qt::Key_Space);
        QVERIFY(!widget("importPanel")->isHidden());
        QVERIFY2(label("importNotes").contains(QStringLiteral("another name")), qPrintable(label("importNotes")));
        QVERIFY(m_page->closeTopmost());
        QVERIFY(widget("importPanel")->isHidden());
        QCOMPARE(name(), QStringLiteral("Llama 3.1 70B"));
    }

    void whatDoesNotReadIsSaidInOneSentence()
    {
        QApplication::clipboard()->setText(QStringLiteral("{\"model_type\": \"something-new\"}"));
        QTest::keySequence(m_page.get(), QKeySequence(QStringLiteral("Ctrl+V")));
        QVERIFY2(label("importSentence").contains(QStringLiteral("something-new")), qPrintable(label("importSentence")));
        QVERIFY(button("importKeep")->isHidden() || !button("importKeep")->isVisible());
        m_page->importFile(QStringLiteral("/no/such/file.json"));
        QVERIFY(label("importSentence").startsWith(QStringLiteral("Not read.")));
    }

    void aNarrowPageShowsOnePartAtATime()
    {
        QVERIFY(widget("parameterPlot")->isVisible());
        QVERIFY(widget("layerPlot")->isVisible());
        m_page->resize(860, 500);
        QVERIFY(!widget("parameterPlot")->isVisible());
        button("modelView.accounts")->click();
        QVERIFY(widget("parameterPlot")->isVisible());
        QVERIFY(!widget("layerPlot")->isVisible());
        const QByteArray view = m_page->saveView();
        button("modelView.training")->click();
        m_page->restoreView(view);
        QVERIFY(widget("parameterPlot")->isVisible());
    }

private:
    static QString config(const char *file) { return QStringLiteral(RIDGEPOINT_CONFIGS "/") + QString::fromLatin1(file); }
    const engine::Model &model(const char *slug) const { return *m_catalog->find_model(slug); }
    QWidget *widget(const char *id) const { return m_page->findChild<QWidget *>(QString::fromLatin1(id)); }
    QAbstractButton *button(const char *id) const { return m_page->findChild<QAbstractButton *>(QString::fromLatin1(id)); }
    QLineEdit *field(const char *id) const { return m_page->findChild<QLineEdit *>(QString::fromLatin1(id)); }
    QString label(const char *id) const { return m_page->findChild<QLabel *>(QString::fromLatin1(id))->text(); }
    QString text(const char *id) const { return m_page->findChild<QTextBrowser *>(QString::fromLatin1(id))->toPlainText(); }
    QString name() const { return label("modelName"); }

    void readCatalog()
    {
        auto read = data::readCatalog(*m_database);
        QVERIFY(read.has_value());
        m_catalog = std::make_shared<const engine::Catalog>(std::move(*read));
    }
    void evaluate()
    {
        const auto estimate = engine::evaluate(*m_catalog, m_scenario);
        QVERIFY(estimate.has_value());
        m_page->setScenario(m_scenario, *estimate);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<data::Database> m_database;
    std::shared_ptr<const engine::Catalog> m_catalog;
    engine::Scenario m_scenario;
    std::unique_ptr<widgets::ModelsPage> m_page;
};

QTEST_MAIN(TestModelsPage)
#include "test_models_page.moc"
