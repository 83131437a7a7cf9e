// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/problem_text.h"

#include <algorithm>

namespace ridgepoint::data {

QString oneLine(const QString &sentence)
{
    QString line = sentence.simplified();
    std::replace_if(
        line.begin(), line.end(), [](QChar c) { return c.category() == QChar::Other_Control; }, QChar(QChar::ReplacementCharacter));
    return line;
}

engine::Problem problem(const QString &what, const QString &parameter, const QString &value, const QString &accepted)
{
    return {oneLine(what).toStdString(), parameter.toStdString(), value.toStdString(), accepted.toStdString()};
}

tl::unexpected<engine::Problem> refuse(const QString &what, const QString &parameter, const QString &value, const QString &accepted)
{
    return tl::unexpected(problem(what, parameter, value, accepted));
}

QString text(const engine::Problem &problem) { return QString::fromStdString(problem.what); }

} // namespace ridgepoint::data
