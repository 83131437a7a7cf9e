// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/designs_words.h"

#include "widgets/workspaces/power/power_text.h"
#include "widgets/workspaces/power/year_look.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::DesignMeasure;
using engine::Unit;

namespace {

/// Three digits below a thousand, whole and grouped above.
QString countOrDigits(double value) { return numberText(value, value < 1000 ? Unit::none : Unit::count); }

bool isPue(DesignMeasure measure) { return measure == DesignMeasure::pue || measure == DesignMeasure::pue_peak; }

/// The first of the best; none where no design is better than another.
const DesignColumn *bestAt(const std::vector<DesignColumn> &columns, DesignMeasure measure)
{
    const std::vector<std::size_t> best = bestDesigns(columns, measure);
    return best.empty() ? nullptr : &columns[best.front()];
}

} // namespace

Unit designMeasureUnit(DesignMeasure measure)
{
    switch (measure) {
    case DesignMeasure::pue:
    case DesignMeasure::pue_peak:
        return Unit::none;
    case DesignMeasure::wue:
        return Unit::litre_per_kilowatt_hour;
    case DesignMeasure::free_cooling_share:
    case DesignMeasure::chain_efficiency:
        return Unit::fraction;
    case DesignMeasure::accelerator_power:
    case DesignMeasure::rack_limit:
        return Unit::watt;
    case DesignMeasure::coolant_flow:
        return Unit::volume_per_second;
    case DesignMeasure::chip_temperature:
        return Unit::temperature;
    case DesignMeasure::carbon:
        return Unit::gram;
    case DesignMeasure::hour_price:
        break;
    }
    return Unit::dollar_per_hour;
}

QString designMeasureTitle(DesignMeasure measure)
{
    switch (measure) {
    case DesignMeasure::pue:
        return PowerText::tr("PUE, year");
    case DesignMeasure::pue_peak:
        return PowerText::tr("PUE, design hour");
    case DesignMeasure::wue:
        return PowerText::tr("WUE on site");
    case DesignMeasure::free_cooling_share:
        return PowerText::tr("Free cooling, of heat");
    case DesignMeasure::chain_efficiency:
        return PowerText::tr("Meter to die");
    case DesignMeasure::accelerator_power:
        return PowerText::tr("Accelerator at meter");
    case DesignMeasure::coolant_flow:
        return PowerText::tr("Coolant of a rack");
    case DesignMeasure::chip_temperature:
        return PowerText::tr("Chip, design hour");
    case DesignMeasure::rack_limit:
        return PowerText::tr("Rack limit");
    case DesignMeasure::hour_price:
        return PowerText::tr("Accelerator-hour");
    case DesignMeasure::carbon:
        break;
    }
    return PowerText::tr("Carbon of a year");
}

QString designValueText(double value, DesignMeasure measure)
{
    if (measure == DesignMeasure::carbon)
        return PowerText::tr("%1 t").arg(countOrDigits(value / gramsPerTonne));
    if (measure == DesignMeasure::wue)
        return waterText(value);
    if (designMeasureUnit(measure) == Unit::fraction)
        return PowerText::tr("%1 %").arg(QString::number(100 * value, 'f', 1));
    return isPue(measure) ? QString::number(value, 'f', 3) : numberText(value, designMeasureUnit(measure));
}

QString designRatioText(double value, double baseline, DesignMeasure measure)
{
    if (measure == DesignMeasure::chip_temperature) {
        const double difference = std::round(value - baseline);
        const QString digits = QString::number(std::abs(difference), 'f', 0);
        return difference > 0   ? PowerText::tr("+%1 K").arg(digits)
               : difference < 0 ? PowerText::tr("−%1 K").arg(digits)
                                : PowerText::tr("±0 K");
    }
    return baseline > 0 ? PowerText::tr("%1×").arg(QString::number(value / baseline, 'f', 2)) : QString();
}

QString designGap(const DesignColumn &column, DesignMeasure measure)
{
    const bool hasPower = column.answer.cooling.has_value();
    switch (measure) {
    case DesignMeasure::rack_limit:
        return PowerText::tr("Nobody states the densest rack of this method.");
    case DesignMeasure::coolant_flow:
        if (hasPower)
            return PowerText::tr("No liquid flows through these racks, or it boils.");
        break;
    case DesignMeasure::chip_temperature:
        if (hasPower)
            return PowerText::tr("No cold plate sits on the chip, so that its temperature is not computed.");
        break;
    case DesignMeasure::hour_price:
        return PowerText::tr("Neither price nor rent of this accelerator is known.");
    case DesignMeasure::carbon:
        if (hasPower)
            return PowerText::tr("The carbon of this electricity is not known.");
        break;
    default:
        break;
    }
    return PowerText::tr("Nobody states what this accelerator draws.");
}

