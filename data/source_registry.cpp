// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/source_registry.h"

#include "data/problem_text.h"

#include <QRegularExpression>

#include <array>

namespace ridgepoint::data {

namespace {

/// How a table writes its sources.
enum class Style {
    Single,      ///< one title, one page
    LastOfList,  ///< titles separated by semicolons, the page belongs to the last
    FirstOfList, ///< the page belongs to the first
    Claim,       ///< seed files, and what they were checked against with its page behind it
    Note,        ///< "from memory" in the note
    OfCity       ///< the source of the city's row in climate
};

struct Rule {
    const char *table;
    Style style;
    const char *title;
};

// In the tables of single sources a semicolon belongs to the title ("... chapter; tables cite the vendor"). In grid_regions the page is
// that of the price, which comes first, and in models that of the repository named first.
constexpr std::array rules{Rule{"accelerator_figures", Style::Single, "source_title"},
                           Rule{"systems", Style::Single, "source_title"},
                           Rule{"fabric", Style::Single, "source_title"},
                           Rule{"model_details", Style::Single, "source_title"},
                           Rule{"step_counts", Style::Single, "source_title"},
                           Rule{"search_results", Style::Single, "source_title"},
                           Rule{"cooling_methods", Style::Single, "source_title"},
                           Rule{"power_chain", Style::Single, "source_title"},
                           Rule{"power_chains", Style::Single, "source_title"},
                           Rule{"generation", Style::Single, "source_title"},
                           Rule{"climate", Style::Single, "source_title"},
                           Rule{"financials", Style::Single, "source_title"},
                           Rule{"precision_gaps", Style::Single, "source"},
                           Rule{"efficiency_presets", Style::Single, "source_title"},
                           Rule{"collective_times", Style::Single, "source_title"},
                           Rule{"link_presets", Style::Single, "source_title"},
                           Rule{"runtime_presets", Style::Single, "source_title"},
                           Rule{"fabric_links", Style::Single, "source_title"},
                           Rule{"training_runs", Style::Single, "source_title"},
                           Rule{"model_tiers", Style::Single, "source_title"},
                           Rule{"model_stages", Style::Single, "source_title"},
                           Rule{"models", Style::FirstOfList, "source_title"},
                           Rule{"grid_regions", Style::FirstOfList, "source_title"},
                           Rule{"companies", Style::LastOfList, "source_title"},
                           Rule{"products", Style::LastOfList, "source_title"},
                           Rule{"relationships", Style::LastOfList, "source_title"},
                           Rule{"materials", Style::LastOfList, "source_title"},
                           Rule{"layers", Style::LastOfList, "source"},
                           Rule{"company_layers", Style::LastOfList, "source"},
                           Rule{"trends", Style::LastOfList, "seed_file"},
                           Rule{"vendor_fit", Style::LastOfList, "seed_file"},
                           Rule{"verifiers", Style::LastOfList, "source_title"},
                           Rule{"claims", Style::Claim, "seed_file"},
                           Rule{"city_sites", Style::Note, "note"},
                           Rule{"system_parts", Style::Note, "note"},
                           Rule{"climate_hours", Style::OfCity, "city"}};

const Rule *ruleOf(const QString &table)
{
    for (const Rule &rule : rules) {
        if (table == QLatin1StringView(rule.table))
            return &rule;
    }
    return nullptr;
}

QString field(const CsvTable &csv, const CsvRow &row, const char *column)
{
    for (std::size_t i = 0; i < csv.header.size(); ++i) {
        if (csv.header[i] == column)
            return QString::fromUtf8(row.fields[i]);
    }
    return {};
}

/// Titles of a list; a semicolon within brackets belongs to its title, and "not in seeds" is a remark.
QStringList titlesOf(const QString &text)
{
    QStringList titles;
    int depth = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text.at(i) == u'(')
            ++depth;
        else if (i < text.size() && text.at(i) == u')')
            --depth;
        if (i < text.size() && (depth > 0 || text.at(i) != u';'))
            continue;
        const QString title = text.sliced(begin, i - begin).trimmed();
        begin = i + 1;
        if (!title.isEmpty() && title != QStringLiteral("not in seeds"))
            titles.append(title);
    }
    return titles;
}

bool isMemory(const QString &text) { return text.contains(QStringLiteral("from memory")); }

QString memoryTitle() { return QStringLiteral("from memory"); }

struct ClaimCheck {
    QString title;
    QString url;
};

ClaimCheck checkOf(const QString &text)
{
    const qsizetype page = text.lastIndexOf(QRegularExpression(QStringLiteral("\\shttps?://\\S+$")));
    return page < 0 ? ClaimCheck{text, {}} : ClaimCheck{text.first(page).trimmed(), text.sliced(page + 1).trimmed()};
}

} // namespace

bool SourceRegistry::isSourced(const QString &table) { return ruleOf(table) != nullptr; }

void SourceRegistry::learn(const QString &table, const CsvTable &csv)
{
    const Rule *rule = ruleOf(table);
    if (!rule)
        return;
    for (const CsvRow &row : csv.rows) {
        QString url = field(csv, row, "source_url");
        QStringList titles =
            rule->style == Style::Single ? QStringList(field(csv, row, rule->title)) : titlesOf(field(csv, row, rule->title));
        if (rule->style == Style::Claim) {
            const ClaimCheck check = checkOf(field(csv, row, "checked_against"));
            titles = {check.title};
            url = check.url;
        }
        if (!url.isEmpty() && !titles.isEmpty())
            m_pages.insert(rule->style == Style::FirstOfList ? titles.first() : titles.last(), url);
    }
}

