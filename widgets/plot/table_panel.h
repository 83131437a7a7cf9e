// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QWidget>

class QAbstractItemModel;
class QSortFilterProxyModel;

namespace ridgepoint::plot {

/// A table whose selection is copied as tab-separated text.
class CopyableTable : public QTableView {
    Q_OBJECT
public:
    explicit CopyableTable(QWidget *parent);
    void copySelection() const;

Q_SIGNALS:
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

/// The table twin with the way back to the picture.
class TablePanel : public QWidget {
    Q_OBJECT
public:
    TablePanel(QAbstractItemModel *model, QWidget *parent);

    void setTitle(const QString &title);
    void fitColumns();
    [[nodiscard]] CopyableTable *table() const { return m_table; }

Q_SIGNALS:
    void closeRequested();

private:
    CopyableTable *m_table;
    QSortFilterProxyModel *m_sorted;
};

} // namespace ridgepoint::plot
