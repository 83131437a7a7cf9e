// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_describe.h"

#include "widgets/workspaces/stack/stack_text.h"

#include <QStringList>

namespace ridgepoint::widgets {

namespace {

QString layerDescription(const data::StackLayer &layer)
{
    QStringList parts{layer.function, StackModel::tr("Bottleneck: %1").arg(layer.primaryBottleneck),
                      StackModel::tr("Value capture: %1").arg(layer.valueCapture)};
    if (!layer.grossMarginNote.isEmpty())
        parts.append(StackModel::tr("Margin: %1").arg(layer.grossMarginNote));
    return parts.join(QStringLiteral(". "));
}

QString placementDescription(const StackModel &model, const data::CompanyLayer &placement)
{
    const auto *layer = model.data().findLayer(placement.layer);
    const QString where = layer == nullptr ? placement.layer : layer->name;
    QStringList parts{StackModel::tr("%1 in %2").arg(StackText::role(placement.role), where)};
    if (!placement.marketRole.isEmpty())
        parts.append(placement.marketRole);
    if (placement.strength)
        parts.append(StackModel::tr("strength %1 of 5").arg(*placement.strength));
    return parts.join(QStringLiteral(". "));
}

const data::Sources *sourcesOf(const StackModel &model, const DiagramItem &item)
{
    if (item.placement != nullptr)
        return &item.placement->sources;
    if (item.product != nullptr)
        return &item.product->sources;
    if (item.trend != nullptr)
        return &item.trend->sources;
    const auto *layer = item.kind == DiagramKind::Fold || item.kind == DiagramKind::Crumb ? nullptr : model.data().findLayer(item.layer);
    return layer == nullptr ? nullptr : &layer->sources;
}

} // namespace

QString itemName(const StackModel &model, const DiagramItem &item)
{
    switch (item.kind) {
    case DiagramKind::Fold: {
        const auto *layer = model.data().findLayer(item.layer);
        return StackModel::tr("%n more in %1", nullptr, static_cast<int>(item.folded.size()))
            .arg(layer == nullptr ? item.layer : layer->name);
    }
    case DiagramKind::Crumb:
        return StackModel::tr("Back to %1").arg(item.text);
    default:
        return item.text;
    }
}

QString itemDescription(const StackModel &model, const DiagramItem &item, const StackLoads &loads)
{
    if (item.placement != nullptr)
        return placementDescription(model, *item.placement);
    if (item.product != nullptr)
        return StackModel::tr("%1 of %2. %3. %4")
            .arg(item.product->category, model.name(item.company), item.product->status, item.product->differentiator);
    if (item.trend != nullptr)
        return StackModel::tr("%1. Watch: %2").arg(item.trend->claim, item.trend->leadingIndicators);
    if (item.kind == DiagramKind::Fold) {
        QStringList names;
        for (const auto &company : item.folded)
            names.append(model.name(company));
        return names.join(QStringLiteral(", "));
    }
    const auto *layer = model.data().findLayer(item.layer);
    if (layer == nullptr || item.kind == DiagramKind::Crumb)
        return {};
    const QString carried = loads.texts(item.layer).join(u' ');
    return carried.isEmpty() ? layerDescription(*layer) : QStringLiteral("%1. %2").arg(layerDescription(*layer), carried);
}

QString itemToolTip(const StackModel &model, const DiagramItem &item, const StackLoads &loads)
{
    QString html = QStringLiteral("<p><b>%1</b></p><p>%2</p>")
                       .arg(itemName(model, item).toHtmlEscaped(), itemDescription(model, item, loads).toHtmlEscaped());
    if (!item.company.isEmpty() && item.product == nullptr) {
        const auto &ties = model.ties(item.company);
        html += QStringLiteral("<p>%1</p>")
                    .arg(StackModel::tr("Depends on %1, depended on by %2").arg(ties.providers.size()).arg(ties.dependents.size()));
    }
    const auto *sources = sourcesOf(model, item);
    if (sources == nullptr || sources->empty())
        return html;
    QStringList lines;
    for (const auto &source : *sources) {
        QString line = StackText::source(source).toHtmlEscaped();
        if (!source.date.isEmpty())
            line += QStringLiteral(", %1").arg(source.date);
        if (!source.confidence.isEmpty())
            line += QStringLiteral(", %1").arg(StackModel::tr("confidence: %1").arg(source.confidence));
        lines.append(line);
    }
    return html + QStringLiteral("<p>%1<br>%2</p>").arg(StackModel::tr("Sources"), lines.join(QStringLiteral("<br>")));
}

} // namespace ridgepoint::widgets
