// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/exportable.h"
#include "widgets/workspaces/search/search_setup.h"

#include <QFrame>
#include <QStringList>

class QStackedLayout;
class QToolButton;

namespace ridgepoint::plot {
class HeaderButton;
class PlotHeader;
class TablePanel;
} // namespace ridgepoint::plot

namespace ridgepoint::widgets {

struct Picture;

class SegmentTable;
class TreeCanvas;

/// The drawn search with its title, its table twin, and the way to the next tree.
class TreeView : public QFrame, public plot::Exportable {
    Q_OBJECT
public:
    explicit TreeView(QWidget *parent = nullptr);

    void setSetup(const SearchSetup &setup);
    void setFooter(const QString &scenarioLine, const QStringList &sources);
    [[nodiscard]] TreeCanvas *canvas() const { return m_canvas; }
    [[nodiscard]] SegmentTable *tableModel() const { return m_model; }
    void showTable(bool isShown);
    [[nodiscard]] bool isTableShown() const;

    [[nodiscard]] QString exportTitle() const override;
    [[nodiscard]] QString exportName() const override { return QStringLiteral("search-tree"); }
    [[nodiscard]] QStringList exportSuffixes() const override;
    [[nodiscard]] engine::Expected<void> exportTo(const QString &path, QSize size) const override;
    void copyPicture() const override;

Q_SIGNALS:
    void nextTreeRequested();
    void searchRequested(); ///< makes the previewed search the scenario's
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restyle();
    [[nodiscard]] Picture picture() const;
    [[nodiscard]] QToolButton *addButton(const QString &name, const QString &text, const QString &tip);

    plot::PlotHeader *m_header;
    QToolButton *m_use;
    QToolButton *m_next;
    plot::HeaderButton *m_tableButton;
    plot::HeaderButton *m_exportButton;
    QStackedLayout *m_pages;
    TreeCanvas *m_canvas;
    SegmentTable *m_model;
    plot::TablePanel *m_table = nullptr; ///< null until first shown
    QString m_title;
    QString m_subtitle;
    QString m_scenarioLine;
    QStringList m_sources;
};

} // namespace ridgepoint::widgets
