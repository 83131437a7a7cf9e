// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/input/input_fixture.h"

#include "widgets/input/entry_field.h"
#include "widgets/input/parameter_slider.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace ridgepoint;
using namespace ridgepoint::widgets;
using engine::Origin;
using engine::ParameterId;
using tests::Recorder;

namespace {

/// A window with one editor and something else to give the focus to.
struct Scene {
    explicit Scene(ParameterId id)
    {
        layout = new QVBoxLayout(&window);
        editor = ParameterEditor::create(*catalog, id, &window);
        other = new QPushButton(QStringLiteral("other"), &window);
        layout->addWidget(editor);
        layout->addWidget(other);
        field = window.findChild<EntryField *>(editor->objectName() + QStringLiteral(".field"));
        slider = window.findChild<ParameterSlider *>(editor->objectName() + QStringLiteral(".slider"));
        problem = window.findChild<QLabel *>(editor->objectName() + QStringLiteral(".problem"));
        window.resize(300, 200);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
    }
    void show(double value, Origin origin = Origin::fixed) const
    {
        editor->showValue({.value = value, .origin = origin}, engine::parameter(editor->id()).maximum);
    }
    void type(const QString &text) const
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    [[nodiscard]] QPoint at(double share) const { return {static_cast<int>(share * (slider->width() - 1)), slider->height() / 2}; }
    [[nodiscard]] QPoint handle() const
    {
        const int length = slider->style()->pixelMetric(QStyle::PM_SliderLength);
        const double share = static_cast<double>(slider->value()) / ParameterSlider::stops;
        return {static_cast<int>(length / 2.0 + share * (slider->width() - length)), slider->height() / 2};
    }
    void wheel(int clicks, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        const QPointF place = slider->rect().center();
        QWheelEvent event(place, slider->mapToGlobal(place), {}, {0, 120 * clicks}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(slider, &event);
    }

    std::shared_ptr<const engine::Catalog> catalog = tests::smallCatalog();
    QWidget window;
    QVBoxLayout *layout = nullptr;
    ParameterEditor *editor = nullptr;
    QPushButton *other = nullptr;
    EntryField *field = nullptr;
    ParameterSlider *slider = nullptr;
    QLabel *problem = nullptr;
};

void moveMouse(QWidget *widget, const QPoint &to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QMouseEvent event(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, modifiers);
    QApplication::sendEvent(widget, &event);
}

} // namespace

class TestNumberEditor : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init() { failOnAnyWarning(); }
    void showValueIsSilent();
    void typedUnitsAreTaken_data();
    void typedUnitsAreTaken();
    void typedTextStaysUntilTheFocusLeaves();
    void typedValueSurvivesTheSlider();
    void leavingTheFieldTakesTheText();
    void untouchedFieldTakesNothing();
    void wrongTextIsExplainedAndKept();
    void correctedTextClearsTheProblem();
    void escapeRestores();
    void refusalFromOutsideKeepsTheText();
    void newValueFromOutsideReplacesAWrongText();
    void mouseDragsThenCommits();
    void clickWithoutMovingChangesNothing();
    void shiftMakesTheMouseFine();
    void keysDragAndCommitWhenTheFocusLeaves();
    void arrowsInTheFieldStep();
    void homeAndEndReachTheEnds();
    void wheelCountsOnlyWithFocus();
    void doubleClicksReset();
    void resetButtonAppearsWithAChange();
    void maximumBoundsTheHandle();
    void emptyRangeDisablesTheSliderOnly();
    void assistiveToolsCanSetTheSlider();
    void undoShortcutPassesThroughAnUntouchedField();
    void namesAreAccessible();
};

void TestNumberEditor::showValueIsSilent()
{
    const Scene scene(ParameterId::batch);
    const QSignalSpy spy(scene.editor, &ParameterEditor::edited);
    scene.show(8);
    scene.show(4096, Origin::user);
    scene.show(65536);
    QCOMPARE(scene.field->text(), QString::fromUtf8("65 536"));
    QCOMPARE(scene.slider->value(), ParameterSlider::stops);
    QCOMPARE(spy.count(), 0);
}

