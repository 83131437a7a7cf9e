// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/no_pipeline.h"

#include "engine/workload.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

using engine::ParameterId;

namespace {

/// The same devices, with pictures as their work.
engine::Scenario withPictures(const engine::Catalog &catalog, engine::Scenario scenario)
{
    scenario.reset(ParameterId::model);
    scenario.set(ParameterId::workload, std::string(engine::slug(engine::Workload::image)));
    return engine::settled(catalog, std::move(scenario), ParameterId::workload);
}

} // namespace

NoPipeline::NoPipeline(QWidget *parent) : QFrame(parent), m_title(new QLabel(this)), m_text(new QLabel(this)), m_show(new QPushButton(this))
{
    setRole(this, QStringLiteral("card"));
    setObjectName(QStringLiteral("noPipeline"));
    setTextSize(m_title, TextSize::Title, true);
    setRole(m_text, QStringLiteral("muted"));
    m_title->setText(tr("Pipelines make pictures and clips"));
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setMinimumWidth(steps(56));
    m_show->setObjectName(QStringLiteral("showPictures"));
    m_show->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(steps(1.5));
    column->addStretch(2);
    column->addWidget(m_title);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_text);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_show, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT proposed(m_proposal, tr("pipeline of %1").arg(m_model)); });
}

void NoPipeline::explain(const engine::Catalog &catalog, const engine::Scenario &scenario, const QString &problem)
{
    m_proposal = withPictures(catalog, scenario);
    m_model = nameInForce(catalog, m_proposal, ParameterId::model);
    const std::string workload = slugInForce(catalog, scenario, ParameterId::workload);
    const bool isText =
        workload == engine::slug(engine::Workload::autoregressive) || workload == engine::slug(engine::Workload::language_diffusion);
    m_text->setText(isText ? tr("Text encoder, denoiser, verifier and decoder: each can stand on a device of its own. %1 writes text, "
                                "which has no such stages.")
                                 .arg(nameInForce(catalog, scenario, ParameterId::model))
                           : problem);
    m_show->setText(tr("Show %1 on this accelerator").arg(m_model));
    m_show->setToolTip(tr("Makes pictures the workload of the scenario; undo takes it back."));
}

} // namespace ridgepoint::widgets
