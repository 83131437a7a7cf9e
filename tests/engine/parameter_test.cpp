// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/support/hand_catalog.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace ridgepoint::engine;

BOOST_AUTO_TEST_SUITE(parameter_table)

BOOST_AUTO_TEST_CASE(rows_follow_the_ids)
{
    BOOST_REQUIRE(parameters().size() == parameter_count);
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < parameters().size(); ++i) {
        const Parameter &row = parameters()[i];
        BOOST_TEST(static_cast<std::size_t>(row.id) == i);
        BOOST_TEST(names.insert(row.name).second);
        BOOST_TEST((find_parameter(row.name) == row.id));
        BOOST_TEST(!row.label.empty());
        BOOST_TEST(!row.help.empty());
        BOOST_TEST(!row.default_text.empty());
    }
    BOOST_TEST(!find_parameter("batch_size").has_value());
}

BOOST_AUTO_TEST_CASE(numbers_have_a_unit_a_range_and_a_default_in_it)
{
    for (const Parameter &row : parameters()) {
        if (row.kind != ParameterKind::number)
            continue;
        BOOST_TEST_CONTEXT(row.name)
        {
            // Qualities have the unit of the score that is looked at.
            BOOST_TEST((row.unit != Unit::none || row.group == ParameterGroup::search));
            BOOST_TEST(row.minimum < row.maximum);
            const auto value = value_in_force(test::hand_catalog(), Scenario{}, row.id);
            const double number = std::get<double>(value.value);
            if (!row.is_default_derived)
                BOOST_TEST(number == row.default_number);
            BOOST_TEST(number >= row.minimum);
            BOOST_TEST(number <= row.maximum);
        }
    }
}

BOOST_AUTO_TEST_CASE(runtimes_have_names)
{
    const auto offered = choices(test::hand_catalog(), ParameterId::runtime);
    BOOST_REQUIRE(offered.size() == 3U);
    BOOST_TEST(offered[0].name == "Server");
    BOOST_TEST(offered[1].slug == "python-server");
    BOOST_TEST(offered[1].name == "Python server");
    BOOST_TEST(offered[2].name == "Local");
}

BOOST_AUTO_TEST_CASE(every_offered_choice_is_accepted)
{
    for (const Parameter &row : parameters()) {
        if (row.kind == ParameterKind::number || row.kind == ParameterKind::text)
            continue;
        const auto offered = choices(test::hand_catalog(), row.id);
        BOOST_TEST(!offered.empty());
        for (const Choice &choice : offered) {
            BOOST_TEST(check_parameter(test::hand_catalog(), row.id, choice.slug).has_value(), choice.slug);
            BOOST_TEST(!choice.name.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(uncovered_models_are_not_offered)
{
    for (const Choice &choice : choices(test::hand_catalog(), ParameterId::model)) {
        BOOST_TEST(choice.slug != "state-space");
        BOOST_TEST(choice.slug != "closed");
        BOOST_TEST(choice.slug != "flux.1-dev");
    }
}

BOOST_AUTO_TEST_SUITE_END()
