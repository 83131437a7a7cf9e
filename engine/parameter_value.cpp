// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inputs.h"
#include "engine/refusal.h"
#include "engine/search/search_tree.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ridgepoint::engine {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string as_slug(std::string_view text)
{
    std::string slug(trimmed(text));
    for (char &c : slug)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return slug;
}

std::vector<std::string_view> split_list(std::string_view list)
{
    std::vector<std::string_view> parts;
    if (trimmed(list).empty())
        return parts;
    for (std::size_t start = 0;;) {
        const std::size_t comma = list.find(',', start);
        parts.push_back(trimmed(list.substr(start, comma - start)));
        if (comma == std::string_view::npos)
            return parts;
        start = comma + 1;
    }
}

/// Edits that turn one word into the other; words of a slug's length only.
std::size_t edit_distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

template<class Rows>
std::string nearest_slug(const Rows &rows, std::string_view typed)
{
    constexpr std::size_t longest_typed = 64;
    const std::string_view word = typed.substr(0, longest_typed);
    std::string_view nearest;
    std::size_t least = longest_typed;
    for (const auto &row : rows) {
        const std::string_view slug = row.slug;
        const bool contains = !word.empty() && slug.find(word) != std::string_view::npos;
        const std::size_t distance = contains ? 0 : edit_distance(word, slug);
        if (distance < least || nearest.empty()) {
            least = distance;
            nearest = slug;
        }
    }
    return std::string(nearest);
}

std::string shown(std::string_view value)
{
    constexpr std::size_t longest = 60;
    std::string text = "'";
    text.append(value.substr(0, longest)).append(value.size() > longest ? "...'" : "'");
    return text;
}

template<class Rows>
Problem unknown_slug(const Parameter &row, const Rows &rows, std::string_view slug)
{
    std::string accepted = "a slug of the catalog";
    if (const std::string nearest = nearest_slug(rows, slug); !nearest.empty())
        accepted.append(" such as ").append(nearest);
    Problem problem = refusal(row, shown(slug), "is not in the catalog", accepted);
    problem.value = slug;
    return problem;
}

Problem unknown_choice(const Parameter &row, std::string_view slug)
{
    std::string accepted;
    for (const std::string_view choice : row.fixed_choices)
        accepted.append(accepted.empty() ? "" : ", ").append(choice);
    Problem problem = refusal(row, shown(slug), "is no choice", accepted);
    problem.value = slug;
    return problem;
}

std::string accepted_range(const Parameter &row)
{
    std::string text = row.is_whole ? "a whole number from " : "";
    text.append(format_exact(row.minimum)).append(row.is_whole ? " to " : " .. ").append(format_exact(row.maximum));
    switch (row.unit) {
    case Unit::second:
        return text.append(" s");
    case Unit::temperature:
        return text.append(" K, written 32 degC in Celsius");
    case Unit::dollar_per_joule:
        return text.append(" USD/J, written 0.09 USD/kWh");
    default:
        return text;
    }
}

Expected<ResolvedValue> resolve_number(const Parameter &row, const ParameterValue &value)
{
    const auto *number = std::get_if<double>(&value);
    if (number == nullptr)
        return tl::unexpected(refusal(row, shown(std::get<std::string>(value)), "is not a number", accepted_range(row)));
    if (!std::isfinite(*number))
        return tl::unexpected(refusal(row, "", "is not a finite number", accepted_range(row)));
    if (*number < row.minimum || *number > row.maximum) {
        std::string reason = *number < row.minimum ? "is less than " : "is more than ";
        reason.append(format_exact(*number < row.minimum ? row.minimum : row.maximum));
        return tl::unexpected(refusal(row, format_exact(*number), reason, accepted_range(row)));
    }
    if (row.is_whole && *number != std::floor(*number))
        return tl::unexpected(refusal(row, format_exact(*number), "is not whole", accepted_range(row)));
    return ResolvedValue(*number);
}

Expected<ResolvedValue> resolve_fixed(const Parameter &row, const std::string &slug)
{
    const bool is_offered = std::find(row.fixed_choices.begin(), row.fixed_choices.end(), slug) != row.fixed_choices.end();
    if (!is_offered)
        return tl::unexpected(unknown_choice(row, slug));
    if (row.choices == ChoiceSource::precisions)
        return ResolvedValue(*find_precision(slug));
    const auto found = std::find(row.fixed_choices.begin(), row.fixed_choices.end(), slug);
    return ResolvedValue(FixedChoice{static_cast<std::size_t>(found - row.fixed_choices.begin())});
}

