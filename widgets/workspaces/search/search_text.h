// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/picture_text.h"

namespace ridgepoint::widgets {

/// Translation context of the words of the Search workspace.
struct SearchText {
    Q_DECLARE_TR_FUNCTIONS(ridgepoint::widgets::SearchText)
};

/// Two decimals with a true minus for scores and qualities near one sigma, three digits for others: "0.83", "−0.42", "1 250".
[[nodiscard]] QString scoreText(double score);

/// Times one candidate: "1.60×", three digits.
[[nodiscard]] QString timesText(double multiplier);

/// "two" to "ten", digits beyond.
[[nodiscard]] QString countWord(double count);

/// The same with a capital.
[[nodiscard]] QString capitalised(QString text);

} // namespace ridgepoint::widgets
