// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/stack/stack_model.h"

#include <QLineEdit>

#include <memory>
#include <vector>

namespace ridgepoint::widgets {

/// Finds a company or a layer by typing; Enter takes the best match.
class StackFindField : public QLineEdit {
    Q_OBJECT
public:
    StackFindField(const StackModel &model, QWidget *parent = nullptr);

    /// "company:nvidia" or "layer:silicon" for what was typed; empty when nothing matches.
    [[nodiscard]] QString bestMatch(const QString &typed) const;

Q_SIGNALS:
    void companyChosen(const QString &company);
    void layerChosen(const QString &layer);
    void nothingFound(const QString &typed);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Entry {
        QString name;
        QString target;
        QString shown;
        QString searched; ///< folded for comparing
    };
    void choose(const QString &target);

    std::vector<Entry> m_entries;
};

} // namespace ridgepoint::widgets
