// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/flow_drawing.h"

#include "widgets/plot/axis_ticks.h"
#include "widgets/workspaces/pipeline/flow_words.h"
#include "widgets/workspaces/pipeline/pipeline_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <map>
#include <utility>

namespace ridgepoint::widgets {

using engine::BarKind;
using engine::Stage;

namespace {

constexpr double leastBar = 2;   // pixels in which a bar can still be pointed at
constexpr double boxLines = 5.2; // height of a box
constexpr double mostBoxLines = 7.5;
constexpr double denoiserShare = 1.25; // of the width of the others
constexpr double gapEms = 6.2;         // between boxes, for bytes and time
constexpr double leastGapEms = 4.2;
constexpr double air = 3; // for the ring around the first and the last box

/// Builds the drawing from top to bottom.
class FlowBuilder {
public:
    FlowBuilder(const PipelineSetup &setup, ScheduleView view, const plot::Style &style, QSizeF size)
        : m_setup(setup), m_view(view), m_body(style.font), m_small(style.small), m_size(size)
    {
        m_layout.size = size;
        m_line = m_small.height();
    }

    [[nodiscard]] FlowDrawing build()
    {
        const double loop = hasLooks() ? 1.9 * m_line : 0;
        const double boxTop = loop + 0.3 * m_line;
        const double axis = 1.7 * m_line;
        const double box = std::clamp(m_size.height() * 0.26, std::min(boxLines * m_line, m_size.height() * 0.42), mostBoxLines * m_line);
        placeBoxes(boxTop, box);
        placeArrows(boxTop, box);
        const double chartTop = boxTop + box + std::clamp(m_size.height() * 0.1, 1.2 * m_line, 4 * m_line);
        placeChart(chartTop, m_size.height() - axis);
        placeBars();
        placeShadows();
        placeTicks();
        return std::move(m_layout);
    }

private:
    [[nodiscard]] const engine::PipelineTask &task() const { return m_setup.pipeline.task; }

    [[nodiscard]] bool hasLooks() const
    {
        return std::any_of(m_setup.handovers.begin(), m_setup.handovers.end(), [](const auto &handover) { return handover.is_look; });
    }

    /// Stages in the order of the way, control under the denoiser.
    [[nodiscard]] std::vector<Stage> columns() const
    {
        const bool seesLatents = !task().loop.verifies_pixels;
        std::vector<Stage> order{Stage::text_encoder, Stage::denoiser};
        if (seesLatents)
            order.push_back(Stage::verifier);
        order.push_back(Stage::decoder);
        if (!seesLatents)
            order.push_back(Stage::verifier);
        order.push_back(Stage::safety_filter);
        std::erase_if(order, [this](Stage stage) { return m_setup.pipeline.find(stage) == nullptr; });
        return order;
    }

    void addStage(Stage stage, const QRectF &rect)
    {
        const auto &stages = task().stages;
        const engine::PlacedStage *placed = m_setup.pipeline.find(stage);
        m_boxes[stage] = rect;
        m_layout.items.push_back({FlowItemKind::Stage, static_cast<std::size_t>(placed - stages.data()), rect});
    }

    void placeBoxes(double top, double height)
    {
        const std::vector<Stage> order = columns();
        const double em = m_small.averageCharWidth() * 1.8;
        const double shares = static_cast<double>(order.size()) - 1 + denoiserShare;
        const double gaps = static_cast<double>(order.size()) - 1;
        const double gap = std::clamp(m_size.width() * 0.3 / std::max(gaps, 1.0), leastGapEms * em, gapEms * em);
        const double width = (m_size.width() - 2 * air - gaps * gap) / shares;
        double x = air;
        for (const Stage stage : order) {
            const double own = width * (stage == Stage::denoiser ? denoiserShare : 1);
            const bool isSteered = stage == Stage::denoiser && m_setup.pipeline.find(Stage::control) != nullptr;
            const double part = isSteered ? height * 0.6 : height;
            addStage(stage, {x, top, own, part});
            if (isSteered)
                addStage(Stage::control, {x, top + part + 0.2 * m_line, own, height - part - 0.2 * m_line});
            x += own + gap;
        }
    }

