// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/roofline/roofline_catalog.h"

#include "engine/evaluate.h"

#include <cstdlib>
#include <iostream>

namespace ridgepoint::tests {

using engine::Accelerator;
using engine::Figure;
using engine::Label;
using engine::Model;
using engine::Precision;

namespace {

template<class T>
T accepted(engine::Expected<T> value)
{
    if (!value) {
        std::cerr << value.error().what << '\n';
        std::abort();
    }
    return *std::move(value);
}

Figure stated(double si) { return {si, Label::stated}; }

Accelerator device(std::string slug, std::string name, double bf16, double fp8, double bandwidth, double capacity)
{
    Accelerator result;
    result.slug = std::move(slug);
    result.name = std::move(name);
    result.vendor = "Vendor";
    result.kind = "gpu";
    result.status = "shipping";
    if (bf16 > 0)
        result.dense_peak[static_cast<std::size_t>(Precision::bf16)] = stated(bf16);
    if (fp8 > 0)
        result.dense_peak[static_cast<std::size_t>(Precision::fp8)] = stated(fp8);
    result.memory_bandwidth = stated(bandwidth);
    result.memory_capacity = stated(capacity);
    return result;
}

Model decoder(std::string slug, std::string name, int layers, int hidden, int heads, int ffn)
{
    Model model;
    model.slug = std::move(slug);
    model.name = std::move(name);
    model.developer = "Meta";
    model.is_open = true;
    model.layers = layers;
    model.hidden = hidden;
    model.heads = heads;
    model.kv_heads = 8;
    model.head_dim = 128;
    model.ffn_hidden = ffn;
    model.ffn_gated = true;
    model.vocab = 128256;
    model.max_context = 131072;
    model.label = Label::stated;
    return model;
}

std::vector<Accelerator> accelerators()
{
    Accelerator first = device("nvidia-b200", "B200", 2.25e15, 4.5e15, 7.7e12, 180e9);
    first.sram_bandwidth = stated(30e12);
    first.scaleup_bandwidth = stated(0.9e12);
    first.host_bandwidth = stated(64e9);
    Accelerator older = device("amd-mi250x", "MI250X", 383e12, 0, 3.2768e12, 128e9);
    older.lacks.set(static_cast<std::size_t>(Precision::fp8));
    return {first,
            device("amd-mi300x", "MI300X", 1.307e15, 2.615e15, 5.3e12, 192e9),
            device("nvidia-h100-sxm", "H100 SXM", 989.4e12, 1978.9e12, 3.35e12, 80e9),
            device("nvidia-l40s", "L40S", 362e12, 733e12, 0.864e12, 48e9),
            device("nvidia-a100", "A100", 312e12, 0, 2.039e12, 80e9),
            older,
            device("unknown-peak", "Mystery", 0, 0, 1e12, 64e9)};
}

} // namespace

std::shared_ptr<const engine::Catalog> rooflineCatalog()
{
    Model experts = decoder("experts", "Experts 600B", 61, 7168, 128, 18432);
    experts.not_covered = "It is a mixture of 256 experts.";
    return std::make_shared<engine::Catalog>(accelerators(),
                                             std::vector<Model>{decoder("llama-3.1-70b", "Llama 3.1 70B", 80, 8192, 64, 28672),
                                                                decoder("llama-3.1-8b", "Llama 3.1 8B", 32, 4096, 32, 14336), experts});
}

engine::Scenario scenarioOf(const engine::Catalog &catalog, std::initializer_list<std::pair<std::string, std::string>> values)
{
    engine::Scenario scenario;
    for (const auto &[name, text] : values) {
        const engine::ParameterId id = engine::find_parameter(name).value();
        scenario.set(id, accepted(engine::parse_parameter(catalog, id, text)));
    }
    return scenario;
}

engine::Estimate estimateOf(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    return accepted(engine::evaluate(catalog, scenario));
}

} // namespace ridgepoint::tests
