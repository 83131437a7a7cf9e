// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/input/input_fixture.h"

#include "widgets/input/choice_box.h"
#include "widgets/input/choice_list_editor.h"
#include "widgets/input/choice_model.h"
#include "widgets/input/choice_popup.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStyleOptionComboBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace ridgepoint;
using namespace ridgepoint::widgets;
using engine::Origin;
using engine::ParameterId;
using tests::Recorder;

namespace {

struct Scene {
    explicit Scene(ParameterId id)
    {
        auto *layout = new QVBoxLayout(&window);
        editor = ParameterEditor::create(*catalog, id, &window);
        layout->addWidget(editor);
        window.resize(300, 200);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    [[nodiscard]] ChoiceBox *box() const { return editor->findChild<ChoiceBox *>(editor->objectName() + QStringLiteral(".field")); }
    [[nodiscard]] ChoiceListEditor *list() const { return qobject_cast<ChoiceListEditor *>(editor); }
    [[nodiscard]] QToolButton *add() const { return editor->findChild<QToolButton *>(editor->objectName() + QStringLiteral(".field")); }
    [[nodiscard]] QToolButton *remover(const QString &slug) const
    {
        const auto *chip = editor->findChild<QWidget *>(editor->objectName() + QStringLiteral(".chip.") + slug);
        return chip != nullptr ? chip->findChild<QToolButton *>() : nullptr;
    }
    void show(const char *value, Origin origin = Origin::user) const
    {
        editor->showValue({.value = std::string(value), .origin = origin}, 0);
    }

    std::shared_ptr<const engine::Catalog> catalog = tests::smallCatalog();
    QWidget window;
    ParameterEditor *editor = nullptr;
};

QLineEdit *searchOf(const ChoicePopup *popup) { return popup->findChild<QLineEdit *>(QStringLiteral("search")); }
QListView *listOf(const ChoicePopup *popup) { return popup->findChild<QListView *>(QStringLiteral("choices")); }

} // namespace

class TestChoiceEditors : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init() { failOnAnyWarning(); }
    void modelGroupsAndFilters();
    void gapsAreShownWithTheirReason();
    void showValueIsSilent();
    void typingFindsAndEnterTakes();
    void arrowsSkipHeadings();
    void escapeChangesNothing();
    void nothingMatchesIsSaid();
    void clickTakes();
    void theChoiceInForceIsMarkedAndInView();
    void plainListsStayPlain();
    void wheelCountsOnlyWithFocus();
    void strangerIsShownByItsName();
    void refusalIsShownInPlace();
    void listShowsChipsInOrder();
    void listAddsByKeyboard();
    void listRemovesByButtonAndKey();
    void listMovesByKey();
    void listEndsAtItsMost();
    void namesAreAccessible();
    void aTextWithoutRoomIsElided();
};

void TestChoiceEditors::modelGroupsAndFilters()
{
    const auto catalog = tests::smallCatalog();
    ChoiceModel model(nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChoices(engine::choices(*catalog, ParameterId::accelerator), true);
    QCOMPARE(model.rowCount(), 8 + 3);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("AMD"));
    QVERIFY(model.index(0).data(ChoiceModel::IsHeadingRole).toBool());
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    model.setFilter(QStringLiteral("nvidia SXM"));
    QCOMPARE(model.rowCount(), 3 + 1);
    model.setHidden({QStringLiteral("nvidia-h100-sxm")});
    QCOMPARE(model.rowCount(), 2 + 1);
    QCOMPARE(model.rowOf(QStringLiteral("nvidia-h100-sxm")), -1);
    model.setFilter(QStringLiteral("no such thing"));
    QCOMPARE(model.rowCount(), 0);
}

