// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/matrix_view.h"

#include "data/problem_text.h"
#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemDelegate>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

constexpr QSize copiedSize(1400, 900);
constexpr int widestName = 22;           // characters
constexpr double smallestHeading = 0.75; // of the text's size

QString quoted(QString text) { return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"'; }

} // namespace

MatrixView::MatrixView(QAbstractItemModel *cells, QAbstractItemDelegate *delegate, const QString &name, QWidget *parent)
    : QTableView(parent), m_name(name)
{
    setRole(this, QStringLiteral("bare"));
    setModel(cells);
    delegate->setParent(this);
    setItemDelegate(delegate);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::Alignment(Qt::AlignCenter | Qt::TextWordWrap));
    horizontalHeader()->setFixedHeight(3 * fontMetrics().height() + steps(0.5));
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setTextElideMode(Qt::ElideRight);
    verticalHeader()->setMaximumWidth(widestName * fontMetrics().averageCharWidth());
    connect(cells, &QAbstractItemModel::modelReset, this, &MatrixView::fitHeadings);
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitHeadings();
}

void MatrixView::fitHeadings()
{
    static const QRegularExpression breaks(QStringLiteral("[ -]|") + QChar(QChar::SoftHyphen));
    const int columns = model()->columnCount();
    double widest = 0;
    for (int column = 0; column < columns; ++column)
        for (const QString &word : model()->headerData(column, Qt::Horizontal).toString().split(breaks))
            widest = std::max(widest, QFontMetricsF(font()).horizontalAdvance(word + u'-'));
    if (widest <= 0)
        return;
    const double share = std::clamp(viewport()->width() / (columns * widest), smallestHeading, 1.0);
    const int size = static_cast<int>(fontInfo().pixelSize() * share);
    if (size == m_headingSize)
        return;
    m_headingSize = size;
    // The theme styles headers by a sheet, which a font does not reach.
    horizontalHeader()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 0; font-size: %1px; }").arg(size));
}

void MatrixView::setCaption(const QString &title, const QString &subtitle, const QString &footer)
{
    m_title = title;
    m_subtitle = subtitle;
    m_footer = footer;
}

QStringList MatrixView::exportSuffixes() const
{
    return {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("csv")};
}

void MatrixView::render(QPainter &painter, const QRectF &target) const
{
    const int rows = model()->rowCount();
    const int columns = model()->columnCount();
    if (rows == 0 || columns == 0)
        return;
    const QFont face = font();
    const QFontMetricsF metrics(face);
    const auto heading = [this](int section, Qt::Orientation orientation) { return model()->headerData(section, orientation).toString(); };
    double names = 0;
    for (int row = 0; row < rows; ++row)
        names = std::max(names, metrics.horizontalAdvance(heading(row, Qt::Vertical)) + steps(1));
    const double head = 3.2 * metrics.height();
    const double width = (target.width() - names) / columns;
    const double height = std::min((target.height() - head) / rows, 2.2 * metrics.height());
    const auto &colours = plot::coloursFor(palette());
    QStyleOptionViewItem option;
    option.initFrom(this);
    for (int row = 0; row < rows; ++row) {
        const double top = target.top() + head + row * height;
        painter.setFont(face);
        painter.setPen(colours.text);
        painter.drawText(QRectF(target.left(), top, names, height), Qt::AlignLeft | Qt::AlignVCenter, heading(row, Qt::Vertical));
        for (int column = 0; column < columns; ++column) {
            option.rect = QRectF(target.left() + names + column * width, top, width, height).toAlignedRect();
            option.state = QStyle::State_Enabled;
            itemDelegate()->paint(&painter, option, model()->index(row, column));
        }
    }
    painter.setFont(face);
    painter.setPen(colours.mutedText);
    for (int column = 0; column < columns; ++column)
        painter.drawText(QRectF(target.left() + names + column * width, target.top(), width, head),
                         Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, heading(column, Qt::Horizontal));
}

Picture MatrixView::picture() const
{
    const auto &colours = plot::coloursFor(palette());
    Picture picture;
    picture.title = m_title;
    picture.subtitle = m_subtitle;
    picture.footer = m_footer;
    picture.paint = [this](QPainter &painter, const QRectF &target) { render(painter, target); };
    picture.ground = colours.panel;
    picture.text = colours.text;
    picture.mutedText = colours.mutedText;
    picture.dotsPerInch = logicalDpiX();
    return picture;
}

QString MatrixView::text(QChar separator) const
{
    const auto cell = [separator](const QString &own) { return separator == u',' ? quoted(own) : own; };
    QStringList lines;
    QStringList cells{cell({})};
    for (int column = 0; column < model()->columnCount(); ++column)
        cells << cell(model()->headerData(column, Qt::Horizontal).toString().remove(QChar(QChar::SoftHyphen)));
    lines << cells.join(separator);
    for (int row = 0; row < model()->rowCount(); ++row) {
        cells = {cell(model()->headerData(row, Qt::Vertical).toString())};
        for (int column = 0; column < model()->columnCount(); ++column)
            cells << cell(model()->index(row, column).data().toString());
        lines << cells.join(separator);
    }
    return lines.join(QStringLiteral("\r\n"));
}

engine::Expected<void> MatrixView::exportTo(const QString &path, QSize size) const
{
    if (!path.endsWith(u".csv", Qt::CaseInsensitive)) {
        if (const QString problem = writePicture(picture(), size, path); !problem.isEmpty())
            return data::refuse(problem);
        return {};
    }
    const QByteArray bytes = text(u',').toUtf8();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return data::refuse(tr("%1 could not be written: %2.").arg(path, file.errorString()));
    return {};
}

void MatrixView::copyPicture() const { QGuiApplication::clipboard()->setImage(pictureImage(picture(), copiedSize, 2)); }

void MatrixView::copyText() const { QGuiApplication::clipboard()->setText(text(u'\t')); }

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyText();
    else
        QTableView::keyPressEvent(event);
}

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy table"), this, &MatrixView::copyText);
    menu.addAction(tr("Copy picture"), this, &MatrixView::copyPicture);
    menu.addAction(tr("Export\u2026"), this, &MatrixView::exportRequested);
    menu.exec(event->globalPos());
}

} // namespace ridgepoint::widgets
