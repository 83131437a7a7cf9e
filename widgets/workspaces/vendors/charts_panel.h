// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/exportable.h"
#include "widgets/workspaces/vendors/chart_content.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QHBoxLayout;
class QToolButton;

namespace ridgepoint::plot {
class PlotView;
}

namespace ridgepoint::widgets {

class EntityModel;

/// The charts below the table, over the rows that it shows: any two attributes against each other, and a ranking by one.
class ChartsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChartsPanel(const EntityModel *model, QWidget *parent = nullptr);

    /// Takes the attributes of a new table; a scatter only for accelerators.
    void tableChanged();
    void rowsChanged();
    void setSelectedKeys(const QStringList &keys);
    /// Something can be charted for this kind.
    [[nodiscard]] bool hasCharts() const { return m_hasCharts; }
    [[nodiscard]] plot::PlotView *currentPlot() const;

    /// Column ids: x, y, ranking.
    [[nodiscard]] QStringList attributes() const;
    void setAttributes(const QStringList &ids);

Q_SIGNALS:
    void exportRequested(const ridgepoint::plot::Exportable *picture);
    void selectionRequested(const QStringList &keys, bool extends);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A card with a row of controls above a plot.
    plot::PlotView *addCard(QFrame *&card, QHBoxLayout *&row, const QString &objectName, const QString &name);
    [[nodiscard]] std::size_t rowsThatFit() const;
    [[nodiscard]] QWidget *buildScatter();
    [[nodiscard]] QWidget *buildRanking();
    [[nodiscard]] QComboBox *addPicker(QHBoxLayout *row, const QString &objectName, const QString &name);
    [[nodiscard]] QToolButton *addSwitch(QHBoxLayout *row, const QString &text, const QString &name);
    void fill(QComboBox *picker, const std::vector<int> &columns, const QStringList &preferred);
    void drawScatter();
    void drawRanking();
    [[nodiscard]] QString idAt(const QComboBox *picker) const;

    const EntityModel *m_model;
    QWidget *m_scatterCard = nullptr;
    QWidget *m_rankingCard = nullptr;
    plot::PlotView *m_scatter = nullptr;
    plot::PlotView *m_ranking = nullptr;
    QComboBox *m_x = nullptr;
    QComboBox *m_y = nullptr;
    QComboBox *m_colourBy = nullptr;
    QComboBox *m_ranked = nullptr;
    QComboBox *m_order = nullptr;
    QToolButton *m_isLog = nullptr;
    std::size_t m_rankedRows = 0;
    QStringList m_selectedKeys;
    bool m_hasCharts = false;
};

} // namespace ridgepoint::widgets
