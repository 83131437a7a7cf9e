// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/search_sentence.h"

#include "widgets/workspaces/search/search_curves.h"
#include "widgets/workspaces/search/search_text.h"

namespace ridgepoint::widgets {

using engine::SearchAlgorithm;

namespace {

struct Facts {
    const SearchSetup &setup;
    QString times; ///< digits alone
    QString output;

    [[nodiscard]] const engine::SearchPlan &plan() const { return setup.plan; }
    [[nodiscard]] QString gain() const { return scoreText(presentGain(setup).value_or(0)); }
    [[nodiscard]] QString candidates() const { return capitalised(countWord(setup.candidates())); }
};

QString digits(double multiplier)
{
    QString text = timesText(multiplier);
    while (!text.isEmpty() && !text.back().isDigit())
        text.chop(1);
    return text;
}

QString alike(const Facts &facts)
{
    return SearchText::tr(
               "The sampler is deterministic: all %1 branches end as the same %2, so %3 times the cost gains nothing. Noise them "
               "again, or split at the start.")
        .arg(countWord(facts.setup.candidates()), facts.output, facts.times);
}

QString sharedPrefix(const Facts &facts)
{
    const QString shared = countText(facts.plan().shared_steps);
    const QString steps = countText(facts.plan().steps);
    if (facts.plan().renoise_steps > 0)
        return SearchText::tr("%1 candidates that share %2 of %3 steps and are noised again by %4 cost %5 times one %6 and gain %7 \u03c3.")
            .arg(facts.candidates(), shared, steps, countText(facts.plan().renoise_steps), facts.times, facts.output, facts.gain());
    return SearchText::tr("%1 candidates that share %2 of %3 steps cost %4 times one %5 and gain %6 \u03c3, not %7 times the quality.")
        .arg(facts.candidates(), shared, steps, facts.times, facts.output, facts.gain(), countWord(facts.plan().branches));
}

QString preview(const Facts &facts)
{
    if (facts.plan().branches < 2)
        return SearchText::tr("No search is chosen: one %1 of %2 steps.").arg(facts.output, countText(facts.plan().steps));
    return SearchText::tr("No search is chosen. %1 candidates that share %2 of %3 steps would cost %4 times one %5 and gain %6 \u03c3.")
        .arg(facts.candidates(), countText(facts.plan().shared_steps), countText(facts.plan().steps), facts.times, facts.output,
             facts.gain());
}

QString depthFirst(const Facts &facts)
{
    const engine::SearchExpectation &expected = facts.setup.expectation;
    const QString attempts = numberText(expected.attempts.value_or(1), engine::Unit::none);
    const QString check = countText(facts.plan().check_steps.front());
    if (!expected.success)
        return SearchText::tr("Depth-first search takes %1 attempts at step %2 on average and costs %3 times one %4.")
            .arg(attempts, check, facts.times, facts.output);
    return SearchText::tr("Depth-first search takes %1 attempts at step %2 on average, costs %3 times one %4 and ends well in %5.")
        .arg(attempts, check, facts.times, facts.output, numberText(*expected.success, engine::Unit::fraction));
}

QString population(const Facts &facts)
{
    const auto checks = static_cast<int>(facts.plan().check_steps.size());
    return SearchText::tr(
               "%1 keeps %2 candidates through all %3 steps, so it costs %4 times one %5; the verifier looks %n times on the way.", nullptr,
               checks)
        .arg(algorithmName(facts.plan().algorithm), countWord(facts.plan().branches), countText(facts.plan().steps), facts.times,
             facts.output);
}

} // namespace

QString searchSentence(const SearchSetup &setup)
{
    const Facts facts{.setup = setup, .times = digits(setup.expectation.multiplier), .output = outputWord(setup.workload)};
    if (setup.isPreview)
        return preview(facts);
    if (setup.areBranchesAlike())
        return alike(facts);
    if (setup.plan.algorithm != SearchAlgorithm::dfs && setup.candidates() < 2)
        return SearchText::tr("One candidate costs one %1: a search begins with two branches.").arg(facts.output);
    switch (setup.plan.algorithm) {
    case SearchAlgorithm::none:
        return {};
    case SearchAlgorithm::shared_prefix:
        return sharedPrefix(facts);
    case SearchAlgorithm::best_of_k:
        return SearchText::tr("%1 independent candidates cost %2 times one %3 and gain %4 \u03c3: the best of them by the verifier.")
            .arg(facts.candidates(), facts.times, facts.output, facts.gain());
    case SearchAlgorithm::tree:
        return SearchText::tr("%1 candidates of a tree that splits at %2 cost %3 times one %4; what they gain, the simulation tells.")
            .arg(facts.candidates(), QString::fromStdString(engine::format_split_schedule(setup.plan.splits)), facts.times, facts.output);
    case SearchAlgorithm::dfs:
        return depthFirst(facts);
    case SearchAlgorithm::beam:
    case SearchAlgorithm::bfs:
    case SearchAlgorithm::fk_steering:
        return population(facts);
    }
    return {};
}

} // namespace ridgepoint::widgets
