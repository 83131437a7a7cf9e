// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/company_card.h"

#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

CompanyCard::CompanyCard(std::shared_ptr<const StackModel> model, QWidget *parent)
    : QWidget(parent), m_model(std::move(model)), m_name(new QLabel), m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("companyCard"));
    m_name->setObjectName(QStringLiteral("companyName"));
    setTextSize(m_name, TextSize::Title, true);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("closeCard"));
    close->setText(QStringLiteral("\u2715"));
    close->setToolTip(tr("Close the card (Esc)"));
    close->setAccessibleName(tr("Close the card"));
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &QToolButton::clicked, this, &CompanyCard::closeRequested);

    m_text->setObjectName(QStringLiteral("companyFacts"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(0);
    // The card lies on the column's own ground.
    m_text->setStyleSheet(QStringLiteral("QTextBrowser { background: transparent; border: none; padding: 0; }"));
    m_text->setAccessibleName(tr("Facts about the company"));
    connect(m_text, &QTextBrowser::anchorClicked, this, &CompanyCard::followLink);

    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(steps(0.5));
    column->addLayout(head);
    column->addWidget(m_text, 1);
}

void CompanyCard::setCompany(const QString &company)
{
    if (m_company == company)
        return;
    m_company = company;
    rewrite();
    m_text->verticalScrollBar()->setValue(0);
}

void CompanyCard::setSectionOpen(const QString &id, bool isOpen)
{
    if (isOpen)
        m_folded.remove(id);
    else
        m_folded.insert(id);
    const int place = m_text->verticalScrollBar()->value();
    rewrite();
    m_text->verticalScrollBar()->setValue(place);
}

void CompanyCard::rewrite()
{
    const auto *company = m_model->data().findCompany(m_company);
    if (company == nullptr)
        return;
    m_name->setText(company->name);
    setAccessibleName(tr("Card of %1").arg(company->name));
    m_text->setAccessibleName(tr("Facts about %1").arg(company->name));
    m_text->setHtml(html(*company));
}

QString CompanyCard::html(const data::StackCompany &company) const
{
    const CompanyFacts facts(*m_model, palette());
    const auto &colours = plot::coloursFor(palette());
    QString text =
        QStringLiteral("<style>a { color: %1; text-decoration: none; }</style>").arg(colours.accent.name()) + facts.header(company);
    for (const auto &section : facts.sections(company)) {
        const bool isOpen = !m_folded.contains(section.id);
        // A heading is a link that folds its section: reached by Tab like every other.
        text += QStringLiteral("<hr style=\"background-color:%1\" width=\"100%\" height=\"1\">"
                               "<p style=\"margin:2px 0 6px 0\"><a href=\"fold:%2\" title=\"%3\" style=\"color:%4\">%5 &nbsp;<b>%6</b></a> "
                               "&nbsp;<span style=\"color:%7\">%8</span></p>")
                    .arg(colours.line.name(), section.id, isOpen ? tr("Close this section") : tr("Open this section"), colours.text.name(),
                         isOpen ? QStringLiteral("\u25be") : QStringLiteral("\u25b8"), section.title, colours.mutedText.name(),
                         QString::number(section.count));
        if (isOpen)
            text += section.html;
    }
    return text;
}

void CompanyCard::followLink(const QUrl &link)
{
    if (link.scheme() == u"fold")
        setSectionOpen(link.path(), m_folded.contains(link.path()));
    else if (link.scheme() == u"company")
        Q_EMIT companyRequested(link.path());
    else if (link.scheme() == u"layer")
        Q_EMIT layerRequested(link.path());
    else if (link.scheme() == u"https" || link.scheme() == u"http")
        QDesktopServices::openUrl(link);
}

void CompanyCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        rewrite();
    }
}

} // namespace ridgepoint::widgets
