// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tools/measured_request.h"

#include <cmath>
#include <set>

namespace ridgepoint::data {

using engine::Calibration;
using engine::Catalog;
using engine::DeviceClass;
using engine::Runtime;

Catalog catalogFor(const Catalog &shipped, const Calibration &calibration, const Requests &requests)
{
    std::set<std::string> accelerators;
    std::set<std::string> models;
    for (const MeasuredRequest *request : requests) {
        accelerators.insert(request->accelerator);
        if (const auto &model = request->planned.scenario.get(engine::ParameterId::model))
            models.insert(std::get<std::string>(*model));
    }
    std::vector<engine::Accelerator> devices;
    for (const engine::Accelerator &accelerator : shipped.accelerators())
        if (accelerators.contains(accelerator.slug))
            devices.push_back(accelerator);
    std::vector<engine::Model> networks;
    for (const engine::Model &model : shipped.models())
        if (models.contains(model.slug))
            networks.push_back(model);
    const auto fabrics = shipped.fabrics();
    return {std::move(devices), std::move(networks), calibration, {fabrics.begin(), fabrics.end()}};
}

std::vector<MeasuredRequest> measuredRequests(const Catalog &catalog, const EndToEndNames &names, const std::vector<EndToEndRow> &rows)
{
    std::vector<MeasuredRequest> requests;
    const auto prepared = prepareEndToEnd(catalog, names, rows, engine::PredictionLevel::calibrated);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const PreparedRow &row = prepared[i];
        const bool isTraining =
            row.planned && (row.planned->reading == RowReading::TrainingTime || row.planned->reading == RowReading::TrainingRate);
        if (!row.planned || isTraining)
            continue;
        MeasuredRequest request;
        request.planned = *row.planned;
        request.measured = row.result.measured;
        request.id = row.result.id;
        request.source = row.result.source;
        request.accelerator = row.result.acceleratorSlug.toStdString();
        request.deviceClass = catalog.find_accelerator(request.accelerator)->device_class;
        const auto inForce = engine::value_in_force(catalog, row.planned->scenario, engine::ParameterId::runtime);
        request.runtime = engine::find_runtime(std::get<std::string>(inForce.value)).value_or(Runtime::server);
        request.phase = row.result.operation;
        request.framework = rows[i].framework;
        request.title = rows[i].sourceTitle;
        request.url = rows[i].sourceUrl;
        requests.push_back(std::move(request));
    }
    return requests;
}

std::vector<double> requestErrors(const Catalog &catalog, const Calibration &calibration, const std::vector<MeasuredRequest> &requests)
{
    Requests all;
    for (const MeasuredRequest &request : requests)
        all.push_back(&request);
    const Catalog small = catalogFor(catalog, calibration, all);
    std::vector<double> errors;
    for (const MeasuredRequest &request : requests) {
        const auto predicted = predictRow(small, request.planned);
        errors.push_back(predicted ? *predicted / request.measured - 1 : std::nan(""));
    }
    return errors;
}

bool needsShares(DeviceClass deviceClass, Runtime runtime)
{
    const bool isGpuClass = deviceClass == DeviceClass::datacenter_gpu || deviceClass == DeviceClass::card_gpu;
    return runtime == Runtime::local || !isGpuClass;
}

Runtime fittedRuntime(const MeasuredRequest &request)
{
    const bool isOneGroup = request.runtime == Runtime::python_server && needsShares(request.deviceClass, Runtime::server);
    return isOneGroup ? Runtime::server : request.runtime;
}

bool isBehind(const engine::RuntimePreset &preset, const MeasuredRequest &request)
{
    return fittedRuntime(request) == preset.runtime && request.deviceClass == preset.device_class &&
           (preset.accelerator.empty() || preset.accelerator == request.accelerator);
}

} // namespace ridgepoint::data
