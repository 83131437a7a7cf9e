// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/input/editor_frame.h"

#include <QStringList>

class QToolButton;

namespace ridgepoint::widgets {

class ChoicePopup;
class FlowLayout;

/// A row with several choices in an order: chips that can be removed, and a picker that adds one at the end.
class ChoiceListEditor final : public EditorFrame {
    Q_OBJECT
public:
    ChoiceListEditor(const engine::Catalog &catalog, engine::ParameterId id, QWidget *parent);

    void showValue(const engine::ValueInForce &value, double maximum) override;
    [[nodiscard]] QStringList slugs() const { return m_slugs; }
    /// The picker; made when first opened, null before.
    [[nodiscard]] ChoicePopup *popup() const { return m_popup; }

protected:
    [[nodiscard]] engine::ParameterValue currentValue() const override;
    [[nodiscard]] QString rangeText() const override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void propose(const QStringList &slugs);
    void rebuildChips();
    QWidget *makeChip(const QString &slug);
    void remove(const QString &slug);
    void move(const QString &slug, int places);
    void openPicker();

    QStringList m_slugs;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QToolButton *m_add;
    std::vector<QWidget *> m_shownChips;
    ChoicePopup *m_popup = nullptr;
};

} // namespace ridgepoint::widgets
