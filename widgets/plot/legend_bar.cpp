// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/legend_bar.h"

#include "widgets/plot/halo_text.h"
#include "widgets/plot/marker_shape.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace ridgepoint::plot {

namespace {

double sampleWidth(const Curve &curve, double line)
{
    const bool isSquare = curve.kind == CurveKind::Bar || curve.kind == CurveKind::Area || curve.kind == CurveKind::Scatter;
    return std::round(isSquare ? line * 0.9 : line * 1.9);
}

Curve withoutPoints(const Curve &curve)
{
    Curve result;
    result.id = curve.id;
    result.name = curve.name;
    result.kind = curve.kind;
    result.colour = curve.colour;
    result.line = curve.line;
    result.marker = curve.marker;
    result.width = curve.width;
    result.markerSize = curve.markerSize;
    result.opacity = curve.opacity;
    return result;
}

bool looksAlike(const Curve &a, const Curve &b)
{
    return a.id == b.id && a.name == b.name && a.kind == b.kind && a.colour.role == b.colour.role && a.colour.slot == b.colour.slot &&
           a.line == b.line && a.marker == b.marker && a.width == b.width && a.markerSize == b.markerSize && a.opacity == b.opacity;
}

} // namespace

LegendButton::LegendButton(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void LegendButton::setCurve(const Curve &curve)
{
    if (looksAlike(m_curve, curve)) {
        return;
    }
    m_curve = withoutPoints(curve);
    setObjectName(QStringLiteral("legend.") + curve.id);
    setAccessibleName(curve.name);
    setToolTip(tr("Shows or hides %1").arg(curve.name));
    updateGeometry();
    update();
}

void LegendButton::setStyle(const Style &style)
{
    m_style = style;
    update();
}

QSize LegendButton::sizeHint() const
{
    const QFontMetricsF metrics(m_style.small);
    const double line = metrics.height();
    return {static_cast<int>(std::ceil(sampleWidth(m_curve, line) + textWidth(m_curve.name, m_style.small) + line * 1.3)),
            static_cast<int>(std::ceil(line * 1.5))};
}

void LegendButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = *m_style.colours;
    const QFontMetricsF metrics(m_style.small);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(colours.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? QBrush(colours.raised) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(frame, 4, 4);
    }
    const double pad = metrics.height() * 0.4;
    const double sample = sampleWidth(m_curve, metrics.height());
    painter.setOpacity(isChecked() ? 1 : 0.3);
    drawSample(painter, m_curve, QRectF(pad, (height() - metrics.height()) / 2, sample, metrics.height()), colours);
    painter.setOpacity(1);
    QFont font = m_style.small;
    font.setStrikeOut(!isChecked());
    painter.setFont(font);
    painter.setPen(isChecked() ? colours.text : colours.mutedText);
    const double left = pad * 1.9 + sample;
    painter.drawText(QPointF(left, (height() - metrics.height()) / 2 + metrics.ascent()),
                     elidedText(m_curve.name, m_style.small, width() - left - 2));
}

void LegendButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LegendButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

LegendBar::LegendBar(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend"));
}

LegendButton *LegendBar::addButton()
{
    auto *button = new LegendButton(this);
    button->setStyle(m_style);
    connect(button, &LegendButton::clicked, this, [this, button](bool checked) { Q_EMIT visibilityRequested(button->curveId(), checked); });
    button->show();
    m_buttons.append(button);
    return button;
}

void LegendBar::setEntries(const Content &content)
{
    qsizetype used = 0;
    bool hasMoved = false;
    for (const Curve *curve : content.legendCurves()) {
        LegendButton *button = used < m_buttons.size() ? m_buttons[used] : addButton();
        const QSize before = button->sizeHint();
        button->setCurve(*curve);
        button->setChecked(content.isVisible(*curve));
        hasMoved = hasMoved || button->sizeHint() != before || button->size().isEmpty();
        ++used;
    }
    while (m_buttons.size() > used) {
        m_buttons.takeLast()->deleteLater();
        hasMoved = true;
    }
    setVisible(used > 0);
    if (hasMoved) {
        arrange(width(), true);
        updateGeometry();
    }
}

void LegendBar::setStyle(const Style &style)
{
    m_style = style;
    for (LegendButton *button : std::as_const(m_buttons)) {
        button->setStyle(style);
    }
    arrange(width(), true);
    updateGeometry();
}

QSize LegendBar::sizeHint() const { return {200, arrange(std::max(width(), 200), false)}; }

int LegendBar::heightForWidth(int width) const { return arrange(width, false); }

void LegendBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

/// Places the buttons row by row and returns the height.
int LegendBar::arrange(int width, bool moves) const
{
    int x = 0;
    int y = 0;
    int row = 0;
    for (LegendButton *button : m_buttons) {
        const QSize size = button->sizeHint().boundedTo(QSize(std::max(width, 40), 1000));
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += row;
        }
        if (moves) {
            button->setGeometry(x, y, size.width(), size.height());
        }
        x += size.width();
        row = size.height();
    }
    return y + row;
}

} // namespace ridgepoint::plot
