// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "data/provenance.h"
#include "engine/pipeline/vendor_fit.h"

#include <QStringList>

#include <vector>

namespace ridgepoint::data {

/// How well a product suits a workload, as argued rather than measured.
struct VendorFitRow {
    QString vendor; ///< slug of the company
    QString vendorName;
    QString product; ///< slug
    QString productName;
    QString workload; ///< ar-decode, image-diffusion, video-diffusion, diffusion-lm, compound-search, edge-image, training
    QString thesis;
    QString strength;
    QString limit;
    int score = 0;               ///< -2 poor to 2 strong
    QStringList accelerators;    ///< slugs of the catalog; the one that stands for the product first, empty when it is none
    QString withoutAccelerators; ///< why the list is empty
    Provenance source;
};

[[nodiscard]] engine::Expected<std::vector<VendorFitRow>> readVendorFit(const Database &database);

/// What the rows say of accelerators: of a product that several of them carry, the first stands for it.
[[nodiscard]] std::vector<engine::FitThesis> fitTheses(const std::vector<VendorFitRow> &rows);

} // namespace ridgepoint::data
