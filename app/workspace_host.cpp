// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace_host.h"

#include "app/workspace_registry.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace ridgepoint::app {

using namespace std::chrono_literals;
using widgets::steps;
using widgets::TextSize;

namespace {

constexpr auto idleBeforeBuilding = 300ms;

} // namespace

WorkspaceHost::WorkspaceHost(const widgets::WorkspaceContext &context, QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_workspaces(workspaceEntries().size(), nullptr),
      m_controls(workspaceEntries().size(), nullptr),
      m_title(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_chipRow(new QHBoxLayout),
      m_controlRow(new QHBoxLayout),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("workspaceHost"));
    widgets::setTextSize(m_title, TextSize::Title, true);
    m_title->setObjectName(QStringLiteral("workspaceTitle"));
    m_sentence->setObjectName(QStringLiteral("workspaceSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setMinimumHeight(m_sentence->fontMetrics().height() + steps(0.5));
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_chipRow->setSpacing(steps(1));
    m_controlRow->setSpacing(steps(1));

    auto *header = new QHBoxLayout;
    header->setSpacing(steps(2));
    header->addWidget(m_title);
    header->addStretch(1);
    header->addLayout(m_chipRow);
    header->addLayout(m_controlRow);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(steps(2), steps(1.5), steps(2), steps(1.5));
    layout->setSpacing(steps(0.75));
    layout->addLayout(header);
    layout->addWidget(m_sentence);
    layout->addWidget(m_stack, 1);
}

widgets::Workspace *WorkspaceHost::open(int index)
{
    if (built(index) == nullptr)
        build(index);
    if (m_current >= 0 && m_controls[static_cast<std::size_t>(m_current)] != nullptr)
        m_controls[static_cast<std::size_t>(m_current)]->hide();
    m_current = index;
    if (QWidget *controls = m_controls[static_cast<std::size_t>(index)])
        controls->show();
    m_stack->setCurrentWidget(built(index));
    return built(index);
}

widgets::Workspace *WorkspaceHost::current() const { return m_current < 0 ? nullptr : built(m_current); }

void WorkspaceHost::build(int index)
{
    const auto place = static_cast<std::size_t>(index);
    widgets::Workspace *workspace = workspaceEntries()[place].create(m_context, m_stack);
    workspace->setObjectName(QStringLiteral("workspace.") + QLatin1StringView(workspaceEntries()[place].name));
    m_workspaces[place] = workspace;
    m_stack->addWidget(workspace);
    if (QWidget *controls = workspace->titleControls()) {
        m_controls[place] = controls;
        m_controlRow->addWidget(controls);
        controls->hide();
    }
    connect(workspace, &widgets::Workspace::sentenceChanged, this, &WorkspaceHost::refreshHeader);
    connect(workspace, &widgets::Workspace::chipsChanged, this, &WorkspaceHost::refreshHeader);
    Q_EMIT workspaceBuilt(index, workspace);
}

void WorkspaceHost::setCatalog(const std::shared_ptr<const engine::Catalog> &catalog)
{
    m_context.catalog = catalog;
    for (widgets::Workspace *workspace : m_workspaces)
        if (workspace != nullptr)
            workspace->setCatalog(catalog);
}

void WorkspaceHost::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    QTimer::singleShot(idleBeforeBuilding, this, &WorkspaceHost::buildAhead);
}

void WorkspaceHost::buildAhead()
{
    const auto missing = std::ranges::find(m_workspaces, nullptr);
    if (missing == m_workspaces.end())
        return;
    build(static_cast<int>(missing - m_workspaces.begin()));
    QTimer::singleShot(idleBeforeBuilding, this, &WorkspaceHost::buildAhead);
}

void WorkspaceHost::refreshHeader()
{
    const widgets::Workspace *workspace = current();
    if (workspace == nullptr)
        return;
    m_title->setText(workspace->title());
    const QString sentence = workspace->sentence();
    if (sentence != m_sentence->text()) {
        m_sentence->setText(sentence);
        m_sentence->setAccessibleName(sentence);
    }
    refreshChips();
}

void WorkspaceHost::refreshChips()
{
    const std::vector<widgets::ContextChip> chips = current()->chips();
    while (m_chips.size() < chips.size()) {
        auto *label = new QLabel(this);
        label->setProperty("chip", true);
        label->setTextFormat(Qt::PlainText);
        m_chipRow->addWidget(label);
        m_chips.push_back(label);
    }
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setVisible(i < chips.size());
        if (i < chips.size()) {
            m_chips[i]->setText(chips[i].text);
            m_chips[i]->setToolTip(chips[i].tooltip);
        }
    }
}

void WorkspaceHost::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        QPalette muted = m_sentence->palette();
        muted.setColor(QPalette::WindowText, plot::coloursFor(palette()).mutedText);
        if (muted != m_sentence->palette())
            m_sentence->setPalette(muted);
    }
}

} // namespace ridgepoint::app
