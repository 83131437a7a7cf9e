// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/charts_panel.h"

#include "widgets/input/elided_combo_box.h"
#include "widgets/models/entity_model.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

constexpr std::size_t mostNamedBySelection = 6;

QStringList preferredX() { return {QStringLiteral("memory_bandwidth"), QStringLiteral("params_total")}; }
QStringList preferredY() { return {QStringLiteral("peak_bf16"), QStringLiteral("peak_fp16"), QStringLiteral("memory_capacity")}; }
QStringList preferredRanking()
{
    return {QStringLiteral("memory_bandwidth"),         QStringLiteral("params_total"), QStringLiteral("per_link_bandwidth_byte_s"),
            QStringLiteral("scaleup_bandwidth_byte_s"), QStringLiteral("count"),        QStringLiteral("system_power_w")};
}

} // namespace

ChartsPanel::ChartsPanel(const EntityModel *model, QWidget *parent) : QWidget(parent), m_model(model)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(steps(1.25));
    m_scatterCard = buildScatter();
    m_rankingCard = buildRanking();
    splitter->addWidget(m_scatterCard);
    splitter->addWidget(m_rankingCard);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    layout->addWidget(splitter);
    for (plot::PlotView *plot : {m_scatter, m_ranking}) {
        connect(plot, &plot::PlotView::selectionRequested, this, &ChartsPanel::selectionRequested);
        connect(plot, &plot::PlotView::exportRequested, this, [this, plot] { Q_EMIT exportRequested(plot); });
    }
}

QComboBox *ChartsPanel::addPicker(QHBoxLayout *row, const QString &objectName, const QString &name)
{
    auto *picker = new ElidedComboBox(this);
    picker->setObjectName(objectName);
    picker->setAccessibleName(name);
    picker->setToolTip(name);
    picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    picker->setMinimumContentsLength(5);
    picker->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(picker, 1);
    return picker;
}

QToolButton *ChartsPanel::addSwitch(QHBoxLayout *row, const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    setRole(button, QStringLiteral("segment"));
    row->addWidget(button);
    return button;
}

plot::PlotView *ChartsPanel::addCard(QFrame *&card, QHBoxLayout *&row, const QString &objectName, const QString &name)
{
    card = new QFrame(this);
    setRole(card, QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(steps(1), steps(1), steps(1), steps(0.5));
    layout->setSpacing(steps(0.5));
    row = new QHBoxLayout;
    row->setSpacing(steps(0.75));
    layout->addLayout(row);
    auto *view = new plot::PlotView(card);
    view->setCardShown(false);
    view->setObjectName(objectName);
    view->setAccessibleName(name);
    layout->addWidget(view, 1);
    return view;
}

QWidget *ChartsPanel::buildScatter()
{
    QFrame *card = nullptr;
    QHBoxLayout *row = nullptr;
    m_scatter = addCard(card, row, QStringLiteral("vendors-scatter"), tr("Two attributes against each other"));
    m_y = addPicker(row, QStringLiteral("vendors-scatter-y"), tr("Attribute of the y axis"));
    row->addWidget(new QLabel(tr("against"), card));
    m_x = addPicker(row, QStringLiteral("vendors-scatter-x"), tr("Attribute of the x axis"));
    m_isLog = addSwitch(row, tr("Log"), tr("Logarithmic axes"));
    m_isLog->setChecked(true);
    m_isLog->setObjectName(QStringLiteral("vendors-scatter-log"));
    m_colourBy = addPicker(row, QStringLiteral("vendors-scatter-colour"), tr("Colour of the points"));
    m_colourBy->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_colourBy->addItem(tr("by vendor"));
    m_colourBy->addItem(tr("by kind"));
    connect(m_x, &QComboBox::activated, this, &ChartsPanel::drawScatter);
    connect(m_y, &QComboBox::activated, this, &ChartsPanel::drawScatter);
    connect(m_isLog, &QToolButton::toggled, this, &ChartsPanel::drawScatter);
    connect(m_colourBy, &QComboBox::currentIndexChanged, this, [this] {
        drawScatter();
        drawRanking();
    });
    return card;
}

QWidget *ChartsPanel::buildRanking()
{
    QFrame *card = nullptr;
    QHBoxLayout *row = nullptr;
    m_ranking = addCard(card, row, QStringLiteral("vendors-ranking"), tr("Ranking by one attribute"));
    m_ranking->installEventFilter(this);
    m_order = addPicker(row, QStringLiteral("vendors-ranking-order"), tr("Order of the ranking"));
    m_order->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_order->addItem(tr("Highest"));
    m_order->addItem(tr("Lowest"));
    m_ranked = addPicker(row, QStringLiteral("vendors-ranking-attribute"), tr("Attribute of the ranking"));
    connect(m_ranked, &QComboBox::activated, this, &ChartsPanel::drawRanking);
    connect(m_order, &QComboBox::currentIndexChanged, this, &ChartsPanel::drawRanking);
    return card;
}

/// Every bar has its name and its figure beside it.
std::size_t ChartsPanel::rowsThatFit() const
{
    const double line = m_ranking->fontMetrics().height();
    const double linesAround = 6.5; // title, axis and its title
    return static_cast<std::size_t>(std::clamp(m_ranking->height() / line - linesAround, 4.0, 20.0));
}

bool ChartsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ranking && event->type() == QEvent::Resize && rowsThatFit() != m_rankedRows)
        drawRanking();
    return QWidget::eventFilter(watched, event);
}

