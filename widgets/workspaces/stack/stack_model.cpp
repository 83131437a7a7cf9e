// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_model.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace ridgepoint::widgets {

namespace {

const QString &sixLayers()
{
    static const QString name = QStringLiteral("six-layer");
    return name;
}

/// Whether the relationship makes one side depend on the other, and which.
enum class Dependency : std::uint8_t { None, ToDependsOnFrom, FromDependsOnTo };

Dependency dependencyOf(const data::Relationship &relationship)
{
    if (relationship.status == u"ended")
        return Dependency::None;
    static const QSet<QString> serving{QStringLiteral("supplies"),     QStringLiteral("manufactures-for"),
                                       QStringLiteral("packages-for"), QStringLiteral("licenses"),
                                       QStringLiteral("hosts"),        QStringLiteral("co-designs")};
    if (serving.contains(relationship.kind))
        return Dependency::ToDependsOnFrom;
    return relationship.kind == u"buys-power-from" ? Dependency::FromDependsOnTo : Dependency::None;
}

void addTie(std::vector<StackTie> &ties, const QString &company, const data::Relationship *relationship)
{
    const auto found = std::ranges::find(ties, company, &StackTie::company);
    if (found == ties.end())
        ties.push_back({company, {relationship}});
    else
        found->relationships.push_back(relationship);
}

int tieCount(const StackTies &ties) { return static_cast<int>(ties.providers.size() + ties.dependents.size()); }

} // namespace

RoleKind roleKind(const QString &role)
{
    static const QSet<QString> suppliers{QStringLiteral("supplier"), QStringLiteral("licensor"), QStringLiteral("partner")};
    static const QSet<QString> operators{QStringLiteral("operator"), QStringLiteral("owner"),    QStringLiteral("landlord"),
                                         QStringLiteral("buyer"),    QStringLiteral("customer"), QStringLiteral("project")};
    static const QSet<QString> surrounding{QStringLiteral("investor"), QStringLiteral("lender"),    QStringLiteral("regulator"),
                                           QStringLiteral("steward"),  QStringLiteral("standards"), QStringLiteral("research")};
    if (suppliers.contains(role))
        return RoleKind::Supplier;
    if (operators.contains(role))
        return RoleKind::Operator;
    return surrounding.contains(role) ? RoleKind::Surrounding : RoleKind::Maker;
}

QString joinedList(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.value(0);
    //: the end of a list: "silicon, systems" and "platform"
    return StackModel::tr("%1 and %2").arg(parts.first(parts.size() - 1).join(QStringLiteral(", ")), parts.last());
}

QString countInWords(int count)
{
    static const std::array words{
        QT_TRANSLATE_NOOP("StackModel", "no"),    QT_TRANSLATE_NOOP("StackModel", "one"),   QT_TRANSLATE_NOOP("StackModel", "two"),
        QT_TRANSLATE_NOOP("StackModel", "three"), QT_TRANSLATE_NOOP("StackModel", "four"),  QT_TRANSLATE_NOOP("StackModel", "five"),
        QT_TRANSLATE_NOOP("StackModel", "six"),   QT_TRANSLATE_NOOP("StackModel", "seven"), QT_TRANSLATE_NOOP("StackModel", "eight"),
        QT_TRANSLATE_NOOP("StackModel", "nine"),  QT_TRANSLATE_NOOP("StackModel", "ten")};
    if (count < 0 || count >= static_cast<int>(words.size()))
        return QString::number(count);
    return StackModel::tr(words.at(static_cast<std::size_t>(count)));
}

StackModel::StackModel(std::shared_ptr<const data::StackData> data) : m_data(std::move(data))
{
    for (const auto &layer : m_data->layers)
        m_schemes[layer.scheme].push_back(&layer);
    for (auto &[scheme, layers] : m_schemes)
        std::ranges::stable_sort(layers, {}, &data::StackLayer::ordinal);
    collectTies();
    collectPlayers();
}

void StackModel::collectTies()
{
    for (const auto &relationship : m_data->relationships) {
        const auto dependency = dependencyOf(relationship);
        if (dependency == Dependency::None || relationship.from == relationship.to)
            continue;
        const bool isReversed = dependency == Dependency::FromDependsOnTo;
        const auto &provider = isReversed ? relationship.to : relationship.from;
        const auto &dependent = isReversed ? relationship.from : relationship.to;
        addTie(m_ties[dependent].providers, provider, &relationship);
        addTie(m_ties[provider].dependents, dependent, &relationship);
    }
    for (auto &ties : m_ties) {
        const auto byName = [this](const StackTie &tie) { return name(tie.company).toCaseFolded(); };
        std::ranges::sort(ties.providers, {}, byName);
        std::ranges::sort(ties.dependents, {}, byName);
    }
}

