// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/catalog_reader.h"
#include "data/locations.h"
#include "tests/support/test_base.h"

#include <QFile>

#include <string>

namespace ridgepoint::tests {

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool store(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The reference database without a user's layer.
inline data::Database shippedDatabase()
{
    auto database = data::Database::open(data::referenceDatabasePath());
    if (!database)
        qFatal("%s", database.error().what.c_str());
    return std::move(*database);
}

inline engine::Catalog shippedCatalog()
{
    const data::Database database = shippedDatabase();
    auto catalog = data::readCatalog(database);
    if (!catalog)
        qFatal("%s", catalog.error().what.c_str());
    return std::move(*catalog);
}

/// One sentence for a person: it names what it is about and is no stack of texts.
inline bool isOneSentence(const engine::Problem &problem)
{
    return problem.what.size() > 10 && problem.what.find('\n') == std::string::npos;
}

} // namespace ridgepoint::tests
