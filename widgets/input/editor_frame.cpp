// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/editor_frame.h"

#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

constexpr double markColumn = 1.5; // steps: room left of the label for the mark of a changed value

} // namespace

EditorFrame::EditorFrame(const engine::Catalog &catalog, engine::ParameterId id, QWidget *parent)
    : ParameterEditor(id, parent), m_catalog(catalog), m_maximum(engine::parameter(id).maximum)
{
    setObjectName(QStringLiteral("parameter.") + QString::fromUtf8(row().name));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    m_label = new QLabel(label(), this);
    m_label->setObjectName(objectName() + QStringLiteral(".label"));
    m_label->setWordWrap(true);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_label->installEventFilter(this);

    m_resetAction = new QAction(this);
    connect(m_resetAction, &QAction::triggered, this, &EditorFrame::requestReset);

    m_resetButton = new QToolButton(this);
    m_resetButton->setObjectName(objectName() + QStringLiteral(".reset"));
    m_resetButton->setFocusPolicy(Qt::TabFocus);
    setRole(m_resetButton, QStringLiteral("tiny"));
    QSizePolicy keepsPlace = m_resetButton->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true); // nothing moves under a hand that drags
    m_resetButton->setSizePolicy(keepsPlace);
    m_resetButton->setVisible(false);
    connect(m_resetButton, &QToolButton::clicked, this, &EditorFrame::requestReset);

    m_title = new QHBoxLayout;
    m_title->addWidget(m_label, 1);
    m_title->addWidget(m_resetButton);
    m_headline = new QBoxLayout(QBoxLayout::LeftToRight);
    m_headline->addLayout(m_title, 1);
    m_body = new QVBoxLayout(this);
    m_body->addLayout(m_headline);
    buildProblemLine();
    applyLook();
}

void EditorFrame::buildProblemLine()
{
    m_problemLine = new QWidget(this);
    m_problemIcon = new QLabel(m_problemLine);
    m_problemText = new QLabel(m_problemLine);
    m_problemText->setObjectName(objectName() + QStringLiteral(".problem"));
    m_problemText->setWordWrap(true);
    m_problemText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setRole(m_problemText, QStringLiteral("infeasible"));
    auto *line = new QHBoxLayout(m_problemLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_problemIcon, 0, Qt::AlignTop);
    line->addWidget(m_problemText, 1);
    m_problemLine->setVisible(false);
    m_body->addWidget(m_problemLine);
}

void EditorFrame::applyLook()
{
    const plot::Colours &colours = plot::coloursFor(QApplication::palette());
    m_body->setContentsMargins(steps(markColumn), 0, 0, 0);
    m_body->setSpacing(steps(0.25));
    m_title->setSpacing(steps(0.5));
    m_headline->setSpacing(steps(0.5));
    m_problemLine->layout()->setSpacing(steps(0.5));
    setTextSize(m_problemText, TextSize::Small);
    const int iconSize = steps(1.6);
    m_resetButton->setIcon(icon(QStringLiteral("reset"), colours.mutedText, colours.accent));
    m_resetButton->setIconSize({iconSize, iconSize});
    m_problemIcon->setPixmap(
        icon(QStringLiteral("infeasible"), colours.infeasible, colours.infeasible).pixmap({iconSize, iconSize}, devicePixelRatioF()));
}

QString EditorFrame::label() const { return QString::fromUtf8(row().label); }

QString EditorFrame::textOf(const engine::ParameterValue &value) const
{
    return QString::fromStdString(engine::display_text(m_catalog, id(), value));
}

void EditorFrame::addBesideLabel(QWidget *widget)
{
    m_beside = widget;
    m_headline->addWidget(widget, 0, Qt::AlignRight);
    fitHeadline();
}

/// The control beside the label goes below it where the label's longest word would not fit.
void EditorFrame::fitHeadline()
{
    if (m_beside == nullptr)
        return;
    const QFontMetrics metrics(m_label->font());
    int word = 0;
    for (const QString &part : label().split(u' '))
        word = std::max(word, metrics.horizontalAdvance(part));
    const int beside = std::min(m_beside->sizeHint().width(), m_beside->maximumWidth());
    const int needed = word + m_resetButton->sizeHint().width() + beside + 2 * m_headline->spacing();
    const auto direction =
        needed > contentsRect().width() - m_body->contentsMargins().left() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_headline->direction() != direction)
        m_headline->setDirection(direction);
}

void EditorFrame::addBelow(QWidget *widget) { m_body->insertWidget(m_body->indexOf(m_problemLine), widget); }

