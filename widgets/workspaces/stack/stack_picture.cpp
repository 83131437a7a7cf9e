// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/picture_file.h"
#include "widgets/workspaces/stack/stack_canvas.h"
#include "widgets/workspaces/stack/stack_text.h"
#include "widgets/workspaces/stack/stack_workspace.h"

#include "data/problem_text.h"
#include "widgets/plot/colours.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

namespace ridgepoint::widgets {

Picture StackWorkspace::picture() const
{
    const auto &colours = plot::coloursFor(palette());
    const auto layers = trail();
    QSet<QString> sources;
    for (const auto *layer : layers.isEmpty() ? m_model->layers(m_scheme) : std::vector{m_model->data().findLayer(layers.last())}) {
        for (const auto &source : layer->sources)
            sources.insert(StackText::source(source));
    }
    auto titles = QStringList(sources.cbegin(), sources.cend());
    titles.sort();
    Picture picture;
    picture.title = layers.isEmpty() ? tr("The AI infrastructure stack: %1").arg(StackText::scheme(m_scheme).toLower())
                                     : m_model->data().findLayer(layers.last())->name;
    picture.subtitle = sentence();
    picture.footer = tr("Layers: %1. Companies and relationships: the Ridgepoint database, with a source for every figure.")
                         .arg(titles.join(QStringLiteral(", ")));
    picture.paint = [this](QPainter &painter, const QRectF &target) { m_canvas->render(painter, target); };
    picture.ground = colours.ground;
    picture.text = colours.text;
    picture.mutedText = colours.mutedText;
    picture.dotsPerInch = logicalDpiX();
    return picture;
}

void StackWorkspace::copyPicture() const
{
    if (m_canvas != nullptr)
        QGuiApplication::clipboard()->setImage(pictureImage(picture(), QSize(1600, 1000), 2));
}

QString StackWorkspace::exportTitle() const { return picture().title; }

QString StackWorkspace::exportName() const { return QStringLiteral("stack"); }

QStringList StackWorkspace::exportSuffixes() const { return {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")}; }

engine::Expected<void> StackWorkspace::exportTo(const QString &path, QSize size) const
{
    if (const QString problem = writePicture(picture(), size, path); !problem.isEmpty())
        return data::refuse(problem);
    return {};
}

void StackWorkspace::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_canvas == nullptr)
        return;
    QMenu menu(this);
    menu.addAction(tr("Copy picture"), this, &StackWorkspace::copyPicture);
    menu.addAction(tr("Export\u2026"), this, [this] { Q_EMIT exportRequested(this); });
    menu.exec(event->globalPos());
}

} // namespace ridgepoint::widgets
