// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_flow_drawing.h"

#include "widgets/workspaces/power/power_flow_words.h"
#include "widgets/workspaces/power/power_text.h"

#include <QFontMetricsF>

#include <algorithm>

namespace ridgepoint::widgets {

using engine::PowerBranch;
using engine::Unit;
using engine::Watt;
using Kind = engine::PowerBranchKind;

namespace {

constexpr double round = 0.58;      // of a turn: how far the handles of its curve reach
constexpr double thinnest = 1;      // pixels of a band that would be thinner
constexpr double headReach = 4;     // pixels of an arrow head beside its band
constexpr double headLength = 7;    // pixels
constexpr double columnLines = 8.2; // width of a label, in heights of a line

bool leavesUpwards(Kind kind) { return engine::is_cooling(kind) || kind == Kind::lighting; }

bool isBeforeMeter(Kind kind) { return kind == Kind::grid_stage; }

bool isBehindMeter(Kind kind) { return engine::is_stage(kind) && !isBeforeMeter(kind); }

/// Lays one flow out.
class Builder {
public:
    Builder(const PowerFlowSubject &subject, const plot::Style &style, QSizeF size);
    PowerFlowDrawing build();

private:
    [[nodiscard]] double height(Watt power) const { return power.si() * m_drawing.pixelsPerWatt; }
    [[nodiscard]] QString numbersOf(Watt power) const;
    void addLines(PowerItem &item, const QString &name, Watt power, double width) const;
    [[nodiscard]] std::vector<const PowerBranch *> branches(bool (*counts)(Kind)) const;
    void measure();
    void addSource();
    void addUpwards();
    void addDownwards(const std::vector<const PowerBranch *> &stages, double left, double right);
    void addFan();
    void addTurn(const PowerBranch &branch, double from, double middle, double width, bool isUp);
    void addEnd(PowerItem item, Watt power, double &start, double &place);
    void addMark(const QString &name, Watt power, double left, double right);
    void addWay();
    void narrow(double x, bool isUp, double by);
    void sortItems();

