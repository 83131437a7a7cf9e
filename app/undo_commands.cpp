// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/undo_commands.h"

#include <QCoreApplication>

namespace ridgepoint::app {

SetParameter::SetParameter(ScenarioDocument *document, engine::ParameterId id, Value before, Value after, int session)
    : m_document(document), m_id(id), m_before(std::move(before)), m_after(std::move(after)), m_session(session)
{
    describe();
}

void SetParameter::undo() { m_document->assign(m_id, m_before); }

void SetParameter::redo() { m_document->assign(m_id, m_after); }

bool SetParameter::mergeWith(const QUndoCommand *other)
{
    const auto *next = dynamic_cast<const SetParameter *>(other);
    if (next == nullptr || next->m_id != m_id || next->m_session != m_session)
        return false;
    m_after = next->m_after;
    setObsolete(m_before == m_after);
    describe();
    return true;
}

QString SetParameter::valueText(const Value &value) const
{
    if (!value)
        return QCoreApplication::translate("SetParameter", "its default");
    return QString::fromStdString(engine::display_text(*m_document->m_catalog, m_id, *value));
}

void SetParameter::describe()
{
    const std::string_view label = engine::parameter(m_id).label;
    //: %1 is the name of an input, %2 and %3 are values with units
    setText(QCoreApplication::translate("SetParameter", "change of %1 from %2 to %3")
                .arg(QString::fromUtf8(label), valueText(m_before), valueText(m_after)));
}

ReplaceDocument::ReplaceDocument(ScenarioDocument *document, DocumentState before, DocumentState after, const QString &text)
    : QUndoCommand(text), m_document(document), m_before(std::move(before)), m_after(std::move(after))
{}

void ReplaceDocument::undo() { m_document->assignAll(m_before); }

void ReplaceDocument::redo() { m_document->assignAll(m_after); }

} // namespace ridgepoint::app