void ChartsPanel::fill(QComboBox *picker, const std::vector<int> &columns, const QStringList &preferred)
{
    const QSignalBlocker blocker(picker);
    picker->clear();
    for (const int column : columns)
        picker->addItem(m_model->table().columns[static_cast<std::size_t>(column)].label, column);
    for (const QString &id : preferred) {
        const int place = picker->findData(m_model->table().findColumn(id));
        if (place >= 0) {
            picker->setCurrentIndex(place);
            return;
        }
    }
}

void ChartsPanel::tableChanged()
{
    const data::EntityTable &table = m_model->table();
    const std::vector<int> numbers = chartColumns(table, false);
    std::vector<int> amounts;
    for (const int column : numbers) {
        if (!table.columns[static_cast<std::size_t>(column)].isYear)
            amounts.push_back(column);
    }
    fill(m_x, chartColumns(table, true), preferredX());
    fill(m_y, numbers, preferredY());
    fill(m_ranked, amounts.empty() ? numbers : amounts, preferredRanking());
    const bool hasScatter = table.kind == data::EntityKind::Accelerators && numbers.size() >= 2;
    m_hasCharts = !amounts.empty();
    m_scatterCard->setVisible(hasScatter);
    m_selectedKeys.clear();
    rowsChanged();
}

void ChartsPanel::rowsChanged()
{
    drawScatter();
    drawRanking();
}

void ChartsPanel::drawScatter()
{
    if (m_scatterCard->isHidden() || !m_hasCharts || m_x->count() == 0)
        return;
    ScatterChoice choice;
    choice.x = m_x->currentData().toInt();
    choice.y = m_y->currentData().toInt();
    choice.isLogX = choice.isLogY = m_isLog->isChecked();
    choice.colourBy = m_colourBy->currentIndex() == 0 ? ColourBy::Vendor : ColourBy::Kind;
    const QStringList named = m_selectedKeys.size() <= static_cast<qsizetype>(mostNamedBySelection) ? m_selectedKeys : QStringList();
    const ChartContent content = scatterContent(m_model->table(), m_model->shownRows(), choice, named);
    m_scatter->setFrame(content.frame);
    m_scatter->setCurves(content.curves);
    m_scatter->setSelectedKeys(m_selectedKeys);
}

void ChartsPanel::drawRanking()
{
    if (!m_hasCharts || m_ranked->count() == 0)
        return;
    RankingChoice choice;
    choice.column = m_ranked->currentData().toInt();
    choice.isLowestFirst = m_order->currentIndex() == 1;
    choice.colourBy = m_colourBy->currentIndex() == 0 ? ColourBy::Vendor : ColourBy::Kind;
    m_rankedRows = rowsThatFit();
    choice.most = m_rankedRows;
    const ChartContent content = rankingContent(m_model->table(), m_model->shownRows(), choice);
    m_ranking->setFrame(content.frame);
    m_ranking->setCurves(content.curves);
    m_ranking->setSelectedKeys(m_selectedKeys);
}

void ChartsPanel::setSelectedKeys(const QStringList &keys)
{
    if (keys == m_selectedKeys)
        return;
    m_selectedKeys = keys;
    drawScatter();
    m_ranking->setSelectedKeys(keys);
}

plot::PlotView *ChartsPanel::currentPlot() const
{
    if (!m_hasCharts || isHidden())
        return nullptr;
    const bool isRankingMeant = m_scatterCard->isHidden() || m_rankingCard->isAncestorOf(focusWidget());
    return isRankingMeant ? m_ranking : m_scatter;
}

QString ChartsPanel::idAt(const QComboBox *picker) const
{
    return picker->count() == 0 ? QString() : m_model->table().columns[static_cast<std::size_t>(picker->currentData().toInt())].id;
}

QStringList ChartsPanel::attributes() const { return {idAt(m_x), idAt(m_y), idAt(m_ranked)}; }

void ChartsPanel::setAttributes(const QStringList &ids)
{
    QComboBox *const pickers[] = {m_x, m_y, m_ranked};
    for (qsizetype i = 0; i < std::min<qsizetype>(ids.size(), 3); ++i) {
        const int place = pickers[i]->findData(m_model->table().findColumn(ids[i]));
        if (place >= 0)
            pickers[i]->setCurrentIndex(place);
    }
    rowsChanged();
}

} // namespace ridgepoint::widgets
