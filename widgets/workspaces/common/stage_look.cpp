// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/stage_look.h"

#include <array>

namespace ridgepoint::widgets {

using engine::Stage;

QString stageName(Stage stage)
{
    const std::string_view name = engine::to_string(stage);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString stageWord(Stage stage)
{
    const QString name = stageName(stage);
    return name.left(1).toLower() + name.mid(1);
}

plot::CurveColour stageColour(Stage stage)
{
    static constexpr std::array<int, engine::stage_count> slots = {3, 0, 5, 1, 4, 2};
    return {plot::CurveColour::Role::Slot, slots[static_cast<std::size_t>(stage)]};
}

} // namespace ridgepoint::widgets
