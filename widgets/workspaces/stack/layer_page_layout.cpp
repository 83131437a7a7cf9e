// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/diagram_layout.h"
#include "widgets/workspaces/stack/stack_text.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

namespace {

/// A grid of equal columns, at least as wide as asked for.
struct Grid {
    Grid(double pageWidth, double least, double between, int most = 6)
        : columns(std::clamp(static_cast<int>((pageWidth + between) / (least + between)), 1, most)),
          width((pageWidth - between * (columns - 1)) / columns),
          gap(between)
    {}
    [[nodiscard]] double left(int column) const { return column * (width + gap); }

    int columns;
    double width;
    double gap;
};

} // namespace

DiagramLayout DiagramBuilder::layerPage(const QStringList &trail, double width)
{
    m_layout = {};
    m_layout.isLayerPage = true;
    m_y = 0;
    m_row = 0;
    const auto *layer = m_model.data().findLayer(trail.value(trail.size() - 1));
    if (layer == nullptr)
        return m_layout;
    m_ramp = m_model.rampIndex(layer->slug);
    addTrail(trail, width);
    addHeader(*layer, width);
    addSubLayers(*layer, width);
    for (const auto &group : m_model.roleGroups(layer->slug))
        addRoleGroup(group, width);
    addProducts(*layer, width);
    addTrends(*layer, width);
    m_layout.size = QSizeF(width, m_y);
    return std::move(m_layout);
}

void DiagramBuilder::addTrail(const QStringList &trail, double width)
{
    const double u = m_fonts.unit();
    const double height = m_fonts.metrics(DiagramFont::Body).height() + u;
    double x = 0;
    const auto crumb = [&](const QString &layer, const QString &text) {
        const double advance = m_fonts.width(DiagramFont::Body, text) + 1.6 * u;
        m_layout.items.push_back(
            {.kind = DiagramKind::Crumb, .rect = {x, m_y, advance, height}, .layer = layer, .text = text, .row = m_row});
        x += advance;
        addText({x, m_y, 1.6 * u, height}, QStringLiteral("\u203a"), DiagramFont::Body, DiagramTone::Muted, Qt::AlignCenter);
        x += 1.6 * u;
    };
    crumb({}, StackModel::tr("Stack"));
    for (const auto &slug : trail.first(trail.size() - 1)) {
        const auto *layer = m_model.data().findLayer(slug);
        crumb(slug, layer == nullptr ? slug : layer->name);
    }
    const auto *last = m_model.data().findLayer(trail.last());
    addText({x + 0.6 * u, m_y, width - x, height}, last->name, DiagramFont::Strong, DiagramTone::Normal, Qt::AlignLeft | Qt::AlignVCenter);
    addText({width / 2, m_y, width / 2 - 0.4 * u, height}, StackModel::tr("Esc goes back"), DiagramFont::Small, DiagramTone::Muted,
            Qt::AlignRight | Qt::AlignVCenter);
    m_y += height + 0.7 * u;
    ++m_row;
}

void DiagramBuilder::addHeader(const data::StackLayer &layer, double width)
{
    const double u = m_fonts.unit();
    const QRectF inner(2.8 * u, m_y + 1.4 * u, width - 4.8 * u, 0);
    const std::array facts{std::pair(StackModel::tr("BOTTLENECK"), layer.primaryBottleneck),
                           std::pair(StackModel::tr("VALUE CAPTURE"), layer.valueCapture),
                           std::pair(StackModel::tr("MARGIN"), layer.grossMarginNote)};
    const double factsLeft = inner.left() + std::clamp(inner.width() * 0.34, 24 * u, 44 * u) + 2.4 * u;
    const TextColumn describing{
        {layer.name, DiagramFont::Title, DiagramTone::Normal, 0},
        {layer.function, DiagramFont::Body, DiagramTone::Muted, 0.3},
        {StackModel::tr("Source: %1").arg(StackText::sourcesPlain(layer.sources)), DiagramFont::Small, DiagramTone::Muted, 0.9}};
    const double leftWidth = factsLeft - inner.left() - 2.4 * u;
    double height = columnHeight(describing, leftWidth);

    const Grid grid(inner.right() - factsLeft, 18 * u, 2.4 * u, static_cast<int>(facts.size()));
    std::vector<TextColumn> columns;
    double factsHeight = 0;
    for (const auto &[label, text] : facts) {
        columns.push_back({{label, DiagramFont::SmallStrong, DiagramTone::Ramp, 0},
                           {text.isEmpty() ? StackModel::tr("not on record") : text, DiagramFont::Body, DiagramTone::Normal, 0.3}});
        factsHeight = std::max(factsHeight, columnHeight(columns.back(), grid.width));
    }
    const int factRows = (static_cast<int>(columns.size()) + grid.columns - 1) / grid.columns;
    height = std::max(height, factRows * (factsHeight + 1.2 * u) - 1.2 * u);
    m_layout.items.push_back({.kind = DiagramKind::Header,
                              .rect = {0, m_y, width, height + 2.8 * u},
                              .layer = layer.slug,
                              .text = layer.name,
                              .rampIndex = m_ramp,
                              .row = m_row++});
    addColumn({describing}, {inner.left(), inner.top(), leftWidth, height}, m_ramp, false);
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const double top = inner.top() + (i / grid.columns) * (factsHeight + 1.2 * u);
        addColumn({columns[static_cast<std::size_t>(i)]}, {factsLeft + grid.left(i % grid.columns), top, grid.width, factsHeight}, m_ramp,
                  false);
    }
    m_y += height + 2.8 * u;
}

