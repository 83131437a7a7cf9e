// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/value_text.h"

#include <QDateTime>
#include <QTimeZone>

#include <cmath>

namespace ridgepoint::plot {

namespace {

using engine::Unit;

/// What people read before and behind the number of a unit: {"", "TB/s"} without its prefix.
struct Affixes {
    QString before;
    QString after;
};

Affixes affixes(Unit unit)
{
    const QString text = QString::fromStdString(engine::format(1.0, unit, {.significant_digits = 1, .with_unit = true}));
    qsizetype first = 0;
    while (first < text.size() && !text[first].isDigit()) {
        ++first;
    }
    qsizetype last = first;
    while (last < text.size() && (text[last].isDigit() || text[last] == u'.')) {
        ++last;
    }
    return {text.left(first), text.mid(last).trimmed()};
}

bool takesLargePrefix(Unit unit)
{
    switch (unit) {
    case Unit::fraction:
    case Unit::multiplier:
    case Unit::second:
    case Unit::square_millimetre:
    case Unit::pixel:
    case Unit::year:
        return false;
    default:
        return true;
    }
}

bool takesSmallPrefix(Unit unit)
{
    switch (unit) {
    case Unit::second:
    case Unit::watt:
    case Unit::metre:
    case Unit::joule_per_bit:
        return true;
    default:
        return false;
    }
}

bool isWholeThing(Unit unit)
{
    return unit == Unit::none || unit == Unit::count || unit == Unit::token || unit == Unit::parameter || unit == Unit::pixel;
}

int decimalsFor(double step)
{
    for (int decimals = 0; decimals < 9; ++decimals) {
        const double scaled = step * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled && std::round(scaled) > 0) {
            return decimals;
        }
    }
    return 9;
}

QString grouped(QString digits)
{
    const qsizetype point = digits.indexOf(u'.');
    qsizetype end = point < 0 ? digits.size() : point;
    const qsizetype start = digits.startsWith(u'-') ? 1 : 0;
    if (end - start > 4) {
        for (end -= 3; end > start; end -= 3) {
            digits.insert(end, QChar(0x2009));
        }
    }
    return digits;
}

QString categoryName(const Axis &axis, double value)
{
    const auto index = static_cast<qsizetype>(std::lround(value));
    const QString detail = axis.details.value(index);
    return detail.isEmpty() ? axis.categories.value(index) : QStringLiteral("%1, %2").arg(axis.categories.value(index), detail);
}

QString isoDay(double seconds)
{
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(std::floor(seconds)), Qt::UTC).date().toString(Qt::ISODate);
}

} // namespace

QString valueText(Unit unit, double value) { return QString::fromStdString(engine::format(value, unit)); }

QString valueText(const Axis &axis, double value)
{
    if (!std::isfinite(value)) {
        return {};
    }
    switch (axis.kind) {
    case AxisKind::Category:
        return categoryName(axis, value);
    case AxisKind::Date:
        return isoDay(value);
    default:
        return valueText(axis.unit, value);
    }
}

QString numberText(const Axis &axis, double value)
{
    return axis.kind == AxisKind::Linear || axis.kind == AxisKind::Log
               ? QString::fromStdString(engine::format(value, axis.unit, {.significant_digits = 3, .with_unit = false}))
               : valueText(axis, value);
}

QString exactText(const Axis &axis, double value)
{
    if (!std::isfinite(value)) {
        return {};
    }
    switch (axis.kind) {
    case AxisKind::Category:
        return categoryName(axis, value);
    case AxisKind::Date:
        return isoDay(value);
    default:
        return QString::fromStdString(engine::format_exact(value));
    }
}

QString shortTitle(const Axis &axis, const QString &fallback)
{
    const qsizetype comma = axis.title.indexOf(QLatin1String(", "));
    const QString title = comma > 0 ? axis.title.left(comma) : axis.title;
    return title.isEmpty() ? fallback : title;
}

QString columnTitle(const Axis &axis, const QString &fallback)
{
    const QString title = axis.title.isEmpty() ? fallback : axis.title;
    const QString unit =
        axis.kind == AxisKind::Linear || axis.kind == AxisKind::Log ? QString::fromUtf8(engine::symbol(axis.unit)) : QString();
    const QString withoutBrackets = QStringLiteral(", %1").arg(unit);
    if (unit.isEmpty() || title.endsWith(withoutBrackets) || title.contains(withoutBrackets + u' ')) {
        return title;
    }
    return QStringLiteral("%1 [%2]").arg(title, unit);
}

TickPrefix tickPrefix(Unit unit, double largest, double plainBelow)
{
    const double size = std::abs(largest);
    if (size == 0 || (size < 1 && !takesSmallPrefix(unit)) || (size >= 1 && !takesLargePrefix(unit)) ||
        (size < plainBelow && isWholeThing(unit))) {
        return {};
    }
    const engine::Prefix prefix = engine::prefix_for(size * (1 + 1e-12));
    if (unit == Unit::parameter && prefix.letter == "G")
        return {prefix.factor, QStringLiteral("B")};
    if (unit == Unit::dollar && (prefix.letter == "G" || prefix.letter == "T"))
        return {prefix.factor, prefix.letter == "G" ? QStringLiteral("bn") : QStringLiteral("tn")};
    return {prefix.factor, QString::fromUtf8(prefix.letter)};
}

QString tickText(const Axis &axis, double value, double step, const TickPrefix &prefix)
{
    const double factor = axis.unit == Unit::fraction ? 0.01 : prefix.factor;
    const double shown = std::abs(value) < step * 1e-9 ? 0 : value / factor;
    QString digits = QString::number(shown, 'f', decimalsFor(step / factor));
    if (axis.unit != Unit::year) {
        digits = grouped(digits);
    }
    if (std::abs(shown) >= 1e7 || (shown != 0 && std::abs(shown) < 1e-7)) {
        digits = QString::number(shown, 'g', 3);
    }
    const Affixes text = affixes(axis.unit);
    if (axis.unit == Unit::fraction || axis.unit == Unit::multiplier) {
        return digits + (axis.unit == Unit::fraction ? QStringLiteral(" %") : text.after);
    }
    const bool showsSymbol = axis.unit != Unit::year && !isWholeThing(axis.unit) && (text.after.size() <= 2 || axis.title.isEmpty());
    const QString tail = prefix.letter + (showsSymbol ? text.after : QString());
    return text.before + digits + (tail.isEmpty() ? QString() : u' ' + tail);
}

QString cellText(const HeatMap &map, double value)
{
    return map.categories.isEmpty() ? valueText(map.unit, value) : map.categories.value(static_cast<qsizetype>(value));
}

} // namespace ridgepoint::plot
