// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/parameter_panel.h"

#include "widgets/input/parameter_editor.h"
#include "widgets/input/parameter_group.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ridgepoint::widgets {

namespace {

constexpr double widthInSteps = 37;
constexpr double leastWidthInSteps = 16;
constexpr double rightMargin = 2.5;
constexpr double scrollBarWidth = 1.25; // as in the style sheet

} // namespace

class ParameterPanel::Private {
public:
    Private(ParameterPanel *owner, std::shared_ptr<const engine::Catalog> known) : q(owner), catalog(std::move(known)) {}

    void build();
    void applyLook();
    ParameterEditor *editorFor(engine::ParameterId id);
    ParameterGroupBox *groupFor(engine::ParameterGroup group);
    void show(engine::ParameterId id);
    void countChanges();
    void fitHeadline();

    ParameterPanel *q;
    std::shared_ptr<const engine::Catalog> catalog;
    engine::Scenario scenario;
    std::vector<engine::ParameterId> ids;
    std::map<engine::ParameterId, ParameterEditor *> editors;
    std::map<engine::ParameterGroup, ParameterGroupBox *> groups;
    QBoxLayout *headline = nullptr;
    QLabel *heading = nullptr;
    QToolButton *resetAll = nullptr;
    QScrollArea *scroll = nullptr;
    QWidget *content = nullptr;
    QVBoxLayout *contentLayout = nullptr;
};

