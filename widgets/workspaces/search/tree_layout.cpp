// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/tree_layout.h"

#include "engine/search/search_tree.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ridgepoint::widgets {

using engine::SegmentStatus;
using engine::TrajectorySegment;
using engine::TrajectoryTree;

namespace {

std::vector<std::uint8_t> endsOf(const TrajectoryTree &tree)
{
    std::vector<std::uint8_t> isEnd(tree.segments.size(), 1);
    for (const TrajectorySegment &segment : tree.segments)
        if (segment.parent >= 0)
            isEnd[static_cast<std::size_t>(segment.parent)] = 0;
    return isEnd;
}

/// Which segments lead to the ends that are drawn.
std::vector<std::uint8_t> shownSegments(const TrajectoryTree &tree, const std::vector<std::uint8_t> &isEnd, std::size_t mostRows,
                                        double &hidden)
{
    std::vector<std::size_t> ends;
    double all = static_cast<double>(tree.omitted);
    for (std::size_t i = 0; i < isEnd.size(); ++i) {
        if (isEnd[i] == 0)
            continue;
        ends.push_back(i);
        ++all;
    }
    std::vector<std::uint8_t> isShown(tree.segments.size(), 0);
    const auto show = [&](std::size_t end) {
        for (auto i = static_cast<std::int32_t>(end); i >= 0 && isShown[static_cast<std::size_t>(i)] == 0;
             i = tree.segments[static_cast<std::size_t>(i)].parent)
            isShown[static_cast<std::size_t>(i)] = 1;
    };
    if (tree.selected >= 0)
        show(static_cast<std::size_t>(tree.selected));
    const std::size_t others = std::min(ends.size(), std::max<std::size_t>(mostRows, 2) - 1);
    for (std::size_t i = 0; i < others; ++i)
        show(ends[others == ends.size() ? i : i * ends.size() / others]);
    if (ends.size() <= mostRows)
        for (const std::size_t end : ends)
            show(end);
    double drawn = 0;
    for (const std::size_t end : ends)
        drawn += isShown[end];
    hidden = all - drawn;
    return isShown;
}

/// Ends take the rows from the top in the order in which the tree is walked; what leads to them lies in the middle of its children.
class Rows {
public:
    explicit Rows(TreeDrawing &drawing) : m_drawing(drawing), m_children(drawing.segments.size())
    {
        for (std::size_t i = 0; i < drawing.segments.size(); ++i)
            (drawing.segments[i].parent < 0 ? m_roots : m_children[static_cast<std::size_t>(drawing.segments[i].parent)]).push_back(i);
    }

    void place()
    {
        walk();
        for (auto at = m_order.rbegin(); at != m_order.rend(); ++at)
            centre(*at);
        for (DrawnSegment &segment : m_drawing.segments)
            segment.fromRow = segment.parent < 0 ? segment.toRow : m_drawing.segments[static_cast<std::size_t>(segment.parent)].toRow;
        m_drawing.rows = std::max(1.0, m_next);
    }

private:
    void walk()
    {
        std::vector<std::size_t> open(m_roots.rbegin(), m_roots.rend());
        while (!open.empty()) {
            const std::size_t at = open.back();
            open.pop_back();
            m_order.push_back(at);
            if (m_children[at].empty())
                m_drawing.segments[at].toRow = m_next++;
            open.insert(open.end(), m_children[at].rbegin(), m_children[at].rend());
        }
    }

    void centre(std::size_t at)
    {
        DrawnSegment &segment = m_drawing.segments[at];
        segment.isEnd = m_children[at].empty();
        if (segment.isEnd)
            return;
        segment.reaches = 0;
        for (const std::size_t child : m_children[at])
            segment.reaches += m_drawing.segments[child].reaches;
        segment.toRow = (m_drawing.segments[m_children[at].front()].toRow + m_drawing.segments[m_children[at].back()].toRow) / 2;
    }

