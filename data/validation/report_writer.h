// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/validation_report.h"

namespace ridgepoint::data {

/// For a terminal: summary, bars, groups, worst rows, and what is not predicted by its reason.
[[nodiscard]] QByteArray reportText(const ValidationReport &report);

/// One object: "summary" by set, "bars", "groups", "worst", "unpredicted"; errors are fractions, what is not known is null.
[[nodiscard]] QByteArray reportJson(const ValidationReport &report);

/// A page for people, complete in itself.
[[nodiscard]] QByteArray reportMarkdown(const ValidationReport &report);
[[nodiscard]] QByteArray reportHtml(const ValidationReport &report);

} // namespace ridgepoint::data
