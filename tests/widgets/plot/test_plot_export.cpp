// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/plot/plot_stage.h"
#include "widgets/plot/colours.h"

#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QProcess>
#include <QSet>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace ridgepoint::tests {

using namespace plot;

namespace {

const QString scenarioLine = QStringLiteral("B200, Llama 3.1 70B, batch 8");
const QStringList sources{QStringLiteral("NVIDIA datasheet 2024"), QStringLiteral("Own measurement")};

PlotFrame pageFrame()
{
    PlotFrame frame = fixedFrame();
    frame.title = QStringLiteral("Speed & time <measured>");
    frame.x.unit = engine::Unit::second;
    frame.y.unit = engine::Unit::byte_per_second;
    frame.scenarioLine = scenarioLine;
    frame.sources = sources;
    return frame;
}

Curve plainCurve() { return curveOf(QStringLiteral("plain"), {0, 10}, {1, 9}); }

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything between the tags of an SVG's text elements.
QString wordsOf(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QStringList words;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("text")) {
            words.append(reader.readElementText().simplified());
        }
    }
    return reader.hasError() ? QString() : words.join(u' ');
}

} // namespace

class TestPlotExport : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        QVERIFY(m_folder.isValid());
    }
    void writesPng();
    void writesSvg();
    void svgShowsThePicture();
    void writesPdf();
    void exportShowsTheZoomedPart();
    void refusesWhatItCannotWrite_data();
    void refusesWhatItCannotWrite();
    void failedExportLeavesTheOldFile();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestPlotExport::writesPng()
{
    PlotStage stage;
    stage.view.setPalette(themePalette(false));
    stage.view.setFrame(pageFrame());
    stage.view.setCurves({plainCurve()});
    for (const QSize size : {QSize(1200, 800), QSize(640, 400), QSize(2400, 1600), QSize(120, 120)}) {
        QVERIFY(stage.view.exportTo(path(QStringLiteral("plot.PNG")), size));
        QImageReader reader(path(QStringLiteral("plot.PNG")), "png");
        const QImage image = reader.read();
        QCOMPARE(image.size(), size);
        QCOMPARE(image.text(QStringLiteral("Title")), pageFrame().title);
        QCOMPARE(image.pixelColor(2, 2), lightColours().panel);
    }
    stage.view.setPalette(themePalette(true));
    QVERIFY(stage.view.exportTo(path(QStringLiteral("dark.png"))));
    QCOMPARE(QImage(path(QStringLiteral("dark.png"))).pixelColor(2, 2), darkColours().panel);
}

void TestPlotExport::writesSvg()
{
    PlotStage stage;
    stage.view.setFrame(pageFrame());
    Curve hidden = curveOf(QStringLiteral("hidden"), {0, 10}, {2, 2});
    stage.view.setCurves({curveOf(QStringLiteral("the only curve"), {0, 10}, {1, 9}), hidden});
    stage.view.setCurveVisible(hidden.id, false);
    QVERIFY(stage.view.exportTo(path(QStringLiteral("plot.svg")), QSize(900, 600)));
    const QByteArray svg = bytesOf(path(QStringLiteral("plot.svg")));
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox(), QRect(0, 0, 900, 600));
    const QString words = wordsOf(svg);
    for (const QString &word : {pageFrame().title, scenarioLine, sources[0], sources[1], QStringLiteral("the only curve"),
                                QStringLiteral("time"), QStringLiteral("speed"), QStringLiteral("Ridgepoint")}) {
        QVERIFY2(words.contains(word), qPrintable(word + QStringLiteral(" in: ") + words));
    }
    QVERIFY(!words.contains(hidden.name));
}

void TestPlotExport::svgShowsThePicture()
{
    PlotStage stage;
    stage.view.setPalette(themePalette(false));
    stage.view.setFrame(pageFrame());
    stage.view.setCurves({plainCurve()});
    QVERIFY(stage.view.exportTo(path(QStringLiteral("shown.svg")), QSize(900, 600)));
    QSvgRenderer renderer(path(QStringLiteral("shown.svg")));
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            colours.insert(image.pixel(x, y));
        }
    }
    QVERIFY(colours.contains(lightColours().series[0].rgb()));
    QVERIFY(colours.contains(lightColours().panel.rgb()));
    QVERIFY(!colours.contains(QColor(Qt::magenta).rgb()));
}