    TreeDrawing &m_drawing;
    std::vector<std::vector<std::size_t>> m_children;
    std::vector<std::size_t> m_roots;
    std::vector<std::size_t> m_order;
    double m_next = 0;
};

/// Where the search went on after a rejection: on the way to the rejected piece, at the step back in noise.
void addReturns(TreeDrawing &drawing, double renoiseSteps)
{
    for (std::size_t i = 0; i < drawing.segments.size(); ++i) {
        const TrajectorySegment &rejected = drawing.source(i);
        if (rejected.status != SegmentStatus::renoised || !drawing.segments[i].isEnd || renoiseSteps <= 0)
            continue;
        const double back = rejected.to_step - renoiseSteps;
        int at = drawing.segments[i].parent;
        while (at >= 0 && drawing.source(static_cast<std::size_t>(at)).to_step > back)
            at = drawing.segments[static_cast<std::size_t>(at)].parent;
        drawing.returns.push_back({i, back, at < 0 ? drawing.segments[i].fromRow : drawing.segments[static_cast<std::size_t>(at)].toRow});
    }
}

void add(std::vector<StepWork> &work, double from, double to, double branches)
{
    if (to > from)
        work.push_back({from, to, branches});
}

/// Branches between the splits of a tree, before and after that of a shared prefix, and k throughout a population.
std::vector<StepWork> plannedWork(const engine::SearchPlan &plan)
{
    std::vector<StepWork> work;
    if (plan.algorithm == engine::SearchAlgorithm::shared_prefix) {
        const double split = plan.shared_steps - plan.renoise_steps;
        add(work, 0, split, 1);
        add(work, split, plan.shared_steps, plan.branches + 1); // what is noised again has been denoised before
        add(work, plan.shared_steps, plan.steps, plan.branches);
        return work;
    }
    if (plan.algorithm != engine::SearchAlgorithm::tree)
        return {{0, plan.steps, plan.branches}};
    double from = 0;
    double width = 1;
    for (const engine::Split &split : plan.splits) {
        add(work, from, split.step, width);
        width = engine::survivors(width, split.keep) * split.factor;
        from = split.step;
    }
    add(work, from, plan.steps, width);
    return work;
}

} // namespace

double TreeDrawing::mostBranches() const
{
    double most = 0;
    for (const StepWork &piece : work)
        most = std::max(most, piece.branches);
    return most;
}

std::vector<StepWork> stepWork(const engine::SearchPlan &plan, const TrajectoryTree &tree)
{
    if (tree.segments.size() >= TrajectoryTree::most_segments)
        return plannedWork(plan);
    std::map<double, double> changes;
    for (const TrajectorySegment &segment : tree.segments) {
        changes[segment.from_step] += segment.copies;
        changes[segment.to_step] -= segment.copies;
    }
    std::vector<StepWork> work;
    double branches = 0;
    double from = 0;
    for (const auto &[step, change] : changes) {
        if (step > from && branches > 0 && !work.empty() && work.back().branches == branches && work.back().to == from)
            work.back().to = step;
        else if (step > from && branches > 0)
            work.push_back({from, step, branches});
        branches += change;
        from = step;
    }
    return work;
}

TreeDrawing layOutTree(const engine::SearchPlan &plan, TrajectoryTree tree, std::size_t mostRows)
{
    TreeDrawing drawing;
    const std::vector<std::uint8_t> isEnd = endsOf(tree);
    const std::vector<std::uint8_t> isShown = shownSegments(tree, isEnd, mostRows, drawing.hiddenEnds);
    std::vector<int> place(tree.segments.size(), -1);
    for (std::size_t i = 0; i < tree.segments.size(); ++i) {
        if (isShown[i] == 0)
            continue;
        place[i] = static_cast<int>(drawing.segments.size());
        DrawnSegment segment;
        segment.source = i;
        segment.parent = tree.segments[i].parent < 0 ? -1 : place[static_cast<std::size_t>(tree.segments[i].parent)];
        drawing.segments.push_back(segment);
    }
    drawing.selected = tree.selected < 0 ? -1 : place[static_cast<std::size_t>(tree.selected)];
    drawing.work = stepWork(plan, tree);
    drawing.tree = std::move(tree);
    Rows(drawing).place();
    addReturns(drawing, plan.renoise_steps);
    return drawing;
}

} // namespace ridgepoint::widgets
