// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/plot/plot_stage.h"
#include "widgets/plot/axis_words.h"
#include "widgets/plot/colours.h"
#include "widgets/plot/halo_text.h"
#include "widgets/plot/label_layout.h"
#include "widgets/plot/side_notes.h"
#include "widgets/plot/value_text.h"

#include <QFontMetricsF>
#include <QGraphicsView>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ridgepoint::tests {

using namespace plot;

namespace {

SideNote noteAt(double y, const QString &text, const QString &curveId = {})
{
    SideNote note;
    note.y = y;
    note.text = text;
    note.curveId = curveId;
    return note;
}

/// Of what is drawn now.
QRectF areaOf(const PlotStage &stage)
{
    QCoreApplication::processEvents();
    return stage.area();
}

constexpr QRectF lineArea(20, 10, 120, 40);

/// What a line of text covers.
QRect inkOf(const QString &text, Qt::Alignment alignment)
{
    QImage image(160, 60, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    drawLine(painter, lineArea, alignment, text, QGuiApplication::font());
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != QColor(Qt::white).rgb())
                ink |= QRect(x, y, 1, 1);
    return ink;
}

double widthOf(const QString &text) { return textWidth(text, QGuiApplication::font()); }

} // namespace

/// Words beside the plot: notes right of it, names below and titles left of it.
class TestPlotWords : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void spreadsNoFurtherThanNeeded();
    void notesStandRightOfThePlot();
    void closeNotesAreTiedToTheirValues();
    void notesGoWithTheirCurve();
    void notesOutOfViewAreLeftOut();
    void titlesTakeTwoLinesBeforeTheyAreCut();
    void lowPlotsGoWithoutATitleBelow();
    void namesOfCategoriesAreBroken();
    void detailsMakeRoomBelowThePlot();
    void contourKeepsOffItsLevel();
    void wordsOnFillsCanBeRead_data();
    void wordsOnFillsCanBeRead();
    void linesStandWhereTheyAreAligned();
    void linesAreElidedAndKept();
};

void TestPlotWords::spreadsNoFurtherThanNeeded()
{
    using Places = std::vector<double>;
    QCOMPARE(spreadApart({10, 50, 90}, 10, 0, 100), Places({10, 50, 90}));
    QCOMPARE(spreadApart({40, 42}, 10, 0, 100), Places({36, 46}));
    QCOMPARE(spreadApart({40, 42, 44, 90}, 10, 0, 100), Places({32, 42, 52, 90}));
    QCOMPARE(spreadApart({-5, 0, 99}, 10, 0, 100), Places({0, 10, 99}));
    QCOMPARE(spreadApart({98, 99, 100}, 10, 0, 100), Places({80, 90, 100}));
    QCOMPARE(spreadApart({}, 10, 0, 100), Places());
}

void TestPlotWords::notesStandRightOfThePlot()
{
    PlotStage stage;
    PlotFrame frame = fixedFrame();
    stage.view.setFrame(frame);
    stage.view.setCurves({curveOf(QStringLiteral("a"), {0, 10}, {2, 8})});
    const double whole = areaOf(stage).width();
    frame.notes = {noteAt(8, QStringLiteral("ends here")), noteAt(2, QStringLiteral("and there"))};
    stage.view.setFrame(frame);
    QVERIFY(areaOf(stage).width() < whole);
    for (const SideNote &note : frame.notes) {
        const PlacedLabel *label = stage.label(note.text);
        QVERIFY(label != nullptr);
        QVERIFY(label->rect.left() > areaOf(stage).right());
        QVERIFY(label->rect.right() <= stage.canvas()->sceneRect().right());
        QVERIFY(std::abs(label->rect.center().y() - stage.at(0, note.y / 10).y()) < 2);
        QVERIFY(label->leader.isNull());
    }
}

