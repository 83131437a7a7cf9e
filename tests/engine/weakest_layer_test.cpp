// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stack/weakest_layer.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <set>

using namespace ridgepoint::engine;
using boost::test_tools::tolerance;

namespace {

LayerLoad loaded(StackLimit layer, double load, double limit) { return {layer, load, limit, {}}; }

LayerLoad unknown(StackLimit layer, std::string reason) { return {layer, {}, {}, std::move(reason)}; }

} // namespace

BOOST_AUTO_TEST_SUITE(weakest_layer_of_the_stack)

// A rack of 132 kW where 120 can be cooled; memory full to 90 %; half of the site's power.
BOOST_AUTO_TEST_CASE(the_highest_load_over_its_limit_binds)
{
    const std::vector<LayerLoad> layers = {loaded(StackLimit::memory_capacity, 162e9, 180e9), loaded(StackLimit::cooling, 132e3, 120e3),
                                           loaded(StackLimit::site_power, 50e6, 100e6),
                                           unknown(StackLimit::supply, "No yearly capacity of HBM is published.")};
    const WeakestLayer weakest = weakest_layer(layers).value();
    BOOST_REQUIRE(weakest.binding());
    BOOST_TEST((weakest.binding()->layer == StackLimit::cooling));
    BOOST_TEST(weakest.binding()->headroom() == -0.1, tolerance(1e-12));
    BOOST_TEST((weakest.next()->layer == StackLimit::memory_capacity));
    BOOST_TEST(weakest.distance.value() == 1.1 / 0.9, tolerance(1e-12));
    BOOST_REQUIRE(weakest.unknown.size() == 1U);
    BOOST_TEST(weakest.unknown[0].reason == "No yearly capacity of HBM is published.");
}

BOOST_AUTO_TEST_CASE(widening_the_binding_layer_never_raises_its_utilization)
{
    double before = 1e9;
    for (int limit = 1; limit < 20; ++limit) {
        const WeakestLayer weakest =
            weakest_layer(std::vector{loaded(StackLimit::compute, 4, limit), loaded(StackLimit::rack_power, 1, 4)}).value();
        BOOST_TEST(weakest.binding()->utilization <= before);
        BOOST_TEST(weakest.distance.value() >= 1.0);
        before = weakest.binding()->utilization;
    }
}

BOOST_AUTO_TEST_CASE(ties_go_from_the_die_outwards)
{
    const WeakestLayer weakest =
        weakest_layer(std::vector{loaded(StackLimit::site_power, 1, 2), loaded(StackLimit::compute, 1, 2)}).value();
    BOOST_TEST((weakest.binding()->layer == StackLimit::compute));
    BOOST_TEST(weakest.distance.value() == 1.0);
}

BOOST_AUTO_TEST_CASE(without_a_known_layer_nothing_binds)
{
    const WeakestLayer weakest = weakest_layer(std::vector{unknown(StackLimit::cooling, "The method has no published limit.")}).value();
    BOOST_TEST(!weakest.binding());
    BOOST_TEST(!weakest.next());
    BOOST_TEST(!weakest.distance);
    BOOST_TEST(!weakest_layer({}).value().binding());
}

BOOST_AUTO_TEST_CASE(an_idle_next_layer_has_no_distance)
{
    const WeakestLayer weakest = weakest_layer(std::vector{loaded(StackLimit::compute, 1, 2), loaded(StackLimit::cooling, 0, 2)}).value();
    BOOST_TEST((weakest.next()->layer == StackLimit::cooling));
    BOOST_TEST(!weakest.distance);
}

BOOST_AUTO_TEST_CASE(layers_outside_their_domain_are_refused)
{
    const auto refused = [](const LayerLoad &layer) { return !weakest_layer(std::vector{layer}); };
    BOOST_TEST(refused(loaded(StackLimit::compute, 1, 0)));
    BOOST_TEST(refused(loaded(StackLimit::compute, -1, 1)));
    BOOST_TEST(refused(loaded(StackLimit::compute, std::nan(""), 1)));
    BOOST_TEST(refused(unknown(StackLimit::compute, {})));
    const std::vector<LayerLoad> twice(2, loaded(StackLimit::cooling, 1, 2));
    BOOST_TEST(weakest_layer(twice).error().what == "Cooling: is given twice; accepted each layer once");
}

BOOST_AUTO_TEST_CASE(every_layer_has_its_name)
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < stack_limit_count; ++i)
        names.insert(to_string(static_cast<StackLimit>(i)));
    BOOST_TEST(names.size() == stack_limit_count);
    BOOST_TEST(names.count("") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
