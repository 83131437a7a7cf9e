// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/economics/break_even_page.h"

#include "widgets/input/choice_box.h"
#include "widgets/input/choice_popup.h"
#include "widgets/input/elided_combo_box.h"
#include "widgets/input/flow_layout.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/economics/break_even_pictures.h"
#include "widgets/workspaces/economics/economics_setup.h"
#include "widgets/workspaces/economics/economics_text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>

namespace ridgepoint::widgets {

using engine::ParameterId;

namespace {

constexpr std::size_t coarsePoints = 17;
constexpr std::size_t finePoints = 256;
constexpr int restMilliseconds = 60;

void fill(QComboBox *picker, const std::vector<ParameterId> &inputs, ParameterId chosen, ParameterId taken)
{
    const QSignalBlocker blocker(picker);
    picker->clear();
    for (const ParameterId id : inputs)
        if (id != taken)
            picker->addItem(inputName(id), static_cast<int>(id));
    picker->setCurrentIndex(picker->findData(static_cast<int>(chosen)));
}

ParameterId inputOf(const QComboBox *picker) { return static_cast<ParameterId>(picker->currentData().toInt()); }

QByteArray nameOf(ParameterId id)
{
    const std::string_view name = engine::parameter(id).name;
    return {name.data(), static_cast<qsizetype>(name.size())};
}

} // namespace

BreakEvenPage::BreakEvenPage(const WorkspaceContext &context, QWidget *parent)
    : WorkspacePage(context, parent), m_alternative(QStringLiteral("basis")), m_rest(new QTimer(this))
{
    setObjectName(QStringLiteral("economicsBreakEven"));
    setAccessibleName(tr("Break-even"));
    auto *upper = new QWidget;
    auto *top = new QVBoxLayout(upper);
    top->setContentsMargins({});
    top->setSpacing(steps(1));
    top->addWidget(makeControls());
    m_map = addPlot(top, 1, QStringLiteral("breakEvenPlot"), tr("Difference of cost over two inputs"));
    QBoxLayout *row = addLarge(upper);
    m_alongX = addPlot(row, sideStretch, QStringLiteral("alongXPlot"), tr("Both costs along the first input"));
    m_alongY = addPlot(row, sideStretch, QStringLiteral("alongYPlot"), tr("Both costs along the second input"));
    makeWorker();
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMilliseconds);
    connect(m_rest, &QTimer::timeout, this, [this] {
        BreakEvenQuestion fine = m_question;
        fine.points = finePoints;
        m_worker->start(std::move(fine));
    });
}

BreakEvenPage::~BreakEvenPage() = default;

QComboBox *BreakEvenPage::makePicker(QWidget *parent, const QString &name, const QString &accessibleName)
{
    auto *picker = new ElidedComboBox(parent);
    picker->setObjectName(name);
    picker->setAccessibleName(accessibleName);
    picker->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return picker;
}

QWidget *BreakEvenPage::makeControls()
{
    auto *card = new QFrame(this);
    setRole(card, QStringLiteral("card"));
    m_alternatives = new ChoiceBox(card);
    m_alternatives->setObjectName(QStringLiteral("breakEvenAlternative"));
    m_alternatives->setAccessibleName(tr("What the scenario is compared with"));
    m_alternatives->setMinimumWidth(steps(28));
    m_xPicker = makePicker(card, QStringLiteral("breakEvenX"), tr("Input along x"));
    m_yPicker = makePicker(card, QStringLiteral("breakEvenY"), tr("Input along y"));
    m_xPicker->setToolTip(tr("What changes the price of an hour."));
    m_yPicker->setToolTip(tr("What changes the price of an hour, or the load."));
    auto *row = new FlowLayout(card);
    row->setContentsMargins(steps(1.5), steps(0.75), steps(1.5), steps(0.75));
    row->setSpacing(steps(1));
    const auto add = [row, card](const QString &text, QWidget *field) {
        auto *pair = new QWidget(card);
        auto *line = new QHBoxLayout(pair);
        line->setContentsMargins({});
        auto *label = new QLabel(text, pair);
        label->setBuddy(field);
        line->addWidget(label);
        line->addWidget(field);
        row->addWidget(pair);
    };
    add(tr("This scenario a&gainst"), m_alternatives);
    add(tr("over"), m_xPicker);
    add(tr("and"), m_yPicker);
    m_pin = new QPushButton(tr("&Pin"), card);
    m_pin->setAccessibleName(tr("Pin this scenario"));
    m_pin->setObjectName(QStringLiteral("breakEvenPin"));
    m_pin->setToolTip(tr("Keeps the scenario as it is now, to compare what it becomes with it."));
    row->addWidget(m_pin);
    connect(m_pin, &QPushButton::clicked, this, &BreakEvenPage::pin);
    connect(m_alternatives, &ChoiceBox::chosen, this, [this](const QString &id) {
        m_alternative = id;
        ask();
    });
    connect(m_xPicker, &QComboBox::activated, this, [this] { choose(inputOf(m_xPicker), m_y); });
    connect(m_yPicker, &QComboBox::activated, this, [this] { choose(m_x, inputOf(m_yPicker)); });
    return card;
}

