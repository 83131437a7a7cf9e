// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/year_look.h"

#include "widgets/workspaces/power/power_text.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::PueParts;
using plot::CurveColour;

const std::array<PuePartLook, 7> &puePartLooks()
{
    using Role = CurveColour::Role;
    static constexpr std::array<PuePartLook, 7> looks = {{
        {QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "distribution"), &PueParts::distribution, {Role::Slot, 3}},
        {QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "lighting and other"), &PueParts::lighting_and_other, {Role::Muted, 0}},
        {QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "coolant pumps"), &PueParts::coolant_pumps, {Role::Slot, 5}},
        {QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "room fans"), &PueParts::room_fans, {Role::Slot, 1}},
        {QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "facility pumps"), &PueParts::facility_pumps, {Role::Slot, 2}},
        {QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "rejection fans"), &PueParts::rejection_fans, {Role::Slot, 0}},
        {QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "chiller"), &PueParts::chiller, {Role::Slot, 4}},
    }};
    return looks;
}

QString partName(const PuePartLook &look) { return PowerText::tr(look.id); }

const std::array<WaterPartLook, 4> &waterPartLooks()
{
    using Role = CurveColour::Role;
    static constexpr std::array<WaterPartLook, 4> looks = {{
        {QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "evaporation"), &engine::WaterParts::evaporation, {Role::Slot, 2}},
        {QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "blowdown"), &engine::WaterParts::blowdown, {Role::Slot, 4}},
        {QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "drift"), &engine::WaterParts::drift, {Role::Slot, 5}},
        {QT_TRANSLATE_NOOP("ridgepoint::widgets::PowerText", "wetted pads"), &engine::WaterParts::pads, {Role::Slot, 1}},
    }};
    return looks;
}

QString partName(const WaterPartLook &look) { return PowerText::tr(look.id); }

QString partText(const PuePartLook &look, double part)
{
    return PowerText::tr("%1: %2 of IT power").arg(partName(look), numberText(part, engine::Unit::fraction));
}

QString partText(const WaterPartLook &look, double part)
{
    return PowerText::tr("%1: %2").arg(partName(look), numberText(part, engine::Unit::litre_per_kilowatt_hour));
}

const PuePartLook &largestPart(const PueParts &parts)
{
    const auto &looks = puePartLooks();
    return *std::max_element(looks.begin(), looks.end(),
                             [&parts](const PuePartLook &a, const PuePartLook &b) { return parts.*a.part < parts.*b.part; });
}

std::optional<PublishedPue> publishedPue(const engine::CoolingMethod &method)
{
    const auto known = [](const engine::Figure &figure) { return figure.is_known() ? std::optional(figure.si) : std::nullopt; };
    PublishedPue published{known(method.pue_low), known(method.pue_typical), known(method.pue_high), {}};
    if (!published.low && !published.typical && !published.high)
        return std::nullopt;
    if (method.note.find("Q1/median/Q3") != std::string::npos)
        published.spread = PowerText::tr("quartiles of simulated years");
    else if (method.note.find("P5/P50/P95") != std::string::npos)
        published.spread = PowerText::tr("P5 to P95 of simulated years");
    else if (method.pue_typical.label == engine::Label::estimated)
        published.spread = PowerText::tr("an estimate");
    else
        published.spread = PowerText::tr("a stated range");
    return published;
}

QString pueText(double pue) { return QString::number(pue, 'f', 2); }

QString waterText(double litresPerKilowattHour) { return PowerText::tr("%1 L/kWh").arg(QString::number(litresPerKilowattHour, 'f', 2)); }

QString celsiusText(engine::Temperature temperature) { return numberText(temperature.si(), engine::Unit::temperature); }

} // namespace ridgepoint::widgets