void TestPlotWords::closeNotesAreTiedToTheirValues()
{
    PlotStage stage;
    PlotFrame frame = fixedFrame();
    for (int i = 0; i < 4; ++i)
        frame.notes.push_back(noteAt(5 + 0.01 * i, QStringLiteral("note %1").arg(i)));
    stage.view.setFrame(frame);
    stage.view.setCurves({curveOf(QStringLiteral("a"), {0, 10}, {5, 5})});
    std::vector<PlacedLabel> labels = stage.labels();
    std::erase_if(labels, [](const PlacedLabel &label) { return !label.text.startsWith(QStringLiteral("note")); });
    QCOMPARE(labels.size(), std::size_t(4));
    std::sort(labels.begin(), labels.end(), [](const auto &a, const auto &b) { return a.rect.top() < b.rect.top(); });
    QCOMPARE(labels.front().text, QStringLiteral("note 3"));
    for (std::size_t i = 1; i < labels.size(); ++i)
        QVERIFY(labels[i].rect.center().y() - labels[i - 1].rect.center().y() > 0.7 * labels[i].rect.height());
    QVERIFY(!labels.front().leader.isNull());
    QVERIFY(std::abs(labels.front().leader.y1() - stage.at(0, 0.503).y()) < 1);
    QVERIFY(labels.front().leader.x2() < labels.front().rect.left());
}

void TestPlotWords::notesGoWithTheirCurve()
{
    PlotStage stage;
    PlotFrame frame = fixedFrame();
    frame.notes = {noteAt(8, QStringLiteral("goes"), QStringLiteral("a")), noteAt(2, QStringLiteral("stays"))};
    stage.view.setFrame(frame);
    stage.view.setCurves({curveOf(QStringLiteral("a"), {0, 10}, {2, 8})});
    QVERIFY(stage.label(QStringLiteral("goes")) != nullptr);
    stage.view.setCurveVisible(QStringLiteral("a"), false);
    QVERIFY(stage.label(QStringLiteral("goes")) == nullptr);
    QVERIFY(stage.label(QStringLiteral("stays")) != nullptr);
}

void TestPlotWords::notesOutOfViewAreLeftOut()
{
    PlotStage stage;
    PlotFrame frame = fixedFrame();
    frame.notes = {noteAt(80, QStringLiteral("above")), noteAt(5, QStringLiteral("inside"))};
    stage.view.setFrame(frame);
    stage.view.setCurves({curveOf(QStringLiteral("a"), {0, 10}, {2, 8})});
    QVERIFY(stage.label(QStringLiteral("above")) == nullptr);
    QVERIFY(stage.label(QStringLiteral("inside")) != nullptr);
}

void TestPlotWords::titlesTakeTwoLinesBeforeTheyAreCut()
{
    const QFont font = QGuiApplication::font();
    const QString title = QStringLiteral("power of the pumps of a rack (year)");
    const QString first = QStringLiteral("power of the pumps");
    QCOMPARE(titleLines(title, font, widthOf(title) + 1, 2), QStringList({title}));
    QCOMPARE(titleLines(title, font, widthOf(first) + 2, 2), QStringList({first, QStringLiteral("of a rack (year)")}));
    QCOMPARE(titleLines(title, font, widthOf(QStringLiteral("power of the pumps of a rack")) + 2, 1),
             QStringList({QStringLiteral("power of the pumps of a rack")}));
    const QStringList cut = titleLines(title, font, widthOf(QStringLiteral("power of")) + 2, 2);
    QCOMPARE(cut.size(), qsizetype(2));
    QVERIFY(cut.back().endsWith(QChar(0x2026)));
    QVERIFY(titleLines({}, font, 100, 2).isEmpty());
    // A second line takes room from the plot.
    PlotStage stage(QSize(500, 260));
    PlotFrame frame = fixedFrame();
    stage.view.setFrame(frame);
    stage.view.setCurves({curveOf(QStringLiteral("a"), {0, 10}, {2, 8})});
    const double left = areaOf(stage).left();
    frame.y.title = QStringLiteral("a title that is far too long for the height of this one plot");
    stage.view.setFrame(frame);
    QVERIFY(areaOf(stage).left() > left + 8);
}

