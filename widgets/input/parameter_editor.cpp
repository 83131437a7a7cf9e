// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/parameter_editor.h"

#include "widgets/input/choice_editor.h"
#include "widgets/input/choice_list_editor.h"
#include "widgets/input/number_editor.h"
#include "widgets/input/text_editor.h"

namespace ridgepoint::widgets {

ParameterEditor *ParameterEditor::create(const engine::Catalog &catalog, engine::ParameterId id, QWidget *parent)
{
    switch (engine::parameter(id).kind) {
    case engine::ParameterKind::choice:
        return new ChoiceEditor(catalog, id, parent);
    case engine::ParameterKind::choice_list:
        return new ChoiceListEditor(catalog, id, parent);
    case engine::ParameterKind::text:
        return new TextEditor(catalog, id, parent);
    case engine::ParameterKind::number:
        break;
    }
    return new NumberEditor(catalog, id, parent);
}

} // namespace ridgepoint::widgets
