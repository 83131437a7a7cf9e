// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/validation/validation.h"

#include <QHash>

#include <memory>

namespace ridgepoint::widgets {

/// What one run of the validation gave, with the words that the page shows for its keys.
struct ValidationResult {
    data::ValidationReport report;
    QString problem; ///< why there is no report, as a sentence
    engine::PredictionLevel level = engine::PredictionLevel::calibrated;
    QHash<QString, QString> titles;  ///< of sources
    QHash<QString, QString> urls;    ///< of sources
    QHash<QString, QString> devices; ///< names by slug

    [[nodiscard]] QString sourceTitle(const QString &source) const { return titles.value(source, source); }
    [[nodiscard]] QString deviceName(const QString &slug) const { return devices.value(slug, slug); }
};

} // namespace ridgepoint::widgets
