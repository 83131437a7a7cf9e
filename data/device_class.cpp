// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/device_class.h"

namespace ridgepoint::data {

engine::DeviceClass deviceClass(const QString &kind, const QString &vendor, const QString &memoryType)
{
    using engine::DeviceClass;
    const bool isSuperchip = kind == QStringLiteral("superchip");
    const bool isStacked = memoryType.startsWith(QStringLiteral("HBM"));
    if (kind == QStringLiteral("soc") || (isSuperchip && !isStacked))
        return DeviceClass::unified_memory;
    if (kind != QStringLiteral("gpu") && !isSuperchip)
        return DeviceClass::matrix_engine;
    if (!isStacked)
        return DeviceClass::card_gpu;
    return vendor == QStringLiteral("AMD") ? DeviceClass::instinct_gpu : DeviceClass::datacenter_gpu;
}

bool isPersonal(engine::DeviceClass deviceClass, const QString &family, bool isEdge)
{
    using engine::DeviceClass;
    const bool isKind = deviceClass == DeviceClass::card_gpu || deviceClass == DeviceClass::unified_memory;
    return isKind && isEdge && !family.startsWith(QStringLiteral("Data center"));
}

} // namespace ridgepoint::data
