// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/support/hand_catalog.h"

#include "tests/engine/support/hand_infrastructure.h"

#include "tests/engine/support/layered_models.h"

#include <iterator>
#include <stdexcept>
#include <string>

namespace ridgepoint::engine::test {

namespace {

Figure stated(double si) { return {si, Label::stated}; }

void dense(Accelerator &device, std::initializer_list<std::pair<Precision, double>> peaks)
{
    for (const auto &[precision, peak] : peaks)
        device.dense_peak[static_cast<std::size_t>(precision)] = stated(peak);
}

void sparse(Accelerator &device, std::initializer_list<std::pair<Precision, double>> peaks)
{
    for (const auto &[precision, peak] : peaks)
        device.sparse_peak[static_cast<std::size_t>(precision)] = stated(peak);
}

void lack(Accelerator &device, std::initializer_list<Precision> precisions)
{
    for (const Precision precision : precisions)
        device.lacks.set(static_cast<std::size_t>(precision));
}

Accelerator named(std::string slug, std::string name)
{
    Accelerator device;
    device.slug = std::move(slug);
    device.name = std::move(name);
    device.vendor = "NVIDIA";
    device.kind = "gpu";
    device.status = "shipping";
    return device;
}

Accelerator h100()
{
    Accelerator device = named("nvidia-h100-sxm", "H100 SXM5 80GB");
    dense(device, {{Precision::fp64, 3.345e13},
                   {Precision::fp32, 6.691e13},
                   {Precision::tf32, 4.947e14},
                   {Precision::bf16, 9.894e14},
                   {Precision::fp16, 9.894e14},
                   {Precision::fp8, 1.9789e15},
                   {Precision::int8, 1.979e15}});
    sparse(device, {{Precision::bf16, 1.9789e15}, {Precision::fp8, 3.9578e15}, {Precision::int8, 3.9578e15}});
    lack(device, {Precision::fp4, Precision::nvfp4, Precision::mxfp4, Precision::fp6, Precision::int4});
    device.memory_capacity = stated(8e10);
    device.memory_bandwidth = stated(3.35e12);
    device.sram_capacity = stated(52428800);
    device.sram_bandwidth = {5.5e12, Label::measured};
    device.scaleup_bandwidth = stated(4.5e11);
    device.host_bandwidth = stated(6.3e10);
    device.scaleup_domain = stated(8);
    device.scaleout_bandwidth = stated(5e10);
    device.tdp = stated(700);
    device.cloud_price = stated(3);
    return device;
}

Accelerator b200()
{
    Accelerator device = named("nvidia-b200", "B200 SXM (HGX)");
    dense(device, {{Precision::fp64, 4e13},
                   {Precision::fp32, 8e13},
                   {Precision::tf32, 1.1e15},
                   {Precision::bf16, 2.25e15},
                   {Precision::fp16, 2.25e15},
                   {Precision::fp8, 4.5e15},
                   {Precision::fp6, 4.5e15},
                   {Precision::fp4, 9e15},
                   {Precision::int8, 4.5e15}});
    sparse(device, {{Precision::bf16, 4.5e15}, {Precision::fp8, 9e15}, {Precision::fp4, 1.8e16}});
    device.memory_capacity = stated(1.8e11);
    device.memory_bandwidth = stated(7.7e12);
    device.scaleup_bandwidth = {9e11, Label::derived};
    device.host_bandwidth = stated(6.3e10);
    device.scaleup_domain = stated(72);
    device.scaleout_bandwidth = stated(1e11);
    device.tdp = stated(1000);
    return device;
}

Accelerator t4()
{
    Accelerator device = named("nvidia-t4", "Tesla T4");
    dense(device, {{Precision::fp32, 8.141e12}, {Precision::fp16, 6.513e13}, {Precision::int8, 1.3e14}});
    lack(device, {Precision::bf16, Precision::fp8, Precision::fp6, Precision::fp4});
    device.memory_capacity = stated(1.6e10);
    device.memory_bandwidth = stated(3.2e11);
    return device;
}

Accelerator without_bandwidth()
{
    Accelerator device = named("no-bandwidth", "Unmeasured one");
    dense(device, {{Precision::bf16, 1e14}});
    device.memory_capacity = stated(3.2e10);
    return device;
}

Accelerator without_capacity()
{
    Accelerator device = named("no-capacity", "Boundless one");
    dense(device, {{Precision::bf16, 1e14}});
    device.dense_peak[static_cast<std::size_t>(Precision::bf16)].label = Label::estimated;
    device.memory_bandwidth = stated(1e12);
    return device;
}

Accelerator without_figures() { return named("no-figures", "Rumoured one"); }

struct Shape {
    int layers;
    int hidden;
    int heads;
    int kv_heads;
    int head_dim;
    int ffn_hidden;
    bool ffn_gated;
    int vocab;
    int max_context;
};

Model language_model(std::string slug, std::string name, const Shape &shape, double total, double active)
{
    Model model;
    model.slug = std::move(slug);
    model.name = std::move(name);
    model.is_open = true;
    model.layers = shape.layers;
    model.hidden = shape.hidden;
    model.heads = shape.heads;
    model.kv_heads = shape.kv_heads;
    model.head_dim = shape.head_dim;
    model.ffn_hidden = shape.ffn_hidden;
    model.ffn_gated = shape.ffn_gated;
    model.vocab = shape.vocab;
    model.max_context = shape.max_context;
    model.stated_params_total = stated(total);
    model.stated_params_active = stated(active);
    model.label = Label::stated;
    return model;
}

Model qwen25()
{
    Model model = language_model("qwen2.5-7b", "Qwen2.5 7B", {28, 3584, 28, 4, 128, 18944, true, 152064, 131072}, 7615616512, 7070619136);
    model.qkv_bias = true;
    return model;
}

Model qwen3()
{
    Model model = language_model("qwen3-0.6b", "Qwen3 0.6B", {28, 1024, 16, 8, 128, 3072, true, 151936, 40960}, 596049920, 596049920);
    model.tied_embeddings = true;
    model.qk_norm = true;
    return model;
}

Model gpt3()
{
    Model model =
        language_model("gpt3-175b", "GPT-3 175B", {96, 12288, 96, 96, 128, 49152, false, 51200, 2048}, 174615846912, 174590681088);
    model.is_open = false;
    model.tied_embeddings = true;
    model.qkv_bias = model.attention_output_bias = model.mlp_bias = true;
    model.norm_params = 2;
    model.learned_positions = 2048;
    return model;
}

Model gptj()
{
    Model model = language_model("gpt-j-6b", "GPT-J 6B", {28, 4096, 16, 16, 256, 16384, false, 50400, 2048}, 6050882784, 5844444384);
    model.mlp_bias = model.lm_head_bias = model.parallel_block = true;
    model.norms_per_layer = 1;
    model.norm_params = 2;
    return model;
}

Model not_covered()
{
    Model model =
        language_model("state-space", "State-space model", {64, 2560, 80, 80, 64, 5120, false, 50280, 1048576}, 2768345600, 2768345600);
    model.not_covered = "State-space model keeps a state in every layer that no chapter counts yet.";
    return model;
}

Model closed()
{
    Model model;
    model.slug = "closed";
    model.name = "Closed model";
    return model;
}

Model image_model()
{
    Model model = language_model("flux.1-dev", "FLUX.1 dev", {57, 3072, 24, 24, 128, 12288, false, 1, 0}, 11901408320, 11901408320);
    model.kind = ModelKind::image_diffusion;
    return model;
}

Catalog build()
{
    std::vector<Accelerator> accelerators = {h100(), b200(), t4(), without_bandwidth(), without_capacity(), without_figures()};
    std::vector<Model> models = {
        language_model("llama-3.1-70b", "Llama 3.1 70B", {80, 8192, 64, 8, 128, 28672, true, 128256, 131072}, 70553706496, 69503033344),
        language_model("llama-3.1-8b", "Llama 3.1 8B", {32, 4096, 32, 8, 128, 14336, true, 128256, 131072}, 8030261248, 7504924672),
        language_model("llama-2-70b", "Llama 2 70B", {80, 8192, 64, 8, 128, 28672, true, 32000, 4096}, 68976648192, 68714504192),
        qwen25(),
        qwen3(),
        gpt3(),
        gptj(),
        not_covered(),
        closed(),
        image_model()};
    std::vector<Model> layered = layered_models();
    models.insert(models.end(), std::make_move_iterator(layered.begin()), std::make_move_iterator(layered.end()));
    return {std::move(accelerators), std::move(models), {}, {}, {}, hand_infrastructure()};
}

} // namespace

const Catalog &hand_catalog()
{
    static const Catalog catalog = build();
    return catalog;
}

const Accelerator &accelerator(std::string_view slug)
{
    const Accelerator *found = hand_catalog().find_accelerator(slug);
    if (found == nullptr)
        throw std::logic_error("no accelerator " + std::string(slug));
    return *found;
}

const Model &model(std::string_view slug)
{
    const Model *found = hand_catalog().find_model(slug);
    if (found == nullptr)
        throw std::logic_error("no model " + std::string(slug));
    return *found;
}

void set(Scenario &scenario, std::string_view name, std::string_view text)
{
    const auto id = find_parameter(name);
    if (!id)
        throw std::logic_error("no parameter " + std::string(name));
    const auto value = parse_parameter(hand_catalog(), *id, text);
    if (!value)
        throw std::logic_error(value.error().what);
    scenario.set(*id, *value);
}

Scenario scenario(Settings settings)
{
    Scenario result;
    for (const auto &[name, text] : settings)
        set(result, name, text);
    return result;
}

std::string refusal_of(Settings settings)
{
    Scenario result;
    for (const auto &[name, text] : settings) {
        const auto id = find_parameter(name);
        if (!id)
            return "no parameter " + std::string(name);
        const auto value = parse_parameter(hand_catalog(), *id, text);
        if (!value)
            return value.error().what;
        result.set(*id, *value);
    }
    const auto checked = check_scenario(hand_catalog(), result);
    return checked ? std::string() : checked.error().what;
}

} // namespace ridgepoint::engine::test
