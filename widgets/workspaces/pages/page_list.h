// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

class QWidget;

namespace ridgepoint::widgets {

class WorkspacePage;
struct WorkspaceContext;

/// A page of a list: built when first shown.
struct PageEntry {
    const char *name;  ///< stable, for settings
    const char *label; ///< English, translated in the context of the list
    const char *tip;   ///< what the page shows
    WorkspacePage *(*create)(const WorkspaceContext &context, QWidget *parent);
};

/// The pages of a workspace in the order of their buttons. A new page is one class and one entry.
struct PageList {
    const char *workspace; ///< stable, begins the object names of the switch: "serving"
    const char *context;   ///< of the translations of labels and tips
    std::span<const PageEntry> entries;
};

/// How an entry builds a page of class T.
template<class T>
WorkspacePage *createPage(const WorkspaceContext &context, QWidget *parent)
{
    return new T(context, parent);
}

} // namespace ridgepoint::widgets
