// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "engine/scenario.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ridgepoint::widgets {

/// What stands in the place of a pipeline where the scenario makes no pictures: why, and a button to one that does.
class NoPipeline : public QFrame {
    Q_OBJECT
public:
    explicit NoPipeline(QWidget *parent = nullptr);

    void explain(const engine::Catalog &catalog, const engine::Scenario &scenario, const QString &problem);

Q_SIGNALS:
    void proposed(const ridgepoint::engine::Scenario &scenario, const QString &text);

private:
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_show;
    engine::Scenario m_proposal;
    QString m_model;
};

} // namespace ridgepoint::widgets
