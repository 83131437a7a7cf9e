// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/vendor_cost_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/economics/row_room.h"
#include "widgets/workspaces/economics/vendor_cost_picture.h"
#include "widgets/workspaces/economics/vendor_cost_view.h"

#include <QEvent>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

using engine::ParameterId;

namespace {

constexpr int restMilliseconds = 150;
constexpr double rowPadding = 0.75;

std::shared_ptr<const VendorCosts> costsOfAll(const engine::Catalog &catalog, const engine::Scenario &scenario, const std::stop_token &stop)
{
    auto costs = std::make_shared<VendorCosts>();
    std::vector<const engine::Accelerator *> asked = engine::accelerators_with_price(catalog);
    const auto *own = catalog.find_accelerator(slugInForce(catalog, scenario, ParameterId::accelerator));
    if (own != nullptr && std::find(asked.begin(), asked.end(), own) == asked.end())
        asked.push_back(own);
    costs->rate = engine::rate_metric(catalog, scenario);
    costs->rows = engine::vendor_costs(catalog, scenario, asked, stop);
    for (const engine::VendorCost &row : costs->rows)
        if (row.accelerator == own)
            costs->own = row.cost;
    return stop.stop_requested() ? nullptr : costs;
}

} // namespace

VendorCostPage::VendorCostPage(const WorkspaceContext &context, QWidget *parent)
    : WorkspacePage(context, parent), m_rest(new QTimer(this)), m_model(new VendorCostTable(this))
{
    setObjectName(QStringLiteral("economicsVendors"));
    setAccessibleName(tr("Vendors"));
    QBoxLayout *row = addLargePlot(m_bars, QStringLiteral("vendorCostPlot"), tr("Cost of the same work on the comparison set"));
    row->addWidget(makeTable(), sideStretch);
    makeWorker();
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMilliseconds);
    connect(m_rest, &QTimer::timeout, this, [this] { m_worker->start(m_scenario); });
}

VendorCostPage::~VendorCostPage() = default;

QWidget *VendorCostPage::makeTable()
{
    auto *card = new QFrame(this);
    setRole(card, QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(steps(1.5), steps(1.25), steps(1), steps(0.5));
    auto *title = new QLabel(tr("The same work on every accelerator with a price or a rent"), card);
    setTextSize(title, TextSize::Body, true);
    column->addWidget(title);
    m_status = new QLabel(tr("Enter or a double click puts an accelerator into the scenario."), card);
    m_status->setTextFormat(Qt::PlainText);
    setRole(m_status, QStringLiteral("muted"));
    setTextSize(m_status, TextSize::Small);
    column->addWidget(m_status);
    m_table = new VendorCostView(m_model, rowPadding, card);
    m_table->setObjectName(QStringLiteral("vendorCostTable"));
    m_table->setAccessibleName(tr("Cost of the same work on every accelerator with a price"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    column->addWidget(m_table, 1);
    connect(m_table, &QAbstractItemView::activated, this, &VendorCostPage::useChosen);
    return card;
}

void VendorCostPage::makeWorker()
{
    m_worker =
        std::make_unique<Worker>([catalog = context().catalog](const engine::Scenario &scenario, const std::stop_token &stop,
                                                               const Worker::Progress &) { return costsOfAll(*catalog, scenario, stop); },
                                 [this](const Worker::Shared &costs) { take(costs); }, [](int, int) {});
}

void VendorCostPage::catalogChanged()
{
    m_rest->stop();
    m_model->setCosts(nullptr); // its rows point into the catalog that was
    m_rate.reset();
    makeWorker();
}

void VendorCostPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    const engine::Catalog &catalog = *context().catalog;
    m_worker->cancel();
    m_scenario = scenario;
    const std::vector<const engine::Accelerator *> compared = comparedAccelerators(catalog, scenario, estimate);
    m_isComparing = compared.size() > 1;
    if (m_isComparing || !m_rate)
        draw(engine::vendor_costs(catalog, scenario, compared));
    m_rest->start();
}

void VendorCostPage::changeEvent(QEvent *event)
{
    WorkspacePage::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_bars != nullptr)
        giveRowsRoom(*m_bars);
}

void VendorCostPage::draw(const std::vector<engine::VendorCost> &costs, const QString &chosenText)
{
    show(m_bars, vendorCostPicture(*context().catalog, m_scenario, costs, chosenText));
    giveRowsRoom(*m_bars);
    const QString said = vendorCostSentence(*context().catalog, m_scenario, costs);
    if (said == m_sentence)
        return;
    m_sentence = said;
    Q_EMIT sentenceChanged();
}

void VendorCostPage::take(const std::shared_ptr<const VendorCosts> &costs)
{
    m_model->setCosts(costs);
    m_table->fitColumns();
    m_rate = costs->rate;
    if (m_isComparing)
        return;
    const engine::Catalog &catalog = *context().catalog;
    const auto *own = catalog.find_accelerator(slugInForce(catalog, m_scenario, ParameterId::accelerator));
    draw(cheapestBesides(costs->rows, own), cheapestText(costs->rows, own));
}

void VendorCostPage::useChosen(const QModelIndex &index)
{
    const engine::Accelerator *accelerator = m_model->accelerator(index.row());
    if (accelerator == nullptr)
        return;
    Q_EMIT scenarioProposed(engine::on_accelerator(*context().catalog, m_scenario, *accelerator),
                            tr("%1 from the cost table").arg(QString::fromStdString(accelerator->name)));
}

} // namespace ridgepoint::widgets
