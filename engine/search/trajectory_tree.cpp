// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/trajectory_tree.h"

#include "engine/search/search_run.h"

#include <algorithm>

namespace ridgepoint::engine {

namespace {

/// Keeps every piece that the run tells.
class Tracer {
public:
    static constexpr double attempts_told = 64;

    explicit Tracer(const QualityModel &quality) : m_quality(quality) {}

    [[nodiscard]] std::int32_t put(const RunPiece &piece)
    {
        TrajectorySegment segment;
        segment.parent = piece.parent;
        segment.from_step = piece.from_step;
        segment.to_step = piece.to_step;
        segment.quality = scaled(piece.quality);
        segment.score = scaled(piece.score);
        segment.cost = piece.cost;
        m_segments.push_back(segment);
        return static_cast<std::int32_t>(m_segments.size()) - 1;
    }

    void prune(std::int32_t piece) { mark(piece, SegmentStatus::pruned); }
    void renoise(std::int32_t piece) { mark(piece, SegmentStatus::renoised); }

    /// The last piece told stands for those that were skipped after it.
    void skip(std::int32_t piece, double attempts)
    {
        constexpr double most = std::numeric_limits<std::uint32_t>::max() - 1.0;
        m_segments[static_cast<std::size_t>(piece)].copies += static_cast<std::uint32_t>(std::min(attempts, most));
        m_skipped += static_cast<std::uint64_t>(attempts);
    }

    [[nodiscard]] double scaled(double sigmas) const noexcept { return m_quality.mean + m_quality.sigma * sigmas; }
    [[nodiscard]] std::vector<TrajectorySegment> &segments() noexcept { return m_segments; }
    [[nodiscard]] std::uint64_t skipped() const noexcept { return m_skipped; }

private:
    void mark(std::int32_t piece, SegmentStatus status)
    {
        if (piece >= 0)
            m_segments[static_cast<std::size_t>(piece)].status = status;
    }

    QualityModel m_quality;
    std::vector<TrajectorySegment> m_segments;
    std::uint64_t m_skipped = 0;
};

void mark_selected(std::vector<TrajectorySegment> &segments, std::int32_t last)
{
    for (std::int32_t i = last; i >= 0; i = segments[static_cast<std::size_t>(i)].parent)
        segments[static_cast<std::size_t>(i)].status = SegmentStatus::selected;
}

/// Drops pieces until `most_segments` are left: the selected path stays, then the first whose parents stay.
void thin(TrajectoryTree &tree)
{
    if (tree.segments.size() <= TrajectoryTree::most_segments)
        return;
    const auto is_selected = [](const TrajectorySegment &segment) { return segment.status == SegmentStatus::selected; };
    std::size_t room = TrajectoryTree::most_segments;
    room -= std::min(room, static_cast<std::size_t>(std::count_if(tree.segments.begin(), tree.segments.end(), is_selected)));
    std::vector<std::int32_t> place(tree.segments.size(), -1);
    std::vector<TrajectorySegment> kept;
    for (std::size_t i = 0; i < tree.segments.size(); ++i) {
        TrajectorySegment segment = tree.segments[i];
        const bool has_parent = segment.parent < 0 || place[static_cast<std::size_t>(segment.parent)] >= 0;
        if (!is_selected(segment) && (room == 0 || !has_parent))
            continue;
        room -= is_selected(segment) ? 0 : 1;
        if (segment.parent >= 0)
            segment.parent = place[static_cast<std::size_t>(segment.parent)];
        place[i] = static_cast<std::int32_t>(kept.size());
        kept.push_back(segment);
    }
    tree.omitted += tree.segments.size() - kept.size();
    tree.selected = tree.selected < 0 ? -1 : place[static_cast<std::size_t>(tree.selected)];
    tree.segments = std::move(kept);
}

} // namespace

Expected<TrajectoryTree> trace(const SearchPlan &plan, std::uint64_t seed, std::uint64_t tree)
{
    const auto checked = checked_plan(plan);
    if (!checked)
        return tl::unexpected(checked.error());
    Tracer tracer(plan.quality);
    const RunOutcome outcome = SearchRun<Tracer>(*checked, seed, tracer).run(tree);
    mark_selected(tracer.segments(), outcome.selected);
    TrajectoryTree drawn;
    drawn.segments = std::move(tracer.segments());
    drawn.selected = outcome.selected;
    drawn.steps = plan.steps;
    drawn.function_evaluations = outcome.function_evaluations;
    drawn.verifier_calls = outcome.verifier_calls;
    drawn.quality = tracer.scaled(outcome.quality);
    drawn.score = tracer.scaled(outcome.score);
    drawn.is_right = outcome.is_right;
    drawn.omitted = tracer.skipped();
    thin(drawn);
    return drawn;
}

} // namespace ridgepoint::engine
