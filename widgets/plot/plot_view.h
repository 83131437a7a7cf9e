// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"
#include "widgets/plot/exportable.h"
#include "widgets/plot/plot_spec.h"

#include <QSize>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QAbstractItemModel;

namespace ridgepoint::plot {

/// The one plot of the program: lines, scatters, areas, bars or a heat map on linear, log, category or date axes.
///
/// Mouse: hover reads out, wheel zooms at the pointer, left drag zooms a rectangle, middle drag or Shift + drag pans, double click resets,
/// a click on a legend entry toggles its series, a click on a point selects its key. Keys: arrows pan, + and - zoom, Home or 0 resets, Tab
/// walks legend entries (Space toggles), Page Up/Down walk the points of a series with their read-out, T opens the table twin, Ctrl+C
/// copies the picture. The context menu offers reset, table, copy and export, then the actions that the owner added with addAction(). What
/// stands on a log axis is positive: other points are left out as gaps.
class PlotView : public QWidget, public Exportable {
    Q_OBJECT
public:
    explicit PlotView(QWidget *parent = nullptr);
    ~PlotView() override;

    /// Title, axes, regions, lines and footers. Cheap when only lines and regions change.
    void setFrame(const PlotFrame &frame);
    [[nodiscard]] const PlotFrame &frame() const;

    /// All curves; those whose id stays keep their series object, legend state and zoom. Points go in by one replace() per series.
    void setCurves(const std::vector<Curve> &curves);
    [[nodiscard]] const std::vector<Curve> &curves() const;

    /// Frame, curves and heat map in one go, which draws once.
    void setContent(const PlotFrame &frame, const std::vector<Curve> &curves, const std::optional<HeatMap> &map = {});

    /// Shows a heat map instead of curves (curves may still be laid over it).
    void setHeatMap(const HeatMap &map);
    void clearHeatMap();

    /// Marks points by key in every curve that has them.
    void setSelectedKeys(const QStringList &keys);
    [[nodiscard]] QStringList selectedKeys() const;

    [[nodiscard]] bool isCurveVisible(const QString &id) const;
    void setCurveVisible(const QString &id, bool visible);

    void resetZoom();
    [[nodiscard]] bool isZoomed() const;

    /// The table twin: the same numbers as an item model (column headers with units), owned by the view.
    [[nodiscard]] QAbstractItemModel *tableModel() const;
    void showTable(bool shown); ///< swaps the picture for the table and back
    [[nodiscard]] bool isTableShown() const;

    /// Writes by suffix: .png (size in pixels), .svg, .pdf (size in points of 1/96 inch), .csv, with title, scenario line and sources.
    /// Atomic.
    [[nodiscard]] engine::Expected<void> exportTo(const QString &path, QSize size = QSize(1200, 800)) const override;
    void copyPicture() const override;
    [[nodiscard]] QString exportTitle() const override;
    [[nodiscard]] QString exportName() const override;
    [[nodiscard]] QStringList exportSuffixes() const override;

    /// Whether the view draws its own card (panel with a rounded border, the default) or lies flat on the card of its owner.
    void setCardShown(bool shown);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionRequested(const QStringList &keys, bool extends); ///< the user clicked points (Ctrl extends)
    void exportRequested();                                         ///< "Export…" of the context menu

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ridgepoint::plot
