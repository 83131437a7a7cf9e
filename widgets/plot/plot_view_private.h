// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/canvas.h"
#include "widgets/plot/content.h"
#include "widgets/plot/exporter.h"
#include "widgets/plot/header_button.h"
#include "widgets/plot/hover_card.h"
#include "widgets/plot/legend_bar.h"
#include "widgets/plot/picture.h"
#include "widgets/plot/plot_header.h"
#include "widgets/plot/plot_view.h"
#include "widgets/plot/reading.h"
#include "widgets/plot/table_model.h"
#include "widgets/plot/table_panel.h"

#include <QObject>

#include <optional>

class QStackedLayout;

namespace ridgepoint::plot {

/// The parts of a plot view and what happens between them.
class PlotView::Private : public QObject {
    Q_OBJECT
public:
    explicit Private(PlotView *owner);
    ~Private() override;

    void applyStyle();
    /// Draws at once; nothing where the content did not change.
    void refresh();
    void refreshSoon();
    void ensureFresh();
    void contentChanged();

    void zoomAt(QPointF pixel, double factor);
    void zoomTo(const QRectF &pixels);
    void panBy(QPointF pixels);
    void setZoom(const std::optional<View> &view);

    void hoverAt(QPointF pixel);
    void dismissReading();
    void showReading(const std::optional<Reading> &reading);
    void walkPoints(int step);
    void select(const Reading &reading, bool extends);
    void click(QPointF pixel, Qt::KeyboardModifiers modifiers);
    bool handleKey(QKeyEvent *event);

    void openTable();
    void describe();
    [[nodiscard]] ExportJob exportJob(QSize size) const;

    PlotView *q;
    Content content;
    Picture picture{content};
    TableModel *model;
    PlotHeader *header;
    HeaderButton *resetButton;
    HeaderButton *tableButton;
    HeaderButton *exportButton;
    LegendBar *legend;
    Canvas *canvas;
    HoverCard *card;
    QWidget *picturePage;
    QStackedLayout *pages;
    TablePanel *table = nullptr;
    std::optional<View> zoom;
    std::optional<Reading> reading;
    std::optional<QPointF> pointer;                            ///< while the mouse is over the plot
    std::optional<std::pair<std::size_t, std::size_t>> walked; ///< curve and point that the keyboard stands on
    Style style;
    bool isDirty = true;
    bool isCardShown = true;
    bool showsFocus = false; ///< the focus came by keyboard

private:
    void build();
    void connectParts();
};

} // namespace ridgepoint::plot