std::vector<std::size_t> bestDesigns(const std::vector<DesignColumn> &columns, DesignMeasure measure)
{
    std::vector<engine::DesignAnswer> answers;
    for (const DesignColumn &column : columns)
        answers.push_back(column.answer);
    const std::vector<std::size_t> best = engine::best_of(answers, measure);
    if (best.empty())
        return {};
    const QString shown = designValueText(*answers[best.front()][measure], measure);
    std::vector<std::size_t> places;
    bool isAnyOther = false;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (!answers[i][measure] || answers[i].exceeds_rack_limit())
            continue;
        if (designValueText(*answers[i][measure], measure) == shown)
            places.push_back(i);
        else
            isAnyOther = true;
    }
    return isAnyOther ? places : std::vector<std::size_t>();
}

QString designsSentence(const std::vector<DesignColumn> &columns)
{
    if (columns.empty() || !columns.front().answer[DesignMeasure::pue])
        return PowerText::tr("Nobody states what this accelerator draws.");
    const double own = *columns.front().answer[DesignMeasure::pue];
    const auto beyond =
        std::count_if(columns.begin(), columns.end(), [](const DesignColumn &column) { return column.answer.exceeds_rack_limit(); });
    QString sentence;
    if (const auto &rack = columns.front().answer.rated_rack; rack && beyond > 0)
        sentence = PowerText::tr("Racks rated %1 are too much for %n of these %2 designs.", nullptr, static_cast<int>(beyond))
                       .arg(numberText(*rack, Unit::watt))
                       .arg(columns.size()) +
                   u' ';
    const DesignColumn *pue = bestAt(columns, DesignMeasure::pue);
    if (pue == nullptr)
        return sentence + PowerText::tr("The scenario's own design has a PUE of %1; no two designs that cool these racks differ in it.")
                              .arg(pueText(own));
    sentence +=
        pue == &columns.front()
            ? PowerText::tr("Of the designs that cool these racks, the scenario's own has the lowest PUE with %1.").arg(pueText(own))
            : PowerText::tr("Of the designs that cool these racks, “%1” has the lowest PUE with %2, against %3 of the scenario's own.")
                  .arg(pue->shortName, pueText(*pue->answer[DesignMeasure::pue]), pueText(own));
    if (const DesignColumn *price = bestAt(columns, DesignMeasure::hour_price); price != nullptr)
        sentence +=
            u' ' + PowerText::tr("The cheapest hour among them is that of “%1” with %2.")
                       .arg(price->shortName, designValueText(*price->answer[DesignMeasure::hour_price], DesignMeasure::hour_price));
    return sentence;
}

QByteArray toBytes(const DesignList &list)
{
    QStringList parts{QString::number(list.baseline)};
    for (const engine::Design &design : list.designs) {
        const std::string_view redundancy = engine::slug(design.redundancy);
        parts << QStringList{QString::fromStdString(design.cooling), QString::fromStdString(design.chain),
                             QString::fromUtf8(redundancy.data(), static_cast<qsizetype>(redundancy.size()))}
                     .join(u'|');
    }
    return parts.join(u';').toUtf8();
}

DesignList designList(const engine::Catalog &catalog, const QByteArray &bytes)
{
    QStringList parts = QString::fromUtf8(bytes).split(u';');
    DesignList list;
    const std::size_t baseline = parts.takeFirst().toUInt();
    for (const QString &part : parts) {
        const QStringList words = part.split(u'|');
        if (words.size() != 3)
            continue;
        const auto redundancy = engine::find_redundancy(words[2].toStdString());
        if (redundancy && catalog.find_cooling_method(words[0].toStdString()) != nullptr &&
            catalog.find_power_chain(words[1].toStdString()) != nullptr)
            list.designs.push_back({words[0].toStdString(), words[1].toStdString(), *redundancy});
    }
    list.baseline = baseline <= list.designs.size() ? baseline : 0;
    return list;
}

} // namespace ridgepoint::widgets
