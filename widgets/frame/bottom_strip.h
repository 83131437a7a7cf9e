// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimate.h"

#include <QWidget>

#include <vector>

class QAbstractButton;

namespace ridgepoint::widgets {

/// The live answer, always visible: the metrics that matter most, the weakest layer and what the findings say. Each figure opens "How is
/// this computed?". Where there is no room for all, captions become short and then the less important figures leave.
class BottomStrip : public QWidget {
    Q_OBJECT
public:
    explicit BottomStrip(QWidget *parent = nullptr);

    void setEstimate(const engine::Estimate &estimate);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void metricChosen(ridgepoint::engine::MetricId id, QWidget *anchor);
    void findingsChosen(QWidget *anchor);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitCells();

    std::vector<QAbstractButton *> m_cells;
    QAbstractButton *m_findings;
    bool m_isPictures = false;
};

} // namespace ridgepoint::widgets
