// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/entity_table.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace ridgepoint::widgets {

class EntityModel;

/// What is known of the selected row, or two to six selected rows side by side.
class DetailPane : public QWidget {
    Q_OBJECT
public:
    explicit DetailPane(const EntityModel *model, QWidget *parent = nullptr);

    /// Shows slugs in the order in which they were selected.
    void showKeys(const QStringList &keys);
    /// What the buttons do for the selection; an empty text hides a button.
    void setActions(const QString &useText, bool isUseEnabled, const QString &useToolTip, const QString &compareText);

Q_SIGNALS:
    void useRequested();
    void compareRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showHint();
    void showOne(int row);
    void showSeveral(const std::vector<int> &rows);
    [[nodiscard]] QString factsOf(const data::EntityTable &table, int row) const;

    const EntityModel *m_model;
    QStringList m_keys;
    QLabel *m_name;
    QLabel *m_facts;
    QPushButton *m_use;
    QPushButton *m_compare;
    QTextBrowser *m_text;
};

} // namespace ridgepoint::widgets
