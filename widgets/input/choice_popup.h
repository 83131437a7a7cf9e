// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scenario.h"

#include <QFrame>

#include <vector>

class QLabel;
class QLineEdit;
class QListView;

namespace ridgepoint::widgets {

class ChoiceModel;

/// A list of choices with a search field on top. Typing filters, arrows walk, Enter takes, Esc closes.
class ChoicePopup final : public QFrame {
    Q_OBJECT
public:
    explicit ChoicePopup(QWidget *parent);

    void setChoices(const std::vector<engine::Choice> &choices, bool isGrouped);
    void setGaps(const std::vector<engine::Choice> &gaps);
    void setHidden(const QStringList &slugs);
    /// Opens under the anchor, or above it where there is more room, with `current` marked and in view.
    void openAt(QWidget *anchor, const QString &current);

Q_SIGNALS:
    void chosen(const QString &slug);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void onFilterChanged(const QString &text);
    void choose(const QModelIndex &index);
    void select(int row);
    bool walk(int key);
    void place(QWidget *anchor);

    ChoiceModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace ridgepoint::widgets
