// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/power/cities_table.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace ridgepoint::widgets {

class CitiesView;
class NoPower;

/// The cities of the database under the scenario's design, as a table and as points over two measures.
class CitiesPage : public WorkspacePage {
    Q_OBJECT
public:
    explicit CitiesPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] plot::PlotView *currentPlot() const override;
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

protected:
    void catalogChanged() override;

private:
    [[nodiscard]] QWidget *makeTable();
    [[nodiscard]] QWidget *makeChart();
    [[nodiscard]] QComboBox *makePicker(const QString &objectName, const QString &name, CityMeasure measure);
    void draw();
    void drawChart();
    void chosenChanged();
    void useChosen();
    void say(const QString &sentence);
    [[nodiscard]] CityMeasure measureOf(const QComboBox *picker) const;

    QStackedLayout *m_stack = nullptr; ///< the comparison, or why there is none
    NoPower *m_none = nullptr;
    CitiesTable *m_model = nullptr;
    CitiesView *m_table = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_use = nullptr;
    QComboBox *m_x = nullptr;
    QComboBox *m_y = nullptr;
    plot::PlotView *m_plot = nullptr;
    engine::Scenario m_scenario;
    std::string m_present; ///< the scenario's city
    QString m_line;
    QString m_sentence;
};

} // namespace ridgepoint::widgets
