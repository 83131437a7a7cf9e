// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/site_plan.h"
#include "widgets/workspaces/pages/workspace_page.h"

class QHBoxLayout;
class QLayout;
class QPushButton;
class QSpinBox;

namespace ridgepoint::widgets {

class CampusField;
class FigureTableView;
class SiteLower;

/// When a site has power and from where: timeline, megawatts, every supply side by side, carbon and water.
class SitePage : public WorkspacePage {
    Q_OBJECT
public:
    explicit SitePage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

protected:
    void catalogChanged() override;

private:
    [[nodiscard]] QLayout *buildAssumptions();
    [[nodiscard]] QWidget *buildUpper();
    [[nodiscard]] QWidget *buildLower();
    [[nodiscard]] QSpinBox *addAssumption(QLayout *row, const QString &name, const QString &label, const QString &suffix);
    void takeAssumptions();
    void showAssumptions();
    void showFootprint();
    void showTable();
    void chooseSupply(const QString &slug);
    void chooseRegion(const QStringList &slugs);
    void proposeCampus();
    void showCampus();
    void redraw();
    void showTimeline();
    void updateRecords();
    void showSourced(plot::PlotView *view, SidePicture picture) const;

    engine::Scenario m_scenario;
    engine::SiteAssumptions m_assumptions;
    engine::SitePlan m_plan;
    bool m_hasScenario = false;
    bool m_isFilling = false;
    QString m_line;
    QString m_timelineLine; ///< that of the timeline shown
    QString m_sentence;
    QStringList m_sourceKey;
    QStringList m_sources; ///< of the region and the generation
    plot::PlotView *m_timeline = nullptr;
    plot::PlotView *m_ramp = nullptr;
    plot::PlotView *m_small = nullptr;
    SiteLower *m_lower = nullptr;
    FigureTableView *m_table = nullptr;
    QSpinBox *m_firstPhase = nullptr;
    QSpinBox *m_rampYears = nullptr;
    QSpinBox *m_spare = nullptr;
    QSpinBox *m_contract = nullptr;
    CampusField *m_campus = nullptr;
    QPushButton *m_useCampus = nullptr;
};

} // namespace ridgepoint::widgets
