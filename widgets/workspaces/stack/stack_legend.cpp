// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_legend.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/stack/diagram_painter.h"

#include <QEvent>
#include <QPainter>

#include <array>

namespace ridgepoint::widgets {

namespace {

constexpr int rowCount = 8;

struct ChipRow {
    RoleKind role;
    int weight;
    DiagramFont font;
    QString sample;
    QString meaning;
};

double rowHeight(const DiagramFonts &fonts) { return fonts.metrics(DiagramFont::Body).height() + 1.3 * fonts.unit(); }

} // namespace

StackLegend::StackLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(
        tr("Larger chips are stronger in their layer. Filled chips make the layer's goods, outlined ones supply it, a dot marks who "
           "runs, owns or buys, a dashed outline who finances, regulates or sets standards. Solid arcs come from what the company "
           "depends on, dashed arcs lead to who depends on it."));
}

QSize StackLegend::sizeHint() const
{
    const DiagramFonts fonts;
    return {static_cast<int>(30 * fonts.unit()), static_cast<int>(rowCount * rowHeight(fonts))};
}

QSize StackLegend::minimumSizeHint() const { return {10, sizeHint().height()}; }

void StackLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const DiagramFonts fonts;
    const auto &colours = plot::coloursFor(palette());
    const DiagramPainter diagram(fonts, colours);
    const double u = fonts.unit();
    const double height = rowHeight(fonts);
    const double textLeft = 11 * u;
    double y = 0;
    const auto write = [&](const QString &text) {
        painter.setFont(fonts.font(DiagramFont::Small));
        painter.setPen(colours.text);
        painter.drawText(QRectF(textLeft, y, width() - textLeft, height), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text);
        y += height;
    };
    const std::array rows{
        ChipRow{RoleKind::Maker, 5, DiagramFont::Strong, tr("leads"), tr("strength 5 of 5")},
        ChipRow{RoleKind::Maker, 1, DiagramFont::Small, tr("minor"), tr("strength 1 of 5")},
        ChipRow{RoleKind::Maker, 3, DiagramFont::Small, tr("makes"), tr("sells, makes, designs, develops")},
        ChipRow{RoleKind::Supplier, 3, DiagramFont::Small, tr("supplies"), tr("supplies, licenses, partners")},
        ChipRow{RoleKind::Operator, 3, DiagramFont::Small, tr("runs"), tr("operates, owns, lets, buys")},
        ChipRow{RoleKind::Surrounding, 3, DiagramFont::Small, tr("frames"), tr("finances, regulates, sets standards")},
    };
    for (const auto &row : rows) {
        DiagramItem chip{
            .kind = DiagramKind::Chip, .text = row.sample, .font = row.font, .role = row.role, .weight = row.weight, .rampIndex = 2};
        const double chipHeight = fonts.metrics(row.font).height() + (0.3 + 0.1 * row.weight) * u;
        chip.rect =
            QRectF(0, y + (height - chipHeight) / 2, fonts.width(row.font, row.sample) + (2 + 0.2 * row.weight) * u + 0.6 * u, chipHeight);
        diagram.paintChip(painter, chip);
        write(row.meaning);
    }
    for (const auto side : {TraceSide::Provider, TraceSide::Dependent}) {
        DiagramArc arc;
        arc.side = side;
        arc.tip = QPointF(6.4 * u, y + height * 0.2);
        arc.path.moveTo(0.5 * u, y + height * 0.8);
        arc.path.cubicTo(QPointF(2 * u, y + height * 0.2), QPointF(6.4 * u, y + height), arc.tip);
        diagram.paintArc(painter, arc);
        write(side == TraceSide::Provider ? tr("from what it depends on") : tr("to who depends on it"));
    }
}

void StackLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    update();
}

} // namespace ridgepoint::widgets
