// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/validation_text.h"

#include "engine/calibration/fit.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using data::ValidationRow;

namespace {

template<class Condition>
std::optional<double> medianError(const data::ValidationReport &report, Condition isIn)
{
    std::vector<double> errors;
    for (const ValidationRow &row : report.rows)
        if (const auto error = row.error(); error && isIn(row))
            errors.push_back(*error);
    return errors.empty() ? std::nullopt : std::optional(engine::median(std::move(errors)));
}

std::optional<double> phaseError(const data::ValidationReport &report, const char *phase)
{
    return medianError(report, [phase](const ValidationRow &row) {
        return row.set == data::ValidationSet::EndToEnd && row.operation == QLatin1StringView(phase);
    });
}

/// "4 % for decode, 7 % for prefill and 9 % for serving".
QString joined(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return ServingText::tr("%1 and %2", "end of a list").arg(parts.mid(0, parts.size() - 1).join(QStringLiteral(", ")), parts.back());
}

/// "source mlen" with the source's title, "device nvidia-b200" with the device's name.
QString whereText(const ValidationResult &result, const QString &detail)
{
    const QString key = detail.section(u' ', 1);
    return result.titles.value(key, result.devices.value(key, detail));
}

} // namespace

QString percentText(const std::optional<double> &share)
{
    return share ? QStringLiteral("%1 %").arg(QString::number(100 * *share, 'f', 1)) : ServingText::tr("–", "not known");
}

QString signedPercent(const std::optional<double> &share)
{
    constexpr double shown = 0.0005; // smaller ones read as 0.0 %
    if (!share || std::abs(*share) < shown)
        return percentText(share ? std::optional(0.0) : share);
    return (*share > 0 ? QStringLiteral("+") : QStringLiteral("−")) + percentText(std::abs(*share));
}

QString wordOf(const QString &key) { return QString(key).replace(u'_', u' '); }

QString levelName(engine::PredictionLevel level)
{
    return level == engine::PredictionLevel::ideal ? ServingText::tr("ideal") : ServingText::tr("calibrated");
}

QString validationSentence(const ValidationResult &result)
{
    if (!result.problem.isEmpty())
        return ServingText::tr("The published measurements were not compared: %1").arg(result.problem);
    const auto &rows = result.report.rows;
    const auto predicted = std::count_if(rows.begin(), rows.end(), [](const ValidationRow &row) { return row.predicted.has_value(); });
    const QString first = ServingText::tr("Of %1 published measurements %2 are predicted")
                              .arg(countText(static_cast<double>(rows.size())), countText(static_cast<double>(predicted)));
    QStringList parts;
    if (const auto decode = phaseError(result.report, "decode"))
        parts << ServingText::tr("%1 for decode").arg(percentText(decode));
    if (const auto prefill = phaseError(result.report, "prefill"))
        parts << ServingText::tr("%1 for prefill").arg(percentText(prefill));
    if (const auto serve = phaseError(result.report, "serve"))
        parts << ServingText::tr("%1 for serving").arg(percentText(serve));
    const auto isEnergy = [](const ValidationRow &row) { return row.set == data::ValidationSet::Energy; };
    if (const auto energy = medianError(result.report, isEnergy))
        parts << ServingText::tr("%1 for energy").arg(percentText(energy));
    if (parts.isEmpty())
        return first + u'.';
    return ServingText::tr("%1; the median error is %2.").arg(first, joined(parts));
}

QString shownText(const data::ValidationReport &report, const ValidationFilter &filter)
{
    const auto shown = [&filter](const ValidationRow &row) { return filter.plots(row); };
    const auto count = std::count_if(report.rows.begin(), report.rows.end(), shown);
    return ServingText::tr("%1 rows, median error %2; band ± 25 %")
        .arg(countText(static_cast<double>(count)), percentText(medianError(report, shown)));
}

QString barsHtml(const ValidationResult &result, const plot::Colours &colours)
{
    QStringList parts;
    for (const data::ValidationBar &bar : result.report.bars) {
        if (!bar.value) {
            parts << QStringLiteral("<span style=\"color:%1\">– %2: %3</span>")
                         .arg(colours.mutedText.name(), bar.name.toHtmlEscaped(), ServingText::tr("nothing to judge"));
            continue;
        }
        const QString mark = bar.holds() ? QStringLiteral("✓") : QStringLiteral("✗");
        const QString relation = bar.isLeast ? QStringLiteral("≥") : QStringLiteral("≤");
        QString text = ServingText::tr("%1 %2 %3 %4", "name, value, relation, limit")
                           .arg(bar.name.toHtmlEscaped(), percentText(bar.value), relation, percentText(bar.limit));
        if (bar.isTarget)
            text += ServingText::tr(", a target");
        if (!bar.detail.isEmpty())
            text += QStringLiteral(" (%1)").arg(whereText(result, bar.detail).toHtmlEscaped());
        const QColor &colour = bar.holds() ? colours.accent : bar.isTarget ? colours.mutedText : colours.infeasible;
        parts << QStringLiteral("<b style=\"color:%1\">%2</b>&nbsp;%3").arg(colour.name(), mark, text);
    }
    return parts.join(QStringLiteral(" &nbsp; "));
}

} // namespace ridgepoint::widgets
