// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace ridgepoint::widgets {

struct CheckItem {
    QString id;
    QString text;
    int count = -1; ///< shown at the right end; -1 = none
    bool isChecked = false;
};

/// A list of things to tick that opens below a button: search on top when the list is long, Space or a click ticks, Esc closes.
class CheckListPopup : public QFrame {
    Q_OBJECT
public:
    /// `resetText` names the button that brings back the usual choice ("Clear", "Default columns").
    CheckListPopup(const QString &title, const QString &resetText, QWidget *parent);

    void setItems(const std::vector<CheckItem> &items);
    [[nodiscard]] QStringList checkedIds() const;
    /// Offers a range from one item to another over it, as for years; items must be sorted.
    void setRangeOffered(bool isOffered);

Q_SIGNALS:
    void checkedChanged(const QStringList &ids);
    void resetRequested();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildList();
    void fillRange();
    void applyRange();
    void search(const QString &text);
    void announce();

    QLabel *m_title;
    QToolButton *m_reset;
    QLineEdit *m_search;
    QListWidget *m_list;
    QWidget *m_range;
    QComboBox *m_from;
    QComboBox *m_to;
    bool m_isRangeOffered = false;
    bool m_isFilling = false;
};

} // namespace ridgepoint::widgets
