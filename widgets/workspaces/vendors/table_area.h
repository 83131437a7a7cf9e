// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ridgepoint::widgets {

class EntityView;

/// The card around the table: the table, or in its place what went wrong or why nothing is left, with the next step.
class TableArea : public QFrame {
    Q_OBJECT
public:
    explicit TableArea(EntityView *view, QWidget *parent = nullptr);

    void showTable();
    void showEmpty(const QString &text);   ///< no row passes; offers to clear the filters
    void showProblem(const QString &text); ///< the table could not be read
    void setLegend(const QString &text);
    [[nodiscard]] bool isTableShown() const;

Q_SIGNALS:
    void clearRequested();

private:
    QStackedWidget *m_pages;
    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_clear;
    QLabel *m_legend;
};

} // namespace ridgepoint::widgets
