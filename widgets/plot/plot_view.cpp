// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_view.h"

#include "widgets/plot/plot_view_private.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>

namespace ridgepoint::plot {

PlotView::PlotView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    d->applyStyle();
    d->describe();
}

PlotView::~PlotView() = default;

void PlotView::setFrame(const PlotFrame &frame)
{
    const PlotFrame &old = d->content.frame;
    const bool keepsAxes = frame.id == old.id && frame.x.kind == old.x.kind && frame.y.kind == old.y.kind;
    if (!keepsAxes) {
        d->zoom.reset();
    }
    const bool keepsColumns = keepsAxes && frame.x.title == old.x.title && frame.y.title == old.y.title && frame.x.unit == old.x.unit &&
                              frame.y.unit == old.y.unit && frame.x.categories == old.x.categories &&
                              frame.y.categories == old.y.categories;
    d->content.frame = frame;
    if (objectName().isEmpty()) {
        setObjectName(frame.id);
    }
    if (!keepsColumns) {
        d->model->contentChanged();
    }
    d->describe();
    d->refreshSoon();
}

const PlotFrame &PlotView::frame() const { return d->content.frame; }

void PlotView::setCurves(const std::vector<Curve> &curves)
{
    d->content.curves = curves;
    d->contentChanged();
}

void PlotView::setContent(const PlotFrame &frame, const std::vector<Curve> &curves, const std::optional<HeatMap> &map)
{
    d->content.heatMap = map;
    setFrame(frame);
    setCurves(curves);
}

const std::vector<Curve> &PlotView::curves() const { return d->content.curves; }

void PlotView::setHeatMap(const HeatMap &map)
{
    d->content.heatMap = map;
    d->contentChanged();
}

void PlotView::clearHeatMap()
{
    if (d->content.heatMap) {
        d->content.heatMap.reset();
        d->contentChanged();
    }
}

void PlotView::setSelectedKeys(const QStringList &keys)
{
    if (keys != d->content.selectedKeys) {
        d->content.selectedKeys = keys;
        d->refresh();
    }
}

QStringList PlotView::selectedKeys() const { return d->content.selectedKeys; }

bool PlotView::isCurveVisible(const QString &id) const { return !d->content.hiddenIds.contains(id); }

void PlotView::setCurveVisible(const QString &id, bool visible)
{
    if (visible == isCurveVisible(id)) {
        return;
    }
    if (visible) {
        d->content.hiddenIds.remove(id);
    } else {
        d->content.hiddenIds.insert(id);
    }
    d->contentChanged();
}

void PlotView::resetZoom()
{
    d->zoom.reset();
    d->refresh();
}

bool PlotView::isZoomed() const { return d->zoom.has_value(); }

QAbstractItemModel *PlotView::tableModel() const { return d->model; }

void PlotView::showTable(bool shown)
{
    if (shown == isTableShown()) {
        return;
    }
    if (shown) {
        d->openTable();
    } else {
        d->pages->setCurrentWidget(d->picturePage);
        setFocus(Qt::OtherFocusReason);
    }
}

bool PlotView::isTableShown() const { return d->pages->currentWidget() != d->picturePage; }

engine::Expected<void> PlotView::exportTo(const QString &path, QSize size) const { return exportPlot(d->exportJob(size), path); }

QString PlotView::exportTitle() const { return frame().title; }

QString PlotView::exportName() const { return frame().id; }

QStringList PlotView::exportSuffixes() const
{
    return {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("csv")};
}

void PlotView::copyPicture() const
{
    constexpr int scale = 2;
    QGuiApplication::clipboard()->setImage(pageImage(d->exportJob(size().expandedTo(minimumSizeHint()) * scale), scale));
}

void PlotView::setCardShown(bool shown)
{
    if (shown != d->isCardShown) {
        d->isCardShown = shown;
        d->isDirty = true;
        d->applyStyle();
    }
}

QSize PlotView::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.averageCharWidth() * 72, metrics.height() * 20};
}

QSize PlotView::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.averageCharWidth() * 28, metrics.height() * 9};
}

void PlotView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        d->applyStyle();
    }
}

bool PlotView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    if (!d->handleKey(event)) {
        QWidget::keyPressEvent(event);
    }
}

void PlotView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    d->showsFocus =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    update();
}

void PlotView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void PlotView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    d->ensureFresh();
    QPainter painter(this);
    const Colours &colours = *d->style.colours;
    const bool isFocused = hasFocus() && d->showsFocus;
    if (!d->isCardShown && !isFocused) {
        painter.fillRect(rect(), colours.panel);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = isFocused ? 1.0 : 0.5;
    painter.setPen(QPen(isFocused ? colours.accent : colours.line, isFocused ? 2 : 1));
    painter.setBrush(colours.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);
}

void PlotView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *reset = menu.addAction(tr("Reset zoom"), this, &PlotView::resetZoom);
    reset->setEnabled(isZoomed());
    menu.addAction(isTableShown() ? tr("Show the picture") : tr("Show the values as a table"), this,
                   [this] { showTable(!isTableShown()); });
    menu.addSeparator();
    menu.addAction(tr("Copy the picture"), this, &PlotView::copyPicture);
    menu.addAction(tr("Export…"), this, &PlotView::exportRequested);
    if (!actions().isEmpty()) {
        menu.addSeparator();
        menu.addActions(actions());
    }
    menu.exec(event->globalPos());
}

} // namespace ridgepoint::plot
