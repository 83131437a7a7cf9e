// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace ridgepoint::widgets {

class DesignsTable;

/// Designs side by side, walked by keys: Enter takes the design of the current column, Delete drops it, Ctrl+C copies all of the table.
class DesignsView : public QTableView {
    Q_OBJECT
public:
    explicit DesignsView(DesignsTable *designs, QWidget *parent = nullptr);

Q_SIGNALS:
    void used();
    void dropped();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRows();
    /// Two lines, or three where a name needs them.
    void fitHeadings();
    /// All of it, cells separated by tabs.
    [[nodiscard]] QString text() const;
};

} // namespace ridgepoint::widgets
