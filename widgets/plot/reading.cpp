// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/reading.h"

#include "widgets/plot/value_text.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace ridgepoint::plot {

namespace {

constexpr double pointReach = 28;
constexpr double strokeReach = 12;

QString say(const char *text) { return QCoreApplication::translate("ridgepoint::plot::Reading", text); }

double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

QPointF nearestOnStroke(QPointF from, QPointF to, QPointF pixel)
{
    const QPointF way = to - from;
    const double length = QPointF::dotProduct(way, way);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(pixel - from, way) / length, 0.0, 1.0) : 0;
    return from + way * share;
}

std::optional<Reading> barAt(const Content &content, const Picture &picture, QPointF pixel)
{
    for (std::size_t c = picture.geometry().size(); c > 0; --c) {
        const std::vector<QRectF> &bars = picture.geometry()[c - 1].bars;
        for (std::size_t i = 0; i < bars.size(); ++i) {
            if (!bars[i].isNull() && bars[i].adjusted(-1, -1, 1, 1).contains(pixel)) {
                return readingOf(content, picture, c - 1, i);
            }
        }
    }
    return std::nullopt;
}

std::optional<Reading> areaAt(const Content &content, const Picture &picture, QPointF pixel)
{
    for (std::size_t c = picture.geometry().size(); c > 0; --c) {
        const CurveGeometry &geometry = picture.geometry()[c - 1];
        for (const QPolygonF &area : geometry.areas) {
            if (!area.containsPoint(pixel, Qt::OddEvenFill)) {
                continue;
            }
            std::optional<std::size_t> best;
            double least = std::numeric_limits<double>::infinity();
            for (std::size_t i = 0; i < geometry.points.size(); ++i) {
                const double away = std::abs(geometry.points[i].x() - pixel.x());
                if (geometry.isInside(i, picture.map().area) && away < least) {
                    least = away;
                    best = i;
                }
            }
            if (best) {
                return readingOf(content, picture, c - 1, *best);
            }
        }
    }
    return std::nullopt;
}

std::optional<Reading> strokeAt(const Content &content, const Picture &picture, QPointF pixel)
{
    std::optional<Reading> best;
    double least = strokeReach;
    for (std::size_t c = 0; c < picture.geometry().size(); ++c) {
        if (content.curves[c].kind != CurveKind::Line) {
            continue;
        }
        for (const QList<QPointF> &run : picture.geometry()[c].runs) {
            for (qsizetype i = 1; i < run.size(); ++i) {
                const QPointF place = nearestOnStroke(run[i - 1], run[i], pixel);
                const double away = distance(place, pixel);
                if (away < least) {
                    least = away;
                    const QPointF position = picture.map().position(place);
                    best = Reading{c,
                                   std::nullopt,
                                   picture.map().x.value(position.x()),
                                   picture.map().y.value(position.y()),
                                   place,
                                   QRectF(),
                                   std::nullopt,
                                   false};
                }
            }
        }
    }
    return best;
}

std::optional<Reading> cellAt(const Content &content, const Picture &picture, QPointF pixel)
{
    const auto cell = content.heatMap ? picture.heatMap().cellAt(pixel) : std::nullopt;
    if (!cell) {
        return std::nullopt;
    }
    const HeatMap &map = *content.heatMap;
    const std::size_t index = cell->row * map.xs.size() + cell->column;
    Reading reading{std::nullopt,        std::nullopt, map.xs[cell->column], map.ys[cell->row],
                    cell->rect.center(), cell->rect,   std::nullopt,         true};
    if (isCellPresent(map, index)) {
        reading.cellValue = map.values[index];
    }
    return reading;
}

} // namespace

std::optional<Reading> readingOf(const Content &content, const Picture &picture, std::size_t curve, std::size_t point)
{
    const CurveGeometry &geometry = picture.geometry()[curve];
    if (point >= geometry.points.size() || !geometry.isInside(point, picture.map().area)) {
        return std::nullopt;
    }
    const QRectF box = point < geometry.bars.size() ? geometry.bars[point] : QRectF();
    return Reading{curve,        point, content.curves[curve].xs[point], content.curves[curve].ys[point], geometry.points[point], box,
                   std::nullopt, false};
}

