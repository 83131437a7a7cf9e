// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/alternative.h"

#include "engine/economics/vendor_cost.h"
#include "widgets/workspaces/economics/economics_setup.h"
#include "widgets/workspaces/economics/economics_text.h"

namespace ridgepoint::widgets {

using engine::ParameterId;

namespace {

constexpr std::string_view basis = "basis";
constexpr std::string_view accelerators = "accelerator:";
constexpr std::string_view coolings = "cooling:";
constexpr std::string_view cities = "city:";
constexpr std::string_view pin = "pinned";

QString pinnedName() { return EconomicsText::tr("pinned scenario"); }

Alternative otherBasis(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    const bool rents = isRented(catalog, scenario);
    Alternative other{QString::fromUtf8(basis.data()), rents ? EconomicsText::tr("owned") : EconomicsText::tr("rented"), scenario};
    other.scenario.set(ParameterId::cost_basis, std::string(rents ? "owned" : "rented"));
    return other;
}

/// A choice of a parameter in the place of the one in force, without the numbers that went with that.
Alternative exchanged(const engine::Catalog &catalog, const engine::Scenario &scenario, ParameterId id, const std::string &slug,
                      std::initializer_list<ParameterId> forgotten)
{
    Alternative other;
    other.scenario = scenario;
    for (const ParameterId number : forgotten)
        other.scenario.reset(number);
    other.scenario.set(id, slug);
    other.name = nameInForce(catalog, other.scenario, id);
    return other;
}

void addChoices(const engine::Catalog &catalog, const engine::Scenario &scenario, ParameterId id, std::string_view prefix,
                const QString &group, std::vector<engine::Choice> &choices)
{
    const std::string present = slugInForce(catalog, scenario, id);
    for (const engine::Choice &choice : engine::choices(catalog, id))
        if (choice.slug != present)
            choices.push_back({std::string(prefix) + choice.slug, choice.name, group.toStdString()});
}

} // namespace

QString pinnedId() { return QString::fromUtf8(pin.data(), static_cast<qsizetype>(pin.size())); }

std::vector<engine::Choice> alternativeChoices(const engine::Catalog &catalog, const engine::Scenario &scenario,
                                               const std::optional<engine::Scenario> &pinned)
{
    const Alternative flipped = otherBasis(catalog, scenario);
    std::vector<engine::Choice> choices{{std::string(basis), flipped.name.toStdString(), EconomicsText::tr("Hours").toStdString()}};
    if (pinned)
        choices.push_back({std::string(pin), pinnedName().toStdString(), EconomicsText::tr("Scenarios").toStdString()});
    const std::string own = slugInForce(catalog, scenario, ParameterId::accelerator);
    for (const engine::Accelerator *accelerator : engine::accelerators_with_price(catalog))
        if (accelerator->slug != own)
            choices.push_back(
                {std::string(accelerators) + accelerator->slug, accelerator->name, EconomicsText::tr("Accelerators").toStdString()});
    addChoices(catalog, scenario, ParameterId::cooling_method, coolings, EconomicsText::tr("Cooling"), choices);
    addChoices(catalog, scenario, ParameterId::city, cities, EconomicsText::tr("Cities"), choices);
    return choices;
}

Alternative alternativeOf(const engine::Catalog &catalog, const engine::Scenario &scenario, const QString &id,
                          const std::optional<engine::Scenario> &pinned)
{
    const std::string text = id.toStdString();
    const auto slugBehind = [&text](std::string_view prefix) {
        return text.starts_with(prefix) ? text.substr(prefix.size()) : std::string();
    };
    Alternative other;
    if (pinned && text == pin) {
        other.scenario = *pinned;
        other.name = pinnedName();
    } else if (const auto *accelerator = catalog.find_accelerator(slugBehind(accelerators)); accelerator != nullptr) {
        other.scenario = engine::on_accelerator(catalog, scenario, *accelerator);
        other.name = QString::fromStdString(accelerator->name);
    } else if (const std::string cooling = slugBehind(coolings); catalog.find_cooling_method(cooling) != nullptr) {
        other = exchanged(catalog, scenario, ParameterId::cooling_method, cooling,
                          {ParameterId::supply_temperature, ParameterId::datacenter_cost});
    } else if (const std::string city = slugBehind(cities); catalog.find_city(city) != nullptr) {
        other = exchanged(catalog, scenario, ParameterId::city, city, {ParameterId::grid_region, ParameterId::electricity_price});
    } else {
        return otherBasis(catalog, scenario);
    }
    other.id = id;
    return other;
}

} // namespace ridgepoint::widgets
