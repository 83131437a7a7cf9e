// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/stack_reader.h"

#include <QCoreApplication>
#include <QString>

namespace ridgepoint::widgets {

/// Words of the Stack workspace for what the database keeps as short codes.
class StackText {
    Q_DECLARE_TR_FUNCTIONS(StackText)
public:
    [[nodiscard]] static QString role(const QString &role);
    [[nodiscard]] static QString rolePlural(const QString &role);
    /// "Supplies" when the company is the first side, "Supplied by" when it is the other.
    [[nodiscard]] static QString relationship(const QString &kind, bool isOutgoing);
    [[nodiscard]] static QString ownership(const QString &ownership);
    [[nodiscard]] static QString metric(const QString &metric);
    [[nodiscard]] static QString country(const QString &code);
    [[nodiscard]] static QString scheme(const QString &scheme);
    /// "$81.6 bn"; three significant digits.
    [[nodiscard]] static QString money(double usd);
    /// "6 GW" from [W].
    [[nodiscard]] static QString power(double watt);
    [[nodiscard]] static QString figure(double value, const QString &unit);

    /// What a source is called: its title, or which of the collected texts it is.
    [[nodiscard]] static QString source(const data::Provenance &source);
    /// Title, date and confidence, for a tool tip.
    [[nodiscard]] static QString sourceDetail(const data::Provenance &source);
    /// All sources as one line of HTML: pages as links, with the detail on hover.
    [[nodiscard]] static QString sourcesHtml(const data::Sources &sources, const QString &confidence = {});
    [[nodiscard]] static QString sourcesPlain(const data::Sources &sources);
};

} // namespace ridgepoint::widgets
