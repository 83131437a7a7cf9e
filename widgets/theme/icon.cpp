// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"

#include "resources/resources.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ridgepoint::widgets {

namespace {

QByteArray drawing(const QString &name)
{
    QFile file(QStringLiteral(":/ridgepoint/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws a line icon of resources/icons at any size in the colour of its state.
class TintedIconEngine final : public QIconEngine {
public:
    TintedIconEngine(const QString &name, const QColor &normal, const QColor &selected)
        : m_name(name), m_drawing(drawing(name)), m_normal(normal), m_selected(selected)
    {}

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap picture = pixmap((QSizeF(area.size()) * ratio).toSize(), mode, state);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(area, picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QColor colour = colourOf(mode, state);
        const QString key =
            QStringLiteral("ridgepoint-icon/%1/%2/%3x%4").arg(m_name, colour.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = drawn(size, colour);
        QPixmapCache::insert(key, picture);
        return picture;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }
    QString key() const override { return QStringLiteral("ridgepoint"); }
    bool isNull() override { return m_drawing.isEmpty(); }

private:
    QColor colourOf(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled) {
            QColor faint = m_normal;
            faint.setAlphaF(0.45F);
            return faint;
        }
        return mode == QIcon::Selected || state == QIcon::On ? m_selected : m_normal;
    }

    QPixmap drawn(const QSize &size, const QColor &colour) const
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        if (m_drawing.isEmpty() || size.isEmpty())
            return picture;
        QSvgRenderer renderer(QByteArray(m_drawing).replace("currentColor", colour.name().toLatin1()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&picture);
        painter.setOpacity(static_cast<double>(colour.alphaF()));
        renderer.render(&painter);
        return picture;
    }

    QString m_name;
    QByteArray m_drawing;
    QColor m_normal;
    QColor m_selected;
};

} // namespace

QIcon icon(const QString &name, const QColor &normal, const QColor &selected)
{
    initResources();
    return QIcon(new TintedIconEngine(name, normal, selected));
}

QIcon icon(const QString &name)
{
    const plot::Colours &colours = plot::coloursFor(QApplication::palette());
    return icon(name, colours.mutedText, colours.accent);
}

} // namespace ridgepoint::widgets
