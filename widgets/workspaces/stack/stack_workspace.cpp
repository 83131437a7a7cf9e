// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_workspace.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/stack/stack_canvas.h"
#include "widgets/workspaces/stack/stack_controls.h"
#include "widgets/workspaces/stack/stack_find_field.h"
#include "widgets/workspaces/stack/stack_side_panel.h"
#include "widgets/workspaces/stack/stack_text.h"

#include "data/problem_text.h"
#include "engine/facility/facility.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ridgepoint::widgets {

StackWorkspace::StackWorkspace(const WorkspaceContext &context, QWidget *parent)
    : Workspace(parent), m_catalog(context.catalog), m_scheme(QStringLiteral("six-layer"))
{
    if (context.database == nullptr) {
        buildEmpty(tr("There is no database to draw the stack from."));
        return;
    }
    auto stack = data::readStack(*context.database);
    if (!stack) {
        buildEmpty(data::text(stack.error()));
        return;
    }
    m_model = std::make_shared<const StackModel>(std::make_shared<const data::StackData>(std::move(*stack)));
    build();
}

StackWorkspace::StackWorkspace(std::shared_ptr<const data::StackData> stack, QWidget *parent)
    : Workspace(parent), m_model(std::make_shared<const StackModel>(std::move(stack))), m_scheme(QStringLiteral("six-layer"))
{
    build();
}

StackWorkspace::~StackWorkspace()
{
    if (m_canvas != nullptr)
        m_canvas->disconnect(this); // losing the focus at its end, it would tell us
    // Not taken over: they are ours.
    if (m_controls != nullptr && m_controls->parentWidget() == nullptr)
        delete m_controls;
    if (m_sidePanel != nullptr && m_sidePanel->parentWidget() == nullptr)
        delete m_sidePanel;
}

void StackWorkspace::buildEmpty(const QString &problem)
{
    m_model = std::make_shared<const StackModel>(std::make_shared<const data::StackData>());
    auto *label = new QLabel(problem, this);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
}

