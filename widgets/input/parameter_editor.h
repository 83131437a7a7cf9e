// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/workspace.h"

#include <QWidget>

namespace ridgepoint::widgets {

/// One input made from a parameter row. The typed text is the truth: "1.4 MW" survives although the slider has 1000 steps. Number
/// rows get a slider with a field, choices a searchable picker, lists a picker of several, texts a field.
///
/// Double click on a slider or its label resets; Shift makes dragging and keys fine; arrow keys and the wheel change by steps.
class ParameterEditor : public QWidget {
    Q_OBJECT
public:
    /// The editor that fits the row's kind.
    [[nodiscard]] static ParameterEditor *create(const engine::Catalog &catalog, engine::ParameterId id, QWidget *parent);

    [[nodiscard]] engine::ParameterId id() const { return m_id; }

    /// Shows a value in force; `maximum` bounds the handle. Never emits.
    virtual void showValue(const engine::ValueInForce &value, double maximum) = 0;
    /// Shows a refusal in place, the typed text kept; an empty text clears it.
    virtual void showProblem(const QString &text) = 0;

Q_SIGNALS:
    void edited(const ridgepoint::engine::ParameterValue &value, ridgepoint::widgets::EditPhase phase);

protected:
    ParameterEditor(engine::ParameterId id, QWidget *parent) : QWidget(parent), m_id(id) {}

private:
    engine::ParameterId m_id;
};

} // namespace ridgepoint::widgets