    const PowerFlowSubject &m_subject;
    const engine::PowerFlow &m_flow;
    plot::Style m_style;
    double m_line;
    PowerFlowDrawing m_drawing;
    double m_top = 0;    ///< of the way where it stands now
    double m_bottom = 0; ///< likewise
    double m_source = 0; ///< x where the words of what comes in end
    double m_first = 0;  ///< x of the meter
    double m_last = 0;   ///< x where the way ends and the fan begins
    double m_blocks = 0; ///< x where the ends of the fan stand
    double m_meter = 0;  ///< x where cooling and lights have left
    QPolygonF m_upper;
    QPolygonF m_lower;
};

Builder::Builder(const PowerFlowSubject &subject, const plot::Style &style, QSizeF size)
    : m_subject(subject), m_flow(subject.flow), m_style(style), m_line(QFontMetricsF(style.small).height())
{
    m_drawing.size = size;
}

void Builder::measure()
{
    const QSizeF size = m_drawing.size;
    constexpr double above = 5.4;  // lines: labels of what leaves upwards, and its turns
    constexpr double below = 7.6;  // the same of losses, whose names have two lines
    constexpr double source = 8.5; // width of what comes in
    constexpr double ends = 14.5;  // width of the labels at the right end
    const double room = std::max(size.height() - (above + below) * m_line, 2 * m_line);
    m_drawing.pixelsPerWatt = m_flow.source > Watt() ? room / m_flow.source.si() : 0;
    m_top = above * m_line;
    m_bottom = m_top + height(m_flow.source);
    m_source = source * m_line;
    m_first = m_source + static_cast<double>(branches(isBeforeMeter).size()) * columnLines * m_line;
    m_blocks = std::max(size.width() - ends * m_line, m_first + 20);
    m_last = std::max(m_blocks - std::clamp(size.width() * 0.1, 4 * m_line, 9 * m_line), m_first + 10);
    m_upper << QPointF(0, m_top);
    m_lower << QPointF(0, m_bottom);
}

std::vector<const PowerBranch *> Builder::branches(bool (*counts)(Kind)) const
{
    std::vector<const PowerBranch *> found;
    for (const PowerBranch &branch : m_flow.branches)
        if (counts(branch.kind))
            found.push_back(&branch);
    return found;
}

QString Builder::numbersOf(Watt power) const
{
    return PowerText::tr("%1 \u00b7 %2")
        .arg(numberText(m_subject.watt(power), Unit::watt), numberText(m_subject.share(power), Unit::fraction));
}

/// A name on as few lines as hold its words, two at most.
QStringList inTwoLines(const QString &name, const QFontMetricsF &metrics, double width)
{
    if (metrics.horizontalAdvance(name) <= width)
        return {name};
    for (qsizetype end = name.size() - 1; end > 0; --end)
        if ((name[end] == u' ' || name[end - 1] == u'-') && metrics.horizontalAdvance(name.left(end)) <= width)
            return {name.left(end), name.mid(end).trimmed()};
    return {name};
}

/// Names of losses have two lines, others one; power and share stand on one line where they fit.
void Builder::addLines(PowerItem &item, const QString &name, Watt power, double width) const
{
    const QFontMetricsF metrics(m_style.small);
    const bool isStage = engine::is_stage(m_flow.branches[item.branch].kind);
    item.lines = isStage ? inTwoLines(name, metrics, width) : QStringList{name};
    item.names = item.lines.size();
    const QString both = numbersOf(power);
    if (metrics.horizontalAdvance(both) <= width)
        item.lines << both;
    else
        item.lines << numberText(m_subject.watt(power), Unit::watt);
    if (isStage)
        item.lines << PowerText::tr("at %1 load").arg(numberText(m_flow.branches[item.branch].load, Unit::fraction));
}

void Builder::addSource()
{
    PowerItem item;
    item.kind = PowerItemKind::Source;
    item.band.addRect(QRectF(0, m_top, m_source, m_bottom - m_top));
    item.label = QRectF(0.6 * m_line, m_top, m_source - m_line, m_bottom - m_top);
    item.lines = {m_flow.source > m_flow.meter ? PowerText::tr("From the grid") : PowerText::tr("At the meter"),
                  numberText(m_subject.watt(m_flow.source), Unit::watt)};
    item.alignment = Qt::AlignLeft;
    m_drawing.items.push_back(std::move(item));
}

void Builder::narrow(double x, bool isUp, double by)
{
    double &edge = isUp ? m_top : m_bottom;
    QPolygonF &line = isUp ? m_upper : m_lower;
    line << QPointF(x, edge);
    edge += isUp ? by : -by;
    line << QPointF(x, edge);
}

/// A band that turns off the way at `from` and ends upright at `middle`.
void Builder::addTurn(const PowerBranch &branch, double from, double middle, double width, bool isUp)
{
    const double thick = std::max(height(branch.power), thinnest);
    const double outer = isUp ? m_top + height(branch.power) : m_bottom - height(branch.power); // edge on the way's side
    const double inner = isUp ? m_top : m_bottom;
    const double labels = isUp ? 2.2 * m_line : m_drawing.size.height() - 5 * m_line;
    const double end = isUp ? labels + headLength + 3 : labels - headLength - 3;
    const double right = middle + thick / 2;
    const double left = middle - thick / 2;
    PowerItem item;
    item.branch = static_cast<std::size_t>(&branch - m_flow.branches.data());
    QPainterPath &band = item.band;
    band.moveTo(from, outer);
    band.cubicTo(from + round * (right - from), outer, right, end + round * (outer - end), right, end);
    band.lineTo(left, end);
    band.cubicTo(left, end + round * (inner - end), from + round * (left - from), inner, from, inner);
    band.closeSubpath();
    const double tip = isUp ? end - headLength : end + headLength;
    item.head << QPointF(left - headReach, end) << QPointF(right + headReach, end) << QPointF(middle, tip);
    addLines(item, shortBranchName(m_subject, branch), branch.power, width);
    item.label = isUp ? QRectF(middle - width / 2, 0, width, labels) : QRectF(middle - width / 2, labels, width, 5 * m_line);
    m_drawing.items.push_back(std::move(item));
    narrow(from, isUp, height(branch.power));
}

/// Cooling and lights leave close behind the meter and spread over the width.
void Builder::addUpwards()
{
    const auto leaving = branches(leavesUpwards);
    double from = m_first;
    const double room = m_blocks - m_first;
    const double column = leaving.empty() ? 0 : std::min(columnLines * m_line, room / static_cast<double>(leaving.size()));
    double middle = m_first + 0.4 * column;
    for (const PowerBranch *branch : leaving) {
        const double thick = height(branch->power);
        middle = std::max(middle, from + thick / 2 + m_line);
        addTurn(*branch, from, middle, column - 4, true);
        middle += std::max(column, thick / 2 + column / 2);
        from += 0.4 * m_line + std::min(0.5 * thick, m_line);
    }
    m_meter = from;
}

/// Stages lose along the way, each in a column of its own.
void Builder::addDownwards(const std::vector<const PowerBranch *> &stages, double left, double right)
{
    const double column = stages.empty() ? 0 : (right - left) / static_cast<double>(stages.size());
    const auto inside = std::ranges::find(stages, Kind::equipment_stage, &PowerBranch::kind);
    for (auto stage = stages.begin(); stage != stages.end(); ++stage) {
        const double thick = height((*stage)->power);
        const double middle = left + std::max(0.5 * column, std::min(thick / 2 + 2 * m_line, column - thick / 2));
        const double from = std::max(left, middle - thick / 2 - 2 * m_line);
        if (stage == inside)
            addMark(PowerText::tr("To the equipment"), m_flow.equipment, left - 0.5 * column, from);
        addTurn(**stage, from, middle, std::min(column, 10 * m_line) - 6, false);
        left += column;
    }
}

void Builder::addMark(const QString &name, Watt power, double left, double right)
{
    const QFontMetricsF metrics(m_style.small);
    const double width = metrics.horizontalAdvance(name) + m_line;
    if (right - left < width || m_bottom - m_top < 3.2 * m_line)
        return;
    m_drawing.marks.push_back({QRectF(right - width, (m_top + m_bottom) / 2 - 1.5 * m_line, width, 3 * m_line), name,
                               numberText(m_subject.watt(power), Unit::watt)});
}

/// One end of the fan: a block with its label.
void Builder::addEnd(PowerItem item, Watt power, double &start, double &place)
{
    constexpr double block = 8;
    const double thick = height(power);
    const double labels = static_cast<double>(item.lines.size()) * 1.15 * m_line;
    const double slot = std::max(thick, labels);
    const double top = place + (slot - thick) / 2;
    const double drawn = std::max(thick, thinnest);
    const double half = (m_last + m_blocks) / 2;
    item.band.moveTo(m_last, start);
    item.band.cubicTo(half, start, half, top, m_blocks, top);
    item.band.lineTo(m_blocks + block, top);
    item.band.lineTo(m_blocks + block, top + drawn);
    item.band.lineTo(m_blocks, top + drawn);
    item.band.cubicTo(half, top + drawn, half, start + drawn, m_last, start + drawn);
    item.band.closeSubpath();
    const double left = m_blocks + block + 0.6 * m_line;
    item.label = QRectF(left, place + (slot - labels) / 2, m_drawing.size.width() - left, labels);
    item.alignment = Qt::AlignLeft;
    m_drawing.items.push_back(std::move(item));
    start += thick;
    place += slot + 0.35 * m_line;
}

/// What the nodes make of the power: accelerators above, the parts beside them below.
void Builder::addFan()
{
    const double gap = 0.35 * m_line;
    const auto parts = branches(engine::is_node);
    double total = std::max(height(m_flow.accelerators), 2.3 * m_line);
    for (const PowerBranch *part : parts)
        total += gap + std::max(height(part->power), 1.15 * m_line);
    const double highest = 2.6 * m_line;
    double place = std::clamp((m_top + m_bottom - total) / 2, highest, std::max(highest, m_drawing.size.height() - total));
    double start = m_top;
    const double room = m_drawing.size.width() - m_blocks - 1.4 * m_line;
    PowerItem end;
    end.kind = PowerItemKind::Accelerators;
    end.lines = {endName(m_subject), numbersOf(m_flow.accelerators)};
    addEnd(std::move(end), m_flow.accelerators, start, place);
    for (const PowerBranch *part : parts) {
        PowerItem item;
        item.branch = static_cast<std::size_t>(part - m_flow.branches.data());
        const QString both = PowerText::tr("%1  %2").arg(branchName(m_subject, *part), numbersOf(part->power));
        const bool isShort = QFontMetricsF(m_style.small).horizontalAdvance(both) <= room;
        item.lines = isShort ? QStringList{both} : QStringList{branchName(m_subject, *part), numbersOf(part->power)};
        addEnd(std::move(item), part->power, start, place);
    }
}

void Builder::addWay()
{
    QPolygonF outline = m_upper;
    outline << QPointF(m_last, m_top) << QPointF(m_last, m_bottom);
    std::reverse(m_lower.begin(), m_lower.end());
    outline += m_lower;
    m_drawing.way.addPolygon(outline);
    m_drawing.way.closeSubpath();
}

/// Branches as they leave, then what arrives.
void Builder::sortItems()
{
    std::stable_sort(m_drawing.items.begin(), m_drawing.items.end(),
                     [](const PowerItem &a, const PowerItem &b) { return std::pair(a.kind, a.branch) < std::pair(b.kind, b.branch); });
}

PowerFlowDrawing Builder::build()
{
    measure();
    addSource();
    if (const auto before = branches(isBeforeMeter); !before.empty()) {
        addDownwards(before, m_source, m_first);
        addMark(PowerText::tr("At the meter"), m_flow.meter, m_first, m_first + 8 * m_line);
    }
    addUpwards();
    addDownwards(branches(isBehindMeter), m_meter, m_last);
    addFan();
    addWay();
    sortItems();
    return std::move(m_drawing);
}

} // namespace

int PowerFlowDrawing::itemAt(const QPointF &position) const
{
    for (auto i = items.size(); i-- > 0;)
        if (items[i].label.contains(position) || items[i].band.contains(position))
            return static_cast<int>(i);
    return -1;
}

PowerFlowDrawing layOutPowerFlow(const PowerFlowSubject &subject, const plot::Style &style, QSizeF size)
{
    return Builder(subject, style, size).build();
}

} // namespace ridgepoint::widgets
