// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/quality_page.h"

#include "widgets/plot/plot_view.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/search/published_picture.h"
#include "widgets/workspaces/search/quality_pictures.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace ridgepoint::widgets {

QualityPage::QualityPage(const WorkspaceContext &context, QWidget *parent) : WorkspacePage(context, parent)
{
    setObjectName(QStringLiteral("searchQuality"));
    setAccessibleName(tr("Quality"));
    auto *upper = new QWidget;
    auto *top = new QHBoxLayout(upper);
    top->setContentsMargins({});
    top->setSpacing(steps(1));
    constexpr int frontierShare = 3;
    constexpr int publishedShare = 2;
    m_frontier = addPlot(top, frontierShare, QStringLiteral("frontierPlot"), tr("Quality against cost"));
    top->addWidget(makePublished(), publishedShare);
    QBoxLayout *row = addLarge(upper);
    m_promise = addPlot(row, sideStretch, QStringLiteral("promisePlot"), tr("Verifier's score and true quality over candidates"));
    m_accuracy = addPlot(row, sideStretch, QStringLiteral("accuracyPlot"), tr("Accuracy and correlation of verifiers"));
    readPublished();
}

QWidget *QualityPage::makePublished()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(steps(0.5));
    auto *line = new QHBoxLayout;
    auto *label = new QLabel(tr("Published results by"), box);
    m_metric = new QComboBox(box);
    m_metric->setObjectName(QStringLiteral("publishedMetric"));
    m_metric->setAccessibleName(tr("Metric of the published results"));
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    label->setBuddy(m_metric);
    line->addWidget(label);
    line->addWidget(m_metric, 1);
    column->addLayout(line);
    m_published = addPlot(column, 1, QStringLiteral("publishedPlot"), tr("Published results against what was spent"));
    connect(m_metric, &QComboBox::currentIndexChanged, this, &QualityPage::drawPublished);
    return box;
}

void QualityPage::readPublished()
{
    const QString before = m_metric->currentText();
    m_results.clear();
    if (context().database != nullptr)
        if (auto results = data::readSearchResults(*context().database))
            m_results = std::move(*results);
    {
        const QSignalBlocker quiet(m_metric);
        m_metric->clear();
        m_metric->addItems(publishedMetrics(m_results));
        if (const int same = m_metric->findText(before); same >= 0)
            m_metric->setCurrentIndex(same);
    }
    m_metric->setEnabled(m_metric->count() > 0);
    drawPublished();
}

void QualityPage::catalogChanged() { readPublished(); }

void QualityPage::drawPublished()
{
    const SidePicture picture = publishedPicture(m_results, m_metric->currentText());
    m_published->setFrame(picture.frame);
    m_published->setCurves(picture.curves);
}

QByteArray QualityPage::saveView() const { return m_metric->currentText().toUtf8(); }

void QualityPage::restoreView(const QByteArray &view)
{
    if (const int place = m_metric->findText(QString::fromUtf8(view)); place >= 0)
        m_metric->setCurrentIndex(place);
}

void QualityPage::setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate)
{
    updateSources(scenario, estimate);
    const engine::Catalog &catalog = *context().catalog;
    const auto setup = searchSetup(catalog, scenario);
    if (!setup)
        return;
    show(m_frontier, frontierPicture(catalog, scenario, *setup));
    show(m_promise, overSelectionPicture(catalog, scenario, *setup));
    show(m_accuracy, accuracyPicture(catalog, scenario, *setup));
}

} // namespace ridgepoint::widgets
