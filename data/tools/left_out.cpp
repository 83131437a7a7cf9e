// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tools/left_out.h"

#include "data/tools/fit_diffusion.h"
#include "data/tools/fit_power.h"
#include "data/tools/fit_runtimes.h"
#include "data/tools/runtime_report.h"

#include <QHash>
#include <QSet>

#include <cmath>

namespace ridgepoint::data {

namespace {

/// Predictions by row, over what was measured.
using Ratios = QHash<QString, double>;

using OperatorKey = QString (*)(const ResolvedRow &);

QString deviceOf(const ResolvedRow &row) { return QString::fromStdString(row.accelerator->slug); }
QString publicationOf(const ResolvedRow &row) { return row.source(); }

Ratios operatorRatios(const engine::Catalog &shipped, const std::vector<ResolvedRow> &rows, OperatorKey key)
{
    Ratios ratios;
    QSet<QString> groups;
    for (const ResolvedRow &row : rows)
        groups.insert(key(row));
    const auto devices = shipped.accelerators();
    for (const QString &group : groups) {
        const auto fit = fitCalibration(rows, [&](const ResolvedRow &row) { return key(row) == group; });
        const engine::Catalog catalog({devices.begin(), devices.end()}, {}, fit.calibration());
        for (const ResolvedRow &row : rows) {
            if (key(row) != group)
                continue;
            const auto predicted = engine::predict_operator(catalog, *catalog.find_accelerator(row.accelerator->slug), row.row->measured,
                                                            engine::PredictionLevel::calibrated);
            if (predicted)
                ratios.insert(row.row->id, predicted->time.si() / row.row->seconds);
        }
    }
    return ratios;
}

LeftOutReport reportOf(const QString &name, const std::vector<ValidationRow> &rows, const Ratios &ratios)
{
    std::vector<ValidationRow> kept;
    for (const ValidationRow &row : rows) {
        const auto found = ratios.constFind(row.id);
        if (found == ratios.constEnd() || !std::isfinite(*found))
            continue;
        kept.push_back(row);
        kept.back().predicted = *found * row.measured;
    }
    const ValidationReport report = makeValidationReport(std::move(kept));
    return {name, report.summary, report.groups};
}

} // namespace

engine::Expected<void> addLeftOut(const Database &database, const engine::Catalog &catalog, const ValidationFiles &files,
                                  ValidationReport &report)
{
    if (files.operators.isEmpty())
        return {};
    const auto names = EndToEndNames::read(database, catalog);
    if (!names)
        return tl::unexpected(names.error());
    const auto operators = readOperators(files.operators);
    if (!operators)
        return tl::unexpected(operators.error());
    const std::vector<ResolvedRow> resolved = resolve(names->accelerators, *operators);
    std::vector<MeasuredRequest> requests;
    std::vector<MeasuredPicture> pictures;
    std::vector<MeasuredPower> powers;
    if (!files.endToEnd.isEmpty()) {
        const auto rows = readEndToEnd(files.endToEnd);
        if (!rows)
            return tl::unexpected(rows.error());
        requests = measuredRequests(catalog, *names, *rows);
        pictures = measuredPictures(catalog, *names, *rows);
        powers = measuredPowers(catalog, *names, *rows);
    }
    engine::Calibration onAll = fitCalibration(resolved).calibration();
    onAll.runtimes = fitRuntimes(catalog, onAll, requests);
    const auto add = [&](const QString &name, OperatorKey operatorKey, RequestKey requestKey, PictureKey pictureKey, PowerKey powerKey) {
        Ratios ratios = operatorRatios(catalog, resolved, operatorKey);
        const std::vector<double> errors = leftOutErrors(catalog, resolved, onAll, requests, requestKey);
        for (std::size_t i = 0; i < requests.size(); ++i)
            ratios.insert(requests[i].id, 1 + errors[i]);
        const std::vector<double> pictureErrors = leftOutErrors(catalog, pictures, pictureKey);
        for (std::size_t i = 0; i < pictures.size(); ++i)
            ratios.insert(pictures[i].row.result.id, 1 + pictureErrors[i]);
        const auto powerErrors = leftOutErrors(powers, powerKey);
        for (std::size_t i = 0; i < powers.size(); ++i)
            if (powerErrors[i])
                ratios.insert(powers[i].id, (1 + *powerErrors[i]) / (1 + powers[i].rateError));
        report.leftOut.push_back(reportOf(name, report.rows, ratios));
        if (!pictures.empty())
            report.bars.push_back(leftOutBar(report.leftOut.back()));
    };
    add(QStringLiteral("devices"), &deviceOf, &deviceKey, &deviceKey, &deviceKey);
    add(QStringLiteral("sources"), &publicationOf, &sourceKey, &sourceKey, &sourceKey);
    return {};
}

} // namespace ridgepoint::data