void TestPlotWords::lowPlotsGoWithoutATitleBelow()
{
    PlotStage stage(QSize(500, 300));
    stage.view.setFrame(fixedFrame());
    stage.view.setCurves({curveOf(QStringLiteral("a"), {0, 10}, {2, 8})});
    const double line = QFontMetricsF(QGuiApplication::font()).height();
    const auto roomBelow = [&stage] { return stage.canvas()->height() - areaOf(stage).bottom(); };
    QVERIFY(roomBelow() > 1.7 * line);
    const int around = stage.view.height() - stage.canvas()->height();
    stage.view.resize(500, around + static_cast<int>(40 + 2.2 * line));
    QVERIFY(areaOf(stage).height() >= 28);
    QVERIFY2(roomBelow() < 1.9 * line && areaOf(stage).bottom() < stage.canvas()->height(), qPrintable(QString::number(roomBelow())));
}

void TestPlotWords::namesOfCategoriesAreBroken()
{
    const QFont font = QGuiApplication::font();
    const QString name = QStringLiteral("facility water");
    const double word = widthOf(QStringLiteral("facility")) + 2;
    QCOMPARE(categoryLines(name, {}, font, widthOf(name) + 1), QStringList({name}));
    QCOMPARE(categoryLines(name, {}, font, word), QStringList({QStringLiteral("facility"), QStringLiteral("water")}));
    QCOMPARE(categoryLines(name, QStringLiteral("9 L"), font, word).size(), qsizetype(3));
    const QStringList cut = categoryLines(QStringLiteral("one two three four"), {}, font, widthOf(QStringLiteral("three")) + 1);
    QCOMPARE(cut.size(), qsizetype(1));
    QVERIFY(cut.front().endsWith(QChar(0x2026)));
}

void TestPlotWords::detailsMakeRoomBelowThePlot()
{
    PlotStage stage;
    PlotFrame frame = fixedFrame();
    frame.x = axisOf(AxisKind::Category, engine::Unit::none, {});
    frame.x.categories = {QStringLiteral("door"), QStringLiteral("tank")};
    stage.view.setFrame(frame);
    stage.view.setCurves({curveOf(QStringLiteral("a"), {0, 1}, {2, 8})});
    const double bottom = areaOf(stage).bottom();
    frame.x.details = {QStringLiteral("60 L/min"), {}};
    stage.view.setFrame(frame);
    QVERIFY(areaOf(stage).bottom() < bottom - 8);
    QCOMPARE(exactText(frame.x, 0), QStringLiteral("door, 60 L/min"));
    QCOMPARE(exactText(frame.x, 1), QStringLiteral("tank"));
}

/// x + y = 10 falls from the upper left to the lower right: its number stands beside it.
void TestPlotWords::contourKeepsOffItsLevel()
{
    PlotStage stage;
    HeatMap map;
    for (int i = 0; i <= 10; ++i)
        map.xs.push_back(i);
    map.ys = map.xs;
    for (const double y : map.ys)
        for (const double x : map.xs)
            map.values.push_back(x + y);
    map.contour = 10;
    stage.view.setFrame(fixedFrame());
    stage.view.setHeatMap(map);
    const PlacedLabel *label = stage.label(QStringLiteral("10"));
    QVERIFY(label != nullptr);
    QVERIFY(!crosses(QLineF(stage.at(0, 1), stage.at(1, 0)), label->rect));
}

void TestPlotWords::wordsOnFillsCanBeRead_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<int>("slot");
    for (const bool isDark : {false, true})
        for (int slot = 0; slot < 6; ++slot)
            QTest::addRow("%s %d", isDark ? "dark" : "light", slot) << isDark << slot;
}

