// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/limit_field.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"

#include <QHBoxLayout>
#include <QLabel>

#include <cmath>

namespace ridgepoint::widgets {

LimitField::LimitField(const QString &label, engine::Unit unit, double usual, QWidget *parent)
    : QWidget(parent), m_label(label), m_unit(unit), m_usual(usual), m_field(new EntryField(this))
{
    auto *name = new QLabel(label, this);
    setRole(name, QStringLiteral("muted"));
    name->setBuddy(m_field);
    m_field->setAccessibleName(label);
    m_field->setPlaceholderText(tr("none"));
    m_field->setToolTip(tr("A number with its unit, such as %1; empty for no limit.").arg(numberText(usual, unit)));
    m_field->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("1 000 ms ")) + steps(2));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(steps(0.5));
    row->addWidget(name);
    row->addWidget(m_field);
    connect(m_field, &EntryField::taken, this, &LimitField::take);
    connect(m_field, &EntryField::focusLeft, this, [this] {
        if (m_field->isModified())
            take();
    });
    connect(m_field, &EntryField::restoreRequested, this, [this] {
        showLimit();
        Q_EMIT problemFound({});
    });
}

void LimitField::setLimit(const std::optional<double> &limit)
{
    m_limit = limit;
    showLimit();
}

void LimitField::showLimit()
{
    m_field->setText(m_limit ? numberText(*m_limit, m_unit) : QString());
    m_field->setModified(false);
    m_field->setRestorable(false);
}

void LimitField::take()
{
    const QString typed = m_field->text().trimmed();
    std::optional<double> limit;
    if (!typed.isEmpty()) {
        const auto value = engine::parse(typed.toStdString(), m_unit);
        if (!value || !(*value > 0) || !std::isfinite(*value)) {
            m_field->setRestorable(true);
            Q_EMIT problemFound(tr("%1: “%2” is not accepted; it takes a number above 0 such as %3, or nothing.")
                                    .arg(m_label, typed.left(40), numberText(m_usual, m_unit)));
            return;
        }
        limit = *value;
    }
    const bool isNew = limit != m_limit && m_field->isModified();
    if (isNew)
        m_limit = limit;
    showLimit();
    Q_EMIT problemFound({});
    if (isNew)
        Q_EMIT changed();
}

} // namespace ridgepoint::widgets
