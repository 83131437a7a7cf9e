// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_loads.h"

#include "widgets/workspaces/common/picture_text.h"
#include "widgets/workspaces/stack/stack_model.h"

#include <algorithm>
#include <array>

namespace ridgepoint::widgets {

using engine::StackLimit;
using engine::Unit;

namespace {

/// Where a limit stands among the six layers and among the physical ones.
struct LimitPlace {
    const char *six;
    const char *physical;
};

constexpr std::array<LimitPlace, engine::stack_limit_count> places = {{
    {"silicon", "chips"},        // compute
    {"silicon", "chips"},        // memory bandwidth
    {"silicon", "chips"},        // memory capacity
    {"systems", "networking"},   // scale-up fabric
    {"systems", "networking"},   // scale-out fabric
    {"systems", "power-supply"}, // rack power
    {"systems", "cooling"},      // cooling
    {"cloud", "electric-grid"},  // site power
    {"silicon", "materials"},    // supply
}};

QString nameOf(StackLimit limit)
{
    const std::string_view text = engine::to_string(limit);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString percent(double share) { return numberText(share, Unit::fraction); }

QString nextClause(const engine::WeakestLayer &weakest)
{
    const engine::LayerStanding *next = weakest.next();
    if (next == nullptr || !weakest.distance)
        return StackLoads::tr("nothing else that is known carries a load");
    return StackLoads::tr("its limit would have to grow %1 before %2 binds, at %3 of its own")
        .arg(numberText(*weakest.distance, Unit::multiplier), nameOf(next->layer).toLower(), percent(next->utilization));
}

QString sentenceOf(const engine::WeakestLayer &weakest)
{
    const engine::LayerStanding *binding = weakest.binding();
    if (binding == nullptr)
        return StackLoads::tr("No layer of this scenario has both a known load and a known limit.");
    const QString name = nameOf(binding->layer);
    QString sentence;
    if (binding->utilization > 1)
        sentence = StackLoads::tr("%1 is the weakest layer and exceeded, at %2 of its limit; %3.");
    else
        sentence = StackLoads::tr("%1 is the weakest layer, at %2 of its limit; %3.");
    sentence = sentence.arg(name, percent(binding->utilization), nextClause(weakest));
    if (weakest.unknown.empty())
        return sentence;
    QStringList unknown;
    for (const auto &each : weakest.unknown)
        unknown.append(nameOf(each.layer).toLower());
    return StackLoads::tr("%1 Unknown: %2.").arg(sentence, joinedList(unknown));
}

} // namespace

bool standsIn(StackLimit limit, const QString &layer)
{
    const LimitPlace &place = places[static_cast<std::size_t>(limit)];
    return layer == QLatin1StringView(place.six) || layer == QLatin1StringView(place.physical);
}

StackLoads::StackLoads(const engine::WeakestLayer &weakest) : m_sentence(sentenceOf(weakest))
{
    for (std::size_t i = 0; i < engine::stack_limit_count; ++i) {
        const auto limit = static_cast<StackLimit>(i);
        StackLoad load;
        load.limit = limit;
        load.name = nameOf(limit);
        const auto standing = std::ranges::find(weakest.standings, limit, &engine::LayerStanding::layer);
        const auto unknown = std::ranges::find(weakest.unknown, limit, &engine::UnknownLayer::layer);
        if (standing != weakest.standings.end()) {
            load.utilization = standing->utilization;
            load.isBinding = standing == weakest.standings.begin();
        } else if (unknown != weakest.unknown.end()) {
            load.reason = QString::fromStdString(unknown->reason);
        } else {
            continue; // does not apply
        }
        m_loads.push_back(std::move(load));
    }
}

bool StackLoads::hasPlacesOf(const StackLoads &others) const
{
    return std::ranges::equal(m_loads, others.m_loads, [](const StackLoad &a, const StackLoad &b) {
        return a.limit == b.limit && a.utilization.has_value() == b.utilization.has_value() && a.reason == b.reason;
    });
}

const StackLoad *StackLoads::find(StackLimit limit) const
{
    const auto found = std::ranges::find(m_loads, limit, &StackLoad::limit);
    return found == m_loads.end() ? nullptr : &*found;
}

QStringList StackLoads::texts(const QString &layer) const
{
    QStringList texts;
    for (const StackLoad &load : m_loads)
        if (standsIn(load.limit, layer))
            texts.append(text(load));
    return texts;
}

QString StackLoads::valueText(const StackLoad &load) { return load.utilization ? percent(*load.utilization) : tr("unknown"); }

QString StackLoads::stateText(const StackLoad &load)
{
    if (load.isBinding)
        return tr("binds");
    return load.isExceeded() ? tr("exceeded") : QString();
}

QString StackLoads::text(const StackLoad &load)
{
    if (!load.utilization)
        return tr("%1: unknown. %2").arg(load.name, load.reason);
    const QString value = valueText(load);
    if (load.isBinding && load.isExceeded())
        return tr("%1: %2 of its limit, exceeded; it binds.").arg(load.name, value);
    const QString state = stateText(load);
    return state.isEmpty() ? tr("%1: %2 of its limit.").arg(load.name, value) : tr("%1: %2 of its limit, %3.").arg(load.name, value, state);
}

} // namespace ridgepoint::widgets
