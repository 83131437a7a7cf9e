// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/validation_page.h"

#include "data/validation/report_writer.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/figure_table.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/validation_filters.h"
#include "widgets/workspaces/serving/validation_picture.h"
#include "widgets/workspaces/serving/validation_text.h"

#include <QButtonGroup>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

namespace {

constexpr int scatterShare = 66;
constexpr int tableShare = 34;
constexpr int scatterWidth = 56;
constexpr int errorWidth = 44;
constexpr int legendFrom = 90; ///< in steps: a lower page gives the legend's rows to the points, which say their source themselves

const QByteArray groupingKey = QByteArrayLiteral("by=");
const QByteArray listKey = QByteArrayLiteral("list=");
const QByteArray filterKey = QByteArrayLiteral("filter=");

QString askForFile(QWidget *parent)
{
    QFileDialog dialog(parent, ValidationPage::tr("Save report"), QDir::home().filePath(QStringLiteral("validation.html")),
                       ValidationPage::tr("Web page (*.html);;Markdown (*.md)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("html"));
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace

ValidationPage::ValidationPage(const WorkspaceContext &context, QWidget *parent)
    : WorkspacePage(context, parent), m_runner(new ValidationRunner(this)), m_files(data::shippedMeasurements()), m_fileQuestion(askForFile)
{
    setObjectName(QStringLiteral("servingValidation"));
    setAccessibleName(tr("Validation"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(steps(1));
    buildHead(column);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(steps(1));
    column->addWidget(splitter, 1);
    auto *upper = new QWidget(splitter);
    auto *row = new QHBoxLayout(upper);
    row->setContentsMargins({});
    row->setSpacing(steps(1));
    m_scatter = addPlot(row, scatterWidth, QStringLiteral("validationPlot"), tr("Predicted against measured figures"));
    row->addWidget(buildErrors(), errorWidth);
    splitter->addWidget(buildRows());
    splitter->setStretchFactor(0, scatterShare);
    splitter->setStretchFactor(1, tableShare);
    splitter->setSizes({scatterShare * 10, tableShare * 10});
    connect(m_runner, &ValidationRunner::finished, this, &ValidationPage::takeResult);
    connect(m_filters, &ValidationFilters::changed, this, &ValidationPage::redraw);
    connect(m_rows, &FigureTableView::chosen, this, [this](const QString &key) { m_scatter->setSelectedKeys({key}); });
    connect(m_scatter, &plot::PlotView::selectionRequested, this, [this](const QStringList &keys) { m_scatter->setSelectedKeys(keys); });
}

ValidationPage::~ValidationPage() = default;

void ValidationPage::buildHead(QBoxLayout *column)
{
    auto *card = new QFrame(this);
    setRole(card, QStringLiteral("card"));
    m_filters = new ValidationFilters(card);
    m_bars = new QLabel(card);
    m_bars->setObjectName(QStringLiteral("validationBars"));
    m_bars->setTextFormat(Qt::RichText);
    m_bars->setWordWrap(true);
    setTextSize(m_bars, TextSize::Small);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(steps(1.5), steps(1), steps(1.5), steps(1));
    inside->setSpacing(steps(0.75));
    inside->addWidget(m_filters);
    inside->addWidget(m_bars);
    column->addWidget(card);
}

QToolButton *ValidationPage::addSegment(QBoxLayout *row, QButtonGroup *group, const QString &name, const QString &text, int id)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    setRole(button, QStringLiteral("segment"));
    group->addButton(button, id);
    row->addWidget(button);
    return button;
}

QWidget *ValidationPage::buildErrors()
{
    auto *card = new QFrame(this);
    setRole(card, QStringLiteral("card"));
    m_groupings = new QButtonGroup(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(steps(1), 0, steps(1), 0);
    auto *title = new QLabel(tr("Error by"), card);
    setRole(title, QStringLiteral("muted"));
    head->addWidget(title);
    const auto add = [&](const char *name, const QString &text, ValidationGrouping grouping) {
        return addSegment(head, m_groupings, QStringLiteral("validationBy.") + QLatin1StringView(name), text, static_cast<int>(grouping));
    };
    add("source", tr("Source"), ValidationGrouping::Source)->setChecked(true);
    add("device", tr("Device"), ValidationGrouping::Device);
    add("operation", tr("Phase"), ValidationGrouping::Operation)->setToolTip(tr("Phase of a request, kind of operator or kind of rate."));
    add("bound", tr("Bound"), ValidationGrouping::Bound);
    head->addStretch(1);
    m_errors = new FigureTableView(QStringLiteral("validationErrors"), tr("Errors by group"), card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, steps(0.75), 0, steps(0.5));
    inside->setSpacing(steps(0.5));
    inside->addLayout(head);
    inside->addWidget(m_errors, 1);
    connect(m_groupings, &QButtonGroup::idClicked, this, [this](int id) {
        m_grouping = static_cast<ValidationGrouping>(id);
        redrawErrors();
    });
    return card;
}

QWidget *ValidationPage::buildRows()
{
    auto *card = new QFrame(this);
    setRole(card, QStringLiteral("card"));
    m_lists = new QButtonGroup(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(steps(1), 0, steps(1), 0);
    addSegment(head, m_lists, QStringLiteral("validationList.worst"), tr("Worst rows"), static_cast<int>(List::Worst))->setChecked(true);
    addSegment(head, m_lists, QStringLiteral("validationList.gaps"), tr("Not predicted"), static_cast<int>(List::Gaps));
    addSegment(head, m_lists, QStringLiteral("validationList.systems"), tr("Rated systems"), static_cast<int>(List::Systems))
        ->setToolTip(tr("Servers and racks: what their parts draw together, beside what the whole is rated for."));
    m_rowNote = new QLabel(card);
    m_rowNote->setObjectName(QStringLiteral("validationRowNote"));
    m_rowNote->setTextFormat(Qt::PlainText);
    m_rowNote->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setRole(m_rowNote, QStringLiteral("muted"));
    head->addSpacing(steps(0.5));
    head->addWidget(m_rowNote, 1);
    m_save = new QPushButton(tr("&Save report …"), card);
    m_save->setObjectName(QStringLiteral("validationSave"));
    m_save->setToolTip(tr("Writes summary, bars, groups, worst rows and what is not predicted as a web page or as Markdown."));
    m_save->setAutoDefault(false);
    m_save->setEnabled(false);
    head->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &ValidationPage::saveReport);
    m_rows = new FigureTableView(QStringLiteral("validationRows"), tr("Rows with their reasons"), card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, steps(0.75), 0, steps(0.5));
    inside->setSpacing(steps(0.5));
    inside->addLayout(head);
    inside->addWidget(m_rows, 1);
    connect(m_lists, &QButtonGroup::idClicked, this, [this](int id) {
        m_list = static_cast<List>(id);
        redrawRows();
    });
    return card;
}

void ValidationPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &)
{
    const bool isIdeal = slugInForce(*context().catalog, scenario, engine::ParameterId::estimate_level) == "ideal";
    const auto level = isIdeal ? engine::PredictionLevel::ideal : engine::PredictionLevel::calibrated;
    if (level == m_level)
        return;
    m_level = level;
    start();
}

void ValidationPage::setFiles(const data::ValidationFiles &files)
{
    m_files = files;
    if (m_level)
        start();
}

void ValidationPage::catalogChanged()
{
    if (m_level)
        start();
}

void ValidationPage::start()
{
    if (context().database == nullptr) {
        auto result = std::make_shared<ValidationResult>();
        result->problem = tr("The published measurements need the reference database.");
        takeResult(result);
        return;
    }
    if (!m_result) {
        plot::PlotFrame frame;
        frame.id = QStringLiteral("validation");
        frame.title = tr("Predicted against measured");
        frame.emptyText = tr("Predicting the published measurements …");
        m_scatter->setFrame(frame);
        m_bars->setText(frame.emptyText);
        say(tr("The published measurements are being predicted."));
    }
    m_runner->start({context().catalog, context().database->referencePath(), m_files, *m_level});
}

void ValidationPage::takeResult(const std::shared_ptr<const ValidationResult> &result)
{
    m_result = result;
    m_save->setEnabled(result->problem.isEmpty());
    m_filters->setResult(result);
    redraw();
    say(validationSentence(*result));
}

void ValidationPage::redraw()
{
    if (!m_result)
        return;
    m_bars->setText(m_result->problem.isEmpty() ? barsHtml(*m_result, plot::coloursFor(palette())) : m_result->problem.toHtmlEscaped());
    redrawScatter();
    redrawErrors();
    redrawRows();
}

void ValidationPage::redrawScatter()
{
    SidePicture picture = validationPicture(*m_result, m_filters->filter());
    m_hasLegend = height() >= steps(legendFrom);
    picture.frame.isLegendShown = m_hasLegend;
    m_scatter->setFrame(picture.frame);
    m_scatter->setCurves(picture.curves);
}

void ValidationPage::resizeEvent(QResizeEvent *event)
{
    WorkspacePage::resizeEvent(event);
    if (m_result && m_hasLegend != (height() >= steps(legendFrom)))
        redrawScatter();
}

void ValidationPage::redrawErrors()
{
    if (!m_result)
        return;
    const data::ValidationSet set = m_filters->filter().set;
    const bool isEnergy = set == data::ValidationSet::Energy;
    QAbstractButton *bound = m_groupings->button(static_cast<int>(ValidationGrouping::Bound));
    bound->setText(titleOf(ValidationGrouping::Bound, set));
    bound->setToolTip(isEnergy ? tr("What the joules are of: the accelerators' boards, or everything behind the plug of their nodes.")
                               : tr("What takes most of the predicted time."));
    m_errors->setTable(errorTable(*m_result, set, m_grouping));
}

void ValidationPage::redrawRows()
{
    if (!m_result)
        return;
    FigureTable table = m_list == List::Worst  ? worstTable(*m_result, m_filters->filter())
                        : m_list == List::Gaps ? gapTable(*m_result, m_filters->filter())
                                               : systemTable(*m_result);
    m_rowNote->setText(rowNote(static_cast<int>(table.rows.size())));
    m_rows->setTable(std::move(table));
}

QString ValidationPage::rowNote(int count) const
{
    switch (m_list) {
    case List::Worst:
        return count == 0 ? QString() : tr("The %n rows of the picture that are furthest off.", nullptr, count);
    case List::Gaps:
        return count == 0 ? tr("Every row of this choice is predicted.") : tr("%n rows have no prediction.", nullptr, count);
    case List::Systems:
        break;
    }
    const auto error = engine::median_rating_error(m_result->report.systems);
    return error ? tr("Parts at their own ratings, with fans and conversion; median error %1.").arg(percentText(error)) : QString();
}

void ValidationPage::changeEvent(QEvent *event)
{
    WorkspacePage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_result && m_result->problem.isEmpty())
        m_bars->setText(barsHtml(*m_result, plot::coloursFor(palette())));
}

void ValidationPage::say(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

void ValidationPage::saveReport()
{
    if (!m_result || !m_result->problem.isEmpty())
        return;
    const QString path = m_fileQuestion(this);
    if (path.isEmpty())
        return;
    const bool isMarkdown = QFileInfo(path).suffix().toLower() == QLatin1StringView("md");
    const QByteArray text = isMarkdown ? data::reportMarkdown(m_result->report) : data::reportHtml(m_result->report);
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    const QString shown = QDir::toNativeSeparators(path);
    Q_EMIT messageRequested(isWritten ? tr("%1 written.").arg(shown) : tr("%1 could not be written: %2.").arg(shown, file.errorString()));
}

QByteArray ValidationPage::saveView() const
{
    const QByteArrayList lines{groupingKey + QByteArray::number(static_cast<int>(m_grouping)),
                               listKey + QByteArray::number(static_cast<int>(m_list)), filterKey + toBytes(m_filters->filter())};
    return lines.join('\n');
}

void ValidationPage::restoreView(const QByteArray &view)
{
    const auto check = [](QButtonGroup *group, const QByteArray &number) {
        if (QAbstractButton *button = group->button(number.toInt()))
            button->setChecked(true);
    };
    for (const QByteArray &line : view.split('\n')) {
        if (line.startsWith(groupingKey))
            check(m_groupings, line.mid(groupingKey.size()));
        else if (line.startsWith(listKey))
            check(m_lists, line.mid(listKey.size()));
        else if (line.startsWith(filterKey))
            m_filters->setFilter(validationFilter(line.mid(filterKey.size())));
    }
    m_grouping = static_cast<ValidationGrouping>(m_groupings->checkedId());
    m_list = static_cast<List>(m_lists->checkedId());
    redraw();
}

} // namespace ridgepoint::widgets
