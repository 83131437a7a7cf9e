// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "data/provenance.h"

#include <QHash>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace ridgepoint::data {

using Sources = std::vector<Provenance>;

struct StackLayer {
    QString slug;
    QString name;
    QString scheme;  ///< six-layer, physical, harness, cross
    int ordinal = 0; ///< bottom to top, from 1, within the scheme
    QString function;
    QString primaryBottleneck;
    QString valueCapture;
    QString grossMarginNote;
    QString parent; ///< slug of the layer that it opens from; empty at the top level
    Sources sources;
};

struct StackCompany {
    QString slug;
    QString name;
    QString aka;
    QString hqCountry; ///< two letters
    std::optional<int> founded;
    QString ownership; ///< public, private, subsidiary, nonprofit, state, project
    QString parent;    ///< slug; empty when none
    QString ticker;
    QString exchange;
    QString website;
    QString summary;
    QString asOf;
    Sources sources;
};

/// What a company does in a layer.
struct CompanyLayer {
    QString company;
    QString layer;
    QString role;                ///< vendor, supplier, operator, ...
    QString marketRole;          ///< in words
    std::optional<int> strength; ///< 1 .. 5
    Sources sources;
};

struct StackProduct {
    QString slug;
    QString company;
    QString layer;
    QString name;
    QString category;
    QString differentiator;
    std::optional<int> released; ///< year
    QString status;
    QString accelerator; ///< slug of the same thing among the accelerators; empty when none
    Sources sources;
};

struct Relationship {
    QString from; ///< company slug
    QString to;   ///< company slug
    QString kind; ///< supplies, partners, invests-in, ...
    QString subject;
    QString startDate;
    std::optional<double> valueUsd;
    std::optional<double> capacityWatt; ///< [W]
    QString status;
    QString confidence;
    QString note;
    Sources sources;
};

struct Financial {
    QString company;
    QString metric; ///< revenue, gross_margin, market_cap, funding_total, valuation, capex, share
    QString period;
    double value = 0; ///< USD or percent, see `unit`
    QString unit;
    QString confidence;
    Sources sources;
};

struct Trend {
    QString slug;
    QString title;
    QString claim;
    QString layer;
    QString leadingIndicators;
    QString horizon;
    Sources sources;
};

/// Everything that the Stack workspace shows, as plain values. Layers are ordered by scheme and ordinal, company_layers by layer and
/// falling strength, companies and products by name, financials by company, metric and falling period.
struct StackData {
    std::vector<StackLayer> layers;
    std::vector<StackCompany> companies;
    std::vector<CompanyLayer> companyLayers;
    std::vector<StackProduct> products;
    std::vector<Relationship> relationships;
    std::vector<Financial> financials;
    std::vector<Trend> trends;

    [[nodiscard]] const StackLayer *findLayer(const QString &slug) const;
    [[nodiscard]] const StackCompany *findCompany(const QString &slug) const;
    [[nodiscard]] std::vector<const StackLayer *> scheme(const QString &name) const;
    [[nodiscard]] std::vector<const StackLayer *> childrenOf(const QString &layer) const;
    [[nodiscard]] std::vector<const CompanyLayer *> companiesIn(const QString &layer) const;
    [[nodiscard]] std::vector<const CompanyLayer *> layersOf(const QString &company) const;
    [[nodiscard]] std::vector<const StackProduct *> productsOf(const QString &company) const;
    [[nodiscard]] std::vector<const StackProduct *> productsIn(const QString &layer) const;
    [[nodiscard]] std::vector<const Relationship *> relationshipsOf(const QString &company) const; ///< both directions
    [[nodiscard]] std::vector<const Financial *> financialsOf(const QString &company) const;
    [[nodiscard]] std::vector<const Trend *> trendsOf(const QString &layer) const;

    QHash<QString, int> layerIndex;
    QHash<QString, int> companyIndex;
};

[[nodiscard]] engine::Expected<StackData> readStack(const Database &database);

} // namespace ridgepoint::data
