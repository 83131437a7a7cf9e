// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/pages/page_list.h"
#include "widgets/workspaces/workspace.h"

#include <QMap>
#include <QPointer>

#include <vector>

class QStackedLayout;

namespace ridgepoint::widgets {

class PageSwitch;
class WorkspacePage;

/// A workspace of several pages over one scenario, with a switch between them in the title line. A page is built when first shown; only
/// the page in view draws. A constructor of a derived class ends with `openPage(0)`.
class PagedWorkspace : public Workspace {
    Q_OBJECT
public:
    PagedWorkspace(WorkspaceContext context, const PageList &pages, QWidget *parent = nullptr);
    ~PagedWorkspace() override;

    [[nodiscard]] QString sentence() const final { return m_sentence; }
    [[nodiscard]] std::vector<ContextChip> chips() const final { return m_chips; }
    [[nodiscard]] std::vector<engine::ParameterId> parameters() const final;
    [[nodiscard]] QWidget *titleControls() final;
    [[nodiscard]] plot::PlotView *currentPlot() const final;
    [[nodiscard]] const plot::Exportable *currentPicture() const final;
    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) final;
    void setCatalog(const std::shared_ptr<const engine::Catalog> &catalog) final;
    bool focusSearch() final;
    bool closeTopmost() final;
    /// Name of the page in view, then a line "name=state" in base64 for each page that has a state.
    [[nodiscard]] QByteArray saveView() const final;
    void restoreView(const QByteArray &view) final;

    [[nodiscard]] WorkspacePage *currentPage() const { return m_pages[m_current]; }
    void openPage(std::size_t page);

protected:
    /// Inputs that matter on every page.
    [[nodiscard]] virtual std::vector<engine::ParameterId> commonParameters() const = 0;
    /// What the estimate says, for pages that say nothing of their own.
    [[nodiscard]] virtual QString sentenceOf(const engine::Scenario &scenario, const engine::Estimate &estimate) const = 0;
    [[nodiscard]] virtual std::vector<ContextChip> chipsOf(const engine::Scenario &scenario, const engine::Estimate &estimate) const = 0;
    [[nodiscard]] const engine::Catalog &catalog() const { return *m_context.catalog; }

private:
    [[nodiscard]] WorkspacePage *page(std::size_t index);
    void updateSentence();
    void updateChips();

    WorkspaceContext m_context;
    PageList m_list;
    engine::Scenario m_scenario;
    engine::Estimate m_estimate;
    bool m_hasEstimate = false;
    QString m_sentence;
    std::vector<ContextChip> m_chips;
    QStackedLayout *m_stack = nullptr;
    std::vector<WorkspacePage *> m_pages; ///< null until first shown
    std::size_t m_current = 0;
    QMap<QByteArray, QByteArray> m_views; ///< of pages that are not built yet
    QPointer<PageSwitch> m_switch;
};

} // namespace ridgepoint::widgets
