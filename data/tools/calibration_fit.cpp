// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tools/calibration_fit.h"

#include <algorithm>

namespace ridgepoint::data {

namespace {

engine::CollectiveTable tableOf(const ResolvedRow &row)
{
    const engine::MeasuredOperator &measured = row.row->measured;
    engine::CollectiveTable table;
    table.accelerator = row.accelerator->slug;
    table.collective = *engine::find_collective(measured.name);
    table.world = int(measured.world);
    table.variant = measured.variant;
    table.path = engine::collective_path(*row.accelerator, measured);
    table.bandwidth = engine::collective_bandwidth(*row.accelerator, measured).si();
    table.source = row.row->sourceTitle.toStdString();
    return table;
}

void addPoint(std::vector<engine::CollectiveTable> &tables, const ResolvedRow &row)
{
    const engine::CollectiveTable table = tableOf(row);
    auto found = std::find_if(tables.begin(), tables.end(), [&table](const engine::CollectiveTable &other) {
        return other.accelerator == table.accelerator && other.collective == table.collective && other.world == table.world &&
               other.variant == table.variant && other.path == table.path;
    });
    if (found == tables.end())
        found = tables.insert(tables.end(), table);
    found->points.push_back({row.row->measured.bytes, row.row->seconds});
}

engine::LinkObservation linkObservation(const ResolvedRow &row)
{
    const engine::CollectiveTable table = tableOf(row);
    return {table.accelerator,   table.variant,           table.path,      table.collective,
            double(table.world), row.row->measured.bytes, table.bandwidth, row.row->seconds};
}

void addByHand(std::vector<engine::FittedLink> &links)
{
    const auto add = [&links](const char *variant, engine::LinkPath path, double latency, double efficiency, const char *source,
                              const char *note) {
        links.push_back({{variant, path, engine::LinkAlgorithm::ring, latency, 0, efficiency, 0, source, note}, 0, 0});
    };
    constexpr auto network = "ML Engineering, network chapter (S. Bekman); tables cite vendor specifications";
    add("nccl", engine::LinkPath::nodes, 2e-5, 0.8, "Ridgepoint calibration",
        "by hand: what 16 devices in two nodes took beyond 8 in one, in the profiles of the same table");
    add("copy", engine::LinkPath::node, 1e-5, 0.88, network, "by hand: share of point-to-point copies on the H200; latency estimated");
    add("copy", engine::LinkPath::pcie, 1e-5, 0.88, network,
        "by hand: share of copies from and to the host on the H200; latency estimated");
}

} // namespace

bool ResolvedRow::isCollective() const { return engine::find_collective(row->measured.name).has_value(); }

QString ResolvedRow::source() const { return row->id.section(u'-', 0, -2); }

engine::Calibration CalibrationFit::calibration() const
{
    engine::Calibration all;
    all.efficiencies = efficiencies;
    all.collectives = collectives;
    for (const engine::FittedLink &link : links)
        all.links.push_back(link.preset);
    return all;
}

std::vector<ResolvedRow> resolve(const AcceleratorNames &names, const std::vector<OperatorRow> &rows)
{
    std::vector<ResolvedRow> resolved;
    for (const OperatorRow &row : rows) {
        if (const engine::Accelerator *accelerator = names.find(row.accelerator))
            resolved.push_back({&row, accelerator});
    }
    return resolved;
}

bool isBehind(const engine::EfficiencyPreset &preset, const engine::Observation &observation)
{
    if (preset.rows == 0 || observation.family != preset.family || observation.device_class != preset.device_class)
        return false;
    if (!preset.accelerator.empty())
        return observation.accelerator == preset.accelerator;
    return preset.architecture.empty() || engine::architecture_key(observation.architecture) == preset.architecture;
}

CalibrationFit fitCalibration(const std::vector<ResolvedRow> &rows, const LeavesOut &leavesOut)
{
    CalibrationFit fit;
    std::vector<engine::Observation> observations;
    std::vector<engine::LinkObservation> links;
    for (const ResolvedRow &row : rows) {
        if (leavesOut && leavesOut(row))
            continue;
        if (row.isCollective()) {
            addPoint(fit.collectives, row);
            links.push_back(linkObservation(row));
        } else if (auto observed = engine::observe(*row.accelerator, row.row->measured, engine::Second(row.row->seconds))) {
            observed->id = row.row->id.toStdString();
            observed->source = row.source().toStdString();
            observations.push_back(std::move(*observed));
        }
    }
    for (engine::CollectiveTable &table : fit.collectives)
        std::sort(table.points.begin(), table.points.end(),
                  [](const engine::CollectivePoint &a, const engine::CollectivePoint &b) { return a.bytes < b.bytes; });
    fit.efficiencies = engine::fit_presets(observations);
    fit.links = engine::fit_links(links);
    addByHand(fit.links);
    return fit;
}

} // namespace ridgepoint::data