void TestNumberEditor::typedUnitsAreTaken_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("plain") << static_cast<int>(ParameterId::batch) << QStringLiteral("64") << 64.0;
    QTest::newRow("thousands") << static_cast<int>(ParameterId::context) << QStringLiteral("32k") << 32000.0;
    QTest::newRow("scientific") << static_cast<int>(ParameterId::context) << QStringLiteral("1e6") << 1e6;
    QTest::newRow("percent") << static_cast<int>(ParameterId::memory_efficiency) << QStringLiteral("61.25 %") << 0.6125;
    QTest::newRow("microseconds") << static_cast<int>(ParameterId::kernel_overhead) << QStringLiteral("5 us") << 5e-6;
}

void TestNumberEditor::typedUnitsAreTaken()
{
    QFETCH(int, id);
    QFETCH(QString, text);
    QFETCH(double, value);
    const Scene scene(static_cast<ParameterId>(id));
    const Recorder recorder(scene.editor);
    scene.type(text);
    QTest::keyClick(scene.field, Qt::Key_Return);
    QCOMPARE(recorder.edits.size(), std::size_t{1});
    QCOMPARE(recorder.edits[0].phase, EditPhase::Committed);
    QCOMPARE(recorder.edits[0].number(), value);
}

void TestNumberEditor::typedTextStaysUntilTheFocusLeaves()
{
    const Scene scene(ParameterId::context);
    const Recorder recorder(scene.editor);
    scene.type(QStringLiteral("32k"));
    QTest::keyClick(scene.field, Qt::Key_Return);
    QCOMPARE(scene.field->text(), QStringLiteral("32k"));
    scene.other->setFocus();
    QCOMPARE(scene.field->text(), QString::fromUtf8("32 000"));
    QCOMPARE(recorder.edits.size(), std::size_t{1});
}

void TestNumberEditor::typedValueSurvivesTheSlider()
{
    const Scene scene(ParameterId::context);
    const Recorder recorder(scene.editor);
    scene.type(QStringLiteral("1234567"));
    QTest::keyClick(scene.field, Qt::Key_Return);
    QCOMPARE(recorder.edits.back().number(), 1234567.0);
    QTest::mousePress(scene.slider, Qt::LeftButton, {}, scene.handle());
    QTest::mouseRelease(scene.slider, Qt::LeftButton, {}, scene.handle());
    scene.other->setFocus();
    QCOMPARE(recorder.edits.size(), std::size_t{1});
    QCOMPARE(scene.field->text(), QString::fromUtf8("1 234 567"));
}

void TestNumberEditor::leavingTheFieldTakesTheText()
{
    const Scene scene(ParameterId::batch);
    const Recorder recorder(scene.editor);
    scene.type(QStringLiteral("12"));
    QTest::keyClick(scene.field, Qt::Key_Tab);
    QCOMPARE(recorder.edits.size(), std::size_t{1});
    QCOMPARE(recorder.edits[0].number(), 12.0);
    QVERIFY(scene.slider->hasFocus());
}

void TestNumberEditor::untouchedFieldTakesNothing()
{
    const Scene scene(ParameterId::memory_efficiency);
    scene.show(0.123456);
    const Recorder recorder(scene.editor);
    scene.field->setFocus();
    QTest::keyClick(scene.field, Qt::Key_Return);
    scene.other->setFocus();
    QVERIFY(recorder.edits.empty());
}

void TestNumberEditor::wrongTextIsExplainedAndKept()
{
    const Scene scene(ParameterId::batch);
    scene.show(8);
    const Recorder recorder(scene.editor);
    for (const QString &text :
         {QStringLiteral("8 GB"), QStringLiteral("2.5"), QStringLiteral("-1"), QStringLiteral("nonsense"), QStringLiteral("1e99")}) {
        scene.type(text);
        QTest::keyClick(scene.field, Qt::Key_Return);
        QVERIFY2(scene.problem->isVisible(), qPrintable(text));
        QVERIFY(!scene.problem->text().isEmpty());
        QCOMPARE(scene.field->text(), text);
        scene.other->setFocus();
        QCOMPARE(scene.field->text(), text);
        QVERIFY(scene.field->accessibleDescription().contains(scene.problem->text()));
    }
    QVERIFY(recorder.edits.empty());
}

