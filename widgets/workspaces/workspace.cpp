// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/workspace.h"

#include "widgets/plot/plot_view.h"

namespace ridgepoint::widgets {

const plot::Exportable *Workspace::currentPicture() const { return currentPlot(); }

} // namespace ridgepoint::widgets
