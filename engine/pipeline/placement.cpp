// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/placement.h"

#include "engine/inputs.h"
#include "engine/pipeline/support.h"
#include "engine/unit.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ridgepoint::engine {

namespace {

constexpr std::array<std::string_view, seat_count> seat_texts = {"Denoiser", "Text encoder", "Verifier", "Decoder"};

constexpr std::size_t index(Seat seat) noexcept { return static_cast<std::size_t>(seat); }

Seat seat_of(Stage stage) noexcept
{
    switch (stage) {
    case Stage::text_encoder:
        return Seat::text_encoder;
    case Stage::verifier:
    case Stage::safety_filter:
        return Seat::verifier;
    case Stage::decoder:
        return Seat::decoder;
    case Stage::denoiser:
    case Stage::control:
        break;
    }
    return Seat::denoiser;
}

using Seats = std::array<const Accelerator *, seat_count>;

/// One device in one seat.
struct Candidate {
    const Accelerator *accelerator = nullptr;
    std::array<double, stage_count> run{}; ///< of the seat's stages [s]
    double time = 0;                       ///< of a request that nothing can hide: a lower bound [s]
    double rent = 0;                       ///< [USD/h]; 0 = unknown
};

Problem refused(std::string what, std::string accepted) { return {std::move(what), {}, {}, std::move(accepted)}; }

/// A limit that is set is a number above 0.
bool is_limit(const std::optional<double> &limit) noexcept { return !limit || (std::isfinite(*limit) && *limit > 0); }

std::optional<Problem> find_problem(const PlacementRequest &request)
{
    if (request.request.denoiser == nullptr)
        return refused("A pipeline is placed around a denoiser; none is given.", "a denoiser of the catalog");
    if (!is_limit(request.limits.most_latency) || !is_limit(request.limits.most_cost))
        return refused("A limit of the placement is not above 0.", "a number above 0");
    if (request.limits.most_devices == 0)
        return refused("At most 0 devices leave nothing to place on.", "1 to 4");
    if (const auto empty = transfer_time(request.link, 0); !empty)
        return empty.error();
    return std::nullopt;
}

PlacedStage placed(const StageWork &work, std::size_t device, double run_time) { return {work, device, run_time}; }

std::optional<double> rent_of(const Accelerator &accelerator)
{
    const Figure cost = hourly_cost(accelerator);
    return is_usable(cost) ? std::optional<double>(cost.si) : std::nullopt;
}

/// The task of seats whose times are known.
PipelineTask task_of(const PlacementRequest &request, const std::vector<StageWork> &works,
                     const std::array<const Candidate *, seat_count> &seats)
{
    PipelineTask task;
    task.link = request.link;
    task.loop = request.request.loop;
    task.batch = request.request.batch;
    task.overlaps = request.overlaps;
    task.stages.reserve(works.size());
    for (const StageWork &work : works) {
        const Candidate &candidate = *seats[index(seat_of(work.stage))];
        std::size_t place = 0;
        while (place < task.devices.size() && task.devices[place].accelerator != candidate.accelerator)
            ++place;
        if (place == task.devices.size())
            task.devices.push_back({candidate.accelerator, 1, rent_of(*candidate.accelerator)});
        task.stages.push_back(placed(work, place, candidate.run[static_cast<std::size_t>(work.stage)]));
    }
    return task;
}

/// Looks through the assignments.
class Search {
public:
    Search(const Catalog &catalog, const PlacementRequest &request, const std::stop_token &stop, const PlacementProgress &progress)
        : m_catalog(catalog), m_request(request), m_stop(stop), m_progress(progress), m_works(stage_works(request.request))
    {
        for (const StageWork &work : m_works)
            m_is_wanted[index(seat_of(work.stage))] = true;
    }

    [[nodiscard]] Placement run()
    {
        for (const Accelerator &accelerator : m_catalog.accelerators())
            admit(accelerator);
        for (auto &seat : m_candidates)
            std::sort(seat.begin(), seat.end(), [](const Candidate &a, const Candidate &b) { return a.time < b.time; });
        for (std::size_t seat = seat_count; seat-- > 0;)
            m_least_after[seat] = (seat + 1 < seat_count ? m_least_after[seat + 1] : 0) + least(seat);
        const auto &mains = m_candidates[index(Seat::denoiser)];
        for (std::size_t i = 0; i < mains.size() && !is_stopped(); ++i) {
            m_local.clear();
            m_seats = {};
            m_seats[index(Seat::denoiser)] = &mains[i];
            seat(index(Seat::denoiser) + 1);
            take_local();
            if (m_progress)
                m_progress(i + 1, mains.size());
        }
        m_placement.is_cancelled = m_stop.stop_requested();
        return std::move(m_placement);
    }

private:
    [[nodiscard]] bool is_stopped() const { return m_stop.stop_requested(); }
    [[nodiscard]] bool wants_price() const { return m_request.order == PlacementOrder::cheapest || m_request.limits.most_cost.has_value(); }