void TestChoiceEditors::gapsAreShownWithTheirReason()
{
    ChoiceModel model(nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChoices({{"small-8b", "Small 8B", "Acme"}}, true);
    model.setGaps({{"mix-8x7b", "Mix 8x7B", "It is a mixture of 8 experts."}});
    QCOMPARE(model.rowCount(), 2);
    model.setFilter(QStringLiteral("mix"));
    QCOMPARE(model.rowCount(), 2); // a heading and the gap
    const QModelIndex gap = model.index(1);
    QVERIFY(gap.data().toString().contains(QStringLiteral("mixture of 8 experts")));
    QVERIFY(gap.data(ChoiceModel::IsGapRole).toBool());
    QVERIFY(!model.flags(gap).testFlag(Qt::ItemIsSelectable));
    QCOMPARE(model.rowOf({}), -1);
    QCOMPARE(model.nextChoice(-1, 1), -1);
}

void TestChoiceEditors::showValueIsSilent()
{
    const Scene scene(ParameterId::accelerator);
    const QSignalSpy spy(scene.editor, &ParameterEditor::edited);
    scene.show("amd-mi300x");
    QCOMPARE(scene.box()->currentText(), QStringLiteral("Instinct MI300X"));
    scene.show("nvidia-b200", Origin::fixed);
    QCOMPARE(scene.box()->slug(), QStringLiteral("nvidia-b200"));
    QCOMPARE(spy.count(), 0);
}

void TestChoiceEditors::typingFindsAndEnterTakes()
{
    const Scene scene(ParameterId::accelerator);
    scene.show("nvidia-b200", Origin::fixed);
    const Recorder recorder(scene.editor);
    scene.box()->setFocus();
    QTest::keyClick(scene.box(), Qt::Key_Down, Qt::AltModifier);
    const ChoicePopup *popup = scene.box()->popup();
    QVERIFY(popup != nullptr && popup->isVisible());
    QTest::keyClicks(searchOf(popup), QStringLiteral("h200"));
    QTest::keyClick(searchOf(popup), Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QCOMPARE(recorder.edits.size(), std::size_t{1});
    QCOMPARE(recorder.edits[0].text(), QStringLiteral("nvidia-h200-sxm"));
    QCOMPARE(recorder.edits[0].phase, EditPhase::Committed);
}

void TestChoiceEditors::arrowsSkipHeadings()
{
    const Scene scene(ParameterId::accelerator);
    scene.show("amd-mi355x");
    const Recorder recorder(scene.editor);
    scene.box()->showPopup();
    const ChoicePopup *popup = scene.box()->popup();
    QTest::keyClick(searchOf(popup), Qt::Key_Down);
    QCOMPARE(listOf(popup)->currentIndex().data().toString(), QStringLiteral("TPU v5p"));
    QTest::keyClick(searchOf(popup), Qt::Key_Up);
    QCOMPARE(listOf(popup)->currentIndex().data().toString(), QStringLiteral("Instinct MI355X"));
    QTest::keyClick(searchOf(popup), Qt::Key_PageDown);
    QTest::keyClick(searchOf(popup), Qt::Key_Return);
    QCOMPARE(recorder.edits.back().text(), QStringLiteral("nvidia-h200-sxm"));
}

void TestChoiceEditors::escapeChangesNothing()
{
    const Scene scene(ParameterId::accelerator);
    const Recorder recorder(scene.editor);
    scene.box()->showPopup();
    const ChoicePopup *popup = scene.box()->popup();
    QTest::keyClicks(searchOf(popup), QStringLiteral("amd"));
    QTest::keyClick(searchOf(popup), Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QVERIFY(recorder.edits.empty());
    QCOMPARE(scene.box()->slug(), QStringLiteral("nvidia-b200"));
}

void TestChoiceEditors::nothingMatchesIsSaid()
{
    const Scene scene(ParameterId::accelerator);
    const Recorder recorder(scene.editor);
    scene.box()->showPopup();
    const ChoicePopup *popup = scene.box()->popup();
    QTest::keyClicks(searchOf(popup), QStringLiteral("zzz"));
    const auto labels = popup->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->isVisible() && label->text().contains(QStringLiteral("zzz")); }));
    QTest::keyClick(searchOf(popup), Qt::Key_Return);
    QVERIFY(recorder.edits.empty());
    QVERIFY(popup->isVisible());
}

void TestChoiceEditors::clickTakes()
{
    const Scene scene(ParameterId::accelerator);
    const Recorder recorder(scene.editor);
    scene.box()->showPopup();
    QListView *list = listOf(scene.box()->popup());
    const QModelIndex first = list->model()->index(1, 0);
    list->scrollTo(first);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
    QCOMPARE(recorder.edits.back().text(), QStringLiteral("amd-mi300x"));
}

