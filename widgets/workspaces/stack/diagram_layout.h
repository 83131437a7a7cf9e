// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/stack/stack_loads.h"
#include "widgets/workspaces/stack/stack_model.h"

#include <QFont>
#include <QFontMetricsF>
#include <QRectF>
#include <QSet>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <vector>

namespace ridgepoint::widgets {

enum class DiagramFont : std::uint8_t { Title, Strong, Body, SmallStrong, Small };

/// The fonts of a diagram with their metrics, from the theme.
class DiagramFonts {
public:
    DiagramFonts();
    [[nodiscard]] const QFont &font(DiagramFont which) const { return m_fonts[static_cast<std::size_t>(which)]; }
    [[nodiscard]] const QFontMetricsF &metrics(DiagramFont which) const { return m_metrics[static_cast<std::size_t>(which)]; }
    [[nodiscard]] double width(DiagramFont which, const QString &text) const { return metrics(which).horizontalAdvance(text); }
    /// Height of a text wrapped at a width; a word wider than that counts as one line more.
    [[nodiscard]] double wrappedHeight(DiagramFont which, const QString &text, double width) const;
    /// Half a line of body text: the unit of every distance.
    [[nodiscard]] double unit() const { return m_unit; }

private:
    std::array<QFont, 5> m_fonts;
    std::vector<QFontMetricsF> m_metrics;
    double m_unit = 8;
};

enum class DiagramKind : std::uint8_t {
    Band,    ///< a layer as a band; opens it
    Card,    ///< a layer as a card; opens it
    Chip,    ///< a company; opens its card
    Fold,    ///< "+12": companies that did not fit; opens their layer
    Part,    ///< a layer as a chip; opens it
    Tile,    ///< a company with its market role; opens its card
    Product, ///< opens the card of its company
    Note,    ///< a trend; only read
    Header,  ///< the opened layer itself; only read
    Crumb    ///< a step of the way back; opens the layer, or the whole stack when it names none
};

/// Something of the diagram that can be reached, read and mostly activated.
struct DiagramItem {
    DiagramKind kind = DiagramKind::Band;
    QRectF rect{};
    QString layer{};   ///< the layer it stands in or opens
    QString company{}; ///< empty for layers
    QString text{};
    DiagramFont font = DiagramFont::Body;
    RoleKind role = RoleKind::Maker;
    int weight = 0;       ///< 1 .. 5
    int rampIndex = 0;    ///< colour of its layer
    int row = 0;          ///< items of one row are walked with left and right
    QStringList folded{}; ///< companies behind a Fold
    const data::CompanyLayer *placement = nullptr;
    const data::StackProduct *product = nullptr;
    const data::Trend *trend = nullptr;

    [[nodiscard]] bool isActivatable() const { return kind != DiagramKind::Note && kind != DiagramKind::Header; }
    [[nodiscard]] bool isChip() const { return kind == DiagramKind::Chip || kind == DiagramKind::Fold || kind == DiagramKind::Part; }
    [[nodiscard]] bool isSurface() const
    {
        return kind == DiagramKind::Band || kind == DiagramKind::Card || kind == DiagramKind::Note || kind == DiagramKind::Header;
    }
};

enum class DiagramTone : std::uint8_t { Normal, Muted, Ramp };

/// A text of the diagram at its place; wrapped when it is higher than a line.
struct DiagramText {
    QRectF rect;
    QString text;
    DiagramFont font = DiagramFont::Body;
    DiagramTone tone = DiagramTone::Normal;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignTop;
    int rampIndex = 0;
};

/// Where the load of a limit stands in its band.
struct DiagramLoad {
    engine::StackLimit limit = engine::StackLimit::compute;
    int band = -1; ///< of `DiagramLayout::items`
    int rampIndex = 0;
    QRectF name{};
    QRectF bar{};
    QRectF value{};
    QRectF state{};
    QRectF note{}; ///< for the reason of an unknown one; empty where there is no room
};

/// A finished page: what to paint, what can be reached, and how high it came out.
struct DiagramLayout {
    std::vector<DiagramItem> items;
    std::vector<DiagramText> texts;
    std::vector<DiagramLoad> loads;
    QSizeF size;
    bool isLayerPage = false;

