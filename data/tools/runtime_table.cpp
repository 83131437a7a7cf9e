// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tools/runtime_table.h"

#include <algorithm>
#include <map>

namespace ridgepoint::data {

using engine::RuntimePreset;

namespace {

/// The page of the publication that most of a preset's rows come from.
QString pageOf(const RuntimePreset &preset, const std::vector<MeasuredRequest> &requests)
{
    std::map<QString, int> pages;
    for (const MeasuredRequest &request : requests)
        if (isBehind(preset, request))
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
