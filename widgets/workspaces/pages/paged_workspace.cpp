// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pages/paged_workspace.h"

#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/pages/page_switch.h"
#include "widgets/workspaces/pages/workspace_page.h"

#include <QStackedLayout>

#include <algorithm>
#include <iterator>

namespace ridgepoint::widgets {

using engine::ParameterId;

PagedWorkspace::PagedWorkspace(WorkspaceContext context, const PageList &pages, QWidget *parent)
    : Workspace(parent),
      m_context(std::move(context)),
      m_list(pages),
      m_stack(new QStackedLayout(this)),
      m_pages(pages.entries.size(), nullptr)
{
    m_stack->setContentsMargins({});
}

PagedWorkspace::~PagedWorkspace() = default;

std::vector<ParameterId> PagedWorkspace::parameters() const
{
    std::vector<ParameterId> all = commonParameters();
    if (const WorkspacePage *shown = m_pages[m_current])
        std::ranges::copy(shown->furtherParameters(), std::back_inserter(all));
    return all;
}

QWidget *PagedWorkspace::titleControls()
{
    if (!m_switch) {
        m_switch = new PageSwitch(m_list);
        m_switch->setPage(m_current);
        connect(m_switch, &PageSwitch::pageChosen, this, &PagedWorkspace::openPage);
    }
    return m_switch;
}

WorkspacePage *PagedWorkspace::page(std::size_t index)
{
    if (m_pages[index] != nullptr)
        return m_pages[index];
    const PageEntry &entry = m_list.entries[index];
    WorkspacePage *built = entry.create(m_context, this);
    m_pages[index] = built;
    m_stack->addWidget(built);
    connect(built, &WorkspacePage::exportRequested, this, &PagedWorkspace::exportRequested);
    connect(built, &WorkspacePage::messageRequested, this, &PagedWorkspace::messageRequested);
    connect(built, &WorkspacePage::parameterEdited, this, &PagedWorkspace::parameterEdited);
    connect(built, &WorkspacePage::scenarioProposed, this, &PagedWorkspace::scenarioProposed);
    connect(built, &WorkspacePage::sentenceChanged, this, &PagedWorkspace::updateSentence);
    connect(built, &WorkspacePage::catalogOutdated, this, &PagedWorkspace::catalogOutdated);
    if (const QByteArray view = m_views.take(entry.name); !view.isEmpty())
        built->restoreView(view);
    return built;
}

void PagedWorkspace::openPage(std::size_t index)
{
    const std::vector<ParameterId> before = parameters();
    m_current = index;
    WorkspacePage *shown = page(index);
    m_stack->setCurrentWidget(shown);
    if (parameters() != before)
        Q_EMIT parametersChanged();
    if (m_switch)
        m_switch->setPage(index);
    if (!m_hasEstimate)
        return;
    shown->setScenario(m_scenario, m_estimate);
    updateSentence();
}

plot::PlotView *PagedWorkspace::currentPlot() const { return currentPage()->currentPlot(); }

const plot::Exportable *PagedWorkspace::currentPicture() const { return currentPage()->currentPicture(); }

bool PagedWorkspace::focusSearch() { return currentPage()->focusSearch(); }

bool PagedWorkspace::closeTopmost() { return currentPage()->closeTopmost(); }

void PagedWorkspace::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    m_scenario = scenario;
    m_estimate = estimate;
    m_hasEstimate = true;
    currentPage()->setScenario(scenario, estimate);
    updateChips();
    updateSentence();
}

void PagedWorkspace::setCatalog(const std::shared_ptr<const engine::Catalog> &catalog)
{
    m_context.catalog = catalog;
    for (WorkspacePage *built : m_pages)
        if (built != nullptr)
            built->setCatalog(catalog);
}

void PagedWorkspace::updateChips()
{
    std::vector<ContextChip> chips = chipsOf(m_scenario, m_estimate);
    const bool isSame = std::equal(chips.begin(), chips.end(), m_chips.begin(), m_chips.end(),
                                   [](const ContextChip &a, const ContextChip &b) { return a.text == b.text && a.tooltip == b.tooltip; });
    if (isSame)
        return;
    m_chips = std::move(chips);
    Q_EMIT chipsChanged();
}

void PagedWorkspace::updateSentence()
{
    if (!m_hasEstimate)
        return;
    QString sentence = currentPage()->sentence();
    if (sentence.isEmpty())
        sentence = sentenceOf(m_scenario, m_estimate);
    if (sentence == m_sentence)
        return;
    m_sentence = std::move(sentence);
    Q_EMIT sentenceChanged();
}

QByteArray PagedWorkspace::saveView() const
{
    QMap<QByteArray, QByteArray> views = m_views;
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        if (m_pages[i] != nullptr)
            views.insert(m_list.entries[i].name, m_pages[i]->saveView());
    QByteArrayList lines{m_list.entries[m_current].name};
    for (auto view = views.cbegin(); view != views.cend(); ++view)
        if (!view.value().isEmpty())
            lines << view.key() + '=' + view.value().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return lines.join('\n');
}

void PagedWorkspace::restoreView(const QByteArray &view)
{
    const QByteArrayList lines = view.split('\n');
    std::size_t shown = m_current;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const QByteArray name = m_list.entries[i].name;
        if (lines.front() == name)
            shown = i;
        for (const QByteArray &line : lines) {
            if (!line.startsWith(name + '='))
                continue;
            const QByteArray state = QByteArray::fromBase64(line.mid(name.size() + 1), QByteArray::Base64UrlEncoding);
            if (m_pages[i] != nullptr)
                m_pages[i]->restoreView(state);
            else
                m_views.insert(name, state);
        }
    }
    openPage(shown);
}

} // namespace ridgepoint::widgets
