// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/vendors/synthetic_table.h"

#include "widgets/models/entity_model.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/vendors/vendors_workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace ridgepoint;

namespace {

constexpr int rows = 100000;
constexpr int events = 600;

void report(QTextStream &out, const QString &what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&times](double share) { return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))]; };
    out << QStringLiteral("%1: median %2 ms, 99th percentile %3 ms, worst %4 ms over %5 events\n")
               .arg(what)
               .arg(at(0.5), 0, 'f', 2)
               .arg(at(0.99), 0, 'f', 2)
               .arg(times.back(), 0, 'f', 2)
               .arg(times.size());
}

} // namespace

/// Types words letter by letter into the search field of the real workspace over 100,000 made-up rows and measures, per keystroke, the
/// time from the key to the repainted table.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    widgets::applyTheme(application, widgets::ThemeChoice::Light);
    QTextStream out(stdout);

    widgets::VendorsWorkspace workspace({});
    workspace.resize(1180, 860);
    workspace.show();
    QElapsedTimer timer;
    timer.start();
    workspace.showTable(std::make_shared<const data::EntityTable>(tests::largeTable(rows)));
    out << QStringLiteral("table of %1 rows made and shown: %2 ms\n").arg(rows).arg(timer.elapsed());
    QTest::qWait(300);

    auto *search = workspace.findChild<QLineEdit *>(QStringLiteral("vendors-search"));
    auto *table = workspace.findChild<QTableView *>(QStringLiteral("vendors-table"));
    const std::vector<QString> words{QStringLiteral("nvidia 2024"),
                                     QStringLiteral("accelerator q-77"),
                                     QStringLiteral("groq wafer 8"),
                                     QStringLiteral("shipping amd tb"),
                                     QStringLiteral("e"),
                                     QStringLiteral("tenstorrent announced")};
    std::vector<double> filterTimes;
    std::vector<double> repaintTimes;
    for (std::size_t word = 0; static_cast<int>(repaintTimes.size()) < events; word = (word + 1) % words.size()) {
        search->clear();
        for (const QChar letter : words[word]) {
            timer.restart();
            QTest::keyClick(search, letter.toLatin1());
            filterTimes.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            table->viewport()->repaint();
            repaintTimes.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        QTest::qWait(1);
    }
    report(out, QStringLiteral("keystroke to filtered rows"), filterTimes);
    report(out, QStringLiteral("keystroke to repainted table"), repaintTimes);
    return 0;
}
