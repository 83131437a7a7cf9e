// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/about_dialog.h"
#include "app/export_dialog.h"
#include "app/settings.h"
#include "app/workspace_host.h"
#include "app/workspace_registry.h"
#include "tests/app/window_fixture.h"
#include "tests/support/test_base.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/workspace.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSlider>
#include <QTextBrowser>
#include <QTimer>

using namespace ridgepoint;
using engine::ParameterId;
using tests::WindowFixture;

/// What opens beside the window, and what the menus change, by the keyboard.
class TestDialogs : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        app::nameProgram();
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
        m_shipped = tests::ShippedData::read();
    }
    void init() { failOnAnyWarning(); }

    void keysUndoAndRedoADrag()
    {
        WindowFixture fixture(m_shipped);
        QVERIFY(fixture.openRoofline());
        auto *slider = fixture.window->findChild<QSlider *>(QStringLiteral("parameter.batch.slider"));
        QVERIFY(slider != nullptr);
        QTest::keyClick(slider, Qt::Key_End);
        const double last = batchOf(fixture);
        QVERIFY(last > 1);
        QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!fixture.window->document()->scenario().is_set(ParameterId::batch));
        QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(batchOf(fixture), last);
    }

    void anythingIsFoundByName()
    {
        WindowFixture fixture(m_shipped);
        QVERIFY(fixture.openRoofline());
        withDialog([](QDialog *dialog) {
            auto *field = dialog->findChild<QLineEdit *>();
            QTest::keyClicks(field, QStringLiteral("mi300x"));
            QTest::keyClick(field, Qt::Key_Return);
        });
        QTest::keyClick(fixture.window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(fixture.window->document()->scenario().is_set(ParameterId::accelerator));
        QCOMPARE(std::get<std::string>(*fixture.window->document()->scenario().get(ParameterId::accelerator)), std::string("amd-mi300x"));
    }

    void everyChartIsExportedInEveryFormat()
    {
        WindowFixture fixture(m_shipped);
        QVERIFY(fixture.openRoofline());
        for (const auto *view : fixture.window->workspaces()->current()->findChildren<plot::PlotView *>()) {
            app::ExportDialog dialog(*view, fixture.folder.path());
            auto *format = dialog.findChild<QComboBox *>(QStringLiteral("exportFormat"));
            for (int i = 0; i < format->count(); ++i) {
                format->setCurrentIndex(i);
                QVERIFY(dialog.path().endsWith(QLatin1Char('.') + format->itemData(i).toString()));
                dialog.accept();
                QCOMPARE(dialog.result(), int(QDialog::Accepted));
                QVERIFY2(QFileInfo(dialog.path()).size() > 200, qPrintable(dialog.path()));
            }
        }
    }

    void theStackIsExportedByTheSameDialog()
    {
        WindowFixture fixture(m_shipped);
        QTest::keyClick(fixture.window.get(), Qt::Key_1, Qt::ControlModifier);
        const QString folder = fixture.folder.path();
        fixture.settings.setValue(app::SettingKey::LastFolder, folder);
        withDialog([](QDialog *dialog) { dialog->accept(); });
        QTest::keyClick(fixture.window.get(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(QFileInfo(folder + QStringLiteral("/stack.svg")).size() > 10000);
    }

    void aPicturesOwnMenuExportsIt()
    {
        WindowFixture fixture(m_shipped);
        QVERIFY(fixture.openRoofline());
        fixture.settings.setValue(app::SettingKey::LastFolder, fixture.folder.path());
        auto *memory = fixture.window->findChild<plot::PlotView *>(QStringLiteral("memoryPlot"));
        withDialog([](QDialog *dialog) { dialog->accept(); });
        Q_EMIT memory->exportRequested();
        QVERIFY(QFile::exists(fixture.folder.filePath(memory->exportName() + QStringLiteral(".svg"))));
    }

    void anExportReplacesNothingUnasked()
    {
        WindowFixture fixture(m_shipped);
        QVERIFY(fixture.openRoofline());
        const QString path = fixture.folder.filePath(QStringLiteral("kept.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        app::ExportDialog dialog(*fixture.window->workspaces()->current()->currentPlot(), fixture.folder.path());
        dialog.findChild<QLineEdit *>(QStringLiteral("exportPath"))->setText(path);
        dialog.accept();
        QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("exportProblem"))->text().contains(QStringLiteral("exists")));
        QCOMPARE(QFileInfo(path).size(), 4);
        dialog.accept();
        QVERIFY(QFileInfo(path).size() > 200);
    }

    void anExportThatFailsIsTold()
    {
        WindowFixture fixture(m_shipped);
        QVERIFY(fixture.openRoofline());
        app::ExportDialog dialog(*fixture.window->workspaces()->current()->currentPlot(), fixture.folder.path());
        for (const QString &name : {QStringLiteral("no/such/folder.svg"), QStringLiteral("chart.gif")}) {
            dialog.findChild<QLineEdit *>(QStringLiteral("exportPath"))->setText(fixture.folder.filePath(name));
            dialog.accept();
            QVERIFY(dialog.result() != QDialog::Accepted);
            QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("exportProblem"))->text().endsWith(QLatin1Char('.')));
            QVERIFY(!QFile::exists(fixture.folder.filePath(name)));
        }
    }

    void aboutNamesTheLicences()
    {
        const app::AboutDialog dialog(QStringLiteral("/reference"), QStringLiteral("/mine"));
        QString text;
        for (const auto *browser : dialog.findChildren<QTextBrowser *>())
            text += browser->toPlainText();
        for (const char *name : {"Qt Charts", "SQLite", "Eigen", "Boost", "tl::expected", "GPL-3.0", "/reference", "/mine"})
            QVERIFY2(text.contains(QLatin1StringView(name)), name);
        QVERIFY(dialog.findChild<QPlainTextEdit *>()->toPlainText().contains(QStringLiteral("GNU GENERAL PUBLIC LICENSE")));
    }

    void theThemeIsKept()
    {
        WindowFixture fixture(m_shipped);
        fixture.window->setTheme(widgets::ThemeChoice::Dark);
        QVERIFY(QApplication::palette().window().color().lightness() < 80);
        QCOMPARE(fixture.settings.value(app::SettingKey::Theme).toString(), QStringLiteral("dark"));
        fixture.window->setTheme(widgets::ThemeChoice::Light);
        QVERIFY(QApplication::palette().window().color().lightness() > 180);
    }

    void textGrowsToTwice()
    {
        WindowFixture fixture(m_shipped);
        const double before = QApplication::font().pointSizeF();
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(fixture.window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(QApplication::font().pointSizeF() > 1.99 * before);
        for (std::size_t i = 0; i < app::workspaceEntries().size(); ++i) {
            fixture.window->openWorkspace(static_cast<int>(i));
            QApplication::processEvents();
            QVERIFY(!fixture.window->grab().isNull());
            QVERIFY2(fixture.window->width() <= 1920 && fixture.window->height() <= 1200, app::workspaceEntries()[i].name);
        }
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(fixture.window.get(), Qt::Key_Minus, Qt::ControlModifier);
        while (QApplication::font().pointSizeF() < before * 0.99)
            QTest::keyClick(fixture.window.get(), Qt::Key_Plus, Qt::ControlModifier);
    }

private:
    static double batchOf(const WindowFixture &fixture)
    {
        return std::get<double>(*fixture.window->document()->scenario().get(ParameterId::batch));
    }

    /// Acts on the modal dialog that opens next.
    template<class Act>
    static void withDialog(Act act)
    {
        QTimer::singleShot(50, qApp, [act] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            act(dialog);
            if (dialog->isVisible())
                dialog->reject();
        });
    }

    tests::ShippedData m_shipped;
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
