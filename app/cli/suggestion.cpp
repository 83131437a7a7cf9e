// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/suggestion.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace ridgepoint::app::cli {

namespace {

/// Insertions, deletions and replacements that turn one word into the other.
qsizetype editDistance(const QString &from, const QString &to)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(to.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype{0});
    for (qsizetype i = 0; i < from.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < to.size(); ++j) {
            const std::size_t k = static_cast<std::size_t>(j);
            const qsizetype replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[k + 1];
            row[k + 1] = std::min({replaced, row[k] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

QString suggestion(const QString &typed, const QStringList &known)
{
    const QString word = typed.toLower().replace(QLatin1Char('-'), QLatin1Char('_')).left(64);
    QString nearest;
    qsizetype least = (word.size() < 4 ? 1 : std::max<qsizetype>(2, word.size() / 3)) + 1;
    for (const QString &name : known) {
        const QString comparable = name.toLower().replace(QLatin1Char('-'), QLatin1Char('_'));
        const bool isPart = word.size() >= 3 && (comparable.startsWith(word) || comparable.endsWith(word));
        const qsizetype distance = isPart ? 1 : editDistance(word, comparable);
        if (distance < least) {
            least = distance;
            nearest = name;
        }
    }
    return nearest.isEmpty() ? QString() : QStringLiteral(" Did you mean '%1'?").arg(nearest);
}

} // namespace ridgepoint::app::cli
