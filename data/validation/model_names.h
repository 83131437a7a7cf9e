// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "engine/catalog.h"

#include <QHash>

namespace ridgepoint::data {

/// Finds models under the names that publications use: the table of aliases, slugs and catalog names, whatever their case.
class ModelNames {
public:
    /// `catalog` must outlive the result.
    [[nodiscard]] static engine::Expected<ModelNames> read(const Database &database, const engine::Catalog &catalog);

    /// Null when the name is not known.
    [[nodiscard]] const engine::Model *find(const QString &name) const;

private:
    QHash<QString, const engine::Model *> m_models; ///< by lower-case name
};

} // namespace ridgepoint::data
