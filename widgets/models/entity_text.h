// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/entity_table.h"

#include <QString>

namespace ridgepoint::widgets {

/// Words for the cells of an entity table. All HTML is escaped.

/// The provenance that holds for a cell: its own, else the row's; null when there is none.
[[nodiscard]] const data::Provenance *provenanceOf(const data::EntityTable &table, int row, int column);
/// The cell for people, with a prefix of its own: "8.00 TB/s", "shipping"; empty for a gap.
[[nodiscard]] QString cellText(const data::EntityTable &table, int row, int column);
/// "stated", "estimated" ... in the user's language.
[[nodiscard]] QString labelText(engine::Label label);
/// "stated · datasheet · dense · GPU cores": how the figure is known and what it holds for.
[[nodiscard]] QString qualityText(const data::Provenance &provenance);
/// "NVIDIA H100 datasheet, 2026-03"; a file name of a seed text is given as it is.
[[nodiscard]] QString sourceText(const data::Provenance &provenance);
/// The source as a link where it has an address that a browser opens (http or https).
[[nodiscard]] QString sourceHtml(const data::Provenance &provenance);
/// Everything that is known of a cell, for its tooltip: full value, quality, source, note and what others say.
[[nodiscard]] QString cellToolTip(const data::EntityTable &table, int row, int column);
/// A mark in front of a figure that does not stand on a publication: "~" estimated, "?" not known how; else empty.
[[nodiscard]] QString mark(engine::Label label);
/// "accelerators", "systems" ... for sentences.
[[nodiscard]] QString kindNoun(data::EntityKind kind, int count);

} // namespace ridgepoint::widgets
