// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/estimate_text.h"

#include "widgets/workspaces/common/picture_text.h"

#include <QRegularExpression>

#include <QCoreApplication>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

QString translate(const char *text, int count = -1) { return QCoreApplication::translate("EstimateText", text, nullptr, count); }

QString escaped(std::string_view text) { return QString::fromUtf8(text).toHtmlEscaped(); }

QString severityWord(engine::Severity severity)
{
    switch (severity) {
    case engine::Severity::infeasible:
        return translate("Infeasible");
    case engine::Severity::warning:
        return translate("Warning");
    case engine::Severity::note:
        return translate("Note");
    }
    return {};
}

/// `ids` of inputs and answers as code.
QString withCode(QString html)
{
    static const QRegularExpression ticked(QStringLiteral("`([^`]*)`"));
    return html.replace(ticked, QStringLiteral("<code>\\1</code>"));
}

QString tableRow(const QString &head, const QString &body)
{
    return QStringLiteral("<tr><td style='padding-right:12px'><b>%1</b></td><td>%2</td></tr>").arg(head, body);
}

} // namespace

QString nameOf(engine::MetricId id) { return QString::fromUtf8(engine::metric(id).name); }

QString labelOf(engine::MetricId id) { return QString::fromUtf8(engine::metric(id).label); }

QString valueText(engine::MetricId id, const engine::MetricValue &value)
{
    if (!value.is_present)
        return QStringLiteral("—");
    const engine::Metric &row = engine::metric(id);
    return row.is_text ? QString::fromUtf8(value.text) : QString::fromStdString(engine::format(value.number, row.unit));
}

QString weakestLayerText(const engine::Estimate &estimate)
{
    const engine::MetricValue &layer = estimate[engine::MetricId::weakest_layer];
    const engine::MetricValue &headroom = estimate[engine::MetricId::weakest_layer_headroom];
    if (!layer.is_present || !headroom.is_present)
        return valueText(engine::MetricId::weakest_layer, layer);
    return QStringLiteral("%1 %2").arg(QString::fromUtf8(layer.text),
                                       QString::fromStdString(engine::format(1 - headroom.number, engine::Unit::fraction)));
}

QString tooltip(engine::MetricId id, const engine::MetricValue &value)
{
    const engine::Metric &row = engine::metric(id);
    QString text = QStringLiteral("<b>%1</b>").arg(escaped(row.label));
    if (value.is_present && !row.is_text)
        text +=
            QStringLiteral("<br>%1 %2").arg(QString::fromStdString(engine::format_exact(value.number)), escaped(engine::symbol(row.unit)));
    text +=
        QStringLiteral("<br>") + translate("Known as: %1. Click for the formula.").arg(QString::fromUtf8(engine::to_string(value.label)));
    return text;
}

const engine::Finding *worstFinding(const engine::Estimate &estimate)
{
    const auto worst = std::max_element(estimate.findings.begin(), estimate.findings.end(),
                                        [](const auto &a, const auto &b) { return a.severity < b.severity; });
    return worst == estimate.findings.end() ? nullptr : &*worst;
}

QString findingsSummary(const engine::Estimate &estimate)
{
    const engine::Finding *worst = worstFinding(estimate);
    if (worst == nullptr)
        return translate("none");
    const auto count = static_cast<int>(std::count_if(estimate.findings.begin(), estimate.findings.end(),
                                                      [worst](const auto &finding) { return finding.severity == worst->severity; }));
    switch (worst->severity) {
    case engine::Severity::infeasible:
        return worst->id == "memory-exceeded" ? translate("does not fit") : translate("infeasible");
    case engine::Severity::warning:
        return count == 1 ? translate("1 warning") : translate("%n warnings", count);
    case engine::Severity::note:
        return count == 1 ? translate("1 note") : translate("%n notes", count);
    }
    return {};
}

QString findingsHtml(const engine::Estimate &estimate)
{
    if (estimate.findings.empty())
        return QStringLiteral("<p>%1</p>").arg(translate("Nothing to report: the scenario is feasible and every figure is known."));
    std::vector<const engine::Finding *> sorted;
    for (const engine::Finding &finding : estimate.findings)
        sorted.push_back(&finding);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto *a, const auto *b) { return a->severity > b->severity; });
    QString html;
    for (const engine::Finding *finding : sorted)
        html += QStringLiteral("<p><b>%1.</b> %2</p>").arg(severityWord(finding->severity), readable(finding->text).toHtmlEscaped());
    return html;
}

QString metricHtml(engine::MetricId id, const engine::Estimate &estimate)
{
    const engine::Metric &row = engine::metric(id);
    const engine::MetricValue &value = estimate[id];
    QString html =
        QStringLiteral("<h3>%1</h3><p style='font-size:large'>%2</p><table>").arg(escaped(row.label), valueText(id, value).toHtmlEscaped());
    if (value.is_present && !row.is_text)
        html += tableRow(translate("Exactly"),
                         QString::fromStdString(engine::format_exact(value.number)) + u' ' + escaped(engine::symbol(row.unit)));
    html += tableRow(translate("Formula"), withCode(escaped(row.formula)));
    html += tableRow(translate("Symbols"), withCode(escaped(row.inputs)));
    html += tableRow(translate("Known as"), QString::fromUtf8(engine::to_string(value.label)));
    html += tableRow(translate("Level"), translate("ideal: the bound of the datasheet, which nothing beats"));
    html += tableRow(translate("Reference"), escaped(row.reference));
    html += tableRow(translate("Id"), QStringLiteral("<code>%1</code>").arg(escaped(row.name)));
    html += QStringLiteral("</table>");
    if (!value.is_present)
        html += findingsHtml(estimate);
    return html;
}

QString parameterReferenceHtml()
{
    QString html = QStringLiteral("<h2>%1</h2><table cellpadding='4'>").arg(translate("Inputs"));
    for (const engine::Parameter &row : engine::parameters()) {
        QString range;
        if (row.kind == engine::ParameterKind::number)
            range = translate("%1 to %2")
                        .arg(QString::fromStdString(engine::format(row.minimum, row.unit)),
                             QString::fromStdString(engine::format(row.maximum, row.unit)));
        html += QStringLiteral("<tr><td><b>%1</b><br><code>%2</code></td><td>%3<br>%4 %5</td></tr>")
                    .arg(escaped(row.label), escaped(row.name), escaped(row.help), range,
                         translate("Default: %1.").arg(escaped(row.default_text)));
    }
    return html + QStringLiteral("</table>");
}

QString metricReferenceHtml()
{
    QString html = QStringLiteral("<h2>%1</h2><table cellpadding='4'>").arg(translate("Answers"));
    for (const engine::Metric &row : engine::metrics()) {
        html += QStringLiteral("<tr><td><b>%1</b><br><code>%2</code></td><td>%3<br>%4<br><i>%5</i></td></tr>")
                    .arg(escaped(row.label), escaped(row.name), escaped(row.formula), escaped(row.inputs), escaped(row.reference));
    }
    return html + QStringLiteral("</table>");
}

} // namespace ridgepoint::widgets
