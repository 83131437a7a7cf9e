// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/serving/memory.h"
#include "engine/workload.h"

namespace ridgepoint::engine {

/// What is asked of text diffusion.
struct RefinementRequest {
    Refinement refinement = Refinement::block;
    double prompt = 0;
    double output = 1;   ///< G
    double context = 0;  ///< tokens that stand before the block which is refined
    double block = 1;    ///< b, at most what the output leaves
    double forwards = 1; ///< T_b, of one block
    double steps = 1;    ///< of the whole answer where it is refined at once
};

/// One answer of text diffusion: `blocks` times `forwards` refinements, and what each of them works on for each sequence. Source: Nie et
/// al., "Large Language Diffusion Models", 2025, section 2.3 (full); Wu et al., "Fast-dLLM", 2025, section 3.1 (prefix and dual cache,
/// written anew by one forward over everything before each block); Arriola et al., "Block Diffusion", 2025, section 3 (blocks). The keys
/// and values of a finished block are those of its last refinement: no forward of its own commits them.
struct RefinementPlan {
    double blocks = 1;
    double forwards = 1;   ///< refinements of one block
    double refreshes = 0;  ///< forwards over everything before each block
    double tokens = 1;     ///< worked on in one refinement
    double logits = 1;     ///< of them, those whose logits are wanted
    double held = 0;       ///< cached tokens beside them
    double kept = 0;       ///< tokens whose keys and values take memory
    double whole = 1;      ///< S: prompt and answer
    bool has_cache = true; ///< keys and values stay between refinements
    bool prefills = true;  ///< the prompt is worked on once, before the first block

    /// Forwards of the network for one answer.
    [[nodiscard]] double evaluations() const noexcept { return blocks * (forwards + refreshes); }
    [[nodiscard]] Pass pass(double batch) const noexcept { return refinement_pass(batch, Token(tokens), Token(held), logits, has_cache); }
    [[nodiscard]] Pass refresh(double batch) const noexcept { return refinement_pass(batch, Token(whole), Token(0), logits, has_cache); }
};

[[nodiscard]] RefinementPlan plan_refinement(const RefinementRequest &request) noexcept;

/// b_a (2 h T + max(w T, V L)): working set of one sequence of T tokens of which L are predicted: the residuals and their norms, and the
/// widest of a layer's intermediate values or the logits. Source: as activation_bytes_per_sequence, for more than one token.
[[nodiscard]] Byte refinement_activation_bytes(const TransformerCount &count, double tokens, double logits,
                                               double bytes_per_value) noexcept;

/// Weights, the cache where there is one, and the widest forward's activations.
[[nodiscard]] MemoryUse refinement_memory(const TransformerCount &count, double batch, const RefinementPlan &plan,
                                          const StoredBytes &stored, const ParallelPlan &parallel = {}) noexcept;

} // namespace ridgepoint::engine
