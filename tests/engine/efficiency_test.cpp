// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calibration/class_presets.h"
#include "engine/calibration/efficiency.h"

#include <boost/test/unit_test.hpp>

#include <set>
#include <vector>

using namespace ridgepoint::engine;
using F = EfficiencyFamily;

namespace {

EfficiencyPreset preset(std::string accelerator, std::string architecture, F family, double compute)
{
    EfficiencyPreset row;
    row.accelerator = std::move(accelerator);
    row.architecture = std::move(architecture);
    row.family = family;
    row.efficiency = {compute, 0.8, 4e-6};
    return row;
}

const DeviceIdentity h200{"nvidia-h200-sxm", "Hopper (GH100)", DeviceClass::datacenter_gpu, 0, 0};

} // namespace

BOOST_AUTO_TEST_SUITE(efficiency)

BOOST_AUTO_TEST_CASE(slugs_lead_back)
{
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < efficiency_family_count; ++i) {
        const auto family = static_cast<F>(i);
        BOOST_TEST(seen.insert(slug(family)).second);
        BOOST_TEST((find_efficiency_family(slug(family)) == family));
    }
    for (std::size_t i = 0; i < device_class_count; ++i)
        BOOST_TEST((find_device_class(slug(static_cast<DeviceClass>(i))) == static_cast<DeviceClass>(i)));
    BOOST_TEST(!find_efficiency_family("linear-2bit"));
}

BOOST_AUTO_TEST_CASE(an_architecture_is_its_first_word)
{
    BOOST_TEST(architecture_key("Hopper (GH100)") == "Hopper");
    BOOST_TEST(architecture_key("Hopper + Grace CPU") == "Hopper");
    BOOST_TEST(architecture_key("Ironwood") == "Ironwood");
}

BOOST_AUTO_TEST_CASE(the_nearest_row_counts_whatever_the_order)
{
    std::vector<EfficiencyPreset> rows = {preset("nvidia-h200-sxm", {}, F::linear, 0.79), preset({}, {}, F::linear, 0.75),
                                          preset({}, "Hopper", F::linear, 0.77), preset({}, "Blackwell", F::linear, 0.7)};
    BOOST_TEST(make_profile(h200, rows)[F::linear].compute == 0.79);
    BOOST_TEST(make_profile(h200, rows).is_own);
    rows.erase(rows.begin());
    BOOST_TEST(make_profile(h200, rows)[F::linear].compute == 0.77);
    BOOST_TEST((make_profile(h200, rows).scope(F::linear) == EfficiencyScope::architecture));
    rows.erase(rows.begin() + 1);
    const EfficiencyProfile profile = make_profile(h200, rows);
    BOOST_TEST(profile[F::linear].compute == 0.75);
    BOOST_TEST((profile.scope(F::linear) == EfficiencyScope::device_class));
    BOOST_TEST(!profile.is_own);
    BOOST_TEST(profile.is_known);
}

BOOST_AUTO_TEST_CASE(an_architecture_of_another_class_does_not_count)
{
    std::vector<EfficiencyPreset> rows = {preset({}, "Ampere", F::linear, 0.76)};
    const DeviceIdentity a10{"nvidia-a10", "Ampere (GA102)", DeviceClass::card_gpu, 0, 0};
    BOOST_TEST((make_profile(a10, rows).scope(F::linear) == EfficiencyScope::ideal));
}

BOOST_AUTO_TEST_CASE(four_bits_fall_back_on_eight_and_those_on_sixteen)
{
    std::vector<EfficiencyPreset> rows = {preset({}, {}, F::linear, 0.75), preset({}, {}, F::linear_8bit, 0.64)};
    EfficiencyProfile profile = make_profile(h200, rows);
    BOOST_TEST(profile[F::linear_4bit].compute == 0.64);
    BOOST_TEST((profile.scope(F::linear_4bit) == EfficiencyScope::related));
    rows.pop_back();
    profile = make_profile(h200, rows);
    BOOST_TEST(profile[F::linear_4bit].compute == 0.75);
    BOOST_TEST(profile[F::linear_8bit].compute == 0.75);
}

BOOST_AUTO_TEST_CASE(a_published_product_is_better_than_the_class_and_worse_than_an_own_fit)
{
    const std::vector<EfficiencyPreset> rows = {preset({}, {}, F::linear, 0.55), preset("b", {}, F::linear, 0.6)};
    const DeviceIdentity mi300x{"a", "CDNA 3", DeviceClass::datacenter_gpu, 668.4 / 1307.4, 0};
    BOOST_TEST(make_profile(mi300x, rows)[F::linear].compute == 0.94 * 668.4 / 1307.4, boost::test_tools::tolerance(1e-12));
    DeviceIdentity own = mi300x;
    own.accelerator = "b";
    BOOST_TEST(make_profile(own, rows)[F::linear].compute == 0.6);
}

BOOST_AUTO_TEST_CASE(without_rows_everything_is_ideal)
{
    const EfficiencyProfile profile = make_profile({"a", "b", DeviceClass::matrix_engine, 0.9, 0.9}, {});
    BOOST_TEST(!profile.is_known);
    for (const Efficiency &one : profile.families) {
        BOOST_TEST(one.compute == 1.0);
        BOOST_TEST(one.memory == 1.0);
        BOOST_TEST(one.overhead == 0.0);
    }
}

BOOST_AUTO_TEST_CASE(every_class_has_every_family_but_the_step)
{
    std::vector<EfficiencyPreset> rows;
    complete_classes(rows);
    BOOST_TEST(rows.size() == device_class_count * (efficiency_family_count - 1));
    std::set<std::pair<DeviceClass, F>> seen;
    for (const EfficiencyPreset &row : rows) {
        BOOST_TEST(seen.insert({row.device_class, row.family}).second);
        BOOST_TEST((row.efficiency.compute > 0 && row.efficiency.compute <= 1));
        BOOST_TEST((row.efficiency.memory > 0 && row.efficiency.memory <= 1));
        BOOST_TEST(row.efficiency.overhead >= 0.0);
        BOOST_TEST(!row.note.empty());
    }
}

BOOST_AUTO_TEST_CASE(classes_known_by_published_rates_take_those)
{
    std::vector<EfficiencyPreset> rows = {preset({}, {}, F::linear, 0.753)};
    complete_classes(rows);
    const auto of = [&rows](DeviceClass device_class, F family) {
        return make_profile({"none", "none", device_class, 0, 0}, rows)[family];
    };
    BOOST_TEST(of(DeviceClass::instinct_gpu, F::linear).compute == 0.55);
    BOOST_TEST(of(DeviceClass::instinct_gpu, F::linear).memory == 0.73);
    BOOST_TEST(of(DeviceClass::matrix_engine, F::linear).compute == 0.75);
    BOOST_TEST(of(DeviceClass::card_gpu, F::linear).memory == 0.88);
    BOOST_TEST(of(DeviceClass::unified_memory, F::bidirectional_attention).memory == bidirectional_memory_share);
}

BOOST_AUTO_TEST_SUITE_END()
