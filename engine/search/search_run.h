// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/counter_random.h"
#include "engine/search/search_plan.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace ridgepoint::engine {

/// Private to the search: what one search ended with. Quality and score in sigmas from the mean.
struct RunOutcome {
    double function_evaluations = 0;
    double verifier_calls = 0;
    double peak_alive = 1;
    double quality = 0;
    double score = 0;
    bool is_right = false;
    std::int32_t selected = -1;
};

/// Private to the search: one piece of a trajectory, told to the sink. Quality and score in sigmas.
struct RunPiece {
    std::int32_t parent = -1;
    double from_step = 0;
    double to_step = 0;
    double quality = 0;
    double score = 0;
    double cost = 0;
};

/// Private to the search: a sink that listens to nothing.
struct NoTrace {
    static constexpr double attempts_told = 0; ///< rejected attempts in a row that are run one by one
    [[nodiscard]] std::int32_t put(const RunPiece &) noexcept { return -1; }
    void prune(std::int32_t) noexcept {}
    void renoise(std::int32_t) noexcept {}
    void skip(std::int32_t, double) noexcept {}
};

/// Private to the search: runs the searches of one checked plan, one at a time, and tells `sink` every piece.
template<class Sink>
class SearchRun {
public:
    SearchRun(const SearchPlan &plan, std::uint64_t seed, Sink &sink) : m_plan(plan), m_seed(seed), m_sink(sink)
    {
        for (double s = 0; s <= plan.steps; ++s)
            m_fixed.push_back(plan.prefix_variance.at(s / plan.steps));
        m_error_weight = std::sqrt(1 - plan.quality.correlation * plan.quality.correlation);
        m_right_from = upper_quantile(plan.success_probability);
        m_accepted = acceptance(plan.success_probability, plan.accept).value_or(0);
        m_precision = precision_of_accepted(plan.success_probability, plan.accept).value_or(0);
        for (const double step : plan.check_steps) {
            m_events.push_back(step);
            m_events.push_back(step - plan.renoise_steps);
        }
        std::sort(m_events.begin(), m_events.end());
    }

    [[nodiscard]] RunOutcome run(std::uint64_t tree)
    {
        m_random = CounterRandom(m_seed, tree);
        m_outcome = {};
        m_lineages = 0;
        m_alive.clear();
        switch (m_plan.algorithm) {
        case SearchAlgorithm::none:
            run_single();
            break;
        case SearchAlgorithm::best_of_k:
            run_independent();
            break;
        case SearchAlgorithm::shared_prefix:
            run_shared_prefix();
            break;
        case SearchAlgorithm::tree:
            run_tree();
            break;
        case SearchAlgorithm::beam:
        case SearchAlgorithm::bfs:
        case SearchAlgorithm::fk_steering:
            run_population();
            break;
        case SearchAlgorithm::dfs:
            run_depth_first();
            break;
        }
        return m_outcome;
    }

private:
    /// State of one trajectory. Innovations are drawn by lineage and step, so that trajectories of one lineage stay equal.
    struct Particle {
        double quality = 0; ///< z, sum of the innovations so far
        double error = 0;   ///< e, the verifier's
        double step = 0;
        double last_score = 0; ///< at the check before
        std::uint32_t lineage = 0;
        std::int32_t piece = -1;
    };

    /// What uniform numbers are drawn for; normals are drawn for a step, 0 .. 4096.
    enum Draw : std::uint32_t { draw_attempts = 1U << 16, draw_right, draw_offset };

    /// z of which the share p of single candidates lies above; the largest number where p is 0.
    static double upper_quantile(double p)
    {
        constexpr double far = std::numeric_limits<double>::max();
        if (p <= 0 || p >= 1)
            return p <= 0 ? far : -far;
        return boost::math::quantile(boost::math::complement(boost::math::normal(), p));
    }

    [[nodiscard]] double fixed_at(double step) const noexcept { return m_fixed[static_cast<std::size_t>(step)]; }

    [[nodiscard]] double score_of(const Particle &particle) const noexcept
    {
        return m_plan.quality.correlation * particle.quality + m_error_weight * particle.error;
    }

    [[nodiscard]] Particle start() noexcept
    {
        Particle particle;
        particle.lineage = m_lineages++;
        return particle;
    }

    /// A copy that goes its own way: as it will under a stochastic sampler, from the start, or after fresh noise.
    [[nodiscard]] Particle fork(const Particle &from, bool is_renoised = false) noexcept
    {
        Particle particle = from;
        if (m_plan.is_stochastic || is_renoised || from.step == 0)
            particle.lineage = m_lineages++;
        return particle;
    }

