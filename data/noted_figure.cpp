// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/noted_figure.h"

#include "data/figure_label.h"

#include <QStringList>

#include <algorithm>

namespace ridgepoint::data {

namespace {

bool speaksOf(const QString &part, const QString &word)
{
    return part.startsWith(word) || part.contains(QStringLiteral(" and %1 ").arg(word));
}

engine::Label labelOf(const QString &part)
{
    if (part.contains(QStringLiteral("from memory")))
        return engine::Label::estimated;
    return part.contains(QStringLiteral("computed")) || part.contains(QStringLiteral("heat rate x")) ? engine::Label::derived
                                                                                                     : engine::Label::measured;
}

} // namespace

engine::Figure notedFigure(const Row &row, int column, const NotedRow &about, const QString &word, double factor)
{
    const auto number = row.number(column);
    if (!number)
        return {};
    engine::Label label = figureLabel({}, about.confidence, {}, about.sourceKind);
    for (const QString &part : about.note.split(QLatin1Char(';')))
        if (speaksOf(part.trimmed(), word))
            label = std::max(label, labelOf(part));
    return {*number * factor, label};
}

} // namespace ridgepoint::data
