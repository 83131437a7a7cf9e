// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QStringList>

namespace ridgepoint::app::cli {

/// Every command, in the order of the help.
[[nodiscard]] std::span<const Command> commands();

/// The command that the words start with, and how many words its name takes.
struct FoundCommand {
    const Command *command = nullptr;
    qsizetype words = 0;
};
[[nodiscard]] Result<FoundCommand> findCommand(const QStringList &words);

Result<void> runEstimate(const Arguments &arguments);
Result<void> runOptimum(const Arguments &arguments);
Result<void> runPlace(const Arguments &arguments);
Result<void> runFit(const Arguments &arguments);
Result<void> runEdge(const Arguments &arguments);
Result<void> runPower(const Arguments &arguments);
Result<void> runSite(const Arguments &arguments);
Result<void> runCost(const Arguments &arguments);
Result<void> runCities(const Arguments &arguments);
Result<void> runDesigns(const Arguments &arguments);
Result<void> runSystems(const Arguments &arguments);
Result<void> runSweep(const Arguments &arguments);
Result<void> runParameters(const Arguments &arguments);
Result<void> runMetrics(const Arguments &arguments);
Result<void> runTables(const Arguments &arguments);
Result<void> runQuery(const Arguments &arguments);
Result<void> runSources(const Arguments &arguments);
Result<void> runVerify(const Arguments &arguments);
Result<void> runModelImport(const Arguments &arguments);
Result<void> runModelShow(const Arguments &arguments);
Result<void> runModelRemove(const Arguments &arguments);
Result<void> runSimulate(const Arguments &arguments);
Result<void> runPlan(const Arguments &arguments);
Result<void> runValidate(const Arguments &arguments);
Result<void> runRooflineChart(const Arguments &arguments);

} // namespace ridgepoint::app::cli
