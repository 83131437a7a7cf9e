// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/economics_text.h"

namespace ridgepoint::widgets {

using engine::ParameterId;

QString moneyText(double dollars) { return numberText(dollars, engine::Unit::dollar); }

QString hourText(double dollarsPerHour) { return numberText(dollarsPerHour, engine::Unit::dollar_per_hour); }

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