void DiagramBuilder::addHeading(const QString &text, double width)
{
    const double height = m_fonts.metrics(DiagramFont::Strong).height();
    m_y += 1.8 * m_fonts.unit();
    addText({0, m_y, width, height}, text, DiagramFont::Strong);
    m_y += height + 0.8 * m_fonts.unit();
}

void DiagramBuilder::addSubLayers(const data::StackLayer &layer, double width)
{
    const auto parts = m_model.opensInto(layer.slug);
    if (parts.empty())
        return;
    const double u = m_fonts.unit();
    const bool isGathering = m_model.players(layer.slug).empty();
    addHeading(isGathering ? StackModel::tr("Layers gathered here") : StackModel::tr("Opens into"), width);
    const int count = static_cast<int>(parts.size());
    Grid grid(width, 34 * u, u);
    const int rows = (count + grid.columns - 1) / grid.columns;
    grid = Grid(width, (width - u * ((count + rows - 1) / rows - 1)) / ((count + rows - 1) / rows) - 1, u);
    const double height = 15.5 * u;
    for (int i = 0; i < count; ++i) {
        if (i > 0 && i % grid.columns == 0)
            m_row += 4;
        const QRectF rect(grid.left(i % grid.columns), m_y + (i / grid.columns) * (height + u), grid.width, height);
        addCard(*parts[static_cast<std::size_t>(i)], rect, m_row);
    }
    m_row += 4;
    m_y += rows * (height + u) - u;
}

double DiagramBuilder::tileTitleWidth(const DiagramTile &tile, double width) const
{
    const double inner = width - 2.8 * m_fonts.unit();
    return tile.aside.isEmpty() ? inner : inner - m_fonts.width(DiagramFont::Small, tile.aside) - 1 - m_fonts.unit();
}

double DiagramBuilder::tileHeight(const DiagramTile &tile, double width) const
{
    const double u = m_fonts.unit();
    double height = 1.7 * u + m_fonts.wrappedHeight(DiagramFont::Strong, tile.item.text, tileTitleWidth(tile, width));
    if (!tile.line.isEmpty())
        height += m_fonts.wrappedHeight(DiagramFont::Small, tile.line, width - 2.8 * u);
    if (!tile.body.isEmpty())
        height += 0.3 * u + m_fonts.wrappedHeight(DiagramFont::Small, tile.body, width - 2.8 * u);
    if (!tile.foot.isEmpty())
        height += 0.5 * u + m_fonts.wrappedHeight(DiagramFont::Small, tile.foot, width - 2.8 * u);
    return height;
}

