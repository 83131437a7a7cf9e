// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/text_editor.h"

#include "widgets/input/entry_field.h"

#include <QAction>

namespace ridgepoint::widgets {

TextEditor::TextEditor(const engine::Catalog &catalog, engine::ParameterId id, QWidget *parent)
    : EditorFrame(catalog, id, parent), m_field(new EntryField(this))
{
    m_field->setObjectName(objectName() + QStringLiteral(".field"));
    m_field->setPlaceholderText(QString::fromUtf8(row().default_text));
    m_field->addAction(resetAction());
    addBelow(m_field);
    setMainControl(m_field);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_field->setRestorable(m_field->text() != m_taken); });
    connect(m_field, &EntryField::taken, this, &TextEditor::take);
    connect(m_field, &EntryField::focusLeft, this, &TextEditor::take);
    connect(m_field, &EntryField::restoreRequested, this, &TextEditor::restore);
}

void TextEditor::showValue(const engine::ValueInForce &value, double maximum)
{
    const std::string *text = std::get_if<std::string>(&value.value);
    if (text == nullptr)
        return;
    const bool isNew = !shown() || shown()->value != value.value;
    noteShown(value, maximum);
    if (!isNew)
        return;
    m_taken = QString::fromStdString(*text);
    restore();
}

engine::ParameterValue TextEditor::currentValue() const { return m_taken.toStdString(); }

void TextEditor::take()
{
    const QString typed = m_field->text().trimmed();
    if (typed == m_taken)
        return;
    if (typed.isEmpty()) {
        requestReset();
        return;
    }
    // A refused text stays in the field, with the reason below.
    showProblem({});
    Q_EMIT edited(typed.toStdString(), EditPhase::Committed);
}

void TextEditor::restore()
{
    showProblem({});
    m_field->setText(m_taken);
    m_field->setRestorable(false);
}

} // namespace ridgepoint::widgets
