// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/chip_flow.h"
#include "widgets/workspaces/stack/diagram_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ridgepoint::widgets {

namespace {

DiagramFont chipFont(int weight) { return weight >= 5 ? DiagramFont::Strong : weight == 4 ? DiagramFont::Body : DiagramFont::Small; }

/// The stronger, the larger.
QSizeF chipSize(const DiagramFonts &fonts, const QString &text, int weight, double density)
{
    const auto font = chipFont(weight);
    const double across = (1.05 + 0.15 * weight) * fonts.unit();
    const double down = (0.24 + 0.13 * weight) * fonts.unit() * density;
    return {std::ceil(fonts.width(font, text) + 2 * across), std::ceil(fonts.metrics(font).height() + 2 * down)};
}

double chipGap(const DiagramFonts &fonts, double density) { return fonts.unit() * (0.4 + 0.4 * density); }

TextColumn describing(const data::StackLayer &layer, DiagramFont nameFont, bool hasFunction, bool hasLabel)
{
    TextColumn column{{layer.name, nameFont, DiagramTone::Normal, 0}};
    if (hasFunction)
        column.push_back({layer.function, DiagramFont::Small, DiagramTone::Muted, 0.1});
    if (layer.primaryBottleneck.isEmpty())
        return column;
    if (hasLabel) {
        column.push_back({StackModel::tr("BOTTLENECK"), DiagramFont::SmallStrong, DiagramTone::Ramp, 0.8});
        column.push_back({layer.primaryBottleneck, DiagramFont::Small, DiagramTone::Normal, 0});
    } else {
        column.push_back({StackModel::tr("Bottleneck: %1").arg(layer.primaryBottleneck), DiagramFont::Small, DiagramTone::Normal, 0.25});
    }
    return column;
}

std::vector<TextColumn> valueVariants(const data::StackLayer &layer)
{
    const TextBlock label{StackModel::tr("VALUE CAPTURE"), DiagramFont::SmallStrong, DiagramTone::Ramp, 0};
    const TextBlock value{layer.valueCapture, DiagramFont::Small, DiagramTone::Normal, 0};
    const TextBlock margin{layer.grossMarginNote, DiagramFont::Small, DiagramTone::Muted, 0.5};
    const TextBlock inOne{StackModel::tr("Value: %1").arg(layer.valueCapture), DiagramFont::Small, DiagramTone::Normal, 0};
    std::vector<TextColumn> variants;
    if (!layer.grossMarginNote.isEmpty())
        variants.push_back({label, value, margin});
    variants.push_back({label, value});
    variants.push_back({inOne});
    variants.push_back({});
    return variants;
}

/// What a band says about its layer, the fullest first.
std::vector<TextColumn> bandVariants(const data::StackLayer &layer)
{
    return {describing(layer, DiagramFont::Title, true, true),
            describing(layer, DiagramFont::Strong, true, true),
            describing(layer, DiagramFont::Strong, true, false),
            describing(layer, DiagramFont::Strong, false, false),
            {{layer.name, DiagramFont::Strong, DiagramTone::Normal, 0}}};
}

/// The three columns of a band: description, players, value capture.
struct BandColumns {
    BandColumns(const QRectF &rect, double u)
        : left(std::clamp(rect.width() * 0.225, 22 * u, 32 * u)),
          right(std::clamp(rect.width() * 0.18, 16 * u, 26 * u)),
          inner(rect.adjusted(2.6 * u, std::min(u, rect.height() * 0.06), -2.6 * u, -std::min(u, rect.height() * 0.06)))
    {}

    double left;
    double right;
    QRectF inner;
};

} // namespace

DiagramBuilder::DiagramBuilder(const StackModel &model, const DiagramFonts &fonts, const QSet<QString> &promoted)
    : m_model(model), m_fonts(fonts), m_promoted(promoted)
{}

double DiagramBuilder::columnHeight(const TextColumn &column, double width) const
{
    double height = 0;
    for (const auto &block : column)
        height += block.gapBefore * m_fonts.unit() + m_fonts.wrappedHeight(block.font, block.text, width);
    return height;
}

void DiagramBuilder::addText(const QRectF &rect, const QString &text, DiagramFont font, DiagramTone tone, Qt::Alignment alignment)
{
    m_layout.texts.push_back({rect, text, font, tone, alignment, m_ramp});
}

void DiagramBuilder::addColumn(const std::vector<TextColumn> &variants, const QRectF &area, int rampIndex, bool isCentred)
{
    const auto fitting =
        std::ranges::find_if(variants, [&](const auto &column) { return columnHeight(column, area.width()) <= area.height(); });
    if (fitting == variants.end())
        return;
    m_ramp = rampIndex;
    double y = area.top() + (isCentred ? (area.height() - columnHeight(*fitting, area.width())) / 2 : 0);
    for (const auto &block : *fitting) {
        y += block.gapBefore * m_fonts.unit();
        const double height = m_fonts.wrappedHeight(block.font, block.text, area.width());
        addText({area.left(), y, area.width(), height}, block.text, block.font, block.tone);
        y += height;
    }
}