    void refuse(const Accelerator &accelerator, Seat seat, std::string reason)
    {
        m_placement.refusals.push_back({&accelerator, seat, std::move(reason)});
    }

    void admit(const Accelerator &accelerator)
    {
        const auto &vendors = m_request.limits.vendors;
        if (!vendors.empty() && std::find(vendors.begin(), vendors.end(), accelerator.vendor) == vendors.end())
            return;
        if (m_request.limits.shipping_only && accelerator.status != "shipping")
            return refuse(accelerator, Seat::denoiser, accelerator.name + " is not shipping.");
        const std::optional<double> rent = rent_of(accelerator);
        if (wants_price() && !rent)
            return refuse(accelerator, Seat::denoiser, accelerator.name + " has neither a rent nor a price in the database.");
        for (std::size_t seat = 0; seat < seat_count; ++seat)
            if (m_is_wanted[seat])
                admit(accelerator, static_cast<Seat>(seat), rent.value_or(0));
    }

    void admit(const Accelerator &accelerator, Seat seat, double rent)
    {
        Candidate candidate{&accelerator, {}, 0, rent};
        double weights = 0;
        double activations = 0;
        for (const StageWork &work : m_works) {
            if (seat_of(work.stage) != seat)
                continue;
            std::string reason = unsupported_reason(accelerator, work.stage,
                                                    network_of(work.stage, *m_request.request.denoiser, m_request.request.verifier));
            const auto time = run_time(m_catalog, accelerator, m_request.request, work, m_request.level);
            if (reason.empty() && !time)
                reason = time.error().what;
            if (!reason.empty())
                return refuse(accelerator, seat, std::move(reason));
            candidate.run[static_cast<std::size_t>(work.stage)] = *time;
            candidate.time += sure_runs(work) * *time;
            weights += work.weight_bytes;
            activations = std::max(activations, work.activation_bytes);
        }
        if (std::string reason = capacity_reason(accelerator, weights + activations); !reason.empty())
            return refuse(accelerator, seat, std::move(reason));
        m_candidates[index(seat)].push_back(candidate);
    }

    /// Runs that no overlap hides: looks in the loop may pass beside it.
    [[nodiscard]] double sure_runs(const StageWork &work) const
    {
        const SearchLoop &loop = m_request.request.loop;
        const double hidden = m_request.overlaps ? loop.rounds * loop.looks * m_request.request.batch : 0;
        if (work.stage == Stage::verifier || (work.stage == Stage::decoder && loop.verifies_pixels))
            return std::max(0.0, work.runs - hidden);
        return work.runs;
    }

    [[nodiscard]] double least(std::size_t seat) const
    {
        const auto &all = m_candidates[seat];
        return m_is_wanted[seat] && !all.empty() ? all.front().time : 0;
    }

    void seat(std::size_t at)
    {
        while (at < seat_count && !m_is_wanted[at])
            ++at;
        if (at == seat_count)
            return finish();
        for (const Candidate &candidate : m_candidates[at]) {
            if (is_stopped())
                return;
            m_seats[at] = &candidate;
            if (different(at) <= m_request.limits.most_devices && can_enter(at))
                seat(at + 1);
        }
        m_seats[at] = nullptr;
    }

    /// Whether this is the first seat of its device among those up to `last`.
    [[nodiscard]] bool is_first(std::size_t seat) const
    {
        for (std::size_t i = 0; i < seat; ++i)
            if (m_seats[i] != nullptr && m_seats[i]->accelerator == m_seats[seat]->accelerator)
                return false;
        return true;
    }

    [[nodiscard]] std::size_t different(std::size_t last) const
    {
        std::size_t count = 0;
        for (std::size_t i = 0; i <= last; ++i)
            count += m_seats[i] != nullptr && is_first(i) ? 1 : 0;
        return count;
    }

    /// A bound of what ranks the partial assignment, against the limits and the list.
    [[nodiscard]] bool can_enter(std::size_t last) const
    {
        double time = last + 1 < seat_count ? m_least_after[last + 1] : 0;
        double rents = 0;
        double longest = 0;
        for (std::size_t i = 0; i <= last; ++i) {
            if (m_seats[i] == nullptr)
                continue;
            time += m_seats[i]->time;
            longest = std::max(longest, m_seats[i]->time);
            rents += is_first(i) ? m_seats[i]->rent : 0;
        }
        const double cost = cost_of(rents, m_request.overlaps ? longest : time);
        if ((m_request.limits.most_latency && time > *m_request.limits.most_latency) ||
            (m_request.limits.most_cost && cost > *m_request.limits.most_cost))
            return false;
        return (m_request.order == PlacementOrder::fastest ? time : cost) <= worst();
    }

    [[nodiscard]] double cost_of(double rents, double interval) const { return rents * interval / 3600 / m_request.request.batch; }

    /// What a new option has to beat.
    [[nodiscard]] double worst() const
    {
        constexpr double anything = std::numeric_limits<double>::infinity();
        const double here = m_local.size() < std::max<std::size_t>(m_request.most_per_device, 1) ? anything : key(m_local.back());
        const auto &all = m_placement.options;
        return std::min(here, all.size() < std::max<std::size_t>(m_request.most_options, 1) ? anything : key(all.back()));
    }

