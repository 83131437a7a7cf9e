// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace ridgepoint::widgets {

/// The heading of a group: opens and closes it, and counts the changed values while it is closed.
class GroupHeading final : public QAbstractButton {
    Q_OBJECT
public:
    GroupHeading(const QString &title, QWidget *parent);

    void setChangedCount(int count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    int m_changedCount = 0;
};

/// A heading with the editors of one group under it.
class ParameterGroupBox final : public QWidget {
    Q_OBJECT
public:
    ParameterGroupBox(const QString &title, QWidget *parent);

    void setEditors(const std::vector<QWidget *> &editors);
    void setChangedCount(int count) { m_heading->setChangedCount(count); }
    [[nodiscard]] bool isOpen() const { return m_heading->isChecked(); }
    void setOpen(bool isOpen) { m_heading->setChecked(isOpen); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    GroupHeading *m_heading;
    QWidget *m_body;
    QVBoxLayout *m_bodyLayout;
};

} // namespace ridgepoint::widgets