/// Names inside areas and bars, and the names of points that lie on them, at every strength of the fill.
void TestPlotWords::wordsOnFillsCanBeRead()
{
    QFETCH(bool, isDark);
    QFETCH(int, slot);
    for (const double opacity : {0.3, 0.5, 0.7, 0.85, 1.0}) {
        PlotStage stage;
        stage.view.setPalette(themePalette(isDark));
        Curve area = curveOf(QStringLiteral("area"), {0, 10}, {9, 9}, CurveKind::Area);
        area.colour.slot = slot;
        area.opacity = opacity;
        area.isDirectlyLabelled = true;
        Curve point = curveOf(QStringLiteral("point"), {5}, {3}, CurveKind::Scatter);
        point.colour.slot = (slot + 1) % 6;
        point.pointNames = {QStringLiteral("named")};
        point.labelledPoints = {0};
        stage.view.setFrame(fixedFrame());
        stage.view.setCurves({area, point});
        const QColor fill =
            overPanel(colourOf(area.colour, isDark ? darkColours() : lightColours()), opacity, isDark ? darkColours() : lightColours());
        for (const QString &text : {QStringLiteral("area"), QStringLiteral("named")}) {
            const PlacedLabel *label = stage.label(text);
            QVERIFY2(label != nullptr, qPrintable(text));
            QVERIFY2(contrast(label->colour, fill) >= 4.5, qPrintable(QStringLiteral("%1 %2").arg(text).arg(opacity)));
        }
        Curve bars = curveOf(QStringLiteral("bar"), {9}, {0}, CurveKind::Bar);
        PlotFrame wide = fixedFrame();
        wide.y = axisOf(AxisKind::Category);
        wide.y.categories = {QStringLiteral("a")};
        stage.view.setFrame(wide);
        point.xs = {3};
        point.ys = {0};
        bars.colour = area.colour;
        bars.opacity = opacity;
        stage.view.setCurves({bars, point});
        QVERIFY2(contrast(stage.label(QStringLiteral("named"))->colour, fill) >= 4.5, qPrintable(QString::number(opacity)));
    }
}

void TestPlotWords::linesStandWhereTheyAreAligned()
{
    const QString text = QStringLiteral("Hxg");
    const QRect left = inkOf(text, Qt::AlignLeft);
    const QRect centre = inkOf(text, Qt::AlignHCenter | Qt::AlignVCenter);
    const QRect right = inkOf(text, Qt::AlignRight | Qt::AlignTop);
    QVERIFY(left.left() >= lineArea.left() - 1 && left.left() < lineArea.left() + 4);
    QVERIFY(std::abs(centre.center().x() - lineArea.center().x()) < 3);
    QVERIFY(right.right() <= lineArea.right() && right.right() > lineArea.right() - 4);
    QCOMPARE(left.top(), centre.top());
    QVERIFY(right.top() < centre.top());
    QVERIFY(inkOf(text, Qt::AlignBottom).top() > centre.top());
}

void TestPlotWords::linesAreElidedAndKept()
{
    const QString text = QStringLiteral("words that are wider than their room");
    const QRect first = inkOf(text, Qt::AlignLeft);
    QVERIFY(first.right() <= lineArea.right() + 1);
    QCOMPARE(inkOf(text, Qt::AlignLeft), first);
    const QFont font = QGuiApplication::font();
    const QString shortened = elidedText(text, font, lineArea.width());
    QVERIFY(shortened.endsWith(QChar(0x2026)) && text.startsWith(shortened.chopped(1)));
    QVERIFY(elidedText(text, font, lineArea.width() / 2).size() < shortened.size());
    QCOMPARE(elidedText(text, font, lineArea.width()), shortened);
    QCOMPARE(elidedText(text, font, widthOf(text)), text);
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPlotWords)
#include "test_plot_words.moc"
