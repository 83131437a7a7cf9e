// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/facility/design_comparison.h"
#include "engine/unit.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace ridgepoint::widgets {

/// One of the designs that stand side by side.
struct DesignColumn {
    engine::Design design;
    engine::DesignAnswer answer;
    QString name;      ///< "2 Immersion, tower"
    QString shortName; ///< without its place
    QString fullName;  ///< of the method, as the database has it
    QString chain;
    QString redundancy;
};

[[nodiscard]] QString designMeasureTitle(engine::DesignMeasure measure); ///< "PUE, year"
[[nodiscard]] engine::Unit designMeasureUnit(engine::DesignMeasure measure);
[[nodiscard]] QString designValueText(double value, engine::DesignMeasure measure);
/// "0.94×" of the baseline's, "+4 K" for temperatures; empty where there is nothing to compare.
[[nodiscard]] QString designRatioText(double value, double baseline, engine::DesignMeasure measure);
/// Why a value is not there.
[[nodiscard]] QString designGap(const DesignColumn &column, engine::DesignMeasure measure);
inline constexpr double gramsPerTonne = 1e6;

/// Places of the best of those that cool their racks, with all that show the same number; empty where fewer than two are known, or all show
/// the same.
[[nodiscard]] std::vector<std::size_t> bestDesigns(const std::vector<DesignColumn> &columns, engine::DesignMeasure measure);

/// Which design is best at what, against the scenario's own, which comes first.
[[nodiscard]] QString designsSentence(const std::vector<DesignColumn> &columns);

/// For the settings: "1;air-chiller-dry|ac-415v|n+1;...". Designs that the catalog does not have are left out.
struct DesignList {
    std::size_t baseline = 0;
    std::vector<engine::Design> designs; ///< beside the scenario's own
};
[[nodiscard]] QByteArray toBytes(const DesignList &list);
[[nodiscard]] DesignList designList(const engine::Catalog &catalog, const QByteArray &bytes);

} // namespace ridgepoint::widgets
