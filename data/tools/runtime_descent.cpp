// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tools/runtime_descent.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace ridgepoint::data {

namespace {

using engine::Calibration;
using engine::Catalog;
using engine::RuntimeCost;
using engine::RuntimePreset;
using Number = RuntimeNumber;

/// Shares of peak and bandwidth are alike between devices, so that they are held more tightly than times.
constexpr double sharePull = 0.3;
bool isShare(const Number &number) { return number.member == &RuntimeCost::compute || number.member == &RuntimeCost::memory; }

double damped(double error) { return error <= 0.5 ? error : 0.5 + 0.3 * (error - 0.5); }

} // namespace

RuntimeDescent::RuntimeDescent(const Catalog &shipped, Calibration calibration, Requests requests, RuntimePreset preset)
    : m_shipped(shipped), m_calibration(std::move(calibration)), m_requests(std::move(requests)), m_preset(std::move(preset))
{
    std::map<std::string, int> rows;
    for (const MeasuredRequest *request : m_requests)
        ++rows[request->accelerator];
    for (const MeasuredRequest *request : m_requests)
        m_weights.push_back(1 / std::sqrt(double(rows[request->accelerator])));
}

RuntimeCost RuntimeDescent::run(const RuntimeCost &start, const std::vector<Number> &numbers, const std::optional<RuntimeCost> &prior,
                                double pull)
{
    m_prior = prior;
    m_pull = pull;
    m_numbers = numbers;
    RuntimeCost best = start;
    double lowest = loss(best);
    constexpr std::array factors = {0.1, 0.3, 0.5, 0.7, 0.85, 0.93, 0.97, 1.03, 1.08, 1.18, 1.4, 2.0, 3.5, 10.0};
    constexpr int rounds = 12;
    for (int round = 0; round < rounds; ++round) {
        const double before = lowest;
        for (const Number &number : numbers) {
            RuntimeCost centre = best;
            for (const double factor : factors) {
                RuntimeCost tried = centre;
                tried.*number.member = std::clamp(centre.*number.member * factor, number.least, number.most);
                const double now = loss(tried);
                if (now < lowest - 1e-9) {
                    lowest = now;
                    best = tried;
                }
            }
        }
        if (before - lowest < 1e-4 * before)
            break;
    }
    return best;
}

double RuntimeDescent::loss(const RuntimeCost &cost) const
{
    Calibration calibration = m_calibration;
    RuntimePreset preset = m_preset;
    preset.cost = cost;
    std::erase_if(calibration.runtimes, [&preset](const RuntimePreset &other) {
        return other.runtime == preset.runtime && other.accelerator == preset.accelerator &&
               (!preset.accelerator.empty() || other.device_class == preset.device_class);
    });
    calibration.runtimes.push_back(preset);
    const Catalog catalog = catalogFor(m_shipped, calibration, m_requests);
    double sum = 0;
    for (std::size_t i = 0; i < m_requests.size(); ++i)
        if (const auto predicted = predictRow(catalog, m_requests[i]->planned))
            sum += m_weights[i] * damped(std::abs(std::log(*predicted / m_requests[i]->measured)));
    const double total = m_weights.empty() ? 1 : *std::ranges::max_element(m_weights);
    for (const Number &number : m_numbers) {
        const double at = cost.*number.member;
        const double usual = m_prior ? (*m_prior).*number.member : number.usual;
        if (at > 0 && usual > 0)
            sum += (isShare(number) ? std::max(m_pull, sharePull) : m_pull) * total * std::abs(std::log(at / usual));
    }
    return sum;
}

} // namespace ridgepoint::data
