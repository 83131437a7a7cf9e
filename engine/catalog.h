// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/label.h"
#include "engine/precision.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ridgepoint::engine {

/// A number from the database with how it is known. Absent = label unknown.
struct Figure {
    double si = 0;
    Label label = Label::unknown;

    [[nodiscard]] bool is_known() const noexcept { return label != Label::unknown; }
};

struct Accelerator {
    std::string slug;
    std::string name;
    std::string vendor;
    std::string kind;                                ///< gpu, tpu, asic, lpu, wafer, npu, soc, superchip
    std::string status;                              ///< shipping, announced, discontinued
    std::array<Figure, precision_count> dense_peak;  ///< [FLOP/s], integer formats [OP/s]
    std::array<Figure, precision_count> sparse_peak; ///< with structured sparsity, mostly 2:4
    std::bitset<precision_count> lacks;              ///< arithmetic that the device is known not to have
    Figure memory_capacity;                          ///< [byte]
    Figure memory_bandwidth;                         ///< main memory (HBM, GDDR, LPDDR; on-chip for SRAM-only parts) [byte/s]
    Figure sram_capacity;                            ///< [byte]
    Figure sram_bandwidth;                           ///< [byte/s]
    Figure scaleup_bandwidth;                        ///< per direction [byte/s]; half of a figure stated for both directions
    Figure host_bandwidth;                           ///< host link, per direction [byte/s]
    Figure tdp;                                      ///< [W]
    Figure price;                                    ///< [USD]
};

enum class ModelKind : std::uint8_t {
    autoregressive,
    masked_diffusion,
    image_diffusion,
    video_diffusion,
    autoencoder,
    text_encoder,
    verifier
};

struct Model {
    std::string slug;
    std::string name;
    std::string developer;
    ModelKind kind = ModelKind::autoregressive;
    bool is_open = false;
    Figure stated_params_total;  ///< as the catalog states it
    Figure stated_params_active; ///< matrix weights multiplied per token
    int layers = 0;
    int hidden = 0;
    int heads = 0;
    int kv_heads = 0;
    int head_dim = 0;
    int ffn_hidden = 0;
    bool ffn_gated = false; ///< three matrices instead of two
    int vocab = 0;
    int max_context = 0; ///< tokens; 0 = unknown
    bool tied_embeddings = false;
    bool qkv_bias = false;
    bool attention_output_bias = false;
    bool mlp_bias = false;
    bool lm_head_bias = false;
    bool qk_norm = false;
    bool qk_norm_over_all_heads = false; ///< one norm over the whole projection instead of one per head width
    int norms_per_layer = 2;
    int norm_params = 1; ///< vectors per norm: 1 RMS norm, 2 layer norm with bias
    int learned_positions = 0;
    bool parallel_block = false;
    Label label = Label::unknown; ///< of the architecture's numbers
    std::string not_covered;      ///< empty when the dense transformer chapter covers this model; else why not, as a sentence
};

/// Everything that the engine knows of the world; immutable once read, shared by pointer.
class Catalog {
public:
    Catalog() = default;
    Catalog(std::vector<Accelerator> accelerators, std::vector<Model> models);

    [[nodiscard]] std::span<const Accelerator> accelerators() const noexcept { return m_accelerators; }
    [[nodiscard]] std::span<const Model> models() const noexcept { return m_models; }
    [[nodiscard]] const Accelerator *find_accelerator(std::string_view slug) const;
    [[nodiscard]] const Model *find_model(std::string_view slug) const;

private:
    std::vector<Accelerator> m_accelerators;
    std::vector<Model> m_models;
    std::unordered_map<std::string, std::size_t> m_accelerator_index;
    std::unordered_map<std::string, std::size_t> m_model_index;
};

} // namespace ridgepoint::engine
