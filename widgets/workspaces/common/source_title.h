// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/provenance.h"

#include <QString>

namespace ridgepoint::widgets {

/// The number of a text of the collection that the first facts were read from; empty for any other source.
[[nodiscard]] QString collectedNumber(const data::Provenance &source);

/// A source for people: its title, else its address; a text of the collection by its number.
[[nodiscard]] QString sourceTitle(const data::Provenance &source);

} // namespace ridgepoint::widgets
