// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metric.h"

#include "engine/estimate.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace ridgepoint::engine;

BOOST_AUTO_TEST_SUITE(metric_table)

BOOST_AUTO_TEST_CASE(rows_follow_the_ids)
{
    BOOST_REQUIRE(metrics().size() == metric_count);
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < metrics().size(); ++i) {
        const Metric &row = metrics()[i];
        BOOST_TEST_CONTEXT(row.name)
        {
            BOOST_TEST(static_cast<std::size_t>(row.id) == i);
            BOOST_TEST(names.insert(row.name).second);
            BOOST_TEST((find_metric(row.name) == row.id));
            BOOST_TEST(!row.label.empty());
            BOOST_TEST(!row.formula.empty());
            BOOST_TEST(!row.inputs.empty());
            BOOST_TEST(!row.reference.empty());
            // Qualities have the unit of the score that is looked at, effectivenesses none.
            const bool may_lack_unit = row.is_text || row.chapter == Chapter::search || row.chapter == Chapter::power;
            BOOST_TEST((may_lack_unit || row.unit != Unit::none));
            BOOST_TEST(!to_string(row.chapter).empty());
        }
    }
    BOOST_TEST(!find_metric("tps").has_value());
}

BOOST_AUTO_TEST_CASE(sets_hold_what_was_put_in)
{
    BOOST_TEST(MetricSet().is_empty());
    BOOST_TEST(MetricSet({MetricId::bound}).contains(MetricId::bound));
    BOOST_TEST(!MetricSet({MetricId::bound}).contains(MetricId::max_batch));
    for (const Metric &row : metrics())
        BOOST_TEST(MetricSet::all().contains(row.id));
}

BOOST_AUTO_TEST_SUITE_END()
