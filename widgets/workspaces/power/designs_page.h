// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/power/designs_words.h"

class QLabel;
class QPushButton;
class QStackedLayout;

namespace ridgepoint::plot {
class HeaderButton;
}

namespace ridgepoint::widgets {

class ChoiceBox;
class DesignsTable;
class DesignsView;
class NoPower;

/// Two to six designs of cooling and power side by side, on the same city and load.
class DesignsPage : public WorkspacePage {
    Q_OBJECT
public:
    static constexpr std::size_t mostDesigns = 6; ///< the scenario's own among them

    explicit DesignsPage(const WorkspaceContext &context, QWidget *parent = nullptr);

    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] plot::PlotView *currentPlot() const override;
    /// The table where it has the focus.
    [[nodiscard]] const plot::Exportable *currentPicture() const override;
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

protected:
    void catalogChanged() override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTable();
    [[nodiscard]] QLayout *makeChooser();
    [[nodiscard]] ChoiceBox *makeChoice(const QString &objectName, const QString &name, engine::ParameterId id);
    [[nodiscard]] QPushButton *makeButton(const QString &objectName, const QString &text, const QString &tip);
    void styleExport();
    void draw();
    [[nodiscard]] DesignColumn columnOf(const engine::Scenario &scenario, const engine::Design &design, std::size_t place) const;
    void showChosen();
    void drawMeasure();
    void change(engine::ParameterId id, const QString &slug);
    void addDesign();
    void dropDesign();
    void setBaseline();
    void useChosen();
    void say(const QString &sentence);
    [[nodiscard]] std::size_t chosen() const; ///< place of the current column
    void choose(std::size_t place);

    QStackedLayout *m_stack = nullptr; ///< the comparison, or why there is none
    NoPower *m_none = nullptr;
    DesignsTable *m_model = nullptr;
    DesignsView *m_table = nullptr;
    QLabel *m_chosen = nullptr;
    ChoiceBox *m_cooling = nullptr;
    ChoiceBox *m_chain = nullptr;
    ChoiceBox *m_redundancy = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_drop = nullptr;
    QPushButton *m_baselineButton = nullptr;
    QPushButton *m_use = nullptr;
    plot::HeaderButton *m_export = nullptr;
    plot::PlotView *m_parts = nullptr;
    plot::PlotView *m_measure = nullptr;
    engine::Scenario m_scenario;
    bool m_hasScenario = false;
    bool m_isUsual = true; ///< the designs beside the own follow it until the user changes them
    DesignList m_list;
    engine::Design m_own;
    QString m_line;
    QString m_sentence;
};

} // namespace ridgepoint::widgets
