// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QtGlobal>

static void initInGlobalNamespace()
{
    Q_INIT_RESOURCE(ridgepoint);
    Q_INIT_RESOURCE(ridgepoint_licence);
}

namespace ridgepoint {

void initResources() { initInGlobalNamespace(); }

} // namespace ridgepoint
