// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/number_editor.h"

#include "widgets/input/entry_field.h"
#include "widgets/input/parameter_slider.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QFontMetrics>

namespace ridgepoint::widgets {

namespace {

/// Billions and trillions with their letter where nothing of the number is lost by it ("15T"); else empty.
QString briefText(double value)
{
    constexpr qsizetype mostDigits = 8;
    for (const auto &[scale, letter] : {std::pair(1e12, 'T'), std::pair(1e9, 'G')}) {
        if (value < scale)
            continue;
        const QString digits = QString::fromStdString(engine::format_exact(value / scale));
        return digits.size() <= mostDigits ? digits + QLatin1Char(letter) : QString();
    }
    return {};
}

} // namespace

NumberEditor::NumberEditor(const engine::Catalog &catalog, engine::ParameterId id, QWidget *parent)
    : EditorFrame(catalog, id, parent),
      m_scale(row(), row().maximum),
      m_field(new EntryField(this)),
      m_slider(new ParameterSlider(this)),
      m_value(row().default_number)
{
    m_field->setObjectName(objectName() + QStringLiteral(".field"));
    m_field->addAction(resetAction());
    m_slider->setObjectName(objectName() + QStringLiteral(".slider"));
    m_slider->setAccessibleName(tr("%1, slider").arg(label()));
    addBesideLabel(m_field);
    addBelow(m_slider);
    setMainControl(m_field);
    resetAction()->setText(tr("Reset to the default"));
    setTabOrder(m_field, m_slider);
    setFocusProxy(m_field);
    sizeField();

    connect(m_field, &QLineEdit::textEdited, this, &NumberEditor::onTextEdited);
    connect(m_field, &EntryField::taken, this, &NumberEditor::take);
    connect(m_field, &EntryField::restoreRequested, this, &NumberEditor::restore);
    connect(m_field, &EntryField::focusLeft, this, &NumberEditor::leaveField);
    connect(m_field, &EntryField::stepped, this, &NumberEditor::onStepped);
    connect(m_slider, &ParameterSlider::dragged, this, &NumberEditor::onDragged);
    connect(m_slider, &ParameterSlider::dragEnded, this, &NumberEditor::endSession);
    connect(m_slider, &ParameterSlider::focusLeft, this, &NumberEditor::endSession);
    connect(m_slider, &ParameterSlider::stepped, this, &NumberEditor::onStepped);
    connect(m_slider, &ParameterSlider::resetRequested, this, &NumberEditor::requestReset);
    connect(m_slider, &ParameterSlider::endRequested, this,
            [this](bool isMaximum) { propose(isMaximum ? m_scale.maximum() : m_scale.minimum()); });
}

void NumberEditor::sizeField()
{
    const QFontMetrics metrics(m_field->font());
    int text = metrics.horizontalAdvance(QStringLiteral("10 000 000"));
    // Prices keep their unit, which no prefix shortens.
    if (row().unit == engine::Unit::dollar)
        text = metrics.horizontalAdvance(QStringLiteral("100 000 USD"));
    else if (row().unit == engine::Unit::dollar_per_joule)
        text = metrics.horizontalAdvance(QStringLiteral("0.0800 USD/kWh"));
    m_field->setMaximumWidth(text + steps(1.8));
}

void NumberEditor::changeEvent(QEvent *event)
{
    EditorFrame::changeEvent(event);
    if (m_field != nullptr && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        sizeField();
}

void NumberEditor::showValue(const engine::ValueInForce &value, double maximum)
{
    const double *number = std::get_if<double>(&value.value);
    if (number == nullptr || (!noteShown(value, maximum) && *number == m_value))
        return;
    const bool isNew = *number != m_value;
    const bool isTaken = m_taken == *number;
    m_taken.reset();
    m_value = *number;
    m_scale = SliderScale(row(), maximum);
    m_slider->setEnabled(!m_scale.isEmpty());
    m_slider->showFraction(m_scale.fractionOf(m_value));
    if (isNew || isTaken)
        showProblem({});
    const bool keepsText = (isTaken && m_field->hasFocus()) || (!isNew && (m_field->isModified() || hasProblem()));
    if (!keepsText)
        showNumber();
}

void NumberEditor::showProblem(const QString &text)
{
    EditorFrame::showProblem(text);
    m_field->setRestorable(!text.isEmpty());
}

QString NumberEditor::fieldText(double value) const
{
    // The label says what is counted; the field keeps its room for the digits.
    if (row().is_whole) {
        const QString brief = briefText(value);
        return brief.isEmpty() ? QString::fromStdString(engine::format(value, row().unit, {.with_unit = false})) : brief;
    }
    return textOf(value);
}

void NumberEditor::showNumber()
{
    const QString text = fieldText(m_value);
    if (m_field->text() != text) {
        m_field->setText(text);
        m_field->setCursorPosition(0);
    }
    m_field->setModified(false);
}

QString NumberEditor::rangeText() const { return tr("%1 to %2").arg(textOf(m_scale.minimum()), textOf(m_scale.maximum())); }

void NumberEditor::onTextEdited()
{
    if (hasProblem() && parsed())
        showProblem({});
}

/// A bare number of a share is in percent, as the field shows it.
engine::Expected<engine::ParameterValue> NumberEditor::parsed() const
{
    QString text = m_field->text().trimmed();
    bool isBare = false;
    text.toDouble(&isBare);
    if (isBare && row().unit == engine::Unit::fraction)
        text += QLatin1Char('%');
    return engine::parse_parameter(catalog(), id(), text.toStdString());
}

void NumberEditor::take()
{
    if (!m_field->isModified() && !hasProblem()) {
        endSession();
        m_field->selectAll();
        return;
    }
    const auto value = parsed();
    if (!value) {
        showProblem(tr("%1: “%2” is not accepted; it takes %3.").arg(label(), m_field->text().trimmed(), rangeText()));
        return;
    }
    showProblem({});
    m_field->setModified(false);
    m_field->selectAll();
    m_taken = std::get<double>(*value);
    m_isSessionOpen = false;
    Q_EMIT edited(*value, EditPhase::Committed);
}

void NumberEditor::restore()
{
    showProblem({});
    m_taken.reset();
    showNumber();
    m_field->selectAll();
}

void NumberEditor::leaveField()
{
    if (m_field->isModified())
        take();
    endSession();
    if (hasProblem() || m_field->isModified())
        return;
    m_field->setText(fieldText(m_taken.value_or(m_value)));
    m_field->setModified(false);
    m_field->setCursorPosition(0);
}

void NumberEditor::onDragged(double fraction, bool isFine) { propose(m_scale.valueAt(fraction, isFine)); }

void NumberEditor::onStepped(int direction, StepSize size) { propose(m_scale.stepped(m_value, direction, size)); }

void NumberEditor::propose(double value)
{
    if (value == m_value)
        return;
    m_value = value;
    m_taken.reset();
    m_isSessionOpen = true;
    showProblem({});
    showNumber();
    m_slider->showFraction(m_scale.fractionOf(value));
    Q_EMIT edited(value, EditPhase::Dragging);
}

void NumberEditor::endSession()
{
    if (!m_isSessionOpen)
        return;
    m_isSessionOpen = false;
    Q_EMIT edited(m_value, EditPhase::Committed);
}

} // namespace ridgepoint::widgets
