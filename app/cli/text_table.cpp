// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include <algorithm>

namespace ridgepoint::app::cli {

namespace {

constexpr qsizetype widestCell = 64;

QString shownCell(const QString &cell)
{
    const QString flat = cell.simplified();
    return flat.size() <= widestCell ? flat : flat.left(widestCell - 1) + QChar(0x2026);
}

/// Characters, not code units.
qsizetype widthOf(const QString &text)
{
    return text.size() - std::count_if(text.cbegin(), text.cend(), [](QChar letter) { return letter.isLowSurrogate(); });
}

} // namespace

void TextTable::addColumn(const QString &title, Align align) { m_columns.push_back({title, align, widthOf(title)}); }

void TextTable::addRow(const QStringList &cells)
{
    QStringList shown;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        shown << shownCell(cells.value(static_cast<qsizetype>(i)));
        m_columns[i].width = std::max(m_columns[i].width, widthOf(shown.constLast()));
    }
    m_rows << shown;
}

QString TextTable::line(const QStringList &cells) const
{
    QString result;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QString cell = cells.value(static_cast<qsizetype>(i));
        const QString padding(std::max<qsizetype>(0, m_columns[i].width - widthOf(cell)), QLatin1Char(' '));
        if (i > 0)
            result += QStringLiteral("  ");
        result += m_columns[i].align == Align::Right ? padding + cell : cell + padding;
    }
    while (result.endsWith(QLatin1Char(' ')))
        result.chop(1);
    return result;
}

QByteArray TextTable::text() const
{
    QStringList titles;
    QStringList rules;
    for (const Column &column : m_columns) {
        titles << column.title;
        rules << QString(column.width, QLatin1Char('-'));
    }
    QByteArray result = (line(titles) + QLatin1Char('\n') + line(rules) + QLatin1Char('\n')).toUtf8();
    for (const QStringList &row : m_rows)
        result += (line(row) + QLatin1Char('\n')).toUtf8();
    return result;
}

} // namespace ridgepoint::app::cli
