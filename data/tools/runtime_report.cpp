// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tools/runtime_report.h"

#include "data/tools/fit_runtimes.h"
#include "engine/calibration/fit.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace ridgepoint::data {

using engine::Calibration;
using engine::Catalog;
using engine::RuntimePreset;

namespace {

using Errors = std::vector<double>;

QString phaseOf(const MeasuredRequest &request) { return request.phase; }
QString wholeOf(const MeasuredRequest &) { return QStringLiteral("all"); }

} // namespace

QString deviceKey(const MeasuredRequest &request) { return QString::fromStdString(request.accelerator); }
QString sourceKey(const MeasuredRequest &request) { return request.source; }

std::vector<double> leftOutErrors(const Catalog &catalog, const std::vector<ResolvedRow> &operators, const Calibration &onAll,
                                  const std::vector<MeasuredRequest> &requests, RequestKey key)
{
    Errors errors(requests.size(), std::nan(""));
    QSet<QString> groups;
    for (const MeasuredRequest &request : requests)
        groups.insert(key(request));
    for (const QString &group : groups) {
        const auto isIn = [&](const MeasuredRequest &request) { return key(request) == group; };
        Calibration calibration = onAll;
        const auto isMeasured = [&](const ResolvedRow &row) { return QString::fromStdString(row.accelerator->slug) == group; };
        if (std::ranges::any_of(operators, isMeasured))
            calibration = fitCalibration(operators, isMeasured).calibration();
        calibration.runtimes = fitRuntimes(catalog, calibration, requests, isIn, onAll.runtimes);
        const Errors all = requestErrors(catalog, calibration, requests);
        for (std::size_t i = 0; i < requests.size(); ++i)
            if (isIn(requests[i]))
                errors[i] = all[i];
    }
    return errors;
}

namespace {

void print(QTextStream &out, const std::vector<MeasuredRequest> &requests, const std::vector<Errors> &columns, RequestKey key)
{
    std::map<QString, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < requests.size(); ++i)
        groups[key(requests[i])].push_back(i);
    for (const auto &[name, members] : groups) {
        out << name.leftJustified(30) << QString::number(members.size()).rightJustified(5);
        for (const Errors &errors : columns) {
            Errors known;
            for (const std::size_t i : members)
                if (std::isfinite(errors[i]))
                    known.push_back(std::abs(errors[i]));
            double sum = 0;
            for (const double error : known)
                sum += error;
            const auto percent = [&known](double share) {
                return known.empty() ? QStringLiteral("-") : QString::number(100 * share, 'f', 1);
            };
            out << percent(engine::median(known)).rightJustified(9)
                << percent(sum / double(std::max<std::size_t>(1, known.size()))).rightJustified(8);
        }
        out << '\n';
    }
    out << '\n';
}

} // namespace

std::vector<RuntimePreset> fitAndReportRuntimes(QTextStream &out, const Catalog &catalog, const std::vector<ResolvedRow> &operators,
                                                const std::vector<MeasuredRequest> &requests)
{
    Calibration calibration = fitCalibration(operators).calibration();
    calibration.runtimes = fitRuntimes(catalog, calibration, requests);
    const Errors onAll = requestErrors(catalog, calibration, requests);
    const Errors withoutDevice = leftOutErrors(catalog, operators, calibration, requests, &deviceKey);
    const Errors withoutSource = leftOutErrors(catalog, operators, calibration, requests, &sourceKey);
    out << "requests end to end: rows, then median and mean error in %: fitted on all, whole devices left out, whole sources left out\n";
    for (const RequestKey key : {&wholeOf, &phaseOf, &deviceKey, &sourceKey})
        print(out, requests, {onAll, withoutDevice, withoutSource}, key);
    for (RuntimePreset &preset : calibration.runtimes) {
        Errors errors;
        for (std::size_t i = 0; i < requests.size(); ++i)
            if (isBehind(preset, requests[i]) && std::isfinite(withoutDevice[i]))
                errors.push_back(std::abs(withoutDevice[i]));
        preset.left_out_error = preset.rows > 0 ? engine::median(errors) : 0;
    }
    return calibration.runtimes;
}

} // namespace ridgepoint::data