void StackWorkspace::build()
{
    m_canvas = new StackCanvas(m_model);
    m_area = new QScrollArea;
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_canvas);
    m_area->viewport()->setAutoFillBackground(false);
    m_canvas->setAutoFillBackground(false);

    m_caption = new QLabel;
    m_caption->setObjectName(QStringLiteral("stackCaption"));
    setTextSize(m_caption, TextSize::Small);
    m_caption->setTextFormat(Qt::PlainText);
    // Its text must not push the diagram wider.
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setRole(m_caption, QStringLiteral("muted"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(steps(0.5));
    column->addWidget(m_area, 1);
    column->addWidget(m_caption);

    m_controls = new StackControls(*m_model);
    m_sidePanel = new StackSidePanel(m_model);
    setFocusProxy(m_canvas);
    connectParts();
    showState();
}

void StackWorkspace::connectParts()
{
    connect(m_canvas, &StackCanvas::layerActivated, this, &StackWorkspace::openLayer);
    connect(m_canvas, &StackCanvas::companyActivated, this, &StackWorkspace::openCompany);
    connect(m_canvas, &StackCanvas::backTo, this, &StackWorkspace::goBackTo);
    connect(m_canvas, &StackCanvas::emptyClicked, this, &StackWorkspace::closeCompany);
    connect(m_canvas, &StackCanvas::traceChanged, this, &StackWorkspace::showCaption);
    connect(m_canvas, &StackCanvas::focusMoved, this, [this](const QRect &place) {
        m_area->ensureVisible(place.center().x(), place.center().y(), 0,
                              std::min(place.height() / 2 + steps(1), m_area->viewport()->height() / 2));
    });
    connect(m_controls, &StackControls::schemeChosen, this, &StackWorkspace::showScheme);
    connect(m_controls->findField(), &StackFindField::companyChosen, this, &StackWorkspace::openCompany);
    connect(m_controls->findField(), &StackFindField::layerChosen, this, &StackWorkspace::openLayer);
    connect(m_controls->findField(), &StackFindField::nothingFound, this,
            [this](const QString &typed) { Q_EMIT messageRequested(tr("No company or layer is called \"%1\".").arg(typed)); });
    connect(m_sidePanel, &StackSidePanel::companyRequested, this, &StackWorkspace::openCompany);
    connect(m_sidePanel, &StackSidePanel::layerRequested, this, &StackWorkspace::openLayer);
    connect(m_sidePanel, &StackSidePanel::closeRequested, this, &StackWorkspace::closeCompany);
    connect(m_sidePanel, &StackSidePanel::highlightChanged, this, &StackWorkspace::takeHighlight);
}

void StackWorkspace::takeHighlight(StackHighlight highlight)
{
    QSet<QString> companies;
    for (const auto &each : m_model->highlighted(highlight))
        companies.insert(each.company->slug);
    const bool showsLoads = highlight == StackHighlight::WeakestLayer;
    m_canvas->setHighlighted(companies, highlight != StackHighlight::None && !showsLoads);
    if (std::exchange(m_showsLoads, showsLoads) != showsLoads) {
        updateLoads();
        Q_EMIT parametersChanged();
    }
    showCaption();
}

/// From the scenario, as `evaluate` names the weakest layer; nothing while the loads are not shown.
void StackWorkspace::updateLoads()
{
    StackLoads loads;
    if (m_showsLoads && m_catalog != nullptr)
        if (const auto facility = engine::facility_of(*m_catalog, m_scenario))
            loads = StackLoads(facility->weakest);
    if (m_canvas == nullptr)
        return;
    m_sidePanel->setLoads(loads);
    m_canvas->setLoads(std::move(loads));
    Q_EMIT sentenceChanged();
}

QString StackWorkspace::title() const { return tr("The stack"); }

QString StackWorkspace::sentence() const
{
    if (const QString company = selectedCompany(); !company.isEmpty())
        return m_model->companySentence(company);
    if (const auto layers = trail(); !layers.isEmpty())
        return m_model->layerSentence(layers.last());
    if (m_canvas != nullptr && !m_canvas->loads().isEmpty())
        return m_canvas->loads().sentence();
    return m_model->overviewSentence(m_scheme);
}

QWidget *StackWorkspace::sidePanel() { return m_sidePanel; }

QWidget *StackWorkspace::titleControls() { return m_controls; }

QString StackWorkspace::helpPage() const { return QStringLiteral("stack"); }

std::vector<engine::ParameterId> StackWorkspace::parameters() const
{
    using P = engine::ParameterId;
    if (!m_showsLoads)
        return {};
    return {P::accelerator,
            P::model,
            P::batch,
            P::prompt_tokens,
            P::output_tokens,
            P::tensor_parallel,
            P::weight_precision,
            P::activation_precision,
            P::accelerators_per_rack,
            P::racks,
            P::rack_power_limit,
            P::power_utilization,
            P::cooling_method,
            P::supply_temperature,
            P::city,
            P::site_power_limit};
}

void StackWorkspace::setScenario(const engine::Scenario &scenario, const engine::Estimate &)
{
    m_scenario = scenario;
    if (m_showsLoads)
        updateLoads();
}

QStringList StackWorkspace::trail() const
{
    QStringList layers;
    for (const auto &opened : m_opened) {
        if (!opened.isCompany)
            layers.append(opened.slug);
    }
    return layers;
}

QString StackWorkspace::selectedCompany() const
{
    const auto found = std::ranges::find(m_opened, true, &Opened::isCompany);
    return found == m_opened.end() ? QString() : found->slug;
}

void StackWorkspace::showState()
{
    if (m_canvas == nullptr)
        return;
    const auto layers = trail();
    const QString company = selectedCompany();
    m_area->setVerticalScrollBarPolicy(layers.isEmpty() ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (layers.isEmpty())
        m_canvas->showScheme(m_scheme);
    else
        m_canvas->showLayer(layers);
    m_canvas->setSelected(company);
    if (m_controls != nullptr)
        m_controls->setScheme(m_scheme);
    if (m_sidePanel != nullptr)
        m_sidePanel->setCompany(company);
    showCaption();
    Q_EMIT sentenceChanged();
}

void StackWorkspace::showScheme(const QString &scheme)
{
    if (m_model->layers(scheme).empty())
        return;
    m_scheme = scheme;
    std::erase_if(m_opened, [](const Opened &opened) { return !opened.isCompany; });
    showState();
}

void StackWorkspace::openLayer(const QString &layer)
{
    if (m_model->data().findLayer(layer) == nullptr || trail().value(trail().size() - 1) == layer)
        return;
    // A layer that was passed on the way is gone back to; a card that stays open keeps its place.
    if (trail().contains(layer))
        return goBackTo(layer);
    m_opened.push_back({false, layer});
    showState();
    m_area->verticalScrollBar()->setValue(0);
    if (m_canvas->hasFocus())
        m_canvas->setFocusedItem(m_canvas->findItem({}, layer));
}

void StackWorkspace::openCompany(const QString &company)
{
    if (m_model->data().findCompany(company) == nullptr)
        return;
    std::erase_if(m_opened, &Opened::isCompany);
    m_opened.push_back({true, company});
    showState();
}

void StackWorkspace::closeCompany()
{
    if (std::erase_if(m_opened, &Opened::isCompany) > 0)
        showState();
}

void StackWorkspace::goBackTo(const QString &layer)
{
    const QString left = trail().value(trail().size() - 1);
    while (!trail().isEmpty() && trail().last() != layer) {
        const auto last = std::ranges::find(m_opened.rbegin(), m_opened.rend(), false, &Opened::isCompany);
        m_opened.erase(std::next(last).base());
    }
    showState();
    if (m_canvas != nullptr && m_canvas->hasFocus())
        m_canvas->setFocusedItem(m_canvas->findItem({}, left));
}

bool StackWorkspace::closeTopmost()
{
    if (m_opened.empty())
        return false;
    if (m_opened.back().isCompany) {
        closeCompany();
        return true;
    }
    const auto layers = trail();
    goBackTo(layers.size() > 1 ? layers[layers.size() - 2] : QString());
    return true;
}

void StackWorkspace::setHighlight(StackHighlight highlight)
{
    if (m_sidePanel != nullptr)
        m_sidePanel->setHighlight(highlight);
}

bool StackWorkspace::focusSearch()
{
    if (m_controls == nullptr)
        return false;
    m_controls->findField()->setFocus(Qt::ShortcutFocusReason);
    m_controls->findField()->selectAll();
    return true;
}

QString StackWorkspace::caption() const { return m_caption == nullptr ? QString() : m_caption->text(); }

void StackWorkspace::showCaption()
{
    if (m_caption == nullptr)
        return;
    const auto &trace = m_canvas->trace();
    QString text;
    if (trace.isTracing()) {
        const auto here = [this](const QSet<QString> &companies) {
            return std::ranges::count_if(companies, [this](const QString &slug) {
                return std::ranges::any_of(m_canvas->diagram().items,
                                           [&slug](const DiagramItem &item) { return item.company == slug || item.folded.contains(slug); });
            });
        };
        const QString name = m_model->name(trace.company);
        if (trace.providers.isEmpty() && trace.dependents.isEmpty())
            text = tr("%1: no dependency on record.").arg(name);
        else
            text = tr("%1 depends on %2 in this view (%3 in all); %4 in this view depend on it (%5 in all).")
                       .arg(name)
                       .arg(here(trace.providers))
                       .arg(trace.providers.size())
                       .arg(here(trace.dependents))
                       .arg(trace.dependents.size());
    } else if (!trail().isEmpty()) {
        text = tr("Enter opens, Esc goes back. Dots count strength out of five.");
    } else if (m_showsLoads && m_canvas->diagram().loads.empty()) {
        text = tr("No physical limit stands in these layers: the loads are shown in the six layers and in the physical ones.");
    } else if (m_showsLoads) {
        text = tr("Bars: load over limit for the scenario. The diamond marks the layer that binds.");
    } else if (trace.isHighlighting) {
        text = tr("%1 companies are highlighted.").arg(trace.highlighted.size());
    } else if (m_scheme == u"six-layer") {
        text = tr("Silicon carries everything above it. Companies of the sub-layers count one step weaker. Hover a company to see whom it "
                  "depends on.");
    } else {
        text = tr("Hover a company to see whom it depends on; click a layer to open it.");
    }
    m_caption->setText(text);
}

QByteArray StackWorkspace::saveView() const
{
    QJsonObject state{{QStringLiteral("scheme"), m_scheme}};
    if (const auto layers = trail(); !layers.isEmpty())
        state.insert(QStringLiteral("layer"), layers.last());
    if (m_showsLoads)
        state.insert(QStringLiteral("loads"), true);
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void StackWorkspace::restoreView(const QByteArray &state)
{
    const auto values = QJsonDocument::fromJson(state).object();
    showScheme(values.value(QLatin1StringView("scheme")).toString());
    openLayer(values.value(QLatin1StringView("layer")).toString());
    if (values.value(QLatin1StringView("loads")).toBool())
        setHighlight(StackHighlight::WeakestLayer);
}

} // namespace ridgepoint::widgets
