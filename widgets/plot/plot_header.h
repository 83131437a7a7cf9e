// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/style.h"

#include <QWidget>

namespace ridgepoint::plot {

/// Title with the subtitle behind it, or below it where the line is too short.
class PlotHeader : public QWidget {
    Q_OBJECT
public:
    explicit PlotHeader(QWidget *parent);

    void setTexts(const QString &title, const QString &subtitle);
    void setStyle(const Style &style);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

    /// Pixels that title and subtitle need in a width; the export shares both functions.
    [[nodiscard]] static double heightFor(const QString &title, const QString &subtitle, const Style &style, double width);
    static void draw(QPainter &painter, const QRectF &rect, const QString &title, const QString &subtitle, const Style &style);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_subtitle;
    Style m_style;
};

} // namespace ridgepoint::plot
