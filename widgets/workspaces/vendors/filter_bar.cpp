// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/filter_bar.h"

#include "widgets/models/entity_model.h"
#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/vendors/pop_up_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

namespace {

constexpr int namesInChip = 3;

/// "2022–2025" for a run of years without a gap among them, else nothing.
QString yearRun(const QStringList &values)
{
    if (values.size() < 3)
        return {};
    for (qsizetype i = 1; i < values.size(); ++i) {
        if (values[i].toInt() != values[i - 1].toInt() + 1)
            return {};
    }
    return QStringLiteral("%1–%2").arg(values.first(), values.last());
}

} // namespace

FilterBar::FilterBar(EntityModel *model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_search(new QLineEdit(this)),
      m_columnsButton(new PopUpButton(tr("Columns"), this)),
      m_columnsPopUp(new CheckListPopup(tr("Columns"), tr("Default columns"), this)),
      m_count(new QLabel(this)),
      m_chips(new QWidget(this)),
      m_chipRow(new QHBoxLayout(m_chips))
{
    m_search->setObjectName(QStringLiteral("vendors-search"));
    m_search->setPlaceholderText(tr("Search all columns"));
    m_search->setAccessibleName(tr("Search all columns"));
    m_search->setToolTip(tr("Every word must occur in a row, in any column (Ctrl+F)."));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(steps(20));
    m_search->setMaximumWidth(steps(42));
    m_search->setFixedHeight(m_columnsButton->sizeHint().height());
    m_search->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("vendors-count"));
    setRole(m_count, QStringLiteral("muted"));

    auto *row = new QHBoxLayout;
    row->setSpacing(steps(1));
    row->addWidget(m_search, 1);
    for (const Facet facet : allFacets)
        buildFacet(facet, row);
    row->addStretch(0);
    row->addWidget(m_count);
    row->addWidget(m_columnsButton);
    m_columnsButton->setObjectName(QStringLiteral("vendors-columns"));
    m_columnsButton->setAccessibleName(tr("Choose columns"));
    m_chipRow->setContentsMargins(0, 0, 0, 0);
    m_chipRow->setSpacing(steps(1));
    m_chips->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(steps(1));
    layout->addLayout(row);
    layout->addWidget(m_chips);

    connect(m_search, &QLineEdit::textChanged, m_model, &EntityModel::setFilter);
    connect(m_model, &EntityModel::rowsChanged, this, &FilterBar::refresh);
    connect(m_columnsButton, &QAbstractButton::clicked, this, [this] { m_columnsButton->open(m_columnsPopUp); });
    connect(m_columnsPopUp, &CheckListPopup::checkedChanged, this, &FilterBar::columnsChosen);
    connect(m_columnsPopUp, &CheckListPopup::resetRequested, this, &FilterBar::defaultColumnsRequested);
}

void FilterBar::buildFacet(Facet facet, QHBoxLayout *row)
{
    FacetControl &facetControl = control(facet);
    facetControl.button = new PopUpButton(facetLabel(facet), this);
    facetControl.popUp = new CheckListPopup(facetLabel(facet), tr("Clear"), this);
    facetControl.popUp->setRangeOffered(facet == Facet::Year);
    row->addWidget(facetControl.button);
    connect(facetControl.button, &QAbstractButton::clicked, this, [this, facet] {
        refreshPopUp(facet);
        control(facet).button->open(control(facet).popUp);
    });
    connect(facetControl.popUp, &CheckListPopup::checkedChanged, this,
            [this, facet](const QStringList &ids) { m_model->choose(facet, ids); });
    connect(facetControl.popUp, &CheckListPopup::resetRequested, this, [this, facet] { m_model->choose(facet, {}); });
}

QString FilterBar::facetLabel(Facet facet) const
{
    const int column = facetColumn(m_model->table(), facet);
    if (column >= 0 && facet != Facet::Year)
        return m_model->table().columns[static_cast<std::size_t>(column)].label;
    switch (facet) {
    case Facet::Vendor:
        return tr("Vendor");
    case Facet::Kind:
        return tr("Kind");
    case Facet::Status:
        return tr("Status");
    case Facet::Year:
        break;
    }
    return tr("Year");
}

