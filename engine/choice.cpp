// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/defaults/defaults.h"
#include "engine/scenario.h"

#include "engine/inputs.h"

#include <algorithm>
#include <array>

namespace ridgepoint::engine {

namespace {

std::string name_of_fixed(std::string_view slug)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> abbreviations = {{{"ar", "Autoregressive"},
                                                                                             {"diffusion-lm", "Text diffusion"},
                                                                                             {"bfs", "Breadth first"},
                                                                                             {"dfs", "Depth first"},
                                                                                             {"fk-steering", "FK steering"}}};
    for (const auto &[abbreviation, name] : abbreviations)
        if (slug == abbreviation)
            return std::string(name);
    if (slug == own_fabric)
        return "The accelerator's own";
    std::string name(slug);
    std::replace(name.begin(), name.end(), '-', ' ');
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z')
        name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

std::string name_of_precision(std::string_view slug)
{
    std::string name(slug);
    for (char &c : name)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return name;
}

template<class Row>
std::string name_in(const Row *row, std::string_view slug)
{
    return row != nullptr ? row->name : std::string(slug);
}

std::string name_of(const Catalog &catalog, const Parameter &row, std::string_view slug)
{
    switch (row.choices) {
    case ChoiceSource::accelerators:
        return name_in(catalog.find_accelerator(slug), slug);
    case ChoiceSource::models:
        return name_in(catalog.find_model(slug), slug);
    case ChoiceSource::precisions:
        return name_of_precision(slug);
    case ChoiceSource::fabrics: {
        const FabricRow *fabric = catalog.find_fabric(slug);
        return fabric != nullptr ? fabric->name : name_of_fixed(slug);
    }
    case ChoiceSource::verifiers: {
        const Verifier *verifier = catalog.find_verifier(slug);
        return verifier != nullptr ? verifier->name : name_of_fixed(slug);
    }
    case ChoiceSource::power_chains:
        return name_in(catalog.find_power_chain(slug), slug);
    case ChoiceSource::cooling_methods:
        return name_in(catalog.find_cooling_method(slug), slug);
    case ChoiceSource::cities:
        return name_in(catalog.find_city(slug), slug);
    case ChoiceSource::grid_regions:
        return name_in(catalog.find_grid_region(slug), slug);
    case ChoiceSource::generations:
        return name_in(catalog.find_generation(slug), slug);
    default:
        return name_of_fixed(slug);
    }
}

Choice fixed_choice(const Parameter &row, std::string_view slug)
{
    if (row.choices != ChoiceSource::precisions)
        return {std::string(slug), name_of_fixed(slug), {}};
    const auto precision = find_precision(slug);
    std::string detail = precision ? format_exact(bytes_per_value(*precision)) : std::string();
    return {std::string(slug), name_of_precision(slug), detail.empty() ? detail : detail.append(" B/value")};
}

/// A link between domains may also be one within them (PCI Express, Ethernet), not the other way round.
bool is_offered(const FabricRow &fabric, ParameterId id)
{
    return is_usable(fabric.bandwidth) && (id == ParameterId::scaleup_fabric || fabric.kind != "scale-up");
}

} // namespace

std::string display_text(const Catalog &catalog, ParameterId id, const ParameterValue &value)
{
    const Parameter &row = parameter(id);
    if (const auto *number = std::get_if<double>(&value))
        return format(*number, row.unit);
    const std::string &slugs = std::get<std::string>(value);
    if (row.kind == ParameterKind::text)
        return slugs.empty() ? std::string(row.default_text) : slugs;
    if (row.kind != ParameterKind::choice_list)
        return name_of(catalog, row, slugs);
    if (slugs.empty())
        return "none";
    std::string names;
    for (std::size_t start = 0; start <= slugs.size();) {
        const std::size_t comma = std::min(slugs.find(',', start), slugs.size());
        names.append(names.empty() ? "" : ", ").append(name_of(catalog, row, std::string_view(slugs).substr(start, comma - start)));
        start = comma + 1;
    }
    return names;
}

std::string exact_text(const ParameterValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return format_exact(*number);
    return std::get<std::string>(value);
}

std::vector<Choice> choices(const Catalog &catalog, ParameterId id)
{
    const Parameter &row = parameter(id);
    std::vector<Choice> all;
    switch (row.choices) {
    case ChoiceSource::accelerators:
        for (const Accelerator &accelerator : catalog.accelerators())
            all.push_back({accelerator.slug, accelerator.name, accelerator.vendor});
        break;
    case ChoiceSource::models:
        for (const Model &model : catalog.models())
            if (is_answered(catalog, model))
                all.push_back({model.slug, model.name, model.developer});
        break;
    case ChoiceSource::verifiers:
        all.push_back({std::string(no_verifier), name_of_fixed(no_verifier), {}});
        for (const Verifier &verifier : catalog.verifiers())
            all.push_back({verifier.slug, verifier.name, {}});
        break;
    case ChoiceSource::fabrics:
        all.push_back({std::string(own_fabric), name_of_fixed(own_fabric), {}});
        for (const FabricRow &fabric : catalog.fabrics())
            if (is_offered(fabric, id))
                all.push_back({fabric.slug, fabric.name, fabric.vendor});
        break;
    case ChoiceSource::power_chains:
        for (const PowerChain &chain : catalog.power_chains())
            all.push_back({chain.slug, chain.name, {}});
        break;
    case ChoiceSource::cooling_methods:
        for (const CoolingMethod &method : catalog.cooling_methods())
            all.push_back({method.slug, method.name, {}});
        break;
    case ChoiceSource::cities:
        for (const City &city : catalog.cities())
            all.push_back({city.slug, city.name, city.country});
        break;
    case ChoiceSource::grid_regions:
        for (const GridRegion &region : catalog.grid_regions())
            all.push_back({region.slug, region.name, region.country});
        break;
    case ChoiceSource::generations:
        for (const Generation &generation : catalog.generations())
            all.push_back({generation.slug, generation.name, {}});
        break;
    default:
        for (const std::string_view slug : row.fixed_choices)
            all.push_back(fixed_choice(row, slug));
        break;
    }
    return all;
}

std::vector<Choice> uncovered_choices(const Catalog &catalog, ParameterId id)
{
    std::vector<Choice> all;
    if (parameter(id).choices != ChoiceSource::models)
        return all;
    for (const Model &model : catalog.models())
        if (!is_answered(catalog, model))
            all.push_back({model.slug, model.name, model.not_covered.empty() ? "Its architecture is not known." : model.not_covered});
    return all;
}

} // namespace ridgepoint::engine
