// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace_registry.h"

#include "widgets/workspaces/economics/economics_workspace.h"
#include "widgets/workspaces/pipeline/pipeline_workspace.h"
#include "widgets/workspaces/power/power_workspace.h"
#include "widgets/workspaces/roofline/roofline_workspace.h"
#include "widgets/workspaces/search/search_workspace.h"
#include "widgets/workspaces/serving/serving_workspace.h"
#include "widgets/workspaces/stack/stack_workspace.h"
#include "widgets/workspaces/vendors/vendors_workspace.h"

#include <QCoreApplication>

#include <array>

namespace ridgepoint::app {

namespace {

template<class T>
widgets::Workspace *create(const widgets::WorkspaceContext &context, QWidget *parent)
{
    return new T(context, parent);
}

} // namespace

std::span<const WorkspaceEntry> workspaceEntries()
{
    static constexpr std::array<WorkspaceEntry, 8> entries = {{
        {"stack", 1, QT_TRANSLATE_NOOP("WorkspaceRegistry", "Stack"), "stack", create<widgets::StackWorkspace>},
        {"vendors", 2, QT_TRANSLATE_NOOP("WorkspaceRegistry", "Vendors"), "vendors", create<widgets::VendorsWorkspace>},
        {"roofline", 4, QT_TRANSLATE_NOOP("WorkspaceRegistry", "Roofline"), "roofline", create<widgets::RooflineWorkspace>},
        {"serving", 5, QT_TRANSLATE_NOOP("WorkspaceRegistry", "Serving"), "serving", create<widgets::ServingWorkspace>},
        {"search", 6, QT_TRANSLATE_NOOP("WorkspaceRegistry", "Search"), "branching", create<widgets::SearchWorkspace>},
        {"pipeline", 7, QT_TRANSLATE_NOOP("WorkspaceRegistry", "Pipeline"), "pipeline", create<widgets::PipelineWorkspace>},
        {"power", 8, QT_TRANSLATE_NOOP("WorkspaceRegistry", "Power"), "power", create<widgets::PowerWorkspace>},
        {"economics", 9, QT_TRANSLATE_NOOP("WorkspaceRegistry", "Economics"), "economics", create<widgets::EconomicsWorkspace>},
    }};
    return entries;
}

QString labelOf(const WorkspaceEntry &entry) { return QCoreApplication::translate("WorkspaceRegistry", entry.label); }

std::vector<widgets::RailEntry> railEntries()
{
    std::vector<widgets::RailEntry> entries;
    for (const WorkspaceEntry &entry : workspaceEntries())
        entries.push_back({QLatin1StringView(entry.name), labelOf(entry), QLatin1StringView(entry.icon), entry.number % 10});
    return entries;
}

} // namespace ridgepoint::app
