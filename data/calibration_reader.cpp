// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/calibration_reader.h"

#include "data/select.h"

namespace ridgepoint::data {

namespace {

engine::Expected<void> readEfficiencies(const Database &database, std::vector<engine::EfficiencyPreset> &presets)
{
    const QString sql = QStringLiteral("SELECT coalesce(accelerator, ''), coalesce(architecture, ''), device_class, family, "
                                       "compute_efficiency, memory_efficiency, overhead_s, rows, median_error, left_out_error, "
                                       "source_title, coalesce(note, '') FROM efficiency_presets ORDER BY rowid");
    return select(database, sql, [&presets](const Row &row) {
        const auto deviceClass = engine::find_device_class(row.text(2).toStdString());
        const auto family = engine::find_efficiency_family(row.text(3).toStdString());
        if (!deviceClass || !family)
            return;
        engine::EfficiencyPreset preset;
        preset.accelerator = row.text(0).toStdString();
        preset.architecture = row.text(1).toStdString();
        preset.device_class = *deviceClass;
        preset.family = *family;
        preset.efficiency = {row.number(4).value_or(1), row.number(5).value_or(1), row.number(6).value_or(0)};
        preset.rows = row.wholeOr(7, 0);
        preset.error = row.number(8).value_or(0);
        preset.left_out_error = row.number(9).value_or(0);
        preset.source = row.text(10).toStdString();
        preset.note = row.text(11).toStdString();
        presets.push_back(std::move(preset));
    });
}

bool belongs(const engine::CollectiveTable &table, const engine::CollectiveTable &other)
{
    return table.accelerator == other.accelerator && table.collective == other.collective && table.world == other.world &&
           table.variant == other.variant && table.path == other.path;
}

engine::Expected<void> readCollectives(const Database &database, std::vector<engine::CollectiveTable> &tables)
{
    const QString sql = QStringLiteral("SELECT accelerator, variant, path, collective, world, bytes, seconds, link_byte_s, source_title "
                                       "FROM collective_times ORDER BY accelerator, variant, path, collective, world, bytes");
    return select(database, sql, [&tables](const Row &row) {
        const auto path = engine::find_link_path(row.text(2).toStdString());
        const auto collective = engine::find_collective(row.text(3).toStdString());
        if (!path || !collective)
            return;
        engine::CollectiveTable table;
        table.accelerator = row.text(0).toStdString();
        table.variant = row.text(1).toStdString();
        table.path = *path;
        table.collective = *collective;
        table.world = row.wholeOr(4, 0);
        table.bandwidth = row.number(7).value_or(0);
        table.source = row.text(8).toStdString();
        if (tables.empty() || !belongs(tables.back(), table))
            tables.push_back(std::move(table));
        tables.back().points.push_back({row.number(5).value_or(0), row.number(6).value_or(0)});
    });
}

engine::Expected<void> readLinks(const Database &database, std::vector<engine::LinkPreset> &links)
{
    const QString sql = QStringLiteral("SELECT variant, path, algorithm, latency_s, step_latency_s, efficiency, overlap, source_title, "
                                       "coalesce(note, '') FROM link_presets ORDER BY rowid");
    return select(database, sql, [&links](const Row &row) {
        const auto path = engine::find_link_path(row.text(1).toStdString());
        const auto algorithm = engine::find_link_algorithm(row.text(2).toStdString());
        if (!path || !algorithm)
            return;
        engine::LinkPreset link;
        link.variant = row.text(0).toStdString();
        link.path = *path;
        link.algorithm = *algorithm;
        link.latency = row.number(3).value_or(0);
        link.step_latency = row.number(4).value_or(0);
        link.efficiency = row.number(5).value_or(1);
        link.overlap = row.number(6).value_or(0);
        link.source = row.text(7).toStdString();
        link.note = row.text(8).toStdString();
        links.push_back(std::move(link));
    });
}

engine::Expected<void> readRuntimes(const Database &database, std::vector<engine::RuntimePreset> &presets)
{
    const QString sql =
        QStringLiteral("SELECT coalesce(accelerator, ''), device_class, runtime, step_s, layer_s, prompt_layer_s, sequence_s, "
                       "compute_efficiency, memory_efficiency, launch_overlap, rows, median_error, left_out_error, "
                       "source_title FROM runtime_presets ORDER BY rowid");
    return select(database, sql, [&presets](const Row &row) {
        const auto deviceClass = engine::find_device_class(row.text(1).toStdString());
        const auto runtime = engine::find_runtime(row.text(2).toStdString());
        if (!deviceClass || !runtime)
            return;
        const auto number = [&row](int column) { return row.number(column).value_or(0); };
        engine::RuntimePreset preset;
        preset.accelerator = row.text(0).toStdString();
        preset.device_class = *deviceClass;
        preset.runtime = *runtime;
        preset.cost = {number(3), number(4), number(5), number(6), number(7), number(8), number(9)};
        preset.rows = row.wholeOr(10, 0);
        preset.error = number(11);
        preset.left_out_error = number(12);
        preset.source = row.text(13).toStdString();
        presets.push_back(std::move(preset));
    });
}

/// What a link technology joins, in the engine's words; empty for parts that are no link of a device.
QString joined(const QString &kind, const QString &joins)
{
    if (kind == QStringLiteral("pcie") || joins == QStringLiteral("host"))
        return QStringLiteral("host");
    if (kind == QStringLiteral("scale-up"))
        return kind;
    const bool isNetwork = kind == QStringLiteral("scale-out") || kind == QStringLiteral("nic");
    return isNetwork ? QStringLiteral("scale-out") : QString();
}

} // namespace

engine::Expected<engine::Calibration> readCalibration(const Database &database)
{
    engine::Calibration calibration;
    if (const auto read = readEfficiencies(database, calibration.efficiencies); !read)
        return tl::unexpected(read.error());
    if (const auto read = readCollectives(database, calibration.collectives); !read)
        return tl::unexpected(read.error());
    if (const auto read = readLinks(database, calibration.links); !read)
        return tl::unexpected(read.error());
    if (const auto read = readRuntimes(database, calibration.runtimes); !read)
        return tl::unexpected(read.error());
    return calibration;
}

engine::Expected<std::vector<engine::FabricRow>> readFabrics(const Database &database)
{
    std::vector<engine::FabricRow> fabrics;
    const QString sql =
        QStringLiteral("SELECT f.slug, f.name, f.vendor, f.kind, f.per_link_bandwidth_byte_s, f.direction, "
                       "l.links, l.joins, f.latency_s FROM fabric f LEFT JOIN fabric_links l ON l.fabric = f.slug ORDER BY f.rowid");
    const auto read = select(database, sql, [&fabrics](const Row &row) {
        const QString kind = joined(row.text(3), row.text(7));
        if (kind.isEmpty())
            return;
        engine::FabricRow fabric;
        fabric.slug = row.text(0).toStdString();
        fabric.name = row.text(1).toStdString();
        fabric.vendor = row.text(2).toStdString();
        fabric.kind = kind.toStdString();
        const bool isBothWays = row.text(5) == QStringLiteral("bidirectional");
        const int links = row.wholeOr(6, 1);
        const auto label = isBothWays || links > 1 ? engine::Label::derived : engine::Label::stated;
        if (const auto rate = row.number(4))
            fabric.bandwidth = {*rate * links / (isBothWays ? 2 : 1), label};
        if (const auto latency = row.number(8))
            fabric.latency = {*latency, engine::Label::stated};
        fabrics.push_back(std::move(fabric));
    });
    if (!read)
        return tl::unexpected(read.error());
    return fabrics;
}

} // namespace ridgepoint::data
