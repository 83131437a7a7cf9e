// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tools/fit_power.h"

#include "engine/calibration/fit.h"

#include <QMap>

#include <array>
#include <cmath>

namespace ridgepoint::data {

namespace {

using engine::PowerWeights;

/// Hundredths of each weight: whole numbers make the search exact.
using Hundredths = std::array<int, 4>;

constexpr std::array members = {&PowerWeights::awake, &PowerWeights::busy, &PowerWeights::compute, &PowerWeights::memory};
constexpr std::array names = {"awake", "busy", "compute", "memory"};
constexpr int most = 300;

PowerWeights weightsOf(const Hundredths &hundredths)
{
    PowerWeights weights;
    for (std::size_t i = 0; i < members.size(); ++i)
        weights.*members[i] = hundredths[i] / 100.0;
    return weights;
}

engine::Watt powerOf(const MeasuredPower &measured, const PowerWeights &weights)
{
    return engine::accelerator_power(measured.range, engine::power_utilization(measured.load, weights));
}

using Rows = std::vector<const MeasuredPower *>;

double loss(const Rows &rows, const Hundredths &at)
{
    const PowerWeights weights = weightsOf(at);
    double sum = 0;
    for (const MeasuredPower *row : rows)
        sum += std::abs(powerError(*row, weights));
    return sum;
}

bool isInside(const Hundredths &at)
{
    return std::ranges::all_of(at, [](int value) { return value >= 0 && value <= most; });
}

struct Point {
    Hundredths at{};
    double loss = 0;
};

/// Along one weight, and from one to another: both move at once where what they stand for hardly differs between rows.
bool improve(const Rows &rows, int step, Point &best)
{
    bool isBetter = false;
    const auto tryAt = [&](const Hundredths &at) {
        if (!isInside(at))
            return;
        if (const double here = loss(rows, at); here < best.loss) {
            best = {at, here};
            isBetter = true;
        }
    };
    const auto moved = [step](Hundredths at, std::size_t up, std::size_t down) {
        at[up] += step;
        if (down != up)
            at[down] -= step;
        return at;
    };
    for (std::size_t i = 0; i < members.size(); ++i) {
        tryAt(moved(best.at, i, i));
        Hundredths lower = best.at;
        lower[i] -= step;
        tryAt(lower);
        for (std::size_t j = 0; j < members.size(); ++j)
            if (j != i)
                tryAt(moved(best.at, i, j));
    }
    return isBetter;
}

Point descend(const Rows &rows, const Hundredths &start)
{
    Point best{start, loss(rows, start)};
    for (const int step : {16, 8, 4, 2, 1})
        while (improve(rows, step, best)) {}
    return best;
}

QString modelOf(const MeasuredPower &row) { return row.model; }
QString phaseOf(const MeasuredPower &row) { return row.phase; }

void printErrors(QTextStream &out, const QString &title, const std::vector<double> &errors, std::size_t rows)
{
    std::vector<double> absolute;
    double bias = 0;
    for (const double error : errors) {
        absolute.push_back(std::abs(error));
        bias += error / double(errors.size());
    }
    out << "  " << title.leftJustified(32);
    if (errors.empty())
        out << " no fit without these " << rows << " rows\n";
    else
        out << " median " << QString::number(100 * engine::median(std::move(absolute)), 'f', 1).rightJustified(5) << " %  bias "
            << QString::number(100 * bias, 'f', 1).rightJustified(6) << " %  n " << errors.size() << '\n';
}

void printLeftOut(QTextStream &out, const std::vector<MeasuredPower> &rows, const char *title, PowerKey key)
{
    out << title << '\n';
    QMap<QString, std::vector<double>> groups;
    QMap<QString, std::size_t> counts;
    const auto errors = leftOutErrors(rows, key);
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const QString &name : {key(rows[i]), QStringLiteral("all")}) {
            ++counts[name];
            if (errors[i])
                groups[name].push_back(*errors[i]);
        }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        printErrors(out, it.key(), groups.value(it.key()), it.value());
}

void printWeights(QTextStream &out, const char *title, const PowerWeights &weights, const std::vector<MeasuredPower> &rows)
{
    out << title << '\n';
    for (std::size_t i = 0; i < members.size(); ++i)
        out << "  " << names[i] << ' ' << QString::number(weights.*members[i], 'f', 2) << '\n';
    std::vector<double> errors;
    for (const MeasuredPower &row : rows)
        errors.push_back(powerError(row, weights));
    printErrors(out, QStringLiteral("power"), errors, rows.size());
}

} // namespace

