// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/designs_view.h"

#include "data/problem_text.h"
#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/table_delegate.h"
#include "widgets/workspaces/power/designs_table.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSaveFile>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

/// The names of the rows, painted without the style sheet as the cells are.
class RowNames : public QHeaderView {
public:
    explicit RowNames(QWidget *parent) : QHeaderView(Qt::Vertical, parent) {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int row) const override
    {
        const plot::Colours &colours = plot::coloursFor(palette());
        painter->fillRect(rect, colours.panel);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.grid);
        painter->setFont(font());
        painter->setPen(colours.mutedText);
        painter->drawText(rect.adjusted(steps(1), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          model()->headerData(row, Qt::Vertical).toString());
    }
};

} // namespace

DesignsView::DesignsView(DesignsTable *designs, QWidget *parent) : QTableView(parent), m_model(designs)
{
    setObjectName(QStringLiteral("designsTable"));
    setAccessibleName(tr("Designs side by side"));
    setRole(this, QStringLiteral("bare"));
    setModel(designs);
    setItemDelegate(new TableDelegate(TableDelegate::usual, this));
    setVerticalHeader(new RowNames(this));
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
    connect(designs, &QAbstractItemModel::dataChanged, this, &DesignsView::fitChains);
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

int DesignsView::linesOf(const QString &text, int column, const QFontMetrics &metrics) const
{
    constexpr int mostLines = 3;
    const QRect room(0, 0, std::max(columnWidth(column) - steps(1.5), 1), 1000 * metrics.height());
    const QRect taken = metrics.boundingRect(room, Qt::TextWordWrap, text);
    return std::clamp((taken.height() + metrics.height() / 2) / metrics.height(), 1, mostLines);
}

void DesignsView::fitHeadings()
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    int lines = 2;
    for (int column = 0; column < model()->columnCount(); ++column)
        lines = std::max(lines, linesOf(model()->headerData(column, Qt::Horizontal).toString(), column, metrics));
    horizontalHeader()->setFixedHeight(lines * metrics.height() + steps(0.75));
    m_chains.clear();
    fitChains();
}

void DesignsView::fitChains()
{
    QStringList chains;
    for (int column = 0; column < model()->columnCount(); ++column)
        chains << model()->index(DesignsTable::Chain, column).data().toString();
    if (chains == m_chains)
        return;
    m_chains = chains;
    int lines = 1;
    for (int column = 0; column < chains.size(); ++column)
        lines = std::max(lines, linesOf(chains[column], column, fontMetrics()));
    verticalHeader()->resizeSection(DesignsTable::Chain, lines * fontMetrics().height() + steps(0.9));
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

QString DesignsView::exportTitle() const { return tr("Designs side by side"); }

QString DesignsView::exportName() const { return QStringLiteral("power-designs"); }

QStringList DesignsView::exportSuffixes() const { return {QStringLiteral("csv")}; }

engine::Expected<void> DesignsView::exportTo(const QString &path, QSize) const
{
    const QByteArray bytes = m_model->csv();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return data::refuse(tr("%1 could not be written: %2.").arg(path, file.errorString()));
    return {};
}

void DesignsView::copyPicture() const { QGuiApplication::clipboard()->setText(text()); }

void DesignsView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy table"), this, &DesignsView::copyPicture);
    menu.addAction(tr("Export…"), this, &DesignsView::exportRequested);
    menu.exec(event->globalPos());
}

void DesignsView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copyPicture();
    else if (isEnter && currentIndex().isValid())
        Q_EMIT used();
    else if (event->key() == Qt::Key_Delete && currentIndex().isValid())
        Q_EMIT dropped();
    else
        QTableView::keyPressEvent(event);
}

} // namespace ridgepoint::widgets
