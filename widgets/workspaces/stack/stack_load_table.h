// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/stack/stack_loads.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace ridgepoint::widgets {

/// The loads of the layers as a table, with the reasons of the unknown ones below: what the bars of the diagram say, to read and to copy.
class StackLoadTable : public QWidget {
    Q_OBJECT
public:
    explicit StackLoadTable(QWidget *parent = nullptr);

    void setLoads(const StackLoads &loads);
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] QString note() const;

private:
    void fitHeight();

    QStandardItemModel *m_model;
    QTableView *m_table;
    QLabel *m_note;
};

} // namespace ridgepoint::widgets
