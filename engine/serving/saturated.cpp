// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/serving/saturated.h"

#include "engine/serving/serving_chapter.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ridgepoint::engine {

namespace {

/// Prompt tokens that one replica puts into one forward at most.
constexpr double most_tokens_of_step = 2048;

/// What every replica that has work has to do.
struct Load {
    double replicas = 1;  ///< with work
    double sequences = 1; ///< of one of them
    double fresh = 0;     ///< prompt tokens of a request that are not in the cache
    double prefix = 0;
    double context = 0;
    double later_tokens = 0; ///< output tokens behind the first

    /// 0 when a request is alone, 1 when it never is.
    [[nodiscard]] double company() const noexcept { return std::min(sequences - 1, 1.0); }
};

Load load_of(const Inputs &inputs, const Answers &answers) noexcept
{
    using P = ParameterId;
    Load load;
    load.replicas = std::min(answers.batch, inputs.plan.replicas);
    load.sequences = answers.batch / load.replicas;
    load.fresh = tokens_to_prefill(inputs).si();
    load.prefix = inputs[P::prefix_tokens];
    load.context = inputs[P::context];
    load.later_tokens = inputs[P::output_tokens] - 1;
    return load;
}

/// One replica when `decoding` of its sequences decode.
struct Balance {
    double decoding = 1;
    double step = 0;   ///< of decoding alone [s]
    double prompt = 0; ///< what one prompt adds to the steps that take it up [s]
    double rate = 0;   ///< requests [1/s]
    double first = 0;  ///< time to first token [s]
    double gap = 0;    ///< between later tokens [s]
    double excess = 0; ///< of the sequences that decode at these times over `decoding`
};

class Replica {
public:
    Replica(const Inputs &inputs, Answers &answers) noexcept : m_inputs(inputs), m_answers(answers), m_load(load_of(inputs, answers)) {}

    [[nodiscard]] const Load &load() const noexcept { return m_load; }
    [[nodiscard]] Balance at(double decoding) noexcept;

private:
    [[nodiscard]] Pass decoding_pass(double decoding) const noexcept
    {
        return decode_pass(m_load.replicas * decoding, Token(m_load.context));
    }
    [[nodiscard]] double time_alone(double tokens) noexcept;
    [[nodiscard]] double time_beside(const Balance &balance, double tokens) noexcept;
    [[nodiscard]] double prompt_time(const Balance &balance) noexcept;

    const Inputs &m_inputs;
    Answers &m_answers;
    Load m_load;
};

/// A forward of so many tokens of prompts and nothing else.
double Replica::time_alone(double tokens) noexcept
{
    const double prompts = tokens / m_load.fresh;
    const Pass pass = prefill_pass(m_load.replicas * std::max(prompts, 1.0), Token(m_load.fresh), Token(m_load.prefix));
    return std::min(prompts, 1.0) * run_pass(m_inputs, m_answers, pass, m_answers.prefill).forward_time;
}

/// What so many tokens of prompts add to a decode step.
double Replica::time_beside(const Balance &balance, double tokens) noexcept
{
    Pass mixed = decoding_pass(balance.decoding);
    mixed.prefilling = m_load.replicas * tokens / m_load.fresh;
    mixed.prompt = m_load.fresh;
    mixed.prefix = m_load.prefix;
    m_answers.has_mixed = true;
    return std::max(run_pass(m_inputs, m_answers, mixed, m_answers.mixed).forward_time - balance.step, 0.0);
}

/// Every decode step takes up prompts until it has as many tokens as it takes; prompts beyond that have steps of their own.
double Replica::prompt_time(const Balance &balance) noexcept
{
    const double company = m_load.company();
    const double alone = company < 1 ? time_alone(m_load.fresh) : 0;
    if (company <= 0)
        return alone;
    const double per_step =
        m_load.later_tokens > 0 ? balance.decoding * m_load.fresh / m_load.later_tokens : std::numeric_limits<double>::infinity();
    const double chunk = std::min({std::max(m_load.fresh, per_step), m_load.sequences * m_load.fresh, most_tokens_of_step});
    const double share = std::min(chunk / per_step, 1.0);
    double time = 0;
    if (share > 0)
        time += share * time_beside(balance, chunk);
    if (share < 1)
        time += (1 - share) * time_alone(chunk);
    return company * m_load.fresh / chunk * time + (1 - company) * alone;
}

Balance Replica::at(double decoding) noexcept
{
    Balance balance;
    balance.decoding = decoding;
    balance.step = run_pass(m_inputs, m_answers, decoding_pass(decoding), m_answers.decode).forward_time;
    balance.prompt = prompt_time(balance);
    const double later = m_load.later_tokens * balance.step;
    balance.rate = 1 / (balance.prompt + later / decoding);
    // No more of the steps that take up a prompt decode than the others have tokens to give.
    const double steps = std::min(std::ceil(m_load.fresh / most_tokens_of_step), (m_load.sequences - 1) * m_load.later_tokens);
    const double own = balance.prompt + m_load.company() * steps * balance.step;
    const double wait = (m_load.sequences / balance.rate - own - later) / (m_load.later_tokens + 1);
    balance.first = own + wait;
    balance.gap = balance.step + wait;
    balance.excess = std::clamp(m_load.sequences - balance.rate * (balance.first - balance.prompt), 1.0, m_load.sequences) - decoding;
    return balance;
}

/// The number that decodes by false position, with the Illinois rule; more of them wait less.
Balance settle(Replica &replica) noexcept
{
    const double close = 1e-9 * replica.load().sequences;
    Balance high = replica.at(replica.load().sequences);
    if (!(high.excess < -close))
        return high;
    Balance low = replica.at(1);
    if (!(low.excess > close))
        return low;
    int side = 0;
    Balance middle = low;
    for (int step = 0; step < 30; ++step) {
        middle = replica.at((low.decoding * high.excess - high.decoding * low.excess) / (high.excess - low.excess));
        if (!(std::abs(middle.excess) > close))
            break;
        const int next = middle.excess > 0 ? 1 : -1;
        if (next > 0) {
            low = middle;
            high.excess /= side == next ? 2 : 1;
        } else {
            high = middle;
            low.excess /= side == next ? 2 : 1;
        }
        side = next;
    }
    return middle;
}

} // namespace

Service saturated_service(const Inputs &inputs, Answers &answers) noexcept
{
    Replica replica(inputs, answers);
    const Load &load = replica.load();
    if (load.fresh <= 0) {
        // The first token takes a decode step as every other does.
        const double step = run_pass(inputs, answers, decode_pass(answers.batch, Token(load.context)), answers.decode).forward_time;
        return {answers.batch, step, step, answers.batch / step};
    }
    const Balance balance = settle(replica);
    return {load.replicas * balance.decoding, balance.first, balance.gap, load.replicas * balance.rate * (load.later_tokens + 1)};
}

} // namespace ridgepoint::engine
