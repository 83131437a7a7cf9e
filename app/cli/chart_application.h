// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

namespace ridgepoint::app::cli {

/// The application of a command that draws: on the offscreen platform, whatever the session has.
[[nodiscard]] std::unique_ptr<QCoreApplication> makeChartApplication(int &count, char **words);

} // namespace ridgepoint::app::cli