void StackModel::collectPlayers()
{
    const auto add = [this](const QString &layer, const data::CompanyLayer &placement, bool isDirect) {
        const auto *company = m_data->findCompany(placement.company);
        if (company == nullptr)
            return;
        const StackPlayer player{company, &placement, isDirect, std::max(1, placement.strength.value_or(1) - (isDirect ? 0 : 1))};
        auto &players = m_players[layer];
        const auto same = std::ranges::find(players, company, &StackPlayer::company);
        if (same == players.end())
            players.push_back(player);
        else if (std::pair(player.weight, player.isDirect) > std::pair(same->weight, same->isDirect))
            *same = player;
    };
    for (const auto &placement : m_data->companyLayers) {
        add(placement.layer, placement, true);
        const auto *layer = m_data->findLayer(placement.layer);
        if (layer != nullptr && layer->scheme != sixLayers() && !layer->parent.isEmpty())
            add(layer->parent, placement, false);
        if (layer != nullptr)
            m_span[placement.company].insert(layer->scheme == sixLayers() ? layer->slug : layer->parent);
    }
    for (auto &players : m_players) {
        std::ranges::sort(players, [this](const StackPlayer &a, const StackPlayer &b) {
            const auto rank = [this](const StackPlayer &p) {
                return std::tuple(-p.weight, p.isDirect ? 0 : 1, -tieCount(ties(p.company->slug)), p.company->name.toCaseFolded());
            };
            return rank(a) < rank(b);
        });
    }
}

const std::vector<const data::StackLayer *> &StackModel::layers(const QString &scheme) const
{
    static const std::vector<const data::StackLayer *> none;
    const auto found = m_schemes.find(scheme);
    return found == m_schemes.end() ? none : found->second;
}

const std::vector<StackPlayer> &StackModel::players(const QString &layer) const
{
    static const std::vector<StackPlayer> none;
    const auto found = m_players.constFind(layer);
    return found == m_players.constEnd() ? none : *found;
}

std::vector<StackRoleGroup> StackModel::roleGroups(const QString &layer) const
{
    std::vector<StackRoleGroup> groups;
    for (const auto &placement : m_data->companyLayers) {
        if (placement.layer != layer)
            continue;
        auto group = std::ranges::find(groups, placement.role, &StackRoleGroup::role);
        if (group == groups.end())
            group = groups.insert(groups.end(), StackRoleGroup{placement.role, {}});
        group->placements.push_back(&placement);
    }
    for (auto &group : groups) {
        std::ranges::stable_sort(group.placements, std::greater{}, [](const auto *placement) { return placement->strength.value_or(0); });
    }
    std::ranges::stable_sort(groups, std::greater{}, [](const StackRoleGroup &group) {
        return std::pair(group.placements.front()->strength.value_or(0), group.placements.size());
    });
    return groups;
}

std::vector<const data::StackLayer *> StackModel::opensInto(const QString &layer) const
{
    std::vector<const data::StackLayer *> parts;
    for (const auto &candidate : m_data->layers) {
        if (candidate.parent == layer)
            parts.push_back(&candidate);
    }
    const auto *self = m_data->findLayer(layer);
    if (parts.empty() && players(layer).empty() && self != nullptr) {
        for (const auto *candidate : layers(self->scheme)) {
            if (candidate->slug != layer)
                parts.push_back(candidate);
        }
    }
    return parts;
}

int StackModel::rampIndex(const QString &layer) const
{
    const auto *self = m_data->findLayer(layer);
    if (self != nullptr && self->scheme != sixLayers())
        self = m_data->findLayer(self->parent);
    return self == nullptr ? 0 : std::clamp(self->ordinal - 1, 0, 5);
}

const StackTies &StackModel::ties(const QString &company) const
{
    static const StackTies none;
    const auto found = m_ties.constFind(company);
    return found == m_ties.constEnd() ? none : *found;
}

std::vector<const data::StackLayer *> StackModel::span(const QString &company) const
{
    std::vector<const data::StackLayer *> spanned;
    const auto slugs = m_span.value(company);
    for (const auto *layer : layers(sixLayers())) {
        if (slugs.contains(layer->slug))
            spanned.push_back(layer);
    }
    return spanned;
}

std::vector<StackHighlighted> StackModel::highlighted(StackHighlight highlight) const
{
    constexpr std::size_t mostDependedOn = 12;
    constexpr int integratorSpan = 3;
    std::vector<StackHighlighted> found;
    for (const auto &company : m_data->companies) {
        int count = 0;
        if (highlight == StackHighlight::Integrators) {
            count = static_cast<int>(span(company.slug).size());
            count = count >= integratorSpan ? count : 0;
        } else if (highlight == StackHighlight::MostDependedOn) {
            count = static_cast<int>(ties(company.slug).dependents.size());
        } else if (highlight == StackHighlight::Leaders) {
            count = static_cast<int>(std::ranges::count_if(
                m_data->companyLayers, [&company](const auto &p) { return p.company == company.slug && p.strength.value_or(0) == 5; }));
        }
        if (count > 0)
            found.push_back({&company, count});
    }
    std::ranges::stable_sort(found, std::greater{}, &StackHighlighted::count);
    if (highlight == StackHighlight::MostDependedOn && found.size() > mostDependedOn)
        found.resize(mostDependedOn);
    return found;
}

QString StackModel::name(const QString &company) const
{
    const auto *found = m_data->findCompany(company);
    return found == nullptr ? company : found->name;
}

int StackModel::companyCount(const QString &scheme) const
{
    QSet<QString> companies;
    for (const auto *layer : layers(scheme)) {
        for (const auto &player : players(layer->slug))
            companies.insert(player.company->slug);
    }
    return static_cast<int>(companies.size());
}

} // namespace ridgepoint::widgets
