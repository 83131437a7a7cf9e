// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/models_page.h"

#include "data/db_commands.h"
#include "data/problem_text.h"
#include "engine/serving/parameter_count.h"
#include "engine/serving/transformer_count.h"
#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/serving/cache_picture.h"
#include "widgets/workspaces/serving/import_panel.h"
#include "widgets/workspaces/serving/layer_picture.h"
#include "widgets/workspaces/serving/model_html.h"
#include "widgets/workspaces/serving/model_list_view.h"
#include "widgets/workspaces/serving/parameter_picture.h"
#include "widgets/workspaces/serving/training_picture.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTextBrowser>

#include <algorithm>

namespace ridgepoint::widgets {

using engine::ParameterId;
using engine::Unit;

namespace {

std::vector<ModelSource> modelSources(const data::Database &database, const QString &slug)
{
    std::vector<ModelSource> sources;
    const auto rows = data::sourcesOf(database, QStringLiteral("models:") + slug);
    if (!rows)
        return sources;
    const auto column = [&rows](const char *name) { return rows->columns.indexOf(QLatin1StringView(name)); };
    const auto text = [](const QVariantList &row, qsizetype at) { return at < 0 ? QString() : row.at(at).toString(); };
    // The row of the model comes first, then those of its details, mostly from the same page.
    for (const QVariantList &row : rows->rows) {
        const ModelSource source{text(row, column("source_title")), text(row, column("source_url")), text(row, column("confidence")),
                                 text(row, column("note"))};
        if (std::none_of(sources.begin(), sources.end(), [&source](const ModelSource &known) { return known.title == source.title; }))
            sources.push_back(source);
    }
    return sources;
}

/// While nothing changes, what is read keeps its place and its selection.
void tell(QTextBrowser &browser, const QString &html)
{
    constexpr const char *told = "told";
    if (browser.property(told).toString() == html)
        return;
    browser.setProperty(told, html);
    browser.setHtml(html);
}

QString localFile(const QMimeData *mime)
{
    const QList<QUrl> urls = mime->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

void ModelsPage::readData()
{
    m_sources.reset();
    QSet<QString> imported;
    m_imported.clear();
    if (context().database != nullptr) {
        if (auto runs = data::readTrainingRuns(*context().database))
            m_runs = std::move(*runs);
        if (auto tiers = data::readModelTiers(*context().database))
            m_tiers = std::move(*tiers);
        if (auto models = data::readImportedModels(*context().database))
            m_imported = std::move(*models);
    }
    for (const data::ImportedModel &model : m_imported)
        imported.insert(QString::fromStdString(model.model.slug));
    m_list->setModels(*context().catalog, imported);
    m_list->list()->setScenarioModel(m_scenarioModel);
}

void ModelsPage::catalogChanged()
{
    readData();
    if (shownModel() == nullptr)
        m_shown = m_scenarioModel;
    m_list->showModel(m_shown);
}

const engine::Model *ModelsPage::shownModel() const
{
    if (m_import->candidate())
        return &m_import->candidate()->read.model;
    return context().catalog->find_model(m_shown.toStdString());
}

std::vector<engine::ParameterId> ModelsPage::furtherParameters() const
{
    using P = engine::ParameterId;
    return {P::training_tokens, P::training_utilization, P::cost_basis, P::accelerator_price, P::accelerator_hour_price};
}

void ModelsPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    m_scenario = scenario;
    m_estimate = estimate;
    m_hasEstimate = true;
    const QString model = QString::fromStdString(slugInForce(*context().catalog, scenario, ParameterId::model));
    if (model != m_scenarioModel) {
        m_scenarioModel = model;
        m_shown = model;
        m_list->list()->setScenarioModel(model);
        m_list->showModel(model);
    }
    redraw();
}

void ModelsPage::showSlug(const QString &slug)
{
    m_import->cancel();
    m_shown = slug;
    redraw();
    Q_EMIT sentenceChanged();
}

void ModelsPage::redraw()
{
    const engine::Model *model = shownModel();
    if (!m_hasEstimate || model == nullptr)
        return;
    redrawHead(*model);
    if (m_view == View::Training) {
        redrawTraining(*model);
        return;
    }
    updateSources(m_scenario, m_estimate);
    std::vector<ModelSource> sources;
    if (m_import->candidate())
        sources.push_back({tr("Read from %1").arg(m_import->candidate()->origin), {}, {}, {}});
    else if (context().database != nullptr)
        sources = storedSources();
    for (const data::ImportedModel &imported : m_imported)
        if (!m_import->candidate() && imported.model.slug == model->slug)
            sources = {{tr("Imported from %1 on %2").arg(imported.origin, imported.importedOn.left(10)), {}, {}, {}}};
    tell(*m_factsText, modelFactsHtml(*model, sources, plot::coloursFor(palette())));
    show(m_layers, layerPicture(*model));
    show(m_parameters, parameterPicture(*model));
    show(m_cache, cachePicture(*context().catalog, m_scenario, *model));
    show(m_weights, weightPicture(*context().catalog, m_scenario, *model));
}

/// Read once for the model that is shown: a slider moves faster than the database answers.
const std::vector<ModelSource> &ModelsPage::storedSources()
{
    if (!m_sources || m_sources->first != m_shown)
        m_sources.emplace(m_shown, modelSources(*context().database, m_shown));
    return m_sources->second;
}

void ModelsPage::redrawHead(const engine::Model &model)
{
    const bool isCandidate = m_import->candidate().has_value();
    const bool isInScenario = !isCandidate && m_shown == m_scenarioModel;
    m_name->setText(isCandidate ? m_import->name() : QString::fromStdString(model.name));
    const double total = engine::count_parameters(model).total();
    QStringList facts{QString::fromStdString(model.developer)};
    if (total > 0)
        facts << numberText(total, Unit::parameter);
    if (model.layers > 0)
        facts << tr("%1 layers").arg(model.layers);
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_use->setText(isInScenario ? tr("In scenario") : tr("&Use in scenario"));
    m_use->setEnabled(!isCandidate && !isInScenario && engine::is_countable(model));
    m_use->setToolTip(engine::is_countable(model) ? QString() : QString::fromStdString(model.not_covered));
    const bool isImported = !isCandidate && m_list->list()->isImported(m_shown);
    m_remove->setVisible(isImported);
}

void ModelsPage::redrawTraining(const engine::Model &model)
{
    const engine::Catalog &catalog = *context().catalog;
    const plot::Colours &colours = plot::coloursFor(palette());
    const data::TrainingRun *run = data::findRun(m_runs, QString::fromStdString(model.slug));
    tell(*m_runText, trainingRunHtml(catalog, m_scenario, model, trainingCost(catalog, m_scenario, model, run), run, colours));
    const engine::Scenario compared = comparedTraining(catalog, m_scenario);
    const std::vector<TierCost> tiers = tierCosts(catalog, compared, m_tiers, m_runs);
    show(m_tiersPlot, trainingPicture(catalog, compared, tiers));
    tell(*m_tiersText, tiersHtml(tiers, colours));
}

QString ModelsPage::sentence() const
{
    const engine::Model *model = shownModel();
    if (!m_hasEstimate || model == nullptr)
        return {};
    const QString name = m_import->candidate() ? tr("The model that was read") : QString::fromStdString(model->name);
    const engine::ParameterAccount account = engine::count_parameters(*model);
    if (!engine::is_countable(*model))
        return tr("%1 is not covered by the estimates: %2").arg(name, QString::fromStdString(model->not_covered));
    const double held = model->max_context > 0 ? model->max_context : numberInForce(*context().catalog, m_scenario, ParameterId::context);
    const double kept = engine::kv_bytes_per_sequence(engine::count_transformer(*model), engine::Token(held),
                                                      cacheBytesPerValue(*context().catalog, m_scenario))
                            .si();
    const QString cache = tr("a sequence of %1 tokens keeps %2").arg(numberText(held, Unit::count), numberText(kept, Unit::byte));
    if (account.active() < 0.9 * account.total())
        return tr("%1 has %2 parameters, of which %3 work on a token; %4.")
            .arg(name, numberText(account.total(), Unit::parameter), numberText(account.active(), Unit::parameter), cache);
    return tr("%1 has %2 parameters, all at work on every token; %3.").arg(name, numberText(account.total(), Unit::parameter), cache);
}

void ModelsPage::useShown()
{
    const engine::Model *model = shownModel();
    if (model == nullptr || m_import->candidate() || !engine::is_countable(*model))
        return;
    Q_EMIT parameterEdited(ParameterId::model, model->slug, EditPhase::Committed);
}

bool ModelsPage::focusSearch()
{
    m_list->focusSearch();
    return true;
}

bool ModelsPage::closeTopmost() { return m_import->cancel() || m_list->clearSearch(); }

QByteArray ModelsPage::saveView() const { return QByteArray::number(static_cast<int>(m_view)); }

void ModelsPage::restoreView(const QByteArray &view)
{
    const int wanted = view.toInt();
    if (wanted >= 0 && wanted <= static_cast<int>(View::Training))
        showView(static_cast<View>(wanted));
}

void ModelsPage::importFile(const QString &path)
{
    m_notice->hide();
    m_import->readFile(path);
    Q_EMIT sentenceChanged();
}

void ModelsPage::paste()
{
    const QMimeData *mime = QApplication::clipboard()->mimeData();
    if (const QString path = localFile(mime); !path.isEmpty()) {
        importFile(path);
        return;
    }
    if (!mime->hasText())
        return;
    m_notice->hide();
    m_import->readText(mime->text().toUtf8(), tr("pasted text"), {});
    Q_EMIT sentenceChanged();
}

void ModelsPage::keep()
{
    if (!m_import->candidate() || context().database == nullptr)
        return;
    const ImportPanel::Candidate &candidate = *m_import->candidate();
    const QString name = m_import->name();
    const auto slug = data::storeImportedModel(*context().database, name, candidate.config, candidate.origin);
    if (!slug) {
        m_import->showProblem(data::text(slug.error()));
        return;
    }
    m_import->cancel();
    m_shown = *slug;
    Q_EMIT catalogOutdated();
    Q_EMIT messageRequested(tr("%1 imported.").arg(name));
    Q_EMIT sentenceChanged();
}

void ModelsPage::removeShown()
{
    const auto found = std::find_if(m_imported.begin(), m_imported.end(),
                                    [this](const data::ImportedModel &imported) { return imported.model.slug == m_shown.toStdString(); });
    if (found == m_imported.end())
        return;
    const data::ImportedModel model = *found;
    if (m_shown == m_scenarioModel)
        Q_EMIT parameterEdited(ParameterId::model, {}, EditPhase::Reset);
    if (const auto removed = data::removeImportedModel(*context().database, QString::fromStdString(model.model.slug)); !removed) {
        Q_EMIT messageRequested(data::text(removed.error()));
        return;
    }
    m_removed = model;
    m_noticeText->setText(tr("%1 was removed.").arg(QString::fromStdString(model.model.name)));
    m_notice->show();
    Q_EMIT messageRequested(m_noticeText->text());
    m_shown = m_scenarioModel;
    Q_EMIT catalogOutdated();
    Q_EMIT sentenceChanged();
}

void ModelsPage::undoRemoval()
{
    if (!m_removed)
        return;
    const auto slug =
        data::storeImportedModel(*context().database, QString::fromStdString(m_removed->model.name), m_removed->config, m_removed->origin);
    if (!slug) {
        Q_EMIT messageRequested(data::text(slug.error()));
        return;
    }
    m_removed.reset();
    m_notice->hide();
    m_shown = *slug;
    Q_EMIT catalogOutdated();
    Q_EMIT sentenceChanged();
}

void ModelsPage::changeEvent(QEvent *event)
{
    WorkspacePage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
}

void ModelsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ModelsPage::dropEvent(QDropEvent *event)
{
    if (const QString path = localFile(event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        importFile(path);
    }
}

} // namespace ridgepoint::widgets