DiagramLayout DiagramBuilder::bands(const QString &scheme, QSizeF size)
{
    m_layout = {};
    m_layout.size = size;
    const auto &layers = m_model.layers(scheme);
    if (layers.empty())
        return m_layout;
    // Layers that cut across the stack are no storeys of it: they stand side by side.
    const bool isGrid = scheme == u"cross";
    const auto count = static_cast<int>(layers.size());
    const int columns = isGrid ? 2 : 1;
    const int rows = (count + columns - 1) / columns;
    const double gap = std::max(4.0, m_fonts.unit() * (size.height() / rows > 12 * m_fonts.unit() ? 1.0 : 0.6));
    const double height = (size.height() - gap * (rows - 1) - m_fonts.unit() * 0.5) / rows;
    const double width = (size.width() - gap * (columns - 1)) / columns;
    m_leastVariant = isGrid ? 0 : commonVariant(layers, QRectF(0, 0, width, height));
    for (int i = 0; i < count; ++i) {
        const int row = isGrid ? i / columns : rows - 1 - i;
        const QRectF rect(isGrid ? (i % columns) * (width + gap) : 0, row * (height + gap), width, height);
        const auto &layer = *layers[static_cast<std::size_t>(i)];
        if (isGrid)
            addCard(layer, rect, row * 4);
        else
            addBand(layer, rect, row * 4);
    }
    return std::move(m_layout);
}

std::ptrdiff_t DiagramBuilder::commonVariant(const std::vector<const data::StackLayer *> &layers, const QRectF &rect) const
{
    const BandColumns columns(rect, m_fonts.unit());
    std::ptrdiff_t common = 0;
    for (const auto *layer : layers) {
        const auto variants = bandVariants(*layer);
        const auto fitting = std::ranges::find_if(
            variants, [&](const auto &column) { return columnHeight(column, columns.left) <= columns.inner.height(); });
        common = std::max(common, std::min(fitting, variants.end() - 1) - variants.begin());
    }
    return common;
}

void DiagramBuilder::addBand(const data::StackLayer &layer, const QRectF &rect, int row)
{
    const double u = m_fonts.unit();
    const int ramp = m_model.rampIndex(layer.slug);
    m_layout.items.push_back(
        {.kind = DiagramKind::Band, .rect = rect, .layer = layer.slug, .text = layer.name, .rampIndex = ramp, .row = row});

    const auto [left, usual, inner] = BandColumns(rect, u);
    auto variants = bandVariants(layer);
    variants.erase(variants.begin(), variants.begin() + m_leastVariant);
    addColumn(variants, {inner.left(), inner.top(), left, inner.height()}, ramp, true);
    const double right = hasLoads() ? std::max(usual, loadsWidth()) : usual;
    const QRectF aside(inner.right() - right, inner.top(), right, inner.height());
    if (hasLoads())
        addLoads(layer, aside, ramp);
    else
        addColumn(valueVariants(layer), aside, ramp, true);
    addChips(layer, {inner.left() + left + 2 * u, inner.top(), inner.width() - left - right - 4 * u, inner.height()}, row);
}

void DiagramBuilder::addCard(const data::StackLayer &layer, const QRectF &rect, int row)
{
    const double u = m_fonts.unit();
    const int ramp = m_model.rampIndex(layer.slug);
    m_layout.items.push_back(
        {.kind = DiagramKind::Card, .rect = rect, .layer = layer.slug, .text = layer.name, .rampIndex = ramp, .row = row});

    const double pad = std::min(1.1 * u, rect.height() * 0.07);
    const QRectF inner = rect.adjusted(2.2 * u, pad, -1.4 * u, -pad);
    const double chipRoom = std::min(chipSize(m_fonts, QStringLiteral("X"), 5, 1).height(), inner.height() * 0.4);
    const double room = inner.height() - chipRoom - 0.6 * u;
    const TextBlock name{layer.name, DiagramFont::Strong, DiagramTone::Normal, 0};
    const TextBlock function{layer.function, DiagramFont::Small, DiagramTone::Muted, 0.1};
    const TextBlock bottleneck{StackModel::tr("Bottleneck: %1").arg(layer.primaryBottleneck), DiagramFont::Small, DiagramTone::Normal, 0.2};
    const TextBlock value{StackModel::tr("Value: %1").arg(layer.valueCapture), DiagramFont::Small, DiagramTone::Normal, 0.2};
    const std::vector<TextColumn> variants{{name, function, bottleneck, value}, {name, function, bottleneck}, {name, bottleneck}, {name}};
    const auto fitting = std::ranges::find_if(variants, [&](const auto &column) { return columnHeight(column, inner.width()) <= room; });
    const double used = fitting == variants.end() ? 0 : columnHeight(*fitting, inner.width());
    addColumn(variants, {inner.left(), inner.top(), inner.width(), std::max(room, used)}, ramp, false);
    addChips(layer, inner.adjusted(0, used + 0.6 * u, 0, 0), row);
}

