// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/popover.h"

#include "widgets/theme/theme.h"

#include <QFrame>
#include <QScreen>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace ridgepoint::app {

void showPopover(QWidget *anchor, const QString &html, const QString &accessibleName)
{
    auto *card = new QFrame(anchor->window(), Qt::Popup);
    card->setAttribute(Qt::WA_DeleteOnClose);
    card->setObjectName(QStringLiteral("popover"));
    card->setAccessibleName(accessibleName);
    card->setFrameShape(QFrame::StyledPanel);
    auto *text = new QTextBrowser(card);
    text->setFrameShape(QFrame::NoFrame);
    text->setOpenExternalLinks(true);
    text->setHtml(html);
    text->setAccessibleName(accessibleName);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(widgets::steps(1), widgets::steps(0.5), widgets::steps(1), widgets::steps(1));
    layout->addWidget(text);

    const QRect screen = anchor->screen()->availableGeometry();
    const int width = std::min(widgets::steps(52), screen.width() - widgets::steps(4));
    // The browser lays its own document out again for every width that it passes through until it is shown.
    const std::unique_ptr<QTextDocument> probe(text->document()->clone());
    probe->setDefaultFont(text->font());
    probe->setTextWidth(width - widgets::steps(4));
    const int wanted = static_cast<int>(probe->size().height()) + widgets::steps(3);
    const QSize size(width, std::min(wanted, screen.height() / 2));
    const QPoint above = anchor->mapToGlobal(QPoint(0, -size.height() - widgets::steps(0.5)));
    const QPoint place(std::clamp(above.x(), screen.left(), std::max(screen.left(), screen.right() - size.width())),
                       std::max(above.y(), screen.top()));
    card->setGeometry(QRect(place, size));
    card->show();
    text->setFocus();
}

} // namespace ridgepoint::app
