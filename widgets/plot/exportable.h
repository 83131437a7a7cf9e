// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QSize>
#include <QString>
#include <QStringList>

namespace ridgepoint::plot {

/// A picture in view that can leave the program: what the export dialog, the copy command and a context menu speak to.
class Exportable {
public:
    virtual ~Exportable() = default;

    [[nodiscard]] virtual QString exportTitle() const = 0;
    [[nodiscard]] virtual QString exportName() const = 0;         ///< proposed file name without its suffix
    [[nodiscard]] virtual QStringList exportSuffixes() const = 0; ///< of svg, png, pdf and csv, the proposed one first

    /// Writes by suffix at a size in pixels, with title, scenario or subject, and sources. All or nothing.
    [[nodiscard]] virtual engine::Expected<void> exportTo(const QString &path, QSize size) const = 0;

    virtual void copyPicture() const = 0;
};

} // namespace ridgepoint::plot
