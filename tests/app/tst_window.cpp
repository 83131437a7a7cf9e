// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help_window.h"
#include "app/workspace_host.h"
#include "app/workspace_registry.h"
#include "tests/app/window_fixture.h"
#include "tests/support/test_base.h"
#include "widgets/input/parameter_panel.h"
#include "widgets/plot/plot_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSlider>
#include <QTextBrowser>

#include <algorithm>

using namespace ridgepoint;
using engine::MetricId;
using engine::ParameterId;
using tests::WindowFixture;

class TestWindow : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        app::nameProgram();
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
        m_shipped = tests::ShippedData::read();
    }
    void init() { failOnAnyWarning(); }

    void everyWorkspaceOpensByKey()
    {
        WindowFixture fixture(m_shipped);
        for (const app::WorkspaceEntry &entry : app::workspaceEntries()) {
            QTest::keyClick(fixture.window.get(), static_cast<Qt::Key>(Qt::Key_0 + entry.number % 10), Qt::ControlModifier);
            QCOMPARE(fixture.window->workspaces()->current()->objectName(), QStringLiteral("workspace.") + QLatin1StringView(entry.name));
            const auto *sentence = fixture.window->findChild<QLabel *>(QStringLiteral("workspaceSentence"));
            QVERIFY(sentence->text().size() > 20);
            QVERIFY(sentence->text().endsWith(QLatin1Char('.')));
        }
    }

    void draggingTheBatchSliderMovesTheRoofline()
    {
        WindowFixture fixture(m_shipped);
        QVERIFY(fixture.openRoofline());
        auto *view = fixture.window->workspaces()->current()->currentPlot();
        QVERIFY(view != nullptr);
        const auto before = view->curves();
        auto *slider = fixture.window->findChild<QSlider *>(QStringLiteral("parameter.batch.slider"));
        QVERIFY(slider != nullptr);
        QTest::keyClick(slider, Qt::Key_End);
        QTRY_COMPARE(fixture.window->document()->estimate()[MetricId::tokens_in_flight].number, 65536.0);
        bool isMoved = false;
        for (std::size_t i = 0; i < before.size() && i < view->curves().size(); ++i)
            isMoved = isMoved || before[i].ys != view->curves()[i].ys;
        QVERIFY(isMoved || before.size() != view->curves().size());
        fixture.window->document()->undoStack()->undo();
        QTRY_COMPARE(fixture.window->document()->estimate()[MetricId::tokens_in_flight].number, 1.0);
    }

    void aTypedValueWithAUnitIsAccepted()
    {
        WindowFixture fixture(m_shipped);
        QVERIFY(fixture.openRoofline());
        auto *field = fixture.window->findChild<QLineEdit *>(QStringLiteral("parameter.prompt_tokens.field"));
        QVERIFY(field != nullptr);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("32k"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(std::get<double>(*fixture.window->document()->scenario().get(ParameterId::prompt_tokens)), 32000.0);
    }

    void aRefusedValueIsToldBesideTheField()
    {
        WindowFixture fixture(m_shipped);
        QVERIFY(fixture.openRoofline());
        auto *field = fixture.window->findChild<QLineEdit *>(QStringLiteral("parameter.batch.field"));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("0"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!fixture.window->document()->scenario().is_set(ParameterId::batch));
        bool isTold = false;
        for (const QLabel *label : fixture.window->findChildren<QLabel *>())
            isTold = isTold ||
                     (label->isVisible() && label->text().contains(QStringLiteral("65")) && label->text().contains(QStringLiteral("atch")));
        QVERIFY(isTold);
    }

    void saveOpenAndRecent()
    {
        WindowFixture fixture(m_shipped);
        fixture.nextSave = fixture.folder.filePath(QStringLiteral("mine.json"));
        fixture.window->document()->edit(ParameterId::batch, 64.0, widgets::EditPhase::Committed);
        QVERIFY(fixture.window->isWindowModified());
        QTest::keyClick(fixture.window.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(QFile::exists(fixture.nextSave));
        QVERIFY(!fixture.window->isWindowModified());
        QVERIFY(fixture.window->windowTitle().contains(QStringLiteral("mine")));
        QTest::keyClick(fixture.window.get(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(fixture.window->document()->scenario(), engine::Scenario());
        fixture.nextOpen = fixture.nextSave;
        QTest::keyClick(fixture.window.get(), Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(std::get<double>(*fixture.window->document()->scenario().get(ParameterId::batch)), 64.0);
        QCOMPARE(fixture.settings.recentFiles().value(0), QFileInfo(fixture.nextSave).absoluteFilePath());
    }

    void aBrokenFileIsToldAndLosesNothing()
    {
        WindowFixture fixture(m_shipped);
        fixture.window->document()->edit(ParameterId::batch, 64.0, widgets::EditPhase::Committed);
        const QString path = fixture.folder.filePath(QStringLiteral("broken.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\":");
        file.close();
        QVERIFY(!fixture.window->openFile(path));
        QCOMPARE(fixture.told.size(), 1);
        QVERIFY(fixture.told.front().contains(QStringLiteral("broken.json")));
        QCOMPARE(std::get<double>(*fixture.window->document()->scenario().get(ParameterId::batch)), 64.0);
    }

    void theSessionAndTheWorkspaceComeBack()
    {
        WindowFixture fixture(m_shipped);
        QVERIFY(fixture.openRoofline());
        fixture.window->document()->edit(ParameterId::batch, 77.0, widgets::EditPhase::Committed);
        fixture.window->close();
        app::ProgramParts parts{m_shipped.catalog, m_shipped.database.get(), &fixture.settings,
                                fixture.folder.filePath(QStringLiteral("session.json"))};
        const app::MainWindow again(parts);
        QCOMPARE(std::get<double>(*again.document()->scenario().get(ParameterId::batch)), 77.0);
        QCOMPARE(again.workspaces()->current()->objectName(), QStringLiteral("workspace.roofline"));
    }

    void helpFollowsTheView()
    {
        WindowFixture fixture(m_shipped);
        QVERIFY(fixture.openRoofline());
        QTest::keyClick(fixture.window.get(), Qt::Key_F1);
        auto *help = fixture.window->findChild<app::HelpWindow *>(QStringLiteral("helpWindow"));
        QVERIFY(help != nullptr);
        QCOMPARE(help->page(), QStringLiteral("roofline"));
        const auto *text = help->findChild<QTextBrowser *>(QStringLiteral("helpText"));
        for (const char *page : {"overview", "stack", "vendors", "roofline", "serving", "search", "keyboard", "reference"}) {
            help->showPage(QLatin1StringView(page));
            QVERIFY2(text->toPlainText().size() > 300, page);
        }
        help->close();
    }

    void everyControlHasAName()
    {
        WindowFixture fixture(m_shipped);
        for (std::size_t i = 0; i < app::workspaceEntries().size(); ++i) {
            fixture.window->openWorkspace(static_cast<int>(i));
            QApplication::processEvents();
            for (const QWidget *widget : fixture.window->findChildren<QWidget *>()) {
                const bool isInner = widget->objectName().startsWith(QLatin1StringView("qt_")) || widget->parentWidget() == nullptr;
                if (isInner || !widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0)
                    continue;
                QString name = widget->accessibleName();
                if (name.isEmpty()) {
                    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                        name = button->text() + button->toolTip();
                    for (const QLabel *label : fixture.window->findChildren<QLabel *>())
                        name += label->buddy() == widget ? label->text() : QString();
                }
                QVERIFY2(!name.isEmpty(), qPrintable(QStringLiteral("%1 '%2' in %3 has no accessible name")
                                                         .arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(),
                                                              QLatin1StringView(app::workspaceEntries()[i].name))));
            }
        }
    }

    void theStatusBarSaysTheLevelInForce()
    {
        WindowFixture fixture(m_shipped);
        const auto *label = fixture.window->findChild<QLabel *>(QStringLiteral("levelLabel"));
        QVERIFY(label != nullptr);
        app::ScenarioDocument *document = fixture.window->document();
        const auto choose = [document](engine::ParameterId id, const char *slug) {
            document->edit(id, std::string(slug), widgets::EditPhase::Committed);
        };
        choose(engine::ParameterId::accelerator, "nvidia-h100-sxm");
        QTRY_COMPARE(label->text(), QStringLiteral("level: calibrated"));
        QTRY_VERIFY(label->toolTip().contains(QStringLiteral("measurements of H100")));
        choose(engine::ParameterId::estimate_level, "ideal");
        QTRY_COMPARE(label->text(), QStringLiteral("level: ideal"));
        QVERIFY(label->toolTip().endsWith(u'.'));
        document->undoStack()->undo();
        QTRY_COMPARE(label->text(), QStringLiteral("level: calibrated"));
    }

    void thePanelGrowsWithItsText()
    {
        WindowFixture fixture(m_shipped);
        fixture.window->resize(2400, 1200);
        fixture.window->openWorkspace(static_cast<int>(app::workspaceEntries().size()) - 1);
        const auto *side = fixture.window->findChild<QWidget *>(QStringLiteral("sideColumn"));
        const auto trigger = [&fixture](const QString &text) {
            const QList<QAction *> actions = fixture.window->findChildren<QAction *>();
            const auto found = std::find_if(actions.begin(), actions.end(), [&text](const QAction *each) { return each->text() == text; });
            if (found == actions.end())
                qFatal("no action %s", qPrintable(text));
            (*found)->trigger();
        };
        QApplication::processEvents();
        const int before = side->width();
        QVERIFY(before > 0);
        for (int step = 0; step < 5; ++step) // 110, 125, 150, 175, 200 %
            trigger(QStringLiteral("&Larger"));
        QTRY_VERIFY(side->width() > 1.8 * before);
        trigger(QStringLiteral("&Normal"));
        QTRY_COMPARE(side->width(), before);
    }

    void nothingIsCutOffAndNothingIsBlank_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isDark");
        QTest::newRow("large light") << QSize(1600, 1000) << false;
        QTest::newRow("small light") << QSize(1280, 720) << false;
        QTest::newRow("large dark") << QSize(1600, 1000) << true;
        QTest::newRow("small dark") << QSize(1280, 720) << true;
    }
    void nothingIsCutOffAndNothingIsBlank()
    {
        QFETCH(QSize, size);
        QFETCH(bool, isDark);
        WindowFixture fixture(m_shipped);
        fixture.window->setTheme(isDark ? widgets::ThemeChoice::Dark : widgets::ThemeChoice::Light);
        fixture.window->resize(size);
        for (std::size_t i = 0; i < app::workspaceEntries().size(); ++i) {
            fixture.window->openWorkspace(static_cast<int>(i));
            QApplication::processEvents();
            QCOMPARE(fixture.window->size(), size);
            const QImage picture = fixture.window->workspaces()->grab().toImage();
            QSet<QRgb> seen;
            for (int y = 0; y < picture.height(); y += 4) {
                for (int x = 0; x < picture.width(); x += 4)
                    seen.insert(picture.pixel(x, y));
            }
            QVERIFY2(seen.size() > 20, app::workspaceEntries()[i].name);
        }
        fixture.window->setTheme(widgets::ThemeChoice::Light);
    }

private:
    tests::ShippedData m_shipped;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
