// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/catalog_reader.h"
#include "data/database.h"
#include "data/locations.h"
#include "tests/support/test_base.h"
#include "widgets/models/entity_model.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/vendors/check_list_popup.h"
#include "widgets/workspaces/vendors/entity_view.h"
#include "widgets/workspaces/vendors/kind_switch.h"
#include "widgets/workspaces/vendors/vendors_workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>

#include <optional>

using namespace ridgepoint;
using namespace ridgepoint::widgets;

class VendorsWorkspaceTest : public tests::TestBase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), ThemeChoice::Light);
        auto database = data::Database::open(data::referenceDatabasePath());
        QVERIFY2(database.has_value(), database ? "" : database.error().what.c_str());
        m_database.emplace(std::move(*database));
        auto catalog = data::readCatalog(*m_database);
        QVERIFY(catalog.has_value());
        m_context = {std::make_shared<const engine::Catalog>(std::move(*catalog)), &*m_database};
    }

    void init()
    {
        failOnAnyWarning();
        m_workspace = std::make_unique<VendorsWorkspace>(m_context);
        m_workspace->resize(1180, 860);
        m_workspace->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_workspace.get()));
        m_workspace->sidePanel()->show();
        m_workspace->setScenario(m_scenario, {});
        m_table = child<EntityView>("vendors-table");
        m_search = child<QLineEdit>("vendors-search");
    }

    void cleanup() { m_workspace.reset(); }

    void everyKindIsShown()
    {
        for (const data::EntityKind kind : allKinds) {
            m_workspace->setKind(kind);
            QVERIFY(m_workspace->model()->rowCount() > 40);
            QVERIFY(m_workspace->sentence().endsWith(u'.'));
            QVERIFY(m_table->visualColumns().size() >= 5);
            QCOMPARE(m_table->visualColumns().front(), 0);
        }
    }

    void keysReachEverything()
    {
        QVERIFY(m_workspace->focusSearch());
        QTest::keyClicks(m_search, QStringLiteral("nvidia b200"));
        const int matches = m_workspace->model()->rowCount();
        QVERIFY(matches > 0 && matches < 10);
        QCOMPARE(child<QLabel>("vendors-count")->text(), QStringLiteral("%1 of %2").arg(matches).arg(m_workspace->model()->totalRows()));
        QTest::keyClick(m_search, Qt::Key_Down);
        QVERIFY(m_table->hasFocus());
        QCOMPARE(m_table->selectedKeys().size(), 1);

        QSignalSpy edits(m_workspace.get(), &Workspace::parameterEdited);
        QTest::keyClick(m_table, Qt::Key_Return);
        QCOMPARE(edits.count(), 1);
        QCOMPARE(edits[0][0].value<engine::ParameterId>(), engine::ParameterId::accelerator);
        QCOMPARE(std::get<std::string>(edits[0][1].value<engine::ParameterValue>()), m_table->selectedKeys().first().toStdString());
        QCOMPARE(edits[0][2].value<EditPhase>(), EditPhase::Committed);

        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Accelerator\tVendor\t")));
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 2);

        QVERIFY(m_workspace->closeTopmost());
        QCOMPARE(m_search->text(), QString());
        QVERIFY(m_workspace->closeTopmost());
        QVERIFY(m_table->selectedKeys().isEmpty());
        QVERIFY(!m_workspace->closeTopmost());
    }

    void facetsAreChosenByKeys()
    {
        auto *button = child<QAbstractButton>("vendors-facet-2");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Down);
        CheckListPopup *popUp = openPopUp();
        QVERIFY(popUp != nullptr);
        auto *list = popUp->findChild<QListWidget *>();
        QVERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Space);
        const QString chosen = list->item(0)->text();
        QCOMPARE(m_workspace->model()->chosen(Facet::Status), QStringList(chosen));
        const int left = m_workspace->model()->rowCount();
        QVERIFY(left < m_workspace->model()->totalRows());
        QCOMPARE(list->item(0)->data(Qt::UserRole + 1).toInt(), left);
        popUp->hide();
        auto *chip = child<QAbstractButton>("vendors-chip-2");
        QVERIFY(chip->text().contains(chosen));
        chip->click();
        QCOMPARE(m_workspace->model()->rowCount(), m_workspace->model()->totalRows());
    }

    void columnsAreChosen()
    {
        child<QAbstractButton>("vendors-columns")->click();
        CheckListPopup *popUp = openPopUp();
        QVERIFY(popUp != nullptr);
        auto *list = popUp->findChild<QListWidget *>();
        const QList<QListWidgetItem *> found = list->findItems(QStringLiteral("Die area"), Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        QVERIFY(!m_table->shownColumns().contains(QStringLiteral("die_area")));
        found.front()->setCheckState(Qt::Checked);
        QCOMPARE(m_table->shownColumns().last(), QStringLiteral("die_area"));
        found.front()->setCheckState(Qt::Unchecked);
        QVERIFY(!m_table->shownColumns().contains(QStringLiteral("die_area")));
        popUp->hide();
    }

    void defaultColumnsNeedNoHorizontalScrollBar()
    {
        for (const data::EntityKind kind : allKinds) {
            m_workspace->setKind(kind);
            QTRY_VERIFY(m_table->horizontalHeader()->length() <= m_table->viewport()->width());
        }
    }

    void selectionIsLinkedBothWays()
    {
        auto *scatter = child<plot::PlotView>("vendors-scatter");
        auto *ranking = child<plot::PlotView>("vendors-ranking");
        QTRY_VERIFY(!ranking->curves().empty());
        m_table->setFocus();
        m_table->setCurrentIndex(m_workspace->model()->index(2, 0));
        const QStringList selected = m_table->selectedKeys();
        QCOMPARE(selected.size(), 1);
        QCOMPARE(scatter->selectedKeys(), selected);
        QCOMPARE(ranking->selectedKeys(), selected);
        QCOMPARE(child<QLabel>("vendors-detail-name", m_workspace->sidePanel())->text(),
                 m_workspace->model()->index(2, 0).data().toString());

        const QString other = m_workspace->model()->key(5);
        Q_EMIT scatter->selectionRequested({other}, true);
        QCOMPARE(m_table->selectedKeys(), QStringList({selected.first(), other}));
        QCOMPARE(ranking->selectedKeys(), QStringList({selected.first(), other}));
        QVERIFY(child<QTextBrowser>("vendors-detail-text", m_workspace->sidePanel())->toPlainText().contains(QStringLiteral("best")));
        Q_EMIT ranking->selectionRequested({other}, false);
        QCOMPARE(m_table->selectedKeys(), QStringList(other));
    }

    void selectionSurvivesFilterAndSort()
    {
        m_table->setCurrentIndex(m_workspace->model()->index(4, 0));
        const QStringList selected = m_table->selectedKeys();
        m_table->toggleSort(0);
        QCOMPARE(m_table->selectedKeys(), selected);
        m_search->setText(m_workspace->model()->index(m_table->currentIndex().row(), 0).data().toString());
        QCOMPARE(m_table->selectedKeys(), selected);
        m_search->setText(QStringLiteral("no such row anywhere"));
        QVERIFY(m_table->selectedKeys().isEmpty());
        QCOMPARE(child<QLabel>("vendors-detail-name", m_workspace->sidePanel())->text(), QStringLiteral("Nothing selected"));
        auto *clear = child<QPushButton>("vendors-clear");
        QVERIFY(clear->isVisible());
        QTest::keyClick(clear, Qt::Key_Space);
        QCOMPARE(m_workspace->model()->rowCount(), m_workspace->model()->totalRows());
        QVERIFY(m_search->text().isEmpty());
    }

    void comparisonTakesAtMostSix()
    {
        QSignalSpy edits(m_workspace.get(), &Workspace::parameterEdited);
        QSignalSpy messages(m_workspace.get(), &Workspace::messageRequested);
        m_search->setText(QStringLiteral("google tpu"));
        m_table->setFocus();
        m_table->setCurrentIndex(m_workspace->model()->index(0, 0));
        auto *compare = child<QPushButton>("vendors-compare", m_workspace->sidePanel());
        QVERIFY(!compare->isHidden());
        compare->click();
        QCOMPARE(edits.count(), 1);
        QCOMPARE(edits[0][0].value<engine::ParameterId>(), engine::ParameterId::compared_accelerators);
        const QString set = QString::fromStdString(std::get<std::string>(edits[0][1].value<engine::ParameterValue>()));
        QVERIFY(set.split(u',').contains(m_table->selectedKeys().first()));
        m_search->clear();
        m_table->selectAll();
        compare->click();
        QCOMPARE(edits.count(), 1);
        QVERIFY(messages.last()[0].toString().contains(QStringLiteral("At most 6")));
    }

    void modelsGoToTheScenario()
    {
        QSignalSpy edits(m_workspace.get(), &Workspace::parameterEdited);
        m_workspace->setKind(data::EntityKind::Models);
        m_search->setText(QStringLiteral("llama-3.1-70b"));
        m_table->setFocus();
        m_table->setCurrentIndex(m_workspace->model()->index(m_workspace->model()->rowOfKey(QStringLiteral("llama-3.1-70b")), 0));
        child<QPushButton>("vendors-use", m_workspace->sidePanel())->click();
        QCOMPARE(edits.count(), 1);
        QCOMPARE(edits[0][0].value<engine::ParameterId>(), engine::ParameterId::model);
        QCOMPARE(std::get<std::string>(edits[0][1].value<engine::ParameterValue>()), std::string("llama-3.1-70b"));
    }

    void theMenuOpensByKey()
    {
        m_table->setFocus();
        m_table->setCurrentIndex(m_workspace->model()->index(1, 1));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(m_table, &event);
        auto *menu = child<QMenu>("vendors-menu");
        QVERIFY(menu->actions().size() >= 6);
        QVERIFY(menu->actions().last()->text().startsWith(QStringLiteral("Export table")));
        menu->close();
    }

    void theViewIsSavedAndRestored()
    {
        m_workspace->setKind(data::EntityKind::Models);
        const QStringList columns{QStringLiteral("developer"), QStringLiteral("layers"), QStringLiteral("params_total")};
        m_table->setShownColumns(columns);
        m_table->sortBy(m_workspace->model()->table().findColumn(QStringLiteral("layers")), Qt::AscendingOrder);
        const QByteArray view = m_workspace->saveView();
        VendorsWorkspace other(m_context);
        other.restoreView(view);
        QCOMPARE(other.kind(), data::EntityKind::Models);
        QCOMPARE(other.findChild<EntityView *>()->shownColumns(), columns);
        QCOMPARE(other.model()->sortColumn(), m_workspace->model()->sortColumn());
        QCOMPARE(other.model()->sortOrder(), Qt::AscendingOrder);
        other.restoreView(QByteArrayLiteral("not json"));
        QCOMPARE(other.kind(), data::EntityKind::Models);
    }

    void exportsTheShownRows()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.csv"));
        m_search->setText(QStringLiteral("amd"));
        QSignalSpy messages(m_workspace.get(), &Workspace::messageRequested);
        m_workspace->exportTable(path);
        QCOMPARE(messages.count(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Memory bandwidth [byte/s]"));
    }

    void withoutADatabaseItSaysSo()
    {
        VendorsWorkspace empty({});
        empty.resize(800, 600);
        empty.show();
        QVERIFY(empty.findChild<QLabel *>(QStringLiteral("vendors-empty-text"))->text().contains(QStringLiteral("database")));
    }

    void everyControlHasAName()
    {
        for (QWidget *widget : m_workspace->findChildren<QWidget *>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
                widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const bool hasName = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()) ||
                                 (widget->parentWidget() != nullptr && qobject_cast<plot::PlotView *>(widget->parentWidget()) != nullptr);
            QVERIFY2(hasName,
                     qPrintable(QStringLiteral("%1 %2").arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName())));
        }
    }

private:
    template<class T>
    T *child(const char *name, QWidget *parent = nullptr)
    {
        return (parent != nullptr ? parent : m_workspace.get())->findChild<T *>(QString::fromLatin1(name));
    }

    CheckListPopup *openPopUp()
    {
        for (auto *popUp : m_workspace->findChildren<CheckListPopup *>()) {
            if (popUp->isVisible())
                return popUp;
        }
        return nullptr;
    }

    std::optional<data::Database> m_database;
    WorkspaceContext m_context;
    engine::Scenario m_scenario;
    std::unique_ptr<VendorsWorkspace> m_workspace;
    EntityView *m_table = nullptr;
    QLineEdit *m_search = nullptr;
};

QTEST_MAIN(VendorsWorkspaceTest)
#include "test_vendors_workspace.moc"
