// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/input/input_fixture.h"

#include "widgets/input/entry_field.h"
#include "widgets/input/parameter_group.h"
#include "widgets/input/parameter_panel.h"
#include "widgets/input/parameter_slider.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QWheelEvent>

using namespace ridgepoint;
using namespace ridgepoint::widgets;
using engine::ParameterId;
using engine::Scenario;

namespace {

const std::vector<ParameterId> rooflineIds = {ParameterId::accelerator,
                                              ParameterId::compared_accelerators,
                                              ParameterId::activation_precision,
                                              ParameterId::memory_efficiency,
                                              ParameterId::model,
                                              ParameterId::batch,
                                              ParameterId::prompt_tokens,
                                              ParameterId::context,
                                              ParameterId::steps,
                                              ParameterId::branches,
                                              ParameterId::shared_steps};

std::vector<ParameterId> everyId()
{
    std::vector<ParameterId> ids;
    for (const engine::Parameter &row : engine::parameters())
        ids.push_back(row.id);
    return ids;
}

QString fieldText(const ParameterPanel &panel, const char *name)
{
    const auto *field = panel.findChild<EntryField *>(QStringLiteral("parameter.%1.field").arg(QString::fromUtf8(name)));
    return field != nullptr ? field->text() : QString();
}

} // namespace

class TestParameterPanel : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init() { failOnAnyWarning(); }
    void editorsStandUnderTheirGroups();
    void editorsAreMadeOnceAndKept();
    void setScenarioIsSilentAndShowsWhatIsInForce();
    void derivedBoundsFollow();
    void editsGoUpWithTheirId();
    void problemsStandBesideTheirEditor();
    void resetAllAsksOnlyWhenSomethingIsSet();
    void groupsCloseAndStayClosed();
    void everyGroupIsRemembered();
    void scrollingChangesNothing();
    void everyControlHasAName();
    void tabGoesDownTheColumn();
    void largeTextIsNotCut_data();
    void largeTextIsNotCut();
    void themeChangeReachesTheEditors();
};

void TestParameterPanel::editorsStandUnderTheirGroups()
{
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters(rooflineIds);
    panel.resize(300, 900);
    panel.show();
    for (const char *name : {"Hardware", "Workload", "Search"}) {
        const auto *box = panel.findChild<ParameterGroupBox *>(QStringLiteral("group.%1").arg(QString::fromUtf8(name)));
        QVERIFY2(box != nullptr && box->isVisible(), name);
    }
    panel.setParameters({ParameterId::model});
    QVERIFY(!panel.findChild<ParameterGroupBox *>(QStringLiteral("group.Search"))->isVisible());
    QVERIFY(!panel.editor(ParameterId::batch)->isVisible());
    QVERIFY(panel.editor(ParameterId::model)->isVisible());
}

void TestParameterPanel::editorsAreMadeOnceAndKept()
{
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters(rooflineIds);
    const ParameterEditor *batch = panel.editor(ParameterId::batch);
    panel.setParameters({ParameterId::model});
    panel.setParameters(rooflineIds);
    QCOMPARE(panel.editor(ParameterId::batch), batch);
    QVERIFY(panel.editor(ParameterId::kv_precision) == nullptr);
}

void TestParameterPanel::setScenarioIsSilentAndShowsWhatIsInForce()
{
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters(rooflineIds);
    const QSignalSpy spy(&panel, &ParameterPanel::parameterEdited);
    Scenario scenario;
    scenario.set(ParameterId::batch, 64.0);
    panel.setScenario(scenario);
    QCOMPARE(fieldText(panel, "batch"), QStringLiteral("64"));
    QCOMPARE(fieldText(panel, "context"), QString::fromUtf8("1 152"));
    QCOMPARE(panel.editor(ParameterId::batch)->findChild<QToolButton *>(QStringLiteral("parameter.batch.reset"))->isHidden(), false);
    QCOMPARE(panel.editor(ParameterId::context)->findChild<QToolButton *>(QStringLiteral("parameter.context.reset"))->isHidden(), true);
    QCOMPARE(spy.count(), 0);
}

