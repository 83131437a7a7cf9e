// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/search/order_statistics.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/quadrature/gauss.hpp>

#include <array>
#include <cmath>
#include <cstddef>

namespace ridgepoint::engine {

namespace {

constexpr std::size_t panels = 20;
constexpr double panel_width = 0.5; ///< to x = 10, beyond which no k up to 10^9 has its largest

struct Node {
    double weight = 0;
    double log_below = 0; ///< ln Phi(x)
    double log_above = 0; ///< ln Phi(-x)
};

using Rule = boost::math::quadrature::gauss<double, 7>;
constexpr std::size_t nodes_per_panel = 7;
using Nodes = std::array<Node, panels * nodes_per_panel>;

Nodes make_nodes()
{
    Nodes nodes;
    auto next = nodes.begin();
    const boost::math::normal normal;
    const auto put = [&](double x, double weight) {
        *next++ = {weight, std::log1p(-boost::math::cdf(boost::math::complement(normal, x))), std::log(boost::math::cdf(normal, -x))};
    };
    for (std::size_t panel = 0; panel < panels; ++panel) {
        const double half = panel_width / 2;
        const double middle = (2 * static_cast<double>(panel) + 1) * half;
        for (std::size_t i = 0; i < Rule::abscissa().size(); ++i) {
            const double offset = half * Rule::abscissa()[i];
            const double weight = half * Rule::weights()[i];
            put(middle + offset, weight);
            if (offset > 0)
                put(middle - offset, weight);
        }
    }
    return nodes;
}

} // namespace

double expected_maximum(double k) noexcept
{
    static const Nodes nodes = make_nodes();
    if (!(k > 1) || std::isinf(k))
        return 0;
    double sum = 0;
    for (const Node &node : nodes)
        sum -= node.weight * (std::expm1(k * node.log_below) + std::exp(k * node.log_above));
    return sum;
}

double maximum_quantile(double k, double p) noexcept
{
    if (!(k >= 1) || !(p > 0) || !(p < 1) || std::isinf(k))
        return 0;
    const double above = -std::expm1(std::log(p) / k);
    if (above <= 0 || above >= 1)
        return 0;
    return boost::math::quantile(boost::math::complement(boost::math::normal(), above));
}

} // namespace ridgepoint::engine