void DiagramBuilder::addTiles(std::vector<DiagramTile> tiles, double leastWidth, double width)
{
    const double u = m_fonts.unit();
    const Grid grid(width, leastWidth, 0.8 * u);
    for (auto &tile : tiles) {
        const double used = m_fonts.width(DiagramFont::Strong, tile.item.text) + m_fonts.width(DiagramFont::Small, tile.aside) + 1 + u;
        if (tile.aside.isEmpty() || used <= grid.width - 2.8 * u)
            continue;
        tile.line = tile.line.isEmpty() ? tile.aside : QStringLiteral("%1 \u00b7 %2").arg(tile.aside, tile.line);
        tile.aside.clear();
    }
    for (std::size_t start = 0; start < tiles.size(); start += static_cast<std::size_t>(grid.columns)) {
        const auto end = std::min(tiles.size(), start + static_cast<std::size_t>(grid.columns));
        double height = 0;
        for (auto i = start; i < end; ++i)
            height = std::max(height, tileHeight(tiles[i], grid.width));
        for (auto i = start; i < end; ++i) {
            auto &tile = tiles[i];
            tile.item.rect = QRectF(grid.left(static_cast<int>(i - start)), m_y, grid.width, height);
            tile.item.row = m_row;
            tile.item.rampIndex = m_ramp;
            const double left = tile.item.rect.left() + 1.6 * u;
            const double inner = grid.width - 2.8 * u;
            double y = m_y + 0.8 * u;
            const double asideWidth = tile.aside.isEmpty() ? 0 : m_fonts.width(DiagramFont::Small, tile.aside) + 1;
            const double titleWidth = tileTitleWidth(tile, grid.width);
            const double lineHeight = m_fonts.wrappedHeight(DiagramFont::Strong, tile.item.text, titleWidth);
            addText({left, y, titleWidth, lineHeight}, tile.item.text, DiagramFont::Strong, DiagramTone::Normal,
                    Qt::AlignLeft | Qt::AlignVCenter);
            addText({left + inner - asideWidth, y, asideWidth, lineHeight}, tile.aside, DiagramFont::Small, DiagramTone::Muted,
                    Qt::AlignRight | Qt::AlignVCenter);
            y += lineHeight;
            const auto wrapped = [&](const QString &text, DiagramTone tone, double gap) {
                if (text.isEmpty())
                    return;
                const double textHeight = m_fonts.wrappedHeight(DiagramFont::Small, text, inner);
                addText({left, y + gap * u, inner, textHeight}, text, DiagramFont::Small, tone);
                y += gap * u + textHeight;
            };
            wrapped(tile.line, DiagramTone::Muted, 0);
            wrapped(tile.body, DiagramTone::Normal, 0.3);
            wrapped(tile.foot, DiagramTone::Muted, 0.5);
            m_layout.items.push_back(std::move(tile.item));
        }
        m_y += height + 0.8 * u;
        ++m_row;
    }
    m_y -= 0.8 * u;
}

void DiagramBuilder::addRoleGroup(const StackRoleGroup &group, double width)
{
    addHeading(QStringLiteral("%1  %2").arg(StackText::rolePlural(group.role)).arg(group.placements.size()), width);
    std::vector<DiagramTile> tiles;
    for (const auto *placement : group.placements) {
        const auto *company = m_model.data().findCompany(placement->company);
        if (company == nullptr)
            continue;
        tiles.push_back({.item = {.kind = DiagramKind::Tile,
                                  .layer = placement->layer,
                                  .company = placement->company,
                                  .text = company->name,
                                  .role = roleKind(placement->role),
                                  .weight = placement->strength.value_or(0),
                                  .placement = placement},
                         .line = placement->marketRole});
    }
    addTiles(std::move(tiles), 30 * m_fonts.unit(), width);
}

void DiagramBuilder::addProducts(const data::StackLayer &layer, double width)
{
    std::vector<DiagramTile> tiles;
    for (const auto &product : m_model.data().products) {
        if (product.layer != layer.slug)
            continue;
        QString aside = product.released ? QString::number(*product.released) : QString();
        if (!product.status.isEmpty())
            aside = aside.isEmpty() ? product.status : QStringLiteral("%1 \u00b7 %2").arg(aside, product.status);
        tiles.push_back({.item = {.kind = DiagramKind::Product,
                                  .layer = product.layer,
                                  .company = product.company,
                                  .text = product.name,
                                  .product = &product},
                         .aside = aside,
                         .line = QStringLiteral("%1 \u00b7 %2").arg(m_model.name(product.company), product.category),
                         .body = product.differentiator});
    }
    if (tiles.empty())
        return;
    addHeading(QStringLiteral("%1  %2").arg(StackModel::tr("Products")).arg(tiles.size()), width);
    addTiles(std::move(tiles), 34 * m_fonts.unit(), width);
}

void DiagramBuilder::addTrends(const data::StackLayer &layer, double width)
{
    std::vector<DiagramTile> tiles;
    for (const auto &trend : m_model.data().trends) {
        if (trend.layer != layer.slug)
            continue;
        tiles.push_back({.item = {.kind = DiagramKind::Note, .layer = trend.layer, .text = trend.title, .trend = &trend},
                         .aside = trend.horizon,
                         .body = trend.claim,
                         .foot = StackModel::tr("Watch: %1").arg(trend.leadingIndicators)});
    }
    if (tiles.empty())
        return;
    addHeading(QStringLiteral("%1  %2").arg(StackModel::tr("Trends to watch")).arg(tiles.size()), width);
    addTiles(std::move(tiles), 46 * m_fonts.unit(), width);
}

} // namespace ridgepoint::widgets
