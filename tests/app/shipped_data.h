// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/catalog_reader.h"
#include "data/locations.h"

#include <memory>

namespace ridgepoint::tests {

/// The shipped database without a user's layer, and its catalog; read once per test program.
struct ShippedData {
    std::unique_ptr<data::Database> database;
    std::shared_ptr<const engine::Catalog> catalog;

    static ShippedData read()
    {
        ShippedData shipped;
        auto database = data::Database::open(data::referenceDatabasePath());
        if (!database)
            qFatal("%s", database.error().what.c_str());
        auto catalog = data::readCatalog(*database);
        if (!catalog)
            qFatal("%s", catalog.error().what.c_str());
        shipped.database = std::make_unique<data::Database>(std::move(*database));
        shipped.catalog = std::make_shared<const engine::Catalog>(std::move(*catalog));
        return shipped;
    }
};

} // namespace ridgepoint::tests
