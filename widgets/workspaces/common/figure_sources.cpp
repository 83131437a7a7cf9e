// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/figure_sources.h"

#include "data/db_commands.h"

namespace ridgepoint::widgets {

namespace {

void appendSources(QStringList &lines, const data::Database &database, const QString &figure)
{
    const auto rows = data::sourcesOf(database, figure);
    if (!rows)
        return;
    const qsizetype preferred = rows->columns.indexOf(QStringLiteral("preferred"));
    const qsizetype title = rows->columns.indexOf(QStringLiteral("source_title"));
    const qsizetype url = rows->columns.indexOf(QStringLiteral("source_url"));
    if (title < 0 || url < 0)
        return;
    for (const QVariantList &row : rows->rows) {
        if (preferred >= 0 && !row.at(preferred).isNull() && !row.at(preferred).toBool())
            continue;
        const QString page = row.at(url).toString();
        const QString line = page.isEmpty() ? row.at(title).toString() : row.at(title).toString() + QStringLiteral(", ") + page;
        if (!line.isEmpty() && !lines.contains(line))
            lines << line;
    }
}

} // namespace

QStringList figureSources(const data::Database &database, const std::vector<engine::DeviceRoofline> &devices, const std::string &modelSlug)
{
    QStringList lines;
    for (const engine::DeviceRoofline &device : devices) {
        const engine::Precision arithmetic = engine::arithmetic(device.precision).value_or(device.precision);
        const std::string_view peak = engine::slug(arithmetic);
        const QStringList attributes{QStringLiteral("peak_") + QString::fromUtf8(peak), QStringLiteral("memory_bandwidth"),
                                     QStringLiteral("memory_capacity")};
        for (const QString &attribute : attributes)
            appendSources(lines, database, QStringLiteral("accelerators:%1:%2").arg(QString::fromStdString(device.slug), attribute));
    }
    appendSources(lines, database, QStringLiteral("models:%1").arg(QString::fromStdString(modelSlug)));
    return lines;
}

QStringList recordSources(const data::Database &database, const QStringList &records)
{
    QStringList lines;
    for (const QString &record : records)
        appendSources(lines, database, record);
    return lines;
}

} // namespace ridgepoint::widgets
