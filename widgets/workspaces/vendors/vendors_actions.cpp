// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/vendors_workspace.h"

#include "data/problem_text.h"
#include "widgets/models/entity_export.h"
#include "widgets/models/entity_model.h"
#include "widgets/models/entity_text.h"
#include "widgets/workspaces/vendors/detail_pane.h"
#include "widgets/workspaces/vendors/entity_view.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <numeric>

namespace ridgepoint::widgets {

using engine::ParameterId;

QString VendorsWorkspace::whyNotUsable(const QString &key) const
{
    const std::string slug = key.toStdString();
    if (!m_context.catalog)
        return tr("No scenario is open.");
    if (m_kind == data::EntityKind::Accelerators)
        return m_context.catalog->find_accelerator(slug) != nullptr ? QString() : tr("The estimates do not know this accelerator.");
    if (m_kind != data::EntityKind::Models)
        return tr("Only accelerators and models can be used in a scenario.");
    const engine::Model *found = m_context.catalog->find_model(slug);
    if (found == nullptr)
        return tr("The estimates do not know this model.");
    return QString::fromStdString(found->not_covered);
}

void VendorsWorkspace::useInScenario(const QString &key)
{
    if (const QString reason = whyNotUsable(key); !reason.isEmpty()) {
        Q_EMIT messageRequested(reason);
        return;
    }
    const bool isModel = m_kind == data::EntityKind::Models;
    Q_EMIT parameterEdited(isModel ? ParameterId::model : ParameterId::accelerator, engine::ParameterValue(key.toStdString()),
                           EditPhase::Committed);
    const data::EntityTable &table = m_model->table();
    const int row = table.findRow(key);
    const QString name = row < 0 ? key : table.rows[static_cast<std::size_t>(row)].name;
    Q_EMIT messageRequested(isModel ? tr("%1 is now the model of the scenario.").arg(name)
                                    : tr("%1 is now the accelerator of the scenario.").arg(name));
}

QStringList VendorsWorkspace::comparedKeys() const
{
    if (!m_context.catalog)
        return {};
    const engine::ValueInForce value = engine::value_in_force(*m_context.catalog, m_scenario, ParameterId::compared_accelerators);
    return QString::fromStdString(engine::exact_text(value.value)).split(u',', Qt::SkipEmptyParts);
}

void VendorsWorkspace::toggleComparison(const QStringList &keys)
{
    if (m_kind != data::EntityKind::Accelerators || keys.isEmpty() || !m_context.catalog)
        return;
    QStringList compared = comparedKeys();
    const bool removes = std::all_of(keys.begin(), keys.end(), [&compared](const QString &key) { return compared.contains(key); });
    for (const QString &key : keys) {
        if (removes)
            compared.removeAll(key);
        else if (!compared.contains(key) && whyNotUsable(key).isEmpty())
            compared.append(key);
    }
    const auto most = static_cast<qsizetype>(engine::parameter(ParameterId::compared_accelerators).most_choices);
    if (compared.size() > most) {
        Q_EMIT messageRequested(tr("At most %1 accelerators can be compared. Remove one first.").arg(most));
        return;
    }
    if (compared.isEmpty()) {
        Q_EMIT messageRequested(tr("At least one accelerator stays in the comparison."));
        return;
    }
    Q_EMIT parameterEdited(ParameterId::compared_accelerators, engine::ParameterValue(compared.join(u',').toStdString()),
                           EditPhase::Committed);
    Q_EMIT messageRequested(compared.size() == 1 ? tr("One accelerator is compared.")
                                                 : tr("%1 accelerators are compared.").arg(compared.size()));
}

void VendorsWorkspace::refreshActions()
{
    if (!m_detail)
        return;
    const bool isAccelerator = m_kind == data::EntityKind::Accelerators;
    const bool hasUse = m_selectedKeys.size() == 1 && (isAccelerator || m_kind == data::EntityKind::Models);
    const QString reason = hasUse ? whyNotUsable(m_selectedKeys.first()) : QString();
    QString compare;
    if (isAccelerator && !m_selectedKeys.isEmpty()) {
        const QStringList compared = comparedKeys();
        const bool isInside =
            std::all_of(m_selectedKeys.cbegin(), m_selectedKeys.cend(), [&compared](const QString &key) { return compared.contains(key); });
        compare = isInside ? tr("Stop comparing") : tr("Compare");
    }
    m_detail->setActions(hasUse ? tr("Use in scenario") : QString(), reason.isEmpty(), reason, compare);
}

void VendorsWorkspace::addColumnActions(QMenu &menu, int column)
{
    const QString label = m_model->columnLabel(column);
    const bool isNumber = m_model->isNumber(column);
    menu.addAction(isNumber ? tr("Sort by %1, largest first").arg(label) : tr("Sort by %1, A to Z").arg(label), this,
                   [this, column, isNumber] { m_table->sortBy(column, isNumber ? Qt::DescendingOrder : Qt::AscendingOrder); });
    menu.addAction(isNumber ? tr("Sort by %1, smallest first").arg(label) : tr("Sort by %1, Z to A").arg(label), this,
                   [this, column, isNumber] { m_table->sortBy(column, isNumber ? Qt::AscendingOrder : Qt::DescendingOrder); });
    if (isNumber) {
        QAction *perCell = menu.addAction(tr("A prefix for each cell"));
        perCell->setCheckable(true);
        perCell->setChecked(m_model->isPrefixPerCell(column));
        connect(perCell, &QAction::toggled, this, [this, column](bool isOn) {
            m_model->setPrefixPerCell(column, isOn);
            m_table->setShownColumns(m_table->shownColumns());
        });
    }
    if (column > 0) {
        menu.addAction(tr("Hide the column %1").arg(label), this, [this, column] {
            QStringList ids = m_table->shownColumns();
            ids.removeAll(m_model->table().columns[static_cast<std::size_t>(column)].id);
            setColumns(ids);
        });
    }
}

void VendorsWorkspace::showMenu(const QPoint &at, int column)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("vendors-menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isHeader = sender() == m_table && !m_table->viewport()->rect().contains(m_table->viewport()->mapFromGlobal(at));
    if (!isHeader && !m_selectedKeys.isEmpty()) {
        const QString first = m_selectedKeys.first();
        const bool isAccelerator = m_kind == data::EntityKind::Accelerators;
        if (isAccelerator || m_kind == data::EntityKind::Models) {
            QAction *use = menu->addAction(tr("Use in scenario"), this, [this, first] { useInScenario(first); });
            use->setEnabled(m_selectedKeys.size() == 1 && whyNotUsable(first).isEmpty());
        }
        if (isAccelerator) {
            const QStringList compared = comparedKeys();
            const bool isInside = std::all_of(m_selectedKeys.cbegin(), m_selectedKeys.cend(),
                                              [&compared](const QString &key) { return compared.contains(key); });
            menu->addAction(isInside ? tr("Remove from comparison") : tr("Add to comparison"), this,
                            [this, keys = m_selectedKeys] { toggleComparison(keys); });
        }
        menu->addAction(tr("Copy"), QKeySequence(QKeySequence::Copy), this, &VendorsWorkspace::copySelection);
        menu->addSeparator();
    }
    if (column >= 0 && column < m_model->columnCount()) {
        addColumnActions(*menu, column);
        menu->addSeparator();
    }
    menu->addAction(tr("Export table…"), this, &VendorsWorkspace::askForExport);
    menu->popup(at);
}

void VendorsWorkspace::copySelection()
{
    std::vector<int> rows = m_table->selectedRows();
    if (rows.empty()) {
        rows.resize(static_cast<std::size_t>(m_model->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    QGuiApplication::clipboard()->setText(entityTsv(*m_model, rows, m_table->visualColumns()));
    Q_EMIT messageRequested(rows.size() == 1 ? tr("Copied one row with its headers.")
                                             : tr("Copied %1 rows with their headers.").arg(rows.size()));
}

void VendorsWorkspace::askForExport()
{
    auto *dialog = new QFileDialog(this, tr("Export table"), QDir::homePath(), tr("Comma separated values (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(kindNoun(m_kind, 2) + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &VendorsWorkspace::exportTable);
    dialog->open();
}

void VendorsWorkspace::exportTable(const QString &path)
{
    const engine::Expected<void> written = exportEntities(*m_model, m_table->visualColumns(), path);
    Q_EMIT messageRequested(written ? tr("Wrote %1 rows to %2.").arg(m_model->rowCount()).arg(QDir::toNativeSeparators(path))
                                    : data::text(written.error()));
}

} // namespace ridgepoint::widgets
