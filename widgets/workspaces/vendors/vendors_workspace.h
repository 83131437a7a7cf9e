// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/entity_table.h"
#include "widgets/workspaces/workspace.h"

#include <QHash>
#include <QPointer>
#include <QStringList>

#include <memory>

class QMenu;
class QSplitter;
class QTimer;

namespace ridgepoint::widgets {

class ChartsPanel;
class DetailPane;
class EntityModel;
class EntityView;
class FilterBar;
class KindSwitch;
class TableArea;

/// The vendor database: one table per kind, narrowed by text and facets, with every figure's source, and charts of the same rows.
class VendorsWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit VendorsWorkspace(const WorkspaceContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Vendors"); }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QWidget *sidePanel() override;
    [[nodiscard]] QWidget *titleControls() override;
    [[nodiscard]] QString helpPage() const override { return QStringLiteral("vendors"); }
    [[nodiscard]] plot::PlotView *currentPlot() const override;
    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    bool focusSearch() override;
    bool closeTopmost() override;
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

    void setKind(data::EntityKind kind);
    [[nodiscard]] data::EntityKind kind() const { return m_kind; }
    /// Shows a table that was made elsewhere, in place of its kind's.
    void showTable(std::shared_ptr<const data::EntityTable> table);
    [[nodiscard]] EntityModel *model() const { return m_model; }
    /// Writes the shown rows and columns as CSV; says in the status bar how it went.
    void exportTable(const QString &path);

private:
    /// What is kept of a kind while another is shown.
    struct KindView {
        QStringList columns;
        QString sortColumn;
        Qt::SortOrder sortOrder = Qt::DescendingOrder;
        QStringList attributes; ///< of the charts
    };

    void buildPage();
    void connectSignals();
    [[nodiscard]] std::shared_ptr<const data::EntityTable> readTable(data::EntityKind kind, QString &problem);
    [[nodiscard]] KindView kindView() const;
    void applyKindView();
    [[nodiscard]] QStringList defaultColumns() const;
    void setColumns(const QStringList &ids);

    void onRowsChanged();
    void onSelectionEdited();
    void onPlotSelection(const QStringList &keys, bool extends);
    void showSelection();
    void refreshActions();
    void refreshSlots();

    void showMenu(const QPoint &at, int column);
    void addColumnActions(QMenu &menu, int column);
    void useInScenario(const QString &key);
    void toggleComparison(const QStringList &keys);
    [[nodiscard]] QStringList comparedKeys() const;
    [[nodiscard]] QString whyNotUsable(const QString &key) const;
    void copySelection();
    void askForExport();

    WorkspaceContext m_context;
    engine::Scenario m_scenario;
    data::EntityKind m_kind = data::EntityKind::Accelerators;
    QHash<int, std::shared_ptr<const data::EntityTable>> m_tables; ///< by kind
    QHash<int, KindView> m_views;                                  ///< by kind
    QStringList m_selectedKeys;                                    ///< in the order in which they were selected

    EntityModel *m_model;
    EntityView *m_table;
    FilterBar *m_filterBar;
    TableArea *m_area;
    ChartsPanel *m_charts;
    QSplitter *m_splitter;
    QTimer *m_chartTimer;
    QPointer<KindSwitch> m_switch; ///< the window takes these two over
    QPointer<DetailPane> m_detail;
};

} // namespace ridgepoint::widgets
