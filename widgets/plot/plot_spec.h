// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/unit.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace ridgepoint::plot {

enum class AxisKind : std::uint8_t { Linear, Log, Category, Date };

struct Axis {
    AxisKind kind = AxisKind::Linear;
    QString title; ///< with its unit in words where SI prefixes stand on the ticks, e.g. "Attainable performance, FLOP/s (bf16, dense)"
    engine::Unit unit = engine::Unit::none;
    std::optional<double> minimum; ///< fixed end; empty = fitted to the data
    std::optional<double> maximum;
    QStringList categories; ///< for Category; positions 0 .. n-1
    QStringList details{};  ///< of categories: a line of its own below the name on the x axis; may be empty
};

enum class CurveKind : std::uint8_t { Line, Scatter, Area, Bar };
enum class LineStyle : std::uint8_t { Solid, Dash, Dot, DashDot, LongDash, DashDotDot };
enum class Marker : std::uint8_t { None, Circle, Square, Diamond, Triangle, TriangleDown, Cross, Ring };

/// Colour of a curve: a slot 0 .. 5 of the palette's series, or a role.
struct CurveColour {
    enum class Role : std::uint8_t { Slot, Text, Muted, Accent, Warning, Infeasible };
    Role role = Role::Slot;
    int slot = 0;
};

/// One series of a plot as plain values. Date axes take seconds since 1970-01-01 UTC. Bars lie when only the y axis is one of categories:
/// their lengths are then `xs`, their places `ys`. Several bars without a baseline in one category stand side by side, those with one are
/// stacked.
struct Curve {
    QString id;   ///< stable: keeps its legend state, colour and selection through updates
    QString name; ///< legend, direct label, table twin
    CurveKind kind = CurveKind::Line;
    std::vector<double> xs;
    std::vector<double> ys;
    std::vector<double> baseline; ///< Area: lower edge, empty = 0. Bar: start of a stacked bar, empty = 0
    QStringList pointNames;       ///< per point, for hover and table ("decode, batch 8"); may be empty
    QStringList pointKeys;        ///< per point, for selection; may be empty
    CurveColour colour;
    LineStyle line = LineStyle::Solid;
    Marker marker = Marker::None;
    double width = 1.8; ///< pen width in device independent pixels
    double markerSize = 9;
    double opacity = 1;              ///< fill of areas and bars, markers
    bool isDirectlyLabelled = false; ///< name written beside the curve's end, inside an area or a stacked bar, or beside each named point;
                                     ///< other bars get their value
    bool isInLegend = true;
    int legendPlace = 0; ///< smaller stands first; equal ones in the order of the curves, which is also the order of painting
    std::vector<std::uint8_t> labelledPoints; ///< indices whose point name is written beside the marker
    bool areLabelsOptional = false;           ///< left out where no place close by is free
};

/// A tinted stripe with a word, in axis units; an empty end reaches the border.
struct Region {
    enum class Role : std::uint8_t { MemoryBound, ComputeBound, Neutral, Infeasible };
    Role role = Role::Neutral;
    bool isVertical = true; ///< spans all y between two x
    std::optional<double> from;
    std::optional<double> to;
    QString label;
};

/// A straight marker line with its label.
struct ReferenceLine {
    bool isVertical = true;
    double position = 0;
    QString label;
    CurveColour colour{CurveColour::Role::Warning, 0};
    LineStyle line = LineStyle::Dash;
};

/// Words in a column right of the plot, beside a value of the y axis: what a bar says without lying on lines, the name of a curve that ends
/// there. Plots with cells have none.
struct SideNote {
    double y = 0;
    QString text;
    CurveColour colour{CurveColour::Role::Text, 0};
    QString curveId; ///< goes with this curve when that is hidden; empty = stays
};

/// A grid of cells; `values` row by row, y outer, x inner; an absent cell has `isPresent` 0 and is hatched.
struct HeatMap {
    std::vector<double> xs;
    std::vector<double> ys;
    std::vector<double> values;
    std::vector<std::uint8_t> isPresent;
    QString name;
    engine::Unit unit = engine::Unit::none;
    bool isLog = false;
    std::optional<double> contour; ///< break-even line drawn over the cells
    QStringList categories;        ///< words instead of numbers: `values` are places in this list; each word stands on its largest patch
    std::vector<CurveColour> categoryColours; ///< one per category, laid softly over the ground
};

/// Everything of a plot but its points.
struct PlotFrame {
    QString id; ///< also object name and file name stem, e.g. "roofline"
    QString title;
    QString subtitle; ///< muted, behind the title
    Axis x;
    Axis y;
    std::vector<Region> regions;
    std::vector<ReferenceLine> lines;
    std::vector<SideNote> notes{}; ///< the most important first
    QString scenarioLine;          ///< footer of exports: "B200 · Llama 3.1 70B · batch 8 ..."
    QStringList sources;           ///< footer of exports
    QString emptyText;             ///< shown when there is nothing to draw: what to do next
    bool isLegendShown = true;
};

} // namespace ridgepoint::plot
