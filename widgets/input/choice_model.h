// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scenario.h"

#include <QAbstractListModel>
#include <QFontMetrics>
#include <QStringList>

#include <vector>

namespace ridgepoint::widgets {

/// The choices that match a text, under the names of their vendors or developers. Headings cannot be selected.
class ChoiceModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { SlugRole = Qt::UserRole, IsHeadingRole, DetailRole, IsCurrentRole, IsGapRole };

    explicit ChoiceModel(QObject *parent);

    /// `isGrouped`: the details become headings; otherwise they stand at the right of each name.
    void setChoices(const std::vector<engine::Choice> &choices, bool isGrouped);
    /// What cannot be chosen, with the reason as its detail: shown behind the choices when a text asks for it.
    void setGaps(const std::vector<engine::Choice> &gaps);
    /// Each word of the text must occur in the name, the detail or the slug.
    void setFilter(const QString &text);
    void setHidden(const QStringList &slugs);
    void setCurrent(const QString &slug);

    /// Row of a slug, or -1; of the first choice for an empty slug.
    [[nodiscard]] int rowOf(const QString &slug) const;
    /// The next row with a choice in a direction, or -1.
    [[nodiscard]] int nextChoice(int row, int direction) const;
    [[nodiscard]] int widestText(const QFontMetrics &metrics) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Entry {
        QString slug;
        QString name;
        QString detail;
        QString haystack; ///< lower case
        bool isGap = false;
    };
    struct Row {
        const Entry *entry; ///< null for a heading
        QString heading;
    };
    void rebuild();

    std::vector<Entry> m_entries;
    std::vector<Entry> m_gaps;
    std::vector<Row> m_rows;
    QStringList m_words;
    QStringList m_hidden;
    QString m_current;
    bool m_isGrouped = false;
};

} // namespace ridgepoint::widgets
