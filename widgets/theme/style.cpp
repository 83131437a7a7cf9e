// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/style.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>

#include <algorithm>
#include <array>

namespace ridgepoint::widgets {

namespace {

constexpr double corner = 0.75;       // steps
constexpr int longestAnimation = 150; // ms

const plot::Colours &coloursOf(const QStyleOption &option) { return plot::coloursFor(option.palette); }

bool isEnabled(const QStyleOption &option) { return option.state.testFlag(QStyle::State_Enabled); }

bool showsFocus(const QStyleOption &option) { return option.state.testFlag(QStyle::State_HasFocus); }

QRectF crisp(const QRect &area, double inset = 0.5) { return QRectF(area).adjusted(inset, inset, -inset, -inset); }

void drawFocusRing(QPainter &painter, const QRect &area, const plot::Colours &colours)
{
    painter.setPen(QPen(colours.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(crisp(area, 1), steps(corner), steps(corner));
}

void drawChevron(QPainter &painter, const QPointF &centre, double width, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const std::array points = {QPointF(centre.x() - width / 2, centre.y() - width / 4), QPointF(centre.x(), centre.y() + width / 4),
                               QPointF(centre.x() + width / 2, centre.y() - width / 4)};
    painter.drawPolyline(points.data(), static_cast<int>(points.size()));
}

void drawSlider(QPainter &painter, const QStyleOptionSlider &option, const QStyle &style, const QWidget *widget)
{
    const plot::Colours &colours = coloursOf(option);
    const QRect handle = style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, widget);
    const QRectF area = crisp(option.rect, 0);
    const QPointF centre = QRectF(handle).center();
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const double thickness = std::max(3.0, steps(0.4) + 0.0);
    const double radius = std::min(handle.width(), handle.height()) / 2.0 - steps(0.2);

    QRectF groove = isHorizontal ? QRectF(area.left(), centre.y() - thickness / 2, area.width(), thickness)
                                 : QRectF(centre.x() - thickness / 2, area.top(), thickness, area.height());
    const double inset = std::max(0.0, (isHorizontal ? handle.width() : handle.height()) / 2.0 - radius);
    groove = isHorizontal ? groove.adjusted(inset, 0, -inset, 0) : groove.adjusted(0, inset, 0, -inset);
    QRectF filled = groove;
    if (isHorizontal && option.upsideDown)
        filled.setLeft(centre.x());
    else if (isHorizontal)
        filled.setRight(centre.x());
    else if (option.upsideDown)
        filled.setTop(centre.y());
    else
        filled.setBottom(centre.y());

    const QColor strong = isEnabled(option) ? colours.accent : plot::blended(colours.mutedText, colours.panel, 0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plot::blended(colours.mutedText, colours.panel, colours.isDark ? 0.28 : 0.22));
    painter.drawRoundedRect(groove, thickness / 2, thickness / 2);
    painter.setBrush(strong);
    painter.drawRoundedRect(filled, thickness / 2, thickness / 2);

    if (showsFocus(option)) {
        QColor halo = colours.accent;
        halo.setAlphaF(0.30F);
        painter.setBrush(halo);
        const double reach = std::min(handle.width(), handle.height()) / 2.0;
        painter.drawEllipse(centre, reach, reach);
    }
    const bool isHot = option.state.testFlag(QStyle::State_MouseOver) && option.activeSubControls.testFlag(QStyle::SC_SliderHandle);
    const bool isDown = option.state.testFlag(QStyle::State_Sunken);
    const double ring = std::max(2.0, steps(0.25) + 0.0);
    painter.setPen(QPen(strong, ring));
    painter.setBrush(isDown ? strong : isHot && isEnabled(option) ? colours.accentTint : colours.panel);
    painter.drawEllipse(centre, radius - ring / 2, radius - ring / 2);
}

void drawComboBox(QPainter &painter, const QStyleOptionComboBox &option)
{
    const plot::Colours &colours = coloursOf(option);
    const bool isHot = option.state.testFlag(QStyle::State_MouseOver) && isEnabled(option);
    painter.setPen(QPen(isHot ? plot::blended(colours.mutedText, colours.line, 0.5) : colours.line, 1));
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(crisp(option.rect), steps(corner), steps(corner));
    if (showsFocus(option))
        drawFocusRing(painter, option.rect, colours);
    const QColor ink = isEnabled(option) ? colours.mutedText : plot::blended(colours.mutedText, colours.panel, 0.6);
    const double x = option.direction == Qt::RightToLeft ? option.rect.left() + steps(1.4) : option.rect.right() - steps(1.4);
    drawChevron(painter, QPointF(x, option.rect.center().y() + 0.5), steps(0.9), ink);
}

void drawCheck(QPainter &painter, const QStyleOption &option, bool isRound)
{
    const plot::Colours &colours = coloursOf(option);
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isPartial = option.state.testFlag(QStyle::State_NoChange);
    const QColor fill = isEnabled(option) ? colours.accent : plot::blended(colours.mutedText, colours.panel, 0.5);
    const QRectF box = crisp(option.rect, 1);
    painter.setPen(QPen(isOn || isPartial ? fill : colours.mutedText, 1.2));
    painter.setBrush(isOn || isPartial ? fill : colours.panel);
    const double round = isRound ? box.width() / 2 : box.width() / 4;
    painter.drawRoundedRect(box, round, round);
    painter.setPen(QPen(colours.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
    if (isRound && isOn) {
        painter.setBrush(colours.onAccent);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(box.center(), box.width() / 5, box.width() / 5);
    } else if (isOn) {
        const std::array points = {at(0.24, 0.53), at(0.43, 0.72), at(0.78, 0.30)};
        painter.drawPolyline(points.data(), static_cast<int>(points.size()));
    } else if (isPartial) {
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    }
}

class Brush {
public:
    explicit Brush(QPainter &painter) : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Brush() { m_painter.restore(); }
    Brush(const Brush &) = delete;
    Brush &operator=(const Brush &) = delete;

private:
    QPainter &m_painter;
};

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return steps(2.6) / 2 * 2;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return steps(2);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return steps(2);
    case PM_ToolBarIconSize:
        return steps(2.5);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuPanelWidth:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *more) const
{
    switch (hint) {
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_Widget_Animation_Duration:
        return std::min(longestAnimation, QProxyStyle::styleHint(hint, option, widget, more));
    case SH_ToolTip_WakeUpDelay:
        return 450;
    default:
        return QProxyStyle::styleHint(hint, option, widget, more);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    if (type == CT_ComboBox) {
        const int height = option != nullptr ? option->fontMetrics.height() : contents.height();
        return {contents.width() + steps(4), height + steps(1.5)};
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(steps(0.9), 1, -steps(2.6), -1));
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(option->direction, option->rect, option->rect.adjusted(option->rect.width() - steps(2.6), 0, 0, 0));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Brush brush(*painter);
    switch (element) {
    case PE_FrameFocusRect:
        if (qobject_cast<const QPushButton *>(widget) != nullptr) // its border is the ring
            return;
        drawFocusRing(*painter, option->rect, coloursOf(*option));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(*painter, *option, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(*painter, *option, true);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Brush brush(*painter);
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); control == CC_Slider && slider != nullptr) {
        drawSlider(*painter, *slider, *proxy(), widget);
        return;
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        control == CC_ComboBox && combo != nullptr && !combo->editable) {
        drawComboBox(*painter, *combo);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace ridgepoint::widgets