void TestChoiceEditors::theChoiceInForceIsMarkedAndInView()
{
    const Scene scene(ParameterId::accelerator);
    scene.show("nvidia-l40s");
    scene.box()->showPopup();
    const QListView *list = listOf(scene.box()->popup());
    QCOMPARE(list->currentIndex().data(ChoiceModel::SlugRole).toString(), QStringLiteral("nvidia-l40s"));
    QVERIFY(list->currentIndex().data(ChoiceModel::IsCurrentRole).toBool());
    QVERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex()).center()));
    scene.box()->hidePopup();
}

void TestChoiceEditors::plainListsStayPlain()
{
    const Scene scene(ParameterId::peak_kind);
    const Recorder recorder(scene.editor);
    QCOMPARE(scene.box()->count(), 2);
    scene.box()->setFocus();
    QTest::keyClick(scene.box(), Qt::Key_Down);
    QCOMPARE(recorder.edits.back().text(), QStringLiteral("sparse"));
    QVERIFY(scene.box()->popup() == nullptr);
}

void TestChoiceEditors::wheelCountsOnlyWithFocus()
{
    const Scene scene(ParameterId::peak_kind);
    const Recorder recorder(scene.editor);
    scene.box()->clearFocus();
    const QPointF place = scene.box()->rect().center();
    QWheelEvent event(place, scene.box()->mapToGlobal(place), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(scene.box(), &event);
    QVERIFY(recorder.edits.empty());
}

void TestChoiceEditors::strangerIsShownByItsName()
{
    const Scene scene(ParameterId::accelerator);
    const int before = scene.box()->count();
    scene.show("a-device-that-is-gone");
    QCOMPARE(scene.box()->slug(), QStringLiteral("a-device-that-is-gone"));
    scene.show("nvidia-b200");
    QCOMPARE(scene.box()->slug(), QStringLiteral("nvidia-b200"));
    QCOMPARE(scene.box()->count(), before);
}

void TestChoiceEditors::refusalIsShownInPlace()
{
    const Scene scene(ParameterId::activation_precision);
    scene.show("bf16", Origin::fixed);
    QObject::connect(scene.editor, &ParameterEditor::edited, scene.editor, [&scene] {
        scene.editor->showProblem(QStringLiteral("the device has no fp4"));
        scene.show("bf16", Origin::fixed);
    });
    scene.box()->showPopup();
    const ChoicePopup *popup = scene.box()->popup();
    QTest::keyClicks(searchOf(popup), QStringLiteral("mxfp4"));
    QTest::keyClick(searchOf(popup), Qt::Key_Return);
    auto *problem = scene.editor->findChild<QLabel *>(QStringLiteral("parameter.activation_precision.problem"));
    QVERIFY(problem->isVisible());
    QCOMPARE(scene.box()->slug(), QStringLiteral("mxfp4"));
    scene.editor->showProblem({});
    scene.show("fp8");
    QVERIFY(!problem->isVisible());
    QCOMPARE(scene.box()->slug(), QStringLiteral("fp8"));
}

void TestChoiceEditors::listShowsChipsInOrder()
{
    const Scene scene(ParameterId::compared_accelerators);
    const QSignalSpy spy(scene.editor, &ParameterEditor::edited);
    scene.show("nvidia-l40s,amd-mi300x");
    QCOMPARE(scene.list()->slugs(), QStringList({QStringLiteral("nvidia-l40s"), QStringLiteral("amd-mi300x")}));
    QVERIFY(scene.remover(QStringLiteral("nvidia-l40s")) != nullptr);
    scene.show("");
    QVERIFY(scene.list()->slugs().isEmpty());
    QCOMPARE(spy.count(), 0);
}

void TestChoiceEditors::listAddsByKeyboard()
{
    const Scene scene(ParameterId::compared_accelerators);
    const Recorder recorder(scene.editor);
    scene.show("nvidia-l40s");
    scene.add()->setFocus();
    QTest::keyClick(scene.add(), Qt::Key_Space);
    const ChoicePopup *popup = scene.list()->popup();
    QVERIFY(popup != nullptr && popup->isVisible());
    QTest::keyClicks(searchOf(popup), QStringLiteral("l40"));
    QCOMPARE(listOf(popup)->model()->rowCount(), 0);
    searchOf(popup)->clear();
    QTest::keyClicks(searchOf(popup), QStringLiteral("tpu"));
    QTest::keyClick(searchOf(popup), Qt::Key_Return);
    QCOMPARE(recorder.edits.back().text(), QStringLiteral("nvidia-l40s,google-tpu-v5p"));
    QCOMPARE(recorder.edits.back().phase, EditPhase::Committed);
}

void TestChoiceEditors::listRemovesByButtonAndKey()
{
    const Scene scene(ParameterId::compared_accelerators);
    const Recorder recorder(scene.editor);
    scene.show("nvidia-l40s,amd-mi300x,nvidia-h100-sxm");
    scene.remover(QStringLiteral("amd-mi300x"))->click();
    QCOMPARE(recorder.edits.back().text(), QStringLiteral("nvidia-l40s,nvidia-h100-sxm"));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(scene.remover(QStringLiteral("nvidia-h100-sxm"))->hasFocus());
    QTest::keyClick(scene.remover(QStringLiteral("nvidia-l40s")), Qt::Key_Delete);
    QCOMPARE(recorder.edits.back().text(), QStringLiteral("nvidia-h100-sxm"));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    scene.remover(QStringLiteral("nvidia-h100-sxm"))->click();
    QCOMPARE(recorder.edits.back().text(), QString());
}

void TestChoiceEditors::listMovesByKey()
{
    const Scene scene(ParameterId::compared_accelerators);
    const Recorder recorder(scene.editor);
    scene.show("nvidia-l40s,amd-mi300x");
    QTest::keyClick(scene.remover(QStringLiteral("nvidia-l40s")), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(recorder.edits.back().text(), QStringLiteral("amd-mi300x,nvidia-l40s"));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::keyClick(scene.remover(QStringLiteral("nvidia-l40s")), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(recorder.edits.size(), std::size_t{1});
}

void TestChoiceEditors::listEndsAtItsMost()
{
    const Scene scene(ParameterId::compared_accelerators);
    scene.show("nvidia-b200,amd-mi300x,nvidia-h100-sxm,google-tpu-v5p,nvidia-l40s,nvidia-a100-sxm");
    QVERIFY(!scene.add()->isVisible());
    scene.show("nvidia-b200,amd-mi300x");
    QVERIFY(scene.add()->isVisible());
}

void TestChoiceEditors::namesAreAccessible()
{
    const Scene choice(ParameterId::accelerator);
    QCOMPARE(choice.box()->accessibleName(), QStringLiteral("Accelerator"));
    const Scene list(ParameterId::compared_accelerators);
    list.show("nvidia-l40s");
    QVERIFY(!list.add()->accessibleName().isEmpty());
    QCOMPARE(list.remover(QStringLiteral("nvidia-l40s"))->accessibleName(), QStringLiteral("Remove L40S"));
    choice.box()->showPopup();
    QVERIFY(!searchOf(choice.box()->popup())->accessibleName().isEmpty());
    QVERIFY(!listOf(choice.box()->popup())->accessibleName().isEmpty());
    choice.box()->hidePopup();
}

void TestChoiceEditors::aTextWithoutRoomIsElided()
{
    const QString text = QStringLiteral("a long name of an attribute");
    const auto pictureOf = [](const QString &shown) {
        ElidedComboBox box;
        box.addItem(shown);
        box.resize(130, 32);
        return box.grab().toImage();
    };
    ElidedComboBox box;
    box.resize(130, 32);
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const int room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width() - 2;
    const QString shortened = box.fontMetrics().elidedText(text, Qt::ElideRight, room);
    QVERIFY(shortened.endsWith(QChar(0x2026)) && shortened.size() > 6);
    QVERIFY(pictureOf(text) == pictureOf(shortened));
    QVERIFY(pictureOf(text) != pictureOf(text.left(shortened.size())));
}

QTEST_MAIN(TestChoiceEditors)
#include "test_choice_editors.moc"
