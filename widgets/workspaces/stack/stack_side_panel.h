// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/stack/stack_loads.h"
#include "widgets/workspaces/stack/stack_model.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace ridgepoint::widgets {

class CompanyCard;
class StackLoadTable;

/// The right column of the stack: what to highlight and how to read the diagram, or the card of the selected company.
class StackSidePanel : public QWidget {
    Q_OBJECT
public:
    StackSidePanel(std::shared_ptr<const StackModel> model, QWidget *parent = nullptr);

    /// Shows the card of a company; empty shows the highlights and the legend.
    void setCompany(const QString &company);
    void setHighlight(StackHighlight highlight);
    [[nodiscard]] StackHighlight highlight() const;
    /// For the table under the highlight of the weakest layer.
    void setLoads(const StackLoads &loads);
    [[nodiscard]] CompanyCard *card() const { return m_card; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void highlightChanged(ridgepoint::widgets::StackHighlight highlight);
    void companyRequested(const QString &company);
    void layerRequested(const QString &layer);
    void closeRequested();

private:
    [[nodiscard]] QWidget *buildOverview();
    void listHighlighted();

    std::shared_ptr<const StackModel> m_model;
    QStackedWidget *m_pages = nullptr;
    QWidget *m_overview = nullptr;
    CompanyCard *m_card = nullptr;
    QComboBox *m_highlight = nullptr;
    QLabel *m_list = nullptr;
    StackLoadTable *m_loads = nullptr;
};

} // namespace ridgepoint::widgets
