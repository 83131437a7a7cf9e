// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/company_facts.h"

#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/stack/stack_text.h"

#include <QPalette>

#include <algorithm>
#include <map>

namespace ridgepoint::widgets {

namespace {

const QString &dot()
{
    static const QString text = QStringLiteral(" \u00b7 ");
    return text;
}

QString fact(const QString &inner) { return QStringLiteral("<p style=\"margin:0 0 8px 0\">%1</p>").arg(inner); }

QString strengthDots(int strength) { return QString(strength, u'\u25cf') + QString(5 - strength, u'\u25cb'); }

void appendIf(QStringList &parts, const QString &text)
{
    if (!text.isEmpty())
        parts.append(text);
}

QString fontSize(const QFont &font)
{
    return font.pointSizeF() > 0 ? QStringLiteral("%1pt").arg(font.pointSizeF(), 0, 'f', 2) : QStringLiteral("%1px").arg(font.pixelSize());
}

} // namespace

CompanyFacts::CompanyFacts(const StackModel &model, const QPalette &palette)
    : m_model(model), m_muted(plot::coloursFor(palette).mutedText.name()), m_small(fontSize(font(TextSize::Small)))
{}

QString CompanyFacts::muted(const QString &html) const { return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(m_muted, html); }

QString CompanyFacts::sources(const data::Sources &sources, const QString &confidence) const
{
    const QString text = sources.empty() ? tr("not recorded") : StackText::sourcesHtml(sources, confidence);
    return QStringLiteral("<br><span style=\"font-size:%1;color:%2\">%3</span>").arg(m_small, m_muted, tr("Source: %1").arg(text));
}

QString CompanyFacts::companyLink(const QString &slug) const
{
    const QString name = m_model.name(slug).toHtmlEscaped();
    return m_model.data().findCompany(slug) == nullptr ? name : QStringLiteral("<a href=\"company:%1\">%2</a>").arg(slug, name);
}

QString CompanyFacts::layerLink(const QString &slug) const
{
    const auto *layer = m_model.data().findLayer(slug);
    return layer == nullptr ? slug.toHtmlEscaped() : QStringLiteral("<a href=\"layer:%1\">%2</a>").arg(slug, layer->name.toHtmlEscaped());
}

QString CompanyFacts::header(const data::StackCompany &company) const
{
    QStringList lines;
    if (!company.aka.isEmpty())
        lines.append(muted(tr("Also known as %1").arg(company.aka.toHtmlEscaped())));
    QStringList facts;
    appendIf(facts, StackText::country(company.hqCountry).toHtmlEscaped());
    if (company.founded)
        facts.append(tr("founded %1").arg(*company.founded));
    appendIf(facts, StackText::ownership(company.ownership));
    if (!company.ticker.isEmpty())
        facts.append(company.exchange.isEmpty() ? company.ticker.toHtmlEscaped()
                                                : QStringLiteral("%1: %2").arg(company.exchange, company.ticker).toHtmlEscaped());
    if (!facts.isEmpty())
        lines.append(facts.join(dot()));
    if (!company.parent.isEmpty())
        lines.append(tr("Belongs to %1").arg(companyLink(company.parent)));
    if (!company.website.isEmpty()) {
        QString shown = company.website;
        shown.remove(QStringLiteral("https://")).remove(QStringLiteral("http://"));
        lines.append(QStringLiteral("<a href=\"%1\">%2</a>").arg(company.website.toHtmlEscaped(), shown.toHtmlEscaped()));
    }
    QString html = QStringLiteral("<p style=\"margin:0 0 6px 0\">%1</p>").arg(lines.join(QStringLiteral("<br>")));
    html += QStringLiteral("<p style=\"margin:0\">%1%2</p>").arg(company.summary.toHtmlEscaped(), sources(company.sources));
    if (!company.asOf.isEmpty())
        html += QStringLiteral("<p style=\"margin:2px 0 0 0;font-size:%1\">%2</p>")
                    .arg(m_small, muted(tr("As of %1").arg(company.asOf.toHtmlEscaped())));
    return html;
}

std::vector<CardSection> CompanyFacts::sections(const data::StackCompany &company) const
{
    std::vector<CardSection> all;
    for (auto &section : {layers(company), products(company), relationships(company), financials(company)}) {
        if (section.count > 0)
            all.push_back(section);
    }
    return all;
}

CardSection CompanyFacts::layers(const data::StackCompany &company) const
{
    CardSection section{QStringLiteral("layers"), tr("Layers and roles"), 0, {}};
    for (const auto &placement : m_model.data().companyLayers) {
        if (placement.company != company.slug)
            continue;
        ++section.count;
        QString html = QStringLiteral("<b>%1</b>%2%3").arg(layerLink(placement.layer), dot(), StackText::role(placement.role));
        if (placement.strength) {
            html += QStringLiteral("&nbsp; <span title=\"%1\" style=\"color:%2\">%3</span>")
                        .arg(tr("strength %1 of 5").arg(*placement.strength), m_muted, strengthDots(std::clamp(*placement.strength, 0, 5)));
        }
        if (!placement.marketRole.isEmpty())
            html += QStringLiteral("<br>%1").arg(placement.marketRole.toHtmlEscaped());
        section.html += fact(html + sources(placement.sources));
    }
    return section;
}

CardSection CompanyFacts::products(const data::StackCompany &company) const
{
    CardSection section{QStringLiteral("products"), tr("Products"), 0, {}};
    for (const auto &product : m_model.data().products) {
        if (product.company != company.slug)
            continue;
        ++section.count;
        QStringList facts;
        appendIf(facts, product.category.toHtmlEscaped());
        if (product.released)
            facts.append(QString::number(*product.released));
        appendIf(facts, product.status.toHtmlEscaped());
        facts.append(layerLink(product.layer));
        QString html = QStringLiteral("<b>%1</b><br>%2").arg(product.name.toHtmlEscaped(), muted(facts.join(dot())));
        if (!product.differentiator.isEmpty())
            html += QStringLiteral("<br>%1").arg(product.differentiator.toHtmlEscaped());
        section.html += fact(html + sources(product.sources));
    }
    return section;
}

QString CompanyFacts::relationshipHtml(const data::Relationship &relationship, bool isOutgoing) const
{
    QString html = QStringLiteral("<b>%1</b>").arg(companyLink(isOutgoing ? relationship.to : relationship.from));
    if (!relationship.subject.isEmpty())
        html += QStringLiteral("<br>%1").arg(relationship.subject.toHtmlEscaped());
    QStringList facts;
    appendIf(facts, relationship.startDate.toHtmlEscaped());
    if (relationship.valueUsd)
        facts.append(StackText::money(*relationship.valueUsd));
    if (relationship.capacityWatt)
        facts.append(StackText::power(*relationship.capacityWatt));
    appendIf(facts, relationship.status.toHtmlEscaped());
    if (!relationship.confidence.isEmpty())
        facts.append(tr("confidence: %1").arg(relationship.confidence.toHtmlEscaped()));
    if (!facts.isEmpty())
        html += QStringLiteral("<br>%1").arg(muted(facts.join(dot())));
    if (!relationship.note.isEmpty())
        html += QStringLiteral("<br>%1").arg(muted(relationship.note.toHtmlEscaped()));
    return fact(html + sources(relationship.sources, relationship.confidence));
}

CardSection CompanyFacts::relationships(const data::StackCompany &company) const
{
    CardSection section{QStringLiteral("relationships"), tr("Relationships"), 0, {}};
    std::map<std::pair<QString, bool>, QString> groups;
    std::vector<std::pair<QString, bool>> order;
    for (const auto &relationship : m_model.data().relationships) {
        if (relationship.from != company.slug && relationship.to != company.slug)
            continue;
        ++section.count;
        const bool isOutgoing = relationship.from == company.slug;
        // Kinds that read the same from both sides are one group.
        const bool isMutual = StackText::relationship(relationship.kind, true) == StackText::relationship(relationship.kind, false);
        const std::pair key(relationship.kind, isMutual || isOutgoing);
        auto &html = groups[key];
        if (html.isEmpty())
            order.push_back(key);
        html += relationshipHtml(relationship, isOutgoing);
    }
    for (const auto &key : order)
        section.html += QStringLiteral("<p style=\"margin:4px 0 4px 0;color:%1\"><b>%2</b></p>%3")
                            .arg(m_muted, StackText::relationship(key.first, key.second), groups[key]);
    return section;
}

CardSection CompanyFacts::financials(const data::StackCompany &company) const
{
    CardSection section{QStringLiteral("financials"), tr("Financials"), 0, {}};
    QString last;
    for (const auto &financial : m_model.data().financials) {
        if (financial.company != company.slug)
            continue;
        ++section.count;
        if (financial.metric != last)
            section.html +=
                QStringLiteral("<p style=\"margin:4px 0 4px 0;color:%1\"><b>%2</b></p>").arg(m_muted, StackText::metric(financial.metric));
        last = financial.metric;
        QStringList facts{financial.period.toHtmlEscaped()};
        if (!financial.confidence.isEmpty())
            facts.append(tr("confidence: %1").arg(financial.confidence.toHtmlEscaped()));
        section.html += fact(QStringLiteral("<b>%1</b> &nbsp;%2%3")
                                 .arg(StackText::figure(financial.value, financial.unit), muted(facts.join(dot())),
                                      sources(financial.sources, financial.confidence)));
    }
    return section;
}

} // namespace ridgepoint::widgets
