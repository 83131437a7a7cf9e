// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/picture_text.h"

namespace ridgepoint::widgets {

/// Translation context of the words in this workspace's pictures and sentences.
struct EconomicsText {
    Q_DECLARE_TR_FUNCTIONS(ridgepoint::widgets::EconomicsText)
};

/// "0.0123 USD".
[[nodiscard]] QString moneyText(double dollars);

/// "2.90 USD/h".
[[nodiscard]] QString hourText(double dollarsPerHour);

/// Value of an input with its unit.
[[nodiscard]] QString inputText(engine::ParameterId id, double si);

/// "Sold share".
[[nodiscard]] QString inputName(engine::ParameterId id);
/// The same inside a sentence.
[[nodiscard]] QString inputWord(engine::ParameterId id);

} // namespace ridgepoint::widgets
