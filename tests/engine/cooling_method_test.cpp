// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cooling/cooling_method.h"
#include "tests/engine/support/cooling_world.h"

#include <boost/test/unit_test.hpp>

using namespace ridgepoint::engine;

namespace {

bool rejects(std::string_view slug, FreeCooling free_cooling, Chiller chiller)
{
    return test::cooling_method(slug).rejection == HeatRejection{.free_cooling = free_cooling, .chiller = chiller};
}

} // namespace

BOOST_AUTO_TEST_SUITE(cooling_method)

BOOST_AUTO_TEST_CASE(names_tell_the_heat_rejection)
{
    BOOST_TEST(rejects("air-dx-crac", FreeCooling::none, Chiller::direct_expansion));
    BOOST_TEST(rejects("air-chiller-dry", FreeCooling::none, Chiller::air_cooled));
    BOOST_TEST(rejects("air-chiller-tower", FreeCooling::none, Chiller::water_cooled));
    BOOST_TEST(rejects("air-airside-economizer", FreeCooling::airside, Chiller::air_cooled));
    BOOST_TEST(rejects("air-waterside-economizer", FreeCooling::tower, Chiller::water_cooled));
    BOOST_TEST(rejects("air-adiabatic-dry", FreeCooling::adiabatic_airside, Chiller::air_cooled));
    BOOST_TEST(rejects("air-adiabatic-wet", FreeCooling::adiabatic_airside, Chiller::water_cooled));
    BOOST_TEST(rejects("air-dry-cooler-adiabatic", FreeCooling::adiabatic_dry_cooler, Chiller::air_cooled));
    BOOST_TEST(rejects("d2c-hybrid-dry", FreeCooling::dry_cooler, Chiller::air_cooled));
    BOOST_TEST(rejects("d2c-hybrid-tower", FreeCooling::tower, Chiller::water_cooled));
    BOOST_TEST(rejects("d2c-hybrid-chiller-closed", FreeCooling::dry_cooler, Chiller::air_cooled));
    BOOST_TEST(rejects("d2c-chillerless-tower", FreeCooling::tower, Chiller::none));
    BOOST_TEST(rejects("d2c-fanless-exascale", FreeCooling::tower, Chiller::none));
    BOOST_TEST(rejects("immersion-1p-dry", FreeCooling::adiabatic_dry_cooler, Chiller::air_cooled));
}

BOOST_AUTO_TEST_CASE(notes_tell_where_names_do_not)
{
    BOOST_TEST(rejects("rdhx-passive", FreeCooling::adiabatic_dry_cooler, Chiller::air_cooled));
    BOOST_TEST(rejects("rdhx-active", FreeCooling::tower, Chiller::water_cooled));
    const HeatRejection assumed = heat_rejection_of("Two-phase immersion", "from memory");
    BOOST_TEST(assumed.is_assumed);
    BOOST_TEST((assumed.free_cooling == FreeCooling::dry_cooler && assumed.chiller == Chiller::air_cooled));
}

BOOST_AUTO_TEST_CASE(a_rear_door_takes_the_whole_heat_and_its_chips_none)
{
    BOOST_TEST(captured_share(test::cooling_method("rdhx-passive")) == 1.0);
    BOOST_TEST(test::cooling_method("rdhx-passive").liquid_share.si == 0.0);
    BOOST_TEST(captured_share(test::cooling_method("d2c-hybrid-dry")) == 0.87);
    BOOST_TEST(captured_share(test::cooling_method("air-dx-crac")) == 0.0);
}

BOOST_AUTO_TEST_CASE(families_have_slugs_and_kinds_have_words)
{
    for (const CoolingMethod &method : test::cooling_methods())
        BOOST_TEST((find_cooling_family(slug(method.family)) == method.family));
    BOOST_TEST(!find_cooling_family("fridge"));
    BOOST_TEST(to_string(FreeCooling::adiabatic_dry_cooler) == "dry cooler with adiabatic assist");
    BOOST_TEST(to_string(Chiller::water_cooled) == "water-cooled chiller");
}

BOOST_AUTO_TEST_SUITE_END()
