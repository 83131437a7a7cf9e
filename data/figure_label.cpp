// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/figure_label.h"

namespace ridgepoint::data {

engine::Label figureLabel(const QString &attribute, const QString &confidence, const QString &detail, const QString &sourceKind)
{
    if (confidence == QStringLiteral("estimated") || sourceKind == QStringLiteral("memory"))
        return engine::Label::estimated;
    if (attribute.startsWith(QStringLiteral("measured_")) || detail.contains(QStringLiteral("measured")))
        return engine::Label::measured;
    if (detail == QStringLiteral("derived"))
        return engine::Label::derived;
    return engine::Label::stated;
}

} // namespace ridgepoint::data
