// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tools/fit_tables.h"

#include "data/csv_writer.h"

#include <QMap>
#include <QStringList>
#include <QVariantList>

#include <algorithm>

namespace ridgepoint::data {

namespace {

struct Source {
    QString title;
    QString url;
};

QString fromView(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

/// Four digits that read back as the number shown.
QVariant rounded(double value) { return QString::number(value, 'g', 4).toDouble(); }

QVariant known(double value, bool isKnown) { return isKnown ? rounded(value) : QVariant(); }

/// The titles behind rows, most rows first, with the page of the first.
Source sourceOf(const std::vector<const OperatorRow *> &rows)
{
    QMap<QString, int> counts;
    QMap<QString, QString> pages;
    for (const OperatorRow *row : rows) {
        ++counts[row->sourceTitle];
        pages.insert(row->sourceTitle, row->sourceUrl);
    }
    QStringList titles = counts.keys();
    std::stable_sort(titles.begin(), titles.end(), [&counts](const QString &a, const QString &b) { return counts[a] > counts[b]; });
    return titles.isEmpty() ? Source{} : Source{titles.join(QStringLiteral("; ")), pages.value(titles.first())};
}

Source efficiencySource(const engine::EfficiencyPreset &preset, const std::vector<ResolvedRow> &rows,
                        const std::vector<AchievableRow> &achievable)
{
    std::vector<const OperatorRow *> behind;
    for (const ResolvedRow &row : rows) {
        const auto observed = engine::observe(*row.accelerator, row.row->measured, engine::Second(row.row->seconds));
        if (observed && isBehind(preset, *observed))
            behind.push_back(row.row);
    }
    if (!behind.empty())
        return sourceOf(behind);
    const QString note = QString::fromStdString(preset.note);
    const QString metric =
        note.contains(QStringLiteral("matrix products")) ? QStringLiteral("gemm_bf16") : QStringLiteral("hbm_bandwidth_read");
    const auto found = std::ranges::find(achievable, metric, &AchievableRow::metric);
    const bool isPublished = note.contains(QStringLiteral("published")) && found != achievable.end();
    return isPublished ? Source{found->sourceTitle, found->sourceUrl} : Source{QStringLiteral("Ridgepoint calibration"), {}};
}

QString scopeText(engine::EfficiencyScope scope)
{
    return scope == engine::EfficiencyScope::own ? QStringLiteral("device") : fromView(engine::slug(scope));
}

} // namespace

QByteArray efficiencyTable(const CalibrationFit &fit, const std::vector<ResolvedRow> &rows, const std::vector<AchievableRow> &achievable)
{
    CsvWriter csv;
    csv.addHeader({QStringLiteral("scope"), QStringLiteral("accelerator"), QStringLiteral("architecture"), QStringLiteral("device_class"),
                   QStringLiteral("family"), QStringLiteral("overhead_s"), QStringLiteral("compute_efficiency"),
                   QStringLiteral("memory_efficiency"), QStringLiteral("rows"), QStringLiteral("median_error"),
                   QStringLiteral("left_out_error"), QStringLiteral("source_title"), QStringLiteral("source_url"), QStringLiteral("note")});
    const auto text = [](const std::string &value) { return value.empty() ? QVariant() : QVariant(QString::fromStdString(value)); };
    for (const engine::EfficiencyPreset &preset : fit.efficiencies) {
        const Source source = efficiencySource(preset, rows, achievable);
        csv.addRow({scopeText(preset.scope()), text(preset.accelerator), text(preset.architecture),
                    fromView(engine::slug(preset.device_class)), fromView(engine::slug(preset.family)), rounded(preset.efficiency.overhead),
                    rounded(preset.efficiency.compute), rounded(preset.efficiency.memory), preset.rows,
                    known(preset.error, preset.rows > 0), known(preset.left_out_error, preset.left_out_error > 0), source.title,
                    source.url.isEmpty() ? QVariant() : QVariant(source.url), text(preset.note)});
    }
    return csv.text();
}

QByteArray collectiveTable(const std::vector<ResolvedRow> &rows)
{
    std::vector<ResolvedRow> collectives;
    std::ranges::copy_if(rows, std::back_inserter(collectives), &ResolvedRow::isCollective);
    std::ranges::stable_sort(collectives, [](const ResolvedRow &a, const ResolvedRow &b) {
        const auto key = [](const ResolvedRow &row) {
            const engine::MeasuredOperator &measured = row.row->measured;
            return std::tuple(row.accelerator->slug, measured.variant, measured.path, measured.name, measured.world, measured.bytes);
        };
        return key(a) < key(b);
    });
    CsvWriter csv;
    csv.addHeader({QStringLiteral("accelerator"), QStringLiteral("variant"), QStringLiteral("path"), QStringLiteral("collective"),
                   QStringLiteral("world"), QStringLiteral("bytes"), QStringLiteral("seconds"), QStringLiteral("link_byte_s"),
                   QStringLiteral("source_title"), QStringLiteral("source_url"), QStringLiteral("note")});
    for (const ResolvedRow &row : collectives) {
        const engine::MeasuredOperator &measured = row.row->measured;
        csv.addRow({QString::fromStdString(row.accelerator->slug), QString::fromStdString(measured.variant),
                    fromView(engine::slug(engine::collective_path(*row.accelerator, measured))), QString::fromStdString(measured.name),
                    int(measured.world), measured.bytes, row.row->seconds, engine::collective_bandwidth(*row.accelerator, measured).si(),
                    row.row->sourceTitle, row.row->sourceUrl, row.row->note});
    }
    return csv.text();
}

QByteArray linkTable(const CalibrationFit &fit, const std::vector<ResolvedRow> &rows)
{
    CsvWriter csv;
    csv.addHeader({QStringLiteral("variant"), QStringLiteral("path"), QStringLiteral("algorithm"), QStringLiteral("latency_s"),
                   QStringLiteral("step_latency_s"), QStringLiteral("efficiency"), QStringLiteral("overlap"), QStringLiteral("rows"),
                   QStringLiteral("median_error"), QStringLiteral("source_title"), QStringLiteral("source_url"), QStringLiteral("note")});
    for (const engine::FittedLink &link : fit.links) {
        std::vector<const OperatorRow *> behind;
        for (const ResolvedRow &row : rows)
            if (link.rows > 0 && row.isCollective() && row.row->measured.variant == link.preset.variant)
                behind.push_back(row.row);
        const Source source = behind.empty() ? Source{QString::fromStdString(link.preset.source), {}} : sourceOf(behind);
        csv.addRow({QString::fromStdString(link.preset.variant), fromView(engine::slug(link.preset.path)),
                    fromView(engine::slug(link.preset.algorithm)), rounded(link.preset.latency), rounded(link.preset.step_latency),
                    rounded(link.preset.efficiency), rounded(link.preset.overlap), link.rows, known(link.error, link.rows > 0),
                    source.title, source.url.isEmpty() ? QVariant() : QVariant(source.url),
                    link.preset.note.empty() ? QVariant() : QVariant(QString::fromStdString(link.preset.note))});
    }
    return csv.text();
}

} // namespace ridgepoint::data
