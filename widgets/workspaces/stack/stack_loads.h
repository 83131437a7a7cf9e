// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/stack/weakest_layer.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace ridgepoint::widgets {

/// What one physical limit of the scenario carries.
struct StackLoad {
    engine::StackLimit limit = engine::StackLimit::compute;
    QString name{};
    std::optional<double> utilization{}; ///< load over limit
    bool isBinding = false;
    QString reason{}; ///< a sentence, where nothing is known

    [[nodiscard]] bool isExceeded() const { return utilization && *utilization > 1; }
};

/// The limits of the scenario in view, from the die outwards; empty where the overlay is off.
class StackLoads {
    Q_DECLARE_TR_FUNCTIONS(StackLoads)
public:
    StackLoads() = default;
    explicit StackLoads(const engine::WeakestLayer &weakest);

    [[nodiscard]] const std::vector<StackLoad> &all() const { return m_loads; }
    [[nodiscard]] bool isEmpty() const { return m_loads.empty(); }
    /// Whether a layout made for the others holds these: the same limits, unknown for the same reasons.
    [[nodiscard]] bool hasPlacesOf(const StackLoads &others) const;
    [[nodiscard]] const StackLoad *find(engine::StackLimit limit) const;
    /// Which layer binds, how close it is, and how much it would have to grow before the next one binds.
    [[nodiscard]] const QString &sentence() const { return m_sentence; }
    /// The limits that stand in a layer, one sentence each; empty where none does.
    [[nodiscard]] QStringList texts(const QString &layer) const;

    /// "93.1 %", or that it is unknown.
    [[nodiscard]] static QString valueText(const StackLoad &load);
    /// "binds", else "exceeded", else nothing.
    [[nodiscard]] static QString stateText(const StackLoad &load);
    /// "Compute: 2.7 % of its limit." with what must be said beside it.
    [[nodiscard]] static QString text(const StackLoad &load);

private:
    std::vector<StackLoad> m_loads;
    QString m_sentence;
};

/// Whether a limit stands in a layer of the six or of the physical scheme.
[[nodiscard]] bool standsIn(engine::StackLimit limit, const QString &layer);

} // namespace ridgepoint::widgets