/// The scenario as it is becomes what it is compared with.
void BreakEvenPage::pin()
{
    m_pinned = m_scenario;
    m_alternative = pinnedId();
    ask();
}

Alternative BreakEvenPage::alternative() const { return alternativeOf(*context().catalog, m_scenario, m_alternative, m_pinned); }

void BreakEvenPage::makeWorker()
{
    m_worker = std::make_unique<Worker>(
        [catalog = context().catalog](const BreakEvenQuestion &question, const std::stop_token &stop, const Worker::Progress &) {
            auto answer = answerBreakEven(*catalog, question, stop);
            return answer ? std::make_shared<const BreakEvenAnswer>(*std::move(answer)) : nullptr;
        },
        [this](const Worker::Shared &answer) { take(*answer); }, [](int, int) {});
}

void BreakEvenPage::catalogChanged()
{
    m_pickerKey.clear();
    makeWorker();
}

/// Both lists follow the scenario; an input stands in one of them at a time.
void BreakEvenPage::fillPickers()
{
    const engine::Catalog &catalog = *context().catalog;
    const Alternative present = alternative();
    QStringList key{present.id, present.name, QString::number(static_cast<int>(m_x)), QString::number(static_cast<int>(m_y))};
    for (const ParameterId id :
         {ParameterId::accelerator, ParameterId::workload, ParameterId::cooling_method, ParameterId::city, ParameterId::cost_basis})
        key << QString::fromStdString(slugInForce(catalog, m_scenario, id));
    if (m_pinned)
        key << pinnedId();
    if (key == m_pickerKey)
        return;
    m_pickerKey = key;
    const std::vector<ParameterId> alongY = mapInputs(catalog, m_scenario, true);
    if (std::find(alongY.begin(), alongY.end(), m_y) == alongY.end())
        m_y = m_x == ParameterId::sold_share ? ParameterId::electricity_price : ParameterId::sold_share;
    const std::vector<engine::Choice> choices = alternativeChoices(catalog, m_scenario, m_pinned);
    m_alternatives->setChoices(choices, true);
    if (m_alternatives->popup() != nullptr)
        m_alternatives->popup()->setChoices(choices, true);
    m_alternatives->showChoice(present.id, present.name);
    fill(m_xPicker, mapInputs(catalog, m_scenario, false), m_x, m_y);
    fill(m_yPicker, alongY, m_y, m_x);
}

void BreakEvenPage::choose(ParameterId x, ParameterId y)
{
    m_x = x;
    m_y = y;
    ask();
}

QByteArray BreakEvenPage::saveView() const { return m_alternative.toUtf8() + '\n' + nameOf(m_x) + '\n' + nameOf(m_y); }

void BreakEvenPage::restoreView(const QByteArray &view)
{
    const QByteArrayList lines = view.split('\n');
    if (lines.size() != 3)
        return;
    const auto x = engine::find_parameter(lines[1].toStdString());
    const auto y = engine::find_parameter(lines[2].toStdString());
    const std::vector<ParameterId> alongX = mapInputs(*context().catalog, m_scenario, false);
    if (!x || !y || x == y || std::find(alongX.begin(), alongX.end(), *x) == alongX.end())
        return;
    m_alternative = QString::fromUtf8(lines[0]);
    choose(*x, *y);
}

void BreakEvenPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    m_scenario = scenario;
    m_hasScenario = true;
    m_gap = gapText(estimate, pricedOutput(*context().catalog, scenario).cost);
    ask();
}

void BreakEvenPage::ask()
{
    if (!m_hasScenario)
        return;
    m_worker->cancel();
    fillPickers();
    const engine::Catalog &catalog = *context().catalog;
    m_question = {m_scenario, alternative(), m_x, m_y, coarsePoints, m_gap};
    if (const auto answer = answerBreakEven(catalog, m_question))
        take(*answer);
    m_rest->start();
}

void BreakEvenPage::take(const BreakEvenAnswer &answer)
{
    const engine::Catalog &catalog = *context().catalog;
    SidePicture map = breakEvenMapPicture(catalog, answer);
    SidePicture alongX = breakEvenLinePicture(catalog, answer, answer.alongX, QStringLiteral("economics-along-x"));
    SidePicture alongY = breakEvenLinePicture(catalog, answer, answer.alongY, QStringLiteral("economics-along-y"));
    sayOnce(map, alongX);
    sayOnce(map, alongY);
    show(m_map, std::move(map));
    show(m_alongX, std::move(alongX));
    show(m_alongY, std::move(alongY));
    const QString said = breakEvenSentence(catalog, answer);
    if (said == m_sentence)
        return;
    m_sentence = said;
    Q_EMIT sentenceChanged();
}

} // namespace ridgepoint::widgets
