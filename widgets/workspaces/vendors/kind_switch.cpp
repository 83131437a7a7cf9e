// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/kind_switch.h"

#include "widgets/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace ridgepoint::widgets {

KindSwitch::KindSwitch(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("vendors-kinds"));
    setAccessibleName(tr("Table"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(steps(0.5));
    auto *group = new QButtonGroup(this);
    group->setExclusive(true);
    for (std::size_t i = 0; i < allKinds.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setText(label(allKinds[i]));
        button->setAccessibleName(tr("Show %1").arg(label(allKinds[i]).toLower()));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        setRole(button, QStringLiteral("segment"));
        group->addButton(button);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, i] { Q_EMIT kindChosen(allKinds[i]); });
        m_buttons[i] = button;
    }
}

void KindSwitch::setKind(data::EntityKind kind)
{
    for (std::size_t i = 0; i < allKinds.size(); ++i)
        m_buttons[i]->setChecked(allKinds[i] == kind);
}

QString KindSwitch::label(data::EntityKind kind)
{
    switch (kind) {
    case data::EntityKind::Accelerators:
        return tr("Accelerators");
    case data::EntityKind::Systems:
        return tr("Systems");
    case data::EntityKind::Fabrics:
        return tr("Fabrics");
    case data::EntityKind::Models:
        return tr("Models");
    case data::EntityKind::Companies:
        return tr("Companies");
    case data::EntityKind::Products:
        break;
    }
    return tr("Products");
}

} // namespace ridgepoint::widgets
