// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/edge_board.h"

#include "widgets/workspaces/pipeline/pipeline_setup.h"
#include "widgets/workspaces/pipeline/pipeline_text.h"

#include <algorithm>

namespace ridgepoint::widgets {

using engine::EdgeRow;
using engine::EdgeVerdict;
using engine::Unit;

namespace {

template<class T>
void addNew(std::vector<const T *> &list, const T *item)
{
    if (std::find(list.begin(), list.end(), item) == list.end())
        list.push_back(item);
}

} // namespace

const EdgeRow *EdgeBoard::find(std::size_t device, std::size_t model, double steps) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const EdgeRow &row) {
        return row.accelerator == devices[device] && row.denoiser == models[model] && row.steps == steps;
    });
    return found == rows.end() ? nullptr : &*found;
}

QString EdgeBoard::deviceName(std::size_t device) const { return acceleratorName(*devices[device]); }

QString EdgeBoard::modelName(std::size_t model) const
{
    const engine::Model *known = catalog->find_model(models[model]->slug);
    return QString::fromStdString(known != nullptr ? known->name : models[model]->slug);
}

std::shared_ptr<const EdgeBoard> edgeBoard(const std::shared_ptr<const engine::Catalog> &catalog, const engine::EdgeRequest &request)
{
    auto board = std::make_shared<EdgeBoard>();
    board->catalog = catalog;
    board->request = request;
    board->rows = engine::edge_table(*catalog, request);
    for (const EdgeRow &row : board->rows) {
        addNew(board->devices, row.accelerator);
        addNew(board->models, row.denoiser);
    }
    return board;
}

QString verdictWord(EdgeVerdict verdict)
{
    switch (verdict) {
    case EdgeVerdict::within:
        return PipelineText::tr("within");
    case EdgeVerdict::too_slow:
        return PipelineText::tr("too slow");
    case EdgeVerdict::does_not_fit:
        return PipelineText::tr("does not fit");
    case EdgeVerdict::unknown:
        break;
    }
    return PipelineText::tr("unknown");
}

QString edgeSentence(const EdgeBoard &board, double steps)
{
    std::size_t able = 0;
    const EdgeRow *fastest = nullptr;
    for (std::size_t device = 0; device < board.devices.size(); ++device) {
        bool isAble = false;
        for (std::size_t model = 0; model < board.models.size(); ++model) {
            const EdgeRow *row = board.find(device, model, steps);
            if (row == nullptr || row->verdict != EdgeVerdict::within)
                continue;
            isAble = true;
            if (fastest == nullptr || *row->time < *fastest->time)
                fastest = row;
        }
        able += isAble ? 1 : 0;
    }
    const QString limit = numberText(board.request.latency, Unit::second);
    if (fastest == nullptr)
        return PipelineText::tr("No device of the edge makes a picture of %1 step(s) within %2.").arg(countText(steps), limit);
    const auto model = std::find(board.models.begin(), board.models.end(), fastest->denoiser) - board.models.begin();
    return PipelineText::tr("%1 of %2 devices make a picture of %3 step(s) within %4; the fastest is %5 with %6 in %7.")
        .arg(countText(static_cast<double>(able)), countText(static_cast<double>(board.devices.size())), countText(steps), limit,
             acceleratorName(*fastest->accelerator), board.modelName(static_cast<std::size_t>(model)),
             numberText(*fastest->time, Unit::second));
}

} // namespace ridgepoint::widgets
