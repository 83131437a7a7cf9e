// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pipeline/placement_wish.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLayout;
class QMenu;
class QToolButton;

namespace ridgepoint::widgets {

class LimitField;

/// What a placement has to keep, as controls.
class PlacementControls : public QFrame {
    Q_OBJECT
public:
    explicit PlacementControls(QWidget *parent = nullptr);

    [[nodiscard]] PlacementWish wish() const;
    void setWish(const PlacementWish &wish); ///< never emits
    /// Vendors to choose from.
    void setVendors(const QStringList &vendors);

Q_SIGNALS:
    void changed();
    void problemFound(const QString &sentence);

private:
    void addOrder(QLayout *row);
    void showVendors();

    QToolButton *m_cheapest = nullptr;
    QToolButton *m_fastest = nullptr;
    LimitField *m_latency;
    LimitField *m_cost;
    QComboBox *m_devices;
    QCheckBox *m_shipping;
    QToolButton *m_vendorButton;
    QMenu *m_vendorMenu;
    QStringList m_vendors; ///< chosen; empty = all
};

} // namespace ridgepoint::widgets
