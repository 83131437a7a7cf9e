// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/stack/diagram_state.h"

#include <QPixmap>
#include <QStringList>
#include <QWidget>

#include <memory>
#include <vector>

namespace ridgepoint::widgets {

class DiagramPainter;

/// The diagram as a widget: bands of a scheme, or an opened layer. Every item is reached by the arrow keys, the surfaces by Tab as
/// well, and each is exposed to assistive technology as a child of the canvas.
class StackCanvas : public QWidget {
    Q_OBJECT
public:
    StackCanvas(std::shared_ptr<const StackModel> model, QWidget *parent = nullptr);

    void showScheme(const QString &scheme);
    /// Opens the last layer of the trail as a page.
    void showLayer(const QStringList &trail);
    /// The company whose card is open: its dependencies stay lit and are not folded. Empty for none.
    void setSelected(const QString &company);
    void setHighlighted(const QSet<QString> &companies, bool isHighlighting);

    /// What the layers carry; without loads the bands show who captures the value. Cheap while the limits stay the same.
    void setLoads(StackLoads loads);
    [[nodiscard]] const StackLoads &loads() const { return m_loads; }

    [[nodiscard]] const StackModel &model() const { return *m_model; }
    [[nodiscard]] const DiagramLayout &diagram() const { return m_layout; }
    [[nodiscard]] const DiagramTrace &trace() const { return m_trace; }
    [[nodiscard]] int focusedItem() const { return m_focused; }
    /// Puts the keyboard's place on an item; -1 for none.
    void setFocusedItem(int index);
    /// The first item that stands for a company, or else for a layer; -1 when there is none.
    [[nodiscard]] int findItem(const QString &company, const QString &layer) const;
    void activate(int index);
    /// Increases with every new layout: positions of an older one mean nothing.
    [[nodiscard]] int generation() const { return m_generation; }
    [[nodiscard]] int itemAt(const QPointF &position) const;

    /// The picture at any size, with nothing hovered or focused.
    void render(QPainter &painter, const QRectF &target) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void layerActivated(const QString &layer);
    void companyActivated(const QString &company);
    void backTo(const QString &layer); ///< a step of the way back; empty for the whole stack
    void emptyClicked();
    void traceChanged();
    void focusMoved(const QRect &place);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    [[nodiscard]] DiagramLayout build(const DiagramFonts &fonts, QSizeF size) const;
    void relayout();
    void retrace();
    void setHovered(int index);
    void keepPictures(const DiagramPainter &diagram);
    void dropPictures();
    [[nodiscard]] int neighbour(int key) const;
    [[nodiscard]] int verticalNeighbour(bool isDown) const;

    std::shared_ptr<const StackModel> m_model;
    std::unique_ptr<DiagramFonts> m_fonts;
    QString m_scheme;
    QStringList m_trail; ///< empty in the bands
    QString m_selected;
    StackLoads m_loads;
    DiagramLayout m_layout;
    DiagramTrace m_trace;
    std::vector<DiagramArc> m_arcs;
    QPixmap m_ground;  ///< bands and texts as painted last; null when they must be painted again
    QPixmap m_players; ///< chips with nothing lit
    int m_hovered = -1;
    int m_pressed = -1;
    int m_focused = -1;
    int m_generation = 0;
    bool m_isKeyboard = false; ///< the focus ring shows only when keys are used
};

} // namespace ridgepoint::widgets
