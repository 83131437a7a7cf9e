// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/choice_popup.h"

#include "widgets/input/choice_delegate.h"
#include "widgets/input/choice_model.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

constexpr int mostRows = 13;
constexpr int pageRows = 8;

} // namespace

ChoicePopup::ChoicePopup(QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_model(new ChoiceModel(this)),
      m_search(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_nothing(new QLabel(this))
{
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the choices"));
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ChoicePopup::onFilterChanged);

    m_list->setObjectName(QStringLiteral("choices"));
    m_list->setAccessibleName(tr("Choices"));
    setRole(m_list, QStringLiteral("bare"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list, &QListView::clicked, this, &ChoicePopup::choose);

    setRole(m_nothing, QStringLiteral("muted"));
    m_nothing->setWordWrap(true);
    m_nothing->setVisible(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(steps(0.75), steps(0.75), steps(0.75), steps(0.75));
    layout->setSpacing(steps(0.5));
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_search);
}

void ChoicePopup::setChoices(const std::vector<engine::Choice> &choices, bool isGrouped) { m_model->setChoices(choices, isGrouped); }

void ChoicePopup::setGaps(const std::vector<engine::Choice> &gaps) { m_model->setGaps(gaps); }

void ChoicePopup::setHidden(const QStringList &slugs) { m_model->setHidden(slugs); }

void ChoicePopup::openAt(QWidget *anchor, const QString &current)
{
    m_search->clear();
    m_model->setCurrent(current);
    place(anchor);
    show();
    const int row = m_model->rowOf(current);
    select(row >= 0 ? row : m_model->rowOf({}));
    if (m_list->currentIndex().isValid())
        m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
    m_search->setFocus(Qt::PopupFocusReason);
}

void ChoicePopup::place(QWidget *anchor)
{
    const QRect screen = anchor->screen()->availableGeometry();
    const int rowHeight = m_list->fontMetrics().height() + steps(0.9);
    const int rows = std::clamp(m_model->rowCount(), 3, mostRows);
    const int wanted = m_model->widestText(m_list->fontMetrics()) + steps(8);
    const int width = std::min(std::max(anchor->width(), std::min(wanted, steps(48))), screen.width());
    const int height = std::min(rows * rowHeight + m_search->sizeHint().height() + steps(2.5), screen.height());

    const QPoint below = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    const QPoint above = anchor->mapToGlobal(QPoint(0, -height - 2));
    const bool fitsBelow = below.y() + height <= screen.bottom() + 1;
    QPoint corner = fitsBelow || above.y() < screen.top() ? below : above;
    // The right edges align: the panel stands at the right of the window.
    corner.setX(anchor->mapToGlobal(QPoint(anchor->width(), 0)).x() - width);
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() + 1 - width)));
    corner.setY(std::clamp(corner.y(), screen.top(), std::max(screen.top(), screen.bottom() + 1 - height)));
    setGeometry(QRect(corner, QSize(width, height)));
}

void ChoicePopup::onFilterChanged(const QString &text)
{
    m_model->setFilter(text);
    const bool isEmpty = m_model->rowCount() == 0;
    m_nothing->setText(tr("Nothing that can be computed matches “%1”. Vendors lists every row on record.").arg(text));
    m_nothing->setVisible(isEmpty);
    select(m_model->rowOf({}));
    m_list->scrollToTop();
}

void ChoicePopup::select(int row) { m_list->setCurrentIndex(row >= 0 ? m_model->index(row) : QModelIndex()); }

void ChoicePopup::choose(const QModelIndex &index)
{
    const QString slug = index.data(ChoiceModel::IsGapRole).toBool() ? QString() : index.data(ChoiceModel::SlugRole).toString();
    if (slug.isEmpty())
        return;
    close();
    Q_EMIT chosen(slug);
}

bool ChoicePopup::walk(int key)
{
    const bool isPage = key == Qt::Key_PageDown || key == Qt::Key_PageUp;
    const int direction = key == Qt::Key_Down || key == Qt::Key_PageDown ? 1 : key == Qt::Key_Up || key == Qt::Key_PageUp ? -1 : 0;
    if (direction == 0)
        return false;
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    for (int i = 0; i < (isPage ? pageRows : 1); ++i) {
        const int next = m_model->nextChoice(row, direction);
        if (next < 0)
            break;
        row = next;
    }
    if (row >= 0) {
        select(row);
        // The heading of the first choice comes into view with it.
        if (m_model->nextChoice(row, -1) < 0)
            m_list->scrollToTop();
    }
    return true;
}

bool ChoicePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key(); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_list->currentIndex());
            return true;
        }
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
        if (walk(key))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

void ChoicePopup::paintEvent(QPaintEvent * /*event*/)
{
    const plot::Colours &colours = plot::coloursFor(QApplication::palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.panel);
    painter.setPen(plot::blended(colours.mutedText, colours.line, 0.35));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ChoicePopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

} // namespace ridgepoint::widgets
