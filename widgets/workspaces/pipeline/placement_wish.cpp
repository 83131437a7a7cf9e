// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/placement_wish.h"

#include "widgets/workspaces/common/picture_text.h"

#include <QByteArrayList>

#include <array>
#include <cmath>

namespace ridgepoint::widgets {

using engine::ParameterId;
using engine::Seat;

namespace {

constexpr std::size_t mostDevices = 4;

struct SeatInput {
    Seat seat;
    ParameterId id;
};
constexpr std::array seatInputs = {SeatInput{Seat::text_encoder, ParameterId::encoder_accelerator},
                                   SeatInput{Seat::verifier, ParameterId::verifier_accelerator},
                                   SeatInput{Seat::decoder, ParameterId::decoder_accelerator}};

const engine::Accelerator *seated(const engine::PlacementOption &option, Seat seat) { return option.seats[static_cast<std::size_t>(seat)]; }

void readLine(const QByteArray &name, const QByteArray &text, PlacementWish &wish)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    const bool isLimit = isNumber && std::isfinite(value) && value > 0;
    if (name == "order")
        wish.order = text == "fastest" ? engine::PlacementOrder::fastest : engine::PlacementOrder::cheapest;
    else if (name == "latency" && isLimit)
        wish.limits.most_latency = value;
    else if (name == "cost" && isLimit)
        wish.limits.most_cost = value;
    else if (name == "devices" && isLimit && std::floor(value) == value && value <= mostDevices)
        wish.limits.most_devices = static_cast<std::size_t>(value);
    else if (name == "shipping")
        wish.limits.shipping_only = text == "1";
    else if (name == "vendor" && !text.isEmpty())
        wish.limits.vendors.push_back(text.toStdString());
}

} // namespace

QByteArray toBytes(const PlacementWish &wish)
{
    QByteArrayList lines{wish.order == engine::PlacementOrder::fastest ? "order=fastest" : "order=cheapest",
                         wish.limits.shipping_only ? "shipping=1" : "shipping=0",
                         "devices=" + QByteArray::number(static_cast<qulonglong>(wish.limits.most_devices))};
    if (wish.limits.most_latency)
        lines << "latency=" + QByteArray::number(*wish.limits.most_latency, 'g', 17);
    if (wish.limits.most_cost)
        lines << "cost=" + QByteArray::number(*wish.limits.most_cost, 'g', 17);
    for (const std::string &vendor : wish.limits.vendors)
        lines << "vendor=" + QByteArray::fromStdString(vendor);
    return lines.join('\n');
}

PlacementWish placementWish(const QByteArray &bytes)
{
    PlacementWish wish;
    for (const QByteArray &line : bytes.split('\n')) {
        const qsizetype split = line.indexOf('=');
        if (split > 0)
            readLine(line.left(split), line.mid(split + 1), wish);
    }
    return wish;
}

engine::Scenario withPlacement(engine::Scenario scenario, const engine::PlacementOption &option)
{
    const engine::Accelerator *main = seated(option, Seat::denoiser);
    scenario.set(ParameterId::accelerator, main->slug);
    for (const SeatInput &input : seatInputs) {
        const engine::Accelerator *own = seated(option, input.seat);
        if (own == nullptr || own == main)
            scenario.reset(input.id);
        else
            scenario.set(input.id, own->slug);
    }
    return scenario;
}

bool isPlacedSo(const engine::Catalog &catalog, const engine::Scenario &scenario, const engine::PlacementOption &option)
{
    if (slugInForce(catalog, scenario, ParameterId::accelerator) != seated(option, Seat::denoiser)->slug)
        return false;
    for (const SeatInput &input : seatInputs)
        if (const engine::Accelerator *own = seated(option, input.seat); own && slugInForce(catalog, scenario, input.id) != own->slug)
            return false;
    return true;
}

} // namespace ridgepoint::widgets
