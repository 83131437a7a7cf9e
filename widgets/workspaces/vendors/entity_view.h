// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <vector>

namespace ridgepoint::widgets {

class EntityDelegate;
class EntityHeader;
class EntityModel;

/// The table of an entity kind: whole rows are selected, Enter acts on the current row, Ctrl+C copies, numbers sort largest first.
class EntityView : public QTableView {
    Q_OBJECT
public:
    explicit EntityView(EntityModel *model, QWidget *parent = nullptr);

    /// Which columns stand in the table, in order; the name always comes first. Column ids.
    void setShownColumns(const QStringList &ids);
    [[nodiscard]] QStringList shownColumns() const;
    /// The same as model columns, from left to right, with the name.
    [[nodiscard]] std::vector<int> visualColumns() const;

    void sortBy(int column, Qt::SortOrder order);
    /// Sorts by a column, or turns its order round; numbers start with the largest.
    void toggleSort(int column);

    void selectKeys(const QStringList &keys);
    /// Selected slugs from top to bottom.
    [[nodiscard]] QStringList selectedKeys() const;
    /// Model rows that are selected, from top to bottom.
    [[nodiscard]] std::vector<int> selectedRows() const;

    /// Slot 0 .. 5 of the comparison set by slug.
    void setSlots(const QHash<QString, int> &slotOfKey);

Q_SIGNALS:
    void copyRequested();
    void actionRequested(const QString &key);         ///< Enter or double click
    void menuRequested(const QPoint &at, int column); ///< global place; model column
    void selectionEdited();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void setHoveredRow(int row);
    void fitColumns();
    void applyFonts();
    [[nodiscard]] int contentWidth(int column) const;

    EntityModel *m_model;
    EntityDelegate *m_delegate;
    EntityHeader *m_header;
    bool m_isSelecting = false; ///< the program selects, not the user
    bool m_isFitting = false;
    bool m_wasResizedByHand = false;
};

} // namespace ridgepoint::widgets
