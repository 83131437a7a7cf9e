// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/input/parameter_editor.h"

#include <optional>

class QAction;
class QBoxLayout;
class QLabel;
class QToolButton;

namespace ridgepoint::widgets {

/// What every editor has in common: the label with the mark of a changed value, reset, the tooltip with the row's definition, and
/// the line for a problem.
class EditorFrame : public ParameterEditor {
    Q_OBJECT
public:
    [[nodiscard]] bool isChanged() const { return m_isChanged; }
    [[nodiscard]] bool hasProblem() const { return !m_problem.isEmpty(); }

    void showProblem(const QString &text) override;

protected:
    EditorFrame(const engine::Catalog &catalog, engine::ParameterId id, QWidget *parent);

    [[nodiscard]] const engine::Catalog &catalog() const { return m_catalog; }
    [[nodiscard]] const engine::Parameter &row() const { return engine::parameter(id()); }
    [[nodiscard]] QString label() const;
    [[nodiscard]] QString textOf(const engine::ParameterValue &value) const;
    [[nodiscard]] QAction *resetAction() const { return m_resetAction; }

    /// Puts a control at the right end of the label's line, or below it where both do not fit.
    void addBesideLabel(QWidget *widget);
    /// Puts a control under the label's line, over the whole width.
    void addBelow(QWidget *widget);
    /// Names the control for assistive tools, gives it the label's mnemonic focus and the border of a refusal.
    void setMainControl(QWidget *control);
    /// Marks the value as changed or not; returns whether anything differs from what was shown before.
    bool noteShown(const engine::ValueInForce &value, double maximum);
    /// The value shown last; empty before the first.
    [[nodiscard]] const std::optional<engine::ValueInForce> &shown() const { return m_shown; }
    /// The value to go with a Reset.
    [[nodiscard]] virtual engine::ParameterValue currentValue() const = 0;
    [[nodiscard]] virtual QString rangeText() const { return {}; }
    [[nodiscard]] double maximum() const { return m_maximum; }

    void requestReset();

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildProblemLine();
    void applyLook();
    void fitHeadline();
    [[nodiscard]] QString tooltip() const;
    [[nodiscard]] QString defaultText() const;
    [[nodiscard]] QString originText() const;
    void describeControl();

    const engine::Catalog &m_catalog;
    std::optional<engine::ValueInForce> m_shown;
    double m_maximum = 0;
    bool m_isChanged = false;
    QString m_problem;
    QAction *m_resetAction = nullptr;
    QLabel *m_label = nullptr;
    QToolButton *m_resetButton = nullptr;
    QWidget *m_beside = nullptr;
    QBoxLayout *m_title = nullptr;
    QBoxLayout *m_headline = nullptr;
    QBoxLayout *m_body = nullptr;
    QWidget *m_problemLine = nullptr;
    QLabel *m_problemIcon = nullptr;
    QLabel *m_problemText = nullptr;
    QWidget *m_control = nullptr;
};

} // namespace ridgepoint::widgets
