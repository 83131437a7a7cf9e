// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/input/editor_frame.h"

namespace ridgepoint::widgets {

class ChoiceBox;

/// A row with one choice out of several.
class ChoiceEditor final : public EditorFrame {
    Q_OBJECT
public:
    ChoiceEditor(const engine::Catalog &catalog, engine::ParameterId id, QWidget *parent);

    void showValue(const engine::ValueInForce &value, double maximum) override;

protected:
    [[nodiscard]] engine::ParameterValue currentValue() const override;

private:
    ChoiceBox *m_box;
};

} // namespace ridgepoint::widgets
