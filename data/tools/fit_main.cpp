// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fits what the shipped calibration holds and says how well it does, on the rows it was fitted on and on rows left out.
#include "data/catalog_reader.h"
#include "data/problem_text.h"
#include "data/tools/calibration_fit.h"
#include "data/tools/fit_diffusion.h"
#include "data/tools/fit_power.h"
#include "data/tools/fit_tables.h"
#include "data/tools/runtime_report.h"
#include "data/tools/runtime_table.h"

#include <QCoreApplication>
#include <QMap>
#include <QSaveFile>
#include <QSet>
#include <QTextStream>

#include <algorithm>
#include <cmath>

namespace {

using namespace ridgepoint;
using data::ResolvedRow;

int fail(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
    return 1;
}

bool write(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

using Errors = std::vector<double>;

QString summary(Errors errors)
{
    if (errors.empty())
        return QStringLiteral("no rows");
    std::ranges::sort(errors);
    double sum = 0;
    for (const double error : errors)
        sum += error;
    const auto percent = [](double share) { return QString::number(100 * share, 'f', 1).rightJustified(6); };
    return QStringLiteral("median %1 %  mean %2 %  p90 %3 %  n %4")
        .arg(percent(engine::median(errors)), percent(sum / double(errors.size())), percent(errors[errors.size() * 9 / 10]))
        .arg(errors.size());
}

/// One error for each row under one calibration; -1 where there is no prediction.
Errors errorsOf(const engine::Catalog &shipped, const engine::Calibration &calibration, const std::vector<ResolvedRow> &rows)
{
    const auto devices = shipped.accelerators();
    const engine::Catalog catalog({devices.begin(), devices.end()}, {}, calibration);
    Errors errors;
    for (const ResolvedRow &row : rows) {
        const engine::Accelerator *accelerator = catalog.find_accelerator(row.accelerator->slug);
        const auto predicted = engine::predict_operator(catalog, *accelerator, row.row->measured, engine::PredictionLevel::calibrated);
        errors.push_back(predicted ? std::abs(predicted->time.si() / row.row->seconds - 1) : -1);
    }
    return errors;
}

using Key = QString (*)(const ResolvedRow &);

QString device(const ResolvedRow &row) { return QString::fromStdString(row.accelerator->slug); }
QString source(const ResolvedRow &row) { return row.source(); }
QString operation(const ResolvedRow &row) { return QString::fromStdString(row.row->measured.name); }

/// Each group of rows predicted by a fit on the others.
Errors leftOut(const engine::Catalog &catalog, const std::vector<ResolvedRow> &rows, Key key)
{
    Errors errors(rows.size(), -1);
    QSet<QString> groups;
    for (const ResolvedRow &row : rows)
        groups.insert(key(row));
    for (const QString &group : groups) {
        const auto isIn = [&](const ResolvedRow &row) { return key(row) == group; };
        const auto fit = data::fitCalibration(rows, isIn);
        const Errors all = errorsOf(catalog, fit.calibration(), rows);
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (isIn(rows[i]))
                errors[i] = all[i];
    }
    return errors;
}

/// Collectives with each row left out of its table in turn; the other rows as they are in `errors`.
Errors eachCollectiveLeftOut(const engine::Catalog &catalog, const data::CalibrationFit &fit, const std::vector<ResolvedRow> &rows,
                             Errors errors)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].isCollective())
            continue;
        engine::Calibration calibration = fit.calibration();
        for (engine::CollectiveTable &table : calibration.collectives)
            std::erase_if(table.points, [&](const engine::CollectivePoint &point) {
                return table.accelerator == rows[i].accelerator->slug && table.variant == rows[i].row->measured.variant &&
                       table.world == int(rows[i].row->measured.world) && point.seconds == rows[i].row->seconds &&
                       point.bytes == rows[i].row->measured.bytes;
            });
        errors[i] = errorsOf(catalog, calibration, {rows[i]}).front();
    }
    return errors;
}

struct Column {
    QString title;
    Errors errors;
};

void print(QTextStream &out, const std::vector<ResolvedRow> &rows, const std::vector<Column> &columns, Key key)
{
    QSet<QString> names;
    for (const ResolvedRow &row : rows)
        names.insert(key(row));
    QStringList sorted(names.cbegin(), names.cend());
    sorted.sort();
    for (const QString &name : sorted) {
        out << name.leftJustified(26);
        for (const Column &column : columns) {
            Errors group;
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (key(rows[i]) == name && column.errors[i] >= 0)
                    group.push_back(column.errors[i]);
            const QString error = group.empty() ? QStringLiteral("-") : QString::number(100 * engine::median(group), 'f', 1);
            out << error.rightJustified(8) << " %";
        }
        out << '\n';
    }
}

void report(QTextStream &out, const std::vector<ResolvedRow> &rows, const std::vector<Column> &columns)
{
    for (const Column &column : columns) {
        Errors known;
        std::ranges::copy_if(column.errors, std::back_inserter(known), [](double error) { return error >= 0; });
        out << column.title.leftJustified(40) << summary(known) << '\n';
        Errors kernels;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (!rows[i].isCollective() && column.errors[i] >= 0)
                kernels.push_back(column.errors[i]);
        out << QStringLiteral("  without collectives").leftJustified(40) << summary(kernels) << '\n';
    }
    for (const Key key : {&device, &operation, &source}) {
        out << '\n';
        print(out, rows, columns, key);
    }
}

