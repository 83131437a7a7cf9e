// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_canvas.h"

#include "widgets/workspaces/stack/diagram_painter.h"
#include "widgets/workspaces/stack/load_painter.h"
#include "widgets/workspaces/stack/stack_accessible.h"
#include "widgets/workspaces/stack/stack_describe.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ridgepoint::widgets {

StackCanvas::StackCanvas(std::shared_ptr<const StackModel> model, QWidget *parent)
    : QWidget(parent), m_model(std::move(model)), m_fonts(std::make_unique<DiagramFonts>()), m_scheme(QStringLiteral("six-layer"))
{
    installStackAccessibility();
    setObjectName(QStringLiteral("stackCanvas"));
    setAccessibleName(tr("Diagram of the stack"));
    setAccessibleDescription(tr("Arrow keys walk layers and companies, Enter opens one, Escape goes back."));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

DiagramLayout StackCanvas::build(const DiagramFonts &fonts, QSizeF size) const
{
    QSet<QString> promoted;
    if (!m_selected.isEmpty()) {
        promoted.insert(m_selected);
        const auto &ties = m_model->ties(m_selected);
        for (const auto *side : {&ties.providers, &ties.dependents}) {
            for (const auto &tie : *side)
                promoted.insert(tie.company);
        }
    } else if (m_trace.isHighlighting) {
        promoted = m_trace.highlighted;
    }
    DiagramBuilder builder(*m_model, fonts, promoted);
    builder.setLoads(m_loads);
    return m_trail.isEmpty() ? builder.bands(m_scheme, size) : builder.layerPage(m_trail, size.width());
}

void StackCanvas::relayout()
{
    if (width() < 10)
        return;
    const bool hadItem = m_focused >= 0 && m_focused < static_cast<int>(m_layout.items.size());
    const DiagramItem focused = hadItem ? m_layout.items[static_cast<std::size_t>(m_focused)] : DiagramItem{};
    m_layout = build(*m_fonts, size());
    ++m_generation;
    dropPictures();
    m_hovered = -1;
    m_pressed = -1;
    m_focused = -1;
    if (hadItem) {
        const auto same = std::ranges::find_if(m_layout.items, [&focused](const DiagramItem &item) {
            return item.kind == focused.kind && item.layer == focused.layer && item.company == focused.company && item.text == focused.text;
        });
        m_focused = same == m_layout.items.end() ? -1 : static_cast<int>(same - m_layout.items.begin());
    }
    const int height = m_layout.isLayerPage ? static_cast<int>(std::ceil(m_layout.size.height())) : 0;
    if (minimumHeight() != height)
        setMinimumHeight(height);
    retrace();
    update();
}

void StackCanvas::showScheme(const QString &scheme)
{
    if (m_scheme == scheme && m_trail.isEmpty())
        return;
    m_scheme = scheme;
    m_trail.clear();
    m_focused = -1;
    relayout();
}

void StackCanvas::showLayer(const QStringList &trail)
{
    if (m_trail == trail)
        return;
    m_trail = trail;
    m_focused = -1;
    relayout();
}

void StackCanvas::setSelected(const QString &company)
{
    if (m_selected == company)
        return;
    m_selected = company;
    relayout();
}

void StackCanvas::setHighlighted(const QSet<QString> &companies, bool isHighlighting)
{
    m_trace.highlighted = companies;
    m_trace.isHighlighting = isHighlighting;
    relayout();
}

void StackCanvas::setLoads(StackLoads loads)
{
    const bool isSameLayout = loads.hasPlacesOf(m_loads);
    m_loads = std::move(loads);
    if (isSameLayout)
        update();
    else
        relayout();
}

void StackCanvas::retrace()
{
    const auto companyOf = [this](int index) {
        return index >= 0 && index < static_cast<int>(m_layout.items.size()) ? m_layout.items[static_cast<std::size_t>(index)].company
                                                                             : QString();
    };
    QString company = companyOf(m_hovered);
    if (company.isEmpty() && m_isKeyboard && hasFocus())
        company = companyOf(m_focused);
    if (company.isEmpty())
        company = m_selected;
    m_trace.company = company;
    m_trace.providers.clear();
    m_trace.dependents.clear();
    if (!company.isEmpty()) {
        for (const auto &tie : m_model->ties(company).providers)
            m_trace.providers.insert(tie.company);
        for (const auto &tie : m_model->ties(company).dependents)
            m_trace.dependents.insert(tie.company);
    }
    m_arcs = traceArcs(m_layout, m_trace);
    update();
    Q_EMIT traceChanged();
}

void StackCanvas::setHovered(int index)
{
    if (m_hovered == index)
        return;
    m_hovered = index;
    const bool isHand = index >= 0 && m_layout.items[static_cast<std::size_t>(index)].isActivatable();
    setCursor(isHand ? Qt::PointingHandCursor : Qt::ArrowCursor);
    retrace();
}

void StackCanvas::setFocusedItem(int index)
{
    m_focused = index >= 0 && index < static_cast<int>(m_layout.items.size()) ? index : -1;
    m_isKeyboard = m_focused >= 0;
    retrace();
    if (m_focused < 0)
        return;
    Q_EMIT focusMoved(m_layout.items[static_cast<std::size_t>(m_focused)].rect.toAlignedRect());
    QAccessibleEvent moved(this, QAccessible::Focus);
    moved.setChild(m_focused);
    QAccessible::updateAccessibility(&moved);
}

int StackCanvas::findItem(const QString &company, const QString &layer) const
{
    const auto found = std::ranges::find_if(m_layout.items, [&](const DiagramItem &item) {
        return company.isEmpty() ? item.company.isEmpty() && item.layer == layer && item.kind != DiagramKind::Fold
                                 : item.company == company;
    });
    return found == m_layout.items.end() ? -1 : static_cast<int>(found - m_layout.items.begin());
}

int StackCanvas::itemAt(const QPointF &position) const
{
    // Chips come after the surface that they lie on.
    for (auto i = static_cast<int>(m_layout.items.size()) - 1; i >= 0; --i) {
        if (m_layout.items[static_cast<std::size_t>(i)].rect.contains(position))
            return i;
    }
    return -1;
}

void StackCanvas::activate(int index)
{
    if (index < 0 || index >= static_cast<int>(m_layout.items.size()))
        return;
    // A copy: what the signal sets off replaces the layout.
    const DiagramItem item = m_layout.items[static_cast<std::size_t>(index)];
    if (!item.isActivatable())
        return;
    if (item.kind == DiagramKind::Crumb)
        Q_EMIT backTo(item.layer);
    else if (!item.company.isEmpty())
        Q_EMIT companyActivated(item.company);
    else
        Q_EMIT layerActivated(item.layer);
}

void StackCanvas::render(QPainter &painter, const QRectF &target) const
{
    painter.save();
    painter.translate(target.topLeft());
    const DiagramFonts fonts;
    const auto layout = build(fonts, target.size());
    if (layout.isLayerPage && layout.size.height() > target.height()) {
        const double scale = target.height() / layout.size.height();
        painter.translate(target.width() * (1 - scale) / 2, 0);
        painter.scale(scale, scale);
    }
    DiagramTrace trace = m_trace;
    if (trace.company != m_selected) {
        trace.company.clear();
        trace.providers.clear();
        trace.dependents.clear();
    }
    const plot::Colours &colours = plot::coloursFor(palette());
    DiagramPainter(fonts, colours).paint(painter, layout, trace, traceArcs(layout, trace), QRectF({}, layout.size));
    paintLoads(painter, fonts, colours, layout, m_loads);
    painter.restore();
}

QSize StackCanvas::sizeHint() const
{
    return {static_cast<int>(110 * m_fonts->unit()), std::max(minimumHeight(), static_cast<int>(80 * m_fonts->unit()))};
}

QSize StackCanvas::minimumSizeHint() const { return {static_cast<int>(70 * m_fonts->unit()), static_cast<int>(40 * m_fonts->unit())}; }

bool StackCanvas::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int index = itemAt(help->pos());
    if (index < 0) {
        QToolTip::hideText();
        return true;
    }
    const auto &item = m_layout.items[static_cast<std::size_t>(index)];
    QToolTip::showText(help->globalPos(), itemToolTip(*m_model, item, m_loads), this, item.rect.toAlignedRect());
    return true;
}

void StackCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange) {
        m_fonts = std::make_unique<DiagramFonts>();
        relayout();
    } else if (event->type() == QEvent::PaletteChange) {
        dropPictures();
        update();
    }
    QWidget::changeEvent(event);
}

void StackCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const DiagramPainter diagram(*m_fonts, plot::coloursFor(palette()));
    const DiagramCursor cursor{m_hovered, m_isKeyboard && hasFocus() ? m_focused : -1};
    if (m_layout.isLayerPage) {
        diagram.paint(painter, m_layout, m_trace, m_arcs, event->rect(), cursor);
        return;
    }
    if (m_ground.isNull() || m_ground.devicePixelRatio() != devicePixelRatioF())
        keepPictures(diagram);
    painter.drawPixmap(0, 0, m_ground);
    painter.setOpacity(m_trace.isFading() ? DiagramPainter::fadedOpacity : 1.0);
    painter.drawPixmap(0, 0, m_players);
    painter.setOpacity(1.0);
    paintLoads(painter, *m_fonts, plot::coloursFor(palette()), m_layout, m_loads);
    diagram.paintLight(painter, m_layout, m_trace, m_arcs, event->rect(), cursor);
}

void StackCanvas::keepPictures(const DiagramPainter &diagram)
{
    const auto blank = [this] {
        QPixmap pixmap(size() * devicePixelRatioF());
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        pixmap.fill(Qt::transparent);
        return pixmap;
    };
    m_ground = blank();
    m_players = blank();
    QPainter ground(&m_ground);
    diagram.paintGround(ground, m_layout, rect());
    QPainter players(&m_players);
    diagram.paintPlayers(players, m_layout, rect(), false);
}

void StackCanvas::dropPictures()
{
    m_ground = {};
    m_players = {};
}

void StackCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_layout.isLayerPage || std::abs(m_layout.size.width() - width()) > 0.5)
        relayout();
}

void StackCanvas::mouseMoveEvent(QMouseEvent *event)
{
    m_isKeyboard = false;
    setHovered(itemAt(event->position()));
}

void StackCanvas::mousePressEvent(QMouseEvent *event) { m_pressed = event->button() == Qt::LeftButton ? itemAt(event->position()) : -1; }

void StackCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int index = itemAt(event->position());
    const int pressed = std::exchange(m_pressed, -1);
    if (index < 0)
        Q_EMIT emptyClicked();
    else if (index == pressed) {
        m_focused = index;
        activate(index);
    }
}

void StackCanvas::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QWidget::leaveEvent(event);
}

} // namespace ridgepoint::widgets
