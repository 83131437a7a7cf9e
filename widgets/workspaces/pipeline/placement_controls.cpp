// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/placement_controls.h"

#include "widgets/input/flow_layout.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/pipeline/limit_field.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace ridgepoint::widgets {

namespace {

constexpr int mostDevices = 4;
constexpr double usualLatency = 5;  // seconds
constexpr double usualCost = 0.002; // USD

} // namespace

PlacementControls::PlacementControls(QWidget *parent)
    : QFrame(parent),
      m_latency(new LimitField(tr("Latency ≤"), engine::Unit::second, usualLatency, this)),
      m_cost(new LimitField(tr("Cost an output ≤"), engine::Unit::dollar, usualCost, this)),
      m_devices(new QComboBox(this)),
      m_shipping(new QCheckBox(tr("Shipping only"), this)),
      m_vendorButton(new QToolButton(this)),
      m_vendorMenu(new QMenu(this))
{
    setRole(this, QStringLiteral("card"));
    m_latency->setObjectName(QStringLiteral("placementLatency"));
    m_cost->setObjectName(QStringLiteral("placementCost"));
    for (int count = 1; count <= mostDevices; ++count)
        m_devices->addItem(count == 1 ? tr("one device") : tr("up to %n devices", nullptr, count));
    m_devices->setAccessibleName(tr("Different devices at most"));
    m_vendorButton->setMenu(m_vendorMenu);
    m_vendorButton->setPopupMode(QToolButton::InstantPopup);
    setRole(m_vendorButton, QStringLiteral("segment"));
    auto *row = new FlowLayout(this);
    row->setContentsMargins(steps(1.5), steps(0.75), steps(1.5), steps(0.75));
    row->setSpacing(steps(1));
    addOrder(row);
    for (QWidget *part : std::initializer_list<QWidget *>{m_latency, m_cost, m_devices, m_shipping, m_vendorButton})
        row->addWidget(part);
    setWish({});
    for (LimitField *field : {m_latency, m_cost}) {
        connect(field, &LimitField::changed, this, &PlacementControls::changed);
        connect(field, &LimitField::problemFound, this, &PlacementControls::problemFound);
    }
    connect(m_devices, &QComboBox::currentIndexChanged, this, &PlacementControls::changed);
    connect(m_shipping, &QCheckBox::toggled, this, &PlacementControls::changed);
}

void PlacementControls::addOrder(QLayout *row)
{
    auto *group = new QButtonGroup(this);
    const auto add = [&](const QString &text, const QString &tip) {
        auto *button = new QToolButton(this);
        setRole(button, QStringLiteral("segment"));
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, &PlacementControls::changed);
        return button;
    };
    m_cheapest = add(tr("Cheapest"), tr("Placements by their cost per output."));
    m_fastest = add(tr("Fastest"), tr("Placements by the latency of one request."));
}

PlacementWish PlacementControls::wish() const
{
    PlacementWish wish;
    wish.order = m_fastest->isChecked() ? engine::PlacementOrder::fastest : engine::PlacementOrder::cheapest;
    wish.limits.most_latency = m_latency->limit();
    wish.limits.most_cost = m_cost->limit();
    wish.limits.most_devices = static_cast<std::size_t>(m_devices->currentIndex() + 1);
    wish.limits.shipping_only = m_shipping->isChecked();
    for (const QString &vendor : m_vendors)
        wish.limits.vendors.push_back(vendor.toStdString());
    return wish;
}

void PlacementControls::setWish(const PlacementWish &wish)
{
    const QSignalBlocker devices(m_devices);
    const QSignalBlocker shipping(m_shipping);
    (wish.order == engine::PlacementOrder::fastest ? m_fastest : m_cheapest)->setChecked(true);
    m_latency->setLimit(wish.limits.most_latency);
    m_cost->setLimit(wish.limits.most_cost);
    m_devices->setCurrentIndex(static_cast<int>(wish.limits.most_devices) - 1);
    m_shipping->setChecked(wish.limits.shipping_only);
    m_vendors.clear();
    for (const std::string &vendor : wish.limits.vendors)
        m_vendors << QString::fromStdString(vendor);
    showVendors();
}

void PlacementControls::setVendors(const QStringList &vendors)
{
    m_vendorMenu->clear();
    for (const QString &vendor : vendors) {
        QAction *action = m_vendorMenu->addAction(vendor);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, vendor](bool isChosen) {
            m_vendors.removeAll(vendor);
            if (isChosen)
                m_vendors << vendor;
            showVendors();
            Q_EMIT changed();
        });
    }
    showVendors();
}

void PlacementControls::showVendors()
{
    for (QAction *action : m_vendorMenu->actions())
        action->setChecked(m_vendors.contains(action->text()));
    m_vendorButton->setText(m_vendors.isEmpty()     ? tr("All vendors ▾")
                            : m_vendors.size() == 1 ? tr("%1 ▾").arg(m_vendors.front())
                                                    : tr("%n vendors ▾", nullptr, static_cast<int>(m_vendors.size())));
}

} // namespace ridgepoint::widgets
