// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/exportable.h"
#include "widgets/workspaces/common/picture_file.h"
#include "widgets/workspaces/power/power_flow_subject.h"

#include <QFrame>

#include <memory>

class QHBoxLayout;
class QStackedLayout;

namespace ridgepoint::plot {
class HeaderButton;
class PlotHeader;
class TablePanel;
} // namespace ridgepoint::plot

namespace ridgepoint::widgets {

class PowerFlowCanvas;
class PowerFlowTable;

/// The card of the flow: title, the picture and its table twin (T).
class PowerFlowCard : public QFrame, public plot::Exportable {
    Q_OBJECT
public:
    explicit PowerFlowCard(QWidget *parent = nullptr);

    void showFlow(const std::shared_ptr<const PowerFlowSubject> &subject, const QString &sentence, const QStringList &foot);
    [[nodiscard]] PowerFlowCanvas *canvas() const { return m_canvas; }
    void showTable(bool isShown);
    [[nodiscard]] bool isTableShown() const;
    /// Puts switches into the head of the card.
    void addHeadWidget(QWidget *widget);

    [[nodiscard]] QString exportTitle() const override;
    [[nodiscard]] QString exportName() const override;
    [[nodiscard]] QStringList exportSuffixes() const override;
    [[nodiscard]] engine::Expected<void> exportTo(const QString &path, QSize size) const override;
    void copyPicture() const override;

Q_SIGNALS:
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addButtons();
    void refresh();
    [[nodiscard]] Picture picture() const;

    plot::PlotHeader *m_header;
    PowerFlowCanvas *m_canvas;
    PowerFlowTable *m_table;
    plot::TablePanel *m_panel;
    QHBoxLayout *m_head;
    QStackedLayout *m_stack;
    plot::HeaderButton *m_tableButton = nullptr;
    plot::HeaderButton *m_exportButton = nullptr;
    std::shared_ptr<const PowerFlowSubject> m_subject;
    QString m_sentence;
    QStringList m_foot;
};

} // namespace ridgepoint::widgets
