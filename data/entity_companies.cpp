// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/entity_builder.h"
#include "data/figure_label.h"
#include "data/problem_text.h"
#include "engine/unit.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ridgepoint::data {

namespace {

using engine::Unit;

struct MoneyColumn {
    const char *metric;
    const char *label;
    const char *tooltip;
    bool isShown = false;
};

constexpr std::array money{
    MoneyColumn{"revenue", QT_TRANSLATE_NOOP("Data", "Revenue per year"),
                QT_TRANSLATE_NOOP("Data",
                                  "Latest figure of the whole company as a yearly rate: a quarter counts four times. Its period stands "
                                  "with the source; figures of a segment and forecasts are listed beside it."),
                true},
    MoneyColumn{"market_cap", QT_TRANSLATE_NOOP("Data", "Market value"), QT_TRANSLATE_NOOP("Data", "Latest market capitalisation."), true},
    MoneyColumn{"valuation", QT_TRANSLATE_NOOP("Data", "Valuation"),
                QT_TRANSLATE_NOOP("Data", "Latest private valuation; its round stands with the source."), true},
    MoneyColumn{"funding_total", QT_TRANSLATE_NOOP("Data", "Funding"),
                QT_TRANSLATE_NOOP("Data", "Latest round or sum; the source says which."), true},
    MoneyColumn{
        "capex", QT_TRANSLATE_NOOP("Data", "Capital spending per year"),
        QT_TRANSLATE_NOOP("Data", "Latest figure as a yearly rate: a quarter counts four times. Its period stands with the source.")}};

void addCompanyColumns(EntityBuilder &builder)
{
    builder.addText("name", Text::tr("Company"), Text::tr("Name of the company."), true);
    builder.addText("hq_country", Text::tr("Country"), Text::tr("Seat, as two letters."), true);
    builder.addYear("founded", Text::tr("Founded"), Text::tr("Year of the foundation."), true);
    builder.addText("ownership", Text::tr("Ownership"), Text::tr("Public, private, subsidiary, nonprofit, state or project."), true);
    builder.addText("layers", Text::tr("Layers"), Text::tr("Layers of the stack that it works in."), true);
    builder.addText("parent", Text::tr("Parent"), Text::tr("Company that it belongs to."));
    builder.addText("ticker", Text::tr("Ticker"), Text::tr("Symbol at its exchange."), true);
    builder.addText("exchange", Text::tr("Exchange"), Text::tr("Where its shares are traded."));
    builder.addText("aka", Text::tr("Also known as"), Text::tr("Other names."));
    builder.addText("website", Text::tr("Website"), Text::tr("Address of its own pages."));
    builder.addText("summary", Text::tr("Summary"), Text::tr("What it is, in one sentence."));
    for (const MoneyColumn &column : money)
        builder.addNumber(column.metric, Text::tr(column.label), Unit::dollar, Text::tr(column.tooltip), column.isShown);
    builder.addNumber("gross_margin", Text::tr("Gross margin"), Unit::fraction,
                      Text::tr("Latest figure; its period stands with the source."));
    builder.setFacets("hq_country", "ownership", "", "founded");
}

struct FinancialRow {
    double value = 0;
    QString period;
    Provenance provenance;
};

/// A period that is a plain year or quarter comes before run rates, segments and guides; then the later one.
bool isBetter(const FinancialRow &a, const FinancialRow &b)
{
    static const QRegularExpression plain(QStringLiteral("^(FY)?[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?$"));
    const bool isPlainA = plain.match(a.period).hasMatch();
    const bool isPlainB = plain.match(b.period).hasMatch();
    if (isPlainA != isPlainB)
        return isPlainA;
    const auto sortable = [](QString period) { return period.startsWith(QStringLiteral("FY")) ? period.mid(2) : period; };
    return sortable(a.period) > sortable(b.period);
}

bool isFlow(const QString &metric) { return metric == QStringLiteral("revenue") || metric == QStringLiteral("capex"); }

/// Sums of a quarter and of a year stand in one column only as yearly rates.
void makeYearly(FinancialRow &row)
{
    static const QRegularExpression quarter(QStringLiteral("-Q[1-4]"));
    if (!quarter.match(row.period).hasMatch())
        return;
    row.provenance.note = Text::tr("Four times the quarter's %1.").arg(QString::fromStdString(engine::format(row.value, Unit::dollar)));
    row.provenance.label = engine::Label::derived;
    row.value *= 4;
}

/// Whether a figure is the whole company's: no segment, no outlook, no run rate of a part.
bool isOfTheWhole(const FinancialRow &row)
{
    static const QRegularExpression whole(QStringLiteral("^(FY)?[0-9]{4}(-Q[1-4]|-[0-9]{2})?( run rate(, low)?)?$"));
    return whole.match(row.period).hasMatch();
}

void takeFinancials(EntityBuilder &builder, Cell &cell, const QString &metric, std::vector<FinancialRow> rows)
{
    if (isFlow(metric))
        std::ranges::for_each(rows, makeYearly);
    std::stable_sort(rows.begin(), rows.end(), isBetter);
    const bool isTaken = metric != QStringLiteral("revenue") || isOfTheWhole(rows.front());
    if (isTaken) {
        cell.number = rows.front().value;
        cell.provenance = builder.addProvenance(rows.front().provenance);
    }
    for (std::size_t i = isTaken ? 1 : 0; i < rows.size(); ++i)
        cell.alternatives.push_back({rows[i].value, rows[i].period, builder.addProvenance(rows[i].provenance)});
}

engine::Expected<void> readFinancials(const Database &database, EntityBuilder &builder)
{
    QHash<QString, QHash<QString, std::vector<FinancialRow>>> all;
    const QString sql =
        QStringLiteral("SELECT f.company, f.metric, f.period, f.value, f.unit, f.confidence, s.title, s.url, s.as_of, s.kind "
                       "FROM financials f JOIN sources s ON s.id = f.source_id ORDER BY f.rowid");
    const auto read = select(database, sql, [&all](const Row &row) {
        const bool isPercent = row.text(4) == QStringLiteral("percent");
        const Provenance provenance{row.text(6), row.text(7), row.text(8), row.text(5),
                                    {},          row.text(2), {},          figureLabel({}, row.text(5), {}, row.text(9))};
        all[row.text(0)][row.text(1)].push_back({row.number(3).value_or(0) / (isPercent ? 100 : 1), row.text(2), provenance});
    });
    if (!read)
        return read;
    for (auto company = all.constBegin(); company != all.constEnd(); ++company) {
        EntityRow *const row = builder.row(company.key());
        for (auto metric = company->constBegin(); row && metric != company->constEnd(); ++metric) {
            const int column = builder.table().findColumn(metric.key());
            if (column >= 0)
                takeFinancials(builder, row->cells[static_cast<std::size_t>(column)], metric.key(), *metric);
        }
    }
    return {};
}

} // namespace

