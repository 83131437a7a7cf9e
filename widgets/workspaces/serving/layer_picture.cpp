// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/layer_picture.h"

#include "widgets/workspaces/serving/serving_text.h"

#include <algorithm>
#include <cstdint>

namespace ridgepoint::widgets {

using engine::AttentionKind;
using engine::AttentionLayers;
using engine::FfnLayers;
using engine::Unit;

namespace {

QString whole(int count) { return numberText(count, Unit::count); }

/// "4k" of 4096.
QString shortTokens(int tokens) { return tokens >= 1024 && tokens % 1024 == 0 ? ServingText::tr("%1k").arg(tokens / 1024) : whole(tokens); }

/// Two groups in even turns, the second one at the end of each stretch.
std::vector<std::size_t> inTurns(int first, int second)
{
    std::vector<std::size_t> order;
    const int all = first + second;
    for (int i = 0; i < all; ++i)
        order.push_back(std::int64_t{i + 1} * second / all > std::int64_t{i} * second / all ? 1 : 0);
    return order;
}

template<class Group>
std::vector<std::size_t> inSequence(const std::vector<Group> &groups)
{
    std::vector<std::size_t> order;
    for (std::size_t place = 0; place < groups.size(); ++place)
        order.insert(order.end(), static_cast<std::size_t>(groups[place].count), place);
    return order;
}

std::vector<std::size_t> attentionOrder(const std::vector<AttentionLayers> &groups)
{
    return groups.size() == 2 ? inTurns(groups[0].count, groups[1].count) : inSequence(groups);
}

/// Few dense networks are the first ones; many stand between those of experts.
std::vector<std::size_t> ffnOrder(const std::vector<FfnLayers> &groups)
{
    const bool isMixed = groups.size() == 2 && groups[0].count * 4 > groups[0].count + groups[1].count;
    return isMixed ? inTurns(groups[0].count, groups[1].count) : inSequence(groups);
}

plot::HeatMap mapOf(const std::vector<AttentionLayers> &attention, const std::vector<FfnLayers> &ffn, const std::vector<LayerShape> &layers)
{
    plot::HeatMap map;
    map.name = ServingText::tr("kind of layer");
    map.xs = {0, 1};
    for (const AttentionLayers &group : attention) {
        map.categories << attentionWords(group);
        map.categoryColours.push_back(layerColour(group));
    }
    for (const FfnLayers &group : ffn) {
        map.categories << ffnWords(group);
        map.categoryColours.push_back(layerColour(group));
    }
    for (std::size_t i = 0; i < layers.size(); ++i) {
        map.ys.push_back(static_cast<double>(i + 1));
        map.values.push_back(static_cast<double>(layers[i].attention));
        map.values.push_back(static_cast<double>(attention.size() + layers[i].ffn));
    }
    map.isPresent.assign(map.values.size(), 1);
    return map;
}

} // namespace

plot::CurveColour layerColour(const AttentionLayers &layers)
{
    switch (layers.kind) {
    case AttentionKind::full:
        return {plot::CurveColour::Role::Slot, 0};
    case AttentionKind::sliding:
        return {plot::CurveColour::Role::Slot, 1};
    case AttentionKind::latent:
        return {plot::CurveColour::Role::Slot, 2};
    case AttentionKind::linear:
        break;
    }
    return {plot::CurveColour::Role::Slot, 3};
}

plot::CurveColour layerColour(const FfnLayers &layers)
{
    return layers.experts > 0 ? plot::CurveColour{plot::CurveColour::Role::Slot, 4} : plot::CurveColour{plot::CurveColour::Role::Slot, 5};
}

QString attentionWords(const AttentionLayers &layers)
{
    switch (layers.kind) {
    case AttentionKind::full:
        return ServingText::tr("full");
    case AttentionKind::sliding:
        return ServingText::tr("window %1").arg(shortTokens(layers.window));
    case AttentionKind::latent:
        return layers.index_top_k > 0 ? ServingText::tr("latent, top %1").arg(shortTokens(layers.index_top_k)) : ServingText::tr("latent");
    case AttentionKind::linear:
        break;
    }
    return ServingText::tr("linear");
}

QString ffnWords(const FfnLayers &layers)
{
    if (layers.experts > 0)
        return ServingText::tr("%1 experts").arg(whole(layers.experts));
    return ServingText::tr("dense");
}

std::vector<LayerShape> layerSequence(const engine::Model &model)
{
    const auto attention = attentionOrder(engine::attention_layers(model));
    const auto ffn = ffnOrder(engine::ffn_layers(model));
    const auto count = static_cast<std::size_t>(std::max(model.layers, 0));
    if (count == 0 || attention.size() != count || ffn.size() != count)
        return {};
    std::vector<LayerShape> layers;
    for (std::size_t i = 0; i < count; ++i)
        layers.push_back({attention[i], ffn[i]});
    return layers;
}

SidePicture layerPicture(const engine::Model &model)
{
    SidePicture picture;
    plot::PlotFrame &frame = picture.frame;
    frame.id = QStringLiteral("model-layers");
    frame.title = ServingText::tr("Layers");
    frame.scenarioLine = QString::fromStdString(model.name);
    frame.emptyText = ServingText::tr("The layers of this model are not known.");
    frame.isLegendShown = false;
    frame.x = {.kind = plot::AxisKind::Category,
               .title = {},
               .unit = Unit::none,
               .minimum = {},
               .maximum = {},
               .categories = {ServingText::tr("attention"), ServingText::tr("feed-forward")}};
    frame.y = {
        .kind = plot::AxisKind::Linear, .title = {}, .unit = Unit::count, .minimum = 0.5, .maximum = model.layers + 0.5, .categories = {}};
    const std::vector<LayerShape> layers = layerSequence(model);
    if (layers.empty())
        return picture;
    const auto attention = engine::attention_layers(model);
    const auto ffn = engine::ffn_layers(model);
    frame.subtitle = attention.size() + ffn.size() > 2 ? ServingText::tr("%1, in the usual order").arg(whole(model.layers))
                                                       : ServingText::tr("%1, all alike").arg(whole(model.layers));
    picture.heatMap = mapOf(attention, ffn, layers);
    return picture;
}

} // namespace ridgepoint::widgets