void FilterBar::tableChanged()
{
    const QSignalBlocker blocker(m_search);
    m_search->clear();
    for (const Facet facet : allFacets) {
        FacetControl &facetControl = control(facet);
        facetControl.button->setVisible(m_model->hasFacet(facet));
        facetControl.button->setText(facetLabel(facet));
        facetControl.button->setObjectName(QStringLiteral("vendors-facet-%1").arg(static_cast<int>(facet)));
        facetControl.button->setAccessibleName(tr("Narrow by %1").arg(facetLabel(facet).toLower()));
        facetControl.popUp->setAccessibleName(facetLabel(facet));
    }
    refresh();
}

void FilterBar::setColumns(const std::vector<CheckItem> &columns) { m_columnsPopUp->setItems(columns); }

void FilterBar::refresh()
{
    const int total = m_model->totalRows();
    const int shown = m_model->rowCount();
    m_count->setText(shown == total ? tr("%1 rows").arg(total) : tr("%1 of %2").arg(shown).arg(total));
    for (const Facet facet : allFacets) {
        FacetControl &facetControl = control(facet);
        facetControl.button->setActive(!m_model->chosen(facet).isEmpty());
        if (facetControl.popUp->isVisible())
            refreshPopUp(facet);
    }
    refreshChips();
}

void FilterBar::refreshPopUp(Facet facet)
{
    std::vector<CheckItem> items;
    for (const FacetValue &value : m_model->facetValues(facet))
        items.push_back({value.text, value.text.isEmpty() ? tr("Not known") : value.text, value.count, value.isChosen});
    control(facet).popUp->setItems(items);
}

void FilterBar::refreshChips()
{
    while (QLayoutItem *item = m_chipRow->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    int chips = 0;
    for (const Facet facet : allFacets) {
        const QStringList values = m_model->chosen(facet);
        if (values.isEmpty())
            continue;
        addChip(facet, values);
        ++chips;
    }
    if (chips > 0) {
        auto *clear = new QToolButton(m_chips);
        clear->setText(tr("Clear filters"));
        setRole(clear, QStringLiteral("link"));
        connect(clear, &QToolButton::clicked, this, &FilterBar::clearFilters);
        m_chipRow->addWidget(clear);
        m_chipRow->addStretch(1);
    }
    m_chips->setVisible(chips > 0);
}

void FilterBar::addChip(Facet facet, const QStringList &values)
{
    QStringList names;
    for (const QString &value : values.first(std::min<qsizetype>(values.size(), namesInChip)))
        names.append(value.isEmpty() ? tr("not known") : value);
    QString text = names.join(QStringLiteral(", "));
    if (values.size() > namesInChip)
        text = tr("%1 and %2 more").arg(text).arg(values.size() - namesInChip);
    if (const QString run = facet == Facet::Year ? yearRun(values) : QString(); !run.isEmpty())
        text = run;
    auto *chip = new QToolButton(m_chips);
    chip->setObjectName(QStringLiteral("vendors-chip-%1").arg(static_cast<int>(facet)));
    chip->setText(tr("%1: %2", "facet, values").arg(facetLabel(facet), text));
    chip->setAccessibleName(tr("Remove the filter %1").arg(chip->text()));
    chip->setToolTip(tr("Remove this filter"));
    chip->setIcon(icon(QStringLiteral("close")));
    chip->setIconSize(QSize(steps(1.25), steps(1.25)));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setLayoutDirection(Qt::RightToLeft);
    chip->setFocusPolicy(Qt::StrongFocus);
    setRole(chip, QStringLiteral("segment"));
    connect(chip, &QToolButton::clicked, this, [this, facet] { m_model->choose(facet, {}); });
    m_chipRow->addWidget(chip);
}

void FilterBar::clearFilters()
{
    {
        const QSignalBlocker blocker(m_search);
        m_search->clear();
    }
    m_model->clearFilters();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool FilterBar::closeTopmost()
{
    for (const FacetControl &facetControl : m_facets) {
        if (facetControl.popUp->isVisible()) {
            facetControl.popUp->hide();
            return true;
        }
    }
    if (m_columnsPopUp->isVisible()) {
        m_columnsPopUp->hide();
        return true;
    }
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    return true;
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_search->setFixedHeight(m_columnsButton->sizeHint().height());
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT tableRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ridgepoint::widgets
