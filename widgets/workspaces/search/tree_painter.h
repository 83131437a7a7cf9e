// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/style.h"
#include "widgets/workspaces/search/tree_layout.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace ridgepoint::widgets {

/// A step at which something happens, with its word.
struct StepMark {
    double step = 0;
    QString text;

    friend bool operator==(const StepMark &, const StepMark &) = default;
};

/// The words of a drawing.
struct TreeWords {
    std::vector<StepMark> marks;
    QString trunk; ///< over the first piece: "40 shared steps, paid once"
    QString rest;  ///< of the ends that are not drawn; empty without such
    QString total; ///< what all branches cost: "80 evaluations, 1.60× one image"
};

/// Paints a drawing of a search into a rectangle; the same for the screen, the clipboard and files.
class TreePainter {
public:
    TreePainter(const TreeDrawing &drawing, const TreeWords &words, const plot::Style &style, const QRectF &rect);

    /// `marked` is the piece under the pointer or the keyboard, -1 for none.
    void paint(QPainter &painter, int marked, bool isFocusShown) const;

    /// The piece nearest to a point, -1 where none is near.
    [[nodiscard]] int segmentAt(const QPointF &position) const;
    [[nodiscard]] QRectF segmentRect(std::size_t segment) const;
    /// How many rows have room.
    [[nodiscard]] static std::size_t rowsFor(double height, const plot::Style &style);

private:
    [[nodiscard]] double x(double step) const;
    [[nodiscard]] double y(double row) const;
    [[nodiscard]] QPainterPath pathOf(std::size_t segment) const;
    [[nodiscard]] double widthOf(std::size_t segment) const;
    [[nodiscard]] QColor colourOf(std::size_t segment) const;
    [[nodiscard]] QString endText(std::size_t segment) const;
    void paintAxis(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintWork(QPainter &painter) const;
    void paintSegments(QPainter &painter, int marked) const;
    void paintReturns(QPainter &painter) const;
    void paintEnd(QPainter &painter, std::size_t segment) const;
    void paintTrunkWords(QPainter &painter) const;
    void paintFocus(QPainter &painter, std::size_t segment) const;

    const TreeDrawing &m_drawing;
    const TreeWords &m_words;
    plot::Style m_style;
    QRectF m_plot; ///< the tree itself
    QRectF m_work; ///< branches per step, below it
    double m_rowHeight = 20;
    double m_end = 4; ///< radius of an end
};

} // namespace ridgepoint::widgets
