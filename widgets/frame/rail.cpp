// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/rail.h"

#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

class RailButton : public QAbstractButton {
public:
    explicit RailButton(QWidget *parent) : QAbstractButton(parent) { setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Maximum); }

    [[nodiscard]] QSize sizeHint() const override { return {leastWidth(), textHeight() + iconExtent() + steps(3)}; }
    /// Where text is large and the window low, the icon alone; the name stays in the tooltip.
    [[nodiscard]] QSize minimumSizeHint() const override { return {leastWidth(), iconExtent() + steps(1)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const plot::Colours &colours = plot::coloursFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(steps(0.5), 1, -steps(0.5), -1);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? colours.accentTint : colours.raised);
            painter.drawRoundedRect(box, steps(0.75), steps(0.75));
        }
        if (isChecked()) {
            painter.setBrush(colours.accent);
            painter.drawRect(QRectF(0, box.top() + steps(1), 2.5, box.height() - steps(2)));
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colours.accent, 1.6));
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), steps(0.75), steps(0.75));
        }
        const int extent = iconExtent();
        const bool hasText = height() >= textHeight() + extent + steps(1.5);
        const QRect picture((width() - extent) / 2,
                            hasText ? std::min(steps(1), height() - textHeight() - extent) : (height() - extent) / 2, extent, extent);
        icon().paint(&painter, picture, Qt::AlignCenter, QIcon::Normal, isChecked() ? QIcon::On : QIcon::Off);
        if (!hasText)
            return;
        painter.setFont(widgets::font(TextSize::Small, isChecked()));
        painter.setPen(isChecked() ? colours.accent : colours.mutedText);
        painter.drawText(QRect(0, picture.bottom(), width(), height() - picture.bottom() - steps(0.5)), Qt::AlignCenter, text());
    }

    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
            update();
        return QAbstractButton::event(event);
    }

private:
    [[nodiscard]] int iconExtent() const { return steps(3); }
    [[nodiscard]] static int textHeight() { return QFontMetrics(widgets::font(TextSize::Small, true)).height(); }
    [[nodiscard]] int leastWidth() const
    {
        return std::max(QFontMetrics(widgets::font(TextSize::Small, true)).horizontalAdvance(text()) + steps(2), steps(9));
    }
};

} // namespace

Rail::Rail(std::vector<RailEntry> entries, QWidget *parent)
    : QWidget(parent), m_entries(std::move(entries)), m_buttons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Workspaces"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, steps(1), 0, steps(1));
    layout->setSpacing(steps(0.5));
    int index = 0;
    for (const RailEntry &entry : m_entries) {
        auto *button = new RailButton(this);
        button->setText(entry.label);
        button->setCheckable(true);
        button->setAttribute(Qt::WA_Hover);
        button->setFocusPolicy(Qt::TabFocus);
        button->setObjectName(QStringLiteral("rail.") + entry.name);
        button->setAccessibleName(tr("%1 workspace").arg(entry.label));
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(entry.label).arg(entry.number));
        m_buttons->addButton(button, index++);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    m_buttons->setExclusive(true);
    connect(m_buttons, &QButtonGroup::idClicked, this, &Rail::chosen);
    refreshIcons();
}

void Rail::setCurrent(int index)
{
    if (QAbstractButton *button = m_buttons->button(index))
        button->setChecked(true);
}

void Rail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcons();
}

void Rail::paintEvent(QPaintEvent *)
{
    const plot::Colours &colours = plot::coloursFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.panel);
    painter.setPen(colours.line);
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

void Rail::refreshIcons()
{
    const plot::Colours &colours = plot::coloursFor(palette());
    int index = 0;
    for (const RailEntry &entry : m_entries)
        m_buttons->button(index++)->setIcon(widgets::icon(entry.icon, colours.mutedText, colours.accent));
}

} // namespace ridgepoint::widgets
