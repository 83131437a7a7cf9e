// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace_host.h"
#include "app/workspace_registry.h"
#include "tests/app/window_fixture.h"
#include "tests/support/test_base.h"
#include "widgets/frame/bottom_strip.h"
#include "widgets/frame/estimate_text.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QTextBrowser>

using namespace ridgepoint;
using engine::MetricId;
using engine::ParameterId;
using tests::WindowFixture;

namespace {

QAbstractButton *cellOf(const WindowFixture &fixture, const char *metric)
{
    return fixture.window->findChild<QAbstractButton *>(QStringLiteral("strip.") + QLatin1StringView(metric));
}

/// The first cell in view that lacks the room that its texts need; empty where all have it.
QString cutCell(const widgets::BottomStrip &strip)
{
    for (const auto *cell : strip.findChildren<QAbstractButton *>())
        if (cell->isVisible() && (cell->width() < cell->sizeHint().width() || cell->geometry().right() > strip.width()))
            return QStringLiteral("%1 at %2, %3 wide, needs %4; strip %5")
                .arg(cell->objectName())
                .arg(cell->x())
                .arg(cell->width())
                .arg(cell->sizeHint().width())
                .arg(strip.width());
    return {};
}

} // namespace

class TestStrip : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        app::nameProgram();
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
        m_shipped = tests::ShippedData::read();
    }
    void init() { failOnAnyWarning(); }

    void endsWithRackPueAndWeakestLayer()
    {
        WindowFixture fixture(m_shipped);
        const auto &estimate = fixture.window->document()->estimate();
        for (const char *metric : {"rack_power", "pue", "weakest_layer"}) {
            auto *cell = cellOf(fixture, metric);
            QVERIFY2(cell != nullptr && cell->isVisible(), metric);
        }
        QTRY_VERIFY(cellOf(fixture, "rack_power")->x() < cellOf(fixture, "pue")->x());
        QVERIFY(cellOf(fixture, "pue")->x() < cellOf(fixture, "weakest_layer")->x());
        const QString weakest = widgets::weakestLayerText(estimate);
        QVERIFY(weakest.startsWith(QString::fromUtf8(estimate[MetricId::weakest_layer].text)));
        QVERIFY(weakest.endsWith(QStringLiteral("%")));
        QVERIFY(cellOf(fixture, "weakest_layer")->accessibleName().endsWith(weakest));
    }

    void followsTheScenario()
    {
        WindowFixture fixture(m_shipped);
        const QString before = cellOf(fixture, "weakest_layer")->accessibleName();
        fixture.window->document()->edit(ParameterId::site_power_limit, 1000.0, widgets::EditPhase::Committed);
        QTRY_VERIFY(cellOf(fixture, "weakest_layer")->accessibleName().contains(QStringLiteral("Site power")));
        QVERIFY(cellOf(fixture, "weakest_layer")->accessibleName() != before);
    }

    void holdsInANarrowWindow()
    {
        WindowFixture fixture(m_shipped);
        const auto *strip = fixture.window->findChild<widgets::BottomStrip *>();
        for (std::size_t i = 0; i < app::workspaceEntries().size(); ++i)
            fixture.window->openWorkspace(static_cast<int>(i)); // each one's least width counts
        for (const char *workload : {"ar", "image", "video", "training", "diffusion-lm"})
            for (const QSize size : {QSize(1600, 1000), QSize(1280, 720), QSize(1000, 720), QSize(1600, 1000)}) {
                fixture.window->document()->edit(ParameterId::workload, std::string(workload), widgets::EditPhase::Committed);
                fixture.window->resize(size);
                QCoreApplication::processEvents();
                QTRY_VERIFY2(cutCell(*strip).isEmpty(), qPrintable(QLatin1StringView(workload) + QStringLiteral(": ") + cutCell(*strip)));
                QVERIFY(cellOf(fixture, "weakest_layer")->isVisible());
            }
    }

    /// A neighbour that grows shall not leave the strip with the cells of its former width.
    void holdsWhereItNarrowsAsItsCellsChange()
    {
        const WindowFixture fixture(m_shipped);
        auto *document = fixture.window->document();
        QWidget frame;
        auto *row = new QHBoxLayout(&frame);
        auto *neighbour = new QWidget;
        auto *strip = new widgets::BottomStrip;
        row->addWidget(neighbour);
        row->addWidget(strip, 1);
        neighbour->setFixedWidth(10);
        frame.resize(2600, 80);
        strip->setEstimate(document->estimate());
        frame.show();
        QCoreApplication::processEvents();
        const QString latency = QStringLiteral("strip.request_latency");
        QVERIFY(strip->findChild<QAbstractButton *>(latency)->isVisible());
        document->edit(ParameterId::workload, std::string("image"), widgets::EditPhase::Committed);
        QTRY_VERIFY(engine::makes_pictures(document->estimate().workload));
        neighbour->setFixedWidth(2000);
        strip->setEstimate(document->estimate());
        QCoreApplication::processEvents();
        QCOMPARE(cutCell(*strip), QString());
    }

    void theLeastImportantLeaveFirst()
    {
        WindowFixture fixture(m_shipped);
        auto *strip = fixture.window->findChild<widgets::BottomStrip *>();
        widgets::BottomStrip narrow;
        narrow.setEstimate(fixture.window->document()->estimate());
        narrow.resize(360, strip->height());
        narrow.show();
        const auto isShown = [&narrow](const char *metric) {
            return narrow.findChild<QAbstractButton *>(QStringLiteral("strip.") + QLatin1StringView(metric))->isVisible();
        };
        QVERIFY(isShown("weakest_layer"));
        QVERIFY(!isShown("request_latency") && !isShown("bound") && !isShown("time_to_first_token"));
        narrow.resize(2400, strip->height());
        QTRY_VERIFY(isShown("request_latency") && isShown("bound"));
    }

    void findingsCallInputsByTheirLabels()
    {
        WindowFixture fixture(m_shipped);
        fixture.window->document()->edit(ParameterId::accelerator, std::string("nvidia-gb300"), widgets::EditPhase::Committed);
        fixture.window->document()->edit(ParameterId::cost_basis, std::string("owned"), widgets::EditPhase::Committed);
        const QString html = widgets::findingsHtml(fixture.window->document()->estimate());
        QVERIFY2(html.contains(QStringLiteral("Accelerator price")) && !html.contains(QStringLiteral("accelerator_price")),
                 qPrintable(html));
    }

    void everyFigureTellsHowItIsComputed()
    {
        WindowFixture fixture(m_shipped);
        for (const char *metric : {"rack_power", "pue", "weakest_layer"}) {
            QTest::mouseClick(cellOf(fixture, metric), Qt::LeftButton);
            auto *popover = fixture.window->findChild<QFrame *>(QStringLiteral("popover"));
            QVERIFY(popover != nullptr && popover->isVisible());
            const QString text = popover->findChild<QTextBrowser *>()->toPlainText();
            QVERIFY2(text.contains(QLatin1StringView(metric)), qPrintable(text));
            QVERIFY(text.contains(QStringLiteral("Formula")));
            popover->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

private:
    tests::ShippedData m_shipped;
};

QTEST_MAIN(TestStrip)
#include "tst_strip.moc"
