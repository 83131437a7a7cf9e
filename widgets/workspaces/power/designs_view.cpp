// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/designs_view.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/power/cities_delegate.h"
#include "widgets/workspaces/power/designs_table.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace ridgepoint::widgets {

DesignsView::DesignsView(DesignsTable *designs, QWidget *parent) : QTableView(parent)
{
    setObjectName(QStringLiteral("designsTable"));
    setAccessibleName(tr("Designs side by side"));
    setRole(this, QStringLiteral("bare"));
    setModel(designs);
    setItemDelegate(new CitiesDelegate(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(true);
    verticalHeader()->setHighlightSections(false);
    fitRows();
    connect(designs, &QAbstractItemModel::modelReset, this, &DesignsView::fitHeadings);
    connect(designs, &QAbstractItemModel::headerDataChanged, this, &DesignsView::fitHeadings);
    connect(this, &QAbstractItemView::doubleClicked, this, &DesignsView::used);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int column) { setCurrentIndex(model()->index(std::max(currentIndex().row(), 0), column)); });
}

void DesignsView::fitRows()
{
    const int height = fontMetrics().height() + steps(0.9);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 15);
    fitHeadings();
}

void DesignsView::fitHeadings()
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    int lines = 2;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QRect room(0, 0, std::max(columnWidth(column) - steps(1.5), 1), 1000 * metrics.height());
        const QRect taken = metrics.boundingRect(room, Qt::TextWordWrap, model()->headerData(column, Qt::Horizontal).toString());
        lines = std::max(lines, std::min(3, (taken.height() + metrics.height() / 2) / metrics.height()));
    }
    horizontalHeader()->setFixedHeight(lines * metrics.height() + steps(0.75));
}

void DesignsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitHeadings();
}

void DesignsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

QString DesignsView::text() const
{
    QStringList cells{QString()};
    for (int column = 0; column < model()->columnCount(); ++column)
        cells << model()->headerData(column, Qt::Horizontal).toString();
    QStringList lines{cells.join(u'\t')};
    for (int row = 0; row < model()->rowCount(); ++row) {
        cells = {model()->headerData(row, Qt::Vertical).toString()};
        for (int column = 0; column < model()->columnCount(); ++column)
            cells << model()->index(row, column).data().toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void DesignsView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(text());
    else if (isEnter && currentIndex().isValid())
        Q_EMIT used();
    else if (event->key() == Qt::Key_Delete && currentIndex().isValid())
        Q_EMIT dropped();
    else
        QTableView::keyPressEvent(event);
}

} // namespace ridgepoint::widgets
