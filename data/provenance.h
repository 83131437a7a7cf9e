// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/label.h"

#include <QString>

namespace ridgepoint::data {

/// Where a figure comes from: a page (url), a seed text (title alone), or memory.
struct Provenance {
    QString title;
    QString url;        ///< empty when there is no page
    QString date;       ///< "2026", "2026-03" or "2026-03-31"; empty when unknown
    QString confidence; ///< the source's own word: datasheet, published, reported, estimated, high, medium, low
    QString qualifier;  ///< dense, sparse, per-direction, bidirectional, aggregate, list, street, estimate
    QString detail;     ///< what the figure holds for, e.g. "GPU cores"
    QString note;       ///< for a derived figure its formula in words
    engine::Label label = engine::Label::unknown;

    friend bool operator==(const Provenance &, const Provenance &) = default;
};

} // namespace ridgepoint::data
