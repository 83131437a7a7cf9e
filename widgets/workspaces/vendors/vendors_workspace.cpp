// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/vendors_workspace.h"

#include "data/problem_text.h"
#include "widgets/models/entity_model.h"
#include "widgets/models/entity_text.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/vendors/charts_panel.h"
#include "widgets/workspaces/vendors/detail_pane.h"
#include "widgets/workspaces/vendors/entity_view.h"
#include "widgets/workspaces/vendors/filter_bar.h"
#include "widgets/workspaces/vendors/kind_switch.h"
#include "widgets/workspaces/vendors/table_area.h"
#include "widgets/workspaces/vendors/vendors_sentence.h"

#include <QItemSelectionModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace ridgepoint::widgets {

namespace {

constexpr int chartDelay = 40; ///< ms after the last keystroke: the table comes first

QString kindId(data::EntityKind kind)
{
    switch (kind) {
    case data::EntityKind::Accelerators:
        return QStringLiteral("accelerators");
    case data::EntityKind::Systems:
        return QStringLiteral("systems");
    case data::EntityKind::Fabrics:
        return QStringLiteral("fabrics");
    case data::EntityKind::Models:
        return QStringLiteral("models");
    case data::EntityKind::Companies:
        return QStringLiteral("companies");
    case data::EntityKind::Products:
        break;
    }
    return QStringLiteral("products");
}

} // namespace

VendorsWorkspace::VendorsWorkspace(const WorkspaceContext &context, QWidget *parent)
    : Workspace(parent),
      m_context(context),
      m_model(new EntityModel(this)),
      m_table(new EntityView(m_model, this)),
      m_filterBar(new FilterBar(m_model, this)),
      m_area(new TableArea(m_table, this)),
      m_charts(new ChartsPanel(m_model, this)),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_chartTimer(new QTimer(this)),
      m_switch(new KindSwitch(this)),
      m_detail(new DetailPane(m_model, this))
{
    setObjectName(QStringLiteral("vendors"));
    m_switch->hide();
    m_detail->hide();
    buildPage();
    connectSignals();
    setKind(data::EntityKind::Accelerators);
}

void VendorsWorkspace::buildPage()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(steps(1.25));
    layout->addWidget(m_filterBar);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(steps(1.25));
    m_splitter->addWidget(m_area);
    m_splitter->addWidget(m_charts);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    layout->addWidget(m_splitter, 1);
    m_area->setMinimumHeight(steps(18));
    m_charts->setMinimumHeight(steps(26));
    m_chartTimer->setSingleShot(true);
    m_chartTimer->setInterval(chartDelay);
    setFocusProxy(m_table);
}

void VendorsWorkspace::connectSignals()
{
    connect(m_switch, &KindSwitch::kindChosen, this, &VendorsWorkspace::setKind);
    connect(m_model, &EntityModel::rowsChanged, this, &VendorsWorkspace::onRowsChanged);
    connect(m_chartTimer, &QTimer::timeout, m_charts, &ChartsPanel::rowsChanged);
    connect(m_table, &EntityView::selectionEdited, this, &VendorsWorkspace::onSelectionEdited);
    connect(m_table, &EntityView::copyRequested, this, &VendorsWorkspace::copySelection);
    connect(m_table, &EntityView::actionRequested, this, &VendorsWorkspace::useInScenario);
    connect(m_table, &EntityView::menuRequested, this, &VendorsWorkspace::showMenu);
    connect(m_charts, &ChartsPanel::exportRequested, this, &VendorsWorkspace::exportRequested);
    connect(m_charts, &ChartsPanel::selectionRequested, this, &VendorsWorkspace::onPlotSelection);
    connect(m_filterBar, &FilterBar::columnsChosen, this, &VendorsWorkspace::setColumns);
    connect(m_filterBar, &FilterBar::defaultColumnsRequested, this, [this] { setColumns(defaultColumns()); });
    connect(m_filterBar, &FilterBar::tableRequested, this, [this] {
        m_table->setFocus();
        // Taking the focus makes a row current without selecting it.
        if (!m_table->selectionModel()->hasSelection() && m_model->rowCount() > 0)
            m_table->selectRow(std::max(0, m_table->currentIndex().row()));
    });
    connect(m_area, &TableArea::clearRequested, m_filterBar, &FilterBar::clearFilters);
    connect(m_detail, &DetailPane::useRequested, this, [this] {
        if (!m_selectedKeys.isEmpty())
            useInScenario(m_selectedKeys.first());
    });
    connect(m_detail, &DetailPane::compareRequested, this, [this] { toggleComparison(m_selectedKeys); });
}

