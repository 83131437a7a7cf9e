// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_view_private.h"

#include "widgets/plot/value_text.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <cmath>

namespace ridgepoint::plot {

PlotView::Private::Private(PlotView *owner) : QObject(owner), q(owner), model(new TableModel(content, owner))
{
    build();
    connectParts();
}

PlotView::Private::~Private() = default;

void PlotView::Private::build()
{
    header = new PlotHeader(q);
    header->hide();
    picturePage = new QWidget(q);
    legend = new LegendBar(picturePage);
    legend->hide();
    canvas = new Canvas(picture.chart(), picturePage);
    card = new HoverCard(picture.chart());
    auto *column = new QVBoxLayout(picturePage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(legend);
    column->addWidget(canvas, 1);
    pages = new QStackedLayout;
    pages->addWidget(picturePage);
    auto *outer = new QVBoxLayout(q);
    outer->setSpacing(4);
    resetButton = new HeaderButton(HeaderButton::Sign::Reset, PlotView::tr("The whole picture"), PlotView::tr("Home"), q);
    tableButton = new HeaderButton(HeaderButton::Sign::Table, PlotView::tr("The values as a table"), PlotView::tr("T"), q);
    exportButton = new HeaderButton(HeaderButton::Sign::Export, PlotView::tr("Export the picture"), PlotView::tr("Ctrl+E"), q);
    tableButton->setCheckable(true);
    resetButton->hide();
    auto *top = new QHBoxLayout;
    top->setSpacing(2);
    top->addWidget(header, 1);
    top->addStretch(0);
    for (HeaderButton *button : {resetButton, tableButton, exportButton})
        top->addWidget(button, 0, Qt::AlignTop);
    outer->addLayout(top);
    outer->addLayout(pages, 1);
}

void PlotView::Private::connectParts()
{
    connect(canvas, &Canvas::pointerMoved, this, [this](QPointF pixel) { hoverAt(pixel); });
    connect(canvas, &Canvas::pointerLeft, this, [this] { dismissReading(); });
    connect(canvas, &Canvas::clicked, this, [this](QPointF pixel, Qt::KeyboardModifiers modifiers) { click(pixel, modifiers); });
    connect(canvas, &Canvas::zoomRequested, this, [this](QPointF pixel, double factor) { zoomAt(pixel, factor); });
    connect(canvas, &Canvas::rectangleChosen, this, [this](const QRectF &pixels) { zoomTo(pixels); });
    connect(canvas, &Canvas::panRequested, this, [this](QPointF pixels) { panBy(pixels); });
    connect(canvas, &Canvas::resetRequested, q, &PlotView::resetZoom);
    connect(canvas, &Canvas::resized, this, [this] {
        picture.setSize(canvas->viewport()->size());
        refresh();
    });
    connect(pages, &QStackedLayout::currentChanged, this, [this] { tableButton->setChecked(q->isTableShown()); });
    connect(resetButton, &HeaderButton::clicked, q, &PlotView::resetZoom);
    connect(tableButton, &HeaderButton::clicked, this, [this](bool isOn) { q->showTable(isOn); });
    connect(exportButton, &HeaderButton::clicked, q, &PlotView::exportRequested);
    connect(legend, &LegendBar::visibilityRequested, q, &PlotView::setCurveVisible);
}

void PlotView::Private::applyStyle()
{
    const Style next = styleFor(q->font(), coloursFor(q->palette()));
    if (next == style && !isDirty) {
        return;
    }
    style = next;
    const int margin = isCardShown ? static_cast<int>(std::lround(QFontMetrics(style.font).height() * 0.8)) : 0;
    q->layout()->setContentsMargins(margin, margin, margin, margin);
    header->setStyle(style);
    for (HeaderButton *button : {resetButton, tableButton, exportButton})
        button->setStyle(style);
    legend->setStyle(style);
    picture.setStyle(style);
    card->setStyle(style);
    canvas->setBackgroundBrush(style.colours->panel);
    canvas->setBandColour(style.colours->accent);
    QPalette panel = q->palette();
    panel.setColor(QPalette::Base, style.colours->panel);
    panel.setColor(QPalette::Window, style.colours->panel);
    canvas->setPalette(panel);
    refresh();
    q->update();
}

void PlotView::Private::refreshSoon()
{
    if (!isDirty) {
        isDirty = true;
        QMetaObject::invokeMethod(this, &Private::ensureFresh, Qt::QueuedConnection);
    }
}

void PlotView::Private::ensureFresh()
{
    if (isDirty) {
        refresh();
    }
}

void PlotView::Private::refresh()
{
    isDirty = false;
    header->setTexts(content.frame.title, content.frame.subtitle);
    legend->setEntries(content);
    resetButton->setVisible(zoom.has_value());
    picture.setView(zoom);
    picture.refresh();
    if (pointer) {
        showReading(readingAt(content, picture, *pointer));
    } else if (walked && walked->first < picture.geometry().size()) {
        showReading(readingOf(content, picture, walked->first, walked->second));
    } else {
        showReading(std::nullopt);
    }
}

void PlotView::Private::contentChanged()
{
    model->contentChanged();
    if (table != nullptr) {
        table->setTitle(content.frame.title);
    }
    describe();
    refresh();
}

void PlotView::Private::describe()
{
    q->setAccessibleName(content.frame.title.isEmpty() ? PlotView::tr("Plot") : content.frame.title);
    QStringList parts;
    for (const Curve &curve : content.curves) {
        if (!content.isVisible(curve) || curve.ys.empty()) {
            continue;
        }
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        for (const double value : curve.ys) {
            if (AxisScale::canShow(content.frame.y.kind, value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
        }
        parts.append(
            low <= high
                ? PlotView::tr("%1 from %2 to %3").arg(curve.name, valueText(content.frame.y, low), valueText(content.frame.y, high))
                : curve.name);
    }
    if (content.heatMap) {
        parts.append(content.heatMap->name);
    }
    const QString text = content.isEmpty()
                             ? content.frame.emptyText
                             : PlotView::tr("Plot of %1. Press T for the values as a table.").arg(parts.join(QStringLiteral("; ")));
    if (text != q->accessibleDescription()) {
        q->setAccessibleDescription(text);
    }
}

void PlotView::Private::openTable()
{
    if (table == nullptr) {
        table = new TablePanel(model, q);
        table->setTitle(content.frame.title);
        pages->addWidget(table);
        connect(table, &TablePanel::closeRequested, q, [this] { q->showTable(false); });
    }
    table->fitColumns();
    pages->setCurrentWidget(table);
    table->table()->setFocus(Qt::OtherFocusReason);
}

ExportJob PlotView::Private::exportJob(QSize size) const { return {&content, zoom, style, size}; }

} // namespace ridgepoint::plot
