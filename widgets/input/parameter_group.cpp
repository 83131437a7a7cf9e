// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/parameter_group.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

namespace {

constexpr double markColumn = 1.5; // steps, as in the editors below

QFont headingFont()
{
    QFont result = font(TextSize::Small, true);
    result.setLetterSpacing(QFont::PercentageSpacing, 106);
    return result;
}

} // namespace

GroupHeading::GroupHeading(const QString &title, QWidget *parent) : QAbstractButton(parent), m_title(title)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(title);
    setToolTip(tr("Opens and closes the group %1").arg(title));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GroupHeading::setChangedCount(int count)
{
    if (count == m_changedCount)
        return;
    m_changedCount = count;
    setAccessibleDescription(count > 0 ? tr("%n changed", nullptr, count) : QString());
    update();
}

QSize GroupHeading::sizeHint() const
{
    const QFontMetrics metrics(headingFont());
    return {metrics.horizontalAdvance(m_title.toUpper()) + steps(6), metrics.height() + steps(0.75)};
}

void GroupHeading::paintEvent(QPaintEvent * /*event*/)
{
    const plot::Colours &colours = plot::coloursFor(QApplication::palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect area = rect().adjusted(steps(markColumn), 0, 0, 0);
    const QColor ink = underMouse() ? colours.text : colours.mutedText;

    const int size = steps(1.6);
    const QRect mark =
        QStyle::visualRect(layoutDirection(), rect(), QRect(area.right() - size + 1, area.center().y() - size / 2, size, size));
    widgets::icon(isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), ink, ink).paint(&painter, mark);

    painter.setFont(headingFont());
    painter.setPen(ink);
    const QRect text = area.adjusted(0, 0, -size - steps(0.5), 0);
    const QRect used = painter.boundingRect(text, Qt::AlignVCenter | Qt::AlignLeft, m_title.toUpper());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, m_title.toUpper());
    if (!isChecked() && m_changedCount > 0) {
        painter.setFont(widgets::font(TextSize::Small));
        painter.setPen(colours.accent);
        painter.drawText(text.adjusted(used.width() + steps(1), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         tr("%n changed", nullptr, m_changedCount));
    }
    if (hasFocus()) {
        QStyleOption option;
        option.initFrom(this);
        option.rect = area.adjusted(-steps(0.5), 0, 0, 0);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

ParameterGroupBox::ParameterGroupBox(const QString &title, QWidget *parent)
    : QWidget(parent), m_heading(new GroupHeading(title, this)), m_body(new QWidget(this)), m_bodyLayout(new QVBoxLayout(m_body))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_body);
    m_bodyLayout->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_heading, &QAbstractButton::toggled, m_body, &QWidget::setVisible);
    applyLook();
}

void ParameterGroupBox::setEditors(const std::vector<QWidget *> &editors)
{
    while (QLayoutItem *item = m_bodyLayout->takeAt(0))
        delete item;
    for (QWidget *editor : editors) {
        m_bodyLayout->addWidget(editor);
        editor->setVisible(true);
    }
    setVisible(!editors.empty());
}

void ParameterGroupBox::applyLook()
{
    layout()->setSpacing(steps(0.6));
    m_bodyLayout->setSpacing(steps(1));
}

void ParameterGroupBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyLook();
}

} // namespace ridgepoint::widgets