std::vector<MeasuredPower> measuredPowers(const engine::Catalog &catalog, const EndToEndNames &names, const std::vector<EndToEndRow> &rows)
{
    std::vector<MeasuredPower> powers;
    for (const EndToEndRow &row : rows) {
        const auto power = measuredPower(row);
        if (!isEnergy(row) || boundaryOf(row) != EnergyBoundary::Accelerators || !power)
            continue;
        const auto run = energyRun(catalog, names, row, engine::PredictionLevel::calibrated);
        if (!run)
            continue;
        const engine::Accelerator &accelerator = *names.accelerators.find(row.accelerator);
        const ValidationRow named = unpredicted(names, row);
        powers.push_back({row.id, named.source, named.acceleratorSlug, named.modelSlug, row.phase, run->load,
                          engine::power_range(engine::watts(accelerator.tdp.si), accelerator.device_class), *power / row.count,
                          rateError(row, *run).value_or(0)});
    }
    return powers;
}

bool isForFit(const MeasuredPower &measured) { return std::abs(measured.rateError) <= mostRateError; }

std::optional<PowerWeights> fitPower(const std::vector<MeasuredPower> &rows, const LeavesOutPower &leavesOut)
{
    Rows used;
    for (const MeasuredPower &row : rows)
        if (isForFit(row) && !(leavesOut && leavesOut(row)))
            used.push_back(&row);
    if (used.empty())
        return std::nullopt;
    std::optional<Point> best;
    for (const int awake : {0, 30})
        for (const int busy : {10, 50})
            for (const int compute : {30, 100})
                for (const int memory : {10, 50}) {
                    const Point found = descend(used, {awake, busy, compute, memory});
                    if (!best || found.loss < best->loss)
                        best = found;
                }
    return weightsOf(best->at);
}

QString deviceKey(const MeasuredPower &measured) { return measured.device; }

QString sourceKey(const MeasuredPower &measured) { return measured.source; }

double powerError(const MeasuredPower &measured, const PowerWeights &weights) { return powerOf(measured, weights) / measured.power - 1; }

std::vector<std::optional<double>> leftOutErrors(const std::vector<MeasuredPower> &rows, PowerKey key)
{
    QMap<QString, std::optional<PowerWeights>> fits;
    std::vector<std::optional<double>> errors;
    for (const MeasuredPower &row : rows) {
        const QString group = key(row);
        if (!fits.contains(group))
            fits.insert(group, fitPower(rows, [&](const MeasuredPower &other) { return key(other) == group; }));
        const auto &weights = fits[group];
        errors.push_back(weights ? std::optional(powerError(row, *weights)) : std::nullopt);
    }
    return errors;
}

void reportPower(QTextStream &out, const std::vector<MeasuredPower> &rows)
{
    const auto taken = std::ranges::count_if(rows, isForFit);
    out << "power of accelerators: " << rows.size() << " rows, " << taken << " with a rate that is near enough for the fit\n";
    printWeights(out, "in force", {}, rows);
    if (const auto fitted = fitPower(rows))
        printWeights(out, "fitted on all", *fitted, rows);
    printLeftOut(out, rows, "devices left out", &deviceKey);
    printLeftOut(out, rows, "models left out", &modelOf);
    printLeftOut(out, rows, "phases left out", &phaseOf);
    printLeftOut(out, rows, "sources left out", &sourceKey);
}

} // namespace ridgepoint::data
