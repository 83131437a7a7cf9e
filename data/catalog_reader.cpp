// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/catalog_reader.h"

#include "data/calibration_reader.h"
#include "data/climate_reader.h"
#include "data/cooling_reader.h"
#include "data/denoiser_reader.h"
#include "data/device_class.h"
#include "data/figure_label.h"
#include "data/generation_reader.h"
#include "data/grid_reader.h"
#include "data/imported_models.h"
#include "data/material_reader.h"
#include "data/model_reader.h"
#include "data/power_chain_reader.h"
#include "data/select.h"
#include "data/stage_reader.h"
#include "data/system_reader.h"
#include "data/verifier_reader.h"

#include <QHash>

namespace ridgepoint::data {

namespace {

using engine::Accelerator;
using engine::Figure;
using engine::Label;

struct FigureRow {
    QString attribute;
    QString qualifier;
    bool isPreferred = false;
    Figure figure;
};

Figure *plainFigure(Accelerator &accelerator, const QString &attribute)
{
    if (attribute == QStringLiteral("memory_capacity"))
        return &accelerator.memory_capacity;
    if (attribute == QStringLiteral("memory_bandwidth"))
        return &accelerator.memory_bandwidth;
    if (attribute == QStringLiteral("sram_capacity"))
        return &accelerator.sram_capacity;
    if (attribute == QStringLiteral("sram_bandwidth"))
        return &accelerator.sram_bandwidth;
    if (attribute == QStringLiteral("die_area"))
        return &accelerator.die_area;
    if (attribute == QStringLiteral("tdp"))
        return &accelerator.tdp;
    if (attribute == QStringLiteral("price"))
        return &accelerator.price;
    if (attribute == QStringLiteral("cloud_price"))
        return &accelerator.cloud_price;
    if (attribute == QStringLiteral("scaleup_domain"))
        return &accelerator.scaleup_domain;
    if (attribute == QStringLiteral("measured_gemm_bf16"))
        return &accelerator.product_16bit;
    if (attribute == QStringLiteral("measured_gemm_fp8"))
        return &accelerator.product_8bit;
    return nullptr;
}

/// Dense and sparse peaks never mix: each goes to its own place, and a preferred row displaces one that is not.
void takePeak(Accelerator &accelerator, engine::Precision precision, const FigureRow &row)
{
    const auto index = static_cast<std::size_t>(precision);
    if (row.qualifier == QStringLiteral("dense")) {
        if (row.isPreferred)
            accelerator.dense_peak[index] = row.figure;
    } else if (row.isPreferred || !accelerator.sparse_peak[index].is_known()) {
        accelerator.sparse_peak[index] = row.figure;
    }
}

/// A preferred figure for one direction is taken as it is; one for both directions is halved.
void takeLink(Figure &link, const FigureRow &row)
{
    if (!row.isPreferred)
        return;
    link = row.figure;
    if (row.qualifier == QStringLiteral("bidirectional"))
        link = {row.figure.si / 2, engine::computed_from(row.figure.label)};
}

void take(Accelerator &accelerator, const FigureRow &row)
{
    const QString prefix = QStringLiteral("peak_");
    if (row.attribute.startsWith(prefix)) {
        if (const auto precision = engine::find_precision(row.attribute.sliced(prefix.size()).toStdString()))
            takePeak(accelerator, *precision, row);
    } else if (row.attribute == QStringLiteral("scaleup_bandwidth")) {
        takeLink(accelerator.scaleup_bandwidth, row);
    } else if (row.attribute == QStringLiteral("scaleout_bandwidth")) {
        takeLink(accelerator.scaleout_bandwidth, row);
    } else if (row.attribute == QStringLiteral("pcie_bandwidth")) {
        takeLink(accelerator.host_bandwidth, row);
    } else if (Figure *figure = plainFigure(accelerator, row.attribute); figure && row.isPreferred) {
        *figure = row.figure;
    }
}

engine::Expected<engine::Infrastructure> readInfrastructure(const Database &database)
{
    auto systems = readSystems(database);
    if (!systems)
        return tl::unexpected(systems.error());
    auto chains = readPowerChains(database);
    if (!chains)
        return tl::unexpected(chains.error());
    auto methods = readCoolingMethods(database);
    if (!methods)
        return tl::unexpected(methods.error());
    auto cities = readCities(database);
    if (!cities)
        return tl::unexpected(cities.error());
    auto regions = readGridRegions(database);
    if (!regions)
        return tl::unexpected(regions.error());
    auto generations = readGenerations(database);
    if (!generations)
        return tl::unexpected(generations.error());
    auto materials = readMaterials(database);
    if (!materials)
        return tl::unexpected(materials.error());
    return engine::Infrastructure{.systems = std::move(*systems),
                                  .power_chains = std::move(*chains),
                                  .cooling_methods = std::move(*methods),
                                  .cities = std::move(*cities),
                                  .grid_regions = std::move(*regions),
                                  .generations = std::move(*generations),
                                  .materials = std::move(*materials)};
}

using Accelerators = std::vector<Accelerator>;

engine::Expected<void> readAccelerators(const Database &database, Accelerators &all, QHash<QString, std::size_t> &index)
{
    return select(
        database,
        QStringLiteral(
            "SELECT slug, name, vendor, kind, status, architecture, memory_type, programmability, target, family, edge, packaging, "
            "form_factor "
            "FROM accelerators ORDER BY rowid"),
        [&](const Row &row) {
            Accelerator accelerator;
            accelerator.slug = row.text(0).toStdString();
            accelerator.name = row.text(1).toStdString();
            accelerator.vendor = row.text(2).toStdString();
            accelerator.kind = row.text(3).toStdString();
            accelerator.status = row.text(4).toStdString();
            accelerator.architecture = row.text(5).toStdString();
            accelerator.device_class = deviceClass(row.text(3), row.text(2), row.text(6));
            accelerator.programmability = row.text(7).toStdString();
            accelerator.target = row.text(8).toStdString();
            accelerator.is_edge = row.flag(10);
            accelerator.packaging = row.text(11).toStdString();
            accelerator.form_factor = row.text(12).toStdString();
            accelerator.runs_locally = isPersonal(accelerator.device_class, row.text(9), accelerator.is_edge);
            index.insert(row.text(0), all.size());
            all.push_back(std::move(accelerator));
        });
}

engine::Expected<void> readFigures(const Database &database, Accelerators &all, const QHash<QString, std::size_t> &index)
{
    const QString sql =
        QStringLiteral("SELECT f.accelerator, f.attribute, f.value, f.qualifier, f.preferred, f.confidence, f.detail, s.kind "
                       "FROM accelerator_figures f JOIN sources s ON s.id = f.source_id ORDER BY f.rowid");
    return select(database, sql, [&](const Row &row) {
        const FigureRow figure{row.text(1), row.text(3), row.flag(4),
                               Figure{row.number(2).value_or(0), figureLabel(row.text(1), row.text(5), row.text(6), row.text(7))}};
        take(all[index.value(row.text(0))], figure);
    });
}

engine::Expected<void> readGaps(const Database &database, Accelerators &all, const QHash<QString, std::size_t> &index)
{
    const QString sql =
        QStringLiteral("SELECT a.slug, g.precision FROM accelerators a JOIN precision_gaps g ON g.architecture = a.architecture");
    return select(database, sql, [&](const Row &row) {
        if (const auto precision = engine::find_precision(row.text(1).toStdString()))
            all[index.value(row.text(0))].lacks.set(static_cast<std::size_t>(*precision));
    });
}

/// Block-scaled formats run on the arithmetic of their width: where that is missing, so are they.
void completeGaps(Accelerator &accelerator)
{
    for (const engine::Precision precision : engine::all_precisions) {
        const auto used = engine::arithmetic(precision);
        if (used && accelerator.lacks.test(static_cast<std::size_t>(*used)))
            accelerator.lacks.set(static_cast<std::size_t>(precision));
    }
}

/// A device without memory off the chip works out of its SRAM.
void completeMemory(Accelerator &accelerator)
{
    if (accelerator.memory_bandwidth.is_known() || accelerator.memory_capacity.is_known())
        return;
    accelerator.memory_bandwidth = accelerator.sram_bandwidth;
    accelerator.memory_capacity = accelerator.sram_capacity;
}

} // namespace

engine::Expected<engine::Catalog> readCatalog(const Database &database)
{
    Accelerators accelerators;
    QHash<QString, std::size_t> index;
    if (const auto read = readAccelerators(database, accelerators, index); !read)
        return tl::unexpected(read.error());
    if (const auto read = readFigures(database, accelerators, index); !read)
        return tl::unexpected(read.error());
    if (const auto read = readGaps(database, accelerators, index); !read)
        return tl::unexpected(read.error());
    for (Accelerator &accelerator : accelerators) {
        completeGaps(accelerator);
        completeMemory(accelerator);
    }
    auto models = readModels(database);
    if (!models)
        return tl::unexpected(models.error());
    if (const auto added = appendImportedModels(database, *models); !added)
        return tl::unexpected(added.error());
    auto calibration = readCalibration(database);
    if (!calibration)
        return tl::unexpected(calibration.error());
    auto fabrics = readFabrics(database);
    if (!fabrics)
        return tl::unexpected(fabrics.error());
    auto denoisers = readDenoisers(database);
    if (!denoisers)
        return tl::unexpected(denoisers.error());
    auto verifiers = readVerifiers(database);
    if (!verifiers)
        return tl::unexpected(verifiers.error());
    auto stages = readStages(database);
    if (!stages)
        return tl::unexpected(stages.error());
    auto infrastructure = readInfrastructure(database);
    if (!infrastructure)
        return tl::unexpected(infrastructure.error());
    return engine::Catalog(std::move(accelerators), std::move(*models), std::move(*calibration), std::move(*fabrics),
                           {std::move(*denoisers), std::move(*verifiers), std::move(*stages)}, std::move(*infrastructure));
}

} // namespace ridgepoint::data
