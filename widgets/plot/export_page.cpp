// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/export_page.h"

#include "widgets/plot/marker_shape.h"
#include "widgets/plot/picture.h"
#include "widgets/plot/plot_header.h"

#include <QChart>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ridgepoint::plot {

namespace {

QString programName() { return QStringLiteral("Ridgepoint"); }

} // namespace

QStringList wrappedLines(const QString &text, const QFont &font, double width)
{
    QStringList lines;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 20.0));
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

ExportPage::ExportPage(const Content &content, const std::optional<View> &view, const Style &style, QSizeF size)
    : m_content(content), m_view(view), m_style(style), m_titleStyle(style), m_size(size)
{
    m_style.isVector = true;
    m_titleStyle.font.setPixelSize(static_cast<int>(std::lround(style.font.pixelSize() * 1.3)));
}

QList<const Curve *> ExportPage::legendCurves() const
{
    QList<const Curve *> curves;
    for (const Curve *curve : m_content.legendCurves()) {
        if (m_content.isVisible(*curve)) {
            curves.append(curve);
        }
    }
    return curves;
}

double ExportPage::legend(QPainter *painter, const QRectF &rect) const
{
    const QFontMetricsF metrics(m_style.small);
    const double line = metrics.height() * 1.45;
    const double sample = metrics.height() * 1.8;
    double x = rect.left();
    double y = rect.top();
    const QList<const Curve *> curves = legendCurves();
    for (const Curve *curve : curves) {
        const double width = sample + metrics.height() * 0.4 + metrics.horizontalAdvance(curve->name) + metrics.height();
        if (x > rect.left() && x + width > rect.right()) {
            x = rect.left();
            y += line;
        }
        if (painter != nullptr) {
            drawSample(*painter, *curve, QRectF(x, y, sample, line), *m_style.colours);
            painter->setFont(m_style.small);
            painter->setPen(m_style.colours->text);
            const double left = x + sample + metrics.height() * 0.4;
            painter->drawText(QPointF(left, y + (line - metrics.height()) / 2 + metrics.ascent()),
                              metrics.elidedText(curve->name, Qt::ElideRight, rect.right() - left));
        }
        x += width;
    }
    return curves.isEmpty() ? 0 : y + line - rect.top();
}

QStringList ExportPage::footLines(double width) const
{
    QStringList lines;
    if (!m_content.frame.scenarioLine.isEmpty()) {
        lines += wrappedLines(m_content.frame.scenarioLine, m_style.small, width);
    }
    if (!m_content.frame.sources.isEmpty()) {
        const QString text = QCoreApplication::translate("ridgepoint::plot::ExportPage", "Sources: %1")
                                 .arg(m_content.frame.sources.join(QStringLiteral("; ")));
        lines += wrappedLines(text, m_style.small, width);
    }
    const auto most = static_cast<qsizetype>(m_size.height() * 0.3 / QFontMetricsF(m_style.small).height());
    if (lines.size() > std::max<qsizetype>(most, 1)) {
        lines.resize(std::max<qsizetype>(most, 1));
        lines.last() += QStringLiteral(" …");
    }
    return lines;
}

void ExportPage::drawFoot(QPainter &painter, const QRectF &rect, const QStringList &lines) const
{
    const QFontMetricsF metrics(m_style.small);
    painter.setPen(QPen(m_style.colours->line, 1));
    painter.drawLine(rect.topLeft(), rect.topRight());
    painter.setFont(m_style.small);
    painter.setPen(m_style.colours->mutedText);
    double baseline = rect.top() + metrics.height() * 0.5 + metrics.ascent();
    painter.drawText(QPointF(rect.right() - metrics.horizontalAdvance(programName()), baseline), programName());
    for (const QString &line : lines) {
        painter.drawText(QPointF(rect.left(), baseline), line);
        baseline += metrics.height();
    }
}

void ExportPage::draw(QPainter &painter) const
{
    const double line = QFontMetricsF(m_style.small).height();
    const double margin = std::round(line * 1.3);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), m_size), m_style.colours->panel);
    QRectF body = QRectF(QPointF(), m_size).adjusted(margin, margin, -margin, -margin);

    const PlotFrame &frame = m_content.frame;
    const double head = PlotHeader::heightFor(frame.title, frame.subtitle, m_titleStyle, body.width());
    PlotHeader::draw(painter, QRectF(body.topLeft(), QSizeF(body.width(), head)), frame.title, frame.subtitle, m_titleStyle);
    body.setTop(body.top() + (head > 0 ? head + line * 0.5 : 0));
    body.setTop(body.top() + legend(&painter, body) + line * 0.2);

    const double nameWidth = QFontMetricsF(m_style.small).horizontalAdvance(programName()) + line * 2;
    const QStringList lines = footLines(body.width() - nameWidth);
    const double foot = line * 0.5 + line * static_cast<double>(std::max<qsizetype>(lines.size(), 1));
    drawFoot(painter, QRectF(body.left(), body.bottom() - foot, body.width(), foot), lines);
    body.setBottom(body.bottom() - foot - line * 0.7);
    if (body.width() < 40 || body.height() < 40) {
        return;
    }

    QGraphicsScene scene;
    Picture picture(m_content);
    scene.addItem(picture.chart());
    picture.setStyle(m_style);
    picture.setSize(body.size());
    picture.setView(m_view);
    scene.setSceneRect(QRectF(QPointF(), body.size()));
    picture.refresh();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    scene.render(&painter, body, scene.sceneRect(), Qt::IgnoreAspectRatio);
}

} // namespace ridgepoint::plot
