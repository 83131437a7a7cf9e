// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/check_list_popup.h"

#include "widgets/models/natural_order.h"
#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int countRole = Qt::UserRole + 1;
constexpr int rowsInView = 12;
constexpr int searchFrom = 10; ///< items from which a search field pays

/// Draws a tick box, the text and the count; one click or Space anywhere in the row ticks.
class CheckDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString count = index.data(countRole).toInt() < 0 ? QString() : index.data(countRole).toString();
        return {option.fontMetrics.horizontalAdvance(index.data().toString() + count) + steps(7), option.fontMetrics.height() + steps(1)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const plot::Colours &colours = plot::coloursFor(option.palette);
        const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const int count = index.data(countRole).toInt();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus)) {
            painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(colours.accent) : QPen(Qt::NoPen));
            painter->setBrush(colours.raised);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), steps(0.5), steps(0.5));
        }
        const qreal side = option.fontMetrics.height() * 0.85;
        const QRectF box(option.rect.left() + steps(0.75), option.rect.center().y() - side / 2 + 0.5, side, side);
        painter->setPen(QPen(isChecked ? colours.accent : colours.mutedText, 1.2));
        painter->setBrush(isChecked ? QBrush(colours.accent) : QBrush(colours.panel));
        painter->drawRoundedRect(box, side * 0.22, side * 0.22);
        if (isChecked) {
            QPainterPath tick;
            tick.moveTo(box.left() + side * 0.24, box.top() + side * 0.52);
            tick.lineTo(box.left() + side * 0.43, box.top() + side * 0.71);
            tick.lineTo(box.left() + side * 0.77, box.top() + side * 0.3);
            painter->setPen(QPen(colours.onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter->setBrush(Qt::NoBrush);
            painter->drawPath(tick);
        }
        const QRect words = option.rect.adjusted(static_cast<int>(side) + steps(1.75), 0, -steps(1), 0);
        const QString tally = count < 0 ? QString() : QString::number(count);
        const int room = words.width() - option.fontMetrics.horizontalAdvance(tally) - steps(1);
        painter->setPen(count == 0 && !isChecked ? colours.mutedText : colours.text);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room));
        painter->setPen(colours.mutedText);
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, tally);
        painter->restore();
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override
    {
        bool ticks = false;
        if (event->type() == QEvent::MouseButtonRelease) {
            const auto *mouse = static_cast<QMouseEvent *>(event);
            ticks = mouse->button() == Qt::LeftButton && option.rect.contains(mouse->position().toPoint());
        } else if (event->type() == QEvent::KeyPress) {
            ticks = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
        }
        if (!ticks)
            return false;
        const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
};

} // namespace

CheckListPopup::CheckListPopup(const QString &title, const QString &resetText, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_title(new QLabel(title, this)),
      m_reset(new QToolButton(this)),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_range(new QWidget(this)),
      m_from(new QComboBox(m_range)),
      m_to(new QComboBox(m_range))
{
    setRole(this, QStringLiteral("popup"));
    setAccessibleName(title);
    setTextSize(m_title, TextSize::Body, true);
    m_reset->setText(resetText);
    setRole(m_reset, QStringLiteral("link"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in %1").arg(title));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);

    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_reset);
    auto *range = new QHBoxLayout(m_range);
    range->setContentsMargins(0, 0, 0, 0);
    range->addWidget(new QLabel(tr("From"), m_range));
    range->addWidget(m_from, 1);
    range->addWidget(new QLabel(tr("to"), m_range));
    range->addWidget(m_to, 1);
    m_from->setAccessibleName(tr("First"));
    m_to->setAccessibleName(tr("Last"));
    m_range->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(steps(1.5), steps(1), steps(1.5), steps(1));
    layout->setSpacing(steps(0.75));
    layout->addLayout(top);
    layout->addWidget(m_range);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    buildList();

    connect(m_reset, &QToolButton::clicked, this, &CheckListPopup::resetRequested);
    connect(m_search, &QLineEdit::textChanged, this, &CheckListPopup::search);
    connect(m_from, &QComboBox::activated, this, &CheckListPopup::applyRange);
    connect(m_to, &QComboBox::activated, this, &CheckListPopup::applyRange);
}

void CheckListPopup::buildList()
{
    setRole(m_list, QStringLiteral("bare"));
    m_list->setItemDelegate(new CheckDelegate(m_list));
    m_list->setAccessibleName(m_title->text());
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        if (!m_isFilling)
            announce();
    });
}

