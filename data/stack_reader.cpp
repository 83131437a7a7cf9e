// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/stack_reader.h"

#include "data/figure_label.h"
#include "data/select.h"

#include <algorithm>

namespace ridgepoint::data {

namespace {

template<class T, class Wanted>
std::vector<const T *> filtered(const std::vector<T> &all, Wanted isWanted)
{
    std::vector<const T *> found;
    for (const T &one : all) {
        if (isWanted(one))
            found.push_back(&one);
    }
    return found;
}

Provenance provenanceOf(const Row &row)
{
    Provenance provenance;
    provenance.title = row.text(1);
    provenance.url = row.text(2);
    provenance.date = row.text(3);
    provenance.label = figureLabel({}, {}, {}, row.text(4));
    return provenance;
}

/// Every source, by its number, and every list of them.
class SourceBook {
public:
    engine::Expected<void> read(const Database &database)
    {
        if (const auto one = select(database, QStringLiteral("SELECT id, title, url, as_of, kind FROM sources"),
                                    [this](const Row &row) { m_sources.insert(row.wholeOr(0, 0), provenanceOf(row)); });
            !one)
            return one;
        return select(database, QStringLiteral("SELECT list_id, source_id FROM source_list_entries ORDER BY list_id, position"),
                      [this](const Row &row) { m_lists[row.wholeOr(0, 0)].push_back(m_sources.value(row.wholeOr(1, 0))); });
    }

    /// Of a row whose source and list stand in two columns; `confidence` is the row's own word.
    [[nodiscard]] Sources of(const Row &row, int source, int list, const QString &confidence = {}) const
    {
        const auto number = list < 0 ? std::nullopt : row.whole(list);
        Sources sources = number ? m_lists.value(*number) : Sources{m_sources.value(row.wholeOr(source, 0))};
        for (Provenance &one : sources) {
            one.confidence = confidence;
            if (confidence == QStringLiteral("estimated"))
                one.label = engine::Label::estimated;
        }
        return sources;
    }

private:
    QHash<int, Provenance> m_sources;
    QHash<int, Sources> m_lists;
};

engine::Expected<void> readLayers(const Database &database, const SourceBook &book, StackData &stack)
{
    const QString sql =
        QStringLiteral("SELECT l.slug, l.name, l.scheme, l.ordinal, l.function, l.primary_bottleneck, l.value_capture, "
                       "l.gross_margin_note, p.parent, l.source_id, "
                       "l.source_list_id FROM layers l LEFT JOIN layer_parents p ON p.layer = l.slug "
                       "ORDER BY CASE l.scheme WHEN 'six-layer' THEN 1 WHEN 'physical' THEN 2 WHEN 'harness' THEN 3 ELSE 4 END, l.ordinal");
    return select(database, sql, [&](const Row &row) {
        stack.layerIndex.insert(row.text(0), static_cast<int>(stack.layers.size()));
        stack.layers.push_back({row.text(0), row.text(1), row.text(2), row.wholeOr(3, 0), row.text(4), row.text(5), row.text(6),
                                row.text(7), row.text(8), book.of(row, 9, 10)});
    });
}

engine::Expected<void> readCompanies(const Database &database, const SourceBook &book, StackData &stack)
{
    const QString sql =
        QStringLiteral("SELECT slug, name, aka, hq_country, founded, ownership, parent, ticker, exchange, website, summary, as_of, "
                       "source_id, source_list_id FROM companies ORDER BY name COLLATE NOCASE");
    return select(database, sql, [&](const Row &row) {
        stack.companyIndex.insert(row.text(0), static_cast<int>(stack.companies.size()));
        stack.companies.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.whole(4), row.text(5), row.text(6), row.text(7),
                                   row.text(8), row.text(9), row.text(10), row.text(11), book.of(row, 12, 13)});
    });
}

engine::Expected<void> readCompanyLayers(const Database &database, const SourceBook &book, StackData &stack)
{
    const QString sql = QStringLiteral("SELECT company, layer, role, market_role, strength, source_id, source_list_id FROM company_layers "
                                       "ORDER BY layer, strength DESC, rowid");
    return select(database, sql, [&](const Row &row) {
        stack.companyLayers.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.whole(4), book.of(row, 5, 6)});
    });
}

