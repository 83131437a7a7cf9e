// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/roofline/roofline_sentence.h"

#include "widgets/workspaces/roofline/picture_text.h"

#include <cmath>

namespace ridgepoint::widgets {

using engine::Estimate;
using engine::MetricId;
using engine::ParameterId;

namespace {

struct Facts {
    const Estimate &estimate;
    QString accelerator;
    QString model;
    double batch = 1;

    [[nodiscard]] bool has(MetricId id) const { return estimate[id].is_present; }
    [[nodiscard]] double value(MetricId id) const { return estimate[id].number; }
    [[nodiscard]] QString text(MetricId id) const { return numberText(value(id), engine::metric(id).unit); }
    [[nodiscard]] bool isBound(std::string_view word) const { return estimate[MetricId::bound].text == word; }
    [[nodiscard]] bool fits() const { return !has(MetricId::max_batch) || batch <= value(MetricId::max_batch); }
    [[nodiscard]] bool isPastRidge() const
    {
        return has(MetricId::ridge_point) && value(MetricId::arithmetic_intensity) >= value(MetricId::ridge_point);
    }
    /// A whole number of sequences: the first batch at or above B*.
    [[nodiscard]] QString turningBatch() const { return countText(std::ceil(value(MetricId::compute_bound_batch))); }
};

QString withoutFit(const Facts &facts)
{
    const QString batch = countText(facts.batch);
    const QString share = facts.text(MetricId::compute_utilization);
    if (facts.value(MetricId::max_batch) < 1) {
        const QString needed = facts.text(MetricId::memory_required);
        return facts.isPastRidge()
                   ? RooflineText::tr("%1 does not fit one %2: it needs %3. With enough memory, decode at batch %4 would be compute bound "
                                      "at %5 of peak.")
                         .arg(facts.model, facts.accelerator, needed, batch, share)
                   : RooflineText::tr(
                         "%1 does not fit one %2: it needs %3. With enough memory, decode at batch %4 would be memory bound at %5 of peak.")
                         .arg(facts.model, facts.accelerator, needed, batch, share);
    }
    const QString most = facts.text(MetricId::max_batch);
    return facts.isPastRidge() ? RooflineText::tr("Decode at batch %1 does not fit: the memory is full at %2. With enough memory it would "
                                                  "be compute bound at %3 of peak.")
                                     .arg(batch, most, share)
                               : RooflineText::tr("Decode at batch %1 does not fit: the memory is full at %2. With enough memory it would "
                                                  "be memory bound at %3 of peak.")
                                     .arg(batch, most, share);
}

QString computeBound(const Facts &facts)
{
    const QString batch = countText(facts.batch);
    const QString share = facts.text(MetricId::compute_utilization);
    if (!facts.has(MetricId::max_batch))
        return RooflineText::tr("Decode at batch %1 is compute bound: %2 of peak.").arg(batch, share);
    return RooflineText::tr("Decode at batch %1 is compute bound: %2 of peak. The memory is full at %3 sequences.")
        .arg(batch, share, facts.text(MetricId::max_batch));
}

QString turning(const Facts &facts, const QString &state)
{
    if (!facts.has(MetricId::max_batch))
        return RooflineText::tr("%1 It turns compute bound at %2 sequences.").arg(state, facts.turningBatch());
    const QString most = facts.text(MetricId::max_batch);
    if (facts.value(MetricId::compute_bound_batch) > facts.value(MetricId::max_batch))
        return RooflineText::tr("%1 It turns compute bound at %2 sequences, but the memory is full at %3.")
            .arg(state, facts.turningBatch(), most);
    return RooflineText::tr("%1 It turns compute bound at %2 sequences, before the memory is full at %3.")
        .arg(state, facts.turningBatch(), most);
}

QString neverTurning(const Facts &facts, const QString &state)
{
    const QString context = facts.text(MetricId::compute_bound_context);
    if (!facts.has(MetricId::max_batch))
        return RooflineText::tr("%1 Above a context of %2 no batch makes it compute bound.").arg(state, context);
    return RooflineText::tr("%1 Above a context of %2 no batch makes it compute bound; the memory is full at %3 sequences.")
        .arg(state, context, facts.text(MetricId::max_batch));
}

QString memoryBound(const Facts &facts)
{
    const QString batch = countText(facts.batch);
    const QString share = facts.text(MetricId::compute_utilization);
    const QString state = facts.isBound("overhead")
                              ? RooflineText::tr("Decode at batch %1 is bound by kernel launches: %2 of peak.").arg(batch, share)
                              : RooflineText::tr("Decode at batch %1 is memory bound: %2 of peak.").arg(batch, share);
    if (facts.has(MetricId::compute_bound_batch) && !facts.isPastRidge())
        return turning(facts, state);
    if (facts.has(MetricId::compute_bound_context) && !facts.isPastRidge())
        return neverTurning(facts, state);
    return state;
}

} // namespace

QString rooflineSentence(const engine::Catalog &catalog, const engine::Scenario &scenario, const Estimate &estimate)
{
    const Facts facts{.estimate = estimate,
                      .accelerator = nameInForce(catalog, scenario, ParameterId::accelerator),
                      .model = nameInForce(catalog, scenario, ParameterId::model),
                      .batch = numberInForce(catalog, scenario, ParameterId::batch)};
    if (!estimate.devices.empty() && !estimate.devices.front().gap.empty())
        return RooflineText::tr("%1 Its roof cannot be drawn.").arg(readable(estimate.devices.front().gap));
    if (const engine::Finding *gap = estimate.find("model-not-covered"))
        return facts.has(MetricId::ridge_point)
                   ? RooflineText::tr("%1 turns compute bound at %2; the work of %3 is not drawn. %4")
                         .arg(facts.accelerator, facts.text(MetricId::ridge_point), facts.model, readable(gap->text))
                   : RooflineText::tr("The work of %1 is not drawn. %2").arg(facts.model, readable(gap->text));
    if (!facts.has(MetricId::arithmetic_intensity) || !facts.has(MetricId::compute_utilization))
        return RooflineText::tr("The roofline of %1 under %2 cannot be computed: a figure is missing.").arg(facts.accelerator, facts.model);
    if (!facts.fits())
        return withoutFit(facts);
    if (facts.isBound("compute"))
        return computeBound(facts);
    return memoryBound(facts);
}

} // namespace ridgepoint::widgets
