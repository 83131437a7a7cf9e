// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/consistency/checker.h"

namespace ridgepoint::consistency {

using namespace engine;

namespace {

bool is_explained(const Estimate &estimate, MetricId id)
{
    return std::any_of(estimate.findings.begin(), estimate.findings.end(),
                       [id](const Finding &finding) { return finding.absent.contains(id); });
}

void check_finding(const Finding &finding, Checker &check)
{
    check.require(!finding.id.empty() && !finding.text.empty(), "a finding has an id and a sentence");
    check.require(finding.text.ends_with('.'), "a finding's text is a sentence: " + finding.text);
    for (const auto &number : {finding.limit, finding.value, finding.shortfall})
        check.require(!number || std::isfinite(*number), "numbers of a finding are finite");
}

bool is_finite(const std::optional<WorkloadPoint> &point)
{
    return !point || (std::isfinite(point->intensity) && std::isfinite(point->attainable) && std::isfinite(point->achieved) &&
                      std::isfinite(point->time));
}

void check_device(const DeviceRoofline &device, Checker &check)
{
    check.require(device.gap.empty() == (device.peak > 0), "a device has a peak or a reason");
    check.require(std::isfinite(device.peak), "a device's peak is finite");
    for (const TierRoof &tier : device.tiers)
        check.require(tier.bandwidth > 0 && std::isfinite(tier.ridge) && tier.label != Label::unknown, "a tier has a roof");
    for (const PrecisionRidge &ridge : device.ridges)
        check.require(ridge.peak > 0 && std::isfinite(ridge.ridge) && ridge.label != Label::unknown, "a ridge is a number");
    check.require(is_finite(device.decode) && is_finite(device.prefill), "points on a roofline are finite");
}

} // namespace

Failures check_presence(const Catalog & /*catalog*/, const Scenario &scenario, const Estimate &estimate)
{
    Checker check(scenario);
    for (const Metric &row : metrics()) {
        const MetricValue &value = estimate[row.id];
        if (!value.is_present) {
            check.require(is_explained(estimate, row.id), std::string(row.name) + " is absent without a finding");
            continue;
        }
        check.require(std::isfinite(value.number), std::string(row.name) + " is not finite");
        const bool is_quality = row.chapter == Chapter::search && row.unit == Unit::none;
        const bool is_signed = is_quality || row.id == MetricId::weakest_layer_headroom;
        check.require(value.number >= 0 || is_signed, std::string(row.name) + " is negative");
        check.require(!row.is_text || !value.text.empty(), std::string(row.name) + " has no word");
        check.require(value.label == Label::derived || value.label == Label::estimated,
                      std::string(row.name) + " has a label it cannot have");
        check.require(!is_explained(estimate, row.id), std::string(row.name) + " is present and said to be absent");
    }
    for (const Finding &finding : estimate.findings)
        check_finding(finding, check);
    for (const DeviceRoofline &device : estimate.devices)
        check_device(device, check);
    return check.take();
}

} // namespace ridgepoint::consistency
