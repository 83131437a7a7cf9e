// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/requests.h"
#include "app/cli/rows.h"
#include "data/tools/left_out.h"
#include "data/validation/report_writer.h"
#include "data/validation/validation.h"

#include <QFileInfo>
#include <QSaveFile>

namespace ridgepoint::app::cli {

namespace {

/// The given files; the shipped ones when none is given.
data::ValidationFiles requestedFiles(const Arguments &arguments)
{
    const data::ValidationFiles files{arguments.value(QStringLiteral("operators")).value_or(QString()),
                                      arguments.value(QStringLiteral("end-to-end")).value_or(QString()),
                                      arguments.value(QStringLiteral("achievable")).value_or(QString())};
    return files.isEmpty() ? data::shippedMeasurements() : files;
}

Result<engine::PredictionLevel> requestedLevel(const Arguments &arguments)
{
    const QString level = arguments.value(QStringLiteral("level")).value_or(QStringLiteral("calibrated"));
    if (level == QLatin1String("calibrated"))
        return engine::PredictionLevel::calibrated;
    if (level == QLatin1String("ideal"))
        return engine::PredictionLevel::ideal;
    return badInput(QStringLiteral("--level takes calibrated or ideal, not '%1'.").arg(level.left(80)));
}

Result<void> writeReport(const QString &path, const data::ValidationReport &report)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (const auto checked = checkTarget(path); !checked)
        return checked;
    const QByteArray text = suffix == QLatin1String("md") ? data::reportMarkdown(report) : data::reportHtml(report);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failed(QStringLiteral("%1 could not be written: %2.").arg(path, file.errorString()));
    return {};
}

Result<void> checkReportName(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("html") || suffix == QLatin1String("md"))
        return {};
    return badInput(QStringLiteral("--report takes a file that ends in .html or .md, not '%1'.").arg(path.left(200)));
}

} // namespace

Result<void> runValidate(const Arguments &arguments)
{
    const auto given = requested(arguments);
    if (!given)
        return tl::unexpected(given.error());
    if (given->format == Format::Csv)
        return badInput(QStringLiteral("--format takes table or json here."));
    const auto level = requestedLevel(arguments);
    if (!level)
        return tl::unexpected(level.error());
    const auto path = arguments.value(QStringLiteral("report"));
    if (path)
        if (const auto checked = checkReportName(*path); !checked)
            return checked;
    const data::ValidationFiles files = requestedFiles(arguments);
    auto report = data::validate(given->database, given->catalog, files, *level);
    if (!report)
        return badInput(report.error());
    if (arguments.has(QStringLiteral("left-out")))
        if (const auto added = data::addLeftOut(given->database, given->catalog, files, *report); !added)
            return badInput(added.error());
    if (path)
        if (const auto written = writeReport(*path, *report); !written)
            return written;
    const QByteArray text = given->format == Format::Json ? data::reportJson(*report) : data::reportText(*report);
    if (const auto printed = print(text); !printed)
        return printed;
    if (!report->allBarsHold())
        return failed(QStringLiteral("At least one bar does not hold."));
    return {};
}

} // namespace ridgepoint::app::cli