void TestParameterPanel::derivedBoundsFollow()
{
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters(rooflineIds);
    Scenario scenario;
    scenario.set(ParameterId::steps, 20.0);
    scenario.set(ParameterId::shared_steps, 10.0);
    panel.setScenario(scenario);
    QCOMPARE(panel.findChild<ParameterSlider *>(QStringLiteral("parameter.shared_steps.slider"))->value(), 500);
}

void TestParameterPanel::editsGoUpWithTheirId()
{
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters(rooflineIds);
    panel.setScenario({});
    std::vector<std::pair<ParameterId, tests::Edit>> edits;
    connect(&panel, &ParameterPanel::parameterEdited, this, [&edits](ParameterId id, const engine::ParameterValue &value, EditPhase phase) {
        edits.push_back({id, {value, phase}});
    });
    auto *field = panel.findChild<EntryField *>(QStringLiteral("parameter.batch.field"));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("256"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(edits.size(), std::size_t{1});
    QCOMPARE(edits[0].first, ParameterId::batch);
    QCOMPARE(edits[0].second.number(), 256.0);
}

void TestParameterPanel::problemsStandBesideTheirEditor()
{
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters(rooflineIds);
    panel.resize(300, 400);
    panel.show();
    const engine::Problem problem{
        .what = "Shared steps must be at most 50.", .parameter = "shared_steps", .value = "60", .accepted = "0 to 50"};
    panel.showProblem(ParameterId::shared_steps, problem);
    auto *text = panel.findChild<QLabel *>(QStringLiteral("parameter.shared_steps.problem"));
    QVERIFY(text->isVisible());
    QCOMPARE(text->text(), QStringLiteral("Shared steps must be at most 50."));
    panel.clearProblem(ParameterId::shared_steps);
    QVERIFY(!text->isVisible());
    panel.showProblem(ParameterId::kv_precision, problem);
}

void TestParameterPanel::resetAllAsksOnlyWhenSomethingIsSet()
{
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters(rooflineIds);
    auto *button = panel.findChild<QToolButton *>(QStringLiteral("resetAll"));
    const QSignalSpy spy(&panel, &ParameterPanel::resetAllRequested);
    panel.setScenario({});
    QVERIFY(!button->isEnabled());
    Scenario scenario;
    scenario.set(ParameterId::kv_precision, std::string("fp8"));
    panel.setScenario(scenario);
    QVERIFY2(button->isEnabled(), "also when the changed value is not in view");
    button->click();
    QCOMPARE(spy.count(), 1);
}

void TestParameterPanel::groupsCloseAndStayClosed()
{
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters(rooflineIds);
    panel.resize(300, 900);
    panel.show();
    auto *search = panel.findChild<ParameterGroupBox *>(QStringLiteral("group.Search"));
    auto *heading = search->findChild<GroupHeading *>();
    heading->click();
    QVERIFY(!panel.editor(ParameterId::branches)->isVisible());
    panel.setParameters({ParameterId::model, ParameterId::branches});
    QVERIFY(!panel.editor(ParameterId::branches)->isVisible());

    ParameterPanel other(tests::smallCatalog());
    other.restoreView(panel.saveView());
    other.setParameters(rooflineIds);
    other.resize(300, 900);
    other.show();
    QVERIFY(!other.editor(ParameterId::branches)->isVisible());
    QVERIFY(other.editor(ParameterId::model)->isVisible());
    other.restoreView({});
    QVERIFY(other.editor(ParameterId::branches)->isVisible());
}

void TestParameterPanel::everyGroupIsRemembered()
{
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters(everyId());
    for (ParameterGroupBox *box : panel.findChildren<ParameterGroupBox *>())
        box->setOpen(false);
    ParameterPanel other(tests::smallCatalog());
    other.restoreView(panel.saveView());
    other.setParameters(everyId());
    const auto boxes = other.findChildren<ParameterGroupBox *>();
    QVERIFY(!boxes.isEmpty());
    for (const ParameterGroupBox *box : boxes)
        QVERIFY2(!box->isOpen(), qPrintable(box->objectName()));
}

void TestParameterPanel::scrollingChangesNothing()
{
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters(everyId());
    panel.setScenario({});
    panel.resize(300, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const QSignalSpy spy(&panel, &ParameterPanel::parameterEdited);
    const auto *scroll = panel.findChild<QScrollArea *>();
    for (QWidget *control : panel.findChildren<QWidget *>()) {
        if (qobject_cast<QSlider *>(control) == nullptr && qobject_cast<QComboBox *>(control) == nullptr)
            continue;
        control->clearFocus();
        const QPointF place = control->rect().center();
        QWheelEvent event(place, control->mapToGlobal(place), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(control, &event);
    }
    QCOMPARE(spy.count(), 0);
    QVERIFY(scroll->verticalScrollBar()->maximum() > 0);
}

void TestParameterPanel::everyControlHasAName()
{
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters(everyId());
    panel.setScenario({});
    panel.resize(300, 900);
    panel.show();
    for (const QWidget *control : panel.findChildren<QWidget *>()) {
        if (control->focusPolicy() == Qt::NoFocus || !control->isVisible() || qobject_cast<const QScrollArea *>(control) != nullptr)
            continue;
        if (control->inherits("QScrollBar") || control->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        QVERIFY2(!control->accessibleName().isEmpty(),
                 qPrintable(QString::fromUtf8(control->metaObject()->className()) + u' ' + control->objectName()));
    }
}

void TestParameterPanel::tabGoesDownTheColumn()
{
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters({ParameterId::batch, ParameterId::context, ParameterId::steps});
    panel.setScenario({});
    panel.resize(300, 900);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto *batch = panel.findChild<EntryField *>(QStringLiteral("parameter.batch.field"));
    batch->setFocus();
    const QStringList expected = {QStringLiteral("parameter.batch.slider"), QStringLiteral("parameter.context.field"),
                                  QStringLiteral("parameter.context.slider")};
    for (const QString &name : expected) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), name);
    }
}

void TestParameterPanel::largeTextIsNotCut_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("width");
    QTest::newRow("usual, narrow") << 1.0 << 256;
    QTest::newRow("usual") << 1.0 << 300;
    QTest::newRow("half as large again") << 1.5 << 400;
    QTest::newRow("double") << 2.0 << 520;
    QTest::newRow("double, in a narrow window") << 2.0 << 264;
}