engine::Expected<void> readProducts(const Database &database, const SourceBook &book, StackData &stack)
{
    const QString sql = QStringLiteral(
        "SELECT slug, company, layer, name, category, differentiator, released, status, (SELECT x.accelerator FROM product_accelerators x "
        "WHERE x.product = slug AND x.accelerator IS NOT NULL ORDER BY x.rowid LIMIT 1), source_id, source_list_id FROM products "
        "ORDER BY name COLLATE NOCASE");
    return select(database, sql, [&](const Row &row) {
        stack.products.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.whole(6), row.text(7),
                                  row.text(8), book.of(row, 9, 10)});
    });
}

engine::Expected<void> readRelationships(const Database &database, const SourceBook &book, StackData &stack)
{
    const QString sql =
        QStringLiteral("SELECT \"from\", \"to\", kind, subject, start_date, value_usd, capacity_mw * 1e6, status, confidence, note, "
                       "source_id, source_list_id FROM relationships ORDER BY rowid");
    return select(database, sql, [&](const Row &row) {
        stack.relationships.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.number(5), row.number(6),
                                       row.text(7), row.text(8), row.text(9), book.of(row, 10, 11, row.text(8))});
    });
}

engine::Expected<void> readFinancials(const Database &database, const SourceBook &book, StackData &stack)
{
    const QString sql = QStringLiteral("SELECT company, metric, period, value, unit, confidence, source_id FROM financials "
                                       "ORDER BY company, metric, replace(period, 'FY', '') DESC");
    return select(database, sql, [&](const Row &row) {
        stack.financials.push_back(
            {row.text(0), row.text(1), row.text(2), row.number(3).value_or(0), row.text(4), row.text(5), book.of(row, 6, -1, row.text(5))});
    });
}

engine::Expected<void> readTrends(const Database &database, const SourceBook &book, StackData &stack)
{
    const QString sql = QStringLiteral(
        "SELECT slug, title, claim, layer, leading_indicators, horizon, source_id, source_list_id FROM trends ORDER BY rowid");
    return select(database, sql, [&](const Row &row) {
        stack.trends.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), book.of(row, 6, 7)});
    });
}

} // namespace

const StackLayer *StackData::findLayer(const QString &slug) const
{
    const auto found = layerIndex.constFind(slug);
    return found == layerIndex.constEnd() ? nullptr : &layers[static_cast<std::size_t>(*found)];
}

const StackCompany *StackData::findCompany(const QString &slug) const
{
    const auto found = companyIndex.constFind(slug);
    return found == companyIndex.constEnd() ? nullptr : &companies[static_cast<std::size_t>(*found)];
}

std::vector<const StackLayer *> StackData::scheme(const QString &name) const
{
    return filtered(layers, [&name](const StackLayer &one) { return one.scheme == name; });
}

std::vector<const StackLayer *> StackData::childrenOf(const QString &layer) const
{
    return filtered(layers, [&layer](const StackLayer &one) { return one.parent == layer; });
}

std::vector<const CompanyLayer *> StackData::companiesIn(const QString &layer) const
{
    return filtered(companyLayers, [&layer](const CompanyLayer &one) { return one.layer == layer; });
}

std::vector<const CompanyLayer *> StackData::layersOf(const QString &company) const
{
    return filtered(companyLayers, [&company](const CompanyLayer &one) { return one.company == company; });
}

std::vector<const StackProduct *> StackData::productsOf(const QString &company) const
{
    return filtered(products, [&company](const StackProduct &one) { return one.company == company; });
}

std::vector<const StackProduct *> StackData::productsIn(const QString &layer) const
{
    return filtered(products, [&layer](const StackProduct &one) { return one.layer == layer; });
}

std::vector<const Relationship *> StackData::relationshipsOf(const QString &company) const
{
    return filtered(relationships, [&company](const Relationship &one) { return one.from == company || one.to == company; });
}

std::vector<const Financial *> StackData::financialsOf(const QString &company) const
{
    return filtered(financials, [&company](const Financial &one) { return one.company == company; });
}

std::vector<const Trend *> StackData::trendsOf(const QString &layer) const
{
    return filtered(trends, [&layer](const Trend &one) { return one.layer == layer; });
}

engine::Expected<StackData> readStack(const Database &database)
{
    SourceBook book;
    if (const auto read = book.read(database); !read)
        return tl::unexpected(read.error());
    StackData stack;
    for (const auto reader : {readLayers, readCompanies, readCompanyLayers, readProducts, readRelationships, readFinancials, readTrends}) {
        if (const auto read = reader(database, book, stack); !read)
            return tl::unexpected(read.error());
    }
    return stack;
}

} // namespace ridgepoint::data
