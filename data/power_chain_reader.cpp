// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/power_chain_reader.h"

#include "data/figure_label.h"
#include "data/select.h"

#include <QHash>

#include <optional>

namespace ridgepoint::data {

namespace {

using Points = QHash<QString, std::vector<engine::EfficiencyPoint>>;

engine::Expected<Points> readPoints(const Database &database)
{
    Points points;
    const auto read = select(database, QStringLiteral("SELECT stage, load, efficiency FROM power_chain_points ORDER BY stage, load"),
                             [&points](const Row &row) {
                                 points[row.text(0)].push_back({row.number(1).value_or(0), row.number(2).value_or(0)});
                             });
    if (!read)
        return tl::unexpected(read.error());
    return points;
}

/// Supplies, shelves and converters stand in the rack; the grid and what joins the site to it stand before the meter.
engine::PowerBoundary boundaryOf(const QString &kind)
{
    if (kind == QStringLiteral("psu") || kind == QStringLiteral("dcdc"))
        return engine::PowerBoundary::equipment;
    return kind == QStringLiteral("grid") ? engine::PowerBoundary::grid : engine::PowerBoundary::facility;
}

} // namespace

engine::Expected<std::vector<engine::PowerChain>> readPowerChains(const Database &database)
{
    const auto points = readPoints(database);
    if (!points)
        return tl::unexpected(points.error());
    std::vector<engine::PowerChain> chains;
    std::optional<engine::Problem> problem;
    const QString sql = QStringLiteral(
        "SELECT c.slug, c.name, p.slug, p.name, p.stage, p.efficiency_full_load, p.efficiency_half_load, p.confidence, s.kind "
        "FROM power_chains c JOIN power_chain_stages t ON t.chain = c.slug JOIN power_chain p ON p.slug = t.stage "
        "JOIN sources s ON s.id = p.source_id ORDER BY c.rowid, t.position");
    const auto read = select(database, sql, [&](const Row &row) {
        const std::string slug = row.text(0).toStdString();
        if (chains.empty() || chains.back().slug != slug)
            chains.push_back({slug, row.text(1).toStdString(), {}});
        const auto measured = points->constFind(row.text(2));
        auto curve =
            measured != points->cend() ? engine::LossCurve::between(*measured) : engine::LossCurve::through(row.number(5), row.number(6));
        if (!curve) {
            problem = curve.error();
            return;
        }
        chains.back().stages.push_back({row.text(2).toStdString(), row.text(3).toStdString(), boundaryOf(row.text(4)), std::move(*curve),
                                        figureLabel({}, row.text(7), {}, row.text(8))});
    });
    if (!read)
        return tl::unexpected(read.error());
    if (problem)
        return tl::unexpected(*std::move(problem));
    return chains;
}

} // namespace ridgepoint::data
