// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cooling/cooling_plant.h"
#include "engine/power/power_chain.h"

#include <optional>

namespace ridgepoint::engine {

/// The last value of a function that is dear to call, with what it was called for.
template<class Key, class Value>
class Memo {
public:
    template<class Function>
    const std::optional<Value> &of(const Key &key, const Function &function)
    {
        if (!m_key || !(*m_key == key)) {
            m_value = function();
            m_key = key;
        }
        return m_value;
    }

private:
    std::optional<Key> m_key;
    std::optional<Value> m_value;
};

/// Private to the engine: power chain and cooling of the point before, which most points of a sweep share.
struct FacilityMemo {
    struct ChainKey {
        const PowerChain *chain = nullptr;
        Redundancy redundancy = Redundancy::n;
        double equipment = 0; ///< [W]
        double rated = 0;     ///< [W]

        friend bool operator==(const ChainKey &, const ChainKey &) = default;
    };
    struct CoolingKey {
        const CoolingMethod *method = nullptr;
        const City *city = nullptr;
        double supply = 0; ///< [K]
        double rise = 0;   ///< [K]
        double it_load_share = 0;
        double distribution_loss = 0;
        double heat_reuse = 0;

        friend bool operator==(const CoolingKey &, const CoolingKey &) = default;
    };

    Memo<ChainKey, ChainFlow> chain;
    Memo<CoolingKey, CoolingYear> cooling;
};

} // namespace ridgepoint::engine