QString VendorsWorkspace::sentence() const { return vendorsSentence(*m_model); }

QWidget *VendorsWorkspace::sidePanel() { return m_detail; }

QWidget *VendorsWorkspace::titleControls() { return m_switch; }

plot::PlotView *VendorsWorkspace::currentPlot() const { return m_charts->currentPlot(); }

void VendorsWorkspace::setScenario(const engine::Scenario &scenario, const engine::Estimate &)
{
    m_scenario = scenario;
    refreshSlots();
    refreshActions();
}

bool VendorsWorkspace::focusSearch()
{
    m_filterBar->focusSearch();
    return true;
}

bool VendorsWorkspace::closeTopmost()
{
    if (m_filterBar->closeTopmost())
        return true;
    if (m_selectedKeys.isEmpty())
        return false;
    m_table->clearSelection();
    return true;
}

std::shared_ptr<const data::EntityTable> VendorsWorkspace::readTable(data::EntityKind kind, QString &problem)
{
    const int index = static_cast<int>(kind);
    if (const auto known = m_tables.constFind(index); known != m_tables.cend())
        return *known;
    if (m_context.database == nullptr) {
        problem = tr("The reference database is not open. Build it again or name it in the environment variable RIDGEPOINT_DATABASE.");
        return nullptr;
    }
    engine::Expected<data::EntityTable> table = data::readEntityTable(*m_context.database, kind);
    if (!table) {
        problem = data::text(table.error());
        return nullptr;
    }
    return *m_tables.insert(index, std::make_shared<const data::EntityTable>(std::move(*table)));
}

void VendorsWorkspace::setKind(data::EntityKind kind)
{
    if (m_model->columnCount() > 0)
        m_views.insert(static_cast<int>(m_kind), kindView());
    QString problem;
    std::shared_ptr<const data::EntityTable> table = readTable(kind, problem);
    m_kind = kind;
    if (table) {
        showTable(std::move(table));
        return;
    }
    showTable(std::make_shared<const data::EntityTable>());
    m_area->showProblem(problem);
}

void VendorsWorkspace::showTable(std::shared_ptr<const data::EntityTable> table)
{
    m_selectedKeys.clear();
    m_model->setTable(std::move(table));
    if (m_switch)
        m_switch->setKind(m_kind);
    m_filterBar->tableChanged();
    m_charts->tableChanged();
    applyKindView();
    m_charts->setVisible(m_charts->hasCharts());
    m_chartTimer->stop();
    refreshSlots();
    showSelection();
}

VendorsWorkspace::KindView VendorsWorkspace::kindView() const
{
    KindView view;
    view.columns = m_table->shownColumns();
    const int sorted = m_model->sortColumn();
    view.sortColumn = sorted < 0 ? QString() : m_model->table().columns[static_cast<std::size_t>(sorted)].id;
    view.sortOrder = m_model->sortOrder();
    view.attributes = m_charts->attributes();
    return view;
}

