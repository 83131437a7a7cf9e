// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tools/fit_diffusion.h"

#include "engine/calibration/fit.h"

#include <QMap>

#include <array>
#include <cmath>

namespace ridgepoint::data {

namespace {

using engine::DenoisingShares;

struct Share {
    const char *name;
    double DenoisingShares::*member;
};

constexpr std::array shares = {
    Share{"portable_attention", &DenoisingShares::portable_attention},
    Share{"long_attention", &DenoisingShares::long_attention},
    Share{"unet_product", &DenoisingShares::unet_product},
    Share{"plain_passes", &DenoisingShares::plain_passes},
    Share{"rotated_passes", &DenoisingShares::rotated_passes},
    Share{"fused_passes", &DenoisingShares::fused_passes},
    Share{"eager_widening", &DenoisingShares::eager_widening},
    Share{"fused_widening", &DenoisingShares::fused_widening},
    Share{"host_block", &DenoisingShares::host_block},
    Share{"host_compiled", &DenoisingShares::host_compiled},
    Share{"video_decode", &DenoisingShares::video_decode},
    Share{"start", &DenoisingShares::start},
};

double signedError(const engine::Catalog &catalog, const MeasuredPicture &picture, const DenoisingShares &used)
{
    ValidationRow result = picture.row.result;
    predictPicture(catalog, *picture.accelerator, *picture.denoiser, *picture.row.picture, engine::PredictionLevel::calibrated, result,
                   used);
    return result.signedError().value_or(std::nan(""));
}

/// Where a fit starts, and what it is held to: round values, none of them fitted.
DenoisingShares roundValues()
{
    DenoisingShares start;
    start.portable_attention = 0.6;
    start.long_attention = 1;
    start.unet_product = 1;
    start.plain_passes = 30;
    start.rotated_passes = 60;
    start.fused_passes = 10;
    start.eager_widening = 7;
    start.fused_widening = 3;
    start.host_block = 1e-3;
    start.host_compiled = 2e-4;
    start.video_decode = 3;
    start.start = 0.1;
    return start;
}

/// Keeps a share that hardly any row tells of from running after those rows' other errors: a normal prior of the logarithms. Rows that
/// scatter by 10 % and round values that are good to a factor of 1.5 make a weight of 0.1 / (2 ln(1.5)^2).
double pull(const DenoisingShares &used)
{
    constexpr double weight = 0.3;
    const DenoisingShares held = roundValues();
    double sum = 0;
    for (const Share &share : shares)
        sum += std::pow(std::log(used.*share.member / held.*share.member), 2);
    return weight * sum;
}

double loss(const engine::Catalog &catalog, const std::vector<const MeasuredPicture *> &pictures, const DenoisingShares &used)
{
    constexpr double knee = 0.5;
    constexpr double damped = 0.3;
    double sum = pull(used);
    for (const MeasuredPicture *picture : pictures) {
        const double error = std::abs(std::log1p(signedError(catalog, *picture, used)));
        if (std::isfinite(error))
            sum += error < knee ? error : knee + damped * (error - knee);
    }
    return sum;
}

QString modelOf(const MeasuredPicture &picture) { return picture.row.result.modelSlug; }

void printGroups(QTextStream &out, const QString &title, const std::vector<MeasuredPicture> &pictures, const std::vector<double> &errors,
                 PictureKey key)
{
    QMap<QString, std::vector<double>> groups;
    for (std::size_t i = 0; i < pictures.size(); ++i)
        if (std::isfinite(errors[i]))
            for (const QString &name : {key(pictures[i]), QStringLiteral("all")})
                groups[name].push_back(errors[i]);
    out << title << '\n';
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        std::vector<double> absolute;
        double bias = 0;
        for (const double error : it.value()) {
            absolute.push_back(std::abs(error));
            bias += error / double(it.value().size());
        }
        out << "  " << it.key().leftJustified(32) << " median "
            << QString::number(100 * engine::median(std::move(absolute)), 'f', 1).rightJustified(5) << " %  bias "
            << QString::number(100 * bias, 'f', 1).rightJustified(6) << " %  n " << it.value().size() << '\n';
    }
}

std::vector<double> errorsOf(const engine::Catalog &catalog, const std::vector<MeasuredPicture> &pictures, const DenoisingShares &used)
{
    std::vector<double> errors;
    errors.reserve(pictures.size());
    for (const MeasuredPicture &picture : pictures)
        errors.push_back(signedError(catalog, picture, used));
    return errors;
}

} // namespace