    void addArrow(std::size_t index, const FlowArrow &arrow)
    {
        m_layout.items.push_back({FlowItemKind::Handover, index, arrow.label});
        m_layout.arrows.push_back(arrow);
    }

    [[nodiscard]] double widest(const QStringList &lines) const
    {
        double width = 0;
        for (const QString &line : lines)
            width = std::max(width, m_small.horizontalAdvance(line));
        return width;
    }

    void placeArrows(double top, double height)
    {
        // Previews take the same way as what is finished: one arc says what goes round.
        bool isFirstLook = true;
        for (std::size_t i = 0; i < m_setup.handovers.size(); ++i) {
            const engine::StageHandover &handover = m_setup.handovers[i];
            if (!handover.is_look)
                placeStraight(i, top + height / 2);
            else if (std::exchange(isFirstLook, false))
                placeLoop(i, top);
        }
    }

    void placeStraight(std::size_t index, double y)
    {
        const engine::StageHandover &handover = m_setup.handovers[index];
        const QRectF from = m_boxes[handover.from];
        const QRectF to = m_boxes[handover.to];
        FlowArrow arrow;
        arrow.handover = index;
        arrow.lines = handoverLines(handover);
        arrow.isFar = handover.time > 0;
        // Where a stage stands between, the arrow starts at the one before its target.
        const double start = std::max(from.right(), leftNeighbour(to));
        arrow.from = {start, y};
        arrow.to = {to.left(), y};
        arrow.label = {start, y - 1.25 * m_line, to.left() - start, 2.5 * m_line};
        addArrow(index, arrow);
    }

    [[nodiscard]] double leftNeighbour(const QRectF &box) const
    {
        double right = 0;
        for (const auto &[stage, rect] : m_boxes)
            if (rect.right() < box.left())
                right = std::max(right, rect.right());
        return right;
    }

    void placeLoop(std::size_t index, double top)
    {
        const engine::StageHandover &handover = m_setup.handovers[index];
        const QRectF verifier = m_boxes[Stage::verifier];
        const QRectF denoiser = m_boxes[Stage::denoiser];
        const double transfer = engine::look_transfer(m_setup.handovers);
        FlowArrow arrow;
        arrow.handover = index;
        arrow.isFar = transfer > 0;
        arrow.from = {verifier.center().x(), top};
        arrow.to = {denoiser.center().x(), top};
        arrow.rise = 1.0 * m_line;
        arrow.lines = {transfer > 0 ? PipelineText::tr("%1 rounds of looks, %2 of transfer each")
                                          .arg(countText(handover.count), numberText(transfer, engine::Unit::second))
                                    : PipelineText::tr("%1 rounds of looks").arg(countText(handover.count))};
        const double width = widest(arrow.lines) + m_line;
        const double middle = (arrow.from.x() + arrow.to.x()) / 2;
        arrow.label = {middle - width / 2, top - arrow.rise - 0.65 * m_line, width, 1.3 * m_line};
        addArrow(index, arrow);
    }

    void placeChart(double top, double bottom)
    {
        const auto &devices = task().devices;
        double names = 0;
        for (std::size_t i = 0; i < devices.size(); ++i)
            names = std::max(names, m_body.horizontalAdvance(m_setup.device(i)));
        names = std::min(names + m_line, m_size.width() * 0.2);
        m_layout.chart = {names, top, m_size.width() - names - 0.5 * m_line, bottom - top};
        std::vector<std::size_t> used;
        for (std::size_t i = 0; i < devices.size(); ++i)
            if (std::any_of(task().stages.begin(), task().stages.end(), [i](const auto &stage) { return stage.device == i; }))
                used.push_back(i);
        const double pitch = m_layout.chart.height() / static_cast<double>(std::max<std::size_t>(used.size(), 1));
        const double row = std::min(pitch * 0.78, 3.2 * m_line);
        m_layout.rows.resize(devices.size());
        for (std::size_t place = 0; place < used.size(); ++place) {
            FlowRow &own = m_layout.rows[used[place]];
            const double middle = top + (static_cast<double>(place) + 0.5) * pitch;
            own.rect = {m_layout.chart.left(), middle - row / 2, m_layout.chart.width(), row};
            own.name = m_setup.device(used[place]);
            if (m_setup.pipeline.plan)
                own.detail = PipelineText::tr("busy %1").arg(
                    numberText(m_setup.pipeline.plan->devices[used[place]].utilization, engine::Unit::fraction));
        }
    }

