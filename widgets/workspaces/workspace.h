// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimate.h"
#include "engine/scenario.h"
#include "widgets/plot/exportable.h"

#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

namespace ridgepoint::plot {
class PlotView;
} // namespace ridgepoint::plot

namespace ridgepoint::data {
class Database;
}

namespace ridgepoint::widgets {

/// How far an edit has come: `Dragging` merges into one undo step until `Committed`; `Reset` returns to the default.
enum class EditPhase : std::uint8_t { Dragging, Committed, Reset };

/// A chip of the workspace's title line: what the picture stands on ("B200", "Llama 3.1 70B").
struct ContextChip {
    QString text;
    QString tooltip;
};

/// What a workspace is handed when it is built.
struct WorkspaceContext {
    std::shared_ptr<const engine::Catalog> catalog;
    data::Database *database = nullptr; ///< outlives every workspace
};

/// One workspace of the rail. The window draws its title, sentence and chips; the workspace draws the rest. It is built when first
/// opened; `setScenario` is called only while it is active (and when it becomes active), with an estimate of the metrics it wants.
class Workspace : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    /// What the picture says now, one sentence computed from the estimate or the database.
    [[nodiscard]] virtual QString sentence() const = 0;
    [[nodiscard]] virtual std::vector<ContextChip> chips() const { return {}; }
    /// Parameters that matter here, for the scenario panel, in order. Empty: the panel shows `sidePanel()` instead.
    [[nodiscard]] virtual std::vector<engine::ParameterId> parameters() const { return {}; }
    /// A panel of the workspace's own for the right column, shown above the scenario parameters; may be null. The window takes it over.
    [[nodiscard]] virtual QWidget *sidePanel() { return nullptr; }
    /// Controls for the right end of the title line (scheme or page switches); may be null. The window takes it over.
    [[nodiscard]] virtual QWidget *titleControls() { return nullptr; }
    /// Name of the help page in resources/help, e.g. "roofline".
    [[nodiscard]] virtual QString helpPage() const = 0;
    /// The plot in view that has or had the focus; null when the workspace shows no plot now.
    [[nodiscard]] virtual plot::PlotView *currentPlot() const { return nullptr; }
    /// What Export and Copy mean: that plot, or another picture; null when there is none.
    [[nodiscard]] virtual const plot::Exportable *currentPicture() const;
    virtual void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) = 0;
    /// A new catalog takes the place of the one of the context; a `setScenario` follows where the workspace is active. Workspaces that
    /// keep the catalog take this one.
    virtual void setCatalog(const std::shared_ptr<const engine::Catalog> &) {}
    /// Puts the cursor where text is searched (Ctrl+F); false when there is nothing to search.
    virtual bool focusSearch() { return false; }
    /// Closes what opened last (Esc); false when nothing was open.
    virtual bool closeTopmost() { return false; }
    /// View state (zoom is not kept): a small byte array for the settings.
    [[nodiscard]] virtual QByteArray saveView() const { return {}; }
    virtual void restoreView(const QByteArray &) {}

Q_SIGNALS:
    void sentenceChanged();
    void chipsChanged();
    void parametersChanged(); ///< `parameters()` gives others now
    void parameterEdited(ridgepoint::engine::ParameterId id, const ridgepoint::engine::ParameterValue &value,
                         ridgepoint::widgets::EditPhase phase);
    /// Several inputs at once, as one undo step called `text`.
    void scenarioProposed(const ridgepoint::engine::Scenario &scenario, const QString &text);
    void exportRequested(const ridgepoint::plot::Exportable *picture); ///< from the picture's own menu
    void messageRequested(const QString &text);                        ///< for the status bar
    void catalogOutdated(); ///< the user's layer of the database changed; the owner of the catalog reads it anew
};

} // namespace ridgepoint::widgets
