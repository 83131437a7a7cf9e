// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_find_field.h"

#include "widgets/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QTimer>

#include <algorithm>

namespace ridgepoint::widgets {

StackFindField::StackFindField(const StackModel &model, QWidget *parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("stackFind"));
    setPlaceholderText(tr("Find company or layer"));
    setAccessibleName(tr("Find a company or layer"));
    setClearButtonEnabled(true);
    const auto add = [this](const QString &name, const QString &aside, const QString &target) {
        const QString shown = aside.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, aside);
        m_entries.push_back({name, target, shown, shown.toCaseFolded()});
    };
    for (const auto &layer : model.data().layers)
        add(layer.name, tr("layer"), QStringLiteral("layer:%1").arg(layer.slug));
    for (const auto &company : model.data().companies)
        add(company.name, company.aka, QStringLiteral("company:%1").arg(company.slug));
    std::ranges::stable_sort(m_entries, {}, [](const Entry &entry) { return entry.searched; });

    auto *items = new QStandardItemModel(static_cast<int>(m_entries.size()), 1, this);
    for (int row = 0; row < static_cast<int>(m_entries.size()); ++row) {
        const auto &entry = m_entries[static_cast<std::size_t>(row)];
        auto *item = new QStandardItem(entry.shown);
        item->setData(entry.target);
        items->setItem(row, item);
    }
    auto *completer = new QCompleter(items, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    completer->popup()->setMinimumWidth(steps(40));
    setCompleter(completer);
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { choose(index.data(Qt::UserRole + 1).toString()); });
}

QString StackFindField::bestMatch(const QString &typed) const
{
    const QString folded = typed.trimmed().toCaseFolded();
    if (folded.isEmpty())
        return {};
    const auto rank = [&folded](const Entry &entry) {
        const QString name = entry.name.toCaseFolded();
        if (name == folded || entry.searched == folded)
            return 0;
        if (name.startsWith(folded))
            return 1;
        return entry.searched.contains(folded) ? 2 : 3;
    };
    const auto best = std::ranges::min_element(m_entries, {}, rank);
    return best == m_entries.end() || rank(*best) == 3 ? QString() : best->target;
}

void StackFindField::choose(const QString &target)
{
    // The completer writes its text after this signal; the field is emptied once it has.
    QTimer::singleShot(0, this, &QLineEdit::clear);
    const QString slug = target.section(u':', 1);
    if (target.startsWith(QLatin1StringView("company:")))
        Q_EMIT companyChosen(slug);
    else
        Q_EMIT layerChosen(slug);
}

void StackFindField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const QString target = bestMatch(text());
        if (target.isEmpty())
            Q_EMIT nothingFound(text());
        else
            choose(target);
        return;
    }
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ridgepoint::widgets
