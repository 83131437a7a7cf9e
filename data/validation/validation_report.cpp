// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/validation_report.h"

#include "data/problem_text.h"
#include "data/validation/energy_validation.h"
#include "engine/calibration/fit.h"

#include <QMap>

#include <algorithm>
#include <functional>

namespace ridgepoint::data {

namespace {

constexpr std::size_t mostWorst = 10;

/// The bars of published peers and the project's own: medians of absolute errors, and the share of rows that must have a prediction.
constexpr double operatorLimit = 0.10;
constexpr double requestLimit = 0.12;
constexpr double groupLimit = 0.25;
constexpr double diffusionLimit = 0.15;
constexpr double energyLimit = 0.15;
constexpr double predictedLimit = 0.90;

/// A median of fewer rows says more of the rows than of the group.
constexpr int fewestOfGroup = 5;

class Tally {
public:
    void add(const ValidationRow &row)
    {
        ++m_rows;
        if (const auto error = row.signedError())
            m_errors.push_back(*error);
    }

    [[nodiscard]] ValidationStatistics statistics() const
    {
        ValidationStatistics result{m_rows, int(m_errors.size()), {}, {}, {}};
        if (m_errors.empty())
            return result;
        std::vector<double> absolute;
        double sum = 0;
        double signedSum = 0;
        for (const double error : m_errors) {
            absolute.push_back(std::abs(error));
            sum += std::abs(error);
            signedSum += error;
        }
        result.medianError = engine::median(std::move(absolute));
        result.meanError = sum / double(m_errors.size());
        result.bias = signedSum / double(m_errors.size());
        return result;
    }

private:
    int m_rows = 0;
    std::vector<double> m_errors;
};

struct Grouping {
    const char *by;
    QString (*key)(const ValidationRow &);
};

constexpr std::array groupings = {
    Grouping{"source", [](const ValidationRow &row) { return row.source; }},
    Grouping{"device", [](const ValidationRow &row) { return row.acceleratorSlug.isEmpty() ? row.accelerator : row.acceleratorSlug; }},
    Grouping{"operation", [](const ValidationRow &row) { return row.operation; }},
    Grouping{"bound", [](const ValidationRow &row) { return row.bound; }},
    Grouping{"boundary", [](const ValidationRow &row) { return row.boundary; }},
};

void addGroups(const std::vector<ValidationRow> &rows, ValidationSet set, const Grouping &grouping, std::vector<ValidationGroup> &groups)
{
    QMap<QString, Tally> tallies;
    for (const ValidationRow &row : rows)
        if (row.set == set && !grouping.key(row).isEmpty())
            tallies[grouping.key(row)].add(row);
    for (auto it = tallies.cbegin(); it != tallies.cend(); ++it)
        groups.push_back({set, QString::fromLatin1(grouping.by), it.key(), it.value().statistics()});
}

bool isText(const ValidationRow &row)
{
    return row.set == ValidationSet::EndToEnd &&
           (row.operation == QLatin1StringView("decode") || row.operation == QLatin1StringView("prefill") ||
            row.operation == QLatin1StringView("serve"));
}

constexpr QLatin1StringView diffusionName("diffusion");

bool isDiffusion(const ValidationRow &row) { return row.set == ValidationSet::EndToEnd && row.operation == diffusionName; }

using Condition = std::function<bool(const ValidationRow &)>;

ValidationStatistics statisticsOf(const std::vector<ValidationRow> &rows, const Condition &isIn)
{
    Tally tally;
    for (const ValidationRow &row : rows)
        if (isIn(row))
            tally.add(row);
    return tally.statistics();
}

/// The group of text rows whose median is largest.
ValidationBar groupBar(const std::vector<ValidationRow> &rows)
{
    ValidationBar bar{Text::tr("Text generation: largest median of a source, device, phase or bound of %1 rows or more").arg(fewestOfGroup),
                      groupLimit,
                      false,
                      {},
                      {}};
    std::vector<ValidationRow> text;
    std::ranges::copy_if(rows, std::back_inserter(text), isText);
    std::vector<ValidationGroup> groups;
    for (const Grouping &grouping : groupings)
        addGroups(text, ValidationSet::EndToEnd, grouping, groups);
    for (const ValidationGroup &group : groups) {
        if (group.statistics.predicted < fewestOfGroup || (bar.value && *group.statistics.medianError <= *bar.value))
            continue;
        bar.value = group.statistics.medianError;
        bar.detail = group.by + QStringLiteral(" ") + group.name;
    }
    return bar;
}

/// Rows that ask for a prediction: their names are known and they are in scope.
bool isExpected(const ValidationRow &row)
{
    const bool isOfModel = row.set == ValidationSet::EndToEnd || row.set == ValidationSet::Energy;
    return !row.acceleratorSlug.isEmpty() && !row.isOutOfScope && (!isOfModel || !row.modelSlug.isEmpty());
}

/// Each boundary is judged by itself. What is made is a target: text errs by more than pictures do.
std::vector<ValidationBar> energyBars(const std::vector<ValidationRow> &rows)
{
    const auto bar = [&rows](const QString &name, const Condition &isOf, bool isTarget) {
        const auto isIn = [&isOf](const ValidationRow &row) { return row.set == ValidationSet::Energy && isOf(row); };
        ValidationBar made{name, energyLimit, false, statisticsOf(rows, isIn).medianError, {}};
        made.isTarget = isTarget;
        return made;
    };
    const auto isOf = [](EnergyBoundary boundary) {
        return [name = slug(boundary)](const ValidationRow &row) { return row.boundary == name; };
    };
    const auto isPer = [](const char *metric) {
        return [metric](const ValidationRow &row) { return row.metric == QLatin1StringView(metric); };
    };
    return {bar(Text::tr("Energy of accelerators: median error"), isOf(EnergyBoundary::Accelerators), false),
            bar(Text::tr("Energy of whole systems: median error"), isOf(EnergyBoundary::System), false),
            bar(Text::tr("Energy per token: median error"), isPer("J_per_token"), true),
            bar(Text::tr("Energy per sample: median error"), isPer("J_per_sample"), true)};
}

std::vector<ValidationBar> barsOf(const std::vector<ValidationRow> &rows)
{
    const auto isOperator = [](const ValidationRow &row) { return row.set == ValidationSet::Operators; };
    std::vector<ValidationBar> bars;
    bars.push_back({Text::tr("Operators: median error"), operatorLimit, false, statisticsOf(rows, isOperator).medianError, {}});
    bars.push_back({Text::tr("Text generation: median error"), requestLimit, false, statisticsOf(rows, isText).medianError, {}});
    bars.push_back(groupBar(rows));
    bars.push_back(
        {Text::tr("Image and video diffusion: median error"), diffusionLimit, false, statisticsOf(rows, isDiffusion).medianError, {}});
    std::ranges::move(energyBars(rows), std::back_inserter(bars));
    const ValidationStatistics expected = statisticsOf(rows, isExpected);
    ValidationBar share{Text::tr("Rows predicted of those in scope whose names are known"), predictedLimit, true, {}, {}};
    if (expected.rows > 0)
        share.value = double(expected.predicted) / expected.rows;
    bars.push_back(std::move(share));
    return bars;
}

} // namespace

bool ValidationReport::allBarsHold() const
{
    return std::ranges::all_of(bars, [](const ValidationBar &bar) { return bar.holds() || bar.isTarget; });
}

QString setName(ValidationSet set)
{
    switch (set) {
    case ValidationSet::Operators:
        return QStringLiteral("operators");
    case ValidationSet::EndToEnd:
        return QStringLiteral("end_to_end");
    case ValidationSet::Achievable:
        return QStringLiteral("achievable");
    case ValidationSet::Energy:
        return QStringLiteral("energy");
    }
    return {};
}

ValidationReport makeValidationReport(std::vector<ValidationRow> rows)
{
    ValidationReport report;
    report.rows = std::move(rows);
    for (const ValidationSet set : validationSets) {
        report.summary[std::size_t(set)] = statisticsOf(report.rows, [set](const ValidationRow &row) { return row.set == set; });
        for (const Grouping &grouping : groupings)
            addGroups(report.rows, set, grouping, report.groups);
    }
    for (std::size_t i = 0; i < report.rows.size(); ++i)
        if (report.rows[i].error())
            report.worst.push_back(i);
    std::ranges::stable_sort(report.worst, std::greater(), [&report](std::size_t i) { return *report.rows[i].error(); });
    report.worst.resize(std::min(report.worst.size(), mostWorst));
    report.bars = barsOf(report.rows);
    return report;
}

ValidationBar leftOutBar(const LeftOutReport &part)
{
    const bool isDevice = part.leftOut == QLatin1StringView("devices");
    ValidationBar bar{isDevice ? Text::tr("Image and video diffusion, whole devices left out of the fit: median error")
                               : Text::tr("Image and video diffusion, whole sources left out of the fit: median error"),
                      diffusionLimit,
                      false,
                      {},
                      {}};
    const auto found = std::ranges::find_if(part.groups, [](const ValidationGroup &group) {
        return group.set == ValidationSet::EndToEnd && group.by == QLatin1StringView("operation") && group.name == diffusionName;
    });
    if (found != part.groups.end())
        bar.value = found->statistics.medianError;
    return bar;
}

QString knownReason(const ValidationRow &row)
{
    const auto error = row.signedError();
    if (!error)
        return {};
    if (!row.note.isEmpty())
        return row.note;
    if (row.scope == QLatin1StringView("class"))
        return Text::tr("The device has no fit of its own: its class's efficiencies stand in.");
    if (row.scope == QLatin1StringView("ideal"))
        return Text::tr("Nothing is known of what the device reaches: peak and bandwidth stand in.");
    if (row.set == ValidationSet::Operators && row.bound == QLatin1StringView("fabric"))
        return Text::tr("The size lies outside the measured collectives of this device.");
    const bool isRate = row.metric.startsWith(QLatin1StringView("tokens_per_s"));
    if (row.operation == QLatin1StringView("serve") && isRate && *error > 1)
        return Text::tr("The server ran far below what its kernels reach: its software or its settings held it back.");
    return {};
}

} // namespace ridgepoint::data
