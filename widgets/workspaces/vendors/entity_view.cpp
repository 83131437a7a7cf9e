// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/entity_view.h"

#include "widgets/models/entity_model.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/vendors/entity_delegate.h"
#include "widgets/workspaces/vendors/entity_header.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

constexpr int measuredRows = 400;
constexpr double widestText = 26; ///< of a text column, in average characters
constexpr double narrowestText = 9;

} // namespace

EntityView::EntityView(EntityModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new EntityDelegate(this)), m_header(new EntityHeader(this))
{
    setObjectName(QStringLiteral("vendors-table"));
    setAccessibleName(tr("Table of the database"));
    setHorizontalHeader(m_header);
    setModel(model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyFonts();
    connect(m_header, &QHeaderView::sectionClicked, this, &EntityView::toggleSort);
    connect(m_header, &QHeaderView::sectionResized, this, [this] { m_wasResizedByHand = m_wasResizedByHand || !m_isFitting; });
    connect(m_header, &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint &at) { Q_EMIT menuRequested(m_header->viewport()->mapToGlobal(at), m_header->logicalIndexAt(at)); });
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT actionRequested(m_model->key(index.row())); });
}

void EntityView::applyFonts()
{
    setFont(widgets::font(TextSize::Body));
    const int height = std::max(fontMetrics().height() + steps(1.25), 24);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void EntityView::setShownColumns(const QStringList &ids)
{
    const data::EntityTable &table = m_model->table();
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_header->setSectionHidden(column, !ids.contains(table.columns[static_cast<std::size_t>(column)].id));
    if (m_model->columnCount() == 0)
        return;
    m_header->moveSection(m_header->visualIndex(0), 0);
    int place = 1;
    for (const QString &id : ids) {
        const int column = table.findColumn(id);
        if (column > 0)
            m_header->moveSection(m_header->visualIndex(column), place++);
    }
    m_wasResizedByHand = false;
    fitColumns();
}

std::vector<int> EntityView::visualColumns() const
{
    std::vector<int> result;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(column))
            result.push_back(column);
    }
    return result;
}

QStringList EntityView::shownColumns() const
{
    QStringList ids;
    for (const int column : visualColumns()) {
        if (column > 0)
            ids.append(m_model->table().columns[static_cast<std::size_t>(column)].id);
    }
    return ids;
}

void EntityView::sortBy(int column, Qt::SortOrder order)
{
    m_header->setSortIndicator(column, order);
    m_model->sort(column, order);
}

void EntityView::toggleSort(int column)
{
    Qt::SortOrder order = m_model->isNumber(column) ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (m_model->sortColumn() == column)
        order = m_model->sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    sortBy(column, order);
}

void EntityView::selectKeys(const QStringList &keys)
{
    QItemSelection selection;
    QModelIndex first;
    for (const QString &key : keys) {
        const int row = m_model->rowOfKey(key);
        if (row < 0)
            continue;
        selection.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
        if (!first.isValid())
            first = m_model->index(row, 0);
    }
    m_isSelecting = true;
    if (first.isValid())
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_isSelecting = false;
    if (first.isValid()) {
        const int left = horizontalScrollBar()->value();
        scrollTo(first);
        horizontalScrollBar()->setValue(left);
    }
}

std::vector<int> EntityView::selectedRows() const
{
    std::vector<int> rows;
    const QModelIndexList indexes = selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QStringList EntityView::selectedKeys() const
{
    QStringList keys;
    for (const int row : selectedRows())
        keys.append(m_model->key(row));
    return keys;
}

void EntityView::setSlots(const QHash<QString, int> &slotOfKey)
{
    const bool isIndentChanged = m_delegate->slotOfKey().isEmpty() != slotOfKey.isEmpty();
    m_delegate->setSlots(slotOfKey);
    if (isIndentChanged && !m_wasResizedByHand)
        fitColumns();
    viewport()->update();
}

void EntityView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_isSelecting)
        Q_EMIT selectionEdited();
}

void EntityView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        event->accept();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT actionRequested(m_model->key(currentIndex().row()));
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void EntityView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = isMouse ? indexAt(event->pos()) : currentIndex();
    if (isMouse && index.isValid() && !selectionModel()->isRowSelected(index.row()))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QPoint at = isMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft());
    Q_EMIT menuRequested(at, index.isValid() ? index.column() : -1);
}

void EntityView::setHoveredRow(int row)
{
    const int before = m_delegate->hoveredRow();
    if (before == row)
        return;
    m_delegate->setHoveredRow(row);
    for (const int changed : {before, row}) {
        if (changed >= 0)
            viewport()->update(QRect(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed)));
    }
}

void EntityView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    setHoveredRow(indexAt(event->position().toPoint()).row());
}

void EntityView::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    setHoveredRow(-1);
}

void EntityView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width() && !m_wasResizedByHand)
        fitColumns();
}

void EntityView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationFontChange) {
        applyFonts();
        fitColumns();
    }
}

int EntityView::contentWidth(int column) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int rows = m_model->totalRows();
    const int step = std::max(1, rows / measuredRows);
    int width = 0;
    // The rows that are shown now stand for all: widths must not jump while a filter is typed.
    for (int row = 0; row < m_model->rowCount(); row += step)
        width = std::max(width, m_delegate->sizeHint(option, m_model->index(row, column)).width());
    return width;
}

void EntityView::fitColumns()
{
    if (m_model->rowCount() == 0 || viewport()->width() <= 0)
        return;
    m_isFitting = true;
    const std::vector<int> columns = visualColumns();
    const int character = fontMetrics().averageCharWidth();
    std::vector<int> widths;
    std::vector<int> spare; // how much a text column may lose
    int total = 0;
    for (const int column : columns) {
        const int least = m_header->textWidth(column);
        int width = std::max(contentWidth(column), least);
        if (!m_model->isNumber(column))
            width = std::max(least, std::min(width, static_cast<int>(character * widestText)));
        const int floor = std::max(least, static_cast<int>(character * (column == 0 ? 2 * narrowestText : narrowestText)));
        spare.push_back(m_model->isNumber(column) ? 0 : std::max(0, width - floor));
        widths.push_back(width);
        total += width;
    }
    int missing = total - viewport()->width();
    int allSpare = 0;
    for (const int room : spare)
        allSpare += room;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (missing > 0 && allSpare > 0 && missing <= allSpare)
            widths[i] -= spare[i] * missing / allSpare + (spare[i] > 0 ? 1 : 0);
        else if (missing < 0)
            widths[i] += -missing / static_cast<int>(widths.size());
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
        m_header->resizeSection(columns[i], widths[i]);
    m_isFitting = false;
}

} // namespace ridgepoint::widgets
