// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/colours.h"
#include "widgets/workspaces/stack/diagram_layout.h"

class QPainter;

namespace ridgepoint::widgets {

/// Paints the load of each limit over its bar in the bands: filled to load over limit, hatched where it is unknown, with a diamond and a
/// word where it binds. The band of the binding one has a frame.
void paintLoads(QPainter &painter, const DiagramFonts &fonts, const plot::Colours &colours, const DiagramLayout &layout,
                const StackLoads &loads);

} // namespace ridgepoint::widgets
