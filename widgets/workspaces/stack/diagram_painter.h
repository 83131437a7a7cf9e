// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/colours.h"
#include "widgets/workspaces/stack/diagram_state.h"

#include <vector>

class QPainter;

namespace ridgepoint::widgets {

/// Paints a diagram; the same for the screen, the clipboard and files.
/// The strongest ground of a layer's texts: the wash at the left of its slab, with the pointer on it.
[[nodiscard]] QColor slabGround(const plot::Colours &colours, int rampIndex);
/// A layer's colour as text on every part of its slab.
[[nodiscard]] QColor captionColour(const plot::Colours &colours, int rampIndex);
/// Muted text likewise.
[[nodiscard]] QColor mutedCaptionColour(const plot::Colours &colours, int rampIndex);

class DiagramPainter {
public:
    /// How much is left of a chip when others are lit.
    static constexpr double fadedOpacity = 0.32;

    DiagramPainter(const DiagramFonts &fonts, const plot::Colours &colours);

    /// What lies outside `clip` is left out.
    void paint(QPainter &painter, const DiagramLayout &layout, const DiagramTrace &trace, const std::vector<DiagramArc> &arcs,
               const QRectF &clip, const DiagramCursor &cursor = {}) const;

    // The same in parts, so that what does not change under the pointer can be kept.
    /// Bands and cards; in the bands their texts too.
    void paintGround(QPainter &painter, const DiagramLayout &layout, const QRectF &clip) const;
    /// Chips and tiles with nothing lit.
    void paintPlayers(QPainter &painter, const DiagramLayout &layout, const QRectF &clip, bool isFaded) const;
    /// What is hovered, focused, traced or highlighted.
    void paintLight(QPainter &painter, const DiagramLayout &layout, const DiagramTrace &trace, const std::vector<DiagramArc> &arcs,
                    const QRectF &clip, const DiagramCursor &cursor) const;

    /// A chip as in the diagram, for the legend.
    void paintChip(QPainter &painter, const DiagramItem &chip, TraceSide side = TraceSide::None, bool isHovered = false) const;
    void paintArc(QPainter &painter, const DiagramArc &arc) const;

private:
    [[nodiscard]] static bool isVisible(const QRectF &rect, const QRectF &clip);
    void paintTexts(QPainter &painter, const DiagramLayout &layout, const QRectF &clip) const;
    void paintSurface(QPainter &painter, const DiagramItem &item) const;
    void paintHoveredSurface(QPainter &painter, const DiagramItem &item) const;
    void paintChevron(QPainter &painter, const DiagramItem &item, bool isHovered) const;
    void paintPlayer(QPainter &painter, const DiagramItem &item, TraceSide side, bool isHovered) const;
    void paintTile(QPainter &painter, const DiagramItem &item, TraceSide side, bool isHovered) const;
    void paintCrumb(QPainter &painter, const DiagramItem &item, bool isHovered) const;
    void paintText(QPainter &painter, const DiagramText &text) const;
    void paintFocus(QPainter &painter, const DiagramItem &item) const;
    [[nodiscard]] QColor ramp(int index) const;
    [[nodiscard]] QColor sideColour(TraceSide side, int rampIndex) const;

    const DiagramFonts &m_fonts;
    const plot::Colours &m_colours;
};

} // namespace ridgepoint::widgets
