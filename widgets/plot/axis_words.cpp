// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/axis_words.h"

#include "widgets/plot/halo_text.h"

#include <algorithm>

namespace ridgepoint::plot {

namespace {

bool fit(const QStringList &lines, const QFont &font, double width, qsizetype most)
{
    return lines.size() <= most &&
           std::all_of(lines.begin(), lines.end(), [&](const QString &line) { return textWidth(line, font) <= width; });
}

/// The last line takes what is left and is cut off.
QStringList cutLines(const QStringList &lines, const QFont &font, double width, qsizetype most)
{
    QStringList shown = lines.mid(0, most - 1);
    shown << lines.mid(most - 1).join(u' ');
    for (QString &line : shown) {
        line = elidedText(line, font, width);
    }
    return shown;
}

} // namespace

QStringList wordLines(const QString &text, const QFont &font, double width)
{
    if (textWidth(text, font) <= width) {
        return {text};
    }
    QStringList lines;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = lines.isEmpty() ? word : lines.last() + u' ' + word;
        if (!lines.isEmpty() && textWidth(longer, font) <= width) {
            lines.last() = longer;
        } else {
            lines << word;
        }
    }
    return lines;
}

QStringList titleLines(const QString &title, const QFont &font, double room, qsizetype most)
{
    if (title.isEmpty()) {
        return {};
    }
    const QStringList whole = wordLines(title, font, room);
    const qsizetype bracket = title.indexOf(QStringLiteral(" ("));
    if (bracket < 0 || fit(whole, font, room, most)) {
        return cutLines(whole, font, room, std::min(most, whole.size()));
    }
    const QStringList brief = wordLines(title.left(bracket), font, room);
    return cutLines(brief, font, room, std::min(most, brief.size()));
}

QStringList categoryLines(const QString &name, const QString &detail, const QFont &font, double slot)
{
    const QStringList words = wordLines(name, font, slot);
    QStringList lines = fit(words, font, slot, 2) ? words : QStringList{elidedText(name, font, slot)};
    if (!detail.isEmpty()) {
        const QStringList details = wordLines(detail, font, slot);
        lines << (fit(details, font, slot, 2) ? details : QStringList{elidedText(detail, font, slot)});
    }
    return lines;
}

} // namespace ridgepoint::plot
