// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/workspace.h"

#include <QFrame>

#include <vector>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace ridgepoint::app {

/// The centre of the window: title line with chips and the workspace's controls, its one sentence, and the workspace. Builds each
/// workspace when it is first opened.
class WorkspaceHost : public QFrame {
    Q_OBJECT
public:
    explicit WorkspaceHost(const widgets::WorkspaceContext &context, QWidget *parent = nullptr);

    /// The workspace at a registry index, built if needed.
    widgets::Workspace *open(int index);
    [[nodiscard]] widgets::Workspace *current() const;
    [[nodiscard]] int currentIndex() const { return m_current; }
    /// Null for a workspace that is not built yet.
    [[nodiscard]] widgets::Workspace *built(int index) const { return m_workspaces[static_cast<std::size_t>(index)]; }

    void refreshHeader();
    /// Hands a new catalog to every workspace, built or to be built.
    void setCatalog(const std::shared_ptr<const engine::Catalog> &catalog);

Q_SIGNALS:
    void workspaceBuilt(int index, ridgepoint::widgets::Workspace *workspace);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build(int index);
    /// Builds the next missing workspace while the user looks at the first, so that every switch is quick.
    void buildAhead();
    void refreshChips();

    widgets::WorkspaceContext m_context;
    std::vector<widgets::Workspace *> m_workspaces;
    std::vector<QWidget *> m_controls;
    int m_current = -1;
    QLabel *m_title;
    QLabel *m_sentence;
    QHBoxLayout *m_chipRow;
    QHBoxLayout *m_controlRow;
    QStackedWidget *m_stack;
    std::vector<QLabel *> m_chips;
};

} // namespace ridgepoint::app