engine::Expected<EntityTable> readCompanyTable(const Database &database)
{
    EntityBuilder builder(EntityKind::Companies);
    addCompanyColumns(builder);
    constexpr int described = 11;
    const QString sql = QStringLiteral(
        "SELECT c.slug, c.name, c.hq_country, c.founded, c.ownership, "
        "(SELECT group_concat(n, ', ') FROM (SELECT DISTINCT l.name AS n FROM company_layers k JOIN layers l ON l.slug = k.layer "
        "WHERE k.company = c.slug ORDER BY l.rowid)), p.name, c.ticker, c.exchange, c.aka, c.website, c.summary, c.source_title, s.url, "
        "c.as_of, "
        "s.kind FROM companies c JOIN sources s ON s.id = c.source_id LEFT JOIN companies p ON p.slug = c.parent ORDER BY c.rowid");
    const auto read = select(database, sql, [&](const Row &row) {
        const Provenance provenance{row.text(12), row.text(13), row.text(14), {}, {}, {}, {}, figureLabel({}, {}, {}, row.text(15))};
        const int index = builder.addProvenance(provenance);
        fillCells(builder.addRow(row.text(0), row.text(1), index), builder.table(), row, 1, described);
    });
    if (!read)
        return tl::unexpected(read.error());
    if (const auto financials = readFinancials(database, builder); !financials)
        return tl::unexpected(financials.error());
    return builder.take();
}

engine::Expected<EntityTable> readProductTable(const Database &database)
{
    EntityBuilder builder(EntityKind::Products);
    builder.addText("name", Text::tr("Product"), Text::tr("Name of the product."), true);
    builder.addText("company", Text::tr("Company"), Text::tr("Who sells it."), true);
    builder.addText("layer", Text::tr("Layer"), Text::tr("Layer of the stack."), true);
    builder.addText("category", Text::tr("Category"), Text::tr("What it is."), true);
    builder.addYear("released", Text::tr("Released"), Text::tr("Year of the release."), true);
    builder.addText("status", Text::tr("Status"), Text::tr("Where it stands in its life."), true);
    builder.addText("differentiator", Text::tr("What sets it apart"), Text::tr("In one sentence."), true);
    builder.addText("accelerators", Text::tr("Accelerators"), Text::tr("The same thing among the accelerators."));
    builder.setFacets("company", "category", "status", "released");
    constexpr int described = 8;
    const QString sql = QStringLiteral(
        "SELECT p.slug, p.name, c.name, l.name, p.category, p.released, p.status, p.differentiator, (SELECT group_concat(a.name, ', ') "
        "FROM product_accelerators x JOIN accelerators a ON a.slug = x.accelerator WHERE x.product = p.slug), p.source_title, s.url, "
        "s.as_of, "
        "s.kind FROM products p JOIN companies c ON c.slug = p.company JOIN layers l ON l.slug = p.layer JOIN sources s ON s.id = "
        "p.source_id "
        "ORDER BY p.rowid");
    const auto read = select(database, sql, [&](const Row &row) {
        const Provenance provenance{row.text(9), row.text(10), row.text(11), {}, {}, {}, {}, figureLabel({}, {}, {}, row.text(12))};
        const int index = builder.addProvenance(provenance);
        fillCells(builder.addRow(row.text(0), row.text(1), index), builder.table(), row, 1, described);
    });
    if (!read)
        return tl::unexpected(read.error());
    return builder.take();
}

} // namespace ridgepoint::data
