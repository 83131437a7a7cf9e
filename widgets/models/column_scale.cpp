// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/column_scale.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace ridgepoint::widgets {

namespace {

constexpr int significantDigits = 3;
constexpr int mostDecimals = 9;
constexpr QChar thinSpace(0x2009);

struct ScaleText {
    Q_DECLARE_TR_FUNCTIONS(ScaleText)
};

enum class Prefixing { None, Words, UpAndDown, Up };

Prefixing prefixing(engine::Unit unit)
{
    using engine::Unit;
    switch (unit) {
    case Unit::parameter:
    case Unit::count:
    case Unit::token:
    case Unit::dollar:
        return Prefixing::Words;
    case Unit::second:
    case Unit::joule_per_bit:
    case Unit::metre:
        return Prefixing::UpAndDown;
    case Unit::none:
    case Unit::fraction:
    case Unit::multiplier:
    case Unit::flop_per_byte:
    case Unit::square_millimetre:
    case Unit::pixel:
    case Unit::dollar_per_hour:
    case Unit::year:
        return Prefixing::None;
    default:
        return Prefixing::Up;
    }
}

struct WordPrefix {
    double factor;
    QString word;
};

WordPrefix wordFor(double magnitude, double least)
{
    if (magnitude < least)
        return {1, QString()};
    if (magnitude >= 1e12)
        return {1e12, ScaleText::tr("trillion")};
    if (magnitude >= 1e9)
        return {1e9, ScaleText::tr("billion")};
    if (magnitude >= 1e6)
        return {1e6, ScaleText::tr("million")};
    return {1e3, ScaleText::tr("thousand")};
}

double median(std::span<const double> values)
{
    std::vector<double> magnitudes;
    magnitudes.reserve(values.size());
    for (const double value : values) {
        if (std::isfinite(value) && value != 0)
            magnitudes.push_back(std::abs(value));
    }
    if (magnitudes.empty())
        return 1;
    const auto middle = magnitudes.begin() + static_cast<std::ptrdiff_t>(magnitudes.size() / 2);
    std::nth_element(magnitudes.begin(), middle, magnitudes.end());
    return *middle;
}

QString grouped(QString digits)
{
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype first = digits.startsWith(u'-') ? 1 : 0;
    for (qsizetype at = (point < 0 ? digits.size() : point) - 3; at > first; at -= 3)
        digits.insert(at, thinSpace);
    return digits;
}

QString trimmed(QString digits)
{
    if (!digits.contains(u'.'))
        return digits;
    while (digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.endsWith(u'.'))
        digits.chop(1);
    return digits;
}

} // namespace

ColumnScale ColumnScale::fit(engine::Unit unit, std::span<const double> values)
{
    ColumnScale scale;
    scale.m_isYear = unit == engine::Unit::year;
    const QString symbol = unitSymbol(unit);
    const double middle = median(values);
    switch (prefixing(unit)) {
    case Prefixing::Words: {
        const WordPrefix prefix = wordFor(middle, unit == engine::Unit::token ? 1e4 : 1e6);
        scale.m_factor = prefix.factor;
        scale.m_unitText = QStringList{prefix.word, symbol}.join(u' ').trimmed();
        break;
    }
    case Prefixing::Up:
    case Prefixing::UpAndDown: {
        engine::Prefix prefix = engine::prefix_for(middle);
        if (prefix.factor < 1 && prefixing(unit) == Prefixing::Up)
            prefix = {};
        scale.m_factor = prefix.factor;
        scale.m_unitText = QString::fromUtf8(prefix.letter) + symbol;
        break;
    }
    case Prefixing::None:
        scale.m_factor = unit == engine::Unit::fraction ? 0.01 : 1;
        scale.m_unitText = unit == engine::Unit::multiplier ? QString(QChar(0x00D7)) : symbol;
        break;
    }
    return scale;
}

QString ColumnScale::format(double si) const
{
    if (!std::isfinite(si))
        return {};
    const double value = si / m_factor;
    if (m_isYear)
        return QString::number(value, 'f', 0);
    if (value == 0)
        return QStringLiteral("0");
    const int before = static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
    if (before < significantDigits - mostDecimals)
        return QString::number(value, 'e', significantDigits - 1);
    const QString digits = trimmed(QString::number(value, 'f', std::clamp(significantDigits - before, 0, mostDecimals)));
    return before > 4 ? grouped(digits) : digits;
}

QString formatValue(double si, engine::Unit unit) { return QString::fromStdString(engine::format(si, unit)); }

QString formatFull(double si, engine::Unit unit)
{
    if (!std::isfinite(si))
        return {};
    if (unit == engine::Unit::year || unit == engine::Unit::fraction)
        return formatValue(si, unit);
    const double magnitude = std::abs(si);
    const QString exact = magnitude >= 1000 && magnitude < 1e17 && si == std::round(si) ? grouped(QString::number(si, 'f', 0))
                                                                                        : QString::fromStdString(engine::format_exact(si));
    const QString symbol = unitSymbol(unit);
    return symbol.isEmpty() ? exact : exact + QChar(0x00A0) + symbol;
}

QString unitSymbol(engine::Unit unit)
{
    const QString text = formatValue(2, unit);
    qsizetype at = 0;
    while (at < text.size() && (text[at].isDigit() || text[at] == u'.' || text[at].isSpace()))
        ++at;
    return text.mid(at);
}

} // namespace ridgepoint::widgets
