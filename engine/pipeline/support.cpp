// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline/support.h"

#include "engine/inputs.h"
#include "engine/unit.h"

namespace ridgepoint::engine {

namespace {

constexpr std::string_view fixed_architecture = "fixed-architecture";
constexpr std::string_view fixed_model = "fixed-model";

std::string_view network_text(NetworkKind network) noexcept
{
    switch (network) {
    case NetworkKind::causal_transformer:
        return "a causal transformer";
    case NetworkKind::bidirectional_transformer:
        return "a transformer that attends both ways";
    case NetworkKind::convolutional:
        break;
    }
    return "a convolutional network";
}

std::string lower(std::string_view text)
{
    std::string result(text);
    if (!result.empty() && result.front() >= 'A' && result.front() <= 'Z')
        result.front() = static_cast<char>(result.front() - 'A' + 'a');
    return result;
}

} // namespace

NetworkKind network_of(const Denoiser &denoiser) noexcept
{
    return denoiser.family == DenoiserFamily::unet ? NetworkKind::convolutional : NetworkKind::bidirectional_transformer;
}

NetworkKind network_of(Stage stage, const Denoiser &denoiser, const Verifier *verifier) noexcept
{
    switch (stage) {
    case Stage::denoiser:
    case Stage::control:
        return network_of(denoiser);
    case Stage::verifier:
        return verifier != nullptr && verifier->is_language_model ? NetworkKind::causal_transformer
                                                                  : NetworkKind::bidirectional_transformer;
    case Stage::decoder:
        return NetworkKind::convolutional;
    case Stage::text_encoder:
    case Stage::safety_filter:
        break;
    }
    return NetworkKind::bidirectional_transformer;
}

std::string unsupported_reason(const Accelerator &accelerator, Stage stage, NetworkKind network)
{
    std::string text = accelerator.name;
    if (accelerator.programmability == fixed_model)
        return text.append(" holds one model in silicon and runs no other, so it cannot be the ")
            .append(lower(to_string(stage)))
            .append(".");
    if (accelerator.programmability == fixed_architecture && network == NetworkKind::convolutional) {
        text.append(" runs transformers alone; the ").append(lower(to_string(stage))).append(" is ");
        return text.append(network_text(network)).append(".");
    }
    return {};
}

std::string untrainable_reason(const Accelerator &accelerator)
{
    if (accelerator.programmability == fixed_model)
        return accelerator.name + " holds one model in silicon, whose weights cannot be trained.";
    if (accelerator.target == "inference")
        return accelerator.name + " is made for inference alone.";
    return {};
}

std::string capacity_reason(const Accelerator &accelerator, double bytes, double count)
{
    if (!is_usable(accelerator.memory_capacity))
        return {};
    const double capacity = accelerator.memory_capacity.si * count;
    if (bytes <= capacity)
        return {};
    std::string text = accelerator.name;
    if (count > 1)
        text = format(count, Unit::count) + " x " + text;
    text.append(" would have to hold ").append(format(bytes, Unit::byte)).append("; it has ");
    return text.append(format(capacity, Unit::byte)).append(".");
}

} // namespace ridgepoint::engine
