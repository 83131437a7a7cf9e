// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_palette.h"

#include "widgets/frame/estimate_text.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace ridgepoint::app {

namespace {
constexpr int mostShown = 60;
}

CommandPalette::CommandPalette(const engine::Catalog &catalog, QWidget *parent)
    : QDialog(parent), m_field(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setWindowTitle(tr("Find anything"));
    setObjectName(QStringLiteral("commandPalette"));
    resize(widgets::steps(72), widgets::steps(52));
    m_field->setPlaceholderText(tr("Type an action, an input, an answer, an accelerator or a model"));
    m_field->setAccessibleName(tr("Find anything"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    addTables(catalog);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    filter({});
}

void CommandPalette::add(const QString &text, const QString &kind, std::function<void()> run)
{
    m_entries.push_back({text, kind, (text + QLatin1Char(' ') + kind).toLower(), std::move(run)});
}

void CommandPalette::addActions(const QList<QAction *> &actions)
{
    for (QAction *found : actions) {
        const QString text = found->text().remove(QLatin1Char('&'));
        if (!text.isEmpty() && found->isEnabled() && found->menu() == nullptr && !found->isSeparator() &&
            found->objectName().startsWith(QLatin1StringView("action.")))
            add(text, found->shortcut().toString(QKeySequence::NativeText), [found] { found->trigger(); });
    }
    filter(m_field->text());
}

void CommandPalette::addTables(const engine::Catalog &catalog)
{
    for (const engine::Accelerator &device : catalog.accelerators()) {
        add(QString::fromStdString(device.name), tr("use this accelerator"),
            [this, slug = device.slug] { Q_EMIT parameterChosen(engine::ParameterId::accelerator, slug); });
    }
    for (const engine::Choice &choice : engine::choices(catalog, engine::ParameterId::model)) {
        add(QString::fromStdString(choice.name), tr("use this model"),
            [this, slug = choice.slug] { Q_EMIT parameterChosen(engine::ParameterId::model, slug); });
    }
    for (const engine::Parameter &row : engine::parameters())
        add(QString::fromUtf8(row.label), tr("input"), [this, id = row.id] { Q_EMIT inputChosen(id); });
    for (const engine::Metric &row : engine::metrics())
        add(QString::fromUtf8(row.label), tr("answer: how is it computed?"), [this, id = row.id] { Q_EMIT metricChosen(id); });
}

void CommandPalette::filter(const QString &typed)
{
    const QStringList words = typed.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_list->clear();
    for (std::size_t i = 0; i < m_entries.size() && m_list->count() < mostShown; ++i) {
        const Entry &entry = m_entries[i];
        const bool matches =
            std::all_of(words.begin(), words.end(), [&entry](const QString &word) { return entry.haystack.contains(word); });
        if (!matches)
            continue;
        auto *item = new QListWidgetItem(entry.kind.isEmpty() ? entry.text : tr("%1   –   %2").arg(entry.text, entry.kind), m_list);
        item->setData(Qt::UserRole, static_cast<qulonglong>(i));
    }
    if (m_list->count() == 0) {
        auto *nothing = new QListWidgetItem(tr("Nothing matches. Companies and other tables are searched in Stack and Vendors."), m_list);
        nothing->setFlags(Qt::NoItemFlags);
        return;
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr)
        return;
    const auto run = m_entries[item->data(Qt::UserRole).toULongLong()].run;
    accept();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ridgepoint::app
