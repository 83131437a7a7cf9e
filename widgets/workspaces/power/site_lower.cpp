// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/site_lower.h"

#include "widgets/theme/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>

namespace ridgepoint::widgets {

namespace {

constexpr int tableShare = 9;
constexpr int pictureShare = 5;
constexpr int fewestCharacters = 145; ///< of both side by side without a cut name

} // namespace

const char *siteFootprintName(SiteFootprint footprint)
{
    static constexpr std::array<const char *, siteFootprintCount> names = {"carbon", "regions", "water"};
    return names[static_cast<std::size_t>(footprint)];
}

SiteLower::SiteLower(QWidget *table, QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_card(new QFrame(this)), m_switch(new QWidget(this)), m_picture(new QWidget(this))
{
    setRole(m_card, QStringLiteral("card"));
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(steps(1), steps(1), steps(1), steps(1));
    inside->addWidget(table);
    m_pictureColumn = new QVBoxLayout(m_picture);
    m_pictureColumn->setContentsMargins({});
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(steps(1));
    m_grid->setVerticalSpacing(steps(0.5));
    m_grid->setRowStretch(1, 1);
    m_grid->setColumnStretch(0, tableShare);
    m_grid->setColumnStretch(1, pictureShare);
    buildSwitch();
    arrange();
}

void SiteLower::buildSwitch()
{
    auto *row = new QHBoxLayout(m_switch);
    row->setContentsMargins({});
    row->setSpacing(0);
    m_supplies = addButton(row, QStringLiteral("supplies"), tr("Supplies"));
    const std::array labels = {tr("Carbon"), tr("Grids"), tr("Water")};
    auto *group = new QButtonGroup(this);
    group->addButton(m_supplies);
    for (std::size_t i = 0; i < siteFootprintCount; ++i) {
        const auto footprint = static_cast<SiteFootprint>(i);
        m_buttons[i] = addButton(row, QLatin1StringView(siteFootprintName(footprint)), labels[i]);
        group->addButton(m_buttons[i]);
        connect(m_buttons[i], &QToolButton::clicked, this, [this, footprint] { choose(footprint); });
    }
    connect(m_supplies, &QToolButton::clicked, this, [this] {
        m_showsSupplies = true;
        showChosen();
    });
    row->addStretch(1);
}

QToolButton *SiteLower::addButton(QBoxLayout *row, const QString &name, const QString &label)
{
    auto *button = new QToolButton(m_switch);
    button->setObjectName(QStringLiteral("site.") + name);
    button->setText(label);
    button->setAccessibleName(tr("Show: %1").arg(label));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    setRole(button, QStringLiteral("segment"));
    row->addWidget(button);
    return button;
}

void SiteLower::choose(SiteFootprint footprint)
{
    m_footprint = footprint;
    m_showsSupplies = false;
    showChosen();
    Q_EMIT footprintChosen();
}

void SiteLower::setFootprint(SiteFootprint footprint)
{
    m_footprint = footprint;
    showChosen();
}

void SiteLower::fit()
{
    const bool isNarrow = width() < fewestCharacters * fontMetrics().averageCharWidth();
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    arrange();
}

void SiteLower::arrange()
{
    for (QWidget *part : {m_card, m_switch, m_picture})
        m_grid->removeWidget(part);
    if (m_isNarrow) {
        m_grid->addWidget(m_switch, 0, 0, 1, 2);
        m_grid->addWidget(m_card, 1, 0, 1, 2);
        m_grid->addWidget(m_picture, 1, 0, 1, 2);
    } else {
        m_grid->addWidget(m_card, 0, 0, 2, 1);
        m_grid->addWidget(m_switch, 0, 1);
        m_grid->addWidget(m_picture, 1, 1);
    }
    showChosen();
}

void SiteLower::showChosen()
{
    m_supplies->setVisible(m_isNarrow);
    const bool isOnlyTable = m_isNarrow && m_showsSupplies;
    m_card->setVisible(!m_isNarrow || m_showsSupplies);
    m_picture->setVisible(!isOnlyTable);
    QToolButton *chosen = isOnlyTable ? m_supplies : m_buttons[static_cast<std::size_t>(m_footprint)];
    chosen->setChecked(true);
}

void SiteLower::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SiteLower::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_supplies != nullptr)
        fit();
}

} // namespace ridgepoint::widgets
