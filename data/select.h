// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"

#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <optional>

namespace ridgepoint::data {

/// One row of an answer, read by column number. What is not known reads as empty.
class Row {
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}

    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] std::optional<double> number(int column) const;
    [[nodiscard]] std::optional<int> whole(int column) const;
    [[nodiscard]] int wholeOr(int column, int otherwise) const { return whole(column).value_or(otherwise); }
    [[nodiscard]] bool flag(int column) const { return wholeOr(column, 0) != 0; }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }

private:
    const QSqlQuery &m_query;
};

/// Runs one prepared statement and shows each row.
[[nodiscard]] engine::Expected<void> select(const Database &database, const QString &sql, const std::function<void(const Row &)> &onRow,
                                            const QVariantList &values = {});

} // namespace ridgepoint::data