void TestNumberEditor::correctedTextClearsTheProblem()
{
    const Scene scene(ParameterId::batch);
    const Recorder recorder(scene.editor);
    scene.type(QStringLiteral("8 G"));
    QTest::keyClick(scene.field, Qt::Key_Return);
    QVERIFY(scene.problem->isVisible());
    scene.type(QStringLiteral("9"));
    QVERIFY(!scene.problem->isVisible());
    QTest::keyClick(scene.field, Qt::Key_Return);
    QCOMPARE(recorder.edits.back().number(), 9.0);
}

void TestNumberEditor::escapeRestores()
{
    const Scene scene(ParameterId::batch);
    scene.show(8);
    const Recorder recorder(scene.editor);
    scene.type(QStringLiteral("nonsense"));
    QTest::keyClick(scene.field, Qt::Key_Return);
    QTest::keyClick(scene.field, Qt::Key_Escape);
    QCOMPARE(scene.field->text(), QStringLiteral("8"));
    QVERIFY(!scene.problem->isVisible());
    scene.other->setFocus();
    QVERIFY(recorder.edits.empty());
}

void TestNumberEditor::refusalFromOutsideKeepsTheText()
{
    const Scene scene(ParameterId::shared_steps);
    scene.show(40);
    QObject::connect(scene.editor, &ParameterEditor::edited, scene.editor, [&scene] {
        scene.editor->showProblem(QStringLiteral("at most the steps"));
        scene.show(40);
    });
    scene.type(QStringLiteral("60"));
    QTest::keyClick(scene.field, Qt::Key_Return);
    QCOMPARE(scene.field->text(), QStringLiteral("60"));
    QVERIFY(scene.problem->isVisible());
    scene.other->setFocus();
    QCOMPARE(scene.field->text(), QStringLiteral("60"));
    QTest::keyClick(scene.field, Qt::Key_Escape);
    QCOMPARE(scene.field->text(), QStringLiteral("40"));
}

void TestNumberEditor::newValueFromOutsideReplacesAWrongText()
{
    const Scene scene(ParameterId::batch);
    scene.show(8);
    scene.type(QStringLiteral("nonsense"));
    QTest::keyClick(scene.field, Qt::Key_Return);
    scene.show(16, Origin::user);
    QCOMPARE(scene.field->text(), QStringLiteral("16"));
    QVERIFY(!scene.problem->isVisible());
}

void TestNumberEditor::mouseDragsThenCommits()
{
    const Scene scene(ParameterId::batch);
    scene.show(1);
    const Recorder recorder(scene.editor);
    QTest::mousePress(scene.slider, Qt::LeftButton, {}, scene.handle());
    QVERIFY(recorder.edits.empty());
    for (const double share : {0.2, 0.4, 0.6})
        moveMouse(scene.slider, scene.at(share));
    QCOMPARE(recorder.count(EditPhase::Dragging), 3);
    QCOMPARE(recorder.count(EditPhase::Committed), 0);
    QTest::mouseRelease(scene.slider, Qt::LeftButton, {}, scene.at(0.6));
    QCOMPARE(recorder.count(EditPhase::Committed), 1);
    QCOMPARE(recorder.edits.back().phase, EditPhase::Committed);
    QCOMPARE(recorder.edits.back().number(), recorder.edits[2].number());
    QVERIFY(recorder.edits.back().number() > 100);
    scene.other->setFocus();
    QCOMPARE(recorder.edits.size(), std::size_t{4});
}

void TestNumberEditor::clickWithoutMovingChangesNothing()
{
    const Scene scene(ParameterId::batch);
    scene.show(37);
    const Recorder recorder(scene.editor);
    QTest::mouseClick(scene.slider, Qt::LeftButton, {}, scene.handle());
    QVERIFY(recorder.edits.empty());
}

