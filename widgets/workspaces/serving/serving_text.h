// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/picture_text.h"

#include <QCoreApplication>

namespace ridgepoint::widgets {

/// Translation context of every word on the serving pictures.
struct ServingText {
    Q_DECLARE_TR_FUNCTIONS(ridgepoint::widgets::ServingText)
};

} // namespace ridgepoint::widgets
