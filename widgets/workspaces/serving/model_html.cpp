// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/model_html.h"

#include "engine/serving/parameter_count.h"
#include "widgets/models/entity_text.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/serving/layer_picture.h"
#include "widgets/workspaces/serving/serving_text.h"
#include "widgets/workspaces/serving/training_picture.h"

#include <QLocale>
#include <QUrl>

namespace ridgepoint::widgets {

using engine::AttentionKind;
using engine::ParameterId;
using engine::Unit;

namespace {

constexpr double secondsPerHour = 3600;
constexpr double hoursPerDay = 24;

QString pageStart(const plot::Colours &colours)
{
    const auto points = [](TextSize size) { return QString::number(widgets::font(size).pointSizeF(), 'f', 1) + QStringLiteral("pt"); };
    return QStringLiteral("<html><head><style>body { color: %1; font-size: %4; } a { color: %3; text-decoration: none; }"
                          ".head { color: %2; font-size: %5; font-weight: 600; margin-top: 10px; margin-bottom: 4px; }"
                          ".label { color: %2; } .value { font-weight: 600; } .small { color: %2; font-size: %5; }"
                          "</style></head><body>")
        .arg(colours.text.name(), colours.mutedText.name(), plot::readableOn(colours.accent, colours.panel).name(), points(TextSize::Body),
             points(TextSize::Small));
}

/// A square in the colour that the picture of the layers gives this kind.
QString keyed(const plot::CurveColour &colour, const plot::Colours &colours)
{
    const QColor shade = plot::blended(colours.series[static_cast<std::size_t>(colour.slot)], colours.panel, 0.6);
    return QStringLiteral("<span style='color:%1'>%2</span> ").arg(shade.name(), QChar(0x25A0));
}

QString heading(const QString &text, const QString &key = {})
{
    return QStringLiteral("<div class='head'>%1%2</div>").arg(key, text.toUpper().toHtmlEscaped());
}

/// A table of two columns, built row by row.
class Facts {
public:
    void add(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_rows += QStringLiteral("<tr><td class='label' style='padding-right:12px; padding-bottom:3px'>%1</td>"
                                     "<td class='value' style='padding-bottom:3px'>%2</td></tr>")
                          .arg(label.toHtmlEscaped(), value.toHtmlEscaped());
    }
    [[nodiscard]] QString html() const
    {
        return m_rows.isEmpty() ? QString() : QStringLiteral("<table cellspacing='0' cellpadding='0'>%1</table>").arg(m_rows);
    }

private:
    QString m_rows;
};

QString whole(int count) { return numberText(count, Unit::count); }

QString attentionHtml(const engine::AttentionLayers &layers, const plot::Colours &colours)
{
    Facts facts;
    const auto count = [&facts](const QString &label, int value) {
        if (value > 0)
            facts.add(label, whole(value));
    };
    count(ServingText::tr("Layers"), layers.count);
    count(ServingText::tr("Query heads"), layers.heads);
    count(ServingText::tr("KV heads"), layers.kind == AttentionKind::latent ? 0 : layers.kv_heads);
    count(ServingText::tr("Head width"), layers.head_dim);
    count(ServingText::tr("Window"), layers.window);
    count(ServingText::tr("Query rank"), layers.query_rank);
    count(ServingText::tr("KV rank"), layers.kv_rank);
    count(ServingText::tr("Content width"), layers.content_dim);
    count(ServingText::tr("Position width"), layers.position_dim);
    count(ServingText::tr("Value width"), layers.value_dim);
    count(ServingText::tr("Tokens selected"), layers.index_top_k);
    count(ServingText::tr("Key heads"), layers.key_heads);
    count(ServingText::tr("Value heads"), layers.value_heads);
    return heading(ServingText::tr("attention: %1").arg(attentionWords(layers)), keyed(layerColour(layers), colours)) + facts.html();
}

QString ffnHtml(const engine::FfnLayers &layers, const plot::Colours &colours)
{
    Facts facts;
    facts.add(ServingText::tr("Layers"), whole(layers.count));
    if (layers.hidden > 0)
        facts.add(ServingText::tr("Dense width"), whole(layers.hidden));
    if (layers.experts > 0) {
        facts.add(ServingText::tr("Experts"), whole(layers.experts));
        facts.add(ServingText::tr("Active for a token"), whole(layers.experts_active));
        facts.add(ServingText::tr("Width of one expert"), whole(layers.expert_hidden));
    }
    if (layers.shared_hidden > 0)
        facts.add(ServingText::tr("Width of the shared ones"), whole(layers.shared_hidden));
    const QString name = layers.experts > 0 ? ServingText::tr("experts") : ServingText::tr("dense network");
    return heading(ServingText::tr("feed-forward: %1").arg(name), keyed(layerColour(layers), colours)) + facts.html();
}

QString sourcesHtml(const std::vector<ModelSource> &sources)
{
    QString html;
    for (const ModelSource &source : sources) {
        const bool isLink = source.url.startsWith(QStringLiteral("https://")) || source.url.startsWith(QStringLiteral("http://"));
        const QString title = isLink ? QStringLiteral("<a href='%1'>%2</a>").arg(source.url.toHtmlEscaped(), source.title.toHtmlEscaped())
                                     : source.title.toHtmlEscaped();
        const QString confidence =
            source.confidence.isEmpty() ? QString() : ServingText::tr("; confidence: %1").arg(source.confidence).toHtmlEscaped();
        html += QStringLiteral("<div class='small'>%1%2</div>").arg(title, confidence);
        if (!source.note.isEmpty())
            html += QStringLiteral("<div class='small'>%1</div>").arg(source.note.toHtmlEscaped());
    }
    return html;
}

QString yesNo(bool is) { return is ? ServingText::tr("yes") : ServingText::tr("no"); }

QString daysWords(double hours)
{
    const double days = hours / hoursPerDay;
    return days < 2 ? ServingText::tr("%1 hours").arg(QLocale::c().toString(hours, 'g', 3))
                    : ServingText::tr("%1 days").arg(QLocale::c().toString(days, 'f', days < 10 ? 1 : 0));
}

QString energyWords(double joules)
{
    const double megawattHours = joules / secondsPerHour / 1e6;
    return megawattHours < 1000 ? ServingText::tr("%1 MWh").arg(QLocale::c().toString(megawattHours, 'g', 3))
                                : ServingText::tr("%1 GWh").arg(QLocale::c().toString(megawattHours / 1000, 'g', 3));
}

QString tokensNote(const TrainingCost &cost)
{
    if (cost.areTokensSet)
        return ServingText::tr("set in the scenario");
    return cost.areTokensPublished ? ServingText::tr("published") : ServingText::tr("assumed: 20 for each active parameter");
}

void addHours(Facts &facts, double hours, double devices, const QString &device)
{
    facts.add(ServingText::tr("Hours of %1").arg(device), largeText(hours));
    for (const double count : {devices, 1024.0, 16384.0})
        if (count > 8)
            facts.add(ServingText::tr("On %1 of them").arg(whole(static_cast<int>(count))), daysWords(hours / count));
}

QString publishedHtml(const engine::Catalog &catalog, const TrainingCost &cost, const data::TrainingRun &run)
{
    Facts facts;
    if (run.acceleratorHours) {
        const engine::Accelerator *device = catalog.find_accelerator(run.accelerator.toStdString());
        const QString name = device != nullptr ? QString::fromStdString(device->name) : run.accelerator;
        facts.add(ServingText::tr("Hours of %1").arg(name), largeText(*run.acceleratorHours));
    }
    if (cost.impliedUtilization)
        facts.add(ServingText::tr("They amount to"),
                  ServingText::tr("%1 of its 16-bit peak").arg(numberText(*cost.impliedUtilization, Unit::fraction)));
    if (run.cost)
        facts.add(ServingText::tr("Stated cost"), ServingText::tr("%1 USD").arg(largeText(*run.cost)));
    QString title = run.source.title;
    if (!run.source.date.isEmpty())
        title += QStringLiteral(", ") + run.source.date;
    const std::vector<ModelSource> sources{{title, run.source.url, run.source.confidence, run.note}};
    return heading(ServingText::tr("published")) + facts.html() + sourcesHtml(sources);
}

} // namespace

QString modelFactsHtml(const engine::Model &model, const std::vector<ModelSource> &sources, const plot::Colours &colours)
{
    QString html = pageStart(colours);
    if (!model.not_covered.empty())
        html += QStringLiteral("<div>%1</div>")
                    .arg(ServingText::tr("The estimates do not cover this model. %1")
                             .arg(QString::fromStdString(model.not_covered))
                             .toHtmlEscaped());
    Facts facts;
    const auto count = [&facts](const QString &label, int value) {
        if (value > 0)
            facts.add(label, whole(value));
    };
    count(ServingText::tr("Layers"), model.layers);
    count(ServingText::tr("Width"), model.hidden);
    count(ServingText::tr("Vocabulary"), model.vocab);
    count(ServingText::tr("Longest context"), model.max_context);
    if (model.vocab > 0)
        facts.add(ServingText::tr("Tied embeddings"), yesNo(model.tied_embeddings));
    facts.add(ServingText::tr("Published in"), QString::fromStdString(model.native_precision));
    facts.add(ServingText::tr("Open weights"), yesNo(model.is_open));
    html += heading(ServingText::tr("network")) + facts.html();
    if (engine::count_parameters(model).total() > 0) {
        for (const engine::AttentionLayers &layers : engine::attention_layers(model))
            html += attentionHtml(layers, colours);
        for (const engine::FfnLayers &layers : engine::ffn_layers(model))
            html += ffnHtml(layers, colours);
    }
    html += heading(ServingText::tr("sources"));
    html += QStringLiteral("<div class='small'>%1</div>")
                .arg(ServingText::tr("These numbers are %1.").arg(labelText(model.label)).toHtmlEscaped());
    return html + sourcesHtml(sources) + QStringLiteral("</body></html>");
}

QString trainingRunHtml(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Model &model,
                        const TrainingCost &cost, const data::TrainingRun *run, const plot::Colours &colours)
{
    QString html = pageStart(colours) + heading(ServingText::tr("one run of %1").arg(QString::fromStdString(model.name)));
    const QString device = nameInForce(catalog, scenario, ParameterId::accelerator);
    Facts facts;
    if (cost.tokens > 0)
        facts.add(ServingText::tr("Tokens"), ServingText::tr("%1, %2").arg(largeText(cost.tokens), tokensNote(cost)));
    if (cost.flops)
        facts.add(ServingText::tr("Work, 6 N D"), numberText(*cost.flops, Unit::flop));
    else
        html += QStringLiteral("<div>%1</div>")
                    .arg(ServingText::tr("Not computed: the architecture of this model is not known in full.").toHtmlEscaped());
    if (cost.deviceHours) {
        facts.add(ServingText::tr("Utilisation"),
                  numberText(numberInForce(catalog, scenario, ParameterId::training_utilization), Unit::fraction));
        addHours(facts, *cost.deviceHours, numberInForce(catalog, scenario, ParameterId::accelerator_count), device);
    }
    if (cost.energy)
        facts.add(ServingText::tr("Energy at the meter"), energyWords(*cost.energy));
    if (cost.cost)
        facts.add(ServingText::tr("Cost"), ServingText::tr("%1 USD").arg(largeText(*cost.cost)));
    else if (cost.deviceHours)
        facts.add(ServingText::tr("Cost"), ServingText::tr("unknown: set the price or the rent of %1").arg(device));
    html += facts.html();
    if (run != nullptr)
        html += publishedHtml(catalog, cost, *run);
    return html + QStringLiteral("</body></html>");
}

QString tiersHtml(const std::vector<TierCost> &tiers, const plot::Colours &colours)
{
    QString html = pageStart(colours);
    for (const TierCost &tier : tiers) {
        QStringList unknown;
        for (const TierModel &model : tier.models)
            if (!model.cost || model.isAssumed)
                unknown << model.name;
        QString verdict = tierVerdict(tier);
        if (!unknown.isEmpty() && static_cast<std::size_t>(unknown.size()) < tier.models.size())
            verdict = ServingText::tr("%1 Too little is published of %2.").arg(verdict, unknown.join(QStringLiteral(", ")));
        html +=
            QStringLiteral("<div style='margin-bottom:6px'><span class='value'>%1</span> &nbsp;<span class='label'>%2</span><br/>%3</div>")
                .arg(tier.tier.name.toHtmlEscaped(), rangeWords(tier.tier).toHtmlEscaped(), verdict.toHtmlEscaped());
    }
    return html + QStringLiteral("</body></html>");
}

} // namespace ridgepoint::widgets