    void advance(Particle &particle, double to)
    {
        if (to <= particle.step)
            return;
        const double deviation = std::sqrt(std::max(0.0, fixed_at(to) - fixed_at(particle.step)));
        const auto [quality, error] = m_random.normals(static_cast<std::uint32_t>(particle.step), particle.lineage);
        particle.quality += deviation * quality;
        particle.error += deviation * error;
        m_outcome.function_evaluations += to - particle.step;
        particle.piece =
            m_sink.put({particle.piece, particle.step, to, particle.quality, score_of(particle), m_outcome.function_evaluations});
        particle.step = to;
    }

    void advance_all(double to)
    {
        for (Particle &particle : m_alive)
            advance(particle, to);
        m_outcome.peak_alive = std::max(m_outcome.peak_alive, static_cast<double>(m_alive.size()));
    }

    void select(const Particle &particle) noexcept
    {
        m_outcome.quality = particle.quality;
        m_outcome.score = score_of(particle);
        m_outcome.is_right = particle.quality >= m_right_from;
        m_outcome.selected = particle.piece;
    }

    /// All to the end, and the verifier's best of them.
    void finish()
    {
        advance_all(m_plan.steps);
        m_outcome.verifier_calls += static_cast<double>(m_alive.size());
        select(*std::max_element(m_alive.begin(), m_alive.end(),
                                 [this](const Particle &left, const Particle &right) { return score_of(left) < score_of(right); }));
    }

    void run_single()
    {
        Particle particle = start();
        advance(particle, m_plan.steps);
        select(particle);
    }

    void run_independent()
    {
        for (double i = 0; i < m_plan.branches; ++i)
            m_alive.push_back(start());
        finish();
    }

    void run_shared_prefix()
    {
        Particle shared = start();
        advance(shared, m_plan.shared_steps - m_plan.renoise_steps);
        const bool is_renoised = m_plan.renoise_steps > 0;
        if (is_renoised) {
            Particle dropped = shared;
            advance(dropped, m_plan.shared_steps);
            m_sink.renoise(dropped.piece);
        }
        for (double i = 0; i < m_plan.branches; ++i)
            m_alive.push_back(fork(shared, is_renoised));
        finish();
    }

    /// The best `count` stay, best first.
    void keep_best(std::size_t count)
    {
        m_outcome.verifier_calls += static_cast<double>(m_alive.size());
        std::stable_sort(m_alive.begin(), m_alive.end(),
                         [this](const Particle &left, const Particle &right) { return score_of(left) > score_of(right); });
        for (std::size_t i = count; i < m_alive.size(); ++i)
            m_sink.prune(m_alive[i].piece);
        m_alive.resize(count);
    }

    /// Each of those alive becomes as many as `m_children` says.
    void multiply()
    {
        m_next.clear();
        for (std::size_t i = 0; i < m_alive.size(); ++i) {
            for (std::uint32_t child = 0; child < m_children[i]; ++child)
                m_next.push_back(fork(m_alive[i]));
            if (m_children[i] == 0)
                m_sink.prune(m_alive[i].piece);
        }
        m_alive.swap(m_next);
    }

    void run_tree()
    {
        m_alive.push_back(start());
        for (const Split &split : m_plan.splits) {
            advance_all(split.step);
            const auto kept = static_cast<std::size_t>(survivors(static_cast<double>(m_alive.size()), split.keep));
            if (kept < m_alive.size())
                keep_best(kept);
            m_children.assign(m_alive.size(), static_cast<std::uint32_t>(split.factor));
            multiply();
        }
        finish();
    }

    void run_population()
    {
        for (double i = 0; i < m_plan.branches; ++i)
            m_alive.push_back(start());
        for (const double step : m_plan.check_steps) {
            advance_all(step);
            if (m_plan.algorithm == SearchAlgorithm::beam)
                refill_beam();
            else
                resample(step);
        }
        finish();
    }

    /// The best share stays; the places of the others go to them in turn, the best first.
    void refill_beam()
    {
        const std::size_t width = m_alive.size();
        const auto kept = static_cast<std::size_t>(survivors(static_cast<double>(width), m_plan.keep));
        keep_best(kept);
        m_children.assign(kept, static_cast<std::uint32_t>(width / kept));
        for (std::size_t i = 0; i < width % kept; ++i)
            ++m_children[i];
        multiply();
    }

    void resample(double step)
    {
        m_outcome.verifier_calls += static_cast<double>(m_alive.size());
        weigh();
        m_children.assign(m_alive.size(), 0);
        const bool is_systematic = m_plan.algorithm == SearchAlgorithm::bfs;
        const double count = static_cast<double>(m_alive.size());
        const auto kind = draw_offset + static_cast<std::uint32_t>(step);
        const double offset = is_systematic ? m_random.uniform(kind, 0) : 0;
        for (std::size_t i = 0; i < m_alive.size(); ++i) {
            const double place =
                is_systematic ? (static_cast<double>(i) + offset) / count : m_random.uniform(kind, static_cast<std::uint32_t>(i));
            const auto found = std::lower_bound(m_weights.begin(), m_weights.end(), place * m_weights.back());
            ++m_children[static_cast<std::size_t>(found - m_weights.begin())];
        }
        multiply();
    }

