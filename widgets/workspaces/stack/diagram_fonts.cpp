// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/diagram_layout.h"

#include "widgets/theme/theme.h"

namespace ridgepoint::widgets {

DiagramFonts::DiagramFonts()
    : m_fonts{widgets::font(TextSize::Title, true), widgets::font(TextSize::Body, true), widgets::font(TextSize::Body),
              widgets::font(TextSize::Small, true), widgets::font(TextSize::Small)},
      m_unit(steps(1))
{
    m_metrics.reserve(m_fonts.size());
    for (const auto &each : m_fonts)
        m_metrics.emplace_back(each);
}

double DiagramFonts::wrappedHeight(DiagramFont which, const QString &text, double width) const
{
    const auto &measure = metrics(which);
    if (measure.horizontalAdvance(text) <= width)
        return measure.height();
    return measure.boundingRect(QRectF(0, 0, width, 10000), Qt::TextWordWrap, text).height();
}

} // namespace ridgepoint::widgets
