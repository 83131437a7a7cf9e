// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>

/// Minimisation without derivatives. Source: Nelder, Mead, "A simplex method for function minimization", The Computer Journal 7, 1965.
namespace ridgepoint::engine::simplex {

template<std::size_t N>
using Point = std::array<double, N>;

template<std::size_t N>
struct Vertex {
    Point<N> point{};
    double loss = std::numeric_limits<double>::infinity();
};

template<std::size_t N>
using Simplex = std::array<Vertex<N>, N + 1>;

/// `from`, and `share` of the way to `to`.
template<std::size_t N>
[[nodiscard]] Point<N> along(const Point<N> &from, const Point<N> &to, double share) noexcept
{
    Point<N> point{};
    for (std::size_t i = 0; i < N; ++i)
        point[i] = from[i] + share * (to[i] - from[i]);
    return point;
}

template<std::size_t N>
void sort(Simplex<N> &simplex)
{
    std::stable_sort(simplex.begin(), simplex.end(), [](const Vertex<N> &a, const Vertex<N> &b) { return a.loss < b.loss; });
}

/// Mean of all vertices but the worst.
template<std::size_t N>
[[nodiscard]] Point<N> centre_of_best(const Simplex<N> &simplex) noexcept
{
    Point<N> centre{};
    for (std::size_t v = 0; v < N; ++v)
        for (std::size_t i = 0; i < N; ++i)
            centre[i] += simplex[v].point[i] / double(N);
    return centre;
}

/// One reflection, expansion, contraction or shrinking; the simplex comes and goes sorted.
template<std::size_t N, class Loss>
void advance(Simplex<N> &simplex, const Loss &loss)
{
    const auto at = [&loss](const Point<N> &point) { return Vertex<N>{point, loss(point)}; };
    Vertex<N> &worst = simplex.back();
    const Point<N> centre = centre_of_best<N>(simplex);
    const Vertex<N> reflected = at(along<N>(centre, worst.point, -1));
    if (reflected.loss < simplex.front().loss) {
        const Vertex<N> expanded = at(along<N>(centre, worst.point, -2));
        worst = expanded.loss < reflected.loss ? expanded : reflected;
    } else if (reflected.loss < simplex[N - 1].loss) {
        worst = reflected;
    } else {
        const Vertex<N> contracted = at(along<N>(centre, reflected.loss < worst.loss ? reflected.point : worst.point, 0.5));
        if (contracted.loss < std::min(reflected.loss, worst.loss)) {
            worst = contracted;
        } else {
            for (std::size_t v = 1; v < simplex.size(); ++v)
                simplex[v] = at(along<N>(simplex.front().point, simplex[v].point, 0.5));
        }
    }
    sort<N>(simplex);
}

/// The best point found in `steps` from `start`, or when the simplex is level.
template<std::size_t N, class Loss>
[[nodiscard]] Vertex<N> minimise(const Loss &loss, const Point<N> &start, int steps)
{
    constexpr double tolerance = 1e-9;
    Simplex<N> simplex{};
    for (std::size_t v = 0; v < simplex.size(); ++v) {
        simplex[v].point = start;
        if (v > 0)
            simplex[v].point[v - 1] += start[v - 1] < -0.1 ? 0.05 * start[v - 1] : -0.05;
        simplex[v].loss = loss(simplex[v].point);
    }
    sort<N>(simplex);
    for (int step = 0; step < steps && simplex.back().loss - simplex.front().loss > tolerance; ++step)
        advance<N>(simplex, loss);
    return simplex.front();
}

} // namespace ridgepoint::engine::simplex
