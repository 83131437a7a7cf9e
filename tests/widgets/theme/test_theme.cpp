// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"

#include "widgets/theme/tabular.h"
#include "widgets/workspaces/stack/diagram_painter.h"

#include "resources/resources.h"

#include "tests/support/test_base.h"

#include <QApplication>
#include <QDirIterator>
#include <QFontMetricsF>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QSvgRenderer>

#include <set>

using namespace ridgepoint;
using namespace ridgepoint::widgets;

namespace {

const QString root = QStringLiteral(":/ridgepoint/");

/// Colours of the pixels that are fully covered.
std::set<QRgb> solidColours(const QImage &image)
{
    std::set<QRgb> result;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) == 255)
                result.insert(image.pixel(x, y));
    return result;
}

} // namespace

class TestTheme : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { initResources(); }
    void init() { failOnAnyWarning(); }
    void choiceDecidesThePalette();
    void systemFollowsThePaletteThatThePlatformCameWith();
    void styleSheetNamesNothingThatIsMissing();
    void textSizesAreThreeAndRelative();
    void stepsGrowWithTheText();
    void everyIconDraws();
    void iconsTakeTheColourOfTheirState();
    void iconsAreSharpOnDenseScreens();
    void unknownIconIsEmpty();
    void digitsTakeEqualRoom();
    void everyWordCanBeRead_data();
    void everyWordCanBeRead();
    void helpPagesAndScenariosAreThere();
};

void TestTheme::choiceDecidesThePalette()
{
    applyTheme(*qApp, ThemeChoice::Dark);
    QVERIFY(plot::coloursFor(QApplication::palette()).isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Text), plot::darkColours().text);
    applyTheme(*qApp, ThemeChoice::Light);
    QVERIFY(!plot::coloursFor(QApplication::palette()).isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Text), plot::lightColours().text);
    const QColor disabled = QApplication::palette().color(QPalette::Disabled, QPalette::Text);
    QVERIFY(plot::contrast(disabled, plot::lightColours().panel) >= 3.0);
}

void TestTheme::systemFollowsThePaletteThatThePlatformCameWith()
{
    applyTheme(*qApp, ThemeChoice::Dark);
    applyTheme(*qApp, ThemeChoice::System);
    QVERIFY(!plot::coloursFor(QApplication::palette()).isDark);
}

void TestTheme::styleSheetNamesNothingThatIsMissing()
{
    applyTheme(*qApp, ThemeChoice::Light);
    const QString rules = qApp->styleSheet().section(QStringLiteral("widgets/plot/colours.h"), 1);
    QVERIFY(!rules.isEmpty());
    QVERIFY2(!rules.contains(u'@'), "every name of the style sheet is filled in");
    QPushButton button;
    button.ensurePolished();
    QVERIFY(button.sizeHint().height() > 0);
}

void TestTheme::textSizesAreThreeAndRelative()
{
    applyTheme(*qApp, ThemeChoice::Light);
    const double body = font(TextSize::Body).pointSizeF();
    QCOMPARE(body, QApplication::font().pointSizeF());
    QVERIFY(font(TextSize::Small).pointSizeF() < body);
    QVERIFY(font(TextSize::Title).pointSizeF() > body);
    QCOMPARE(font(TextSize::Body, true).weight(), QFont::DemiBold);
    QCOMPARE(font(TextSize::Title).weight(), QFont::Normal);
}

void TestTheme::stepsGrowWithTheText()
{
    applyTheme(*qApp, ThemeChoice::Light);
    const QFont usual = QApplication::font();
    const int before = steps(4);
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    QVERIFY(std::abs(steps(4) - 2 * before) <= 3);
    QApplication::setFont(usual);
}

void TestTheme::everyIconDraws()
{
    int count = 0;
    for (QDirIterator icons(root + QStringLiteral("icons")); icons.hasNext();) {
        const QString path = icons.next();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray drawing = file.readAll().replace("currentColor", "#000000");
        QSvgRenderer renderer(drawing);
        QVERIFY2(renderer.isValid(), qPrintable(path));
        const QIcon shown = icon(QFileInfo(path).baseName());
        QVERIFY2(!solidColours(shown.pixmap(48, 48).toImage()).empty(), qPrintable(path));
        ++count;
    }
    QVERIFY(count >= 30);
    for (const char *name : {"stack",  "vendors", "roofline", "new",         "open",       "save",       "save-as", "undo",      "redo",
                             "export", "copy",    "help",     "theme-light", "theme-dark", "search",     "reset",   "close",     "columns",
                             "filter", "table",   "chart",    "link",        "warning",    "infeasible", "note",    "ridgepoint"})
        QVERIFY2(QFile::exists(root + QStringLiteral("icons/%1.svg").arg(QString::fromUtf8(name))), name);
}

