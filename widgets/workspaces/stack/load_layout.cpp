// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/diagram_layout.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

namespace {

/// Columns of a row of loads, in units of the diagram where no text decides.
struct LoadColumns {
    explicit LoadColumns(const DiagramFonts &fonts, const StackLoads &loads) : gap(fonts.unit())
    {
        for (const StackLoad &load : loads.all())
            name = std::max(name, std::ceil(fonts.width(DiagramFont::SmallStrong, load.name)));
        value = std::ceil(std::max(fonts.width(DiagramFont::SmallStrong, QStringLiteral("100.0 %")),
                                   fonts.width(DiagramFont::Small, StackLoads::valueText({}))));
        StackLoad exceeded;
        exceeded.utilization = 2;
        state = std::ceil(1.3 * fonts.unit() + fonts.width(DiagramFont::SmallStrong, StackLoads::stateText(exceeded)));
    }

    double gap;
    double name = 0;
    double value = 0;
    double state = 0;
};

} // namespace

double DiagramBuilder::loadsWidth() const
{
    constexpr double leastBar = 9;
    const LoadColumns columns(m_fonts, *m_loads);
    return columns.name + columns.value + columns.state + 3 * columns.gap + leastBar * m_fonts.unit();
}

void DiagramBuilder::addLoads(const data::StackLayer &layer, const QRectF &area, int rampIndex)
{
    const LoadColumns columns(m_fonts, *m_loads);
    const int band = static_cast<int>(m_layout.items.size()) - 1;
    std::vector<const StackLoad *> here;
    for (const StackLoad &load : m_loads->all())
        if (standsIn(load.limit, layer.slug))
            here.push_back(&load);
    if (here.empty())
        return;
    const double line = m_fonts.metrics(DiagramFont::Small).height();
    const auto count = static_cast<double>(here.size());
    const double step = std::min(line + 0.6 * m_fonts.unit(), area.height() / count);
    // A limit alone in its band has room for the reason why nothing is known of it.
    double note = here.size() == 1 && !here.front()->reason.isEmpty()
                      ? m_fonts.wrappedHeight(DiagramFont::Small, here.front()->reason, area.width())
                      : 0;
    if (step + note > area.height())
        note = 0;
    const double top = area.top() + (area.height() - step * count - note) / 2;
    const double thickness = 0.9 * m_fonts.unit();
    for (std::size_t i = 0; i < here.size(); ++i) {
        const QRectF row(area.left(), top + step * static_cast<double>(i), area.width(), step);
        DiagramLoad load;
        load.limit = here[i]->limit;
        load.band = band;
        load.rampIndex = rampIndex;
        load.name = QRectF(row.left(), row.top(), columns.name, step);
        load.state = QRectF(row.right() - columns.state, row.top(), columns.state, step);
        load.value = QRectF(load.state.left() - columns.gap - columns.value, row.top(), columns.value, step);
        const double barLeft = load.name.right() + columns.gap;
        load.bar = QRectF(barLeft, row.center().y() - thickness / 2, load.value.left() - columns.gap - barLeft, thickness);
        load.note = QRectF(row.left(), row.bottom(), row.width(), note);
        m_layout.loads.push_back(load);
    }
}

} // namespace ridgepoint::widgets
