// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/search_budget.h"

#include <QRegularExpression>

namespace ridgepoint::data {

SearchBudget readSearchBudget(const QString &text)
{
    static const QRegularExpression count(QStringLiteral("^[kN]=([0-9]{1,9})$"));
    static const QRegularExpression evaluations(
        QStringLiteral("^(?:compute about )?(?:([0-9]{1,9}) x )?([0-9]{1,9}) NFE(?: \\([0-9]+ per sample, ([0-9]{1,9}) candidates\\))?$"));
    SearchBudget budget;
    if (const auto found = count.match(text); found.hasMatch()) {
        budget.candidates = found.captured(1).toDouble();
    } else if (const auto spent = evaluations.match(text); spent.hasMatch()) {
        const double times = spent.hasCaptured(1) ? spent.captured(1).toDouble() : 1;
        budget.functionEvaluations = times * spent.captured(2).toDouble();
        if (spent.hasCaptured(3))
            budget.candidates = spent.captured(3).toDouble();
    }
    return budget;
}

} // namespace ridgepoint::data
