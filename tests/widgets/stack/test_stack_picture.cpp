// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/stack/stack_fixture.h"

#include "tests/support/test_base.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_file.h"
#include "widgets/workspaces/stack/stack_workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <cmath>

using namespace ridgepoint;
using namespace ridgepoint::widgets;

class TestStackPicture : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init() { failOnAnyWarning(); }

    void writesFilesThatOpenAgain()
    {
        const StackWorkspace workspace(tests::shippedStack());
        const QTemporaryDir folder;
        const auto path = [&folder](const char *name) { return folder.filePath(QString::fromLatin1(name)); };

        QCOMPARE(writePicture(workspace.picture(), QSize(1400, 900), path("stack.png")), QString());
        QCOMPARE(QImage(path("stack.png")).size(), QSize(1400, 900));

        QCOMPARE(writePicture(workspace.picture(), QSize(1400, 900), path("stack.svg")), QString());
        QSvgRenderer renderer(path("stack.svg"));
        QVERIFY(renderer.isValid());
        QVERIFY(std::abs(renderer.viewBoxF().width() / renderer.viewBoxF().height() - 1400.0 / 900.0) < 0.01);
        QFile svg(path("stack.svg"));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(svg.readAll().contains("NVIDIA"));

        QCOMPARE(writePicture(workspace.picture(), QSize(1400, 900), path("stack.pdf")), QString());
        QFile pdf(path("stack.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF"));
    }

    void refusesAnUnknownEndingAndAFolderThatIsNot()
    {
        const StackWorkspace workspace(tests::shippedStack());
        const QTemporaryDir folder;
        QVERIFY(writePicture(workspace.picture(), QSize(900, 700), folder.filePath(QStringLiteral("stack.gif")))
                    .contains(QStringLiteral("gif")));
        QVERIFY(!writePicture(workspace.picture(), QSize(900, 700), folder.filePath(QStringLiteral("none/stack.png"))).isEmpty());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("stack.gif"))));
    }

    void namesItsSources()
    {
        const StackWorkspace workspace(tests::shippedStack());
        const auto picture = workspace.picture();
        QVERIFY(!picture.title.isEmpty());
        QVERIFY(!picture.footer.isEmpty());
        QCOMPARE(picture.subtitle, workspace.sentence());
    }

    void copiesToTheClipboard()
    {
        const StackWorkspace workspace(tests::shippedStack());
        workspace.copyPicture();
        QVERIFY(!QApplication::clipboard()->image().isNull());
    }
};

QTEST_MAIN(TestStackPicture)
#include "test_stack_picture.moc"
