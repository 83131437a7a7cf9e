// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"
#include "widgets/plot/content.h"
#include "widgets/plot/scale.h"
#include "widgets/plot/style.h"

#include <QImage>
#include <QSize>

#include <optional>

namespace ridgepoint::plot {

/// Everything that an export needs beside its file.
struct ExportJob {
    const Content *content = nullptr;
    std::optional<View> view; ///< the part shown; nothing = everything
    Style style;              ///< of the screen
    QSize size{1200, 800};
};

/// Writes .png, .svg, .pdf or .csv by the suffix of `path`, replacing a file only when the new one is complete. A PDF is for paper and
/// always light.
[[nodiscard]] engine::Expected<void> exportPlot(const ExportJob &job, const QString &path);

/// The page as pixels, `scale` device pixels to one of ours.
[[nodiscard]] QImage pageImage(const ExportJob &job, double scale);

/// The values of a plot as RFC 4180 text in the C locale; cells that a spreadsheet would run as formulas get an apostrophe.
[[nodiscard]] QByteArray csvOf(const Content &content);

} // namespace ridgepoint::plot
