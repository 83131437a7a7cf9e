// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/numbers.h"

namespace ridgepoint::app::cli {

Result<std::optional<double>> requestedNumber(const Arguments &arguments, const QString &option, engine::Unit unit, double most)
{
    const auto given = arguments.value(option);
    if (!given)
        return std::nullopt;
    const auto value = engine::parse(given->toStdString(), unit);
    if (!value)
        return badInput(QStringLiteral("--%1: %2").arg(option, QString::fromStdString(value.error().what)));
    if (!(*value > 0) || !(*value <= most))
        return badInput(QStringLiteral("--%1 takes a number above 0 and at most %2, not '%3'.")
                            .arg(option, QString::fromStdString(engine::format(most, unit)), given->left(80)));
    return *value;
}

Result<std::optional<int>> requestedCount(const Arguments &arguments, const QString &option, int most)
{
    const auto given = arguments.value(option);
    if (!given)
        return std::nullopt;
    bool isNumber = false;
    const int value = given->toInt(&isNumber);
    if (!isNumber || value < 1 || value > most)
        return badInput(QStringLiteral("--%1 takes a whole number from 1 to %2, not '%3'.").arg(option).arg(most).arg(given->left(80)));
    return value;
}

QVariant numberCell(double value, engine::Unit unit, Format format)
{
    if (format == Format::Table)
        return QString::fromStdString(engine::format(value, unit));
    return value;
}

QVariant numberCell(const std::optional<double> &value, engine::Unit unit, Format format)
{
    return value ? numberCell(*value, unit, format) : QVariant();
}

} // namespace ridgepoint::app::cli
