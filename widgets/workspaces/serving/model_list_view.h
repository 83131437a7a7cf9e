// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/serving/model_list.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace ridgepoint::widgets {

/// A search field above the list of models. Down goes from the field to the list, Enter takes the first hit, typing in the list searches.
class ModelListView : public QWidget {
    Q_OBJECT
public:
    explicit ModelListView(QWidget *parent = nullptr);

    [[nodiscard]] ModelList *list() const { return m_list; }
    void setModels(const engine::Catalog &catalog, const QSet<QString> &imported);
    /// Makes a model the current one without a signal; clears the search where it hides the model.
    void showModel(const QString &slug);
    void focusSearch();
    bool clearSearch(); ///< false when nothing was sought

Q_SIGNALS:
    void modelChosen(const QString &slug);
    void modelActivated(const QString &slug); ///< Enter or double click

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void choose(int row);
    void restoreCurrent();

    ModelList *m_list;
    QLineEdit *m_search;
    QListView *m_view;
    QLabel *m_none;
    QString m_current;
    bool m_isShowing = false;
};

} // namespace ridgepoint::widgets