void VendorsWorkspace::applyKindView()
{
    const KindView view = m_views.value(static_cast<int>(m_kind));
    const QStringList columns = view.columns.isEmpty() ? defaultColumns() : view.columns;
    m_table->setShownColumns(columns);
    setColumns(columns);
    int column = m_model->table().findColumn(view.sortColumn);
    Qt::SortOrder order = view.sortOrder;
    if (column < 0) {
        column = std::max(0, leadingColumn(*m_model));
        order = column > 0 ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    m_table->sortBy(column, order);
    if (!view.attributes.isEmpty())
        m_charts->setAttributes(view.attributes);
}

QStringList VendorsWorkspace::defaultColumns() const
{
    QStringList ids;
    for (const data::Column &column : m_model->table().columns) {
        if (column.isShownByDefault && &column != &m_model->table().columns.front())
            ids.append(column.id);
    }
    return ids;
}

void VendorsWorkspace::setColumns(const QStringList &ids)
{
    // Columns that stay keep their place; new ones follow in the order of the table.
    QStringList ordered = m_table->shownColumns();
    ordered.removeIf([&ids](const QString &id) { return !ids.contains(id); });
    for (const QString &id : ids) {
        if (!ordered.contains(id) && m_model->table().findColumn(id) > 0)
            ordered.append(id);
    }
    m_table->setShownColumns(ordered);
    std::vector<CheckItem> items;
    const std::vector<data::Column> &columns = m_model->table().columns;
    for (const data::Column &column : std::span(columns).subspan(columns.empty() ? 0 : 1))
        items.push_back({column.id, column.label, -1, ordered.contains(column.id)});
    m_filterBar->setColumns(items);
}

void VendorsWorkspace::onRowsChanged()
{
    QStringList kept;
    for (const QString &key : std::as_const(m_selectedKeys)) {
        if (m_model->rowOfKey(key) >= 0)
            kept.append(key);
    }
    const bool isSelectionChanged = kept != m_selectedKeys;
    m_selectedKeys = kept;
    if (!kept.isEmpty())
        m_table->selectKeys(kept);
    if (isSelectionChanged)
        showSelection();
    if (m_model->rowCount() > 0 || m_model->totalRows() == 0)
        m_area->showTable();
    else
        m_area->showEmpty(tr("None of the %1 %2 holds every word of the search and passes every facet.")
                              .arg(m_model->totalRows())
                              .arg(kindNoun(m_kind, m_model->totalRows())));
    m_area->setLegend(tr("~ estimated    ? how it is known is not said    — not known    Point at a figure for its source"));
    m_chartTimer->start();
    Q_EMIT sentenceChanged();
}

void VendorsWorkspace::onSelectionEdited()
{
    const QStringList now = m_table->selectedKeys();
    m_selectedKeys.removeIf([&now](const QString &key) { return !now.contains(key); });
    for (const QString &key : now) {
        if (!m_selectedKeys.contains(key))
            m_selectedKeys.append(key);
    }
    showSelection();
}

void VendorsWorkspace::onPlotSelection(const QStringList &keys, bool extends)
{
    QStringList wanted = extends ? m_selectedKeys : QStringList();
    for (const QString &key : keys) {
        if (!extends || !wanted.contains(key))
            wanted.append(key);
        else
            wanted.removeAll(key);
    }
    m_selectedKeys = wanted;
    m_table->selectKeys(wanted);
    showSelection();
}

void VendorsWorkspace::showSelection()
{
    m_charts->setSelectedKeys(m_selectedKeys);
    if (m_detail)
        m_detail->showKeys(m_selectedKeys);
    refreshActions();
}

void VendorsWorkspace::refreshSlots()
{
    QHash<QString, int> slotOfKey;
    if (m_kind == data::EntityKind::Accelerators) {
        const QStringList compared = comparedKeys();
        for (qsizetype i = 0; i < compared.size(); ++i)
            slotOfKey.insert(compared[i], static_cast<int>(i));
    }
    m_table->setSlots(slotOfKey);
}

QByteArray VendorsWorkspace::saveView() const
{
    QJsonObject kinds;
    QHash<int, KindView> views = m_views;
    if (m_model->columnCount() > 0)
        views.insert(static_cast<int>(m_kind), kindView());
    for (const data::EntityKind kind : allKinds) {
        const auto view = views.constFind(static_cast<int>(kind));
        if (view == views.cend())
            continue;
        kinds.insert(kindId(kind), QJsonObject{{QStringLiteral("columns"), QJsonArray::fromStringList(view->columns)},
                                               {QStringLiteral("sort"), view->sortColumn},
                                               {QStringLiteral("descending"), view->sortOrder == Qt::DescendingOrder},
                                               {QStringLiteral("charts"), QJsonArray::fromStringList(view->attributes)}});
    }
    const QJsonObject root{{QStringLiteral("kind"), kindId(m_kind)}, {QStringLiteral("kinds"), kinds}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

void VendorsWorkspace::restoreView(const QByteArray &view)
{
    const QJsonObject root = QJsonDocument::fromJson(view).object();
    if (root.isEmpty())
        return;
    const auto strings = [](const QJsonValue &value) {
        QStringList result;
        for (const auto &entry : value.toArray())
            result.append(entry.toString());
        return result;
    };
    data::EntityKind wanted = m_kind;
    const QJsonObject kinds = root.value(QStringLiteral("kinds")).toObject();
    QHash<int, KindView> views;
    for (const data::EntityKind kind : allKinds) {
        if (root.value(QStringLiteral("kind")).toString() == kindId(kind))
            wanted = kind;
        const QJsonObject kept = kinds.value(kindId(kind)).toObject();
        if (kept.isEmpty())
            continue;
        views.insert(static_cast<int>(kind), {strings(kept.value(QStringLiteral("columns"))), kept.value(QStringLiteral("sort")).toString(),
                                              kept.value(QStringLiteral("descending")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder,
                                              strings(kept.value(QStringLiteral("charts")))});
    }
    m_model->setTable(nullptr); // what was shown must not be kept over what is restored
    m_views = views;
    setKind(wanted);
}

} // namespace ridgepoint::widgets
