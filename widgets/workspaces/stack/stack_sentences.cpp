// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_model.h"

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

/// In how many layers of a scheme each company stands; the companies with the most, and that number.
std::pair<QStringList, int> widest(const StackModel &model, const QString &scheme)
{
    QHash<QString, int> count;
    for (const auto *layer : model.layers(scheme)) {
        for (const auto &player : model.players(layer->slug))
            ++count[player.company->slug];
    }
    int most = 0;
    for (const int value : std::as_const(count))
        most = std::max(most, value);
    QStringList names;
    for (auto it = count.cbegin(); it != count.cend(); ++it) {
        if (it.value() == most)
            names.append(model.name(it.key()));
    }
    names.sort(Qt::CaseInsensitive);
    return {names, most};
}

QString companiesText(int count) { return count == 1 ? StackModel::tr("1 company") : StackModel::tr("%n companies", nullptr, count); }

} // namespace

QString StackModel::overviewSentence(const QString &scheme) const
{
    const QString companies = companiesText(companyCount(scheme));
    const QString count = countInWords(static_cast<int>(layers(scheme).size()));
    QString start;
    if (scheme == u"physical")
        start = tr("%1 in %2 physical layers").arg(companies, count);
    else if (scheme == u"harness")
        start = tr("%1 in the %2 layers of the software harness").arg(companies, count);
    else if (scheme == u"cross")
        start = tr("%1 in %2 layers that cut across the stack").arg(companies, count);
    else
        start = tr("%1 in %2 layers").arg(companies, count);
    const auto [names, most] = widest(*this, scheme);
    if (most < 2 || names.size() > 3)
        return tr("%1.").arg(start);
    const QString spanned = countInWords(most);
    return names.size() == 1 ? tr("%1; %2 spans %3 of them.").arg(start, names.first(), spanned)
                             : tr("%1; %2 span %3 of them.").arg(start, joinedList(names), spanned);
}

QString StackModel::layerSentence(const QString &layer) const
{
    const auto *self = m_data->findLayer(layer);
    if (self == nullptr)
        return {};
    const auto &here = players(layer);
    const auto parts = opensInto(layer);
    if (here.empty())
        return tr("%1 opens into %2 layers. Bottleneck: %3.")
            .arg(self->name, countInWords(static_cast<int>(parts.size())), self->primaryBottleneck);
    const QString companies = companiesText(static_cast<int>(here.size()));
    if (parts.empty())
        return tr("%1 counts %2. Bottleneck: %3.").arg(self->name, companies, self->primaryBottleneck);
    return tr("%1 counts %2 with its sub-layers. Bottleneck: %3.").arg(self->name, companies, self->primaryBottleneck);
}

QString StackModel::companySentence(const QString &company) const
{
    const auto *self = m_data->findCompany(company);
    if (self == nullptr)
        return {};
    QStringList spanned;
    for (const auto *layer : span(company))
        spanned.append(layer->name.toLower());
    const auto &tied = ties(company);
    const int up = static_cast<int>(tied.providers.size());
    const int down = static_cast<int>(tied.dependents.size());
    const QString start = spanned.size() > 1 ? tr("%1 spans %2").arg(self->name, joinedList(spanned))
                                             : tr("%1 stands in %2").arg(self->name, spanned.value(0, tr("no layer")));
    if (up == 0 && down == 0)
        return tr("%1; no dependency of it is on record.").arg(start);
    const QString dependents = down == 1 ? tr("one depends on it") : tr("%n depend on it", nullptr, down);
    if (up == 0)
        return down == 1 ? tr("%1; one company depends on it.").arg(start) : tr("%1; %2 companies depend on it.").arg(start).arg(down);
    const QString providers = up == 1 ? tr("it depends on one company") : tr("it depends on %n companies", nullptr, up);
    return down == 0 ? tr("%1; %2.").arg(start, providers) : tr("%1; %2 and %3.").arg(start, providers, dependents);
}

} // namespace ridgepoint::widgets
