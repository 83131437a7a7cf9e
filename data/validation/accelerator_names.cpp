// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/accelerator_names.h"

#include "data/problem_text.h"
#include "data/select.h"

namespace ridgepoint::data {

namespace {

QString key(const QString &name) { return name.simplified().toLower(); }

} // namespace

engine::Expected<AcceleratorNames> AcceleratorNames::read(const Database &database, const engine::Catalog &catalog)
{
    AcceleratorNames names;
    for (const engine::Accelerator &accelerator : catalog.accelerators()) {
        names.m_meanings.insert(key(QString::fromStdString(accelerator.slug)), {&accelerator, {}});
        names.m_meanings.insert(key(QString::fromStdString(accelerator.name)), {&accelerator, {}});
    }
    const auto read =
        select(database, QStringLiteral("SELECT alias, coalesce(slug, ''), coalesce(note, '') FROM aliases"), [&](const Row &row) {
            names.m_meanings.insert(key(row.text(0)), {catalog.find_accelerator(row.text(1).toStdString()), row.text(2)});
        });
    if (!read)
        return tl::unexpected(read.error());
    return names;
}

const engine::Accelerator *AcceleratorNames::find(const QString &name) const { return m_meanings.value(key(name)).accelerator; }

QString AcceleratorNames::reason(const QString &name) const
{
    const auto found = m_meanings.constFind(key(name));
    if (found == m_meanings.constEnd())
        return Text::tr("The catalog does not know the accelerator \"%1\".").arg(name);
    return Text::tr("The name \"%1\" means no one accelerator of the catalog: %2.").arg(name, found->note);
}

} // namespace ridgepoint::data
