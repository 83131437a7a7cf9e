// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/input/parameter_panel.h"

#include <QWidget>

#include <map>

class QVBoxLayout;

namespace ridgepoint::widgets {

/// The right column: the workspace's own panel, if it has one, above the scenario's inputs, if it has any.
class SideColumn : public QWidget {
    Q_OBJECT
public:
    explicit SideColumn(std::shared_ptr<const engine::Catalog> catalog, QWidget *parent = nullptr);

    void show(Workspace *workspace);
    [[nodiscard]] ParameterPanel *parameters() const { return m_parameters; }
    [[nodiscard]] bool isNeededBy(Workspace *workspace);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *ownPanel(Workspace *workspace);

    QVBoxLayout *m_layout;
    ParameterPanel *m_parameters;
    std::map<Workspace *, QWidget *> m_panels;
};

} // namespace ridgepoint::widgets
