// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/serving_workspace.h"

#include "widgets/plot/plot_view.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/page_switch.h"
#include "widgets/workspaces/serving/serving_page.h"
#include "widgets/workspaces/serving/serving_pages.h"
#include "widgets/workspaces/serving/serving_sentence.h"

#include <QStackedLayout>

#include <algorithm>
#include <iterator>

namespace ridgepoint::widgets {

using engine::ParameterId;

ServingWorkspace::ServingWorkspace(WorkspaceContext context, QWidget *parent)
    : Workspace(parent), m_context(std::move(context)), m_pages(servingPages().size(), nullptr)
{
    setObjectName(QStringLiteral("servingWorkspace"));
    setAccessibleName(tr("Serving"));
    m_stack = new QStackedLayout(this);
    m_stack->setContentsMargins({});
    openPage(0);
}

ServingWorkspace::~ServingWorkspace() = default;

QString ServingWorkspace::title() const { return tr("Serving"); }

QString ServingWorkspace::helpPage() const { return QStringLiteral("serving"); }

std::vector<ParameterId> ServingWorkspace::parameters() const
{
    std::vector<ParameterId> all = {
        ParameterId::accelerator,        ParameterId::compared_accelerators, ParameterId::estimate_level, ParameterId::activation_precision,
        ParameterId::weight_precision,   ParameterId::kv_precision,          ParameterId::model,          ParameterId::runtime,
        ParameterId::wide_weights,       ParameterId::serving_mode,          ParameterId::batch,          ParameterId::prompt_tokens,
        ParameterId::prefix_tokens,      ParameterId::output_tokens,         ParameterId::context,        ParameterId::tensor_parallel,
        ParameterId::pipeline_parallel,  ParameterId::expert_parallel,       ParameterId::replicas,       ParameterId::accelerator_count,
        ParameterId::scaleup_fabric,     ParameterId::scaleout_fabric,       ParameterId::memory_reserve, ParameterId::memory_overflow,
        ParameterId::compute_efficiency, ParameterId::memory_efficiency,     ParameterId::kernel_overhead};
    if (const ServingPage *shown = m_pages[m_current])
        std::ranges::copy(shown->furtherParameters(), std::back_inserter(all));
    return all;
}

QWidget *ServingWorkspace::titleControls()
{
    if (!m_switch) {
        m_switch = new PageSwitch;
        m_switch->setPage(m_current);
        connect(m_switch, &PageSwitch::pageChosen, this, &ServingWorkspace::openPage);
    }
    return m_switch;
}

ServingPage *ServingWorkspace::currentPage() const { return m_pages[m_current]; }

ServingPage *ServingWorkspace::page(std::size_t index)
{
    if (m_pages[index] != nullptr)
        return m_pages[index];
    const ServingPageEntry &entry = servingPages()[index];
    ServingPage *built = entry.create(m_context, this);
    m_pages[index] = built;
    m_stack->addWidget(built);
    connect(built, &ServingPage::exportRequested, this, &ServingWorkspace::exportRequested);
    connect(built, &ServingPage::messageRequested, this, &ServingWorkspace::messageRequested);
    connect(built, &ServingPage::parameterEdited, this, &ServingWorkspace::parameterEdited);
    connect(built, &ServingPage::scenarioProposed, this, &ServingWorkspace::scenarioProposed);
    connect(built, &ServingPage::sentenceChanged, this, &ServingWorkspace::updateSentence);
    connect(built, &ServingPage::catalogOutdated, this, &ServingWorkspace::catalogOutdated);
    if (const QByteArray view = m_views.take(entry.name); !view.isEmpty())
        built->restoreView(view);
    return built;
}

void ServingWorkspace::openPage(std::size_t index)
{
    const std::vector<ParameterId> before = parameters();
    m_current = index;
    ServingPage *shown = page(index);
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

plot::PlotView *ServingWorkspace::currentPlot() const { return currentPage()->currentPlot(); }

const plot::Exportable *ServingWorkspace::currentPicture() const { return currentPage()->currentPicture(); }

bool ServingWorkspace::focusSearch() { return currentPage()->focusSearch(); }

bool ServingWorkspace::closeTopmost() { return currentPage()->closeTopmost(); }

void ServingWorkspace::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    m_scenario = scenario;
    m_estimate = estimate;
    m_hasEstimate = true;
    currentPage()->setScenario(scenario, estimate);
    updateChips();
    updateSentence();
}

void ServingWorkspace::setCatalog(const std::shared_ptr<const engine::Catalog> &catalog)
{
    m_context.catalog = catalog;
    for (ServingPage *built : m_pages)
        if (built != nullptr)
            built->setCatalog(catalog);
}

void ServingWorkspace::updateChips()
{
    const engine::Catalog &catalog = *m_context.catalog;
    std::vector<ContextChip> chips{{devicesText(catalog, m_scenario), tr("Accelerators")}};
    if (m_estimate.devices.size() > 1) {
        QStringList names;
        for (std::size_t i = 1; i < m_estimate.devices.size(); ++i)
            names << QString::fromStdString(m_estimate.devices[i].name);
        chips.push_back({tr("+%n compared", nullptr, static_cast<int>(names.size())), names.join(QStringLiteral(", "))});
    }
    chips.push_back({nameInForce(catalog, m_scenario, ParameterId::model), tr("Model")});
    const bool isSame = std::equal(chips.begin(), chips.end(), m_chips.begin(), m_chips.end(),
                                   [](const ContextChip &a, const ContextChip &b) { return a.text == b.text && a.tooltip == b.tooltip; });
    if (isSame)
        return;
    m_chips = std::move(chips);
    Q_EMIT chipsChanged();
}

void ServingWorkspace::updateSentence()
{
    if (!m_hasEstimate)
        return;
    QString sentence = currentPage()->sentence();
    if (sentence.isEmpty())
        sentence = servingSentence(*m_context.catalog, m_scenario, m_estimate);
    if (sentence == m_sentence)
        return;
    m_sentence = std::move(sentence);
    Q_EMIT sentenceChanged();
}

QByteArray ServingWorkspace::saveView() const
{
    QMap<QByteArray, QByteArray> views = m_views;
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        if (m_pages[i] != nullptr)
            views.insert(servingPages()[i].name, m_pages[i]->saveView());
    QByteArrayList lines{servingPages()[m_current].name};
    for (auto view = views.cbegin(); view != views.cend(); ++view)
        if (!view.value().isEmpty())
            lines << view.key() + '=' + view.value().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return lines.join('\n');
}

void ServingWorkspace::restoreView(const QByteArray &view)
{
    const QByteArrayList lines = view.split('\n');
    std::size_t shown = m_current;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const QByteArray name = servingPages()[i].name;
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