void TestNumberEditor::shiftMakesTheMouseFine()
{
    const Scene scene(ParameterId::memory_efficiency);
    scene.show(0.5);
    const Recorder recorder(scene.editor);
    const QPoint start = scene.handle();
    QTest::mousePress(scene.slider, Qt::LeftButton, Qt::ShiftModifier, start);
    moveMouse(scene.slider, start + QPoint(20, 0), Qt::ShiftModifier);
    const double fine = recorder.edits.back().number() - 0.5;
    moveMouse(scene.slider, start + QPoint(40, 0));
    const double coarse = recorder.edits.back().number() - 0.5 - fine;
    QTest::mouseRelease(scene.slider, Qt::LeftButton, {}, start + QPoint(40, 0));
    QVERIFY(fine > 0);
    QVERIFY2(coarse > 8 * fine && coarse < 12 * fine, qPrintable(QStringLiteral("%1 %2").arg(fine).arg(coarse)));
}

void TestNumberEditor::keysDragAndCommitWhenTheFocusLeaves()
{
    const Scene scene(ParameterId::batch);
    scene.show(8);
    const Recorder recorder(scene.editor);
    scene.slider->setFocus();
    QTest::keyClick(scene.slider, Qt::Key_Right);
    QTest::keyClick(scene.slider, Qt::Key_Up);
    QTest::keyClick(scene.slider, Qt::Key_Left);
    QCOMPARE(recorder.count(EditPhase::Dragging), 3);
    QCOMPARE(recorder.edits[0].number(), 9.0);
    QCOMPARE(recorder.edits[1].number(), 10.0);
    QCOMPARE(recorder.edits[2].number(), 9.0);
    QCOMPARE(recorder.count(EditPhase::Committed), 0);
    scene.other->setFocus();
    QCOMPARE(recorder.count(EditPhase::Committed), 1);
    QCOMPARE(recorder.edits.back().number(), 9.0);
}

void TestNumberEditor::arrowsInTheFieldStep()
{
    const Scene scene(ParameterId::shared_steps);
    scene.editor->showValue({.value = 40.0, .origin = Origin::derived}, 50);
    const Recorder recorder(scene.editor, 50);
    scene.field->setFocus();
    QTest::keyClick(scene.field, Qt::Key_Up);
    QTest::keyClick(scene.field, Qt::Key_PageDown);
    QCOMPARE(recorder.edits[0].number(), 41.0);
    QVERIFY(recorder.edits[1].number() < 41.0);
    scene.other->setFocus();
    QCOMPARE(recorder.edits.back().phase, EditPhase::Committed);
}

void TestNumberEditor::homeAndEndReachTheEnds()
{
    const Scene scene(ParameterId::batch);
    const Recorder recorder(scene.editor);
    scene.slider->setFocus();
    QTest::keyClick(scene.slider, Qt::Key_End);
    QCOMPARE(recorder.edits.back().number(), 65536.0);
    QTest::keyClick(scene.slider, Qt::Key_Home);
    QCOMPARE(recorder.edits.back().number(), 1.0);
}

void TestNumberEditor::wheelCountsOnlyWithFocus()
{
    const Scene scene(ParameterId::batch);
    scene.show(8);
    const Recorder recorder(scene.editor);
    scene.wheel(1);
    QVERIFY(recorder.edits.empty());
    scene.slider->setFocus();
    scene.wheel(2);
    QCOMPARE(recorder.count(EditPhase::Dragging), 2);
    QCOMPARE(recorder.edits.back().number(), 10.0);
    scene.wheel(-1);
    QCOMPARE(recorder.edits.back().number(), 9.0);
    scene.other->setFocus();
    QCOMPARE(recorder.edits.back().phase, EditPhase::Committed);
}

