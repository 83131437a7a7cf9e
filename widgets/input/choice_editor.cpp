// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/choice_editor.h"

#include "widgets/input/choice_box.h"

namespace ridgepoint::widgets {

ChoiceEditor::ChoiceEditor(const engine::Catalog &catalog, engine::ParameterId id, QWidget *parent)
    : EditorFrame(catalog, id, parent), m_box(new ChoiceBox(this))
{
    const bool isGrouped = row().choices == engine::ChoiceSource::accelerators || row().choices == engine::ChoiceSource::models;
    m_box->setObjectName(objectName() + QStringLiteral(".field"));
    m_box->setChoices(engine::choices(catalog, id), isGrouped);
    m_box->setGaps(engine::uncovered_choices(catalog, id));
    m_box->showChoice(QString::fromUtf8(row().default_choice), textOf(std::string(row().default_choice)));
    addBelow(m_box);
    setMainControl(m_box);
    setFocusProxy(m_box);
    connect(m_box, &ChoiceBox::chosen, this, [this](const QString &slug) {
        showProblem({});
        Q_EMIT edited(slug.toStdString(), EditPhase::Committed);
    });
}

void ChoiceEditor::showValue(const engine::ValueInForce &value, double maximum)
{
    const std::string *slug = std::get_if<std::string>(&value.value);
    if (slug == nullptr)
        return;
    const bool isNew = !shown() || shown()->value != value.value;
    noteShown(value, maximum);
    const QString text = QString::fromStdString(*slug);
    if (isNew)
        showProblem({});
    // After a refusal the box keeps what the user chose, beside the reason.
    if (m_box->slug() != text && !hasProblem())
        m_box->showChoice(text, textOf(value.value));
}

engine::ParameterValue ChoiceEditor::currentValue() const { return m_box->slug().toStdString(); }

} // namespace ridgepoint::widgets
