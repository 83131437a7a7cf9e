// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/entity_table.h"

#include <QWidget>

#include <array>

class QToolButton;

namespace ridgepoint::widgets {

inline constexpr std::array<data::EntityKind, 6> allKinds{data::EntityKind::Accelerators, data::EntityKind::Systems,
                                                          data::EntityKind::Fabrics,      data::EntityKind::Models,
                                                          data::EntityKind::Companies,    data::EntityKind::Products};

/// Switch between the tables of the database; arrow keys walk it.
class KindSwitch : public QWidget {
    Q_OBJECT
public:
    explicit KindSwitch(QWidget *parent = nullptr);

    void setKind(data::EntityKind kind); ///< never emits
    [[nodiscard]] static QString label(data::EntityKind kind);

Q_SIGNALS:
    void kindChosen(ridgepoint::data::EntityKind kind);

private:
    std::array<QToolButton *, allKinds.size()> m_buttons{};
};

} // namespace ridgepoint::widgets
