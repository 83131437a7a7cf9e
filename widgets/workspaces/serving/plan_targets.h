// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/serving/plan_wish.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace ridgepoint::widgets {

class FlowLayout;
class EntryField;
class PlanTargetRow;

/// What a plan aims at, as controls: targets, how many accelerators at most, the ranking, and what else may be used.
class PlanTargets : public QFrame {
    Q_OBJECT
public:
    explicit PlanTargets(QWidget *parent = nullptr);

    [[nodiscard]] PlanWish wish() const;
    void setWish(const PlanWish &wish);
    void setGrounds(const QString &sentence);

Q_SIGNALS:
    void changed();
    void problemFound(const QString &sentence);

private:
    PlanTargetRow *addRow(const engine::Target &target);
    void addTarget();
    void removeRow(PlanTargetRow *row);
    void refreshRows();
    void takeMost();
    void showMost();
    void showProblem(const QString &sentence);
    [[nodiscard]] QWidget *optionsRow();

    static constexpr std::size_t mostTargets = 5;
    std::vector<PlanTargetRow *> m_rows;
    QWidget *m_rowsPlace = nullptr;
    FlowLayout *m_flow = nullptr;
    QToolButton *m_add = nullptr;
    EntryField *m_most = nullptr;
    QComboBox *m_order = nullptr;
    QCheckBox *m_announced = nullptr;
    QCheckBox *m_keepsBatch = nullptr;
    QLabel *m_grounds = nullptr;
    QLabel *m_problem = nullptr;
    double m_mostValue = 256;
};

} // namespace ridgepoint::widgets
