// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tools/fit_end_to_end.h"

#include "engine/calibration/fit.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace ridgepoint::data {

namespace {

using engine::Calibration;
using engine::Catalog;
using engine::DeviceClass;
using engine::Runtime;
using engine::RuntimeCost;
using engine::RuntimePreset;

using Requests = std::vector<const MeasuredRequest *>;

/// One fitted number with its bounds and where it starts.
struct Number {
    double RuntimeCost::*member;
    double least;
    double most;
    double usual;
};

constexpr std::array times = {
    Number{&RuntimeCost::step, 1e-6, 2e-2, 1e-3},
    Number{&RuntimeCost::layer, 1e-7, 1e-3, 1.2e-5},
    Number{&RuntimeCost::prompt_layer, 1e-7, 1e-3, 3e-5},
    Number{&RuntimeCost::sequence, 1e-7, 3e-4, 5e-6},
};
constexpr std::array shares = {
    Number{&RuntimeCost::compute, 0.05, 0.9, 0.5},
    Number{&RuntimeCost::memory, 0.45, 0.95, 0.8},
};

/// Were more hidden, the kernels of a step would take less than where a step's kernels were measured one after another; what is hidden
/// beyond is a shorter time between layers. Source: decode steps of an H100's kernels, the yardstick of the comparison with other
/// estimators.
constexpr Number overlap = {&RuntimeCost::overlap, 0.02, 0.35, 0.3};

/// A device gets numbers of its own from this many rows on.
constexpr int fewestRows = 6;

/// Only what a group of rows touches: a small catalog is made anew for every step of the fit.
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

/// Longer gaps between the layers of a prompt are one device's own: a class that took them over would slow every other.
constexpr double mostPromptLayer = 1e-4;

/// Kernels of servers read at 60 % of the bandwidth or more; what they take beyond is time between them. Source: the operators' fits.
constexpr double leastServedMemory = 0.6;

/// Few devices reach more of their peak over a whole network; one that does has a row of its own.
constexpr double mostClassCompute = 0.7;

/// Shares of peak and bandwidth are alike between devices, so that they are held more tightly than times.
constexpr double sharePull = 0.3;
bool isShare(const Number &number) { return number.member == &RuntimeCost::compute || number.member == &RuntimeCost::memory; }

/// Of a device's numbers towards its class's. Where operators tell what the kernels reach, only the host differs between devices: without
/// the stronger pull a longer step stands in for launches that hide wholly, or the other way round.
constexpr double devicePull = 0.3;
constexpr double timesPull = 0.8;

double damped(double error) { return error <= 0.5 ? error : 0.5 + 0.3 * (error - 0.5); }

/// One group of rows whose costs are sought.
class Fit {
public:
    Fit(const Catalog &shipped, Calibration calibration, Requests requests, RuntimePreset preset)
        : m_shipped(shipped), m_calibration(std::move(calibration)), m_requests(std::move(requests)), m_preset(std::move(preset))
    {
        std::map<std::string, int> rows;
        for (const MeasuredRequest *request : m_requests)
            ++rows[request->accelerator];
        for (const MeasuredRequest *request : m_requests)
            m_weights.push_back(1 / std::sqrt(double(rows[request->accelerator])));
    }

