// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scenario_document.h"

#include <QUndoCommand>

namespace ridgepoint::app {

/// One parameter changed. Steps of the same edit session merge; a session that ends where it began leaves no step.
class SetParameter : public QUndoCommand {
public:
    using Value = std::optional<engine::ParameterValue>;
    SetParameter(ScenarioDocument *document, engine::ParameterId id, Value before, Value after, int session);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    void describe();
    [[nodiscard]] QString valueText(const Value &value) const;

    ScenarioDocument *m_document;
    engine::ParameterId m_id;
    Value m_before;
    Value m_after;
    int m_session;
};

/// The whole document replaced: new, open, reset all.
class ReplaceDocument : public QUndoCommand {
public:
    ReplaceDocument(ScenarioDocument *document, DocumentState before, DocumentState after, const QString &text);

    void undo() override;
    void redo() override;

private:
    ScenarioDocument *m_document;
    DocumentState m_before;
    DocumentState m_after;
};

} // namespace ridgepoint::app
