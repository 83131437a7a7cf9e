// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/chapters.h"

namespace ridgepoint::engine {

/// Private to the engine: a server whose requests come and go, in its mean state. `answers` says how many sequences run; the decode, mixed
/// and prefill operators in it are left as some step of the search had them. Of one request, with n steps that a prompt of its own takes:
///   requests per second r = 1 / (p + (O - 1) t(D) / D), what the replica has to do for one of them;
///   latency B / r, by Little's law, which is n t(D) + p for the prompt, (O - 1) t(D) for the other tokens, and what is left for the
///   prompts of others, for which each of the O tokens waits alike;
///   sequences that decode D = B - r (time to first token - p), by Little's law too: a prompt misses the steps it takes beside its own
///   work.
/// B sequences of one replica, O output tokens, t(D) decode step of D sequences, p what a prompt adds to the steps that take it up.
/// Source: Little, "A Proof for the Queuing Formula L = lambda W", 1961; Agrawal et al., "Sarathi-Serve", 2024, section 3 (chunked
/// prefills); vLLM, max_num_batched_tokens with chunked prefill, 2048.
[[nodiscard]] Service saturated_service(const Inputs &inputs, Answers &answers) noexcept;

} // namespace ridgepoint::engine
