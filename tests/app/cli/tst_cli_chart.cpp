// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_base.h"

#include <QImage>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>

namespace ridgepoint::tests {

/// Charts written by the command line, opened again.
class CliChartTest : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void aPngHasItsSizeAndColours()
    {
        const QImage image(written(QStringLiteral("a.png"), {QStringLiteral("--size=900x600")}));
        QCOMPARE(image.size(), QSize(900, 600));
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        QVERIFY(colours.size() > 20);
    }

    void anSvgRendersAndNamesTheDevice()
    {
        const QString path = written(QStringLiteral("a.svg"), {QStringLiteral("--set"), QStringLiteral("accelerator=nvidia-h100-sxm")});
        QSvgRenderer renderer(path);
        QVERIFY(renderer.isValid());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("H100"));
    }

    void aPdfHasOnePage()
    {
        const QString path = written(QStringLiteral("a.pdf"), {});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdfinfo"));
        QVERIFY2(!reader.isEmpty(), "poppler-utils is one of the test packages");
        QProcess process;
        process.start(reader, {path});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains(QByteArray("Pages:           1")));
        process.start(QStandardPaths::findExecutable(QStringLiteral("pdftotext")), {path, QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        for (const char *words : {"n* = ", "FLOP/s (bf16, dense)", "Meta-Llama-3.1-70B_config.json"})
            QVERIFY2(text.contains(QLatin1StringView(words)), words);
    }

    void measuredPointsAreDrawnWithTheirSource()
    {
        const QString points = m_folder.filePath(QStringLiteral("mine.csv"));
        QFile table(points);
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("operator,flop,bytes,seconds,source\ngemm,1e12,1e9,2e-3,Table 3\n");
        table.close();
        const QString path = written(QStringLiteral("p.svg"), {QStringLiteral("--points"), points, QStringLiteral("--operators")});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        for (const char *words : {"gemm", "Measured points", "Table 3"})
            QVERIFY2(svg.contains(words), words);
        const CliRun none = runCli({QStringLiteral("chart"), QStringLiteral("roofline"), QStringLiteral("--out"),
                                    m_folder.filePath(QStringLiteral("q.svg")), QStringLiteral("--points=/none/of.csv")});
        QCOMPARE(none.exitCode, 2);
        QVERIFY(none.err.contains("/none/of.csv"));
    }

    void theDisplayOfTheSessionDoesNotMatter()
    {
        QProcessEnvironment environment = bareEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":999"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
        const QString path = m_folder.filePath(QStringLiteral("b.png"));
        const CliRun run =
            runCli({QStringLiteral("chart"), QStringLiteral("roofline"), QStringLiteral("--out"), path, QStringLiteral("--size=400x300")},
                   environment);
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(QImage(path).size(), QSize(400, 300));
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        const CliRun run = runCli({QStringLiteral("chart"), QStringLiteral("roofline"), QStringLiteral("--out=/proc/none/a.svg")});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY(run.err.contains("/proc/none/a.svg"));
    }

private:
    QString written(const QString &name, const QStringList &more)
    {
        const QString path = m_folder.filePath(name);
        const CliRun run = runCli(QStringList{QStringLiteral("chart"), QStringLiteral("roofline"), QStringLiteral("--out"), path} + more);
        if (run.exitCode != 0 || !run.err.isEmpty())
            qWarning("%s", run.err.constData());
        return path;
    }

    QTemporaryDir m_folder;
};

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::CliChartTest)
#include "tst_cli_chart.moc"
