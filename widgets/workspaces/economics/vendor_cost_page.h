// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/latest_worker.h"
#include "widgets/workspaces/economics/vendor_cost_table.h"
#include "widgets/workspaces/pages/workspace_page.h"

class QLabel;
class QTimer;

namespace ridgepoint::widgets {

class VendorCostView;

/// The same work on every vendor's accelerators: the comparison set at once, all with a price in a table when the hand rests.
class VendorCostPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit VendorCostPage(const WorkspaceContext &context, QWidget *parent = nullptr);
    ~VendorCostPage() override;

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }

protected:
    void catalogChanged() override;
    void changeEvent(QEvent *event) override;

private:
    using Worker = LatestWorker<engine::Scenario, VendorCosts>;
    [[nodiscard]] QWidget *makeTable();
    void makeWorker();
    void take(const std::shared_ptr<const VendorCosts> &costs);
    void useChosen(const QModelIndex &index);
    void draw(const std::vector<engine::VendorCost> &costs, const QString &chosenText = {});

    engine::Scenario m_scenario;
    std::optional<engine::MetricId> m_rate; ///< what the table shows; none before it is first filled
    bool m_isComparing = false;             ///< the scenario compares accelerators; else the cheapest of the table are drawn
    QString m_sentence;
    std::unique_ptr<Worker> m_worker;
    QTimer *m_rest;
    VendorCostTable *m_model;
    VendorCostView *m_table = nullptr;
    QLabel *m_status = nullptr;
    plot::PlotView *m_bars = nullptr;
};

} // namespace ridgepoint::widgets
