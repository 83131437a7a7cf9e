// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/pipeline_setup.h"

#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/common/scenario_line.h"

namespace ridgepoint::widgets {

using engine::Stage;

QString PipelineSetup::device(std::size_t place) const
{
    return place < pipeline.task.devices.size() ? acceleratorName(*pipeline.task.devices[place].accelerator) : QString();
}

QString PipelineSetup::deviceOf(Stage stage) const
{
    const engine::PlacedStage *placed = pipeline.find(stage);
    return placed == nullptr ? QString() : device(placed->device);
}

engine::Expected<PipelineSetup> pipelineSetup(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    auto pipeline = engine::placed_pipeline(catalog, scenario);
    if (!pipeline)
        return tl::unexpected(pipeline.error());
    PipelineSetup setup;
    setup.pipeline = std::move(*pipeline);
    setup.handovers = engine::stage_handovers(setup.pipeline.task);
    setup.model = nameInForce(catalog, scenario, engine::ParameterId::model);
    if (setup.pipeline.request.verifier != nullptr)
        setup.verifier = nameInForce(catalog, scenario, engine::ParameterId::verifier);
    setup.line = scenarioLine(catalog, scenario);
    return setup;
}

QString acceleratorName(const engine::Accelerator &accelerator) { return QString::fromStdString(accelerator.name); }

} // namespace ridgepoint::widgets
