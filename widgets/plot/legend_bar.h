// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/content.h"
#include "widgets/plot/style.h"

#include <QAbstractButton>
#include <QList>
#include <QWidget>

namespace ridgepoint::plot {

/// One series in the legend: its sample and name; checked while it is shown.
class LegendButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit LegendButton(QWidget *parent);

    void setCurve(const Curve &curve);
    void setStyle(const Style &style);
    [[nodiscard]] const QString &curveId() const { return m_curve.id; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Curve m_curve; ///< without its points
    Style m_style;
};

/// The row of series above a plot; wraps, and can be walked by keyboard.
class LegendBar : public QWidget {
    Q_OBJECT
public:
    explicit LegendBar(QWidget *parent);

    void setEntries(const Content &content);
    void setStyle(const Style &style);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void visibilityRequested(const QString &id, bool visible);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    LegendButton *addButton();
    int arrange(int width, bool moves) const;

    QList<LegendButton *> m_buttons;
    Style m_style;
};

} // namespace ridgepoint::plot
