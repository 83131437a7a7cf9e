// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/input/editor_frame.h"
#include "widgets/input/slider_scale.h"

namespace ridgepoint::widgets {

class EntryField;
class ParameterSlider;

/// A number row: a field that takes text with units, and a slider.
class NumberEditor final : public EditorFrame {
    Q_OBJECT
public:
    NumberEditor(const engine::Catalog &catalog, engine::ParameterId id, QWidget *parent);

    void showValue(const engine::ValueInForce &value, double maximum) override;
    void showProblem(const QString &text) override;

protected:
    [[nodiscard]] engine::ParameterValue currentValue() const override { return m_value; }
    [[nodiscard]] QString rangeText() const override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString fieldText(double value) const;
    void sizeField();
    void showNumber();
    void onTextEdited();
    [[nodiscard]] engine::Expected<engine::ParameterValue> parsed() const;
    void take();
    void restore();
    void leaveField();
    void onDragged(double fraction, bool isFine);
    void onStepped(int direction, StepSize size);
    void propose(double value);
    void endSession();

    SliderScale m_scale;
    EntryField *m_field;
    ParameterSlider *m_slider;
    double m_value = 0;
    std::optional<double> m_taken; ///< typed and proposed; its text stays while the field has focus
    bool m_isSessionOpen = false;  ///< a drag, keys or the wheel changed the value and nothing has ended that yet
};

} // namespace ridgepoint::widgets
