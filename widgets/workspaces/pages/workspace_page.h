// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/workspace.h"

class QBoxLayout;

namespace ridgepoint::widgets {

/// One page of a workspace that has several. It is built when first shown and draws only while it is shown.
class WorkspacePage : public QWidget {
    Q_OBJECT
public:
    explicit WorkspacePage(WorkspaceContext context, QWidget *parent = nullptr);

    /// Called while the page is shown, and when it becomes shown.
    virtual void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) = 0;
    /// A new catalog in place of the one of the context; a `setScenario` follows while the page is shown.
    void setCatalog(const std::shared_ptr<const engine::Catalog> &catalog);
    /// What the page says now; empty where the workspace's sentence of the estimate says it.
    [[nodiscard]] virtual QString sentence() const { return {}; }
    /// The plot that has or had the focus, else the first one added; null where the page has none.
    [[nodiscard]] virtual plot::PlotView *currentPlot() const;
    [[nodiscard]] virtual const plot::Exportable *currentPicture() const;
    /// Inputs that matter on this page besides those of the workspace.
    [[nodiscard]] virtual std::vector<engine::ParameterId> furtherParameters() const { return {}; }
    virtual bool focusSearch() { return false; }
    virtual bool closeTopmost() { return false; }
    /// View state, a small byte array for the settings.
    [[nodiscard]] virtual QByteArray saveView() const { return {}; }
    virtual void restoreView(const QByteArray &) {}

Q_SIGNALS:
    void sentenceChanged();
    void parameterEdited(ridgepoint::engine::ParameterId id, const ridgepoint::engine::ParameterValue &value,
                         ridgepoint::widgets::EditPhase phase);
    /// Several inputs at once, as one undo step called `text`.
    void scenarioProposed(const ridgepoint::engine::Scenario &scenario, const QString &text);
    void exportRequested(const ridgepoint::plot::Exportable *picture);
    void messageRequested(const QString &text);
    void catalogOutdated();

protected:
    /// After the catalog of the context was replaced.
    virtual void catalogChanged() {}
    [[nodiscard]] const WorkspaceContext &context() const { return m_context; }
    /// A plot with its export wired up, for a layout of the page's own.
    plot::PlotView *makePlot(const QString &name, const QString &accessibleName);
    /// The same in a layout.
    plot::PlotView *addPlot(QBoxLayout *layout, int stretch, const QString &name, const QString &accessibleName);
    /// Shows a picture with the sources of the figures it rests on, its own after them.
    void show(plot::PlotView *view, SidePicture picture) const;
    /// Looks the sources up anew where accelerators or model changed.
    const QStringList &updateSources(const engine::Scenario &scenario, const engine::Estimate &estimate);
    /// A widget of the page's own above a row of small plots, whose layout is returned.
    [[nodiscard]] QBoxLayout *addLarge(QWidget *widget);
    /// The usual shape of a page: one large plot above a row of small ones, whose layout is returned.
    [[nodiscard]] QBoxLayout *addLargePlot(plot::PlotView *&view, const QString &name, const QString &accessibleName);
    static constexpr int sideStretch = 1;

private:
    WorkspaceContext m_context;
    std::vector<plot::PlotView *> m_plots;
    QStringList m_sourceKey;
    QStringList m_sources;
};

} // namespace ridgepoint::widgets
