// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/power/power_flow_drawing.h"

#include "widgets/plot/halo_text.h"
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
constexpr double columnGap = 2;     // pixels between two labels above the way
constexpr double endGap = 0.35;     // lines between two ends of the fan at most
constexpr double thinnest = 1;      // pixels of a band that would be thinner
constexpr double headReach = 4;     // pixels of an arrow head beside its band
constexpr double headLength = 7;    // pixels
constexpr double lowerLines = 4.4;  // height of the labels of losses, in heights of a line
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
    void measureUpwards();
    [[nodiscard]] qsizetype upperLabelLines(const std::vector<const PowerBranch *> &leaving) const;
    void addSource();
    void addUpwards();
    void addDownwards(const std::vector<const PowerBranch *> &stages, double left, double right);
    void addFan();
    void addTurn(const PowerBranch &branch, double from, double middle, double width, bool isUp);
    [[nodiscard]] double labelHeight(const PowerItem &item) const;
    [[nodiscard]] double slotOf(const PowerItem &item, Watt power) const;
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
    double m_top = 0;        ///< of the way where it stands now
    double m_bottom = 0;     ///< likewise
    double m_source = 0;     ///< x where the words of what comes in end
    double m_first = 0;      ///< x of the meter
    double m_last = 0;       ///< x where the way ends and the fan begins
    double m_blocks = 0;     ///< x where the ends of the fan stand
    double m_gap = 0;        ///< between two ends of the fan
    double m_column = 0;     ///< width of what leaves upwards
    double m_upperLines = 0; ///< height of its labels, in heights of a line
    double m_meter = 0;      ///< x where cooling and lights have left
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
    constexpr double source = 6.5; // lines: width of what comes in
    constexpr double ends = 13;    // width of the labels at the right end
    m_source = source * m_line;
    m_first = m_source + static_cast<double>(branches(isBeforeMeter).size()) * columnLines * m_line;
    m_blocks = std::max(size.width() - ends * m_line, m_first + 20);
    m_last = std::max(m_blocks - std::clamp(size.width() * 0.1, 4 * m_line, 9 * m_line), m_first + 10);
    measureUpwards();
    const double lines = size.height() / m_line;
    constexpr double low = 18;       // lines; a lower picture has narrower turns
    constexpr double turn = 3.2;     // lines from the way to a label
    constexpr double leastWay = 2.4; // lines: what comes in says so in two
    const double left = (lines - m_upperLines - lowerLines - leastWay) / (2 * turn);
    const double turns = turn * std::clamp(left, 0.35, lines < low ? 0.6 : 1);
    const double above = m_upperLines + turns;
    const double below = lowerLines + turns;
    const double room = std::max(size.height() - (above + below) * m_line, 2 * m_line);
    m_drawing.pixelsPerWatt = m_flow.source > Watt() ? room / m_flow.source.si() : 0;
    m_top = above * m_line;
    m_bottom = m_top + height(m_flow.source);
    m_upper << QPointF(0, m_top);
    m_lower << QPointF(0, m_bottom);
}

/// As many lines as the longest label above the way has.
qsizetype Builder::upperLabelLines(const std::vector<const PowerBranch *> &leaving) const
{
    qsizetype most = 2;
    for (const PowerBranch *branch : leaving) {
        PowerItem item;
        item.branch = static_cast<std::size_t>(branch - m_flow.branches.data());
        addLines(item, shortBranchName(m_subject, *branch), branch->power, m_column - columnGap);
        most = std::max(most, item.lines.size());
    }
    return most;
}

