// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/stack_reader.h"

#include <memory>

namespace ridgepoint::tests {

/// The stack of the shipped database, read once; null when the database cannot be opened.
[[nodiscard]] std::shared_ptr<const data::StackData> shippedStack();

/// Two layers and four companies, small enough to be checked by eye.
[[nodiscard]] std::shared_ptr<const data::StackData> smallStack();

} // namespace ridgepoint::tests
