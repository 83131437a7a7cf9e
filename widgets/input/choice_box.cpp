// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/choice_box.h"

#include "widgets/input/choice_popup.h"

#include <QSignalBlocker>
#include <QWheelEvent>

namespace ridgepoint::widgets {

namespace {

constexpr std::size_t mostPlainChoices = 6;

} // namespace

ChoiceBox::ChoiceBox(QWidget *parent) : ElidedComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QComboBox::activated, this, [this](int index) { Q_EMIT chosen(itemData(index).toString()); });
}

void ChoiceBox::setChoices(const std::vector<engine::Choice> &choices, bool isGrouped)
{
    const QSignalBlocker blocker(this);
    m_choices = choices;
    m_isGrouped = isGrouped;
    m_strangerIndex = -1;
    clear();
    for (const engine::Choice &choice : choices)
        addItem(QString::fromStdString(choice.name), QString::fromStdString(choice.slug));
}

void ChoiceBox::showChoice(const QString &slug, const QString &name)
{
    const QSignalBlocker blocker(this);
    int index = findData(slug);
    if (m_strangerIndex >= 0 && index != m_strangerIndex) {
        removeItem(m_strangerIndex);
        m_strangerIndex = -1;
        index = findData(slug);
    }
    if (index < 0) {
        addItem(name, slug);
        m_strangerIndex = index = count() - 1;
    }
    if (index != currentIndex())
        setCurrentIndex(index);
    update();
}

void ChoiceBox::showPopup()
{
    if (m_choices.size() <= mostPlainChoices) {
        QComboBox::showPopup();
        return;
    }
    if (m_popup == nullptr) {
        m_popup = new ChoicePopup(this);
        m_popup->setChoices(m_choices, m_isGrouped);
        m_popup->setGaps(m_gaps);
        connect(m_popup, &ChoicePopup::chosen, this, &ChoiceBox::takeFromPopup);
    }
    m_popup->openAt(this, slug());
}

void ChoiceBox::hidePopup()
{
    if (m_popup != nullptr)
        m_popup->close();
    QComboBox::hidePopup();
}

void ChoiceBox::takeFromPopup(const QString &slug)
{
    if (slug == this->slug())
        return;
    setCurrentIndex(findData(slug));
    Q_EMIT chosen(slug);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace ridgepoint::widgets