std::optional<Reading> readingAt(const Content &content, const Picture &picture, QPointF pixel)
{
    if (picture.isEmpty() || !picture.map().area.adjusted(-8, -8, 8, 8).contains(pixel)) {
        return std::nullopt;
    }
    std::optional<Reading> best;
    double least = pointReach;
    for (std::size_t c = 0; c < picture.geometry().size(); ++c) {
        const CurveGeometry &geometry = picture.geometry()[c];
        for (std::size_t i = 0; i < geometry.points.size() && geometry.bars.empty(); ++i) {
            const double away = distance(geometry.points[i], pixel) - (content.curves[c].pointNames.isEmpty() ? 0 : 2);
            if (away < least && geometry.isInside(i, picture.map().area)) {
                least = away;
                best = readingOf(content, picture, c, i);
            }
        }
    }
    if (best && least < strokeReach) {
        return best;
    }
    for (const auto &find : {barAt, strokeAt}) {
        if (const auto found = find(content, picture, pixel)) {
            return found;
        }
    }
    if (best) {
        return best;
    }
    const auto area = areaAt(content, picture, pixel);
    return area ? area : cellAt(content, picture, pixel);
}

namespace {

/// Height of a stacked bar or area without what lies below it; twelve digits, because a difference has no more.
double ownShare(double value, double base) { return base == 0 ? value : QString::number(value - base, 'g', 12).toDouble(); }

/// Values of a point as they are told: those of stacked ones without what lies below.
QPointF toldValues(const Content &content, const Reading &reading)
{
    QPointF values(reading.x, reading.y);
    if (!reading.curve || !reading.point) {
        return values;
    }
    const Curve &curve = content.curves[*reading.curve];
    if (curve.kind != CurveKind::Bar && curve.kind != CurveKind::Area) {
        return values;
    }
    const double base = *reading.point < curve.baseline.size() ? curve.baseline[*reading.point] : 0;
    if (curve.kind == CurveKind::Bar && content.areBarsHorizontal()) {
        values.setX(ownShare(values.x(), base));
    } else {
        values.setY(ownShare(values.y(), base));
    }
    return values;
}

/// One axis of a reading: a row and its exact figure. The category of an untitled axis joins the title instead.
void addAxis(ReadingText &text, QStringList &exact, const Axis &axis, double value)
{
    if (axis.kind == AxisKind::Category && axis.title.isEmpty()) {
        text.title = QStringLiteral("%1, %2").arg(text.title, valueText(axis, value));
        return;
    }
    text.rows.push_back({shortTitle(axis, say("value")), valueText(axis, value)});
    if (axis.kind != AxisKind::Category) {
        exact.append(exactText(axis, value));
    }
}

} // namespace

ReadingText readingText(const Content &content, const Reading &reading)
{
    ReadingText text;
    if (reading.isCell) {
        text.title = content.heatMap->name.isEmpty() ? content.frame.title : content.heatMap->name;
        text.rows.push_back({say("value"), reading.cellValue ? cellText(*content.heatMap, *reading.cellValue) : say("no value")});
    } else {
        const Curve &curve = content.curves[*reading.curve];
        const QString name = reading.point ? curve.pointNames.value(static_cast<qsizetype>(*reading.point)) : QString();
        text.title = name.isEmpty() ? curve.name : name;
        if (!name.isEmpty() && !curve.name.isEmpty() && curve.name != name) {
            text.rows.push_back({say("series"), curve.name});
        }
    }
    const QPointF values = toldValues(content, reading);
    QStringList exact;
    addAxis(text, exact, content.frame.x, values.x());
    addAxis(text, exact, content.frame.y, values.y());
    if (reading.cellValue && content.heatMap->categories.isEmpty()) {
        exact.append(QString::fromStdString(engine::format_exact(*reading.cellValue)));
    }
    text.exact = say("exactly %1").arg(exact.join(QStringLiteral("  ·  ")));
    return text;
}

QString ReadingText::sentence() const
{
    QStringList parts{title};
    for (const Row &row : rows) {
        parts.append(QStringLiteral("%1 %2").arg(row.name, row.value));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace ridgepoint::plot
