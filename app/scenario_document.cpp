// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_document.h"

#include "app/undo_commands.h"
#include "data/problem_text.h"
#include "data/scenario_file.h"
#include "engine/evaluate.h"

#include <QFileInfo>

namespace ridgepoint::app {

using widgets::EditPhase;

namespace {
constexpr int frameMilliseconds = 16;
constexpr int undoLimit = 500;
} // namespace

ScenarioDocument::ScenarioDocument(std::shared_ptr<const engine::Catalog> catalog, QObject *parent)
    : QObject(parent), m_catalog(std::move(catalog))
{
    m_undoStack.setUndoLimit(undoLimit);
    m_throttle.setSingleShot(true);
    m_throttle.setTimerType(Qt::PreciseTimer);
    connect(&m_throttle, &QTimer::timeout, this, &ScenarioDocument::evaluateNow);
    connect(&m_undoStack, &QUndoStack::indexChanged, this, &ScenarioDocument::documentChanged);
    evaluateNow();
}

ScenarioDocument::~ScenarioDocument()
{
    m_undoStack.disconnect(this); // it tells of its own end
}

bool ScenarioDocument::isModified() const
{
    if (m_saved && m_saved->path == m_state.path)
        return !(*m_saved == m_state);
    return !(m_state == DocumentState{});
}

QString ScenarioDocument::displayName() const
{
    return m_state.path.isEmpty() ? tr("Untitled") : QFileInfo(m_state.path).completeBaseName();
}

void ScenarioDocument::edit(engine::ParameterId id, const engine::ParameterValue &value, EditPhase phase)
{
    if (m_editing && *m_editing != id)
        endEdit();

    std::optional<engine::ParameterValue> next;
    if (phase != EditPhase::Reset) {
        auto checked = engine::check_parameter(*m_catalog, id, value);
        if (!checked) {
            Q_EMIT editRefused(id, data::text(checked.error()));
            return;
        }
        next = std::move(*checked);
    }
    engine::Scenario plain = m_state.scenario;
    if (next)
        plain.set(id, *next);
    else
        plain.reset(id);
    const engine::Scenario changed = engine::settled(*m_catalog, plain, id);
    if (const auto consistent = engine::check_scenario(*m_catalog, changed); !consistent) {
        Q_EMIT editRefused(id, data::text(consistent.error()));
        return;
    }

    if (!(changed == plain)) {
        DocumentState state = m_state;
        state.scenario = changed;
        replace(state, tr("change of %1").arg(QString::fromUtf8(engine::parameter(id).label)));
        Q_EMIT editAccepted(id);
        return;
    }

    const auto before = m_state.scenario.get(id);
    if (next && isDefault(changed, id, *next, phase))
        next.reset();
    if (before != next) {
        m_editing = id;
        m_undoStack.push(new SetParameter(this, id, before, next, m_session));
    }
    Q_EMIT editAccepted(id);
    if (phase != EditPhase::Dragging) {
        endEdit();
        flush();
    }
}

bool ScenarioDocument::isDefault(engine::Scenario scenario, engine::ParameterId id, const engine::ParameterValue &value,
                                 EditPhase phase) const
{
    scenario.reset(id);
    const engine::ValueInForce fallback = engine::value_in_force(*m_catalog, scenario, id);
    // A typed value pins a default that follows other inputs; a handle that came back to it does not.
    return fallback.value == value && (fallback.origin == engine::Origin::fixed || phase == EditPhase::Dragging);
}

void ScenarioDocument::endEdit()
{
    m_editing.reset();
    ++m_session;
}

void ScenarioDocument::assign(engine::ParameterId id, const std::optional<engine::ParameterValue> &value)
{
    if (value)
        m_state.scenario.set(id, *value);
    else
        m_state.scenario.reset(id);
    dropUnknown();
    Q_EMIT scenarioChanged();
    requestEvaluation();
}

void ScenarioDocument::assignAll(const DocumentState &state)
{
    m_state = state;
    dropUnknown();
    Q_EMIT scenarioChanged();
    Q_EMIT documentChanged();
    requestEvaluation();
}

void ScenarioDocument::replace(const DocumentState &state, const QString &text)
{
    endEdit();
    if (!(state == m_state))
        m_undoStack.push(new ReplaceDocument(this, m_state, state, text));
    Q_EMIT documentChanged();
    flush();
}

void ScenarioDocument::adopt(const engine::Scenario &scenario, const QString &text)
{
    if (const auto consistent = engine::check_scenario(*m_catalog, scenario); !consistent) {
        Q_EMIT editRefused(engine::ParameterId::accelerator, data::text(consistent.error()));
        return;
    }
    DocumentState state = m_state;
    state.scenario = scenario;
    replace(state, text);
}

void ScenarioDocument::resetAll()
{
    DocumentState state = m_state;
    state.scenario = engine::Scenario();
    replace(state, tr("reset of all inputs"));
}

void ScenarioDocument::startNew() { replace(DocumentState{}, tr("new scenario")); }

engine::Expected<QStringList> ScenarioDocument::open(const QString &path)
{
    auto file = data::readScenarioFile(path, *m_catalog);
    if (!file)
        return tl::unexpected(file.error());
    DocumentState state{std::move(file->scenario), std::move(file->unknown), path};
    m_saved = state;
    replace(state, tr("opening of %1").arg(QFileInfo(path).fileName()));
    return file->unknownIds;
}

engine::Expected<void> ScenarioDocument::save(const QString &path)
{
    if (const auto written = data::writeScenarioFile(path, m_state.scenario, m_state.unknown); !written)
        return written;
    m_state.path = path;
    m_saved = m_state;
    endEdit();
    Q_EMIT documentChanged();
    return {};
}

void ScenarioDocument::restore(const DocumentState &state, const std::optional<DocumentState> &saved)
{
    if (!engine::check_scenario(*m_catalog, state.scenario))
        return;
    m_saved = saved;
    assignAll(state);
    m_undoStack.clear();
    flush();
}

void ScenarioDocument::setCatalog(const std::shared_ptr<const engine::Catalog> &catalog)
{
    endEdit();
    m_catalog = catalog;
    dropUnknown();
    Q_EMIT scenarioChanged();
    Q_EMIT documentChanged();
    evaluateNow();
}

/// An undo step may name a model that was removed since.
void ScenarioDocument::dropUnknown()
{
    const auto slug = m_state.scenario.get(engine::ParameterId::model);
    if (slug && !engine::check_parameter(*m_catalog, engine::ParameterId::model, *slug))
        m_state.scenario.reset(engine::ParameterId::model);
}

void ScenarioDocument::requestEvaluation()
{
    m_isStale = true;
    if (m_throttle.isActive())
        return;
    const qint64 elapsed = m_sinceEvaluation.isValid() ? m_sinceEvaluation.elapsed() : frameMilliseconds;
    if (elapsed >= frameMilliseconds)
        evaluateNow();
    else
        m_throttle.start(static_cast<int>(frameMilliseconds - elapsed));
}

void ScenarioDocument::flush()
{
    if (m_isStale)
        evaluateNow();
}

void ScenarioDocument::evaluateNow()
{
    m_throttle.stop();
    m_isStale = false;
    auto estimate = engine::evaluate(*m_catalog, m_state.scenario);
    m_sinceEvaluation.start();
    if (!estimate) {
        Q_EMIT internalError(data::text(estimate.error()));
        return;
    }
    m_estimate = std::move(*estimate);
    Q_EMIT estimateChanged();
}

} // namespace ridgepoint::app