void TestNumberEditor::doubleClicksReset()
{
    const Scene scene(ParameterId::batch);
    scene.show(8, Origin::user);
    const Recorder recorder(scene.editor);
    QTest::mouseDClick(scene.slider, Qt::LeftButton, {}, scene.handle());
    QCOMPARE(recorder.count(EditPhase::Reset), 1);
    auto *label = scene.window.findChild<QLabel *>(QStringLiteral("parameter.batch.label"));
    QVERIFY(label != nullptr);
    QTest::mouseDClick(label, Qt::LeftButton);
    QCOMPARE(recorder.count(EditPhase::Reset), 2);
}

void TestNumberEditor::resetButtonAppearsWithAChange()
{
    const Scene scene(ParameterId::batch);
    const Recorder recorder(scene.editor);
    auto *reset = scene.window.findChild<QToolButton *>(QStringLiteral("parameter.batch.reset"));
    QVERIFY(reset != nullptr);
    scene.show(1);
    QVERIFY(!reset->isVisible());
    scene.show(8, Origin::user);
    QVERIFY(reset->isVisible());
    QVERIFY(!reset->accessibleName().isEmpty());
    reset->click();
    QCOMPARE(recorder.edits.back().phase, EditPhase::Reset);
    scene.show(1);
    QVERIFY(!reset->isVisible());
}

void TestNumberEditor::maximumBoundsTheHandle()
{
    const Scene scene(ParameterId::shared_steps);
    scene.editor->showValue({.value = 40.0, .origin = Origin::derived}, 50);
    QCOMPARE(scene.slider->value(), 800);
    const Recorder recorder(scene.editor, 50);
    QTest::mousePress(scene.slider, Qt::LeftButton, {}, scene.handle());
    moveMouse(scene.slider, scene.at(1.5));
    QTest::mouseRelease(scene.slider, Qt::LeftButton, {}, scene.at(1.5));
    QCOMPARE(recorder.edits.back().number(), 50.0);
}

void TestNumberEditor::emptyRangeDisablesTheSliderOnly()
{
    const Scene scene(ParameterId::prefix_tokens);
    scene.editor->showValue({.value = 0.0, .origin = Origin::fixed}, 0);
    QVERIFY(!scene.slider->isEnabled());
    QVERIFY(scene.field->isEnabled());
    scene.editor->showValue({.value = 0.0, .origin = Origin::fixed}, 100);
    QVERIFY(scene.slider->isEnabled());
}

void TestNumberEditor::assistiveToolsCanSetTheSlider()
{
    const Scene scene(ParameterId::memory_efficiency);
    const Recorder recorder(scene.editor);
    scene.slider->setValue(500);
    QCOMPARE(recorder.edits.size(), std::size_t{2});
    QCOMPARE(recorder.edits[0].phase, EditPhase::Dragging);
    QCOMPARE(recorder.edits[1].phase, EditPhase::Committed);
}

void TestNumberEditor::undoShortcutPassesThroughAnUntouchedField()
{
    const Scene scene(ParameterId::batch);
    scene.field->setFocus();
    QKeyEvent untouched(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    untouched.ignore();
    QApplication::sendEvent(scene.field, &untouched);
    QVERIFY(!untouched.isAccepted());
    scene.type(QStringLiteral("12"));
    QKeyEvent typed(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    typed.ignore();
    QApplication::sendEvent(scene.field, &typed);
    QVERIFY(typed.isAccepted());
}

void TestNumberEditor::namesAreAccessible()
{
    const Scene scene(ParameterId::batch);
    QCOMPARE(scene.editor->objectName(), QStringLiteral("parameter.batch"));
    QCOMPARE(scene.field->accessibleName(), QStringLiteral("Batch"));
    QVERIFY(scene.field->accessibleDescription().contains(QStringLiteral("Sequences")));
    QVERIFY(!scene.slider->accessibleName().isEmpty());
    auto *label = scene.window.findChild<QLabel *>(QStringLiteral("parameter.batch.label"));
    QCOMPARE(label->buddy(), scene.field);
    QCOMPARE(scene.editor->focusProxy(), scene.field);
}

QTEST_MAIN(TestNumberEditor)
#include "test_number_editor.moc"