    /// Nothing for a position that does not exist.
    [[nodiscard]] const DiagramItem *itemAt(int index) const
    {
        return index >= 0 && index < static_cast<int>(items.size()) ? &items[static_cast<std::size_t>(index)] : nullptr;
    }
};

/// A column of texts that is set as richly as the height allows.
struct TextBlock {
    QString text;
    DiagramFont font = DiagramFont::Body;
    DiagramTone tone = DiagramTone::Normal;
    double gapBefore = 0;
};
using TextColumn = std::vector<TextBlock>;

/// A tile of the layer page before it has a place: the item's text as its heading, then up to three texts below.
struct DiagramTile {
    DiagramItem item{};
    QString aside{}; ///< right of the heading
    QString line{};
    QString body{};
    QString foot{};
};

class DiagramBuilder {
public:
    DiagramBuilder(const StackModel &model, const DiagramFonts &fonts, const QSet<QString> &promoted);

    /// The bands show what the layers carry in the place of their value capture. Only which limits there are matters.
    void setLoads(const StackLoads &loads) { m_loads = &loads; }
    /// The bands of a scheme within a size, the first layer lowest; what does not fit is folded, never cut off.
    [[nodiscard]] DiagramLayout bands(const QString &scheme, QSizeF size);
    /// An opened layer at a width; as high as it needs. The trail names the layers that were opened on the way, this one last.
    [[nodiscard]] DiagramLayout layerPage(const QStringList &trail, double width);

private:
    void addBand(const data::StackLayer &layer, const QRectF &rect, int row);
    void addLoads(const data::StackLayer &layer, const QRectF &area, int rampIndex);
    [[nodiscard]] bool hasLoads() const { return m_loads != nullptr && !m_loads->isEmpty(); }
    [[nodiscard]] double loadsWidth() const;
    void addCard(const data::StackLayer &layer, const QRectF &rect, int row);
    void addChips(const data::StackLayer &layer, const QRectF &area, int row);
    [[nodiscard]] std::vector<DiagramItem> chipCandidates(const data::StackLayer &layer, double density) const;
    [[nodiscard]] std::vector<DiagramItem> fittingChips(const std::vector<DiagramItem> &candidates, const QRectF &area,
                                                        double density) const;
    void addColumn(const std::vector<TextColumn> &variants, const QRectF &area, int rampIndex, bool isCentred);
    [[nodiscard]] double columnHeight(const TextColumn &column, double width) const;

    void addTrail(const QStringList &trail, double width);
    void addHeader(const data::StackLayer &layer, double width);
    void addHeading(const QString &text, double width);
    void addSubLayers(const data::StackLayer &layer, double width);
    [[nodiscard]] double tileTitleWidth(const DiagramTile &tile, double width) const;
    [[nodiscard]] double tileHeight(const DiagramTile &tile, double width) const;
    void addTiles(std::vector<DiagramTile> tiles, double leastWidth, double width);
    void addRoleGroup(const StackRoleGroup &group, double width);
    void addProducts(const data::StackLayer &layer, double width);
    void addTrends(const data::StackLayer &layer, double width);
    void addText(const QRectF &rect, const QString &text, DiagramFont font, DiagramTone tone = DiagramTone::Normal,
                 Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignTop);

    const StackModel &m_model;
    const DiagramFonts &m_fonts;
    /// How much all bands of a size can say: the bands of one picture say the same.
    [[nodiscard]] std::ptrdiff_t commonVariant(const std::vector<const data::StackLayer *> &layers, const QRectF &rect) const;

    std::ptrdiff_t m_leastVariant = 0;
    QSet<QString> m_promoted; ///< companies that are not folded while others could be
    const StackLoads *m_loads = nullptr;
    DiagramLayout m_layout;
    double m_y = 0; ///< where the page goes on
    int m_row = 0;
    int m_ramp = 0;
};

} // namespace ridgepoint::widgets
