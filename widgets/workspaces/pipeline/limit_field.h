// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/unit.h"
#include "widgets/input/entry_field.h"

#include <optional>

namespace ridgepoint::widgets {

/// A field for a limit with its unit; empty is none.
class LimitField : public QWidget {
    Q_OBJECT
public:
    LimitField(const QString &label, engine::Unit unit, double usual, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<double> limit() const { return m_limit; }
    void setLimit(const std::optional<double> &limit); ///< never emits

Q_SIGNALS:
    void changed();
    void problemFound(const QString &sentence); ///< empty when the field is right again

private:
    void take();
    void showLimit();

    QString m_label;
    engine::Unit m_unit;
    double m_usual;
    EntryField *m_field;
    std::optional<double> m_limit;
};

} // namespace ridgepoint::widgets
