// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/placement.h"
#include "engine/pipeline/scenario_pipeline.h"

#include "engine/evaluate.h"
#include "tests/engine/support/pipeline_models.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace ridgepoint::engine;
using namespace ridgepoint::engine::test;

namespace {

PlacementRequest request_of(PlacementOrder order, std::size_t devices)
{
    PlacementRequest request;
    request.request = flux_request();
    request.request.verifier = pipeline_catalog().find_verifier("hpsv2.1");
    request.request.loop = plain_loop(28, true);
    request.order = order;
    request.limits.most_devices = devices;
    return request;
}

Placement placements(const PlacementRequest &request)
{
    const auto found = find_placements(pipeline_catalog(), request);
    BOOST_REQUIRE(found.has_value());
    return *found;
}

/// What the search must not miss: every assignment, priced one by one.
double best_of_all(const PlacementRequest &request)
{
    double best = INFINITY;
    const auto devices = pipeline_catalog().accelerators();
    const std::size_t count = devices.size();
    for (std::size_t code = 0; code < count * count * count * count; ++code) {
        const std::array<const Accelerator *, seat_count> seats = {&devices[code % count], &devices[code / count % count],
                                                                   &devices[code / count / count % count],
                                                                   &devices[code / count / count / count]};
        std::vector<const Accelerator *> different(seats.begin(), seats.end());
        std::sort(different.begin(), different.end());
        different.erase(std::unique(different.begin(), different.end()), different.end());
        const bool is_sound = std::none_of(seats.begin(), seats.end(), [](const Accelerator *a) { return a->slug == "frozen-model"; }) &&
                              seats[3]->slug != "fixed-transformer";
        if (!is_sound || different.size() > request.limits.most_devices)
            continue;
        const auto plan = pipeline_plan(placed_task(pipeline_catalog(), request, seats).value());
        const bool fits = std::all_of(plan->devices.begin(), plan->devices.end(), [](const DeviceUse &use) { return use.fits; });
        if (fits)
            best = std::min(best, request.order == PlacementOrder::fastest ? plan->latency : plan->cost.value_or(INFINITY));
    }
    return best;
}

} // namespace

BOOST_AUTO_TEST_SUITE(pipeline_placement)

BOOST_AUTO_TEST_CASE(no_assignment_is_better_than_the_first)
{
    for (const PlacementOrder order : {PlacementOrder::fastest, PlacementOrder::cheapest})
        for (const std::size_t devices : {1u, 2u, 4u})
            for (const bool overlaps : {false, true}) {
                PlacementRequest request = request_of(order, devices);
                request.overlaps = overlaps;
                const Placement found = placements(request);
                BOOST_REQUIRE(!found.options.empty());
                const PlacementOption &first = found.options.front();
                BOOST_CHECK_CLOSE(order == PlacementOrder::fastest ? first.latency : *first.cost, best_of_all(request), 1e-9);
            }
}

BOOST_AUTO_TEST_CASE(what_cannot_run_a_stage_is_named)
{
    const Placement found = placements(request_of(PlacementOrder::fastest, 2));
    const auto refused = [&](std::string_view slug, Seat seat) {
        return std::any_of(found.refusals.begin(), found.refusals.end(),
                           [&](const PlacementRefusal &r) { return r.accelerator->slug == slug && r.seat == seat; });
    };
    BOOST_TEST(refused("fixed-transformer", Seat::decoder));
    BOOST_TEST(!refused("fixed-transformer", Seat::denoiser));
    BOOST_TEST(refused("frozen-model", Seat::verifier));
    BOOST_TEST(refused("laptop", Seat::denoiser));
    for (const PlacementOption &option : found.options)
        BOOST_TEST(!option.binding.empty());
}

BOOST_AUTO_TEST_CASE(limits_hold)
{
    PlacementRequest request = request_of(PlacementOrder::cheapest, 4);
    request.limits.vendors = {"NVIDIA"};
    const double fastest = placements(request_of(PlacementOrder::fastest, 4)).options.front().latency;
    request.limits.most_latency = 2 * fastest;
    for (const PlacementOption &option : placements(request).options) {
        BOOST_TEST(option.latency <= 2 * fastest);
        for (const Accelerator *seat : option.seats)
            BOOST_TEST(seat->vendor == "NVIDIA");
    }
    request.limits.most_cost = 1e-9;
    BOOST_TEST(placements(request).options.empty());
    request.limits.most_cost = -1;
    BOOST_TEST(!find_placements(pipeline_catalog(), request).has_value());
}

BOOST_AUTO_TEST_CASE(a_search_can_be_stopped)
{
    std::stop_source stop;
    std::size_t last = 0;
    const auto found =
        find_placements(pipeline_catalog(), request_of(PlacementOrder::fastest, 4), stop.get_token(), [&](std::size_t done, std::size_t) {
            last = done;
            stop.request_stop();
        });
    BOOST_TEST(found->is_cancelled);
    BOOST_TEST(last == 1u);
}

// A price of 29,784 dollars over 4 years of 8760 hours at 85 % is one dollar an hour.
BOOST_AUTO_TEST_CASE(a_price_is_spread_over_the_hours_of_work)
{
    Accelerator device;
    BOOST_TEST(!hourly_cost(device).is_known());
    device.price = {29784, Label::stated};
    BOOST_CHECK_CLOSE(hourly_cost(device).si, 1, 1e-9);
    BOOST_TEST((hourly_cost(device).label == Label::derived));
    device.cloud_price = {3, Label::stated};
    BOOST_TEST(hourly_cost(device).si == 3);
}

BOOST_AUTO_TEST_CASE(scenarios_of_text_have_no_pipeline)
{
    BOOST_TEST(!pipeline_task_of(hand_catalog(), scenario({})).has_value());
    MetricSet wanted;
    wanted.insert(MetricId::pipeline_latency);
    const auto estimate = evaluate(hand_catalog(), scenario({}), wanted);
    BOOST_TEST(!(*estimate)[MetricId::pipeline_latency].is_present);
    BOOST_TEST(estimate->find("other-workload") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
