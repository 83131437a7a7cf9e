// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/plan.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace ridgepoint::widgets {

class EntryField;

/// One target of a plan: a metric, its direction in words, and a value that may be typed with a unit.
class PlanTargetRow : public QWidget {
    Q_OBJECT
public:
    explicit PlanTargetRow(const engine::Target &target, QWidget *parent = nullptr);

    [[nodiscard]] const engine::Target &target() const { return m_target; }
    void setRemovable(bool isRemovable);
    void focusValue();

Q_SIGNALS:
    void changed();
    void removed();
    void problemFound(const QString &sentence); ///< empty: there is none any more

private:
    void takeMetric();
    void takeValue();
    void step(int direction);
    void showTarget();

    engine::Target m_target;
    QComboBox *m_metric = nullptr;
    QLabel *m_direction = nullptr;
    EntryField *m_value = nullptr;
    QToolButton *m_remove = nullptr;
};

} // namespace ridgepoint::widgets
