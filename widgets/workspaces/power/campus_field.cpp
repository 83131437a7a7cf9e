// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/campus_field.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace ridgepoint::widgets {

using engine::Unit;

namespace {

bool isCampus(engine::Watt power)
{
    return power >= engine::SiteAssumptions::least_campus && power <= engine::SiteAssumptions::most_campus;
}

} // namespace

CampusField::CampusField(QWidget *parent) : QWidget(parent), m_field(new EntryField(this))
{
    auto *name = new QLabel(tr("campus"), this);
    setRole(name, QStringLiteral("muted"));
    name->setBuddy(m_field);
    m_field->setObjectName(QStringLiteral("site.campusPower"));
    m_field->setAccessibleName(tr("Power of the assumed campus"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(steps(0.5));
    row->addWidget(name);
    row->addWidget(m_field);
    sizeField();
    showPower();
    setInForce(true);
    connect(m_field, &EntryField::taken, this, &CampusField::take);
    connect(m_field, &EntryField::focusLeft, this, [this] {
        if (m_field->isModified())
            take();
    });
    connect(m_field, &EntryField::restoreRequested, this, &CampusField::showPower);
}

void CampusField::setPower(engine::Watt power)
{
    if (!isCampus(power))
        return;
    m_power = power;
    showPower();
}

void CampusField::setInForce(bool isInForce)
{
    setEnabled(isInForce);
    m_field->setToolTip(
        isInForce ? tr("Assumed: the nameplate power of all racks of the site, for which no number of racks is set. A number with "
                       "its unit, such as 100 MW or 1.4 GW.")
                  : tr("Racks is set, so that the site has those; reset Racks to plan a campus by its power."));
}

void CampusField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        sizeField();
}

void CampusField::sizeField() { m_field->setFixedWidth(m_field->fontMetrics().horizontalAdvance(QStringLiteral("100.0 MW ")) + steps(2)); }

void CampusField::showPower()
{
    m_field->setText(numberText(m_power.si(), Unit::watt));
    m_field->setModified(false);
    markRefused(false);
}

void CampusField::markRefused(bool isRefused)
{
    m_field->setRestorable(isRefused);
    m_field->setProperty("refused", isRefused);
    m_field->style()->unpolish(m_field);
    m_field->style()->polish(m_field);
}

void CampusField::take()
{
    if (!m_field->isModified())
        return;
    const QString typed = m_field->text().trimmed();
    const auto value = engine::parse(typed.toStdString(), Unit::watt);
    if (!value || !isCampus(engine::Watt(*value))) {
        markRefused(true);
        Q_EMIT refused(tr("Campus: “%1” is not accepted; it takes %2 to %3.")
                           .arg(typed.left(40), numberText(engine::SiteAssumptions::least_campus.si(), Unit::watt),
                                numberText(engine::SiteAssumptions::most_campus.si(), Unit::watt)));
        return;
    }
    const bool isNew = engine::Watt(*value) != m_power;
    setPower(engine::Watt(*value));
    if (isNew)
        Q_EMIT changed();
}

} // namespace ridgepoint::widgets