    /// Running sums of exp(potential / temperature): of the score, or of its rise since the check before.
    void weigh()
    {
        const bool is_rise = m_plan.algorithm == SearchAlgorithm::fk_steering;
        m_weights.clear();
        for (Particle &particle : m_alive) {
            const double score = score_of(particle);
            m_weights.push_back((score - (is_rise ? particle.last_score : 0)) / m_plan.temperature);
            particle.last_score = score;
        }
        const double largest = *std::max_element(m_weights.begin(), m_weights.end());
        for (double &weight : m_weights)
            weight = std::exp(weight - largest);
        std::partial_sum(m_weights.begin(), m_weights.end(), m_weights.begin());
    }

    void run_depth_first()
    {
        m_path.assign(1, start());
        bool is_right = true;
        for (const double step : m_plan.check_steps) {
            advance_path(step);
            is_right = (m_plan.accepts_by_score ? pass_by_score(step) : pass_by_chance(step)) && is_right;
        }
        advance_path(m_plan.steps);
        select(m_path.back());
        if (!m_plan.accepts_by_score)
            m_outcome.is_right = is_right;
    }

    /// Forward, with a state left at every step to which a check may come back.
    void advance_path(double to)
    {
        for (const double event : m_events)
            if (event > m_path.back().step && event <= to)
                push_advanced(event);
        if (m_path.back().step < to)
            push_advanced(to);
    }

    void push_advanced(double to)
    {
        Particle next = m_path.back();
        advance(next, to);
        m_path.push_back(next);
    }

    /// Back by the plan's steps of noise, and forward to the check with other draws.
    void try_again(double step)
    {
        while (m_path.back().step > step - m_plan.renoise_steps) {
            m_sink.renoise(m_path.back().piece);
            m_path.pop_back();
        }
        m_path.back() = fork(m_path.back(), true);
        advance_path(step);
    }

    bool pass_by_score(double step)
    {
        const double needed = m_right_from * std::sqrt(fixed_at(step));
        const double budget = m_plan.attempt_budget.value_or(1);
        for (double attempt = 1;; ++attempt) {
            ++m_outcome.verifier_calls;
            if (score_of(m_path.back()) >= needed && m_plan.success_probability > 0)
                return true;
            if (attempt >= budget)
                return false;
            try_again(step);
        }
    }

    /// Attempts until one is accepted, drawn at once.
    [[nodiscard]] double attempts_at(std::uint32_t check) const noexcept
    {
        if (m_accepted >= 1)
            return 1;
        if (m_accepted <= 0)
            return std::numeric_limits<double>::infinity();
        return std::max(1.0, std::ceil(std::log(m_random.uniform(draw_attempts, check)) / std::log1p(-m_accepted)));
    }

    bool pass_by_chance(double step)
    {
        const auto check = static_cast<std::uint32_t>(step);
        const double needed = attempts_at(check);
        const double made = m_plan.attempt_budget ? std::min(needed, *m_plan.attempt_budget) : needed;
        m_outcome.verifier_calls += made;
        const double told = std::min(made - 1, Sink::attempts_told + 1);
        for (double attempt = 0; attempt + 1 < told; ++attempt)
            try_again(step);
        skip(made - 1 - told);
        if (made > 1)
            try_again(step);
        return needed <= made && m_random.uniform(draw_right, check) <= m_precision;
    }

    /// Rejected attempts that nobody watches: their cost, and their lineages.
    void skip(double attempts)
    {
        if (attempts <= 0)
            return;
        m_outcome.function_evaluations += attempts * m_plan.renoise_steps;
        m_lineages += static_cast<std::uint32_t>(std::fmod(attempts, 0x1p32));
        m_sink.skip(m_path.back().piece, attempts);
    }

    const SearchPlan &m_plan;
    std::uint64_t m_seed;
    Sink &m_sink;
    std::vector<double> m_fixed;  ///< r by step
    std::vector<double> m_events; ///< checks and the steps to which they come back
    double m_error_weight = 0;    ///< sqrt(1 - rho^2)
    double m_right_from = 0;
    double m_accepted = 0;
    double m_precision = 0;

    CounterRandom m_random{0, 0};
    RunOutcome m_outcome;
    std::uint32_t m_lineages = 0;
    std::vector<Particle> m_alive;
    std::vector<Particle> m_next;
    std::vector<Particle> m_path; ///< of the depth-first search, states by rising step
    std::vector<std::uint32_t> m_children;
    std::vector<double> m_weights;
};

} // namespace ridgepoint::engine
