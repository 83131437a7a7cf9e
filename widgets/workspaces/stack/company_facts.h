// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/stack/stack_model.h"

#include <QString>

#include <vector>

class QPalette;

namespace ridgepoint::widgets {

/// One part of a company's card: a heading, how many facts it holds, and the facts as HTML. Links name companies ("company:tsmc"),
/// layers ("layer:silicon") or pages of the web.
struct CardSection {
    QString id; ///< layers, products, relationships, financials
    QString title;
    int count = 0;
    QString html;
};

/// Writes what the database knows of a company, every fact with its source.
class CompanyFacts {
    Q_DECLARE_TR_FUNCTIONS(CompanyFacts)
public:
    CompanyFacts(const StackModel &model, const QPalette &palette);

    /// Name aside, what stands at the top of the card: also known as, place, age, ownership, parent, ticker, site, summary, sources.
    [[nodiscard]] QString header(const data::StackCompany &company) const;
    [[nodiscard]] std::vector<CardSection> sections(const data::StackCompany &company) const;

private:
    [[nodiscard]] CardSection layers(const data::StackCompany &company) const;
    [[nodiscard]] CardSection products(const data::StackCompany &company) const;
    [[nodiscard]] CardSection relationships(const data::StackCompany &company) const;
    [[nodiscard]] CardSection financials(const data::StackCompany &company) const;
    [[nodiscard]] QString relationshipHtml(const data::Relationship &relationship, bool isOutgoing) const;
    [[nodiscard]] QString muted(const QString &html) const;
    [[nodiscard]] QString sources(const data::Sources &sources, const QString &confidence = {}) const;
    [[nodiscard]] QString companyLink(const QString &slug) const;
    [[nodiscard]] QString layerLink(const QString &slug) const;

    const StackModel &m_model;
    QString m_muted; ///< colour name
    QString m_small; ///< font size in points
};

} // namespace ridgepoint::widgets
