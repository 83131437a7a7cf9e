// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facility/facility_chapter.h"
#include "engine/facility/generator_unit.h"

namespace ridgepoint::engine {

namespace {

Finding finding(Severity severity, std::string_view id, std::string text)
{
    Finding made;
    made.severity = severity;
    made.id = std::string(id);
    made.text = std::move(text);
    return made;
}

} // namespace

void add_facility_findings(const Inputs &inputs, const Answers &answers, const Needs &needs, std::vector<Finding> &findings)
{
    if (!needs.facility || inputs.generation == nullptr)
        return;
    if (needs.schedule && answers.is_first_power_lower_bound)
        findings.push_back(finding(Severity::note, "first-power-at-least",
                                   "Nobody publishes how long the queue or the plant takes, so first power comes at the stated time at the "
                                   "earliest."));
    const SupplyRole role = role_of(*inputs.generation);
    if (role == SupplyRole::variable || role == SupplyRole::storage)
        findings.push_back(
            finding(Severity::warning, "supply-not-firm",
                    inputs.generation->name + " does not carry a site alone; its price and carbon are those of its own energy."));
    if (!inputs.is_user_set(ParameterId::electricity_price) && !is_usable(supply_price(inputs)))
        findings.push_back(finding(Severity::note, "electricity-price-assumed",
                                   "No price of this electricity is in the database; " +
                                       format(inputs[ParameterId::electricity_price], Unit::dollar_per_joule) + " is assumed."));
}

} // namespace ridgepoint::engine
