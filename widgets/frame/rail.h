// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QButtonGroup;

namespace ridgepoint::widgets {

struct RailEntry {
    QString name; ///< stable; the button's object name is "rail." + name
    QString label;
    QString icon;   ///< in resources/icons
    int number = 0; ///< of its key, Ctrl + number
};

/// The left rail: one button per workspace, icon over name, the current one tinted with a bar at its left edge.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(std::vector<RailEntry> entries, QWidget *parent = nullptr);

    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshIcons();

    std::vector<RailEntry> m_entries;
    QButtonGroup *m_buttons;
};

} // namespace ridgepoint::widgets
