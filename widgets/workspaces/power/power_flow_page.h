// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/power/power_flow_subject.h"

class QButtonGroup;
class QSplitter;
class QStackedLayout;

namespace ridgepoint::widgets {

class NoPower;
class PictureSwitch;
class PowerFlowCard;

/// Power from the grid to the accelerators as one diagram; the levels of the site, the current of a rack's feed, and the chains below.
class PowerFlowPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit PowerFlowPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] plot::PlotView *currentPlot() const override;
    [[nodiscard]] const plot::Exportable *currentPicture() const override;
    bool closeTopmost() override;
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

protected:
    void catalogChanged() override { m_setup.reset(); }
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showFixed();
    [[nodiscard]] QWidget *levelSwitch();
    [[nodiscard]] QWidget *weatherSwitch();
    void shareHeight(std::pair<int, int> shares);
    void redraw();
    void say(const QString &sentence);
    [[nodiscard]] bool hasPower() const;

    QStackedLayout *m_stack = nullptr;
    QSplitter *m_split = nullptr;
    PowerFlowCard *m_flow = nullptr;
    QButtonGroup *m_levels = nullptr;
    QButtonGroup *m_weathers = nullptr;
    plot::PlotView *m_sizes = nullptr;
    plot::PlotView *m_current = nullptr;
    plot::PlotView *m_chains = nullptr;
    PictureSwitch *m_lower = nullptr;
    NoPower *m_none = nullptr;
    std::optional<PowerSetup> m_setup;
    QStringList m_foot;
    engine::SiteLevel m_level = engine::SiteLevel::rack;
    engine::FlowWeather m_weather = engine::FlowWeather::year;
    QString m_sentence;
};

} // namespace ridgepoint::widgets
