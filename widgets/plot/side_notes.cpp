// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/side_notes.h"

#include "widgets/plot/halo_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace ridgepoint::plot {

namespace {

constexpr double mostShare = 0.45; // of the width
constexpr double clearance = 2;    // pixels between a leader and what it ties
constexpr double closest = 0.8;    // lines from one note to the next
constexpr double softest = 1.5;    // pixels that a note may be off without a leader

QFont noteFont(const Style &style)
{
    QFont font = style.small;
    font.setWeight(QFont::DemiBold);
    return font;
}

double gapOf(const Style &style) { return std::round(QFontMetricsF(style.small).height() * 0.9); }

bool isShown(const Content &content, const SideNote &note) { return !content.hiddenIds.contains(note.curveId) && !note.text.isEmpty(); }

struct Wanted {
    const SideNote *note = nullptr;
    double y = 0; ///< pixel
};

std::vector<Wanted> notesInView(const Content &content, const PlotMap &map, std::size_t most)
{
    std::vector<Wanted> wanted;
    for (const SideNote &note : content.frame.notes) {
        const bool canStand = isShown(content, note) && map.y.canShow(note.y);
        const double share = canStand ? map.y.position(note.y) : -1;
        if (wanted.size() < most && share >= 0 && share <= 1) {
            wanted.push_back({&note, map.pixelY(note.y)});
        }
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](const Wanted &a, const Wanted &b) { return a.y < b.y; });
    return wanted;
}

} // namespace

std::vector<double> spreadApart(const std::vector<double> &wanted, double distance, double from, double to)
{
    struct Block {
        double sum = 0; ///< of the wanted positions, each less its places before it
        double count = 0;
        [[nodiscard]] double start() const { return sum / count; }
    };
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        blocks.push_back({wanted[i] - distance * static_cast<double>(i), 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].start() > blocks.back().start()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().count += last.count;
        }
    }
    const double latest = std::max(from, to - distance * static_cast<double>(wanted.empty() ? 0 : wanted.size() - 1));
    std::vector<double> places;
    for (const Block &block : blocks) {
        for (double i = 0; i < block.count; ++i) {
            places.push_back(std::clamp(block.start(), from, latest) + distance * static_cast<double>(places.size()));
        }
    }
    return places;
}

double noteColumnWidth(const Content &content, const Style &style, double width)
{
    const QFont font = noteFont(style);
    double widest = 0;
    for (const SideNote &note : content.frame.notes) {
        if (isShown(content, note)) {
            widest = std::max(widest, textWidth(note.text, font));
        }
    }
    return widest > 0 ? std::min(gapOf(style) + std::ceil(widest) + clearance, mostShare * width) : 0;
}

std::vector<PlacedLabel> placedNotes(const Content &content, const PlotMap &map, double right, const Style &style)
{
    const QFont font = noteFont(style);
    const double line = std::ceil(QFontMetricsF(font).height());
    const QRectF &area = map.area;
    const double left = area.right() + gapOf(style);
    const auto most = static_cast<std::size_t>(std::max(area.height() / (closest * line) + 1, 1.0));
    const std::vector<Wanted> notes = notesInView(content, map, most);
    std::vector<double> wanted;
    for (const Wanted &note : notes) {
        wanted.push_back(note.y);
    }
    const std::vector<double> places = spreadApart(wanted, closest * line, area.top(), area.bottom());
    std::vector<PlacedLabel> labels;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        PlacedLabel label;
        label.text = elidedText(notes[i].note->text, font, right - left);
        label.rect = QRectF(QPointF(left, places[i] - line / 2), textSize(label.text, font));
        label.colour = readableOn(colourOf(notes[i].note->colour, *style.colours), style.colours->panel);
        label.halo = style.colours->panel;
        label.isStrong = true;
        label.hasHalo = false;
        if (std::abs(places[i] - notes[i].y) > softest) {
            label.leader = QLineF(area.right() + clearance, notes[i].y, left - clearance, places[i]);
        }
        labels.push_back(label);
    }
    return labels;
}

} // namespace ridgepoint::plot
