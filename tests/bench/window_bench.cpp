// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what a user waits for: the first window, switching workspaces, and a drag from evaluate to the painted workspace.
#include "app/program.h"
#include "app/workspace_host.h"
#include "app/workspace_registry.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSysInfo>

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
            paintAll(window);
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
        const bool isSearch = QLatin1StringView(entries[i].name) == QLatin1StringView("search");
        const engine::ParameterId dragged = isSearch ? engine::ParameterId::branches : engine::ParameterId::batch;
        std::vector<double> drags;
        for (int event = 0; event < dragEvents; ++event) {
            const double share = 0.5 + 0.5 * std::sin(event * 0.05);
            const double value = std::round(std::pow(isSearch ? 64.0 : 65536.0, share));
            QElapsedTimer timer;
            timer.start();
            window.document()->edit(dragged, value, widgets::EditPhase::Dragging);
            window.document()->flush();
            window.workspaces()->repaint();
            drags.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        report(qPrintable(QStringLiteral("evaluate to painted, %1").arg(QLatin1StringView(entries[i].name))), drags);
    }
    std::printf("%-44s %8.0f MB\n", "resident at the end", residentMegabytes());
    return 0;
}
