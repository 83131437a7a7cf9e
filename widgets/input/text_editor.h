// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/input/editor_frame.h"

namespace ridgepoint::widgets {

class EntryField;

/// A row that is a text: a field over the whole width. The text counts when it is taken (Enter) or left; an empty one is the default.
class TextEditor final : public EditorFrame {
    Q_OBJECT
public:
    TextEditor(const engine::Catalog &catalog, engine::ParameterId id, QWidget *parent);

    void showValue(const engine::ValueInForce &value, double maximum) override;

protected:
    [[nodiscard]] engine::ParameterValue currentValue() const override;

private:
    void take();
    void restore();

    EntryField *m_field;
    QString m_taken; ///< as last shown or proposed
};

} // namespace ridgepoint::widgets