void TestTheme::iconsTakeTheColourOfTheirState()
{
    const QIcon stack = icon(QStringLiteral("stack"), Qt::red, Qt::blue);
    const auto hasOnly = [](const QPixmap &picture, QRgb colour) {
        const std::set<QRgb> colours = solidColours(picture.toImage());
        return colours.size() == 1 && *colours.begin() == colour;
    };
    QVERIFY(hasOnly(stack.pixmap(QSize(64, 64), QIcon::Normal), qRgb(255, 0, 0)));
    QVERIFY(hasOnly(stack.pixmap(QSize(64, 64), QIcon::Selected), qRgb(0, 0, 255)));
    QVERIFY(hasOnly(stack.pixmap(QSize(64, 64), QIcon::Normal, QIcon::On), qRgb(0, 0, 255)));
    QVERIFY(solidColours(stack.pixmap(QSize(64, 64), QIcon::Disabled).toImage()).empty());
}

void TestTheme::iconsAreSharpOnDenseScreens()
{
    const QPixmap picture = icon(QStringLiteral("stack"), Qt::red, Qt::blue).pixmap(QSize(24, 24), 2.0);
    QCOMPARE(picture.size(), QSize(48, 48));
    QCOMPARE(picture.devicePixelRatio(), 2.0);
}

void TestTheme::unknownIconIsEmpty() { QVERIFY(icon(QStringLiteral("no-such-icon")).isNull()); }

void TestTheme::digitsTakeEqualRoom()
{
    const QFontMetricsF metrics(font(TextSize::Body));
    QCOMPARE(tabularWidth(metrics, QStringLiteral("1111")), tabularWidth(metrics, QStringLiteral("8888")));
    QCOMPARE(tabularWidth(metrics, QString()), 0.0);

    QImage picture(200, 40, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setFont(font(TextSize::Body));
    drawTabular(painter, QRectF(0, 0, 200, 40), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("1 152 GB/s"));
    painter.end();
    bool isLeftEmpty = true;
    bool isRightInked = false;
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 50; ++x)
            isLeftEmpty = isLeftEmpty && picture.pixel(x, y) == qRgb(255, 255, 255);
        for (int x = 185; x < 200; ++x)
            isRightInked = isRightInked || picture.pixel(x, y) != qRgb(255, 255, 255);
    }
    QVERIFY(isLeftEmpty);
    QVERIFY(isRightInked);
}

void TestTheme::everyWordCanBeRead_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// Text of the theme on the grounds it stands on, placeholders and the captions of the Stack's bands too.
void TestTheme::everyWordCanBeRead()
{
    QFETCH(bool, isDark);
    applyTheme(*qApp, isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    const plot::Colours &colours = isDark ? plot::darkColours() : plot::lightColours();
    constexpr double least = 4.5;
    QLineEdit field;
    field.setPlaceholderText(QStringLiteral("Find"));
    field.ensurePolished();
    for (const QColor &ground : {colours.panel, colours.raised, colours.ground}) {
        QVERIFY(plot::contrast(field.palette().color(QPalette::Text), ground) >= least);
        const QColor hint = field.palette().color(QPalette::PlaceholderText);
        QVERIFY2(hint.alpha() == 255 && plot::contrast(hint, ground) >= least, qPrintable(hint.name(QColor::HexArgb)));
    }
    for (int layer = 0; layer < 6; ++layer) {
        const QColor ground = slabGround(colours, layer);
        for (const QColor &text : {captionColour(colours, layer), mutedCaptionColour(colours, layer), colours.text})
            QVERIFY2(plot::contrast(text, ground) >= least,
                     qPrintable(QStringLiteral("%1 on layer %2: %3").arg(text.name()).arg(layer).arg(plot::contrast(text, ground))));
    }
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestTheme::helpPagesAndScenariosAreThere()
{
    for (const char *page : {"overview", "stack", "vendors", "roofline", "keyboard"}) {
        QFile file(root + QStringLiteral("help/%1.md").arg(QString::fromUtf8(page)));
        QVERIFY2(file.open(QIODevice::ReadOnly), page);
        QVERIFY2(file.size() > 1000, page);
    }
    int count = 0;
    for (QDirIterator files(root + QStringLiteral("scenarios")); files.hasNext(); ++count) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject scenario = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(scenario.value(u"format").toString(), QStringLiteral("ridgepoint-scenario"));
        QCOMPARE(scenario.value(u"version").toInt(), 1);
        QVERIFY(!scenario.value(u"parameters").toObject().isEmpty());
    }
    QVERIFY(count >= 3);
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
