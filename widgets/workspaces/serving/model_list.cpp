// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/model_list.h"

#include "engine/serving/parameter_count.h"
#include "engine/serving/transformer_count.h"
#include "widgets/workspaces/common/picture_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

/// "Meta · 70.6 G": who made it and how large it is.
QString detailOf(const engine::Model &model)
{
    QStringList parts{QString::fromStdString(model.developer)};
    const double counted = engine::count_parameters(model).total();
    const double total = counted > 0 ? counted : model.stated_params_total.si;
    if (total > 0)
        parts << numberText(total, engine::Unit::parameter);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ModelList::ModelList(QObject *parent) : QAbstractListModel(parent) {}

void ModelList::setModels(const engine::Catalog &catalog, const QSet<QString> &imported)
{
    beginResetModel();
    m_imported = imported;
    m_entries.clear();
    for (const engine::Model &model : catalog.models()) {
        Entry entry;
        entry.slug = QString::fromStdString(model.slug);
        entry.name = QString::fromStdString(model.name);
        entry.detail = detailOf(model);
        if (!engine::is_countable(model))
            entry.reason =
                model.not_covered.empty() ? tr("Its architecture is not known in full.") : QString::fromStdString(model.not_covered);
        entry.sought = QStringLiteral("%1 %2 %3").arg(entry.name, QString::fromStdString(model.developer), entry.slug).toLower();
        m_entries.push_back(std::move(entry));
    }
    std::stable_partition(m_entries.begin(), m_entries.end(), [](const Entry &entry) { return entry.reason.isEmpty(); });
    refilter();
    endResetModel();
}

void ModelList::setScenarioModel(const QString &slug)
{
    if (slug == m_scenarioModel)
        return;
    const int before = rowOf(m_scenarioModel);
    m_scenarioModel = slug;
    for (const int row : {before, rowOf(slug)})
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {IsScenarioRole, Qt::ToolTipRole, Qt::AccessibleDescriptionRole});
}

void ModelList::setFilter(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    beginResetModel();
    m_words = words;
    refilter();
    endResetModel();
}

void ModelList::refilter()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) { return m_entries[i].sought.contains(word); }))
            m_shown.push_back(i);
}

int ModelList::rowOf(const QString &slug) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), [&](std::size_t i) { return m_entries[i].slug == slug; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int ModelList::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }

QVariant ModelList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries[m_shown[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return entry.reason.isEmpty() ? entry.detail : entry.reason;
    case SlugRole:
        return entry.slug;
    case DetailRole:
        return entry.reason.isEmpty() ? entry.detail : entry.reason;
    case IsCoveredRole:
        return entry.reason.isEmpty();
    case IsImportedRole:
        return m_imported.contains(entry.slug);
    case IsScenarioRole:
        return entry.slug == m_scenarioModel;
    default:
        return {};
    }
}

} // namespace ridgepoint::widgets