void ParameterPanel::Private::build()
{
    heading = new QLabel(tr("Scenario"), q);
    resetAll = new QToolButton(q);
    resetAll->setObjectName(QStringLiteral("resetAll"));
    resetAll->setText(tr("Reset all"));
    resetAll->setAccessibleName(tr("Reset all values to their defaults"));
    resetAll->setToolTip(tr("Returns every value to its default; undo brings them back."));
    resetAll->setEnabled(false);
    setRole(resetAll, QStringLiteral("link"));
    connect(resetAll, &QToolButton::clicked, q, &ParameterPanel::resetAllRequested);

    content = new QWidget;
    contentLayout = new QVBoxLayout(content);
    // Wrapped labels ask for the height of their narrowest shape; the height for the width at hand is what counts.
    content->setMinimumHeight(1);
    contentLayout->addStretch(1);
    scroll = new QScrollArea(q);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    scroll->verticalScrollBar()->installEventFilter(q);

    headline = new QBoxLayout(QBoxLayout::LeftToRight);
    headline->addWidget(heading, 1);
    headline->addWidget(resetAll, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(headline);
    layout->addWidget(scroll, 1);
    applyLook();
}

void ParameterPanel::Private::applyLook()
{
    QFont strong = widgets::font(TextSize::Body, true);
    if (strong.pointSizeF() > 0)
        strong.setPointSizeF(strong.pointSizeF() * 1.1);
    heading->setFont(strong);
    headline->setContentsMargins(steps(2.5), steps(2), steps(2), steps(0.5));
    const double bar = scroll->verticalScrollBar()->isVisibleTo(scroll) ? scrollBarWidth : 0;
    contentLayout->setContentsMargins(steps(1), steps(0.5), steps(rightMargin - bar), steps(2));
    contentLayout->setSpacing(steps(2));
    q->layout()->setSpacing(0);
    fitHeadline();
}

void ParameterPanel::Private::fitHeadline()
{
    const QMargins margins = headline->contentsMargins();
    const int needed = margins.left() + heading->sizeHint().width() + headline->spacing() + resetAll->sizeHint().width() + margins.right();
    const auto direction = needed > q->width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (headline->direction() != direction)
        headline->setDirection(direction);
}

ParameterEditor *ParameterPanel::Private::editorFor(engine::ParameterId id)
{
    if (const auto found = editors.find(id); found != editors.end())
        return found->second;
    ParameterEditor *editor = ParameterEditor::create(*catalog, id, content);
    connect(editor, &ParameterEditor::edited, q,
            [this, id](const engine::ParameterValue &value, EditPhase phase) { Q_EMIT q->parameterEdited(id, value, phase); });
    editors.emplace(id, editor);
    show(id);
    return editor;
}

ParameterGroupBox *ParameterPanel::Private::groupFor(engine::ParameterGroup group)
{
    if (const auto found = groups.find(group); found != groups.end())
        return found->second;
    auto *box = new ParameterGroupBox(QString::fromUtf8(engine::to_string(group)), content);
    box->setObjectName(QStringLiteral("group.") + QString::fromUtf8(engine::to_string(group)));
    groups.emplace(group, box);
    return box;
}

void ParameterPanel::Private::show(engine::ParameterId id)
{
    editors.at(id)->showValue(engine::value_in_force(*catalog, scenario, id), engine::maximum_in_force(*catalog, scenario, id));
}

void ParameterPanel::Private::countChanges()
{
    std::map<engine::ParameterGroup, int> counts;
    for (const engine::ParameterId id : ids)
        counts[engine::parameter(id).group] += scenario.is_set(id) ? 1 : 0;
    for (const auto &[group, box] : groups)
        box->setChangedCount(counts[group]);
    const auto rows = engine::parameters();
    resetAll->setEnabled(std::any_of(rows.begin(), rows.end(), [this](const engine::Parameter &row) { return scenario.is_set(row.id); }));
}

ParameterPanel::ParameterPanel(std::shared_ptr<const engine::Catalog> catalog, QWidget *parent)
    : QWidget(parent), d(std::make_shared<Private>(this, std::move(catalog)))
{
    setObjectName(QStringLiteral("parameterPanel"));
    setAccessibleName(tr("Scenario"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    d->build();
}

ParameterPanel::~ParameterPanel()
{
    // The editors refer to the catalog that the private part keeps alive.
    delete d->scroll;
}

void ParameterPanel::setParameters(const std::vector<engine::ParameterId> &ids)
{
    if (ids == d->ids)
        return;
    d->ids = ids;
    std::vector<engine::ParameterGroup> order;
    std::map<engine::ParameterGroup, std::vector<QWidget *>> members;
    for (const auto &[id, editor] : d->editors)
        editor->setVisible(false);
    QWidget *previous = d->resetAll;
    for (const engine::ParameterId id : ids) {
        const engine::ParameterGroup group = engine::parameter(id).group;
        if (std::find(order.begin(), order.end(), group) == order.end())
            order.push_back(group);
        members[group].push_back(d->editorFor(id));
        d->show(id);
    }
    for (const auto &[group, box] : d->groups)
        d->contentLayout->removeWidget(box);
    int place = 0;
    for (const engine::ParameterGroup group : order) {
        ParameterGroupBox *box = d->groupFor(group);
        d->contentLayout->insertWidget(place++, box);
        box->setEditors(members[group]);
        for (QWidget *editor : members[group]) {
            setTabOrder(previous, editor);
            previous = editor;
        }
    }
    for (const auto &[group, box] : d->groups)
        box->setVisible(members.contains(group));
    d->countChanges();
}

void ParameterPanel::setCatalog(const std::shared_ptr<const engine::Catalog> &catalog)
{
    for (const auto &[group, box] : d->groups)
        box->setEditors({});
    for (const auto &[id, editor] : d->editors)
        delete editor;
    d->editors.clear();
    d->catalog = catalog;
    setParameters(std::exchange(d->ids, {}));
}

void ParameterPanel::setScenario(const engine::Scenario &scenario)
{
    d->scenario = scenario;
    for (const engine::ParameterId id : d->ids)
        d->show(id);
    d->countChanges();
}

void ParameterPanel::showProblem(engine::ParameterId id, const engine::Problem &problem)
{
    if (ParameterEditor *refused = editor(id)) {
        refused->showProblem(QString::fromStdString(problem.what));
        d->scroll->ensureWidgetVisible(refused);
    }
}

void ParameterPanel::clearProblem(engine::ParameterId id)
{
    if (ParameterEditor *accepted = editor(id))
        accepted->showProblem({});
}

ParameterEditor *ParameterPanel::editor(engine::ParameterId id) const
{
    const auto found = d->editors.find(id);
    return found == d->editors.end() ? nullptr : found->second;
}

QByteArray ParameterPanel::saveView() const
{
    QByteArray closed;
    for (const auto &[group, box] : d->groups) {
        if (!box->isOpen())
            closed.append(closed.isEmpty() ? "" : ",").append(QString::fromUtf8(engine::to_string(group)).toUtf8());
    }
    return closed;
}

void ParameterPanel::restoreView(const QByteArray &view)
{
    const QList<QByteArray> closed = view.split(',');
    for (int i = 0; i <= static_cast<int>(engine::ParameterGroup::cost); ++i) {
        const auto group = static_cast<engine::ParameterGroup>(i);
        const bool isOpen = !closed.contains(QString::fromUtf8(engine::to_string(group)).toUtf8());
        if (!isOpen || d->groups.contains(group)) {
            ParameterGroupBox *box = d->groupFor(group);
            box->setOpen(isOpen);
            box->setVisible(box->parentWidget()->layout()->indexOf(box) >= 0);
        }
    }
}

QSize ParameterPanel::sizeHint() const { return {steps(widthInSteps), steps(80)}; }

QSize ParameterPanel::minimumSizeHint() const { return {steps(leastWidthInSteps), steps(20)}; }

void ParameterPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->fitHeadline();
}

void ParameterPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        d->applyLook();
        updateGeometry();
    }
}

bool ParameterPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        d->applyLook();
    return QWidget::eventFilter(watched, event);
}

} // namespace ridgepoint::widgets
