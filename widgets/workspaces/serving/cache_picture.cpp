// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/cache_picture.h"

#include "engine/serving/transformer_count.h"
#include "widgets/workspaces/serving/layer_picture.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::AttentionCount;
using engine::AttentionKind;
using engine::ParameterId;
using engine::TransformerCount;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr double leastContext = 1024;
constexpr double mostContext = 1048576;
constexpr int pointsPerDoubling = 4;
constexpr double plainHeads = 8;
constexpr double plainWidth = 128;

std::vector<double> contextsOf(const TransformerCount &count, double longest)
{
    std::vector<double> contexts;
    const int last = static_cast<int>(std::lround(std::log2(mostContext / leastContext))) * pointsPerDoubling;
    for (int i = 0; i <= last; ++i)
        contexts.push_back(leastContext * std::exp2(double(i) / pointsPerDoubling));
    for (const AttentionCount &group : count.attention())
        contexts.push_back(group.window);
    contexts.push_back(longest);
    std::erase_if(contexts, [](double context) { return context < leastContext || context > mostContext; });
    std::sort(contexts.begin(), contexts.end());
    contexts.erase(std::unique(contexts.begin(), contexts.end()), contexts.end());
    return contexts;
}

TransformerCount only(const TransformerCount &count, std::size_t group)
{
    TransformerCount one = count;
    one.attention_groups[0] = count.attention_groups[group];
    one.attention_size = 1;
    return one;
}

/// The same layers with full attention; latent and linear ones with eight KV heads of 128.
TransformerCount plainOf(const TransformerCount &count)
{
    TransformerCount plain = count;
    for (std::size_t i = 0; i < plain.attention_size; ++i) {
        AttentionCount &group = plain.attention_groups[i];
        if (group.kind == AttentionKind::latent || group.kind == AttentionKind::linear)
            group.kv_values_per_token = 2 * group.layers * plainHeads * plainWidth;
        group.kind = AttentionKind::full;
        group.window = 0;
        group.index_values_per_token = 0;
        group.state_values = 0;
    }
    return plain;
}

plot::Curve curveOf(const QString &id, const QString &name, const CurveColour &colour, const TransformerCount &count,
                    const std::vector<double> &contexts, double bytesPerValue)
{
    plot::Curve curve;
    curve.id = id;
    curve.name = name;
    curve.colour = colour;
    curve.isDirectlyLabelled = true;
    curve.xs = contexts;
    for (const double context : contexts) {
        curve.ys.push_back(engine::kv_bytes_per_sequence(count, engine::Token(context), bytesPerValue).si());
        curve.pointNames.push_back(ServingText::tr("%1 at %2 tokens").arg(name, numberText(context, Unit::count)));
    }
    return curve;
}

bool isPlain(const TransformerCount &count)
{
    const auto groups = count.attention();
    return std::all_of(groups.begin(), groups.end(), [](const AttentionCount &group) { return group.kind == AttentionKind::full; });
}

void addGroups(SidePicture &picture, const engine::Model &model, const TransformerCount &count, const std::vector<double> &contexts,
               double bytes)
{
    const auto groups = engine::attention_layers(model);
    if (count.attention_size < 2 || groups.size() != count.attention_size)
        return;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        plot::Curve curve = curveOf(QStringLiteral("group-%1").arg(i),
                                    ServingText::tr("%1 × %2").arg(numberText(groups[i].count, Unit::count), attentionWords(groups[i])),
                                    {CurveColour::Role::Slot, static_cast<int>(i) + 1}, only(count, i), contexts, bytes);
        curve.line = plot::LineStyle::Dash;
        curve.width = 1.4;
        picture.curves.push_back(std::move(curve));
    }
}

} // namespace

double cacheBytesPerValue(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    const auto precision = engine::find_precision(slugInForce(catalog, scenario, ParameterId::kv_precision));
    return engine::bytes_per_value(precision.value_or(engine::Precision::bf16));
}

SidePicture cachePicture(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::Model &model)
{
    SidePicture picture;
    plot::PlotFrame &frame = picture.frame;
    frame.id = QStringLiteral("model-cache");
    frame.title = ServingText::tr("KV cache of one sequence");
    frame.scenarioLine = QString::fromStdString(model.name);
    frame.emptyText = ServingText::tr("No cache: this model keeps no keys and values, or its attention is not known in full.");
    frame.x = {.kind = plot::AxisKind::Log,
               .title = ServingText::tr("context, tokens"),
               .unit = Unit::token,
               .minimum = leastContext,
               .maximum = mostContext,
               .categories = {}};
    frame.y = {.kind = plot::AxisKind::Log, .title = {}, .unit = Unit::byte, .minimum = {}, .maximum = {}, .categories = {}};
    if (!engine::is_countable(model))
        return picture;
    const TransformerCount count = engine::count_transformer(model);
    const double bytes = cacheBytesPerValue(catalog, scenario);
    const std::vector<double> contexts = contextsOf(count, model.max_context);
    const QString precision = nameInForce(catalog, scenario, ParameterId::kv_precision);
    frame.subtitle =
        ServingText::tr("%1, %2 each token").arg(precision, numberText(engine::kv_bytes_per_token(count, bytes).si(), Unit::byte));
    if (model.max_context > leastContext && model.max_context < mostContext)
        frame.lines.push_back(
            {true, double(model.max_context), ServingText::tr("longest context"), {CurveColour::Role::Muted, 0}, plot::LineStyle::Dash});
    if (!isPlain(count)) {
        plot::Curve plain =
            curveOf(QStringLiteral("plain"), ServingText::tr("plain GQA"), {CurveColour::Role::Muted, 0}, plainOf(count), contexts, bytes);
        plain.opacity = 0.6;
        plain.width = 1.2;
        plain.line = plot::LineStyle::Dot;
        picture.curves.push_back(std::move(plain));
    }
    addGroups(picture, model, count, contexts, bytes);
    plot::Curve all = curveOf(QStringLiteral("model"), ServingText::tr("all layers"), {CurveColour::Role::Slot, 0}, count, contexts, bytes);
    all.width = 2.4;
    picture.curves.push_back(std::move(all));
    return picture;
}

} // namespace ridgepoint::widgets
