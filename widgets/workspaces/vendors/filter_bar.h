// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/facets.h"
#include "widgets/workspaces/vendors/check_list_popup.h"

#include <QWidget>

#include <array>
#include <vector>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace ridgepoint::widgets {

class EntityModel;
class PopUpButton;

/// What narrows the table: search field, facets with counts, the chosen values as chips, the column chooser and the count of rows.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(EntityModel *model, QWidget *parent = nullptr);

    /// Adapts to a new table: facets that it has, empty search.
    void tableChanged();
    /// Entries of the column chooser.
    void setColumns(const std::vector<CheckItem> &columns);
    void focusSearch();
    /// Closes an open list or empties the search field; false when there was neither.
    bool closeTopmost();
    void clearFilters();

Q_SIGNALS:
    void columnsChosen(const QStringList &ids);
    void defaultColumnsRequested();
    void tableRequested(); ///< the user is done with the search field

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct FacetControl {
        PopUpButton *button = nullptr;
        CheckListPopup *popUp = nullptr;
    };

    void buildFacet(Facet facet, QHBoxLayout *row);
    void refresh();
    void refreshPopUp(Facet facet);
    void refreshChips();
    void addChip(Facet facet, const QStringList &values);
    [[nodiscard]] QString facetLabel(Facet facet) const;
    [[nodiscard]] FacetControl &control(Facet facet) { return m_facets[static_cast<std::size_t>(facet)]; }

    EntityModel *m_model;
    QLineEdit *m_search;
    std::array<FacetControl, allFacets.size()> m_facets;
    PopUpButton *m_columnsButton;
    CheckListPopup *m_columnsPopUp;
    QLabel *m_count;
    QWidget *m_chips;
    QHBoxLayout *m_chipRow;
};

} // namespace ridgepoint::widgets