    /// Pulls towards `prior`: one log unit away weighs as `pull` log units of error on one row's weight.
    RuntimeCost run(const RuntimeCost &start, const std::vector<Number> &numbers, const std::optional<RuntimeCost> &prior, double pull)
    {
        m_prior = prior;
        m_pull = pull;
        m_numbers = numbers;
        RuntimeCost best = start;
        double lowest = loss(best);
        constexpr std::array factors = {0.1, 0.3, 0.5, 0.7, 0.85, 0.93, 0.97, 1.03, 1.08, 1.18, 1.4, 2.0, 3.5, 10.0};
        constexpr int rounds = 12;
        for (int round = 0; round < rounds; ++round) {
            const double before = lowest;
            for (const Number &number : numbers) {
                RuntimeCost centre = best;
                for (const double factor : factors) {
                    RuntimeCost tried = centre;
                    tried.*number.member = std::clamp(centre.*number.member * factor, number.least, number.most);
                    const double now = loss(tried);
                    if (now < lowest - 1e-9) {
                        lowest = now;
                        best = tried;
                    }
                }
            }
            if (before - lowest < 1e-4 * before)
                break;
        }
        return best;
    }

private:
    double loss(const RuntimeCost &cost)
    {
        Calibration calibration = m_calibration;
        RuntimePreset preset = m_preset;
        preset.cost = cost;
        std::erase_if(calibration.runtimes, [&preset](const RuntimePreset &other) {
            return other.runtime == preset.runtime && other.accelerator == preset.accelerator &&
                   (!preset.accelerator.empty() || other.device_class == preset.device_class);
        });
        calibration.runtimes.push_back(preset);
        const Catalog catalog = catalogFor(m_shipped, calibration, m_requests);
        double sum = 0;
        for (std::size_t i = 0; i < m_requests.size(); ++i)
            if (const auto predicted = predictRow(catalog, m_requests[i]->planned))
                sum += m_weights[i] * damped(std::abs(std::log(*predicted / m_requests[i]->measured)));
        const double total = m_weights.empty() ? 1 : *std::ranges::max_element(m_weights);
        for (const Number &number : m_numbers) {
            const double at = cost.*number.member;
            const double usual = m_prior ? (*m_prior).*number.member : number.usual;
            if (at > 0 && usual > 0)
                sum += (isShare(number) ? std::max(m_pull, sharePull) : m_pull) * total * std::abs(std::log(at / usual));
        }
        return sum;
    }

