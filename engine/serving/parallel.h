// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/serving/pass.h"
#include "engine/serving/transformer_count.h"

namespace ridgepoint::engine {

/// Routed experts at work in one forward.
struct ExpertSpread {
    double groups; ///< copies of them that work at the same time
    double rows;   ///< tokens that reach one copy
};

/// How the work is spread over devices. All widths are 1 or more and whole.
struct ParallelPlan {
    double tensor = 1;   ///< devices that share every matrix
    double pipeline = 1; ///< stages, each with its share of the layers
    double expert = 1;   ///< devices that share the experts; at most `tensor` x `replicas`
    double replicas = 1; ///< copies of the model that share the batch

    [[nodiscard]] double replica_devices() const noexcept { return tensor * pipeline; }
    [[nodiscard]] double devices() const noexcept { return replica_devices() * replicas; }
    /// Devices over which one copy of the routed experts is spread, per stage.
    [[nodiscard]] double expert_devices() const noexcept { return expert > tensor ? expert : tensor; }
    /// Whether whole experts lie on devices of their own, to which tokens travel; within the tensor width every device has its part of
    /// each.
    [[nodiscard]] bool spreads_experts(const TransformerCount &count) const noexcept { return expert > tensor && count.has_experts(); }
    /// Of `copies` microbatches of `rows` tokens that are worked on at the same time: experts that span replicas see the tokens of all.
    [[nodiscard]] ExpertSpread spread(double rows, double copies) const noexcept;
};

/// One microbatch of one replica, and how many of them are in flight.
struct SplitPass {
    Pass pass;
    double microbatches = 1; ///< per replica, in the mean: a stage works on one while the others work on theirs
};

/// Spreads a pass over the replicas and cuts it into as many microbatches as there are stages to fill. With fewer sequences than
/// stages the stages idle in turn (the bubble). Source: Huang et al., "GPipe", 2019, section 2; Pope et al. 2023, section 3 (decode).
[[nodiscard]] SplitPass split(const Pass &pass, const ParallelPlan &plan) noexcept;

} // namespace ridgepoint::engine
