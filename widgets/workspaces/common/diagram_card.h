// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/exportable.h"
#include "widgets/workspaces/common/picture_file.h"

#include <QFrame>

#include <vector>

class QAbstractItemModel;
class QHBoxLayout;
class QStackedLayout;

namespace ridgepoint::plot {
class HeaderButton;
class PlotHeader;
class TablePanel;
} // namespace ridgepoint::plot

namespace ridgepoint::widgets {

class DiagramCanvas;

/// The card of a diagram: title, the picture and its table twin (T); both leave the program.
class DiagramCard : public QFrame, public plot::Exportable {
    Q_OBJECT
public:
    void showTable(bool isShown);
    [[nodiscard]] bool isTableShown() const;
    /// Puts switches into the head of the card, before its buttons.
    void addHeadWidget(QWidget *widget);

    [[nodiscard]] QStringList exportSuffixes() const override;
    [[nodiscard]] engine::Expected<void> exportTo(const QString &path, QSize size) const override;
    void copyPicture() const override;

Q_SIGNALS:
    void exportRequested();

protected:
    /// Takes the canvas and the model of its table.
    DiagramCard(DiagramCanvas *canvas, QAbstractItemModel *table, const QString &tableTitle, QWidget *parent);

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString subtitle() const = 0;
    virtual void fillCanvas() = 0;
    virtual void fillTable() = 0;
    /// The table twin: head and rows, comma separated, every digit.
    [[nodiscard]] virtual QByteArray csv() const = 0;

    /// Puts buttons for the table and the export at the end of the head.
    void addButtons();
    /// What an exported picture says above and below itself.
    void setPictureTexts(const QString &sentence, const QStringList &foot);
    void refresh();

    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] Picture picture() const;

    plot::PlotHeader *m_header;
    DiagramCanvas *m_canvas;
    plot::TablePanel *m_panel = nullptr;
    QHBoxLayout *m_head;
    QStackedLayout *m_stack;
    std::vector<plot::HeaderButton *> m_buttons;
    QString m_sentence;
    QStringList m_foot;
};

} // namespace ridgepoint::widgets
