// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/hf_fields.h"
#include "engine/model.h"

#include <span>

namespace ridgepoint::data {

/// One model type of config.json, and how its fields describe layers.
struct HfFamily {
    const char *modelType;
    void (*read)(HfFields &fields, engine::Model &model);
};

/// Every family that is known, by name. Absent fields take the defaults of the families' published configuration classes.
[[nodiscard]] std::span<const HfFamily> hfFamilies();

} // namespace ridgepoint::data
