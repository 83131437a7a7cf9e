// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/site_plan.h"
#include "widgets/workspaces/pages/workspace_page.h"

#include <array>

class QHBoxLayout;
class QPushButton;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace ridgepoint::widgets {

class FigureTableView;

/// What the small picture beside the table shows.
enum class SiteFootprint : std::uint8_t { Carbon, Regions, Water };
inline constexpr std::size_t siteFootprintCount = static_cast<std::size_t>(SiteFootprint::Water) + 1;

/// When a site has power and from where: timeline, megawatts, every supply side by side, carbon and water.
class SitePage : public WorkspacePage {
    Q_OBJECT
public:
    explicit SitePage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

private:
    [[nodiscard]] QHBoxLayout *buildAssumptions();
    [[nodiscard]] QWidget *buildUpper();
    [[nodiscard]] QWidget *buildLower();
    [[nodiscard]] QSpinBox *addAssumption(QHBoxLayout *row, const QString &name, const QString &label, const QString &suffix);
    void addFootprintSwitch(QVBoxLayout *column);
    void setFootprint(SiteFootprint footprint);
    void takeAssumptions();
    void showAssumptions();
    void showFootprint();
    void showTable();
    void chooseSupply(const QString &slug);
    void chooseRegion(const QStringList &slugs);
    void proposeCampus();
    void redraw();
    void updateRecords();
    void showSourced(plot::PlotView *view, SidePicture picture) const;

    engine::Scenario m_scenario;
    engine::SiteAssumptions m_assumptions;
    engine::SitePlan m_plan;
    bool m_hasScenario = false;
    bool m_isFilling = false;
    SiteFootprint m_footprint = SiteFootprint::Carbon;
    QString m_line;
    QString m_sentence;
    QStringList m_sourceKey;
    QStringList m_sources; ///< of the region and the generation
    plot::PlotView *m_timeline = nullptr;
    plot::PlotView *m_ramp = nullptr;
    plot::PlotView *m_small = nullptr;
    FigureTableView *m_table = nullptr;
    QSpinBox *m_firstPhase = nullptr;
    QSpinBox *m_rampYears = nullptr;
    QSpinBox *m_spare = nullptr;
    QSpinBox *m_contract = nullptr;
    QPushButton *m_campus = nullptr;
    std::array<QToolButton *, siteFootprintCount> m_buttons{};
};

} // namespace ridgepoint::widgets
