// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/exporter.h"

#include "widgets/plot/export_page.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>

namespace ridgepoint::plot {

namespace {

constexpr int smallestSide = 120;
constexpr int largestSide = 16384;

QString say(const char *text) { return QCoreApplication::translate("ridgepoint::plot::Exporter", text); }

tl::unexpected<engine::Problem> refused(const QString &what, const QString &value, const QString &accepted)
{
    return tl::unexpected(engine::Problem{what.toStdString(), "out", value.toStdString(), accepted.toStdString()});
}

/// The same look with sizes in pixels, so that it does not depend on the resolution of the device.
Style fixedStyle(const Style &style, const Colours &colours)
{
    QFont font = style.font;
    font.setPixelSize(std::max(9, QFontInfo(style.font).pixelSize()));
    Style result = styleFor(font, colours);
    result.isVector = true;
    return result;
}

QByteArray pngOf(const ExportJob &job)
{
    const double scale = std::max(1.0, std::min(job.size.width() / 1200.0, job.size.height() / 800.0));
    QImage image = pageImage(job, scale);
    image.setText(QStringLiteral("Title"), job.content->frame.title);
    image.setText(QStringLiteral("Description"), job.content->frame.scenarioLine);
    image.setText(QStringLiteral("Software"), QStringLiteral("Ridgepoint"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(const ExportJob &job)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(job.size);
    generator.setViewBox(QRect(QPoint(), job.size));
    // The generator writes both as they are.
    generator.setTitle(job.content->frame.title.toHtmlEscaped());
    generator.setDescription(job.content->frame.scenarioLine.toHtmlEscaped());
    QPainter painter(&generator);
    ExportPage(*job.content, job.view, fixedStyle(job.style, *job.style.colours), job.size).draw(painter);
    painter.end();
    return bytes;
}

QByteArray pdfOf(const ExportJob &job)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(96);
    writer.setTitle(job.content->frame.title);
    writer.setCreator(QStringLiteral("Ridgepoint"));
    writer.setPageSize(QPageSize(QSizeF(job.size) * 72.0 / 96.0, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins({});
    // A typeface's alternates for neighbours would reach the file as glyphs without their characters.
    Style style = fixedStyle(job.style, lightColours());
    style.font.setStyleStrategy(QFont::PreferNoShaping);
    style.small.setStyleStrategy(QFont::PreferNoShaping);
    QPainter painter(&writer);
    ExportPage(*job.content, job.view, style, job.size).draw(painter);
    painter.end();
    return bytes;
}

engine::Expected<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return refused(say("The file %1 cannot be written: %2. Choose a folder that you may write to.").arg(path, file.errorString()), path,
                       say("a file in a folder that can be written to"));
    }
    return {};
}

} // namespace

QImage pageImage(const ExportJob &job, double scale)
{
    QImage image(job.size, QImage::Format_ARGB32_Premultiplied);
    image.fill(job.style.colours->panel);
    QPainter painter(&image);
    painter.scale(scale, scale);
    ExportPage(*job.content, job.view, fixedStyle(job.style, *job.style.colours), QSizeF(job.size) / scale).draw(painter);
    return image;
}

engine::Expected<void> exportPlot(const ExportJob &job, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const QString suffixes = QStringLiteral(".png, .svg, .pdf, .csv");
    if (suffix == QLatin1String("csv")) {
        return writeWhole(path, csvOf(*job.content));
    }
    const auto isSide = [](int side) { return side >= smallestSide && side <= largestSide; };
    if (!isSide(job.size.width()) || !isSide(job.size.height())) {
        return refused(say("A picture of %1 x %2 cannot be drawn: each side must be from %3 to %4.")
                           .arg(QString::number(job.size.width()), QString::number(job.size.height()), QString::number(smallestSide),
                                QString::number(largestSide)),
                       QStringLiteral("%1 x %2").arg(job.size.width()).arg(job.size.height()),
                       say("from %1 to %2").arg(QString::number(smallestSide), QString::number(largestSide)));
    }
    if (suffix == QLatin1String("png")) {
        return writeWhole(path, pngOf(job));
    }
    if (suffix == QLatin1String("svg")) {
        return writeWhole(path, svgOf(job));
    }
    if (suffix == QLatin1String("pdf")) {
        return writeWhole(path, pdfOf(job));
    }
    return refused(say("A plot cannot be written to %1: the file name must end with %2.").arg(path, suffixes), path, suffixes);
}

} // namespace ridgepoint::plot
