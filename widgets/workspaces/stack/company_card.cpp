// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/company_card.h"

#include "widgets/theme/theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

CompanyCard::CompanyCard(std::shared_ptr<const StackModel> model, QWidget *parent)
    : QWidget(parent)
    , m_model(std::move(model))
{
    setObjectName(QStringLiteral("companyCard"));
    m_name = new QLabel(this);
    m_name->setFont(widgets::font(TextSize::Title, true));
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closeCard"));
    close->setText(QStringLiteral("\u2715"));
    close->setToolTip(tr("Close the card (Esc)"));
    close->setAccessibleName(tr("Close the card"));
    setRole(close, QStringLiteral("tiny"));
    connect(close, &QToolButton::clicked, this, &CompanyCard::closeRequested);

    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(close, 0, Qt::AlignTop);

    m_area = new QScrollArea(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(steps(0.5));
    column->addLayout(head);
    column->addWidget(m_area, 1);
}

void CompanyCard::setCompany(const QString &company)
{
    if (m_company == company)
        return;
    m_company = company;
    rebuild();
    m_area->verticalScrollBar()->setValue(0);
}

QLabel *CompanyCard::makeText(const QString &html)
{
    auto *label = new QLabel(html);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    label->setOpenExternalLinks(false);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setContentsMargins(0, 0, steps(0.5), 0);
    connect(label, &QLabel::linkActivated, this, &CompanyCard::followLink);
    return label;
}

void CompanyCard::rebuild()
{
    const auto *company = m_model->data().findCompany(m_company);
    if (company == nullptr)
        return;
    m_name->setText(company->name);
    m_name->setTextFormat(Qt::PlainText);
    setAccessibleName(tr("Card of %1").arg(company->name));

    auto *page = new QWidget;
    page->setAutoFillBackground(false);
    m_sections = new QVBoxLayout(page);
    m_sections->setContentsMargins(0, 0, steps(0.5), 0);
    m_sections->setSpacing(steps(0.5));

    const CompanyFacts facts(*m_model, palette());
    auto *header = makeText(facts.header(*company));
    header->setObjectName(QStringLiteral("cardHeader"));
    header->setAccessibleName(tr("About %1").arg(company->name));
    m_sections->addWidget(header);
    for (const auto &section : facts.sections(*company))
        addSection(section);
    m_sections->addStretch(1);
    m_area->setWidget(page); // deletes the one before
    m_area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
}

void CompanyCard::addSection(const CardSection &section)
{
    auto *heading = new QToolButton;
    heading->setObjectName(QStringLiteral("heading_%1").arg(section.id));
    heading->setText(QStringLiteral("%1  %2").arg(section.title).arg(section.count));
    heading->setAccessibleName(tr("%1, %2 entries").arg(section.title).arg(section.count));
    heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    heading->setCheckable(true);
    heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    heading->setFocusPolicy(Qt::StrongFocus);
    setRole(heading, QStringLiteral("group"));

    auto *body = makeText(section.html);
    body->setObjectName(QStringLiteral("section_%1").arg(section.id));
    body->setAccessibleName(section.title);

    const auto show = [heading, body](bool isOpen) {
        heading->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        body->setVisible(isOpen);
    };
    m_sections->addWidget(heading);
    m_sections->addWidget(body);
    const bool isOpen = !m_folded.contains(section.id);
    heading->setChecked(isOpen);
    heading->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    if (!isOpen)
        body->hide();
    connect(heading, &QToolButton::toggled, this, [this, show, id = section.id](bool nowOpen) {
        show(nowOpen);
        if (nowOpen)
            m_folded.remove(id);
        else
            m_folded.insert(id);
    });
}

void CompanyCard::followLink(const QString &link)
{
    const QUrl url(link);
    if (url.scheme() == u"company")
        Q_EMIT companyRequested(url.path());
    else if (url.scheme() == u"layer")
        Q_EMIT layerRequested(url.path());
    else if (url.scheme() == u"https" || url.scheme() == u"http")
        QDesktopServices::openUrl(url);
}

void CompanyCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_name->setFont(widgets::font(TextSize::Title, true));
        rebuild();
    }
}

} // namespace ridgepoint::widgets
