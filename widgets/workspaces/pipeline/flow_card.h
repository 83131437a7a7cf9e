// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/diagram_card.h"
#include "widgets/workspaces/pipeline/flow_drawing.h"

#include <memory>

class QToolButton;

namespace ridgepoint::widgets {

class FlowCanvas;
class FlowTable;

/// The card of the flow: title, the switch between one request and many, the picture and its table twin (T).
class FlowCard : public DiagramCard {
    Q_OBJECT
public:
    explicit FlowCard(QWidget *parent = nullptr);

    void showPipeline(const std::shared_ptr<const PipelineSetup> &setup, const QString &sentence, const QStringList &sources);
    void setView(ScheduleView view);
    [[nodiscard]] ScheduleView view() const { return m_view; }
    [[nodiscard]] FlowCanvas *canvas() const { return m_canvas; }

    [[nodiscard]] QString exportTitle() const override;
    [[nodiscard]] QString exportName() const override;

protected:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void fillCanvas() override;
    void fillTable() override;
    [[nodiscard]] QByteArray csv() const override;

private:
    FlowCard(FlowCanvas *canvas, FlowTable *table, QWidget *parent);
    void addSwitch();

    FlowCanvas *m_canvas;
    FlowTable *m_table;
    QToolButton *m_request = nullptr;
    QToolButton *m_load = nullptr;
    std::shared_ptr<const PipelineSetup> m_setup;
    ScheduleView m_view = ScheduleView::Request;
};

} // namespace ridgepoint::widgets
