// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimate.h"
#include "engine/scenario.h"
#include "widgets/workspaces/workspace.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace ridgepoint::app {

/// What a scenario file holds, and which file.
struct DocumentState {
    engine::Scenario scenario;
    QJsonObject unknown; ///< parameters of a newer version, kept for saving
    QString path;        ///< empty for a scenario that was never saved

    friend bool operator==(const DocumentState &, const DocumentState &) = default;
};

/// Owns the scenario and its undo stack, and computes the estimate: at once when idle, else at most once per 16 ms, always at
/// the end of an edit. Refused edits leave everything as it was.
class ScenarioDocument : public QObject {
    Q_OBJECT
public:
    explicit ScenarioDocument(std::shared_ptr<const engine::Catalog> catalog, QObject *parent = nullptr);

    [[nodiscard]] const engine::Scenario &scenario() const { return m_state.scenario; }
    [[nodiscard]] const engine::Estimate &estimate() const { return m_estimate; }
    [[nodiscard]] const QString &path() const { return m_state.path; }
    [[nodiscard]] const DocumentState &state() const { return m_state; }
    ~ScenarioDocument() override;

    [[nodiscard]] QUndoStack *undoStack() { return &m_undoStack; }
    /// True when saving would change the file, or when a scenario without a file differs from the defaults.
    [[nodiscard]] bool isModified() const;
    /// Name for the title bar: the file's, or "Untitled".
    [[nodiscard]] QString displayName() const;

    /// One step of an edit; see widgets::EditPhase. All dragging steps of one parameter until the edit ends are one undo step.
    void edit(engine::ParameterId id, const engine::ParameterValue &value, widgets::EditPhase phase);
    /// Several inputs at once, as one undo step called `text`.
    void adopt(const engine::Scenario &scenario, const QString &text);
    void resetAll();

    /// New, open and restore replace everything, as one undo step each: nothing is lost.
    void startNew();
    [[nodiscard]] engine::Expected<QStringList> open(const QString &path); ///< ids that this version does not know
    [[nodiscard]] engine::Expected<void> save(const QString &path);
    void restore(const DocumentState &state, const std::optional<DocumentState> &saved);
    [[nodiscard]] const std::optional<DocumentState> &savedState() const { return m_saved; }

    /// A new catalog; what the scenario names and the new one lacks goes back to its default. Evaluates at once.
    void setCatalog(const std::shared_ptr<const engine::Catalog> &catalog);

    /// Evaluates now if an evaluation is due.
    void flush();

Q_SIGNALS:
    void scenarioChanged();
    void estimateChanged();
    void documentChanged(); ///< path or modified state
    void editRefused(ridgepoint::engine::ParameterId id, const QString &sentence);
    void editAccepted(ridgepoint::engine::ParameterId id);
    void internalError(const QString &text);

private:
    friend class SetParameter;
    friend class ReplaceDocument;
    void assign(engine::ParameterId id, const std::optional<engine::ParameterValue> &value);
    void assignAll(const DocumentState &state);
    void replace(const DocumentState &state, const QString &text);
    void endEdit();
    [[nodiscard]] bool isDefault(engine::Scenario scenario, engine::ParameterId id, const engine::ParameterValue &value,
                                 widgets::EditPhase phase) const;
    void dropUnknown();
    void requestEvaluation();
    void evaluateNow();

    std::shared_ptr<const engine::Catalog> m_catalog;
    DocumentState m_state;
    std::optional<DocumentState> m_saved;
    engine::Estimate m_estimate;
    QUndoStack m_undoStack;
    QTimer m_throttle;
    QElapsedTimer m_sinceEvaluation;
    std::optional<engine::ParameterId> m_editing;
    int m_session = 0;
    bool m_isStale = true;
};

} // namespace ridgepoint::app
