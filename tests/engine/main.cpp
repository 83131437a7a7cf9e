// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define BOOST_TEST_MODULE ridgepoint engine
#define BOOST_TEST_NO_MAIN
#include <boost/test/included/unit_test.hpp>
#include <boost/test/results_collector.hpp>

#include <cstdio>

/// Ends with the totals line that the Qt Test programs print too, so that tests/run counts cases, not programs.
int main(int count, char **words)
{
    namespace unit_test = boost::unit_test;
    const int status = unit_test::unit_test_main(&init_unit_test_suite, count, words);
    const auto &results = unit_test::results_collector.results(unit_test::framework::master_test_suite().p_id);
    std::printf("Totals: %lu passed, %lu failed\n", results.p_test_cases_passed.get(),
                results.p_test_cases_failed.get() + results.p_test_cases_aborted.get());
    return status;
}