void CheckListPopup::announce() { Q_EMIT checkedChanged(checkedIds()); }

void CheckListPopup::setItems(const std::vector<CheckItem> &items)
{
    m_isFilling = true;
    // Ticking refreshes the counts: the list must not jump under the pointer.
    const bool isSameList =
        m_list->count() == static_cast<int>(items.size()) && std::all_of(items.begin(), items.end(), [this](const CheckItem &item) {
            return !m_list->findItems(item.text, Qt::MatchExactly).isEmpty();
        });
    if (!isSameList || !isVisible())
        m_list->clear();
    const bool isFresh = m_list->count() == 0;
    for (const CheckItem &item : items) {
        auto *entry = isFresh ? new QListWidgetItem(item.text, m_list) : m_list->findItems(item.text, Qt::MatchExactly).front();
        entry->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        entry->setCheckState(item.isChecked ? Qt::Checked : Qt::Unchecked);
        entry->setData(idRole, item.id);
        entry->setData(countRole, item.count);
        entry->setData(Qt::AccessibleTextRole, item.count < 0 ? item.text : tr("%1, %2 rows").arg(item.text).arg(item.count));
    }
    m_isFilling = false;
    if (isFresh && m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_search->setVisible(items.size() >= searchFrom);
    const int row = std::max(1, m_list->sizeHintForRow(0));
    m_list->setFixedHeight(row * std::clamp(m_list->count(), 1, rowsInView) + steps(0.5));
    const int width = m_list->sizeHintForColumn(0) + steps(2.5);
    m_list->setFixedWidth(std::clamp(width, steps(22), steps(44)));
    fillRange();
}

QStringList CheckListPopup::checkedIds() const
{
    QStringList ids;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            ids.append(m_list->item(i)->data(idRole).toString());
    }
    return ids;
}

void CheckListPopup::setRangeOffered(bool isOffered)
{
    m_isRangeOffered = isOffered;
    m_range->setVisible(isOffered);
}

void CheckListPopup::fillRange()
{
    if (!m_isRangeOffered)
        return;
    QStringList values;
    QStringList checked = checkedIds();
    checked.removeAll(QString());
    for (int i = 0; i < m_list->count(); ++i) {
        const QString id = m_list->item(i)->data(idRole).toString();
        if (!id.isEmpty())
            values.append(id);
    }
    std::sort(values.begin(), values.end(), [](const QString &a, const QString &b) { return naturalCompare(a, b) < 0; });
    std::sort(checked.begin(), checked.end(), [](const QString &a, const QString &b) { return naturalCompare(a, b) < 0; });
    for (QComboBox *box : {m_from, m_to}) {
        box->clear();
        box->addItems(values);
    }
    m_from->setCurrentText(checked.isEmpty() ? values.value(0) : checked.first());
    m_to->setCurrentText(checked.isEmpty() ? values.value(values.size() - 1) : checked.last());
}

void CheckListPopup::applyRange()
{
    QString first = m_from->currentText();
    QString last = m_to->currentText();
    if (naturalCompare(first, last) > 0)
        std::swap(first, last);
    m_isFilling = true;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        const QString id = item->data(idRole).toString();
        const bool isInside = !id.isEmpty() && naturalCompare(id, first) >= 0 && naturalCompare(id, last) <= 0;
        item->setCheckState(isInside ? Qt::Checked : Qt::Unchecked);
    }
    m_isFilling = false;
    announce();
}

void CheckListPopup::search(const QString &text)
{
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(!m_list->item(i)->text().contains(text, Qt::CaseInsensitive));
}

void CheckListPopup::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_search->clear();
    if (m_search->isVisibleTo(this))
        m_search->setFocus();
    else
        m_list->setFocus();
}

bool CheckListPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enters = key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enters) {
            for (int i = 0; i < m_list->count(); ++i) {
                if (!m_list->item(i)->isHidden()) {
                    m_list->setCurrentRow(i);
                    break;
                }
            }
            m_list->setFocus();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ridgepoint::widgets
