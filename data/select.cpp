// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/select.h"

#include "data/problem_text.h"

#include <QSqlError>

namespace ridgepoint::data {

std::optional<double> Row::number(int column) const
{
    const QVariant value = m_query.value(column);
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

std::optional<int> Row::whole(int column) const
{
    const QVariant value = m_query.value(column);
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

engine::Expected<void> select(const Database &database, const QString &sql, const std::function<void(const Row &)> &onRow,
                              const QVariantList &values)
{
    QSqlQuery query(database.connection());
    query.setForwardOnly(true);
    bool isGood = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    isGood = isGood && query.exec();
    while (isGood && query.next())
        onRow(Row(query));
    if (query.lastError().isValid())
        return refuse(Text::tr("The database %1 could not be read: %2").arg(database.referencePath(), query.lastError().text()));
    return {};
}

} // namespace ridgepoint::data