    const Catalog &m_shipped;
    Calibration m_calibration;
    Requests m_requests;
    RuntimePreset m_preset;
    std::vector<double> m_weights;
    std::vector<Number> m_numbers;
    std::optional<RuntimeCost> m_prior;
    double m_pull = 0;
};

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

std::vector<Number> numbersOf(const Coverage &coverage, bool withShares, Runtime runtime)
{
    std::vector<Number> numbers;
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

RuntimeCost startOf(const std::vector<Number> &numbers, const RuntimeCost &base)
{
    RuntimeCost start = base;
    for (const Number &number : numbers)
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

} // namespace

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

namespace {

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

/// Where operators were measured on the kernels that a runtime uses, its efficiencies are theirs.
bool needsShares(DeviceClass deviceClass, Runtime runtime)
{
    const bool isGpuClass = deviceClass == DeviceClass::datacenter_gpu || deviceClass == DeviceClass::card_gpu;
    return runtime == Runtime::local || !isGpuClass;
}

/// Where kernels' efficiencies are fitted with the runtime, its kernels cannot be told from its scheduler: servers are one group.
Runtime fittedRuntime(const MeasuredRequest &request)
{
    const bool isOneGroup = request.runtime == Runtime::python_server && needsShares(request.deviceClass, Runtime::server);
    return isOneGroup ? Runtime::server : request.runtime;
}

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
    for (Number &number : numbers) {
        if (number.member == &RuntimeCost::prompt_layer)
            number.most = mostPromptLayer;
        if (number.member == &RuntimeCost::compute)
            number.most = mostClassCompute;
    }
    Calibration base = calibration;
    base.runtimes.clear();
    Fit fit(catalog, base, requests, preset);
    const RuntimeCost start = startOf(numbers, prior.value_or(RuntimeCost{}));
    preset.cost = fit.run(start, numbers, prior ? std::optional(start) : std::nullopt, 0.05);
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
    Fit fit(catalog, base, requests, preset);
    RuntimeCost prior = ofClass.cost;
    preset.cost = fit.run(startOf(numbers, prior), numbers, startOf(numbers, prior), withShares ? devicePull : timesPull);
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

} // namespace

std::vector<RuntimePreset> fitRuntimes(const Catalog &catalog, const Calibration &calibration, const std::vector<MeasuredRequest> &requests,
                                       const LeavesOutRequest &leavesOut, const std::vector<RuntimePreset> &known)
{
    std::vector<RuntimePreset> presets;
    std::vector<RuntimePreset> knownDevices;
    std::vector<Requests> ofDevices;
    for (const Runtime runtime : everyRuntime) {
        for (const DeviceClass deviceClass : everyClass) {
            Requests group;
            std::map<std::string, Requests> devices;
            bool isWhole = true;
            for (const MeasuredRequest &request : requests) {
                if (fittedRuntime(request) != runtime || request.deviceClass != deviceClass)
                    continue;
                if (leavesOut && leavesOut(request)) {
                    isWhole = false;
                    continue;
                }
                group.push_back(&request);
                devices[request.accelerator].push_back(&request);
            }
            if (isWhole && !known.empty()) {
                for (const RuntimePreset &preset : known)
                    if (preset.rows > 0 && preset.runtime == runtime && preset.device_class == deviceClass)
                        (preset.accelerator.empty() ? presets : knownDevices).push_back(preset);
                continue;
            }
            // A server on a card runs the programs of the data centre's GPUs: too few rows of its own tell more of one card.
            if (deviceClass == DeviceClass::card_gpu && runtime != Runtime::local && devices.size() < 2)
                group.clear();
            std::optional<RuntimeCost> prior;
            if (runtime == Runtime::python_server)
                if (const RuntimePreset *server = findClass(presets, deviceClass, Runtime::server))
                    prior = server->cost;
            if (auto fitted = fitClass(catalog, calibration, group, deviceClass, runtime, prior))
                presets.push_back(std::move(*fitted));
            for (auto &[slug, rows] : devices)
                if (rows.size() >= std::size_t(fewestRows))
                    ofDevices.push_back(std::move(rows));
        }
    }
    completeClasses(presets);
    for (const Requests &rows : ofDevices) {
        const auto ofClass = std::ranges::find_if(presets, [&rows](const RuntimePreset &preset) {
            return preset.accelerator.empty() && preset.device_class == rows.front()->deviceClass &&
                   preset.runtime == fittedRuntime(*rows.front());
        });
        if (ofClass != presets.end()) {
            const RuntimePreset base = *ofClass;
            presets.push_back(fitDevice(catalog, calibration, rows, base));
        }
    }
    presets.insert(presets.end(), knownDevices.begin(), knownDevices.end());
    return presets;
}

namespace {

using Errors = std::vector<double>;

QString phaseOf(const MeasuredRequest &request) { return request.phase; }
QString wholeOf(const MeasuredRequest &) { return QStringLiteral("all"); }

} // namespace

QString deviceKey(const MeasuredRequest &request) { return QString::fromStdString(request.accelerator); }
QString sourceKey(const MeasuredRequest &request) { return request.source; }

std::vector<double> leftOutErrors(const Catalog &catalog, const std::vector<ResolvedRow> &operators, const Calibration &onAll,
                                  const std::vector<MeasuredRequest> &requests, RequestKey key)
{
    Errors errors(requests.size(), std::nan(""));
    QSet<QString> groups;
    for (const MeasuredRequest &request : requests)
        groups.insert(key(request));
    for (const QString &group : groups) {
        const auto isIn = [&](const MeasuredRequest &request) { return key(request) == group; };
        Calibration calibration = onAll;
        const auto isMeasured = [&](const ResolvedRow &row) { return QString::fromStdString(row.accelerator->slug) == group; };
        if (std::ranges::any_of(operators, isMeasured))
            calibration = fitCalibration(operators, isMeasured).calibration();
        calibration.runtimes = fitRuntimes(catalog, calibration, requests, isIn, onAll.runtimes);
        const Errors all = requestErrors(catalog, calibration, requests);
        for (std::size_t i = 0; i < requests.size(); ++i)
            if (isIn(requests[i]))
                errors[i] = all[i];
    }
    return errors;
}

namespace {

void print(QTextStream &out, const std::vector<MeasuredRequest> &requests, const std::vector<Errors> &columns, RequestKey key)
{
    std::map<QString, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < requests.size(); ++i)
        groups[key(requests[i])].push_back(i);
    for (const auto &[name, members] : groups) {
        out << name.leftJustified(30) << QString::number(members.size()).rightJustified(5);
        for (const Errors &errors : columns) {
            Errors known;
            for (const std::size_t i : members)
                if (std::isfinite(errors[i]))
                    known.push_back(std::abs(errors[i]));
            double sum = 0;
            for (const double error : known)
                sum += error;
            const auto percent = [&known](double share) {
                return known.empty() ? QStringLiteral("-") : QString::number(100 * share, 'f', 1);
            };
            out << percent(engine::median(known)).rightJustified(9)
                << percent(sum / double(std::max<std::size_t>(1, known.size()))).rightJustified(8);
        }
        out << '\n';
    }
    out << '\n';
}

} // namespace

std::vector<RuntimePreset> fitAndReportRuntimes(QTextStream &out, const Catalog &catalog, const std::vector<ResolvedRow> &operators,
                                                const std::vector<MeasuredRequest> &requests)
{
    Calibration calibration = fitCalibration(operators).calibration();
    calibration.runtimes = fitRuntimes(catalog, calibration, requests);
    const Errors onAll = requestErrors(catalog, calibration, requests);
    const Errors withoutDevice = leftOutErrors(catalog, operators, calibration, requests, &deviceKey);
    const Errors withoutSource = leftOutErrors(catalog, operators, calibration, requests, &sourceKey);
    out << "requests end to end: rows, then median and mean error in %: fitted on all, whole devices left out, whole sources left out\n";
    for (const RequestKey key : {&wholeOf, &phaseOf, &deviceKey, &sourceKey})
        print(out, requests, {onAll, withoutDevice, withoutSource}, key);
    for (RuntimePreset &preset : calibration.runtimes) {
        Errors errors;
        for (std::size_t i = 0; i < requests.size(); ++i)
            if (fittedRuntime(requests[i]) == preset.runtime && requests[i].deviceClass == preset.device_class &&
                (preset.accelerator.empty() || preset.accelerator == requests[i].accelerator) && std::isfinite(withoutDevice[i]))
                errors.push_back(std::abs(withoutDevice[i]));
        preset.left_out_error = preset.rows > 0 ? engine::median(errors) : 0;
    }
    return calibration.runtimes;
}

namespace {

/// The page of the publication that most of a preset's rows come from.
QString pageOf(const RuntimePreset &preset, const std::vector<MeasuredRequest> &requests)
{
    std::map<QString, int> pages;
    for (const MeasuredRequest &request : requests)
        if (fittedRuntime(request) == preset.runtime && request.deviceClass == preset.device_class &&
            (preset.accelerator.empty() || preset.accelerator == request.accelerator))
            ++pages[request.url];
    const auto most = std::ranges::max_element(pages, {}, [](const auto &page) { return page.second; });
    return preset.rows > 0 && most != pages.end() ? most->first : QString();
}

} // namespace

QByteArray runtimeTable(const std::vector<RuntimePreset> &presets, const std::vector<MeasuredRequest> &requests)
{
    const auto number = [](double value) { return value > 0 ? QString::number(value, 'g', 3) : QString(); };
    const auto cell = [](const std::string &text) {
        QString quoted = QString::fromStdString(text);
        quoted.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        return QLatin1Char('"') + quoted + QLatin1Char('"');
    };
    QString table = QStringLiteral("scope,accelerator,device_class,runtime,step_s,layer_s,prompt_layer_s,sequence_s,compute_efficiency,"
                                   "memory_efficiency,launch_overlap,rows,median_error,left_out_error,source_title,source_url,note\n");
    for (const RuntimePreset &preset : presets) {
        const bool isClass = preset.accelerator.empty();
        const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
        QStringList cells = {isClass ? QStringLiteral("class") : QStringLiteral("device"),
                             QString::fromStdString(preset.accelerator),
                             text(engine::slug(preset.device_class)),
                             text(engine::slug(preset.runtime)),
                             number(preset.cost.step),
                             number(preset.cost.layer),
                             number(preset.cost.prompt_layer),
                             number(preset.cost.sequence),
                             number(preset.cost.compute),
                             number(preset.cost.memory),
                             number(preset.cost.overlap),
                             QString::number(preset.rows),
                             number(preset.error),
                             number(preset.left_out_error),
                             cell(preset.source),
                             pageOf(preset, requests),
                             preset.rows > 0 ? QString() : QStringLiteral("no measurements: taken from the nearest class")};
        table += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    return table.toUtf8();
}

} // namespace ridgepoint::data
