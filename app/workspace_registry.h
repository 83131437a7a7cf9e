// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/frame/rail.h"
#include "widgets/workspaces/workspace.h"

#include <QString>

#include <span>

namespace ridgepoint::app {

/// A workspace of the rail: built when first opened. The number belongs to Ctrl+number and never shifts.
struct WorkspaceEntry {
    const char *name;  ///< stable, for settings and pictures
    int number;        ///< 1 .. 10, Ctrl+0 is 10
    const char *label; ///< English, translated in context "WorkspaceRegistry"
    const char *icon;  ///< in resources/icons
    widgets::Workspace *(*create)(const widgets::WorkspaceContext &context, QWidget *parent);
};

[[nodiscard]] std::span<const WorkspaceEntry> workspaceEntries();
[[nodiscard]] QString labelOf(const WorkspaceEntry &entry);
[[nodiscard]] std::vector<widgets::RailEntry> railEntries();

} // namespace ridgepoint::app
