// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/diagram_card.h"
#include "widgets/workspaces/power/power_flow_subject.h"

#include <memory>

namespace ridgepoint::widgets {

class PowerFlowCanvas;
class PowerFlowTable;

/// The card of the flow: title, the picture and its table twin (T).
class PowerFlowCard : public DiagramCard {
    Q_OBJECT
public:
    explicit PowerFlowCard(QWidget *parent = nullptr);

    void showFlow(const std::shared_ptr<const PowerFlowSubject> &subject, const QString &sentence, const QStringList &foot);
    [[nodiscard]] PowerFlowCanvas *canvas() const { return m_canvas; }

    [[nodiscard]] QString exportTitle() const override;
    [[nodiscard]] QString exportName() const override;

protected:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void fillCanvas() override;
    void fillTable() override;
    [[nodiscard]] QByteArray csv() const override;

private:
    PowerFlowCard(PowerFlowCanvas *canvas, PowerFlowTable *table, QWidget *parent);

    PowerFlowCanvas *m_canvas;
    PowerFlowTable *m_table;
    std::shared_ptr<const PowerFlowSubject> m_subject;
};

} // namespace ridgepoint::widgets
