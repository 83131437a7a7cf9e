// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/search_text.h"

#include <array>
#include <cmath>

namespace ridgepoint::widgets {

QString scoreText(double score)
{
    constexpr double twoDecimalsBelow = 100;
    if (std::abs(score) >= twoDecimalsBelow)
        return numberText(score, engine::Unit::none);
    const double rounded = std::round(score * 100) / 100;
    return (rounded < 0 ? QStringLiteral("\u2212") : QString()) + QString::number(std::abs(rounded), 'f', 2);
}

QString timesText(double multiplier) { return numberText(multiplier, engine::Unit::multiplier); }

QString countWord(double count)
{
    static const std::array words = {
        QT_TRANSLATE_NOOP("ridgepoint::widgets::SearchText", "two"),   QT_TRANSLATE_NOOP("ridgepoint::widgets::SearchText", "three"),
        QT_TRANSLATE_NOOP("ridgepoint::widgets::SearchText", "four"),  QT_TRANSLATE_NOOP("ridgepoint::widgets::SearchText", "five"),
        QT_TRANSLATE_NOOP("ridgepoint::widgets::SearchText", "six"),   QT_TRANSLATE_NOOP("ridgepoint::widgets::SearchText", "seven"),
        QT_TRANSLATE_NOOP("ridgepoint::widgets::SearchText", "eight"), QT_TRANSLATE_NOOP("ridgepoint::widgets::SearchText", "nine"),
        QT_TRANSLATE_NOOP("ridgepoint::widgets::SearchText", "ten")};
    constexpr double first = 2;
    const double place = count - first;
    const bool hasWord = place >= 0 && place < static_cast<double>(words.size()) && place == std::floor(place);
    return hasWord ? SearchText::tr(words[static_cast<std::size_t>(place)]) : countText(count);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace ridgepoint::widgets
