// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_text.h"

#include "widgets/workspaces/common/source_title.h"

#include <QHash>
#include <QLocale>
#include <QStringList>

#include <array>
#include <cmath>

namespace ridgepoint::widgets {

namespace {

struct CodeWord {
    const char *code;
    const char *word;
    const char *other;
};

constexpr std::array roles{
    CodeWord{"vendor", QT_TRANSLATE_NOOP("StackText", "vendor"), QT_TRANSLATE_NOOP("StackText", "Vendors")},
    CodeWord{"supplier", QT_TRANSLATE_NOOP("StackText", "supplier"), QT_TRANSLATE_NOOP("StackText", "Suppliers")},
    CodeWord{"operator", QT_TRANSLATE_NOOP("StackText", "operator"), QT_TRANSLATE_NOOP("StackText", "Operators")},
    CodeWord{"developer", QT_TRANSLATE_NOOP("StackText", "developer"), QT_TRANSLATE_NOOP("StackText", "Developers")},
    CodeWord{"investor", QT_TRANSLATE_NOOP("StackText", "investor"), QT_TRANSLATE_NOOP("StackText", "Investors")},
    CodeWord{"designer", QT_TRANSLATE_NOOP("StackText", "designer"), QT_TRANSLATE_NOOP("StackText", "Designers")},
    CodeWord{"manufacturer", QT_TRANSLATE_NOOP("StackText", "manufacturer"), QT_TRANSLATE_NOOP("StackText", "Manufacturers")},
    CodeWord{"owner", QT_TRANSLATE_NOOP("StackText", "owner"), QT_TRANSLATE_NOOP("StackText", "Owners")},
    CodeWord{"partner", QT_TRANSLATE_NOOP("StackText", "partner"), QT_TRANSLATE_NOOP("StackText", "Partners")},
    CodeWord{"integrator", QT_TRANSLATE_NOOP("StackText", "integrator"), QT_TRANSLATE_NOOP("StackText", "Integrators")},
    CodeWord{"landlord", QT_TRANSLATE_NOOP("StackText", "landlord"), QT_TRANSLATE_NOOP("StackText", "Landlords")},
    CodeWord{"buyer", QT_TRANSLATE_NOOP("StackText", "buyer"), QT_TRANSLATE_NOOP("StackText", "Buyers")},
    CodeWord{"steward", QT_TRANSLATE_NOOP("StackText", "steward"), QT_TRANSLATE_NOOP("StackText", "Stewards")},
    CodeWord{"customer", QT_TRANSLATE_NOOP("StackText", "customer"), QT_TRANSLATE_NOOP("StackText", "Customers")},
    CodeWord{"licensor", QT_TRANSLATE_NOOP("StackText", "licensor"), QT_TRANSLATE_NOOP("StackText", "Licensors")},
    CodeWord{"standards", QT_TRANSLATE_NOOP("StackText", "standards body"), QT_TRANSLATE_NOOP("StackText", "Standards bodies")},
    CodeWord{"lender", QT_TRANSLATE_NOOP("StackText", "lender"), QT_TRANSLATE_NOOP("StackText", "Lenders")},
    CodeWord{"regulator", QT_TRANSLATE_NOOP("StackText", "regulator"), QT_TRANSLATE_NOOP("StackText", "Regulators")},
    CodeWord{"project", QT_TRANSLATE_NOOP("StackText", "project"), QT_TRANSLATE_NOOP("StackText", "Projects")},
    CodeWord{"research", QT_TRANSLATE_NOOP("StackText", "research"), QT_TRANSLATE_NOOP("StackText", "Research")},
};

constexpr std::array relationships{
    CodeWord{"supplies", QT_TRANSLATE_NOOP("StackText", "Supplies"), QT_TRANSLATE_NOOP("StackText", "Supplied by")},
    CodeWord{"manufactures-for", QT_TRANSLATE_NOOP("StackText", "Manufactures for"), QT_TRANSLATE_NOOP("StackText", "Manufactured by")},
    CodeWord{"packages-for", QT_TRANSLATE_NOOP("StackText", "Packages for"), QT_TRANSLATE_NOOP("StackText", "Packaged by")},
    CodeWord{"licenses", QT_TRANSLATE_NOOP("StackText", "Licenses to"), QT_TRANSLATE_NOOP("StackText", "Licenses from")},
    CodeWord{"hosts", QT_TRANSLATE_NOOP("StackText", "Hosts"), QT_TRANSLATE_NOOP("StackText", "Hosted by")},
    CodeWord{"co-designs", QT_TRANSLATE_NOOP("StackText", "Co-designs for"), QT_TRANSLATE_NOOP("StackText", "Co-designed by")},
    CodeWord{"buys-power-from", QT_TRANSLATE_NOOP("StackText", "Buys power from"), QT_TRANSLATE_NOOP("StackText", "Sells power to")},
    CodeWord{"invests-in", QT_TRANSLATE_NOOP("StackText", "Invests in"), QT_TRANSLATE_NOOP("StackText", "Funded by")},
    CodeWord{"acquires", QT_TRANSLATE_NOOP("StackText", "Acquires"), QT_TRANSLATE_NOOP("StackText", "Acquired by")},
    CodeWord{"partners", QT_TRANSLATE_NOOP("StackText", "Partners with"), QT_TRANSLATE_NOOP("StackText", "Partners with")},
    CodeWord{"competes", QT_TRANSLATE_NOOP("StackText", "Competes with"), QT_TRANSLATE_NOOP("StackText", "Competes with")},
};

constexpr std::array metrics{
    CodeWord{"revenue", QT_TRANSLATE_NOOP("StackText", "Revenue"), ""},
    CodeWord{"gross_margin", QT_TRANSLATE_NOOP("StackText", "Gross margin"), ""},
    CodeWord{"market_cap", QT_TRANSLATE_NOOP("StackText", "Market capitalisation"), ""},
    CodeWord{"funding_total", QT_TRANSLATE_NOOP("StackText", "Funding in total"), ""},
    CodeWord{"valuation", QT_TRANSLATE_NOOP("StackText", "Valuation"), ""},
    CodeWord{"capex", QT_TRANSLATE_NOOP("StackText", "Capital expenditure"), ""},
    CodeWord{"share", QT_TRANSLATE_NOOP("StackText", "Market share"), ""},
};

constexpr std::array ownerships{
    CodeWord{"public", QT_TRANSLATE_NOOP("StackText", "listed"), ""},
    CodeWord{"private", QT_TRANSLATE_NOOP("StackText", "private"), ""},
    CodeWord{"subsidiary", QT_TRANSLATE_NOOP("StackText", "subsidiary"), ""},
    CodeWord{"nonprofit", QT_TRANSLATE_NOOP("StackText", "non-profit"), ""},
    CodeWord{"state", QT_TRANSLATE_NOOP("StackText", "state-owned"), ""},
    CodeWord{"project", QT_TRANSLATE_NOOP("StackText", "project"), ""},
};

constexpr std::array schemes{
    CodeWord{"six-layer", QT_TRANSLATE_NOOP("StackText", "Six layers"), ""},
    CodeWord{"physical", QT_TRANSLATE_NOOP("StackText", "Physical"), ""},
    CodeWord{"harness", QT_TRANSLATE_NOOP("StackText", "Harness"), ""},
    CodeWord{"cross", QT_TRANSLATE_NOOP("StackText", "Cross-cutting"), ""},
};

/// The word for a code; a code that a newer database brings shows as itself.
template<std::size_t N>
QString wordFor(const std::array<CodeWord, N> &words, const QString &code, bool isOther = false)
{
    for (const auto &each : words) {
        if (code == QLatin1StringView(each.code))
            return StackText::tr(isOther ? each.other : each.word);
    }
    QString plain = code;
    return plain.replace(u'_', u' ').replace(u'-', u' ');
}

/// All texts of the collection among the sources in one phrase.
QString collectedTexts(const data::Sources &sources)
{
    QStringList numbers;
    for (const auto &source : sources) {
        if (const QString number = collectedNumber(source); !number.isEmpty() && !numbers.contains(number))
            numbers.append(number);
    }
    if (numbers.isEmpty())
        return {};
    return numbers.size() == 1 ? StackText::tr("collected text %1").arg(numbers.first())
                               : StackText::tr("collected texts %1").arg(numbers.join(QStringLiteral(", ")));
}

QString threeDigits(double value)
{
    const double size = std::abs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    QString text = QLocale().toString(value, 'f', decimals);
    const QString point = QLocale().decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

} // namespace

QString StackText::role(const QString &role) { return wordFor(roles, role); }

QString StackText::rolePlural(const QString &role) { return wordFor(roles, role, true); }

QString StackText::relationship(const QString &kind, bool isOutgoing) { return wordFor(relationships, kind, !isOutgoing); }

QString StackText::ownership(const QString &ownership) { return wordFor(ownerships, ownership); }

QString StackText::metric(const QString &metric) { return wordFor(metrics, metric); }

QString StackText::country(const QString &code)
{
    const auto territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

QString StackText::scheme(const QString &scheme) { return wordFor(schemes, scheme); }

QString StackText::money(double usd)
{
    const double size = std::abs(usd);
    if (size >= 1e12)
        return tr("$%1 tn").arg(threeDigits(usd / 1e12));
    if (size >= 1e9)
        return tr("$%1 bn").arg(threeDigits(usd / 1e9));
    if (size >= 1e6)
        return tr("$%1 m").arg(threeDigits(usd / 1e6));
    return tr("$%1").arg(QLocale().toString(usd, 'f', 0));
}

QString StackText::power(double watt)
{
    return watt >= 1e9 ? tr("%1 GW").arg(threeDigits(watt / 1e9)) : tr("%1 MW").arg(threeDigits(watt / 1e6));
}

QString StackText::figure(double value, const QString &unit)
{
    if (unit == u"USD")
        return money(value);
    if (unit == u"percent")
        return tr("%1 %").arg(threeDigits(value));
    return QStringLiteral("%1 %2").arg(threeDigits(value), unit);
}

QString StackText::source(const data::Provenance &source) { return sourceTitle(source); }

QString StackText::sourceDetail(const data::Provenance &source)
{
    QStringList parts{StackText::source(source)};
    parts.append(source.date.isEmpty() ? tr("date unknown") : source.date);
    if (!source.confidence.isEmpty())
        parts.append(tr("confidence: %1").arg(source.confidence));
    if (!source.url.isEmpty())
        parts.append(source.url);
    return parts.join(u'\n');
}

QString StackText::sourcesHtml(const data::Sources &sources, const QString &confidence)
{
    QStringList parts;
    const QString collected = collectedTexts(sources);
    if (!collected.isEmpty())
        parts.append(collected);
    for (auto each : sources) {
        if (!collectedNumber(each).isEmpty())
            continue;
        if (each.confidence.isEmpty())
            each.confidence = confidence;
        const QString title = source(each).toHtmlEscaped();
        const QString detail = sourceDetail(each).toHtmlEscaped();
        parts.append(each.url.isEmpty()
                         ? QStringLiteral("<span title=\"%1\">%2</span>").arg(detail, title)
                         : QStringLiteral("<a href=\"%1\" title=\"%2\">%3</a>").arg(each.url.toHtmlEscaped(), detail, title));
    }
    return parts.join(QStringLiteral("; "));
}

QString StackText::sourcesPlain(const data::Sources &sources)
{
    QStringList parts;
    const QString collected = collectedTexts(sources);
    if (!collected.isEmpty())
        parts.append(collected);
    for (const auto &each : sources) {
        if (collectedNumber(each).isEmpty())
            parts.append(source(each));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace ridgepoint::widgets
