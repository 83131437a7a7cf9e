// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/picture_file.h"

#include "widgets/theme/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QMarginsF>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

namespace ridgepoint::widgets {

namespace {

void paintWhole(QPainter &painter, const Picture &picture, QSizeF size)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF({}, size), picture.ground);
    const double margin = steps(2);
    const QFont titleFont = font(TextSize::Title, true);
    const QFont bodyFont = font(TextSize::Body);
    const QFont smallFont = font(TextSize::Small);
    double top = margin;
    const auto write = [&](const QString &text, const QFont &face, const QColor &colour, double y) {
        const double width = size.width() - 2 * margin;
        const double height = QFontMetricsF(face).boundingRect(QRectF(0, 0, width, 1e5), Qt::TextWordWrap, text).height();
        painter.setFont(face);
        painter.setPen(colour);
        painter.drawText(QRectF(margin, y, width, height + 1), Qt::TextWordWrap, text);
        return height;
    };
    top += write(picture.title, titleFont, picture.text, top);
    top += write(picture.subtitle, bodyFont, picture.mutedText, top + steps(0.25)) + steps(1.5);
    const double footer =
        QFontMetricsF(smallFont).boundingRect(QRectF(0, 0, size.width() - 2 * margin, 1e5), Qt::TextWordWrap, picture.footer).height();
    const double bottom = size.height() - margin - footer;
    write(picture.footer, smallFont, picture.mutedText, bottom);
    picture.paint(painter, QRectF(margin, top, size.width() - 2 * margin, bottom - top - steps(1)));
}

QByteArray pngBytes(const Picture &picture, QSize size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    pictureImage(picture, size, 1).save(&buffer, "PNG");
    return bytes;
}

QByteArray svgBytes(const Picture &picture, QSize size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect({}, size));
    generator.setResolution(picture.dotsPerInch);
    generator.setTitle(picture.title);
    generator.setDescription(picture.subtitle);
    QPainter painter(&generator);
    paintWhole(painter, picture, size);
    painter.end();
    return bytes;
}

QByteArray pdfBytes(const Picture &picture, QSize size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(picture.dotsPerInch);
    writer.setTitle(picture.title);
    writer.setCreator(QCoreApplication::applicationName());
    const QSizeF points = QSizeF(size) * 72.0 / picture.dotsPerInch;
    writer.setPageLayout(
        QPageLayout(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch), QPageLayout::Portrait, QMarginsF()));
    QPainter painter(&writer);
    paintWhole(painter, picture, size);
    painter.end();
    return bytes;
}

QString translated(const char *text) { return QCoreApplication::translate("Picture", text); }

} // namespace

QImage pictureImage(const Picture &picture, QSize size, double scale)
{
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    const int dotsPerMetre = static_cast<int>(std::lround(picture.dotsPerInch / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.fill(picture.ground);
    QPainter painter(&image);
    paintWhole(painter, picture, size);
    return image;
}

QString writePicture(const Picture &picture, QSize size, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (ending == u"png")
        bytes = pngBytes(picture, size);
    else if (ending == u"svg")
        bytes = svgBytes(picture, size);
    else if (ending == u"pdf")
        bytes = pdfBytes(picture, size);
    else
        return translated(QT_TRANSLATE_NOOP("Picture", "The file name ends in \"%1\"; a picture is written as png, svg or pdf."))
            .arg(ending);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return translated(QT_TRANSLATE_NOOP("Picture", "%1 could not be written: %2.")).arg(path, file.errorString());
    return {};
}

} // namespace ridgepoint::widgets
