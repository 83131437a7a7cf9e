// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/tree_accessible.h"

#include "widgets/workspaces/common/diagram_accessible.h"
#include "widgets/workspaces/search/tree_canvas.h"
#include "widgets/workspaces/search/tree_words.h"

namespace ridgepoint::widgets {

namespace {

class TreeAccessible final : public DiagramAccessible {
public:
    explicit TreeAccessible(TreeCanvas *canvas) : m_canvas(canvas) {}

    [[nodiscard]] int generation() const override { return m_canvas->generation(); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_canvas->drawing().segments.size()); }
    [[nodiscard]] int itemAt(const QPoint &position) const override { return m_canvas->segmentAt(position); }
    [[nodiscard]] int focusedItem() const override { return m_canvas->marked(); }

    [[nodiscard]] QString name(int index) const override { return segmentName(m_canvas->drawing(), static_cast<std::size_t>(index)); }
    [[nodiscard]] QRect rect(int index) const override { return m_canvas->segmentRect(index); }

private:
    TreeCanvas *m_canvas;
};

} // namespace

void installTreeAccessibility() { installDiagramAccessibility<TreeCanvas, TreeAccessible>(); }

} // namespace ridgepoint::widgets
