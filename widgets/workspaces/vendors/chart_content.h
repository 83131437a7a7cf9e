// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/entity_table.h"
#include "widgets/plot/plot_spec.h"

#include <QStringList>

#include <vector>

namespace ridgepoint::widgets {

/// Which property gives the points of a chart their colour.
enum class ColourBy : std::uint8_t { Vendor, Kind };

struct ScatterChoice {
    int x = -1; ///< column of the table: a number or a date
    int y = -1; ///< column of the table: a number
    bool isLogX = true;
    bool isLogY = true;
    ColourBy colourBy = ColourBy::Vendor;
};

struct RankingChoice {
    int column = -1;
    bool isLowestFirst = false;
    ColourBy colourBy = ColourBy::Vendor;
    std::size_t most = 20; ///< rows; fewer where a low chart could not name them all
};

/// A chart as plain values, and how many rows it could not show.
struct ChartContent {
    plot::PlotFrame frame;
    std::vector<plot::Curve> curves;
    int missing = 0;
};

/// Two attributes of the rows against each other; the five largest groups of the whole table have a colour and a marker each, so that
/// a filter never recolours; `named` keys carry their name, as do the best rows.
[[nodiscard]] ChartContent scatterContent(const data::EntityTable &table, const std::vector<int> &rows, const ScatterChoice &choice,
                                          const QStringList &named);

/// The first twenty of the rows by one attribute, as lying bars, the best on top.
[[nodiscard]] ChartContent rankingContent(const data::EntityTable &table, const std::vector<int> &rows, const RankingChoice &choice);

/// Columns that a chart can show: numbers known for at least two rows (and dates, where asked).
[[nodiscard]] std::vector<int> chartColumns(const data::EntityTable &table, bool withDates);

} // namespace ridgepoint::widgets
