// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/picture_text.h"

namespace ridgepoint::widgets {

/// Translation context of the words of the Power and cooling workspace.
struct PowerText {
    Q_DECLARE_TR_FUNCTIONS(ridgepoint::widgets::PowerText)
};

} // namespace ridgepoint::widgets
