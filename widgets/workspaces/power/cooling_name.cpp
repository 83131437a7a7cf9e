// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/cooling_name.h"

#include "widgets/workspaces/power/power_text.h"

namespace ridgepoint::widgets {

using engine::Chiller;
using engine::CoolingFamily;
using engine::CoolingMethod;
using engine::FreeCooling;

namespace {

bool says(const CoolingMethod &method, const char *word)
{
    return QString::fromStdString(method.name).contains(QLatin1StringView(word), Qt::CaseInsensitive);
}

QString familyName(const CoolingMethod &method)
{
    switch (method.family) {
    case CoolingFamily::air:
        return PowerText::tr("Air");
    case CoolingFamily::rear_door:
        return method.has_door_fans ? PowerText::tr("Active door") : PowerText::tr("Passive door");
    case CoolingFamily::hybrid:
        return PowerText::tr("Plates and air");
    case CoolingFamily::direct_to_chip:
        if (says(method, "two phase"))
            return PowerText::tr("Two-phase plates");
        return says(method, "fanless") ? PowerText::tr("Fanless") : PowerText::tr("Cold plates");
    case CoolingFamily::immersion_1p:
        return PowerText::tr("Immersion");
    case CoolingFamily::immersion_2p:
        break;
    }
    return PowerText::tr("Two-phase immersion");
}

QString freeCoolingName(const CoolingMethod &method)
{
    switch (method.rejection.free_cooling) {
    case FreeCooling::airside:
        return PowerText::tr("outside air");
    case FreeCooling::adiabatic_airside:
        return PowerText::tr("adiabatic air");
    case FreeCooling::dry_cooler:
        return says(method, "closed loop") ? PowerText::tr("closed loop") : PowerText::tr("dry cooler");
    case FreeCooling::adiabatic_dry_cooler:
        return PowerText::tr("adiabatic cooler");
    case FreeCooling::tower:
        return PowerText::tr("tower");
    case FreeCooling::none:
        break;
    }
    return {};
}

QString chillerName(Chiller chiller)
{
    switch (chiller) {
    case Chiller::direct_expansion:
        return PowerText::tr("direct expansion");
    case Chiller::air_cooled:
        return PowerText::tr("air chiller");
    case Chiller::water_cooled:
        return PowerText::tr("water chiller");
    case Chiller::none:
        break;
    }
    return PowerText::tr("no chiller");
}

/// The chiller that usually stands behind a free cooler.
Chiller usualChiller(FreeCooling kind)
{
    switch (kind) {
    case FreeCooling::none:
        return Chiller::none;
    case FreeCooling::tower:
        return Chiller::water_cooled;
    default:
        return Chiller::air_cooled;
    }
}

} // namespace

QString shortMethodName(const CoolingMethod &method)
{
    QStringList words{familyName(method)};
    const QString free = freeCoolingName(method);
    if (!free.isEmpty())
        words << free;
    if (method.rejection.chiller != usualChiller(method.rejection.free_cooling))
        words << chillerName(method.rejection.chiller);
    return words.join(PowerText::tr(", "));
}

} // namespace ridgepoint::widgets
