// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/validation_filters.h"

#include "widgets/input/elided_combo_box.h"
#include "widgets/input/flow_layout.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/serving/validation_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSet>
#include <QSignalBlocker>

#include <algorithm>

namespace ridgepoint::widgets {

using data::ValidationRow;
using data::ValidationSet;

ValidationFilters::ValidationFilters(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("validationFilters"));
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins({});
    flow->setSpacing(steps(1));
    m_set = addChoice(tr("Set"), "validationSet");
    for (const ValidationSet set : {ValidationSet::EndToEnd, ValidationSet::Operators, ValidationSet::Achievable, ValidationSet::Energy})
        m_set->addItem(nameOf(set), static_cast<int>(set));
    m_figure = addChoice(tr("Figure"), "validationFigure");
    m_source = addChoice(tr("Source"), "validationSource");
    m_device = addChoice(tr("Device"), "validationDevice");
    m_operation = addChoice(tr("Phase"), "validationOperation");
    m_operation->setToolTip(tr("Phase of a request, kind of operator or kind of rate."));
    fill();
}

QComboBox *ValidationFilters::addChoice(const QString &text, const char *name)
{
    constexpr int widest = 18;
    auto *pair = new QWidget(this);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins({});
    row->setSpacing(steps(0.75));
    auto *label = new QLabel(text, pair);
    setRole(label, QStringLiteral("muted"));
    auto *box = new ElidedComboBox(pair);
    box->setObjectName(QLatin1StringView(name));
    box->setAccessibleName(text);
    box->setMaximumWidth(fontMetrics().averageCharWidth() * widest);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label->setBuddy(box);
    row->addWidget(label);
    row->addWidget(box);
    layout()->addWidget(pair);
    connect(box, &QComboBox::activated, this, &ValidationFilters::take);
    return box;
}

void ValidationFilters::setResult(std::shared_ptr<const ValidationResult> result)
{
    m_result = std::move(result);
    fill();
}

void ValidationFilters::setFilter(const ValidationFilter &filter)
{
    m_filter = filter;
    fill();
}

QString ValidationFilters::labelOf(const QComboBox *box, const QString &key) const
{
    if (box == m_source)
        return m_result->sourceTitle(key);
    return box == m_device ? m_result->deviceName(key) : wordOf(key);
}

/// What is chosen and no longer there falls back to all.
void ValidationFilters::fillWords(QComboBox *box, QString ValidationFilter::*part)
{
    ValidationFilter anyOther = m_filter;
    anyOther.source.clear();
    anyOther.device.clear();
    anyOther.operation.clear();
    QSet<QString> keys;
    if (m_result)
        for (const ValidationRow &row : m_result->report.rows)
            if (anyOther.takes(row))
                keys.insert(box == m_source ? row.source : box == m_device ? deviceOf(row) : row.operation);
    std::vector<std::pair<QString, QString>> items;
    for (const QString &key : keys)
        items.emplace_back(labelOf(box, key), key);
    std::sort(items.begin(), items.end(), [](const auto &a, const auto &b) {
        const int sign = QString::localeAwareCompare(a.first, b.first);
        return sign == 0 ? a.second < b.second : sign < 0;
    });
    const QSignalBlocker blocker(box);
    box->clear();
    box->addItem(tr("all"), QString());
    for (const auto &[label, key] : items)
        box->addItem(label, key);
    if (m_result && !keys.contains(m_filter.*part))
        (m_filter.*part).clear();
    box->setCurrentIndex(std::max(box->findData(m_filter.*part), 0));
}

void ValidationFilters::fillFigures()
{
    const QSignalBlocker blocker(m_figure);
    m_figure->clear();
    for (const ValidationDimension dimension : validationDimensions) {
        const auto isOf = [&](const ValidationRow &row) { return row.set == m_filter.set && row.error() && dimensionOf(row) == dimension; };
        if (m_result && std::any_of(m_result->report.rows.begin(), m_result->report.rows.end(), isOf))
            m_figure->addItem(nameOf(dimension), static_cast<int>(dimension));
    }
    if (m_figure->count() == 0)
        m_figure->addItem(nameOf(m_filter.dimension), static_cast<int>(m_filter.dimension));
    m_figure->setCurrentIndex(std::max(m_figure->findData(static_cast<int>(m_filter.dimension)), 0));
    if (m_result)
        m_filter.dimension = static_cast<ValidationDimension>(m_figure->currentData().toInt());
}

void ValidationFilters::fill()
{
    m_set->setCurrentIndex(m_set->findData(static_cast<int>(m_filter.set)));
    fillFigures();
    fillWords(m_source, &ValidationFilter::source);
    fillWords(m_device, &ValidationFilter::device);
    fillWords(m_operation, &ValidationFilter::operation);
}

void ValidationFilters::take()
{
    ValidationFilter filter;
    filter.set = static_cast<ValidationSet>(m_set->currentData().toInt());
    filter.dimension = static_cast<ValidationDimension>(m_figure->currentData().toInt());
    filter.source = m_source->currentData().toString();
    filter.device = m_device->currentData().toString();
    filter.operation = m_operation->currentData().toString();
    m_filter = filter;
    fill();
    Q_EMIT changed();
}

} // namespace ridgepoint::widgets
