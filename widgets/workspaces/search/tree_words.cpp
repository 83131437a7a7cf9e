// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/tree_words.h"

#include "widgets/workspaces/search/search_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::SearchAlgorithm;
using engine::SegmentStatus;
using engine::TrajectorySegment;

namespace {

std::vector<StepMark> marksOf(const engine::SearchPlan &plan)
{
    std::vector<StepMark> marks;
    if (plan.algorithm == SearchAlgorithm::shared_prefix && plan.branches > 1) {
        if (plan.renoise_steps > 0)
            marks.push_back({plan.shared_steps - plan.renoise_steps,
                             SearchText::tr("split %1").arg(countText(plan.shared_steps - plan.renoise_steps))});
        marks.push_back({plan.shared_steps, plan.renoise_steps > 0 ? SearchText::tr("back by %1").arg(countText(plan.renoise_steps))
                                                                   : SearchText::tr("split %1").arg(countText(plan.shared_steps))});
    }
    if (plan.algorithm == SearchAlgorithm::tree)
        for (const engine::Split &split : plan.splits)
            marks.push_back({split.step, SearchText::tr("split %1").arg(countText(split.step))});
    for (const double step : plan.check_steps)
        marks.push_back({step, SearchText::tr("check %1").arg(countText(step))});
    return marks;
}

QString trunkText(const engine::SearchPlan &plan)
{
    const bool isShared = plan.algorithm == SearchAlgorithm::shared_prefix && plan.branches > 1;
    if (isShared && plan.renoise_steps == 0 && plan.shared_steps > 0)
        return SearchText::tr("%1 shared steps, paid once").arg(countText(plan.shared_steps));
    if (plan.algorithm == SearchAlgorithm::tree && !plan.splits.empty() && plan.splits.front().step > 0)
        return SearchText::tr("%1 shared steps, paid once").arg(countText(plan.splits.front().step));
    return {};
}

} // namespace

TreeWords treeWords(const SearchSetup &setup, const TreeDrawing &drawing)
{
    TreeWords words;
    words.marks = marksOf(setup.plan);
    words.trunk = trunkText(setup.plan);
    if (drawing.hiddenEnds > 0)
        words.rest = SearchText::tr("%1 more ends are not drawn; the bars below count them.").arg(countText(drawing.hiddenEnds));
    words.total = SearchText::tr("%1\nevaluations").arg(countText(drawing.tree.function_evaluations));
    return words;
}

QString statusWord(SegmentStatus status)
{
    switch (status) {
    case SegmentStatus::selected:
        return SearchText::tr("selected");
    case SegmentStatus::pruned:
        return SearchText::tr("pruned");
    case SegmentStatus::renoised:
        return SearchText::tr("noised again");
    case SegmentStatus::alive:
        break;
    }
    return SearchText::tr("kept");
}

QString segmentText(const TreeDrawing &drawing, std::size_t segment)
{
    const TrajectorySegment &source = drawing.source(segment);
    const double total = std::max(1.0, drawing.tree.function_evaluations);
    QStringList lines{
        SearchText::tr("Steps %1 to %2, %3").arg(countText(source.from_step), countText(source.to_step), statusWord(source.status)),
        SearchText::tr("Verifier score %1, true quality %2").arg(scoreText(source.score), scoreText(source.quality)),
        SearchText::tr("Cost so far %1 evaluations, %2 of the search")
            .arg(countText(source.cost), numberText(source.cost / total, engine::Unit::fraction))};
    if (source.copies > 1)
        lines << SearchText::tr("Stands for %1 attempts").arg(countText(source.copies));
    return lines.join(QLatin1Char('\n'));
}

QString segmentName(const TreeDrawing &drawing, std::size_t segment)
{
    return segmentText(drawing, segment).replace(QLatin1Char('\n'), QStringLiteral(". "));
}

QString treeTitle(const SearchSetup &setup)
{
    return setup.isPreview ? SearchText::tr("Shared prefix, a preview: no search is chosen") : algorithmName(setup.plan.algorithm);
}

QString treeSubtitle(const SearchSetup &setup, const engine::TrajectoryTree &tree)
{
    const QString quality = SearchText::tr("selected: quality %1, score %2").arg(scoreText(tree.quality), scoreText(tree.score));
    return SearchText::tr("%1; seed %2; %3").arg(planText(setup), QString::number(setup.seed), quality);
}

} // namespace ridgepoint::widgets