void EditorFrame::setMainControl(QWidget *control)
{
    m_control = control;
    m_label->setBuddy(control);
    control->setAccessibleName(label());
    describeControl();
}

void EditorFrame::describeControl()
{
    QString description = QString::fromUtf8(row().help);
    if (!m_problem.isEmpty())
        description.prepend(m_problem + u' ');
    if (m_control != nullptr && m_control->accessibleDescription() != description)
        m_control->setAccessibleDescription(description);
}

bool EditorFrame::noteShown(const engine::ValueInForce &value, double maximum)
{
    if (m_shown && m_shown->value == value.value && m_shown->origin == value.origin && m_maximum == maximum)
        return false;
    m_shown = value;
    m_maximum = maximum;
    const bool isChanged = value.origin == engine::Origin::user;
    if (isChanged != m_isChanged) {
        m_isChanged = isChanged;
        m_resetButton->setVisible(isChanged);
        m_resetAction->setEnabled(isChanged);
        const QString text = tr("Reset %1 to its default").arg(label());
        m_resetButton->setAccessibleName(text);
        m_resetButton->setToolTip(tr("Reset to the default (%1)").arg(defaultText()));
        update();
    }
    return true;
}

void EditorFrame::showProblem(const QString &text)
{
    if (text == m_problem)
        return;
    m_problem = text;
    m_problemText->setText(text);
    m_problemLine->setVisible(!text.isEmpty());
    if (m_control != nullptr) {
        m_control->setProperty("refused", !text.isEmpty());
        m_control->style()->unpolish(m_control);
        m_control->style()->polish(m_control);
    }
    describeControl();
    updateGeometry();
}

void EditorFrame::requestReset()
{
    showProblem({});
    Q_EMIT edited(currentValue(), EditPhase::Reset);
}

QString EditorFrame::defaultText() const
{
    if (!row().default_choice.empty() && !row().is_default_derived)
        return textOf(std::string(row().default_choice));
    return QString::fromUtf8(row().default_text);
}

QString EditorFrame::originText() const
{
    switch (m_shown ? m_shown->origin : engine::Origin::fixed) {
    case engine::Origin::user:
        return tr("set by you");
    case engine::Origin::derived:
        return tr("derived: %1").arg(QString::fromUtf8(row().default_text));
    case engine::Origin::catalog:
        return tr("from the database");
    case engine::Origin::fixed:
        break;
    }
    return tr("the default");
}

QString EditorFrame::tooltip() const
{
    QStringList lines;
    const QString range = rangeText();
    if (!range.isEmpty())
        lines << tr("Range: %1").arg(range);
    lines << tr("Default: %1").arg(defaultText());
    if (m_shown)
        lines << tr("In force: %1 (%2)").arg(textOf(m_shown->value), originText());
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    return QStringLiteral("<p style='white-space:pre-wrap'><b>%1</b></p><p>%2</p><p>%3</p>")
        .arg(label().toHtmlEscaped(), QString::fromUtf8(row().help).toHtmlEscaped(), lines.join(QStringLiteral("<br>")));
}

bool EditorFrame::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        QToolTip::showText(help->globalPos(), tooltip(), this);
        return true;
    }
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fitHeadline();
    return ParameterEditor::event(event);
}

bool EditorFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_label && event->type() == QEvent::MouseButtonDblClick) {
        requestReset();
        return true;
    }
    return ParameterEditor::eventFilter(watched, event);
}

void EditorFrame::paintEvent(QPaintEvent *event)
{
    ParameterEditor::paintEvent(event);
    if (!m_isChanged)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plot::coloursFor(QApplication::palette()).accent);
    const double radius = steps(0.36);
    const QPointF centre(steps(markColumn) / 2.0 - 1, m_label->geometry().center().y() + 0.5);
    painter.drawEllipse(centre, radius, radius);
}

void EditorFrame::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    m_resetAction->setText(tr("Reset to the default (%1)").arg(defaultText()));
    menu.addAction(m_resetAction);
    menu.addAction(tr("Copy the value"), this, [this] {
        if (m_shown)
            QApplication::clipboard()->setText(QString::fromStdString(engine::exact_text(m_shown->value)));
    });
    menu.exec(event->globalPos());
}

void EditorFrame::changeEvent(QEvent *event)
{
    ParameterEditor::changeEvent(event);
    const auto type = event->type();
    if (m_body != nullptr && (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::StyleChange))
        applyLook();
}

} // namespace ridgepoint::widgets