void TestPlotExport::writesPdf()
{
    PlotStage stage;
    stage.view.setPalette(themePalette(true));
    stage.view.setFrame(pageFrame());
    stage.view.setCurves({plainCurve()});
    QVERIFY(stage.view.exportTo(path(QStringLiteral("plot.pdf"))));
    const QByteArray pdf = bytesOf(path(QStringLiteral("plot.pdf")));
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY2(pdf.contains("/MediaBox [0 0 900"), "1200 points of 1/96 inch");
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    QVERIFY2(!tool.isEmpty(), "poppler-utils is one of the test packages");
    QProcess process;
    process.start(tool, {QStringLiteral("-layout"), path(QStringLiteral("plot.pdf")), QStringLiteral("-")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    const QString words = QString::fromUtf8(process.readAllStandardOutput()).simplified();
    for (const QString &word : {pageFrame().title, scenarioLine, sources[0], sources[1]}) {
        QVERIFY2(words.contains(word), qPrintable(words));
    }
}

void TestPlotExport::exportShowsTheZoomedPart()
{
    PlotStage stage;
    stage.view.setFrame(pageFrame());
    Curve marks = curveOf(QStringLiteral("marks"), {1, 5}, {1, 5}, CurveKind::Scatter);
    marks.pointNames = {QStringLiteral("corner"), QStringLiteral("middle")};
    marks.isDirectlyLabelled = true;
    stage.view.setCurves({marks});
    QVERIFY(stage.view.exportTo(path(QStringLiteral("whole.svg"))));
    QVERIFY(wordsOf(bytesOf(path(QStringLiteral("whole.svg")))).contains(QStringLiteral("corner")));
    for (int i = 0; i < 5; ++i) {
        stage.key(Qt::Key_Plus);
    }
    QVERIFY(stage.view.exportTo(path(QStringLiteral("part.svg"))));
    const QString words = wordsOf(bytesOf(path(QStringLiteral("part.svg"))));
    QVERIFY(words.contains(QStringLiteral("middle")));
    QVERIFY(!words.contains(QStringLiteral("corner")));
}

void TestPlotExport::refusesWhatItCannotWrite_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("part");
    const QSize usual(1200, 800);
    QTest::newRow("unknown suffix") << QStringLiteral("plot.gif") << usual << QStringLiteral(".png, .svg, .pdf, .csv");
    QTest::newRow("no suffix") << QStringLiteral("plot") << usual << QStringLiteral(".png, .svg, .pdf, .csv");
    for (const char *suffix : {"png", "svg", "pdf", "csv"}) {
        const QString name = QStringLiteral("missing/plot.%1").arg(QLatin1String(suffix));
        QTest::addRow("missing folder, %s", suffix) << name << usual << QStringLiteral("cannot be written");
    }
    QTest::newRow("no size") << QStringLiteral("plot.png") << QSize(0, 0) << QStringLiteral("from 120 to 16384");
    QTest::newRow("negative size") << QStringLiteral("plot.svg") << QSize(-5, 800) << QStringLiteral("from 120 to 16384");
    QTest::newRow("vast size") << QStringLiteral("plot.pdf") << QSize(1 << 20, 800) << QStringLiteral("from 120 to 16384");
}

void TestPlotExport::refusesWhatItCannotWrite()
{
    QFETCH(QString, name);
    QFETCH(QSize, size);
    QFETCH(QString, part);
    const QTemporaryDir folder;
    PlotView view;
    view.setFrame(pageFrame());
    view.setCurves({plainCurve()});
    const engine::Expected<void> result = view.exportTo(folder.filePath(name), size);
    QVERIFY(!result);
    const QString what = QString::fromStdString(result.error().what);
    QVERIFY2(what.contains(part), qPrintable(what));
    QVERIFY2(what.endsWith(u'.'), qPrintable(what));
    QVERIFY(!result.error().accepted.empty());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestPlotExport::failedExportLeavesTheOldFile()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("plot.png")));
    PlotView view;
    view.setFrame(pageFrame());
    view.setCurves({plainCurve()});
    const engine::Expected<void> result = view.exportTo(folder.filePath(QStringLiteral("plot.png")));
    QVERIFY2(!result, "a folder of that name stands in the way");
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("plot.png")});
    QVERIFY(view.exportTo(folder.filePath(QStringLiteral("plot.csv"))));
    const QByteArray first = bytesOf(folder.filePath(QStringLiteral("plot.csv")));
    view.setCurves({});
    QVERIFY(view.exportTo(folder.filePath(QStringLiteral("plot.csv"))));
    QVERIFY(bytesOf(folder.filePath(QStringLiteral("plot.csv"))).size() < first.size());
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPlotExport)
#include "test_plot_export.moc"