/// Fills each fitted row's error on its own measurements when its device was left out.
void addLeftOutErrors(data::CalibrationFit &fit, const std::vector<ResolvedRow> &rows, const Errors &errors)
{
    for (engine::EfficiencyPreset &preset : fit.efficiencies) {
        Errors group;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto observed = engine::observe(*rows[i].accelerator, rows[i].row->measured, engine::Second(rows[i].row->seconds));
            if (observed && data::isBehind(preset, *observed) && errors[i] >= 0)
                group.push_back(errors[i]);
        }
        preset.left_out_error = engine::median(group);
    }
}

void reportAchievable(QTextStream &out, const engine::Catalog &shipped, const data::CalibrationFit &fit, const data::Database &database,
                      const std::vector<data::AchievableRow> &rows)
{
    const auto devices = shipped.accelerators();
    const engine::Catalog catalog({devices.begin(), devices.end()}, {}, fit.calibration());
    const auto names = data::AcceleratorNames::read(database, catalog);
    if (!names)
        return;
    QMap<QString, Errors> groups;
    for (const data::ValidationRow &row : data::validateAchievable(catalog, *names, rows, engine::PredictionLevel::calibrated)) {
        if (const auto error = row.error()) {
            groups[row.metric].push_back(*error);
            groups[QStringLiteral("all")].push_back(*error);
        } else {
            out << "not predicted: " << row.accelerator << ' ' << row.metric << ": " << row.reason << '\n';
        }
    }
    for (auto it = groups.cbegin(); it != groups.cend(); ++it)
        out << it.key().leftJustified(40) << summary(it.value()) << '\n';
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool writesNothing = arguments.size() == 3;
    if (arguments.size() != 4 && !writesNothing)
        return fail(QStringLiteral("usage: ridgepoint-fit DATABASE.sqlite VALIDATION_DIR [FIGURES_DIR]\n"
                                   "without FIGURES_DIR: fits images, videos and power alone, and writes nothing"));
    const auto database = data::Database::open(arguments.at(1));
    if (!database)
        return fail(data::text(database.error()));
    const auto catalog = data::readCatalog(*database);
    if (!catalog)
        return fail(data::text(catalog.error()));
    const auto names = data::AcceleratorNames::read(*database, *catalog);
    if (!names)
        return fail(data::text(names.error()));
    const auto operators = data::readOperators(arguments.at(2) + QStringLiteral("/operators.csv"));
    if (!operators)
        return fail(data::text(operators.error()));
    const auto achievable = data::readAchievable(arguments.at(2) + QStringLiteral("/achievable.csv"));
    if (!achievable)
        return fail(data::text(achievable.error()));

    const auto requestNames = data::EndToEndNames::read(*database, *catalog);
    if (!requestNames)
        return fail(data::text(requestNames.error()));
    const auto endToEnd = data::readEndToEnd(arguments.at(2) + QStringLiteral("/end_to_end.csv"));
    if (!endToEnd)
        return fail(data::text(endToEnd.error()));

    QTextStream out(stdout);
    data::reportDiffusion(out, *catalog, data::measuredPictures(*catalog, *requestNames, *endToEnd));
    out << '\n';
    data::reportPower(out, data::measuredPowers(*catalog, *requestNames, *endToEnd));
    if (writesNothing)
        return 0;

    const std::vector<ResolvedRow> rows = data::resolve(*names, *operators);
    data::CalibrationFit fit = data::fitCalibration(rows);
    const Errors onAll = errorsOf(*catalog, fit.calibration(), rows);
    const Errors withoutDevice = leftOut(*catalog, rows, &device);
    const Errors withoutSource = leftOut(*catalog, rows, &source);
    addLeftOutErrors(fit, rows, withoutDevice);

    out << '\n';
    report(out, rows,
           {{QStringLiteral("fitted on all"), onAll},
            {QStringLiteral("each collective left out"), eachCollectiveLeftOut(*catalog, fit, rows, onAll)},
            {QStringLiteral("whole devices left out"), withoutDevice},
            {QStringLiteral("whole sources left out"), withoutSource}});
    out << '\n';
    reportAchievable(out, *catalog, fit, *database, *achievable);

    out << '\n';
    const auto requests = data::measuredRequests(*catalog, *requestNames, *endToEnd);
    const auto runtimes = data::fitAndReportRuntimes(out, *catalog, rows, requests);

    const QString folder = arguments.at(3) + u'/';
    const bool isWritten = write(folder + QStringLiteral("efficiency_presets.csv"), data::efficiencyTable(fit, rows, *achievable)) &&
                           write(folder + QStringLiteral("collective_times.csv"), data::collectiveTable(rows)) &&
                           write(folder + QStringLiteral("link_presets.csv"), data::linkTable(fit, rows)) &&
                           write(folder + QStringLiteral("runtime_presets.csv"), data::runtimeTable(runtimes, requests));
    return isWritten ? 0 : fail(QStringLiteral("%1 could not be written.").arg(folder));
}
