// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/item_cursor.h"
#include "widgets/workspaces/common/item_words.h"
#include "widgets/workspaces/power/power_flow_drawing.h"

class QPainter;

namespace ridgepoint::widgets {

/// The read-out of an item of a drawing.
[[nodiscard]] ItemWords powerItemWords(const PowerFlowSubject &subject, const PowerItem &item);

/// Paints a drawing of a flow; the same for the screen, the clipboard and files.
class PowerFlowPainter {
public:
    PowerFlowPainter(const PowerFlowSubject &subject, const PowerFlowDrawing &drawing, const plot::Style &style);

    void paint(QPainter &painter, const ItemCursor &cursor = {}) const;
    /// Losses as the parts of PUE that they belong to; before it is blended with the panel.
    [[nodiscard]] QColor colourOf(const PowerItem &item) const;

private:
    void paintItem(QPainter &painter, const PowerItem &item, bool isMarked) const;
    void paintLabel(QPainter &painter, const PowerItem &item) const;
    void paintMark(QPainter &painter, const PowerMark &mark) const;
    void paintReading(QPainter &painter, const PowerItem &item) const;

    const PowerFlowSubject &m_subject;
    const PowerFlowDrawing &m_drawing;
    plot::Style m_style;
    const plot::Colours &m_colours;
    double m_line;
};

} // namespace ridgepoint::widgets
