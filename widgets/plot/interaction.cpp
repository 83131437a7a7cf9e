// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_view_private.h"

#include <QApplication>
#include <QKeyEvent>

#include <cmath>

namespace ridgepoint::plot {

namespace {

constexpr double keyStep = 0.1;
constexpr double keyFactor = 0.8;

bool canZoom(const Axis &axis) { return axis.kind != AxisKind::Category; }

bool isPrintable(const QKeyEvent *event) { return (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier; }

} // namespace

void PlotView::Private::setZoom(const std::optional<View> &view)
{
    if (content.isEmpty()) {
        return;
    }
    zoom = view && *view != picture.fittedView() ? view : std::nullopt;
    refresh();
}

void PlotView::Private::zoomAt(QPointF pixel, double factor)
{
    ensureFresh();
    const QPointF position = picture.map().position(pixel);
    View view = picture.shownView();
    const auto along = [factor](const AxisScale &scale, const Range &range, double at, const Range &whole) {
        const double bounded = std::clamp(at, 0.0, 1.0);
        return zoomed(range, scale.isReversed() ? 1 - bounded : bounded, factor, whole);
    };
    if (canZoom(content.frame.x)) {
        view.x = along(picture.map().x, view.x, position.x(), picture.fittedView().x);
    }
    if (canZoom(content.frame.y)) {
        view.y = along(picture.map().y, view.y, position.y(), picture.fittedView().y);
    }
    setZoom(view);
}

void PlotView::Private::zoomTo(const QRectF &pixels)
{
    const QRectF chosen = pixels.intersected(picture.map().area);
    const bool zoomsX = canZoom(content.frame.x) && chosen.width() >= 4;
    const bool zoomsY = canZoom(content.frame.y) && chosen.height() >= 4;
    if (chosen.isEmpty() || (!zoomsX && !zoomsY)) {
        return;
    }
    const QPointF first = picture.map().position(chosen.topLeft());
    const QPointF last = picture.map().position(chosen.bottomRight());
    View view = picture.shownView();
    if (zoomsX) {
        view.x = between(picture.map().x, first.x(), last.x());
    }
    if (zoomsY) {
        view.y = between(picture.map().y, first.y(), last.y());
    }
    setZoom(view);
}

void PlotView::Private::panBy(QPointF pixels)
{
    ensureFresh();
    View view = picture.shownView();
    if (canZoom(content.frame.x)) {
        view.x = panned(view.x, -pixels.x() / picture.map().area.width());
    }
    if (canZoom(content.frame.y)) {
        view.y = panned(view.y, pixels.y() / picture.map().area.height() * (picture.map().y.isReversed() ? -1 : 1));
    }
    setZoom(view);
}

void PlotView::Private::hoverAt(QPointF pixel)
{
    ensureFresh();
    pointer = pixel;
    walked.reset();
    showReading(readingAt(content, picture, pixel));
}

void PlotView::Private::dismissReading()
{
    pointer.reset();
    walked.reset();
    showReading(std::nullopt);
}

void PlotView::Private::showReading(const std::optional<Reading> &next)
{
    const bool hadReading = reading.has_value();
    reading = next;
    if (!reading) {
        if (hadReading) {
            card->dismiss();
            canvas->setAccessibleName(QString());
        }
        return;
    }
    const ReadingText text = readingText(content, *reading);
    const QColor colour = reading->curve ? colourOf(content.curves[*reading->curve].colour, *style.colours) : style.colours->text;
    card->showReading(*reading, text, colour, picture.map().area, canvas->viewport()->size());
    canvas->setAccessibleName(text.sentence());
}

/// Goes to the next point that is in view, through one series and on to the next.
void PlotView::Private::walkPoints(int step)
{
    std::vector<std::pair<std::size_t, std::size_t>> all;
    for (std::size_t c = 0; c < picture.geometry().size(); ++c) {
        for (std::size_t i = 0; i < picture.geometry()[c].points.size(); ++i) {
            if (picture.geometry()[c].isInside(i, picture.map().area)) {
                all.emplace_back(c, i);
            }
        }
    }
    if (all.empty()) {
        return;
    }
    const auto here = walked ? std::find(all.begin(), all.end(), *walked) : all.end();
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const std::ptrdiff_t index = here == all.end() ? (step > 0 ? 0 : count - 1) : ((here - all.begin() + step) % count + count) % count;
    pointer.reset();
    walked = all[static_cast<std::size_t>(index)];
    showReading(readingOf(content, picture, walked->first, walked->second));
}

void PlotView::Private::select(const Reading &chosen, bool extends)
{
    if (!chosen.curve || !chosen.point) {
        return;
    }
    const QString key = content.curves[*chosen.curve].pointKeys.value(static_cast<qsizetype>(*chosen.point));
    if (!key.isEmpty()) {
        Q_EMIT q->selectionRequested({key}, extends);
    }
}

void PlotView::Private::click(QPointF pixel, Qt::KeyboardModifiers modifiers)
{
    ensureFresh();
    if (const auto hit = readingAt(content, picture, pixel)) {
        select(*hit, modifiers.testFlag(Qt::ControlModifier));
    }
}

bool PlotView::Private::handleKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        q->copyPicture();
        return true;
    }
    if (!isPrintable(event)) {
        return false;
    }
    ensureFresh();
    const QRectF area = picture.map().area;
    switch (event->key()) {
    case Qt::Key_Left:
        panBy({area.width() * keyStep, 0});
        return true;
    case Qt::Key_Right:
        panBy({-area.width() * keyStep, 0});
        return true;
    case Qt::Key_Up:
        panBy({0, area.height() * keyStep});
        return true;
    case Qt::Key_Down:
        panBy({0, -area.height() * keyStep});
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomAt(area.center(), keyFactor);
        return true;
    case Qt::Key_Minus:
        zoomAt(area.center(), 1 / keyFactor);
        return true;
    case Qt::Key_Home:
    case Qt::Key_0:
        q->resetZoom();
        return true;
    case Qt::Key_PageUp:
        walkPoints(-1);
        return true;
    case Qt::Key_PageDown:
        walkPoints(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!reading) {
            return false;
        }
        select(*reading, false);
        return true;
    case Qt::Key_Escape:
        if (!reading) {
            return false;
        }
        dismissReading();
        return true;
    case Qt::Key_T:
        q->showTable(!q->isTableShown());
        return true;
    default:
        return false;
    }
}

} // namespace ridgepoint::plot
