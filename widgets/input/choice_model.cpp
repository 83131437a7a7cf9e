// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/choice_model.h"

#include <algorithm>

namespace ridgepoint::widgets {

ChoiceModel::ChoiceModel(QObject *parent) : QAbstractListModel(parent) {}

void ChoiceModel::setChoices(const std::vector<engine::Choice> &choices, bool isGrouped)
{
    std::vector<Entry> entries;
    entries.reserve(choices.size());
    for (const engine::Choice &choice : choices) {
        Entry entry{.slug = QString::fromStdString(choice.slug),
                    .name = QString::fromStdString(choice.name),
                    .detail = QString::fromStdString(choice.detail),
                    .haystack = {}};
        entry.haystack = (entry.name + u' ' + entry.detail + u' ' + entry.slug).toLower();
        entries.push_back(std::move(entry));
    }
    if (isGrouped) {
        std::stable_sort(entries.begin(), entries.end(),
                         [](const Entry &a, const Entry &b) { return QString::compare(a.detail, b.detail, Qt::CaseInsensitive) < 0; });
    }
    beginResetModel();
    m_rows.clear();
    m_entries = std::move(entries);
    m_isGrouped = isGrouped;
    rebuild();
    endResetModel();
}

void ChoiceModel::setGaps(const std::vector<engine::Choice> &gaps)
{
    beginResetModel();
    m_rows.clear();
    m_gaps.clear();
    for (const engine::Choice &gap : gaps) {
        Entry entry{.slug = QString::fromStdString(gap.slug),
                    .name = QString::fromStdString(gap.name),
                    .detail = QString::fromStdString(gap.detail),
                    .haystack = {},
                    .isGap = true};
        entry.haystack = (entry.name + u' ' + entry.slug).toLower();
        m_gaps.push_back(std::move(entry));
    }
    rebuild();
    endResetModel();
}

void ChoiceModel::setFilter(const QString &text)
{
    beginResetModel();
    m_words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    rebuild();
    endResetModel();
}

void ChoiceModel::setHidden(const QStringList &slugs)
{
    beginResetModel();
    m_hidden = slugs;
    rebuild();
    endResetModel();
}

void ChoiceModel::setCurrent(const QString &slug)
{
    m_current = slug;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {IsCurrentRole});
}

void ChoiceModel::rebuild()
{
    m_rows.clear();
    const QString *heading = nullptr;
    for (const Entry &entry : m_entries) {
        const bool matches =
            std::all_of(m_words.cbegin(), m_words.cend(), [&entry](const QString &word) { return entry.haystack.contains(word); });
        if (!matches || m_hidden.contains(entry.slug))
            continue;
        if (m_isGrouped && !entry.detail.isEmpty() && (heading == nullptr || *heading != entry.detail))
            m_rows.push_back({.entry = nullptr, .heading = entry.detail});
        heading = &entry.detail;
        m_rows.push_back({.entry = &entry, .heading = {}});
    }
    if (m_words.isEmpty())
        return;
    bool hasGaps = false;
    for (const Entry &gap : m_gaps) {
        if (!std::all_of(m_words.cbegin(), m_words.cend(), [&gap](const QString &word) { return gap.haystack.contains(word); }))
            continue;
        if (!hasGaps)
            m_rows.push_back({.entry = nullptr, .heading = tr("On record, not computed yet")});
        hasGaps = true;
        m_rows.push_back({.entry = &gap, .heading = {}});
    }
}

int ChoiceModel::rowOf(const QString &slug) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&slug](const Row &row) {
        return row.entry != nullptr && !row.entry->isGap && (slug.isEmpty() || row.entry->slug == slug);
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ChoiceModel::nextChoice(int row, int direction) const
{
    for (int next = row + direction; next >= 0 && next < rowCount(); next += direction) {
        const Entry *entry = m_rows[static_cast<std::size_t>(next)].entry;
        if (entry != nullptr && !entry->isGap)
            return next;
    }
    return -1;
}

int ChoiceModel::widestText(const QFontMetrics &metrics) const
{
    int widest = 0;
    for (const Entry &entry : m_entries)
        widest = std::max(widest, metrics.horizontalAdvance(m_isGrouped ? entry.name : entry.name + QStringLiteral("   ") + entry.detail));
    return widest;
}

int ChoiceModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isHeading = row.entry == nullptr;
    switch (role) {
    case Qt::DisplayRole:
        return isHeading          ? row.heading
               : row.entry->isGap ? QStringLiteral("%1 \u2013 %2").arg(row.entry->name, row.entry->detail)
                                  : row.entry->name;
    case Qt::ToolTipRole:
        return !isHeading && row.entry->isGap ? QVariant(row.entry->detail) : QVariant();
    case IsGapRole:
        return !isHeading && row.entry->isGap;
    case SlugRole:
        return isHeading ? QString() : row.entry->slug;
    case IsHeadingRole:
        return isHeading;
    case DetailRole:
        return isHeading || m_isGrouped || row.entry->isGap ? QString() : row.entry->detail;
    case IsCurrentRole:
        return !isHeading && row.entry->slug == m_current;
    case Qt::AccessibleDescriptionRole:
        return isHeading ? QString() : row.entry->detail;
    default:
        return {};
    }
}

Qt::ItemFlags ChoiceModel::flags(const QModelIndex &index) const
{
    const Entry *entry = index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].entry : nullptr;
    if (entry == nullptr || entry->isGap)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace ridgepoint::widgets
