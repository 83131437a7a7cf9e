// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/workspace.h"

#include <QMap>
#include <QPointer>

#include <vector>

class QStackedLayout;

namespace ridgepoint::widgets {

class PageSwitch;
class ServingPage;

/// Serving a language model: pages of pictures over one scenario. A page is built when first shown; only the page in view draws.
class ServingWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit ServingWorkspace(WorkspaceContext context, QWidget *parent = nullptr);
    ~ServingWorkspace() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] std::vector<ContextChip> chips() const override { return m_chips; }
    [[nodiscard]] std::vector<engine::ParameterId> parameters() const override;
    [[nodiscard]] QWidget *titleControls() override;
    [[nodiscard]] QString helpPage() const override;
    [[nodiscard]] plot::PlotView *currentPlot() const override;
    [[nodiscard]] const plot::Exportable *currentPicture() const override;
    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    void setCatalog(const std::shared_ptr<const engine::Catalog> &catalog) override;
    bool focusSearch() override;
    bool closeTopmost() override;
    /// Name of the page in view, then a line "name=state" in base64 for each page that has a state.
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

    [[nodiscard]] ServingPage *currentPage() const;
    void openPage(std::size_t page);

private:
    [[nodiscard]] ServingPage *page(std::size_t index);
    void updateSentence();
    void updateChips();

    WorkspaceContext m_context;
    engine::Scenario m_scenario;
    engine::Estimate m_estimate;
    bool m_hasEstimate = false;
    QString m_sentence;
    std::vector<ContextChip> m_chips;
    QStackedLayout *m_stack = nullptr;
    std::vector<ServingPage *> m_pages; ///< null until first shown
    std::size_t m_current = 0;
    QMap<QByteArray, QByteArray> m_views; ///< of pages that are not built yet
    QPointer<PageSwitch> m_switch;
};

} // namespace ridgepoint::widgets
