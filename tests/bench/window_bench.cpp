// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what a user waits for: the first window, switching workspaces, and a drag from evaluate to the painted workspace.
#include "app/program.h"
#include "app/workspace_host.h"
#include "app/workspace_registry.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSysInfo>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <thread>
#include <vector>

using namespace ridgepoint;

namespace {

constexpr int dragEvents = 500;

void report(const char *what, std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](double share) {
        return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    };
    std::printf("%-44s median %8.2f ms   p99 %8.2f ms   n %zu\n", what, at(0.5), at(0.99), milliseconds.size());
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

void paintAll(QWidget &window)
{
    window.repaint();
    QApplication::processEvents();
}

/// What a user drags in a workspace, over its whole range.
struct Drag {
    engine::ParameterId id = engine::ParameterId::batch;
    double from = 1;
    double to = 1;
    bool isLogarithmic = true;
};

Drag dragOf(QLatin1StringView workspace)
{
    if (workspace == QLatin1StringView("search"))
        return {engine::ParameterId::branches, 1, 64, true};
    if (workspace != QLatin1StringView("power"))
        return {engine::ParameterId::batch, 1, 65536, true};
    const engine::Parameter &supply = engine::parameter(engine::ParameterId::supply_temperature);
    return {supply.id, supply.minimum, supply.maximum, false};
}

std::vector<double> dragged(app::MainWindow &window, const Drag &drag)
{
    const engine::Scenario before = window.document()->scenario();
    std::vector<double> milliseconds;
    for (int event = 0; event < dragEvents; ++event) {
        const double share = 0.5 + 0.5 * std::sin(event * 0.05);
        const double value =
            drag.isLogarithmic ? std::round(drag.from * std::pow(drag.to / drag.from, share)) : drag.from + share * (drag.to - drag.from);
        QElapsedTimer timer;
        timer.start();
        window.document()->edit(drag.id, value, widgets::EditPhase::Dragging);
        window.document()->flush();
        window.workspaces()->repaint();
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    window.document()->adopt(before, QStringLiteral("bench"));
    return milliseconds;
}

QList<QToolButton *> pageButtons(const app::MainWindow &window, const char *workspace)
{
    return window.findChildren<QToolButton *>(QRegularExpression(QStringLiteral("^%1Page[.]").arg(QLatin1StringView(workspace))));
}

/// Until what is computed beside the interface has come.
void settle(app::MainWindow &window)
{
    QElapsedTimer timer;
    timer.start();
    constexpr int enough = 1500;
    while (timer.elapsed() < enough)
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
    window.workspaces()->repaint();
}

} // namespace

int main(int argc, char *argv[])
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    app::nameProgram();
    auto program = app::Program::start(true);
    if (!program) {
        app::tellStartProblem(program.error(), true);
        return 1;
    }
    app::MainWindow window(program->parts());
    window.resize(1600, 1000);
    window.show();
    paintAll(window);
    std::printf("%s, %u threads\n", qPrintable(QSysInfo::prettyProductName()), std::thread::hardware_concurrency());
    std::printf("%-44s %8.1f ms, %.0f MB resident\n", "main() to the first painted window",
                static_cast<double>(sinceStart.nsecsElapsed()) / 1e6, residentMegabytes());

    const auto entries = app::workspaceEntries();
    std::vector<double> switches;
    for (int round = 0; round < 12; ++round) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            QElapsedTimer timer;
            timer.start();
            window.openWorkspace(static_cast<int>(i));
            QApplication::processEvents();
            const double spent = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            if (round == 0)
                std::printf("first opening of %-27s %8.1f ms\n", entries[i].name, spent);
            else
                switches.push_back(spent);
        }
    }
    report("switching workspaces", switches);

    for (std::size_t i = 0; i < entries.size(); ++i) {
        window.openWorkspace(static_cast<int>(i));
        paintAll(window);
        const Drag drag = dragOf(QLatin1StringView(entries[i].name));
        const auto pages = pageButtons(window, entries[i].name);
        if (pages.isEmpty())
            report(qPrintable(QStringLiteral("evaluate to painted, %1").arg(QLatin1StringView(entries[i].name))), dragged(window, drag));
        for (QToolButton *page : pages) {
            page->click();
            settle(window);
            report(qPrintable(QStringLiteral("evaluate to painted, %1").arg(page->objectName())), dragged(window, drag));
        }
    }
    std::printf("%-44s %8.0f MB\n", "resident at the end", residentMegabytes());
    return 0;
}
