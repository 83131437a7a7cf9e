// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/stack/stack_model.h"

#include <QWidget>

class QButtonGroup;

namespace ridgepoint::widgets {

class StackFindField;

/// The right end of the title line: the find field and the switch between the schemes.
class StackControls : public QWidget {
    Q_OBJECT
public:
    StackControls(const StackModel &model, QWidget *parent = nullptr);

    void setScheme(const QString &scheme);
    [[nodiscard]] StackFindField *findField() const { return m_find; }

Q_SIGNALS:
    void schemeChosen(const QString &scheme);

private:
    StackFindField *m_find = nullptr;
    QButtonGroup *m_schemes = nullptr;
};

} // namespace ridgepoint::widgets
