// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"

#include <array>
#include <cstdint>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace ridgepoint::widgets {

class NoPower;

/// Power and water of the plant over the hours of the year and over the supply temperature, beside what is published.
class YearPage : public WorkspacePage {
    Q_OBJECT
public:
    enum class Quantity : std::uint8_t { Power, Water };

    explicit YearPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] plot::PlotView *currentPlot() const override;
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

protected:
    void catalogChanged() override { m_sourceKey.clear(); }

private:
    [[nodiscard]] QWidget *makeUpper();
    [[nodiscard]] QLayout *makeHead();
    void choose(Quantity quantity);
    void draw();
    void updatePlantSources(const std::string &method, const std::string &city);
    void say(const QString &sentence);

    QStackedLayout *m_stack = nullptr; ///< the pictures, or why there are none
    NoPower *m_none = nullptr;
    std::array<QToolButton *, 2> m_buttons{};
    QLabel *m_facts = nullptr;
    plot::PlotView *m_hours = nullptr;
    plot::PlotView *m_parts = nullptr;
    plot::PlotView *m_supply = nullptr;
    plot::PlotView *m_free = nullptr;
    Quantity m_quantity = Quantity::Power;
    engine::Scenario m_scenario;
    bool m_hasScenario = false;
    QStringList m_sourceKey;
    QStringList m_plantSources;
    QString m_sentence;
};

} // namespace ridgepoint::widgets
