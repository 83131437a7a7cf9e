// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tools/fit_runtimes.h"

#include "data/tools/runtime_descent.h"
#include "engine/calibration/fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace ridgepoint::data {

namespace {

using engine::Calibration;
using engine::Catalog;
using engine::DeviceClass;
using engine::Runtime;
using engine::RuntimeCost;
using engine::RuntimePreset;

constexpr std::array times = {
    RuntimeNumber{&RuntimeCost::step, 1e-6, 2e-2, 1e-3},
    RuntimeNumber{&RuntimeCost::layer, 1e-7, 1e-3, 1.2e-5},
    RuntimeNumber{&RuntimeCost::prompt_layer, 1e-7, 1e-3, 3e-5},
    RuntimeNumber{&RuntimeCost::sequence, 1e-7, 3e-4, 5e-6},
};
constexpr std::array shares = {
    RuntimeNumber{&RuntimeCost::compute, 0.05, 0.9, 0.5},
    RuntimeNumber{&RuntimeCost::memory, 0.45, 0.95, 0.8},
};

/// Were more hidden, the kernels of a step would take less than where a step's kernels were measured one after another; what is hidden
/// beyond is a shorter time between layers. Source: decode steps of an H100's kernels, the yardstick of the comparison with other
/// estimators.
constexpr RuntimeNumber overlap = {&RuntimeCost::overlap, 0.02, 0.35, 0.3};

/// A device gets numbers of its own from this many rows on.
constexpr int fewestRows = 6;

/// Longer gaps between the layers of a prompt are one device's own: a class that took them over would slow every other.
constexpr double mostPromptLayer = 1e-4;

/// Kernels of servers read at 60 % of the bandwidth or more; what they take beyond is time between them. Source: the operators' fits.
constexpr double leastServedMemory = 0.6;

/// Few devices reach more of their peak over a whole network; one that does has a row of its own.
constexpr double mostClassCompute = 0.7;

/// Of a device's numbers towards its class's. Where operators tell what the kernels reach, only the host differs between devices: without
/// the stronger pull a longer step stands in for launches that hide wholly, or the other way round.
constexpr double devicePull = 0.3;
constexpr double timesPull = 0.8;

bool hasOperators(const Calibration &calibration, const std::string &accelerator)
{
    return std::ranges::any_of(calibration.efficiencies, [&accelerator](const engine::EfficiencyPreset &preset) {
        return preset.accelerator == accelerator && preset.family == engine::EfficiencyFamily::linear;
    });
}

/// Whether rows tell of prompts alone, and of decoding: without them some numbers are not identified.
struct Coverage {
    bool prompts = false;
    bool decoding = false;
    bool batches = false;
};

Coverage coverageOf(const Requests &requests)
{
    Coverage coverage;
    for (const MeasuredRequest *request : requests) {
        const RowReading reading = request->planned.reading;
        const bool isPrompt = reading == RowReading::FirstToken || reading == RowReading::PromptRate;
        coverage.prompts = coverage.prompts || isPrompt || reading == RowReading::Request || reading == RowReading::RequestRate;
        coverage.decoding = coverage.decoding || !isPrompt;
        const auto &batch = request->planned.scenario.get(engine::ParameterId::batch);
        coverage.batches = coverage.batches || (!isPrompt && batch && std::get<double>(*batch) >= 8);
    }
    return coverage;
}

std::vector<RuntimeNumber> numbersOf(const Coverage &coverage, bool withShares, Runtime runtime)
{
    std::vector<RuntimeNumber> numbers;
    if (withShares) {
        numbers.push_back(shares[1]);
        if (runtime == Runtime::server)
            numbers.back().least = leastServedMemory;
        numbers.push_back(shares[0]);
    }
    if (!withShares)
        numbers.push_back(overlap);
    numbers.push_back(times[1]);
    if (coverage.decoding)
        numbers.push_back(times[0]);
    if (coverage.prompts && coverage.decoding)
        numbers.push_back(times[2]);
    if (coverage.batches)
        numbers.push_back(times[3]);
    return numbers;
}

RuntimeCost startOf(const std::vector<RuntimeNumber> &numbers, const RuntimeCost &base)
{
    RuntimeCost start = base;
    for (const RuntimeNumber &number : numbers)
        if (!(start.*number.member > 0))
            start.*number.member = number.usual;
    return start;
}

QString titlesOf(const Requests &requests)
{
    QStringList titles;
    for (const MeasuredRequest *request : requests)
        if (!titles.contains(request->title))
            titles << request->title;
    return titles.join(QStringLiteral("; "));
}

double medianError(const Catalog &catalog, const Calibration &calibration, const Requests &requests)
{
    const Catalog small = catalogFor(catalog, calibration, requests);
    std::vector<double> errors;
    for (const MeasuredRequest *request : requests)
        if (const auto predicted = predictRow(small, request->planned))
            errors.push_back(std::abs(*predicted / request->measured - 1));
    return engine::median(errors);
}

constexpr std::array everyClass = {DeviceClass::datacenter_gpu, DeviceClass::instinct_gpu, DeviceClass::card_gpu,
                                   DeviceClass::unified_memory, DeviceClass::matrix_engine};
constexpr std::array everyRuntime = {Runtime::server, Runtime::python_server, Runtime::local}; // a Python server starts from the server

/// All devices of a class under one runtime, pulled towards `prior` if there is one. Nothing without rows.
std::optional<RuntimePreset> fitClass(const Catalog &catalog, const Calibration &calibration, const Requests &requests,
                                      DeviceClass deviceClass, Runtime runtime, const std::optional<RuntimeCost> &prior)
{
    if (requests.empty())
        return std::nullopt;
    RuntimePreset preset;
    preset.device_class = deviceClass;
    preset.runtime = runtime;
    auto numbers = numbersOf(coverageOf(requests), needsShares(deviceClass, runtime), runtime);
    for (RuntimeNumber &number : numbers) {
        if (number.member == &RuntimeCost::prompt_layer)
            number.most = mostPromptLayer;
        if (number.member == &RuntimeCost::compute)
            number.most = mostClassCompute;
    }
    Calibration base = calibration;
    base.runtimes.clear();
    RuntimeDescent descent(catalog, base, requests, preset);
    const RuntimeCost start = startOf(numbers, prior.value_or(RuntimeCost{}));
    preset.cost = descent.run(start, numbers, prior ? std::optional(start) : std::nullopt, 0.05);
    preset.rows = int(requests.size());
    preset.source = titlesOf(requests).toStdString();
    base.runtimes = {preset};
    preset.error = medianError(catalog, base, requests);
    return preset;
}

RuntimePreset fitDevice(const Catalog &catalog, const Calibration &calibration, const Requests &requests, const RuntimePreset &ofClass)
{
    RuntimePreset preset = ofClass;
    preset.accelerator = requests.front()->accelerator;
    const bool withShares = !hasOperators(calibration, preset.accelerator) || needsShares(ofClass.device_class, ofClass.runtime);
    const auto numbers = numbersOf(coverageOf(requests), withShares, ofClass.runtime);
    Calibration base = calibration;
    base.runtimes.clear();
    RuntimeDescent descent(catalog, base, requests, preset);
    RuntimeCost prior = ofClass.cost;
    preset.cost = descent.run(startOf(numbers, prior), numbers, startOf(numbers, prior), withShares ? devicePull : timesPull);
    preset.rows = int(requests.size());
    preset.source = titlesOf(requests).toStdString();
    base.runtimes = {preset};
    preset.error = medianError(catalog, base, requests);
    return preset;
}

const RuntimePreset *findClass(const std::vector<RuntimePreset> &presets, DeviceClass deviceClass, Runtime runtime)
{
    const auto found = std::ranges::find_if(presets, [&](const RuntimePreset &preset) {
        return preset.accelerator.empty() && preset.device_class == deviceClass && preset.runtime == runtime;
    });
    return found == presets.end() ? nullptr : &*found;
}

/// A class without rows takes what is nearest to it; where its servers were measured, they are nearest to its Python servers.
void completeClasses(std::vector<RuntimePreset> &presets)
{
    const auto find = [&presets](DeviceClass deviceClass, Runtime runtime) { return findClass(presets, deviceClass, runtime); };
    for (const Runtime runtime : everyRuntime) {
        for (const DeviceClass deviceClass : everyClass) {
            const RuntimePreset *served = find(deviceClass, Runtime::server);
            const bool isServed = runtime == Runtime::python_server && served && served->rows > 0;
            if (isServed || find(deviceClass, runtime))
                continue;
            const Runtime other = runtime == Runtime::local ? Runtime::server : Runtime::local;
            const RuntimePreset *nearest = find(DeviceClass::datacenter_gpu, runtime);
            if (deviceClass == DeviceClass::matrix_engine || deviceClass == DeviceClass::unified_memory)
                if (const RuntimePreset *same = find(deviceClass, other))
                    nearest = same;
            if (!nearest)
                continue;
            RuntimePreset preset = *nearest;
            preset.device_class = deviceClass;
            preset.runtime = runtime;
            preset.rows = 0;
            preset.error = preset.left_out_error = 0;
            preset.source = "Ridgepoint calibration";
            presets.push_back(std::move(preset));
        }
    }
}

/// The rows of one class under one runtime that are not left out.
struct Group {
    DeviceClass deviceClass = DeviceClass::datacenter_gpu;
    Runtime runtime = Runtime::server;
    Requests rows;
    std::map<std::string, Requests> devices;
    bool isWhole = true; ///< none is left out
};

Group groupOf(const std::vector<MeasuredRequest> &requests, const LeavesOutRequest &leavesOut, DeviceClass deviceClass, Runtime runtime)
{
    Group group{deviceClass, runtime, {}, {}, true};
    for (const MeasuredRequest &request : requests) {
        if (fittedRuntime(request) != runtime || request.deviceClass != deviceClass)
            continue;
        if (leavesOut && leavesOut(request)) {
            group.isWhole = false;
            continue;
        }
        group.rows.push_back(&request);
        group.devices[request.accelerator].push_back(&request);
    }
    // A server on a card runs the programs of the data centre's GPUs: too few rows of its own tell more of one card.
    if (deviceClass == DeviceClass::card_gpu && runtime != Runtime::local && group.devices.size() < 2)
        group.rows.clear();
    return group;
}

/// A Python server starts from what the server of its class costs.
std::optional<RuntimeCost> priorOf(const std::vector<RuntimePreset> &presets, const Group &group)
{
    const bool isPython = group.runtime == Runtime::python_server;
    const RuntimePreset *server = isPython ? findClass(presets, group.deviceClass, Runtime::server) : nullptr;
    return server ? std::optional(server->cost) : std::nullopt;
}

} // namespace

