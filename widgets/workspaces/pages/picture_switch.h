// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QRect>
#include <QString>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QGridLayout;

namespace ridgepoint::widgets {

/// Pictures that stand beside one another where there is room, and one at a time behind a switch where there is not: none is squeezed.
class PictureSwitch : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        QWidget *picture = nullptr;
        QString word; ///< of the switch
        QString tip;  ///< what the picture shows
        QRect cells;  ///< where it stands beside the others, in columns and rows
    };

    /// `direction`: of the switch; it stands above the picture when it is a row, left of it when it is a column.
    PictureSwitch(std::vector<Entry> entries, QBoxLayout::Direction direction, QWidget *parent = nullptr);

    void setColumnStretches(const std::vector<int> &stretches);
    void setOneAtATime(bool isOneAtATime);
    [[nodiscard]] bool isOneAtATime() const { return m_isOneAtATime; }
    /// Of a switch; beside one another all are shown.
    void setCurrent(int place);

private:
    void arrange();

    std::vector<Entry> m_entries;
    std::vector<int> m_stretches;
    QButtonGroup *m_group = nullptr;
    QWidget *m_segments = nullptr;
    QGridLayout *m_grid = nullptr;
    bool m_isOneAtATime = false;
    int m_current = 0;
};

} // namespace ridgepoint::widgets
