// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/economics_text.h"

#include <QRegularExpression>

namespace ridgepoint::widgets {

using engine::ParameterId;

QString moneyText(double dollars) { return numberText(dollars, engine::Unit::dollar); }

QString hourText(double dollarsPerHour) { return numberText(dollarsPerHour, engine::Unit::dollar_per_hour); }

QString readable(std::string_view sentence)
{
    QString text = QString::fromUtf8(sentence.data(), static_cast<qsizetype>(sentence.size()));
    static const QRegularExpression word(QStringLiteral("[a-z0-9]+(_[a-z0-9]+)+"));
    for (QRegularExpressionMatch match = word.match(text); match.hasMatch();) {
        const auto found = engine::find_parameter(match.captured().toStdString());
        const QString label = found ? inputName(*found) : match.captured();
        text.replace(match.capturedStart(), match.capturedLength(), label);
        match = word.match(text, match.capturedStart() + label.size());
    }
    return text;
}

QString inputText(ParameterId id, double si) { return numberText(si, engine::parameter(id).unit); }

QString inputName(ParameterId id)
{
    const std::string_view label = engine::parameter(id).label;
    return QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size()));
}

QString inputWord(ParameterId id)
{
    QString name = inputName(id);
    if (!name.isEmpty())
        name[0] = name[0].toLower();
    return name;
}

} // namespace ridgepoint::widgets
