// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/workspace.h"

#include <QWidget>

#include <map>
#include <memory>
#include <vector>

namespace ridgepoint::widgets {

class ParameterEditor;

/// The scenario's inputs for the workspace in view: one editor per parameter row under the headings of its group, changed values
/// marked, reset in place or all together. Holds no scenario of its own: it shows what it is told and proposes by signal.
class ParameterPanel : public QWidget {
    Q_OBJECT
public:
    explicit ParameterPanel(std::shared_ptr<const engine::Catalog> catalog, QWidget *parent = nullptr);

    /// Which parameters stand in the panel, in order; editors are made once and kept.
    void setParameters(const std::vector<engine::ParameterId> &ids);
    /// A new catalog: the editors are made anew. `setScenario` follows.
    void setCatalog(const std::shared_ptr<const engine::Catalog> &catalog);
    /// Shows the values in force, their bounds and which of them the user set; never emits.
    void setScenario(const engine::Scenario &scenario);
    /// Shows a refusal beside the editor of its parameter until the next accepted value.
    void showProblem(engine::ParameterId id, const engine::Problem &problem);
    void clearProblem(engine::ParameterId id);
    [[nodiscard]] ParameterEditor *editor(engine::ParameterId id) const;
    /// Which groups are closed, for the settings.
    [[nodiscard]] QByteArray saveView() const;
    void restoreView(const QByteArray &view);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    ~ParameterPanel() override;
    ParameterPanel(const ParameterPanel &) = delete;
    ParameterPanel &operator=(const ParameterPanel &) = delete;

Q_SIGNALS:
    void parameterEdited(ridgepoint::engine::ParameterId id, const ridgepoint::engine::ParameterValue &value,
                         ridgepoint::widgets::EditPhase phase);
    void resetAllRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace ridgepoint::widgets
