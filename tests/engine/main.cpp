// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define BOOST_TEST_MODULE ridgepoint engine
#include <boost/test/included/unit_test.hpp>