void TestParameterPanel::largeTextIsNotCut()
{
    QFETCH(double, scale);
    QFETCH(int, width);
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * scale);
    QApplication::setFont(large);
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters(everyId());
    Scenario scenario;
    scenario.set(ParameterId::context, 1e7);
    scenario.set(ParameterId::batch, 65536.0);
    scenario.set(ParameterId::kernel_overhead, 123e-6);
    panel.setScenario(scenario);
    panel.resize(width, 1200);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(panel.minimumSizeHint().width() <= width);
    QVERIFY(panel.findChild<QScrollArea *>()->widget()->width() <= panel.findChild<QScrollArea *>()->viewport()->width());
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const QRect needed = label->fontMetrics().boundingRect(QRect(0, 0, label->width(), 10000), Qt::TextWordWrap, label->text());
        QVERIFY2(needed.width() <= label->width() && needed.height() <= label->height(), qPrintable(label->text()));
    }
    for (const EntryField *field : panel.findChildren<EntryField *>()) {
        const int needed = field->fontMetrics().horizontalAdvance(field->text());
        QVERIFY2(needed + 4 <= field->width() && field->fontMetrics().height() <= field->height(), qPrintable(field->text()));
    }
    QApplication::setFont(usual);
}

void TestParameterPanel::themeChangeReachesTheEditors()
{
    ParameterPanel panel(tests::smallCatalog());
    panel.setParameters(rooflineIds);
    panel.setScenario({});
    panel.resize(300, 600);
    panel.show();
    applyTheme(*qApp, ThemeChoice::Dark);
    QApplication::processEvents();
    QCOMPARE(panel.grab().toImage().pixelColor(2, 300), plot::darkColours().panel);
    applyTheme(*qApp, ThemeChoice::Light);
    QApplication::processEvents();
    QCOMPARE(panel.grab().toImage().pixelColor(2, 300), plot::lightColours().panel);
}

QTEST_MAIN(TestParameterPanel)
#include "test_parameter_panel.moc"
