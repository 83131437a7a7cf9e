// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/style_sheet.h"

#include "widgets/theme/theme.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

using Values = QHash<QString, QString>;

void addColours(Values &values, const plot::Colours &colours)
{
    const auto add = [&values](const QString &name, const QColor &colour) { values.insert(name, colour.name()); };
    add(QStringLiteral("ground"), colours.ground);
    add(QStringLiteral("panel"), colours.panel);
    add(QStringLiteral("raised"), colours.raised);
    add(QStringLiteral("line"), colours.line);
    add(QStringLiteral("grid"), colours.grid);
    add(QStringLiteral("text"), colours.text);
    add(QStringLiteral("mutedText"), colours.mutedText);
    add(QStringLiteral("accent"), colours.accent);
    add(QStringLiteral("accentTint"), colours.accentTint);
    add(QStringLiteral("onAccent"), colours.onAccent);
    add(QStringLiteral("infeasible"), colours.infeasible);
    add(QStringLiteral("warning"), colours.warning);
    add(QStringLiteral("disabledText"), plot::blended(colours.mutedText, colours.panel, 0.75));
    add(QStringLiteral("strongLine"), plot::blended(colours.mutedText, colours.line, 0.5));
    add(QStringLiteral("stripe"), plot::blended(colours.raised, colours.panel, 0.5));
    add(QStringLiteral("hover"), plot::blended(colours.text, colours.panel, colours.isDark ? 0.12 : 0.06));
    add(QStringLiteral("pressed"), plot::blended(colours.text, colours.panel, colours.isDark ? 0.2 : 0.12));
    add(QStringLiteral("handle"), plot::blended(colours.mutedText, colours.panel, 0.4));
    add(QStringLiteral("accentHover"), plot::blended(colours.text, colours.accent, 0.15));
    add(QStringLiteral("focusRing"), plot::blended(colours.text, colours.accent, 0.3));
}

void addLengths(Values &values)
{
    const auto add = [&values](const QString &name, double count) {
        values.insert(name, QStringLiteral("%1px").arg(std::max(1, steps(count))));
    };
    add(QStringLiteral("quarter"), 0.25);
    add(QStringLiteral("half"), 0.5);
    add(QStringLiteral("one"), 1);
    add(QStringLiteral("oneAndHalf"), 1.5);
    add(QStringLiteral("two"), 2);
    add(QStringLiteral("three"), 3);
    add(QStringLiteral("four"), 4);
    add(QStringLiteral("eight"), 8);
    add(QStringLiteral("corner"), 0.75);
    add(QStringLiteral("card"), 1.1);
    add(QStringLiteral("pill"), 1.1);
    add(QStringLiteral("bar"), 1.25);
    add(QStringLiteral("barInset"), 0.35);
    add(QStringLiteral("barCorner"), 0.25);
}

} // namespace

QString styleSheet(const plot::Colours &colours)
{
    QFile file(QStringLiteral(":/ridgepoint/theme/ridgepoint.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());

    Values values;
    addColours(values, colours);
    addLengths(values);

    static const QRegularExpression name(QStringLiteral("@([A-Za-z]+)"));
    QString result;
    qsizetype copied = 0;
    for (QRegularExpressionMatchIterator matches = name.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto value = values.constFind(match.captured(1));
        if (value == values.constEnd())
            continue;
        result.append(QStringView(text).mid(copied, match.capturedStart() - copied)).append(*value);
        copied = match.capturedEnd();
    }
    return result.append(QStringView(text).mid(copied));
}

} // namespace ridgepoint::widgets
