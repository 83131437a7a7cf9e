// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metric.h"
#include "engine/scenario.h"

#include <QDialog>
#include <QList>

#include <functional>
#include <vector>

class QAction;
class QLineEdit;
class QListWidget;

namespace ridgepoint::app {

/// Ctrl+K: type a few letters of an action, an input, an answer, an accelerator or a model; Enter does it.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(const engine::Catalog &catalog, QWidget *parent);

    void addActions(const QList<QAction *> &actions);

Q_SIGNALS:
    void parameterChosen(ridgepoint::engine::ParameterId id, const ridgepoint::engine::ParameterValue &value);
    void inputChosen(ridgepoint::engine::ParameterId id);
    void metricChosen(ridgepoint::engine::MetricId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        QString text;
        QString kind;
        QString haystack;
        std::function<void()> run;
    };
    void add(const QString &text, const QString &kind, std::function<void()> run);
    void addTables(const engine::Catalog &catalog);
    void filter(const QString &typed);
    void runCurrent();

    std::vector<Entry> m_entries;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace ridgepoint::app
