// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/serving_sentence.h"

#include "widgets/workspaces/serving/served_device.h"
#include "widgets/workspaces/serving/serving_text.h"

#include <cmath>

namespace ridgepoint::widgets {

using engine::Estimate;
using engine::MetricId;
using engine::ParameterId;

namespace {

struct Facts {
    const Estimate &estimate;
    QString devices;
    QString model;
    QString level;
    double batch = 1;
    bool isSpilling = false;

    [[nodiscard]] bool has(MetricId id) const { return estimate[id].is_present; }
    [[nodiscard]] double value(MetricId id) const { return estimate[id].number; }
    [[nodiscard]] QString text(MetricId id) const { return numberText(value(id), engine::metric(id).unit); }
    [[nodiscard]] std::string_view bound() const { return estimate[MetricId::bound].text; }
    [[nodiscard]] bool fits() const { return !has(MetricId::max_batch) || batch <= value(MetricId::max_batch); }
    [[nodiscard]] QString batchText() const { return countText(batch); }
    /// The first whole batch at or above B*.
    [[nodiscard]] double turningBatch() const { return std::ceil(value(MetricId::compute_bound_batch)); }
};

QString boundClause(std::string_view bound)
{
    if (bound == "compute")
        return ServingText::tr("compute bound");
    if (bound == "memory")
        return ServingText::tr("memory bound");
    if (bound == "fabric")
        return ServingText::tr("bound by the links between accelerators");
    return ServingText::tr("bound by kernel launches");
}

/// What comes next as the batch grows: the turn to compute bound, the full memory, or both.
QString outlook(const Facts &facts, const QString &state)
{
    const bool hasWall = facts.has(MetricId::max_batch);
    const QString most = hasWall ? facts.text(MetricId::max_batch) : QString();
    const bool turns = facts.has(MetricId::compute_bound_batch) && facts.turningBatch() > facts.batch && facts.bound() != "compute";
    if (turns) {
        const QString turn = countText(facts.turningBatch());
        if (!hasWall)
            return ServingText::tr("%1; it turns compute bound at %2 sequences.").arg(state, turn);
        return facts.turningBatch() > facts.value(MetricId::max_batch)
                   ? ServingText::tr("%1; it turns compute bound at %2 sequences, but the memory is full at %3.").arg(state, turn, most)
                   : ServingText::tr("%1; it turns compute bound at %2 sequences, before the memory is full at %3.").arg(state, turn, most);
    }
    if (facts.bound() == "memory" && facts.has(MetricId::compute_bound_context) && !facts.has(MetricId::compute_bound_batch)) {
        const QString context = facts.text(MetricId::compute_bound_context);
        return hasWall ? ServingText::tr("%1, as at every batch above a context of %2; the memory is full at %3 sequences.")
                             .arg(state, context, most)
                       : ServingText::tr("%1, as at every batch above a context of %2.").arg(state, context);
    }
    return hasWall ? ServingText::tr("%1; the memory is full at %2 sequences.").arg(state, most) : ServingText::tr("%1.").arg(state);
}

QString isolated(const Facts &facts)
{
    return outlook(facts, ServingText::tr("Decode of %1 on %2 at batch %3 takes %4 per token (%5): %6")
                              .arg(facts.model, facts.devices, facts.batchText(), facts.text(MetricId::time_per_output_token), facts.level,
                                   boundClause(facts.bound())));
}

QString saturated(const Facts &facts)
{
    const engine::Finding *wall = facts.estimate.find("kv-wall");
    const double running = wall != nullptr ? wall->limit.value_or(facts.batch) : facts.batch;
    const QString each = facts.text(MetricId::tokens_per_second_per_user);
    const QString together = facts.text(MetricId::tokens_per_second);
    const QString rates =
        running > 1 ? ServingText::tr("Under load %1 users of %2 on %3 get %4 each, %5 together (%6): decode is %7")
                          .arg(countText(running), facts.model, facts.devices, each, together, facts.level, boundClause(facts.bound()))
                    : ServingText::tr("Under load one user of %1 on %2 gets %3 (%4): decode is %5")
                          .arg(facts.model, facts.devices, each, facts.level, boundClause(facts.bound()));
    if (wall != nullptr)
        return ServingText::tr("%1; the KV cache is full, and the other %2 wait.").arg(rates, countText(facts.batch - running));
    return outlook(facts, rates);
}

/// A request for pictures or clips.
QString pictured(const Facts &facts)
{
    if (!facts.has(MetricId::request_latency))
        return ServingText::tr("Serving %1 on %2 cannot be computed: a figure is missing.").arg(facts.model, facts.devices);
    const QString output = facts.estimate.workload == engine::Workload::video
                               ? (facts.batch > 1 ? ServingText::tr("%1 clips").arg(facts.batchText()) : ServingText::tr("a clip"))
                               : (facts.batch > 1 ? ServingText::tr("%1 pictures").arg(facts.batchText()) : ServingText::tr("a picture"));
    const QString state = facts.fits() ? boundClause(facts.bound()) : ServingText::tr("more than the memory holds");
    return ServingText::tr("%1 makes %2 on %3 in %4 (%5): %6.")
        .arg(facts.model, output, facts.devices, facts.text(MetricId::request_latency), facts.level, state);
}

/// Text by diffusion, whose forwards are refinements.
QString refined(const Facts &facts)
{
    const QString state = facts.fits() ? boundClause(facts.bound()) : ServingText::tr("more than the memory holds");
    return ServingText::tr("By diffusion %1 writes %2 on %3 at batch %4 (%5); a refinement takes %6: %7.")
        .arg(facts.model, facts.text(MetricId::tokens_per_second), facts.devices, facts.batchText(), facts.level,
             facts.text(MetricId::forward_time), state);
}

QString withoutFit(const Facts &facts)
{
    const QString step = facts.text(MetricId::time_per_output_token);
    if (facts.value(MetricId::max_batch) < 1)
        return facts.isSpilling
                   ? ServingText::tr("%1 does not fit %2: it needs %3. With the rest in the host's memory a token takes %4 (%5).")
                         .arg(facts.model, facts.devices, facts.text(MetricId::memory_required), step, facts.level)
                   : ServingText::tr("%1 does not fit %2: it needs %3. With enough memory a token would take %4 at batch %5 (%6).")
                         .arg(facts.model, facts.devices, facts.text(MetricId::memory_required), step, facts.batchText(), facts.level);
    const QString most = facts.text(MetricId::max_batch);
    return facts.isSpilling
               ? ServingText::tr("Batch %1 of %2 does not fit %3: the memory is full at %4. Spilled to the host, a token takes %5 (%6).")
                     .arg(facts.batchText(), facts.model, facts.devices, most, step, facts.level)
               : ServingText::tr("Batch %1 of %2 does not fit %3: the memory is full at %4. With enough memory a token would take %5 (%6).")
                     .arg(facts.batchText(), facts.model, facts.devices, most, step, facts.level);
}

QString levelWord(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    return slugInForce(catalog, scenario, ParameterId::estimate_level) == "ideal" ? ServingText::tr("ideal")
                                                                                  : ServingText::tr("calibrated");
}

} // namespace

QString devicesText(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    return ServingText::tr("%1 %2", "a count of accelerators")
        .arg(countText(numberInForce(catalog, scenario, ParameterId::accelerator_count)),
             nameInForce(catalog, scenario, ParameterId::accelerator));
}

QString servingSentence(const engine::Catalog &catalog, const engine::Scenario &scenario, const Estimate &estimate)
{
    const Facts facts{.estimate = estimate,
                      .devices = devicesText(catalog, scenario),
                      .model = nameInForce(catalog, scenario, ParameterId::model),
                      .level = levelWord(catalog, scenario),
                      .batch = numberInForce(catalog, scenario, ParameterId::batch),
                      .isSpilling = spillsToHost(catalog, scenario)};
    for (const char *gap : {"model-not-covered", "peak-unknown", "bandwidth-unknown", "fabric-unknown"})
        if (const engine::Finding *finding = estimate.find(gap))
            return ServingText::tr("Serving %1 on %2 cannot be computed. %3").arg(facts.model, facts.devices, readable(finding->text));
    if (engine::makes_pictures(estimate.workload))
        return pictured(facts);
    if (!facts.has(MetricId::time_per_output_token))
        return ServingText::tr("Serving %1 on %2 cannot be computed: a figure is missing.").arg(facts.model, facts.devices);
    if (estimate.workload == engine::Workload::language_diffusion)
        return refined(facts);
    if (isSaturated(catalog, scenario) && facts.value(MetricId::max_batch) >= 1 && !facts.isSpilling)
        return saturated(facts);
    if (!facts.fits())
        return withoutFit(facts);
    return isSaturated(catalog, scenario) ? saturated(facts) : isolated(facts);
}

} // namespace ridgepoint::widgets
