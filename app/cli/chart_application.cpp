// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/chart_application.h"

#include "widgets/plot/style.h"

#include <QApplication>

namespace ridgepoint::app::cli {

std::unique_ptr<QCoreApplication> makeChartApplication(int &count, char **words)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Neither the desktop's theme nor its scale may change what a file holds.
    qputenv("QT_QPA_PLATFORMTHEME", "");
    qputenv("QT_ENABLE_HIGHDPI_SCALING", "0");
    qunsetenv("QT_SCALE_FACTOR");
    auto application = std::make_unique<QApplication>(count, words);
    QApplication::setFont(plot::startFont(QApplication::font()));
    return application;
}

} // namespace ridgepoint::app::cli
