// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/exportable.h"
#include "widgets/workspaces/common/picture_file.h"
#include "widgets/workspaces/pipeline/flow_drawing.h"

#include <QFrame>

#include <memory>

class QBoxLayout;
class QStackedLayout;
class QToolButton;

namespace ridgepoint::plot {
class PlotHeader;
class TablePanel;
} // namespace ridgepoint::plot

namespace ridgepoint::widgets {

class FlowCanvas;
class FlowTable;

/// The card of the flow: title, the switch between one request and many, the picture and its table twin (T).
class FlowCard : public QFrame, public plot::Exportable {
    Q_OBJECT
public:
    explicit FlowCard(QWidget *parent = nullptr);

    void showPipeline(const std::shared_ptr<const PipelineSetup> &setup, const QString &sentence, const QStringList &sources);
    void setView(ScheduleView view);
    [[nodiscard]] ScheduleView view() const { return m_view; }
    [[nodiscard]] FlowCanvas *canvas() const { return m_canvas; }
    void showTable(bool isShown);
    [[nodiscard]] bool isTableShown() const;

    [[nodiscard]] QString exportTitle() const override;
    [[nodiscard]] QString exportName() const override;
    [[nodiscard]] QStringList exportSuffixes() const override;
    [[nodiscard]] engine::Expected<void> exportTo(const QString &path, QSize size) const override;
    void copyPicture() const override;

Q_SIGNALS:
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addSwitch(QBoxLayout *row);
    void refresh();
    [[nodiscard]] Picture picture() const;

    plot::PlotHeader *m_header;
    FlowCanvas *m_canvas;
    FlowTable *m_table;
    plot::TablePanel *m_panel;
    QStackedLayout *m_stack;
    QToolButton *m_request = nullptr;
    QToolButton *m_load = nullptr;
    std::shared_ptr<const PipelineSetup> m_setup;
    QString m_sentence;
    QStringList m_sources;
    ScheduleView m_view = ScheduleView::Request;
};

} // namespace ridgepoint::widgets
