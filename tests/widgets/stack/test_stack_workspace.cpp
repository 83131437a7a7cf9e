// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/stack/stack_fixture.h"

#include "tests/support/test_base.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/stack/company_card.h"
#include "widgets/workspaces/stack/company_facts.h"
#include "widgets/workspaces/stack/stack_canvas.h"
#include "widgets/workspaces/stack/stack_find_field.h"
#include "widgets/workspaces/stack/stack_side_panel.h"
#include "widgets/workspaces/stack/stack_workspace.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>
#include <set>

using namespace ridgepoint;
using namespace ridgepoint::widgets;

namespace {

/// A shown workspace of the shipped database.
struct Shown {
    explicit Shown(QSize size = {1180, 860}) : workspace(tests::shippedStack())
    {
        workspace.resize(size);
        workspace.show();
        workspace.canvas()->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] StackCanvas &canvas() const { return *workspace.canvas(); }
    [[nodiscard]] const DiagramItem *focused() const { return canvas().diagram().itemAt(canvas().focusedItem()); }
    void activate(DiagramKind kind, const QString &layer)
    {
        const auto &items = canvas().diagram().items;
        const auto found = std::ranges::find_if(items, [&](const auto &item) { return item.kind == kind && item.layer == layer; });
        if (found != items.end())
            canvas().activate(static_cast<int>(found - items.begin()));
    }

    StackWorkspace workspace;
};

bool hasManyColours(const QImage &image)
{
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7)
            colours.insert(image.pixel(x, y));
    }
    return colours.size() > 20;
}

} // namespace

