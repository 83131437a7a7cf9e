// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/detail_pane.h"

#include "widgets/models/entity_model.h"
#include "widgets/models/entity_text.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/vendors/compare_html.h"
#include "widgets/workspaces/vendors/detail_html.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

namespace {

constexpr qsizetype mostCompared = 6;

} // namespace

DetailPane::DetailPane(const EntityModel *model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_name(new QLabel(this)),
      m_facts(new QLabel(this)),
      m_use(new QPushButton(this)),
      m_compare(new QPushButton(this)),
      m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("vendors-detail"));
    setAccessibleName(tr("Selected row"));
    m_name->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("vendors-detail-name"));
    m_facts->setWordWrap(true);
    setRole(m_facts, QStringLiteral("muted"));
    m_use->setObjectName(QStringLiteral("vendors-use"));
    m_compare->setObjectName(QStringLiteral("vendors-compare"));
    m_text->setObjectName(QStringLiteral("vendors-detail-text"));
    m_text->setAccessibleName(tr("Every figure with its source"));
    m_text->setOpenExternalLinks(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(0);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(steps(0.5));
    for (QPushButton *button : {m_use, m_compare}) {
        button->setAutoDefault(false);
        button->setMinimumWidth(0);
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(steps(0.75));
    layout->addWidget(m_name);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    layout->addWidget(m_text, 1);
    connect(m_use, &QPushButton::clicked, this, &DetailPane::useRequested);
    connect(m_compare, &QPushButton::clicked, this, &DetailPane::compareRequested);
    setActions({}, false, {}, {});
    refresh();
}

void DetailPane::setActions(const QString &useText, bool isUseEnabled, const QString &useToolTip, const QString &compareText)
{
    m_use->setText(useText);
    m_use->setVisible(!useText.isEmpty());
    m_use->setEnabled(isUseEnabled);
    m_use->setToolTip(useToolTip);
    m_compare->setText(compareText);
    m_compare->setVisible(!compareText.isEmpty());
}

void DetailPane::showKeys(const QStringList &keys)
{
    m_keys = keys;
    refresh();
}

void DetailPane::refresh()
{
    setTextSize(m_name, TextSize::Title, true);
    // Without a style of its own the page keeps its padding from the style sheet of dialogs.
    m_text->setStyleSheet(QStringLiteral("QTextBrowser { background: transparent; border: none; padding: 0; }"));
    std::vector<int> rows;
    for (const QString &key : m_keys) {
        const int row = m_model->table().findRow(key);
        if (row >= 0)
            rows.push_back(row);
    }
    if (rows.empty())
        showHint();
    else if (rows.size() == 1)
        showOne(rows.front());
    else
        showSeveral(rows);
}

void DetailPane::showHint()
{
    m_name->setText(tr("Nothing selected"));
    m_facts->setText(tr("Select a row to see every figure with its source, or two to six rows to compare them."));
    m_facts->show();
    m_text->clear();
}

QString DetailPane::factsOf(const data::EntityTable &table, int row) const
{
    QStringList facts;
    for (const int column : {table.vendorColumn, table.kindColumn, table.statusColumn, table.yearColumn}) {
        const QString text = column < 0 ? QString() : cellText(table, row, column);
        if (!text.isEmpty() && !facts.contains(text))
            facts.append(text);
    }
    return facts.join(QStringLiteral(" · "));
}

void DetailPane::showOne(int row)
{
    const data::EntityTable &table = m_model->table();
    m_name->setText(table.rows[static_cast<std::size_t>(row)].name);
    const QString facts = factsOf(table, row);
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty());
    m_text->setHtml(detailHtml(table, row, plot::coloursFor(palette())));
}

void DetailPane::showSeveral(const std::vector<int> &rows)
{
    const auto count = static_cast<qsizetype>(rows.size());
    m_name->setText(tr("%1 %2", "count, what").arg(count).arg(kindNoun(m_model->table().kind, static_cast<int>(count))));
    if (count > mostCompared) {
        m_facts->setText(tr("Select two to six rows to compare them; Ctrl+C copies all that are selected."));
        m_facts->show();
        m_text->clear();
        return;
    }
    m_facts->hide();
    m_text->setHtml(compareHtml(m_model->table(), rows, plot::coloursFor(palette())));
}

void DetailPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

} // namespace ridgepoint::widgets
