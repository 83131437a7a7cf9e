// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/content.h"
#include "widgets/plot/scale.h"
#include "widgets/plot/style.h"

#include <QPainter>

#include <optional>

namespace ridgepoint::plot {

/// A plot as a page of its own: title, legend, picture, and a foot with scenario line, sources and the name of the program.
class ExportPage {
public:
    /// `content` outlives the page; `view` = the part shown, nothing for everything.
    ExportPage(const Content &content, const std::optional<View> &view, const Style &style, QSizeF size);

    void draw(QPainter &painter) const;

private:
    [[nodiscard]] QList<const Curve *> legendCurves() const;
    /// Draws the legend (or only measures it where `painter` is null) and returns its height.
    double legend(QPainter *painter, const QRectF &rect) const;
    [[nodiscard]] QStringList footLines(double width) const;
    void drawFoot(QPainter &painter, const QRectF &rect, const QStringList &lines) const;

    const Content &m_content;
    std::optional<View> m_view;
    Style m_style;
    Style m_titleStyle;
    QSizeF m_size;
};

/// A text cut into lines that fit a width; long addresses break where they must.
[[nodiscard]] QStringList wrappedLines(const QString &text, const QFont &font, double width);

} // namespace ridgepoint::plot
