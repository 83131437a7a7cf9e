// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_controls.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/stack/stack_find_field.h"
#include "widgets/workspaces/stack/stack_text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace ridgepoint::widgets {

StackControls::StackControls(const StackModel &model, QWidget *parent)
    : QWidget(parent), m_find(new StackFindField(model)), m_schemes(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(steps(0.25));
    m_find->setMinimumWidth(steps(20));
    m_find->setMaximumWidth(steps(28));
    row->addWidget(m_find);
    row->addSpacing(steps(1));
    for (const auto &scheme :
         {QStringLiteral("six-layer"), QStringLiteral("physical"), QStringLiteral("harness"), QStringLiteral("cross")}) {
        if (model.layers(scheme).empty())
            continue;
        auto *button = new QToolButton;
        button->setObjectName(QStringLiteral("scheme_%1").arg(scheme));
        button->setText(StackText::scheme(scheme));
        button->setAccessibleName(tr("Show: %1").arg(button->text()));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("scheme", scheme);
        setRole(button, QStringLiteral("segment"));
        m_schemes->addButton(button);
        row->addWidget(button);
    }
    // Clicked, not toggled: the scheme in view is chosen again to leave an opened layer.
    connect(m_schemes, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton *button) { Q_EMIT schemeChosen(button->property("scheme").toString()); });
}

void StackControls::setScheme(const QString &scheme)
{
    for (auto *button : m_schemes->buttons())
        button->setChecked(button->property("scheme").toString() == scheme);
}

} // namespace ridgepoint::widgets
