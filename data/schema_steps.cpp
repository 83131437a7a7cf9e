// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/schema_steps.h"

#include <QDir>
#include <QFile>

namespace ridgepoint::data {

namespace {

QByteArray resource(const QString &path)
{
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "schema", "a schema step is not part of the program");
    return isOpen ? file.readAll() : QByteArray();
}

std::vector<SchemaStep> steps(const QString &folder)
{
    std::vector<SchemaStep> all;
    const QStringList names = QDir(folder).entryList({QStringLiteral("[0-9][0-9][0-9]_*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        all.push_back({name, resource(folder + u'/' + name)});
    return all;
}

} // namespace

const std::vector<SchemaStep> &referenceSchema()
{
    static const std::vector<SchemaStep> all = steps(QStringLiteral(":/ridgepoint/data/schema"));
    return all;
}

const std::vector<SchemaStep> &userSchema()
{
    static const std::vector<SchemaStep> all = steps(QStringLiteral(":/ridgepoint/data/user_schema"));
    return all;
}

QByteArray completenessScript() { return resource(QStringLiteral(":/ridgepoint/data/schema/completeness.sql")); }

} // namespace ridgepoint::data
