// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/scenario.h"

#include <QString>

namespace ridgepoint::widgets {

/// Footer of every exported picture: "B200 · Llama 3.1 70B · bf16 · batch 8 · context 1 152 · level ideal".
[[nodiscard]] QString scenarioLine(const engine::Catalog &catalog, const engine::Scenario &scenario);

/// Formats in words: "bf16", or "fp8, weights q4_k_m, KV bf16" where they differ; "sparse peak" behind it when asked for.
[[nodiscard]] QString precisionText(const engine::Catalog &catalog, const engine::Scenario &scenario);

} // namespace ridgepoint::widgets
