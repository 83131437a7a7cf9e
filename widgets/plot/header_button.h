// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/style.h"

#include <QAbstractButton>

namespace ridgepoint::plot {

/// A small quiet button of a plot's title line. It takes no focus: each has its key in the plot, which the tool tip names.
class HeaderButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class Sign : std::uint8_t { Reset, Table, Export };

    HeaderButton(Sign sign, const QString &name, const QString &keys, QWidget *parent = nullptr);

    void setStyle(const Style &style);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Sign m_sign;
    Style m_style;
};

} // namespace ridgepoint::plot
