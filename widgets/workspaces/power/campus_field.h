// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/facility/site_plan.h"
#include "widgets/input/entry_field.h"

namespace ridgepoint::widgets {

/// The assumed power of a campus, typed with its unit: "100 MW", "1.4 GW". What is no such power stays with a red frame until it is
/// mended or taken back with Esc.
class CampusField : public QWidget {
    Q_OBJECT
public:
    explicit CampusField(QWidget *parent = nullptr);

    [[nodiscard]] engine::Watt power() const { return m_power; }
    void setPower(engine::Watt power); ///< without a signal; ignores what no campus has
    /// Whether the assumption counts, and in its tooltip why not.
    void setInForce(bool isInForce);

Q_SIGNALS:
    void changed();
    void refused(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void sizeField();
    void showPower();
    void take();
    void markRefused(bool isRefused);

    EntryField *m_field;
    engine::Watt m_power = engine::SiteAssumptions().campus_power;
};

} // namespace ridgepoint::widgets