class TestStackWorkspace : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        QVERIFY(tests::shippedStack() != nullptr);
    }
    void init() { failOnAnyWarning(); }

    void reachesEveryLayerAndRoleInTwoActivations()
    {
        Shown shown;
        std::set<QString> layers;
        std::set<std::tuple<QString, QString, QString>> roles;
        const auto collect = [&](const StackCanvas &canvas) {
            for (const auto &item : canvas.diagram().items) {
                if (item.kind == DiagramKind::Header)
                    layers.insert(item.layer);
                if (item.kind == DiagramKind::Tile)
                    roles.insert({item.company, item.layer, item.placement->role});
            }
        };
        const auto *controls = shown.workspace.titleControls();
        for (auto *button : controls->findChildren<QToolButton *>()) {
            button->click(); // the first activation; none is needed for the scheme that is in view at the start
            const QString scheme = shown.workspace.scheme();
            for (const auto *layer : shown.workspace.model().layers(scheme)) {
                shown.activate(scheme == u"cross" ? DiagramKind::Card : DiagramKind::Band, layer->slug); // the second
                QCOMPARE(shown.workspace.trail(), QStringList{layer->slug});
                collect(shown.canvas());
                QVERIFY(shown.workspace.closeTopmost());
            }
        }
        const auto stack = tests::shippedStack();
        QCOMPARE(layers.size(), stack->layers.size());
        QCOMPARE(roles.size(), stack->companyLayers.size());
    }

    void showsNoScrollBarInTheFirstView()
    {
        for (const QSize size : {QSize(1180, 860), QSize(880, 600)}) {
            Shown shown(size);
            for (const QString &scheme :
                 {QStringLiteral("six-layer"), QStringLiteral("physical"), QStringLiteral("harness"), QStringLiteral("cross")}) {
                shown.workspace.showScheme(scheme);
                QCoreApplication::processEvents();
                const auto *area = shown.workspace.findChild<QScrollArea *>();
                QVERIFY(!area->verticalScrollBar()->isVisible());
                QCOMPARE(shown.canvas().height(), area->viewport()->height());
            }
        }
    }

    void keysOpenALayerAndACardAndEscReturns()
    {
        Shown shown;
        auto *canvas = &shown.canvas();
        QTest::keyClick(canvas, Qt::Key_Home);
        QVERIFY(shown.focused() != nullptr);
        QTest::keyClick(canvas, Qt::Key_Right);
        QTest::keyClick(canvas, Qt::Key_Home);
        const QString first = shown.focused()->layer;
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(shown.workspace.trail(), QStringList{first});
        QCOMPARE(shown.focused()->layer, first);

        int steps = 0;
        while (shown.focused()->kind != DiagramKind::Tile && ++steps < 200)
            QTest::keyClick(canvas, Qt::Key_Right);
        const QString company = shown.focused()->company;
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(shown.workspace.selectedCompany(), company);
        QVERIFY(shown.workspace.sentence().contains(shown.workspace.model().name(company)));

        QVERIFY(shown.workspace.closeTopmost());
        QVERIFY(shown.workspace.selectedCompany().isEmpty());
        QCOMPARE(shown.workspace.trail(), QStringList{first});
        QVERIFY(shown.workspace.closeTopmost());
        QVERIFY(shown.workspace.trail().isEmpty());
        QVERIFY(!shown.workspace.closeTopmost());
    }

    void arrowKeysReachEveryItem()
    {
        Shown shown;
        auto *canvas = &shown.canvas();
        QTest::keyClick(canvas, Qt::Key_Home);
        const int count = static_cast<int>(canvas->diagram().items.size());
        for (int i = 0; i + 1 < count; ++i) {
            QCOMPARE(canvas->focusedItem(), i);
            QTest::keyClick(canvas, Qt::Key_Right);
        }
        QCOMPARE(canvas->focusedItem(), count - 1);
    }

    void upAndDownWalkTheBands()
    {
        Shown shown;
        auto *canvas = &shown.canvas();
        canvas->setFocusedItem(canvas->findItem({}, QStringLiteral("silicon")));
        QStringList walked{shown.focused()->layer};
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(canvas, Qt::Key_Up);
            walked.append(shown.focused()->layer);
        }
        QStringList expected;
        for (const auto *layer : shown.workspace.model().layers(QStringLiteral("six-layer")))
            expected.append(layer->slug);
        QCOMPARE(walked, expected);
    }

    void tracesWhatIsHovered()
    {
        Shown shown;
        auto &canvas = shown.canvas();
        const auto *chip = canvas.diagram().itemAt(canvas.findItem(QStringLiteral("nvidia"), {}));
        QVERIFY(chip != nullptr);
        QTest::mouseMove(&canvas, chip->rect.center().toPoint());
        QCOMPARE(canvas.trace().company, QStringLiteral("nvidia"));
        const auto &ties = shown.workspace.model().ties(QStringLiteral("nvidia"));
        QCOMPARE(static_cast<std::size_t>(canvas.trace().providers.size()), ties.providers.size());
        QCOMPARE(static_cast<std::size_t>(canvas.trace().dependents.size()), ties.dependents.size());
        QVERIFY2(shown.workspace.caption().startsWith(QStringLiteral("NVIDIA depends on %1").arg(ties.providers.size())),
                 qPrintable(shown.workspace.caption()));
    }

    void aCardHoldsWhatTheDatabaseHolds()
    {
        const auto stack = tests::shippedStack();
        const StackModel model(stack);
        const CompanyFacts facts(model, QApplication::palette());
        for (const auto &company : stack->companies) {
            const auto sections = facts.sections(company);
            const auto count = [&sections](QLatin1StringView id) {
                const auto found = std::ranges::find(sections, id, &CardSection::id);
                return found == sections.end() ? 0 : found->count;
            };
            QCOMPARE(count(QLatin1StringView("layers")),
                     std::ranges::count(stack->companyLayers, company.slug, &data::CompanyLayer::company));
            QCOMPARE(count(QLatin1StringView("products")), std::ranges::count(stack->products, company.slug, &data::StackProduct::company));
            QCOMPARE(count(QLatin1StringView("financials")),
                     std::ranges::count(stack->financials, company.slug, &data::Financial::company));
            QCOMPARE(count(QLatin1StringView("relationships")), std::ranges::count_if(stack->relationships, [&](const auto &each) {
                         return each.from == company.slug || each.to == company.slug;
                     }));
            for (const auto &section : sections) {
                // Every fact has its source line.
                QVERIFY2(section.html.count(QStringLiteral(">Source: ")) == section.count, qPrintable(company.slug + section.html));
            }
        }
    }

    void aCardNamesTheSourceOfEveryProduct()
    {
        Shown shown;
        shown.workspace.openCompany(QStringLiteral("nvidia"));
        const auto *text = shown.workspace.sidePanel()->findChild<QTextBrowser *>();
        QVERIFY(text != nullptr);
        const QString plain = text->toPlainText();
        for (const auto &product : tests::shippedStack()->products) {
            if (product.company == u"nvidia")
                QVERIFY2(plain.contains(product.name), qPrintable(product.name));
        }
        const auto *stack = tests::shippedStack().get();
        for (const auto &relationship : stack->relationships) {
            if (relationship.from == u"nvidia" || relationship.to == u"nvidia")
                QVERIFY2(plain.contains(relationship.subject.simplified()), qPrintable(relationship.subject));
        }
        QVERIFY(text->toHtml().contains(QStringLiteral("https://")));
    }

    void foldsASectionOfTheCard()
    {
        Shown shown;
        shown.workspace.openCompany(QStringLiteral("nvidia"));
        auto *card = shown.workspace.sidePanel()->findChild<CompanyCard *>();
        const auto *text = card->findChild<QTextBrowser *>();
        QVERIFY(text->toPlainText().contains(QStringLiteral("H100")));
        card->setSectionOpen(QStringLiteral("products"), false);
        QVERIFY(!text->toPlainText().contains(QStringLiteral("H100 ")) || !text->toPlainText().contains(QStringLiteral("80 GB HBM3")));
        card->setSectionOpen(QStringLiteral("products"), true);
        QVERIFY(text->toPlainText().contains(QStringLiteral("H100")));
    }

    void findOpensCompanyAndLayer()
    {
        Shown shown;
        shown.workspace.titleControls()->show();
        QVERIFY(shown.workspace.focusSearch());
        auto *find = shown.workspace.titleControls()->findChild<StackFindField *>();
        QTest::keyClicks(find, QStringLiteral("sk hyn"));
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(shown.workspace.selectedCompany(), QStringLiteral("sk-hynix"));
        QTRY_VERIFY(find->text().isEmpty());
        QTest::keyClicks(find, QStringLiteral("cooling"));
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(shown.workspace.trail(), QStringList{QStringLiteral("cooling")});
        QSignalSpy message(&shown.workspace, &Workspace::messageRequested);
        QTest::keyClicks(find, QStringLiteral("zzzz"));
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(message.count(), 1);
    }

    void crumbsLeadBack()
    {
        Shown shown;
        shown.workspace.openLayer(QStringLiteral("silicon"));
        shown.workspace.openLayer(QStringLiteral("hbm-memory"));
        QCOMPARE(shown.workspace.trail().size(), 2);
        shown.activate(DiagramKind::Crumb, QStringLiteral("silicon"));
        QCOMPARE(shown.workspace.trail(), QStringList{QStringLiteral("silicon")});
        shown.activate(DiagramKind::Crumb, QString());
        QVERIFY(shown.workspace.trail().isEmpty());
    }

    void everyItemIsExposedWithANameAndARole()
    {
        Shown shown;
        const auto check = [&shown] {
            auto *interface = QAccessible::queryAccessibleInterface(&shown.canvas());
            QVERIFY(interface != nullptr);
            QCOMPARE(interface->childCount(), static_cast<int>(shown.canvas().diagram().items.size()));
            for (int i = 0; i < interface->childCount(); ++i) {
                auto *child = interface->child(i);
                QVERIFY(child != nullptr && child->isValid());
                QVERIFY(!child->text(QAccessible::Name).isEmpty());
                QVERIFY(child->role() != QAccessible::NoRole);
                QVERIFY(!child->rect().isEmpty());
                QCOMPARE(interface->indexOfChild(child), i);
                if (child->role() == QAccessible::Button)
                    QVERIFY(!child->text(QAccessible::Description).isEmpty());
            }
        };
        check();
        shown.workspace.openLayer(QStringLiteral("cloud"));
        check();
        // Pressing an item through the interface opens it.
        shown.workspace.goBackTo({});
        auto *interface = QAccessible::queryAccessibleInterface(&shown.canvas());
        auto *band = interface->child(shown.canvas().findItem({}, QStringLiteral("model")));
        const QAccessible::Id id = QAccessible::uniqueId(band);
        band->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(shown.workspace.trail(), QStringList{QStringLiteral("model")});
        QVERIFY(QAccessible::accessibleInterface(id) == nullptr); // the band is gone with the old picture
    }

    void controlsHaveNames()
    {
        Shown shown;
        for (const auto *part : {shown.workspace.titleControls(), shown.workspace.sidePanel()}) {
            for (auto *widget : part->findChildren<QWidget *>()) {
                if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->parentWidget()->findChildren<QWidget *>().contains(widget))
                    continue;
                if (qobject_cast<QAbstractItemView *>(widget) != nullptr &&
                    qobject_cast<QComboBox *>(widget->parentWidget()->parentWidget()))
                    continue; // the list that a combo box drops down
                if (widget->objectName().startsWith(QStringLiteral("qt_")))
                    continue;
                auto *interface = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(interface != nullptr && !interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            }
        }
    }

    void drawsInBothThemes()
    {
        for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            applyTheme(*qApp, theme);
            Shown shown;
            QVERIFY(hasManyColours(shown.workspace.grab().toImage()));
            shown.workspace.openLayer(QStringLiteral("silicon"));
            shown.workspace.openCompany(QStringLiteral("nvidia"));
            QVERIFY(hasManyColours(shown.workspace.grab().toImage()));
        }
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void remembersTheView()
    {
        QByteArray state;
        {
            Shown shown;
            shown.workspace.showScheme(QStringLiteral("physical"));
            shown.workspace.openLayer(QStringLiteral("cooling"));
            state = shown.workspace.saveView();
        }
        Shown shown;
        shown.workspace.restoreView(state);
        QCOMPARE(shown.workspace.scheme(), QStringLiteral("physical"));
        QCOMPARE(shown.workspace.trail(), QStringList{QStringLiteral("cooling")});
        shown.workspace.restoreView(QByteArrayLiteral("not json"));
        QCOMPARE(shown.workspace.scheme(), QStringLiteral("physical"));
    }

    void aMissingDatabaseIsSaid()
    {
        StackWorkspace workspace{WorkspaceContext{}};
        QVERIFY(!workspace.findChild<QLabel *>()->text().isEmpty());
        QVERIFY(workspace.sidePanel() == nullptr);
        QVERIFY(!workspace.focusSearch());
        QVERIFY(!workspace.closeTopmost());
    }
};

QTEST_MAIN(TestStackWorkspace)
#include "test_stack_workspace.moc"
