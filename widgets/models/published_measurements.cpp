// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/published_measurements.h"

#include "data/problem_text.h"
#include "data/validation/model_names.h"
#include "widgets/workspaces/common/picture_text.h"

namespace ridgepoint::widgets {

namespace {

template<class Entity>
QString slugOf(const Entity *entity)
{
    return entity == nullptr ? QString() : QString::fromStdString(entity->slug);
}

} // namespace

PublishedMeasurements readPublishedMeasurements(const data::Database &database, const engine::Catalog &catalog,
                                                const data::ValidationFiles &files)
{
    const auto refused = [](const engine::Problem &problem) { return PublishedMeasurements{{}, {}, data::text(problem)}; };
    const auto accelerators = data::AcceleratorNames::read(database, catalog);
    if (!accelerators)
        return refused(accelerators.error());
    const auto models = data::ModelNames::read(database, catalog);
    if (!models)
        return refused(models.error());
    auto requests = data::readEndToEnd(files.endToEnd);
    if (!requests)
        return refused(requests.error());
    auto operators = data::readOperators(files.operators);
    if (!operators)
        return refused(operators.error());
    PublishedMeasurements result;
    for (data::EndToEndRow &row : *requests) {
        const QString accelerator = slugOf(accelerators->find(row.accelerator));
        const QString model = slugOf(models->find(row.model));
        result.requests.push_back({std::move(row), accelerator, model});
    }
    for (data::OperatorRow &row : *operators) {
        const QString accelerator = slugOf(accelerators->find(row.accelerator));
        result.operators.push_back({std::move(row), accelerator});
    }
    return result;
}

std::shared_ptr<const PublishedMeasurements> publishedMeasurements(const data::Database *database,
                                                                   const std::shared_ptr<const engine::Catalog> &catalog)
{
    static std::weak_ptr<const engine::Catalog> readFor;
    static std::shared_ptr<const PublishedMeasurements> kept;
    if (database == nullptr || !catalog)
        return std::make_shared<PublishedMeasurements>(
            PublishedMeasurements{{}, {}, PictureText::tr("The published measurements need the reference database.")});
    if (!kept || readFor.lock() != catalog) {
        kept = std::make_shared<PublishedMeasurements>(readPublishedMeasurements(*database, *catalog, data::shippedMeasurements()));
        readFor = catalog;
    }
    return kept;
}

} // namespace ridgepoint::widgets