std::vector<RuntimePreset> fitRuntimes(const Catalog &catalog, const Calibration &calibration, const std::vector<MeasuredRequest> &requests,
                                       const LeavesOutRequest &leavesOut, const std::vector<RuntimePreset> &known)
{
    std::vector<RuntimePreset> presets;
    std::vector<RuntimePreset> knownDevices;
    std::vector<Requests> ofDevices;
    for (const Runtime runtime : everyRuntime) {
        for (const DeviceClass deviceClass : everyClass) {
            Group group = groupOf(requests, leavesOut, deviceClass, runtime);
            if (group.isWhole && !known.empty()) {
                for (const RuntimePreset &preset : known)
                    if (preset.rows > 0 && preset.runtime == runtime && preset.device_class == deviceClass)
                        (preset.accelerator.empty() ? presets : knownDevices).push_back(preset);
                continue;
            }
            if (auto fitted = fitClass(catalog, calibration, group.rows, deviceClass, runtime, priorOf(presets, group)))
                presets.push_back(std::move(*fitted));
            for (auto &[slug, rows] : group.devices)
                if (rows.size() >= std::size_t(fewestRows))
                    ofDevices.push_back(std::move(rows));
        }
    }
    completeClasses(presets);
    for (const Requests &rows : ofDevices)
        if (const RuntimePreset *ofClass = findClass(presets, rows.front()->deviceClass, fittedRuntime(*rows.front())))
            presets.push_back(fitDevice(catalog, calibration, rows, *ofClass));
    presets.insert(presets.end(), knownDevices.begin(), knownDevices.end());
    return presets;
}

} // namespace ridgepoint::data
