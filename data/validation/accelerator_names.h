// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/catalog.h"

#include <QHash>

namespace ridgepoint::data {

/// Finds devices under the names that publications use: the table of aliases, slugs and catalog names, whatever their case.
class AcceleratorNames {
public:
    /// `catalog` must outlive the result.
    [[nodiscard]] static engine::Expected<AcceleratorNames> read(const Database &database, const engine::Catalog &catalog);

    /// Null when the name is not known or means no one device.
    [[nodiscard]] const engine::Accelerator *find(const QString &name) const;
    /// Why `find` gave nothing, as a sentence.
    [[nodiscard]] QString reason(const QString &name) const;

private:
    struct Meaning {
        const engine::Accelerator *accelerator = nullptr;
        QString note;
    };
    QHash<QString, Meaning> m_meanings; ///< by lower-case name
};

} // namespace ridgepoint::data
