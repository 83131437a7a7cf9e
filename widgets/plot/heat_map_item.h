// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/category_cells.h"
#include "widgets/plot/scale.h"
#include "widgets/plot/style.h"

#include <QGraphicsItem>
#include <QImage>
#include <QLineF>

#include <optional>
#include <vector>

namespace ridgepoint::plot {

/// Lowest and highest present value of a heat map; equal ends are moved apart. Nothing where no cell can be shown.
[[nodiscard]] std::optional<Range> heatRange(const HeatMap &map);

/// Whether a cell has a value that the map can colour.
[[nodiscard]] bool isCellPresent(const HeatMap &map, std::size_t cell);

/// The cells as one image, with the break-even line over them.
class HeatMapItem : public QGraphicsItem {
public:
    explicit HeatMapItem(QGraphicsItem *parent);

    void setMap(const std::optional<HeatMap> &map, const PlotMap &plot, const Style &style);

    /// Column and row under a pixel of the picture.
    struct Cell {
        std::size_t column = 0;
        std::size_t row = 0;
        QRectF rect;
    };
    [[nodiscard]] std::optional<Cell> cellAt(QPointF pixel) const;
    [[nodiscard]] const std::vector<QLineF> &contour() const { return m_contour; }
    /// Where the words of a map of categories stand.
    [[nodiscard]] const std::vector<CategoryPatch> &patches() const { return m_patches; }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void drawImage(const HeatMap &map);
    void drawContour(const HeatMap &map);
    void findPatches(const HeatMap &map);

    std::vector<double> m_columns; ///< borders of the cells as positions in the plot
    std::vector<double> m_rows;
    std::vector<QLineF> m_contour;
    std::vector<CategoryPatch> m_patches;
    QImage m_image;
    QRectF m_bounds;
    PlotMap m_plot;
    Style m_style;
};

} // namespace ridgepoint::plot
