// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace ridgepoint::data {

/// One numbered step of a schema ("001_sources.sql"); its place in the list, from 1, is the version that it leads to.
struct SchemaStep {
    QString name;
    QByteArray sql;
};

[[nodiscard]] const std::vector<SchemaStep> &referenceSchema();
[[nodiscard]] const std::vector<SchemaStep> &userSchema();

/// Questions over the whole reference database that a good one answers with no row.
[[nodiscard]] QByteArray completenessScript();

/// Marks of Ridgepoint's files in the SQLite header.
inline constexpr int reference_application_id = 0x52504744;
inline constexpr int user_application_id = 0x52504755;

} // namespace ridgepoint::data
