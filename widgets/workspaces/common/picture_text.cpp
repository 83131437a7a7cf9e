// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/picture_text.h"

#include <QRegularExpression>

namespace ridgepoint::widgets {

QString numberText(double si, engine::Unit unit) { return QString::fromStdString(engine::format(si, unit)); }

QString readable(std::string_view sentence)
{
    QString text = QString::fromUtf8(sentence.data(), static_cast<qsizetype>(sentence.size()));
    static const QRegularExpression word(QStringLiteral("[a-z0-9]+(_[a-z0-9]+)+"));
    for (QRegularExpressionMatch match = word.match(text); match.hasMatch();) {
        const auto found = engine::find_parameter(match.captured().toStdString());
        const QString label = found ? QString::fromUtf8(engine::parameter(*found).label) : match.captured();
        text.replace(match.capturedStart(), match.capturedLength(), label);
        match = word.match(text, match.capturedStart() + label.size());
    }
    return text;
}

QString countText(double count) { return numberText(count, engine::Unit::count); }

double numberInForce(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::ParameterId id)
{
    const engine::ValueInForce inForce = engine::value_in_force(catalog, scenario, id);
    const double *number = std::get_if<double>(&inForce.value);
    return number ? *number : 0;
}

std::string slugInForce(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::ParameterId id)
{
    const engine::ValueInForce inForce = engine::value_in_force(catalog, scenario, id);
    const std::string *slug = std::get_if<std::string>(&inForce.value);
    return slug ? *slug : std::string();
}

QString nameInForce(const engine::Catalog &catalog, const engine::Scenario &scenario, engine::ParameterId id)
{
    return QString::fromStdString(engine::display_text(catalog, id, engine::value_in_force(catalog, scenario, id).value));
}

} // namespace ridgepoint::widgets