    [[nodiscard]] double key(const PlacementOption &option) const
    {
        return m_request.order == PlacementOrder::fastest ? option.latency : option.cost.value_or(0);
    }

    void finish()
    {
        const auto plan = pipeline_plan(task_of(m_request, m_works, m_seats));
        ++m_placement.examined;
        if (!plan || !std::all_of(plan->devices.begin(), plan->devices.end(), [](const DeviceUse &use) { return use.fits; }))
            return;
        PlacementOption option;
        for (std::size_t i = 0; i < seat_count; ++i)
            option.seats[i] = m_seats[i] != nullptr ? m_seats[i]->accelerator : nullptr;
        option.latency = plan->latency;
        option.interval = plan->interval;
        option.cost = plan->cost;
        option.idle_share = plan->idle_share;
        option.transfer_share = plan->transfer_share;
        const auto &limits = m_request.limits;
        if ((limits.most_latency && option.latency > *limits.most_latency) || (limits.most_cost && option.cost > *limits.most_cost))
            return;
        option.binding = binding(plan->latency);
        insert(m_local, std::move(option), m_request.most_per_device);
    }

    [[nodiscard]] std::string binding(double latency) const
    {
        std::size_t longest = 0;
        for (std::size_t i = 1; i < seat_count; ++i)
            if (m_seats[i] != nullptr && m_seats[i]->time > m_seats[longest]->time)
                longest = i;
        std::string text = "the ";
        text.append(longest == 0 ? "denoiser" : longest == 1 ? "text encoder" : longest == 2 ? "verifier" : "decoder").append(" on ");
        text.append(m_seats[longest]->accelerator->name).append(" takes ");
        return text.append(format(std::min(1.0, m_seats[longest]->time / latency), Unit::fraction)).append(" of the latency");
    }

    void insert(std::vector<PlacementOption> &options, PlacementOption option, std::size_t most) const
    {
        const auto at = std::upper_bound(options.begin(), options.end(), option,
                                         [this](const PlacementOption &a, const PlacementOption &b) { return key(a) < key(b); });
        options.insert(at, std::move(option));
        if (options.size() > std::max<std::size_t>(most, 1))
            options.pop_back();
    }

    void take_local()
    {
        for (PlacementOption &option : m_local)
            insert(m_placement.options, std::move(option), m_request.most_options);
        m_local.clear();
    }

    const Catalog &m_catalog;
    const PlacementRequest &m_request;
    const std::stop_token &m_stop;
    const PlacementProgress &m_progress;
    std::vector<StageWork> m_works;
    std::array<bool, seat_count> m_is_wanted{};
    std::array<std::vector<Candidate>, seat_count> m_candidates;
    std::array<double, seat_count> m_least_after{}; ///< of this seat and those after it
    std::array<const Candidate *, seat_count> m_seats{};
    std::vector<PlacementOption> m_local; ///< of the denoiser's device at present
    Placement m_placement;
};

} // namespace

std::string_view to_string(Seat seat) noexcept { return seat_texts[index(seat)]; }

Figure hourly_cost(const Accelerator &accelerator) noexcept
{
    if (is_usable(accelerator.cloud_price))
        return accelerator.cloud_price;
    if (!is_usable(accelerator.price))
        return {};
    constexpr double hours_per_year = 8760;
    return {accelerator.price.si / (amortisation_years * hours_per_year * amortised_share), computed_from(accelerator.price.label)};
}

Expected<Placement> find_placements(const Catalog &catalog, const PlacementRequest &request, const std::stop_token &stop,
                                    const PlacementProgress &progress)
{
    if (auto problem = find_problem(request))
        return tl::unexpected(std::move(*problem));
    return Search(catalog, request, stop, progress).run();
}

Expected<PipelineTask> placed_task(const Catalog &catalog, const PlacementRequest &request, const Seats &seats)
{
    if (auto problem = find_problem(request))
        return tl::unexpected(std::move(*problem));
    const std::vector<StageWork> works = stage_works(request.request);
    std::array<Candidate, seat_count> candidates;
    std::array<const Candidate *, seat_count> chosen{};
    for (const StageWork &work : works) {
        const std::size_t seat = index(seat_of(work.stage));
        const Accelerator *accelerator = seats[seat] != nullptr ? seats[seat] : seats[index(Seat::denoiser)];
        if (accelerator == nullptr)
            return tl::unexpected(refused("The denoiser has no device.", "an accelerator of the catalog"));
        const auto time = run_time(catalog, *accelerator, request.request, work, request.level);
        if (!time)
            return tl::unexpected(time.error());
        candidates[seat].accelerator = accelerator;
        candidates[seat].run[static_cast<std::size_t>(work.stage)] = *time;
        chosen[seat] = &candidates[seat];
    }
    return task_of(request, works, chosen);
}

} // namespace ridgepoint::engine
