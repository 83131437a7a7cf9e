// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/backdrop_item.h"
#include "widgets/plot/colour_bar_item.h"
#include "widgets/plot/content.h"
#include "widgets/plot/curve_geometry.h"
#include "widgets/plot/fill_item.h"
#include "widgets/plot/heat_map_item.h"
#include "widgets/plot/marker_cloud.h"
#include "widgets/plot/overlay_item.h"
#include "widgets/plot/scale.h"

#include <QHash>
#include <QList>

class QChart;
class QLineSeries;
class QValueAxis;

namespace ridgepoint::plot {

/// The drawn plot: a chart with our own items around its lines. The view shows one; every export draws a fresh one.
///
/// Qt Charts gets the pixels of the plot and never the values: its axes run over the width and height of the plot, so a new range moves no
/// axis and lays nothing out, and a logarithm of zero cannot happen.
class Picture {
public:
    /// `content` outlives the picture.
    explicit Picture(const Content &content);
    Picture(const Picture &) = delete;
    Picture &operator=(const Picture &) = delete;
    ~Picture();

    /// The item to put into a scene, which then owns it.
    [[nodiscard]] QChart *chart() const { return m_chart; }

    void setStyle(const Style &style);
    void setSize(QSizeF size);
    /// Shows a part; nothing = everything.
    void setView(const std::optional<View> &view) { m_view = view; }

    /// Draws what the content holds now.
    void refresh();

    [[nodiscard]] const PlotMap &map() const { return m_map; }
    [[nodiscard]] const View &fittedView() const { return m_fitted; }
    [[nodiscard]] View shownView() const { return {m_map.x.range(), m_map.y.range()}; }
    [[nodiscard]] const std::vector<CurveGeometry> &geometry() const { return m_geometry; }
    [[nodiscard]] const HeatMapItem &heatMap() const { return *m_heatMap; }
    [[nodiscard]] const std::vector<PlacedLabel> &labels() const { return m_labels->labels(); }
    [[nodiscard]] const Style &style() const { return m_style; }
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }

private:
    void buildChart();
    void layOut();
    [[nodiscard]] TickRoom roomAlong(Qt::Orientation orientation, double length) const;
    double layOutLeft(const AxisScale &scale, double height);
    qsizetype layOutBelow(const AxisScale &scale, double width);
    [[nodiscard]] double widthRight(const AxisScale &scale, double width, double bar) const;
    void placeLabels();
    void placeBackdrop();
    void drawLines();
    QLineSeries *addSeries();
    void dropSeries(const QString &id);
    void matchSeries();
    void drawEmptyState();

    const Content &m_content;
    QChart *m_chart = nullptr;
    QValueAxis *m_xAxis = nullptr; ///< 0 .. width of the plot
    QValueAxis *m_yAxis = nullptr; ///< 0 .. height of the plot
    BackdropItem *m_backdrop = nullptr;
    HeatMapItem *m_heatMap = nullptr;
    ColourBarItem *m_colourBar = nullptr;
    FillItem *m_fills = nullptr;
    ReferenceLineItem *m_lines = nullptr;
    MarkerCloud *m_markers = nullptr;
    LabelItem *m_labels = nullptr;
    QHash<QString, QList<QLineSeries *>> m_series; ///< by curve; several where the line has gaps
    QStringList m_seriesOrder;
    std::vector<CurveGeometry> m_geometry;
    Style m_style;
    QSizeF m_size;
    View m_fitted;
    std::optional<View> m_view;
    PlotMap m_map;
    std::vector<Tick> m_xTicks;
    std::vector<Tick> m_yTicks;
    QString m_xTitle;
    QStringList m_yTitle; ///< its lines
    bool m_isEmpty = false;
};

} // namespace ridgepoint::plot
