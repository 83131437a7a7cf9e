// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/input/choice_list_editor.h"

#include "widgets/input/choice_popup.h"
#include "widgets/input/flow_layout.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace ridgepoint::widgets {

ChoiceListEditor::ChoiceListEditor(const engine::Catalog &catalog, engine::ParameterId id, QWidget *parent)
    : EditorFrame(catalog, id, parent), m_chips(new QWidget(this)), m_flow(new FlowLayout(m_chips)), m_add(new QToolButton(m_chips))
{
    m_add->setObjectName(objectName() + QStringLiteral(".field"));
    m_add->setText(tr("Add"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setRole(m_add, QStringLiteral("link"));
    connect(m_add, &QToolButton::clicked, this, &ChoiceListEditor::openPicker);
    m_flow->addWidget(m_add);
    addBelow(m_chips);
    setMainControl(m_add);
    m_add->setAccessibleName(tr("Add to %1").arg(label()));
    setFocusProxy(m_add);
    rebuildChips();
}

void ChoiceListEditor::showValue(const engine::ValueInForce &value, double maximum)
{
    const std::string *text = std::get_if<std::string>(&value.value);
    if (text == nullptr)
        return;
    const bool isNew = !shown() || shown()->value != value.value;
    noteShown(value, maximum);
    if (isNew)
        showProblem({});
    const QStringList slugs = QString::fromStdString(*text).split(u',', Qt::SkipEmptyParts);
    if (slugs == m_slugs || hasProblem())
        return;
    m_slugs = slugs;
    rebuildChips();
}

engine::ParameterValue ChoiceListEditor::currentValue() const { return m_slugs.join(u',').toStdString(); }

QString ChoiceListEditor::rangeText() const { return tr("up to %1 in order").arg(row().most_choices); }

void ChoiceListEditor::changeEvent(QEvent *event)
{
    EditorFrame::changeEvent(event);
    if (m_add != nullptr && (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange))
        rebuildChips();
}

void ChoiceListEditor::propose(const QStringList &slugs)
{
    showProblem({});
    m_slugs = slugs;
    rebuildChips();
    Q_EMIT edited(currentValue(), EditPhase::Committed);
}

void ChoiceListEditor::rebuildChips()
{
    const plot::Colours &colours = plot::coloursFor(QApplication::palette());
    for (QWidget *chip : m_shownChips) {
        m_flow->removeWidget(chip);
        chip->hide();
        // Deleted later: the click that removes a chip comes from its own button.
        chip->deleteLater();
    }
    m_shownChips.clear();
    m_flow->removeWidget(m_add);
    for (const QString &slug : m_slugs) {
        m_shownChips.push_back(makeChip(slug));
        m_flow->addWidget(m_shownChips.back());
        m_shownChips.back()->show();
    }
    m_flow->addWidget(m_add);
    QWidget *before = nullptr;
    for (QWidget *chip : m_shownChips) {
        auto *button = chip->findChild<QToolButton *>();
        if (before != nullptr)
            setTabOrder(before, button);
        before = button;
    }
    if (before != nullptr)
        setTabOrder(before, m_add);

    const int iconSize = steps(1.7);
    m_add->setIcon(icon(QStringLiteral("add"), colours.accent, colours.accent));
    m_add->setIconSize({iconSize, iconSize});
    const bool isFull = static_cast<std::size_t>(m_slugs.size()) >= row().most_choices;
    m_add->setEnabled(!isFull);
    m_add->setVisible(!isFull);
    m_flow->setSpacing(steps(0.6));
    m_chips->updateGeometry();
}

QWidget *ChoiceListEditor::makeChip(const QString &slug)
{
    const plot::Colours &colours = plot::coloursFor(QApplication::palette());
    const QString name = textOf(slug.toStdString());
    auto *chip = new QFrame(m_chips);
    chip->setObjectName(objectName() + QStringLiteral(".chip.") + slug);
    setRole(chip, QStringLiteral("chip"));
    auto *label = new QLabel(name, chip);
    auto *button = new QToolButton(chip);
    const int iconSize = steps(1.3);
    button->setIcon(icon(QStringLiteral("close"), colours.mutedText, colours.accent));
    button->setIconSize({iconSize, iconSize});
    button->setProperty("slug", slug);
    button->setAccessibleName(tr("Remove %1").arg(name));
    button->setToolTip(tr("Remove %1 (Delete). Alt with an arrow key moves it.").arg(name));
    button->setFocusPolicy(Qt::StrongFocus);
    button->installEventFilter(this);
    setRole(button, QStringLiteral("tiny"));
    connect(button, &QToolButton::clicked, this, [this, slug] { remove(slug); });
    auto *layout = new QHBoxLayout(chip);
    layout->setContentsMargins(steps(0.25), 0, 0, 0);
    layout->setSpacing(steps(0.4));
    layout->addWidget(label);
    layout->addWidget(button);
    return chip;
}

void ChoiceListEditor::remove(const QString &slug)
{
    const auto place = m_slugs.indexOf(slug);
    QStringList slugs = m_slugs;
    slugs.removeOne(slug);
    propose(slugs);
    // The keyboard stays where it was: on the chip that took the place, else on Add.
    if (place >= 0 && place < m_slugs.size())
        m_shownChips[static_cast<std::size_t>(place)]->findChild<QToolButton *>()->setFocus(Qt::OtherFocusReason);
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

void ChoiceListEditor::move(const QString &slug, int places)
{
    const auto from = m_slugs.indexOf(slug);
    const auto to = from + places;
    if (from < 0 || to < 0 || to >= m_slugs.size())
        return;
    QStringList slugs = m_slugs;
    slugs.move(from, to);
    propose(slugs);
    m_shownChips[static_cast<std::size_t>(to)]->findChild<QToolButton *>()->setFocus(Qt::OtherFocusReason);
}

bool ChoiceListEditor::eventFilter(QObject *watched, QEvent *event)
{
    const QString slug = watched->property("slug").toString();
    if (event->type() == QEvent::KeyPress && !slug.isEmpty()) {
        const auto *key = static_cast<QKeyEvent *>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        const bool isAlt = key->modifiers().testFlag(Qt::AltModifier);
        if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) {
            remove(slug);
            return true;
        }
        if (isAlt && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
            move(slug, key->key() == Qt::Key_Right ? 1 : -1);
            return true;
        }
    }
    return EditorFrame::eventFilter(watched, event);
}

void ChoiceListEditor::openPicker()
{
    if (m_popup == nullptr) {
        m_popup = new ChoicePopup(this);
        m_popup->setChoices(engine::choices(catalog(), id()), true);
        connect(m_popup, &ChoicePopup::chosen, this, [this](const QString &slug) {
            propose(QStringList(m_slugs) << slug);
            m_add->setFocus(Qt::OtherFocusReason);
        });
    }
    m_popup->setHidden(m_slugs);
    m_popup->openAt(m_chips, {});
}

} // namespace ridgepoint::widgets
