// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/model_list_view.h"

#include "widgets/plot/halo_text.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

namespace {

/// Two lines: the name with its marks, and beneath it who made it or why the estimates leave it out.
class ModelDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const QFontMetrics small(widgets::font(TextSize::Small));
        return {steps(20), option.fontMetrics.height() + small.height() + steps(1.25)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const plot::Colours &colours = plot::coloursFor(option.palette);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (isSelected)
            painter->fillRect(option.rect, colours.accentTint);
        if (isSelected && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(colours.accent, 1));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        QRect line = option.rect.adjusted(steps(1.25), steps(0.5), -steps(1), 0);
        line.setHeight(option.fontMetrics.height());
        const int taken = paintMark(painter, line, index, colours);
        const bool isCovered = index.data(ModelList::IsCoveredRole).toBool();
        painter->setPen(isCovered ? colours.text : colours.mutedText);
        plot::drawLine(*painter, line.adjusted(0, 0, -taken, 0), Qt::AlignLeft, index.data().toString(), option.font);
        const QFont small = widgets::font(TextSize::Small);
        const QFontMetrics metrics(small);
        line = QRect(line.left(), line.bottom() + 1, line.width(), metrics.height());
        painter->setPen(colours.mutedText);
        plot::drawLine(*painter, line, Qt::AlignLeft, index.data(ModelList::DetailRole).toString(), small);
        painter->restore();
    }

private:
    /// The word at the right end of the first line; returns the room that it takes.
    static int paintMark(QPainter *painter, const QRect &line, const QModelIndex &index, const plot::Colours &colours)
    {
        QString word;
        if (index.data(ModelList::IsScenarioRole).toBool())
            word = ModelList::tr("in scenario");
        else if (index.data(ModelList::IsImportedRole).toBool())
            word = ModelList::tr("imported");
        else if (!index.data(ModelList::IsCoveredRole).toBool())
            word = ModelList::tr("not covered");
        if (word.isEmpty())
            return 0;
        const QFont small = widgets::font(TextSize::Small);
        painter->setPen(index.data(ModelList::IsCoveredRole).toBool() ? plot::readableOn(colours.accent, colours.panel)
                                                                      : colours.mutedText);
        plot::drawLine(*painter, line, Qt::AlignRight, word, small);
        return static_cast<int>(std::ceil(plot::textWidth(word, small))) + steps(1);
    }
};

} // namespace

ModelListView::ModelListView(QWidget *parent)
    : QWidget(parent), m_list(new ModelList(this)), m_search(new QLineEdit(this)), m_view(new QListView(this)), m_none(new QLabel(this))
{
    setObjectName(QStringLiteral("modelList"));
    m_search->setObjectName(QStringLiteral("modelSearch"));
    m_search->setPlaceholderText(tr("Search models"));
    m_search->setAccessibleName(tr("Search models"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_view->setObjectName(QStringLiteral("modelView"));
    m_view->setAccessibleName(tr("Models"));
    m_view->setModel(m_list);
    m_view->setItemDelegate(new ModelDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_none->setText(tr("No model has these words in its name, developer or slug."));
    m_none->setWordWrap(true);
    m_none->hide();
    setRole(m_none, QStringLiteral("muted"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(steps(0.75));
    layout->addWidget(m_search);
    layout->addWidget(m_none);
    layout->addWidget(m_view, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ModelListView::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { choose(0); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (m_isShowing || !current.isValid())
            return;
        m_current = current.data(ModelList::SlugRole).toString();
        Q_EMIT modelChosen(m_current);
    });
    connect(m_view, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT modelActivated(index.data(ModelList::SlugRole).toString()); });
}

void ModelListView::setModels(const engine::Catalog &catalog, const QSet<QString> &imported)
{
    m_list->setModels(catalog, imported);
    restoreCurrent();
}

void ModelListView::showModel(const QString &slug)
{
    m_current = slug;
    if (m_list->rowOf(slug) < 0)
        m_search->clear();
    restoreCurrent();
}

void ModelListView::restoreCurrent()
{
    m_isShowing = true;
    const int row = m_list->rowOf(m_current);
    if (row >= 0) {
        m_view->setCurrentIndex(m_list->index(row));
        m_view->scrollTo(m_list->index(row));
    } else {
        m_view->setCurrentIndex({});
    }
    m_isShowing = false;
}

void ModelListView::search(const QString &text)
{
    m_isShowing = true;
    m_list->setFilter(text);
    m_isShowing = false;
    m_none->setVisible(m_list->rowCount() == 0);
    restoreCurrent();
}

void ModelListView::choose(int row)
{
    if (row < m_list->rowCount()) {
        m_view->setCurrentIndex(m_list->index(row));
        m_view->setFocus();
    }
}

void ModelListView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool ModelListView::clearSearch()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    return true;
}

bool ModelListView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        choose(std::max(0, m_view->currentIndex().row()));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ridgepoint::widgets
