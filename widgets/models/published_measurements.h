// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/end_to_end_row.h"
#include "data/validation/operator_validation.h"
#include "data/validation/validation.h"

#include <memory>
#include <vector>

namespace ridgepoint::widgets {

/// A measured request with its names looked up; an empty slug is one that the catalog does not know.
struct PublishedRequest {
    data::EndToEndRow row;
    QString acceleratorSlug;
    QString modelSlug;
};

/// A measured operator with its device looked up.
struct PublishedOperator {
    data::OperatorRow row;
    QString acceleratorSlug;
};

/// The published measurements that come with the program, to lay over computed pictures.
struct PublishedMeasurements {
    std::vector<PublishedRequest> requests;
    std::vector<PublishedOperator> operators;
    QString problem; ///< why there are none, as a sentence
};

/// Reads the tables once for a catalog and keeps them. For the GUI thread.
[[nodiscard]] std::shared_ptr<const PublishedMeasurements> publishedMeasurements(const data::Database *database,
                                                                                 const std::shared_ptr<const engine::Catalog> &catalog);

/// The same from these files, not kept.
[[nodiscard]] PublishedMeasurements readPublishedMeasurements(const data::Database &database, const engine::Catalog &catalog,
                                                              const data::ValidationFiles &files);

} // namespace ridgepoint::widgets
