// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_document.h"
#include "app/session.h"
#include "tests/app/shipped_data.h"
#include "tests/support/test_base.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace ridgepoint;
using app::ScenarioDocument;
using engine::MetricId;
using engine::ParameterId;
using widgets::EditPhase;

class TestDocument : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_shipped = tests::ShippedData::read(); }
    void init() { failOnAnyWarning(); }

    void defaultScenarioIsCompleteAndEvaluated()
    {
        ScenarioDocument document(m_shipped.catalog);
        QVERIFY(document.estimate()[MetricId::tokens_per_second].is_present);
        QCOMPARE(document.estimate()[MetricId::branch_multiplier].number, 1.6);
        QVERIFY(!document.isModified());
    }

    void aDragIsOneUndoStep()
    {
        ScenarioDocument document(m_shipped.catalog);
        for (int batch = 2; batch <= 64; ++batch)
            document.edit(ParameterId::batch, double(batch), EditPhase::Dragging);
        document.edit(ParameterId::batch, 64.0, EditPhase::Committed);
        QCOMPARE(document.undoStack()->count(), 1);
        QVERIFY2(document.undoStack()->undoText().contains(QStringLiteral("64")), qPrintable(document.undoStack()->undoText()));
        document.undoStack()->undo();
        QVERIFY(!document.scenario().is_set(ParameterId::batch));
        document.undoStack()->redo();
        QCOMPARE(std::get<double>(*document.scenario().get(ParameterId::batch)), 64.0);
    }

    void severalInputsAtOnceAreOneStep()
    {
        ScenarioDocument document(m_shipped.catalog);
        document.edit(ParameterId::accelerator_count, 8.0, EditPhase::Committed);
        engine::Scenario next = document.scenario();
        next.reset(ParameterId::accelerator_count);
        next.set(ParameterId::tensor_parallel, 4.0);
        next.set(ParameterId::replicas, 4.0);
        document.adopt(next, QStringLiteral("plan"));
        QCOMPARE(document.undoStack()->count(), 2);
        QVERIFY(document.scenario() == next);
        document.undoStack()->undo();
        QCOMPARE(std::get<double>(*document.scenario().get(ParameterId::accelerator_count)), 8.0);
        next.set(ParameterId::accelerator_count, 3.0);
        document.adopt(next, QStringLiteral("plan"));
        QVERIFY(!document.scenario().is_set(ParameterId::replicas));
    }

    void twoDragsAreTwoSteps()
    {
        ScenarioDocument document(m_shipped.catalog);
        for (const double batch : {8.0, 16.0}) {
            document.edit(ParameterId::batch, batch - 1, EditPhase::Dragging);
            document.edit(ParameterId::batch, batch, EditPhase::Committed);
        }
        QCOMPARE(document.undoStack()->count(), 2);
    }

    void keysOnTwoParametersAreTwoSteps()
    {
        ScenarioDocument document(m_shipped.catalog);
        document.edit(ParameterId::batch, 2.0, EditPhase::Dragging);
        document.edit(ParameterId::batch, 3.0, EditPhase::Dragging);
        document.edit(ParameterId::branches, 5.0, EditPhase::Dragging);
        document.edit(ParameterId::batch, 4.0, EditPhase::Dragging);
        QCOMPARE(document.undoStack()->count(), 3);
    }

    void aDragBackToTheStartLeavesNoStep()
    {
        ScenarioDocument document(m_shipped.catalog);
        document.edit(ParameterId::batch, 32.0, EditPhase::Dragging);
        document.edit(ParameterId::batch, 1.0, EditPhase::Committed);
        QCOMPARE(document.undoStack()->count(), 0);
        QVERIFY(!document.isModified());
    }

    void aRefusedEditChangesNothing()
    {
        ScenarioDocument document(m_shipped.catalog);
        QSignalSpy refused(&document, &ScenarioDocument::editRefused);
        document.edit(ParameterId::branches, 1.5, EditPhase::Committed);
        document.edit(ParameterId::shared_steps, 60.0, EditPhase::Committed);
        document.edit(ParameterId::accelerator, std::string("no-such-thing"), EditPhase::Committed);
        QCOMPARE(refused.count(), 3);
        QVERIFY(refused.at(1).at(1).toString().contains(QStringLiteral("50")));
        QCOMPARE(document.undoStack()->count(), 0);
        QCOMPARE(document.scenario(), engine::Scenario());
    }

    void resetAllAndOpenAreUndoable()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a b.json"));
        ScenarioDocument document(m_shipped.catalog);
        document.edit(ParameterId::batch, 64.0, EditPhase::Committed);
        QVERIFY(document.save(path));
        QVERIFY(!document.isModified());
        document.edit(ParameterId::batch, 128.0, EditPhase::Committed);
        QVERIFY(document.isModified());
        QVERIFY(document.open(path));
        QVERIFY(!document.isModified());
        QCOMPARE(std::get<double>(*document.scenario().get(ParameterId::batch)), 64.0);
        document.undoStack()->undo();
        QCOMPARE(std::get<double>(*document.scenario().get(ParameterId::batch)), 128.0);
        document.resetAll();
        QCOMPARE(document.scenario(), engine::Scenario());
        document.undoStack()->undo();
        QCOMPARE(std::get<double>(*document.scenario().get(ParameterId::batch)), 128.0);
    }

    void theLastValueSetIsTheLastEvaluated()
    {
        ScenarioDocument document(m_shipped.catalog);
        QSignalSpy evaluated(&document, &ScenarioDocument::estimateChanged);
        for (int batch = 2; batch <= 200; ++batch)
            document.edit(ParameterId::batch, double(batch), EditPhase::Dragging);
        QVERIFY(evaluated.count() < 100);
        QTRY_COMPARE(document.estimate()[MetricId::tokens_in_flight].number, 200.0);
        document.edit(ParameterId::batch, 300.0, EditPhase::Committed);
        QCOMPARE(document.estimate()[MetricId::tokens_in_flight].number, 300.0);
    }

    void unknownIdsSurviveOpenAndSave()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("newer.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format":"ridgepoint-scenario","version":1,"parameters":{"batch":8,"warp_factor":9}})");
        file.close();
        ScenarioDocument document(m_shipped.catalog);
        const auto unknown = document.open(path);
        QVERIFY(unknown);
        QCOMPARE(*unknown, QStringList{QStringLiteral("warp_factor")});
        QVERIFY(document.save(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("warp_factor"));
    }

    void aSessionComesBackAsItWas()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deep/session.json"));
        ScenarioDocument document(m_shipped.catalog);
        document.edit(ParameterId::batch, 64.0, EditPhase::Committed);
        QVERIFY(app::writeSession(path, {document.state(), document.savedState()}));
        const auto session = app::readSession(path, *m_shipped.catalog);
        QVERIFY(session);
        QCOMPARE(session->state, document.state());
        QVERIFY(!app::readSession(folder.filePath(QStringLiteral("none")), *m_shipped.catalog));
    }

private:
    tests::ShippedData m_shipped;
};

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
