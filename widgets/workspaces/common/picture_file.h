// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;
class QRectF;

namespace ridgepoint::widgets {

/// A picture that can be painted at any size, with what a reader needs to know of it elsewhere.
struct Picture {
    QString title;
    QString subtitle;
    QString footer; ///< what it stands on
    std::function<void(QPainter &, const QRectF &)> paint;
    QColor ground;
    QColor text;
    QColor mutedText;
    int dotsPerInch = 96;
};

/// The picture with its title and footer as an image; `scale` 2 doubles the pixels.
[[nodiscard]] QImage pictureImage(const Picture &picture, QSize size, double scale);

/// Writes PNG, SVG or PDF by the file name's ending, all or nothing. Returns the problem as a sentence, empty when it went well.
[[nodiscard]] QString writePicture(const Picture &picture, QSize size, const QString &path);

} // namespace ridgepoint::widgets
