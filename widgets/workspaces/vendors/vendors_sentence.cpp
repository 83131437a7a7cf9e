// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/vendors_sentence.h"

#include "widgets/models/entity_model.h"
#include "widgets/models/entity_text.h"

#include <QCoreApplication>
#include <QSet>

#include <array>

namespace ridgepoint::widgets {

namespace {

struct SentenceText {
    Q_DECLARE_TR_FUNCTIONS(SentenceText)
};

QString groupNoun(data::EntityKind kind, qsizetype count)
{
    switch (kind) {
    case data::EntityKind::Models:
        return count == 1 ? SentenceText::tr("developer") : SentenceText::tr("developers");
    case data::EntityKind::Companies:
        return count == 1 ? SentenceText::tr("country") : SentenceText::tr("countries");
    case data::EntityKind::Products:
        return count == 1 ? SentenceText::tr("company") : SentenceText::tr("companies");
    default:
        return count == 1 ? SentenceText::tr("vendor") : SentenceText::tr("vendors");
    }
}

/// "memory bandwidth" from "Memory bandwidth"; abbreviations keep their capitals.
QString inSentence(const QString &label)
{
    const bool isWord = label.size() > 1 && label[1].isLower();
    return isWord ? label.left(1).toLower() + label.mid(1) : label;
}

QString countText(const EntityModel &model)
{
    const data::EntityTable &table = model.table();
    const int total = model.totalRows();
    const QString things = SentenceText::tr("%1 %2", "count, what").arg(total).arg(kindNoun(table.kind, total));
    if (table.vendorColumn < 0)
        return things;
    QSet<QString> groups;
    for (const data::EntityRow &row : table.rows) {
        const QString &group = row.cells[static_cast<std::size_t>(table.vendorColumn)].text;
        if (!group.isEmpty())
            groups.insert(group);
    }
    const QString pattern = table.kind == data::EntityKind::Companies ? SentenceText::tr("%1 in %2 %3", "companies in 31 countries")
                                                                      : SentenceText::tr("%1 from %2 %3", "accelerators from 21 vendors");
    return pattern.arg(things).arg(groups.size()).arg(groupNoun(table.kind, groups.size()));
}

QString highestText(const EntityModel &model, int column)
{
    const data::EntityTable &table = model.table();
    int best = -1;
    const auto number = [&table, column](int row) {
        return table.rows[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)].number;
    };
    for (const int row : model.shownRows()) {
        if (number(row) && (best < 0 || *number(row) > *number(best)))
            best = row;
    }
    if (best < 0)
        return {};
    return SentenceText::tr("Highest %1: %2, %3.")
        .arg(inSentence(table.columns[static_cast<std::size_t>(column)].label), table.rows[static_cast<std::size_t>(best)].name,
             cellText(table, best, column));
}

} // namespace

int leadingColumn(const EntityModel &model)
{
    const std::array<QString, 5> leading{QStringLiteral("memory_bandwidth"), QStringLiteral("params_total"),
                                         QStringLiteral("scaleup_bandwidth_byte_s"), QStringLiteral("per_link_bandwidth_byte_s"),
                                         QStringLiteral("scaleup_bandwidth")};
    for (const QString &id : leading) {
        if (const int column = model.table().findColumn(id); column >= 0)
            return column;
    }
    return -1;
}

QString vendorsSentence(const EntityModel &model)
{
    if (model.totalRows() == 0)
        return SentenceText::tr("The database has no rows of this kind.");
    QString text = countText(model);
    if (model.isNarrowed())
        text = SentenceText::tr("%1; %2 match", "143 accelerators from 21 vendors; 57 match").arg(text).arg(model.rowCount());
    text += u'.';
    const int column = leadingColumn(model);
    const QString highest = column < 0 ? QString() : highestText(model, column);
    return highest.isEmpty() ? text : text + u' ' + highest;
}

} // namespace ridgepoint::widgets
