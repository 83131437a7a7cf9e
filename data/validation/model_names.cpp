// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/model_names.h"

#include "data/select.h"

namespace ridgepoint::data {

namespace {

QString key(const QString &name) { return name.simplified().toLower(); }

} // namespace

engine::Expected<ModelNames> ModelNames::read(const Database &database, const engine::Catalog &catalog)
{
    ModelNames names;
    for (const engine::Model &model : catalog.models()) {
        names.m_models.insert(key(QString::fromStdString(model.slug)), &model);
        names.m_models.insert(key(QString::fromStdString(model.name)), &model);
    }
    const auto read = select(database, QStringLiteral("SELECT alias, coalesce(slug, '') FROM model_aliases"), [&](const Row &row) {
        if (const engine::Model *model = catalog.find_model(row.text(1).toStdString()))
            names.m_models.insert(key(row.text(0)), model);
    });
    if (!read)
        return tl::unexpected(read.error());
    return names;
}

const engine::Model *ModelNames::find(const QString &name) const { return m_models.value(key(name)); }

} // namespace ridgepoint::data
