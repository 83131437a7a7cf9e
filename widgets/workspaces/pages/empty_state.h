// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/scenario.h"
#include "engine/workload.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ridgepoint::widgets {

/// The same devices with another kind of work: its usual model, all else as the catalog gives it.
[[nodiscard]] engine::Scenario withWorkload(const engine::Catalog &catalog, engine::Scenario scenario, engine::Workload workload);

/// What stands in the place of a page that has no answer for the scenario: why, and a button to a scenario that has one.
class EmptyState : public QFrame {
    Q_OBJECT
public:
    explicit EmptyState(const QString &title, QWidget *parent = nullptr);

    /// `name` calls the undo step of the proposal.
    void explain(const QString &text, const engine::Scenario &proposal, const QString &button, const QString &tip, const QString &name);

Q_SIGNALS:
    void proposed(const ridgepoint::engine::Scenario &scenario, const QString &name);

private:
    QLabel *m_text;
    QPushButton *m_button;
    engine::Scenario m_proposal;
    QString m_name;
};

} // namespace ridgepoint::widgets