/// The columns above the way: up to the ends of the fan where labels are low, before the fan rises where they are not.
void Builder::measureUpwards()
{
    const auto leaving = branches(leavesUpwards);
    const auto columnTo = [&](double right) {
        return leaving.empty() ? 0 : std::min(columnLines * m_line, (right - m_first) / static_cast<double>(leaving.size()));
    };
    m_column = columnTo(m_blocks);
    qsizetype lines = upperLabelLines(leaving);
    if (lines > 2) {
        m_column = columnTo((m_last + m_blocks) / 2);
        lines = upperLabelLines(leaving);
    }
    m_upperLines = 1.1 * static_cast<double>(lines);
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
QStringList inTwoLines(const QString &name, const QFont &font, double width)
{
    if (plot::textWidth(name, font) <= width)
        return {name};
    for (qsizetype end = name.size() - 1; end > 0; --end)
        if ((name[end] == u' ' || name[end - 1] == u'-') && plot::textWidth(name.left(end), font) <= width)
            return {name.left(end), name.mid(end).trimmed()};
    return {name};
}

/// Names have two lines where they need them; power and share stand on one line where they fit.
void Builder::addLines(PowerItem &item, const QString &name, Watt power, double width) const
{
    const bool isStage = engine::is_stage(m_flow.branches[item.branch].kind);
    item.lines = inTwoLines(name, m_style.small, width);
    item.names = item.lines.size();
    const QString both = numbersOf(power);
    if (plot::textWidth(both, m_style.small) <= width)
        item.lines << both;
    else
        item.lines << numberText(m_subject.watt(power), Unit::watt) << numberText(m_subject.share(power), Unit::fraction);
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
    const double labels = isUp ? m_upperLines * m_line : m_drawing.size.height() - lowerLines * m_line;
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
    item.label = isUp ? QRectF(middle - width / 2, 0, width, labels) : QRectF(middle - width / 2, labels, width, lowerLines * m_line);
    m_drawing.items.push_back(std::move(item));
    narrow(from, isUp, height(branch.power));
}

/// Cooling and lights leave close behind the meter and spread over the width.
void Builder::addUpwards()
{
    const auto leaving = branches(leavesUpwards);
    double from = m_first;
    double middle = m_first + 0.4 * m_column;
    for (const PowerBranch *branch : leaving) {
        const double thick = height(branch->power);
        middle = std::max(middle, from + thick / 2 + m_line);
        addTurn(*branch, from, middle, m_column - columnGap, true);
        middle += std::max(m_column, thick / 2 + m_column / 2);
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
    const double width = plot::textWidth(name, m_style.small) + m_line;
    if (right - left < width || m_bottom - m_top < 3.2 * m_line)
        return;
    m_drawing.marks.push_back({QRectF(right - width, (m_top + m_bottom) / 2 - 1.5 * m_line, width, 3 * m_line), name,
                               numberText(m_subject.watt(power), Unit::watt)});
}

double Builder::labelHeight(const PowerItem &item) const { return static_cast<double>(item.lines.size()) * 1.15 * m_line; }

double Builder::slotOf(const PowerItem &item, Watt power) const { return std::max(height(power), labelHeight(item)); }

/// One end of the fan: a block with its label.
void Builder::addEnd(PowerItem item, Watt power, double &start, double &place)
{
    constexpr double block = 8;
    const double thick = height(power);
    const double labels = labelHeight(item);
    const double slot = slotOf(item, power);
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
    place += slot + m_gap;
}

/// What the nodes make of the power: accelerators above, the parts beside them below.
void Builder::addFan()
{
    const double room = m_drawing.size.width() - m_blocks - 1.4 * m_line;
    std::vector<std::pair<PowerItem, Watt>> ends(1);
    ends.front().first.kind = PowerItemKind::Accelerators;
    // The read-out has the words in brackets where there is no room for them.
    const QString name = endName(m_subject);
    const bool isWhole = plot::textWidth(name, m_style.strong()) <= room;
    ends.front().first.lines = {isWhole ? name : name.section(QStringLiteral(" ("), 0, 0), numbersOf(m_flow.accelerators)};
    ends.front().second = m_flow.accelerators;
    for (const PowerBranch *part : branches(engine::is_node)) {
        PowerItem item;
        item.branch = static_cast<std::size_t>(part - m_flow.branches.data());
        const QString both = PowerText::tr("%1  %2").arg(branchName(m_subject, *part), numbersOf(part->power));
        const bool isShort = plot::textWidth(both, m_style.small) <= room;
        item.lines = isShort ? QStringList{both} : QStringList{branchName(m_subject, *part), numbersOf(part->power)};
        ends.emplace_back(std::move(item), part->power);
    }
    double total = 0;
    for (const auto &[item, power] : ends)
        total += slotOf(item, power);
    const auto gaps = static_cast<double>(ends.size() - 1);
    m_gap = gaps > 0 ? std::clamp((m_drawing.size.height() - total) / gaps, 0.0, endGap * m_line) : 0;
    total += gaps * m_gap;
    const double lowest = std::max(m_drawing.size.height() - total, 0.0);
    double place = std::clamp((m_top + m_bottom - total) / 2, std::min((m_upperLines + 0.4) * m_line, lowest), lowest);
    double start = m_top;
    for (auto &[item, power] : ends)
        addEnd(std::move(item), power, start, place);
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