    void placeBars()
    {
        if (!m_setup.pipeline.plan)
            return;
        const engine::PipelinePlan &plan = *m_setup.pipeline.plan;
        m_layout.end = m_view == ScheduleView::Request ? plan.latency : plan.interval;
        m_layout.bars = m_view == ScheduleView::Request ? plan.request : plan.steady;
        for (std::size_t i = 0; i < m_layout.bars.size(); ++i) {
            const engine::ScheduleBar &bar = m_layout.bars[i];
            const QRectF row = m_layout.rows[bar.device].rect;
            const double from = m_layout.x(bar.start);
            const double width = std::max(m_layout.x(bar.end) - from, leastBar);
            const double inset = bar.kind == BarKind::transfer ? row.height() * 0.28 : bar.kind == BarKind::wait ? row.height() * 0.14 : 0;
            m_layout.items.push_back({FlowItemKind::Bar, i, QRectF(from, row.top(), width, row.height()).adjusted(0, inset, 0, -inset)});
        }
    }

    void placeShadows()
    {
        for (const auto &[stage, box] : m_boxes) {
            FlowShadow shadow{stage, box, m_size.width(), 0, false};
            double own = 0;
            for (const engine::ScheduleBar &bar : m_layout.bars) {
                if (bar.stage != stage || bar.kind != BarKind::run)
                    continue;
                own += m_layout.x(bar.end) - m_layout.x(bar.start);
                shadow.from = std::min(shadow.from, m_layout.x(bar.start));
                shadow.to = std::max(shadow.to, std::max(m_layout.x(bar.end), m_layout.x(bar.start) + leastBar));
            }
            shadow.isScattered = shadow.to - shadow.from > 2 * own + 2 * leastBar;
            if (shadow.to > shadow.from)
                m_layout.shadows.push_back(shadow);
        }
    }

    void placeTicks()
    {
        if (!(m_layout.end > 0))
            return;
        plot::Axis axis;
        axis.unit = engine::Unit::second;
        plot::TickRoom room;
        room.length = m_layout.chart.width();
        room.extent = [this](const QString &label) { return m_small.horizontalAdvance(label); };
        const plot::AxisScale scale(plot::AxisKind::Linear, {0, m_layout.end});
        for (const plot::Tick &tick : plot::axisTicks(axis, scale, room))
            if (tick.isMajor)
                m_layout.ticks.push_back({m_layout.x(tick.value), tick.label});
    }

    const PipelineSetup &m_setup;
    ScheduleView m_view;
    QFontMetricsF m_body;
    QFontMetricsF m_small;
    QSizeF m_size;
    double m_line = 14;
    std::map<Stage, QRectF> m_boxes;
    FlowDrawing m_layout;
};

} // namespace

int FlowDrawing::itemAt(const QPointF &position) const
{
    constexpr double reach = 2; // pixels beside a thin bar
    for (auto i = items.size(); i-- > 0;)
        if (items[i].rect.adjusted(-reach, 0, reach, 0).contains(position))
            return static_cast<int>(i);
    return -1;
}

FlowDrawing layOutFlow(const PipelineSetup &setup, ScheduleView view, const plot::Style &style, QSizeF size)
{
    return FlowBuilder(setup, view, style, size).build();
}

} // namespace ridgepoint::widgets