std::vector<MeasuredPicture> measuredPictures(const engine::Catalog &catalog, const EndToEndNames &names,
                                              const std::vector<EndToEndRow> &rows)
{
    std::vector<MeasuredPicture> pictures;
    for (PreparedRow &row : prepareEndToEnd(catalog, names, rows, engine::PredictionLevel::calibrated)) {
        if (!row.picture)
            continue;
        const engine::Accelerator *accelerator = catalog.find_accelerator(row.result.acceleratorSlug.toStdString());
        const engine::Denoiser *denoiser = &*names.denoisers.constFind(row.result.modelSlug);
        pictures.push_back({std::move(row), accelerator, denoiser});
    }
    return pictures;
}

DenoisingShares fitDenoising(const engine::Catalog &catalog, const std::vector<MeasuredPicture> &pictures,
                             const LeavesOutPicture &leavesOut)
{
    DenoisingShares start = roundValues();
    std::vector<const MeasuredPicture *> seen;
    for (const MeasuredPicture &picture : pictures)
        if (!leavesOut || !leavesOut(picture))
            seen.push_back(&picture);
    double best = loss(catalog, seen, start);
    for (double step = 1.3; step > 1.01; step = std::sqrt(step)) {
        for (bool isBetter = true; isBetter;) {
            isBetter = false;
            for (const Share &share : shares) {
                for (const double factor : {step, 1 / step}) {
                    DenoisingShares tried = start;
                    tried.*share.member *= factor;
                    const double value = loss(catalog, seen, tried);
                    if (value < best - 1e-4) {
                        best = value;
                        start = tried;
                        isBetter = true;
                    }
                }
            }
        }
    }
    return start;
}

QString deviceKey(const MeasuredPicture &picture) { return picture.row.result.acceleratorSlug; }
QString sourceKey(const MeasuredPicture &picture) { return picture.row.result.source; }

std::vector<double> leftOutErrors(const engine::Catalog &catalog, const std::vector<MeasuredPicture> &pictures, PictureKey key)
{
    QMap<QString, DenoisingShares> fits;
    std::vector<double> errors;
    errors.reserve(pictures.size());
    for (const MeasuredPicture &picture : pictures) {
        const QString name = key(picture);
        if (!fits.contains(name))
            fits.insert(name, fitDenoising(catalog, pictures, [&](const MeasuredPicture &other) { return key(other) == name; }));
        errors.push_back(signedError(catalog, picture, fits[name]));
    }
    return errors;
}

void reportDiffusion(QTextStream &out, const engine::Catalog &catalog, const std::vector<MeasuredPicture> &pictures)
{
    const std::vector<double> inForce = errorsOf(catalog, pictures, {});
    for (std::size_t i = 0; i < pictures.size(); ++i)
        if (std::abs(inForce[i]) > 0.25)
            out << pictures[i].row.result.id << ' ' << pictures[i].row.result.modelSlug << ' ' << deviceKey(pictures[i]) << ' '
                << QString::number(100 * inForce[i], 'f', 0) << " %\n";
    printGroups(out, QStringLiteral("in force, by device"), pictures, inForce, &deviceKey);
    printGroups(out, QStringLiteral("in force, by source"), pictures, inForce, &sourceKey);
    printGroups(out, QStringLiteral("in force, by model"), pictures, inForce, &modelOf);
    const DenoisingShares fitted = fitDenoising(catalog, pictures);
    for (const Share &share : shares)
        out << share.name << ' ' << fitted.*share.member << '\n';
    printGroups(out, QStringLiteral("fitted on all"), pictures, errorsOf(catalog, pictures, fitted), &deviceKey);
    printGroups(out, QStringLiteral("whole devices left out"), pictures, leftOutErrors(catalog, pictures, &deviceKey), &deviceKey);
    printGroups(out, QStringLiteral("whole sources left out"), pictures, leftOutErrors(catalog, pictures, &sourceKey), &sourceKey);
}

} // namespace ridgepoint::data