Expected<ResolvedValue> resolve_list(const Catalog &catalog, const Parameter &row, const std::string &list)
{
    const auto slugs = split_list(list);
    if (slugs.size() > std::min(row.most_choices, AcceleratorList::capacity)) {
        std::string accepted = "at most ";
        accepted.append(std::to_string(row.most_choices)).append(" slugs, comma separated");
        return tl::unexpected(refusal(row, std::to_string(slugs.size()), "slugs are too many", accepted));
    }
    AcceleratorList accelerators;
    for (const std::string_view slug : slugs) {
        const Accelerator *accelerator = catalog.find_accelerator(slug);
        if (accelerator == nullptr)
            return tl::unexpected(unknown_slug(row, catalog.accelerators(), slug));
        accelerators.items[accelerators.size++] = accelerator;
    }
    return ResolvedValue(accelerators);
}

template<class Row>
Expected<ResolvedValue> known(const Parameter &row, std::span<const Row> rows, const Row *found, const std::string &slug)
{
    if (found == nullptr)
        return tl::unexpected(unknown_slug(row, rows, slug));
    return ResolvedValue(found);
}

/// The steps of the scenario are not known here; `resolve` holds the schedule against them.
Expected<ResolvedValue> resolve_schedule(const Parameter &row, const std::string &text)
{
    return parse_split_schedule(text, parameter(ParameterId::steps).maximum)
        .map([](SplitSchedule splits) { return ResolvedValue(std::move(splits)); })
        .map_error([&row](Problem problem) {
            problem.parameter = row.name;
            return problem;
        });
}

} // namespace

Expected<ResolvedValue> resolve_value(const Catalog &catalog, ParameterId id, const ParameterValue &value)
{
    const Parameter &row = parameter(id);
    if (row.kind == ParameterKind::number)
        return resolve_number(row, value);
    const auto *slug = std::get_if<std::string>(&value);
    if (slug == nullptr)
        return tl::unexpected(refusal(row, format_exact(std::get<double>(value)), "is a number", "a slug"));
    if (row.kind == ParameterKind::choice_list)
        return resolve_list(catalog, row, *slug);
    if (row.kind == ParameterKind::text)
        return resolve_schedule(row, *slug);
    switch (row.choices) {
    case ChoiceSource::accelerators:
        return known(row, catalog.accelerators(), catalog.find_accelerator(*slug), *slug);
    case ChoiceSource::models:
        return known(row, catalog.models(), catalog.find_model(*slug), *slug);
    case ChoiceSource::fabrics:
        if (*slug == own_fabric)
            return ResolvedValue(static_cast<const FabricRow *>(nullptr));
        return known(row, catalog.fabrics(), catalog.find_fabric(*slug), *slug);
    case ChoiceSource::verifiers:
        if (*slug == no_verifier)
            return ResolvedValue(static_cast<const Verifier *>(nullptr));
        return known(row, catalog.verifiers(), catalog.find_verifier(*slug), *slug);
    case ChoiceSource::power_chains:
        return known(row, catalog.power_chains(), catalog.find_power_chain(*slug), *slug);
    case ChoiceSource::cooling_methods:
        return known(row, catalog.cooling_methods(), catalog.find_cooling_method(*slug), *slug);
    case ChoiceSource::cities:
        return known(row, catalog.cities(), catalog.find_city(*slug), *slug);
    case ChoiceSource::grid_regions:
        return known(row, catalog.grid_regions(), catalog.find_grid_region(*slug), *slug);
    case ChoiceSource::generations:
        return known(row, catalog.generations(), catalog.find_generation(*slug), *slug);
    default:
        return resolve_fixed(row, *slug);
    }
}

Expected<ParameterValue> check_parameter(const Catalog &catalog, ParameterId id, ParameterValue value)
{
    const auto resolved = resolve_value(catalog, id, value);
    if (!resolved)
        return tl::unexpected(resolved.error());
    return value;
}

Expected<ParameterValue> parse_parameter(const Catalog &catalog, ParameterId id, std::string_view text)
{
    const Parameter &row = parameter(id);
    if (row.kind == ParameterKind::choice)
        return check_parameter(catalog, id, as_slug(text));
    if (row.kind == ParameterKind::text)
        return check_parameter(catalog, id, std::string(trimmed(text)));
    if (row.kind == ParameterKind::choice_list) {
        std::string list;
        for (const std::string_view part : split_list(text))
            list.append(list.empty() ? "" : ",").append(as_slug(part));
        return check_parameter(catalog, id, std::move(list));
    }
    const auto number = parse(text, row.unit);
    if (!number) {
        Problem problem = number.error();
        problem.what.insert(0, std::string(row.name).append(": "));
        problem.parameter = row.name;
        return tl::unexpected(std::move(problem));
    }
    return check_parameter(catalog, id, *number);
}

} // namespace ridgepoint::engine