std::vector<DiagramItem> DiagramBuilder::chipCandidates(const data::StackLayer &layer, double density) const
{
    std::vector<DiagramItem> chips;
    const auto add = [&](DiagramItem chip) {
        chip.font = chipFont(chip.weight);
        chip.rect = QRectF({}, chipSize(m_fonts, chip.text, chip.weight, density));
        chips.push_back(std::move(chip));
    };
    const int ramp = m_model.rampIndex(layer.slug);
    for (const auto &player : m_model.players(layer.slug)) {
        add({.kind = DiagramKind::Chip,
             .layer = layer.slug,
             .company = player.company->slug,
             .text = player.company->name,
             .role = roleKind(player.placement->role),
             .weight = player.weight,
             .rampIndex = ramp,
             .placement = player.placement});
    }
    if (!chips.empty())
        return chips;
    for (const auto *part : m_model.opensInto(layer.slug))
        add({.kind = DiagramKind::Part, .layer = part->slug, .text = part->name, .weight = 3, .rampIndex = m_model.rampIndex(part->slug)});
    return chips;
}

std::vector<DiagramItem> DiagramBuilder::fittingChips(const std::vector<DiagramItem> &candidates, const QRectF &area, double density) const
{
    // Who is promoted is picked first; the picked ones keep their order.
    std::vector<std::size_t> order(candidates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_partition(order, [&](std::size_t i) { return m_promoted.contains(candidates[i].company); });

    const auto pick = [&](std::size_t count) {
        auto chosen = std::vector(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count));
        std::ranges::sort(chosen);
        std::vector<DiagramItem> picked;
        for (const auto i : chosen)
            picked.push_back(candidates[i]);
        if (count == candidates.size())
            return picked;
        DiagramItem fold{
            .kind = DiagramKind::Fold, .layer = m_layout.items.back().layer, .font = DiagramFont::Small, .weight = 2, .rampIndex = m_ramp};
        for (auto i = count; i < order.size(); ++i)
            fold.folded.append(candidates[order[i]].company);
        fold.text = QStringLiteral("+%1").arg(fold.folded.size());
        fold.rect = QRectF({}, chipSize(m_fonts, fold.text, fold.weight, density));
        picked.push_back(std::move(fold));
        return picked;
    };

    // Air between the rows; a selected company's relations may take one row more.
    const int mostRows = std::max(1, static_cast<int>(area.height() / (4.1 * m_fonts.unit()))) + (m_promoted.isEmpty() ? 0 : 1);
    const auto place = [&](std::size_t count) {
        auto picked = pick(count);
        std::vector<QSizeF> sizes;
        for (const auto &item : picked)
            sizes.push_back(item.rect.size());
        const auto boxes = flowChips(sizes, area, chipGap(m_fonts, density), mostRows);
        if (!boxes)
            return std::vector<DiagramItem>{};
        for (std::size_t i = 0; i < picked.size(); ++i)
            picked[i].rect = (*boxes)[i];
        return picked;
    };
    const auto foldStandsAlone = [](const std::vector<DiagramItem> &picked) {
        return picked.size() > 1 && picked.back().kind == DiagramKind::Fold &&
               picked[picked.size() - 2].rect.center().y() < picked.back().rect.center().y() - 2;
    };

    const double smallest = m_fonts.metrics(DiagramFont::Small).height() * 5 * m_fonts.unit();
    const auto bound = static_cast<std::size_t>(std::max(1.0, area.width() * area.height() / smallest));
    for (auto count = std::min(candidates.size(), bound);; --count) {
        auto picked = place(count);
        if (foldStandsAlone(picked) && count > 1) {
            if (auto shorter = place(count - 1); !foldStandsAlone(shorter))
                return shorter;
        }
        if (!picked.empty() || count == 0)
            return picked;
    }
}

void DiagramBuilder::addChips(const data::StackLayer &layer, const QRectF &area, int row)
{
    const double density = std::clamp(area.height() / (11 * m_fonts.unit()), 0.55, 1.0);
    auto chips = fittingChips(chipCandidates(layer, density), area, density);
    double line = chips.empty() ? 0 : chips.front().rect.center().y();
    for (auto &chip : chips) {
        if (chip.rect.center().y() > line + 2) {
            line = chip.rect.center().y();
            ++row;
        }
        chip.row = row;
        m_layout.items.push_back(std::move(chip));
    }
}

} // namespace ridgepoint::widgets
