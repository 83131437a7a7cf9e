// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scenario.h"
#include "widgets/input/elided_combo_box.h"

#include <utility>
#include <vector>

namespace ridgepoint::widgets {

class ChoicePopup;

/// A combo box whose list can be searched. Short lists open as plain ones. The wheel counts only with focus.
class ChoiceBox final : public ElidedComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget *parent);

    void setChoices(const std::vector<engine::Choice> &choices, bool isGrouped);
    /// See ChoiceModel::setGaps().
    void setGaps(std::vector<engine::Choice> gaps) { m_gaps = std::move(gaps); }
    /// Shows a choice without a signal; a slug that is not among the choices is shown by `name`.
    void showChoice(const QString &slug, const QString &name);
    [[nodiscard]] QString slug() const { return currentData().toString(); }
    /// The list with the search field; made when first opened, null before.
    [[nodiscard]] ChoicePopup *popup() const { return m_popup; }

    void showPopup() override;
    void hidePopup() override;

Q_SIGNALS:
    void chosen(const QString &slug); ///< by the user

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void takeFromPopup(const QString &slug);

    std::vector<engine::Choice> m_choices;
    std::vector<engine::Choice> m_gaps;
    ChoicePopup *m_popup = nullptr;
    bool m_isGrouped = false;
    int m_strangerIndex = -1; ///< item of a slug that is not offered
};

} // namespace ridgepoint::widgets