Source SourceRegistry::named(const QString &title) const
{
    static const QRegularExpression seed(QStringLiteral("^[0-9]{3}_[0-9a-f]{16}\\.txt$"));
    if (seed.match(title).hasMatch())
        return {QStringLiteral("seed"), title, {}, {}};
    if (title.startsWith(memoryTitle()))
        return {QStringLiteral("memory"), title, {}, {}};
    if (title.startsWith(QStringLiteral("compiled from ")))
        return {QStringLiteral("compiled"), title, {}, {}};
    const QString plain = title.contains(QStringLiteral(": ")) && !m_pages.contains(title) ? title.section(QStringLiteral(": "), 1) : title;
    const QString page = m_pages.value(m_pages.contains(title) ? title : plain);
    return page.isEmpty() ? Source{QStringLiteral("named"), title, {}, {}} : Source{QStringLiteral("url"), title, page, {}};
}

engine::Expected<std::vector<Source>> SourceRegistry::sourcesOf(const QString &table, const CsvTable &csv, const CsvRow &row) const
{
    const Rule *rule = ruleOf(table);
    std::vector<Source> sources;
    const QString title = field(csv, row, rule->title);
    const QString url = field(csv, row, "source_url");
    if (rule->style == Style::Claim) {
        for (const QString &part : titlesOf(title))
            sources.push_back(named(part));
        const ClaimCheck check = checkOf(field(csv, row, "checked_against"));
        sources.push_back(check.url.isEmpty() ? named(check.title) : Source{QStringLiteral("url"), check.title, check.url, {}});
        return sources;
    }
    const bool hasTitle = rule->style != Style::Note && !title.isEmpty();
    const QStringList titles = !hasTitle ? QStringList() : rule->style == Style::Single ? QStringList(title) : titlesOf(title);
    const qsizetype owner = rule->style == Style::FirstOfList ? 0 : titles.size() - 1;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        Source source = i == owner && !url.isEmpty()                              ? Source{QStringLiteral("url"), titles.at(i), url, {}}
                        : rule->style == Style::Single && !isMemory(titles.at(i)) ? Source{QStringLiteral("named"), titles.at(i), {}, {}}
                                                                                  : named(titles.at(i));
        if (i == owner)
            source.asOf = field(csv, row, "as_of");
        sources.push_back(source);
    }
    if (sources.empty() && isMemory(field(csv, row, "note")))
        sources.push_back({QStringLiteral("memory"), memoryTitle(), {}, {}});
    if (sources.empty() && field(csv, row, "note") == QStringLiteral("modelling choice"))
        sources.push_back({QStringLiteral("compiled"), QStringLiteral("modelling choice"), {}, {}});
    if (sources.empty())
        return refuse(Text::tr("no source: neither a title nor \"from memory\" in the note"));
    return sources;
}

engine::Expected<SourceReference> SourceRegistry::refer(SqliteFile &file, const QString &table, const CsvTable &csv, const CsvRow &row)
{
    if (ruleOf(table)->style == Style::OfCity) {
        const auto found = m_cityClimate.constFind(field(csv, row, "city"));
        if (found == m_cityClimate.constEnd())
            return refuse(Text::tr("no source: the city has no row in climate"));
        return *found;
    }
    const auto sources = sourcesOf(table, csv, row);
    if (!sources)
        return tl::unexpected(sources.error());
    std::vector<qint64> ids;
    SourceReference reference;
    for (const Source &source : *sources) {
        const auto id = idOf(file, source);
        if (!id)
            return tl::unexpected(id.error());
        ids.push_back(*id);
    }
    const bool isFirst = ruleOf(table)->style == Style::FirstOfList;
    reference.source = isFirst ? ids.front() : ids.back();
    if (ids.size() > 1) {
        const auto list = listOf(file, ids);
        if (!list)
            return tl::unexpected(list.error());
        reference.list = *list;
    }
    if (table == QStringLiteral("climate"))
        m_cityClimate.insert(field(csv, row, "slug"), reference);
    return reference;
}

engine::Expected<qint64> SourceRegistry::idOf(SqliteFile &file, const Source &source)
{
    const QString key = QStringList{source.kind, source.title, source.url, source.asOf}.join(QChar(0x1f));
    if (const auto found = m_ids.constFind(key); found != m_ids.constEnd())
        return *found;
    auto insert = file.prepare("INSERT INTO sources (kind, title, url, as_of) VALUES (?, ?, ?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    int index = 0;
    for (const QString &value : {source.kind, source.title, source.url, source.asOf}) {
        if (value.isEmpty())
            insert->bindNull(index);
        else
            insert->bind(index, value.toUtf8());
        ++index;
    }
    insert->step();
    if (!insert->isGood())
        return refuse(file.lastError());
    const qint64 id = file.lastRow();
    m_ids.insert(key, id);
    return id;
}

engine::Expected<qint64> SourceRegistry::listOf(SqliteFile &file, const std::vector<qint64> &ids)
{
    QString key;
    for (const qint64 id : ids)
        key += QString::number(id) + u',';
    if (const auto found = m_lists.constFind(key); found != m_lists.constEnd())
        return *found;
    if (const auto made = file.run("INSERT INTO source_lists DEFAULT VALUES"); !made)
        return tl::unexpected(made.error());
    const qint64 list = file.lastRow();
    qint64 position = 1;
    for (const qint64 id : ids) {
        auto insert = file.prepare("INSERT INTO source_list_entries (list_id, position, source_id) VALUES (?, ?, ?)");
        if (!insert)
            return tl::unexpected(insert.error());
        insert->bind(0, list);
        insert->bind(1, position++);
        insert->bind(2, id);
        insert->step();
        if (!insert->isGood())
            return refuse(file.lastError());
    }
    m_lists.insert(key, list);
    return list;
}

} // namespace ridgepoint::data
