// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/stack_reader.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace ridgepoint::widgets {

/// What a role amounts to; chips show it by their outline.
enum class RoleKind : std::uint8_t { Maker, Supplier, Operator, Surrounding };
[[nodiscard]] RoleKind roleKind(const QString &role);

/// A company in a layer. At the top level a company also counts for the layer that one of its sub-layers opens from.
struct StackPlayer {
    const data::StackCompany *company = nullptr;
    const data::CompanyLayer *placement = nullptr; ///< its strongest one here
    bool isDirect = true;                          ///< placed in the layer itself, not in a sub-layer
    int weight = 0;                                ///< 1 .. 5: strength, one less when not direct
};

struct StackRoleGroup {
    QString role;
    std::vector<const data::CompanyLayer *> placements; ///< strongest first
};

/// One company at the other end, with every relationship that makes the dependency.
struct StackTie {
    QString company;
    std::vector<const data::Relationship *> relationships;
};

struct StackTies {
    std::vector<StackTie> providers;  ///< what the company depends on
    std::vector<StackTie> dependents; ///< who depends on the company
};

/// What is lit up in the diagram. The weakest layer lights no company: it shows what the layers carry.
enum class StackHighlight : std::uint8_t { None, Integrators, Leaders, MostDependedOn, WeakestLayer };

/// A highlighted company with the number that earned its place.
struct StackHighlighted {
    const data::StackCompany *company = nullptr;
    int count = 0;
};

/// Everything the Stack workspace derives from the database: who plays where, who depends on whom, who spans layers.
class StackModel {
    Q_DECLARE_TR_FUNCTIONS(StackModel)
public:
    explicit StackModel(std::shared_ptr<const data::StackData> data);

    [[nodiscard]] const data::StackData &data() const noexcept { return *m_data; }
    /// Layers of a scheme, bottom first.
    [[nodiscard]] const std::vector<const data::StackLayer *> &layers(const QString &scheme) const;
    [[nodiscard]] const std::vector<StackPlayer> &players(const QString &layer) const;
    [[nodiscard]] std::vector<StackRoleGroup> roleGroups(const QString &layer) const;
    /// Layers that a layer opens into; for a layer that only gathers a scheme, the rest of that scheme.
    [[nodiscard]] std::vector<const data::StackLayer *> opensInto(const QString &layer) const;
    /// Position of the layer's colour in the ramp: its own among the six, else that of the layer it opens from.
    [[nodiscard]] int rampIndex(const QString &layer) const;

    [[nodiscard]] const StackTies &ties(const QString &company) const;
    /// The layers among the six in which a company stands, bottom first.
    [[nodiscard]] std::vector<const data::StackLayer *> span(const QString &company) const;
    [[nodiscard]] std::vector<StackHighlighted> highlighted(StackHighlight highlight) const;

    [[nodiscard]] QString overviewSentence(const QString &scheme) const;
    [[nodiscard]] QString layerSentence(const QString &layer) const;
    [[nodiscard]] QString companySentence(const QString &company) const;
    [[nodiscard]] QString name(const QString &company) const;
    [[nodiscard]] int companyCount(const QString &scheme) const;

private:
    void collectTies();
    void collectPlayers();

    std::shared_ptr<const data::StackData> m_data;
    std::map<QString, std::vector<const data::StackLayer *>> m_schemes;
    QHash<QString, std::vector<StackPlayer>> m_players;
    QHash<QString, StackTies> m_ties;
    QHash<QString, QSet<QString>> m_span; ///< company -> layers among the six
};

/// "silicon, systems and platform".
[[nodiscard]] QString joinedList(const QStringList &parts);
/// A small number in words, a larger one in digits.
[[nodiscard]] QString countInWords(int count);

} // namespace ridgepoint::widgets
