// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <span>

namespace ridgepoint::app::cli {

/// One option of a command: "--set ID=VALUE".
struct OptionSpec {
    const char *name;      ///< without dashes
    const char *valueName; ///< for the help; null for a flag
    const char *help;
    bool isRepeatable = false;
};

/// The words behind a command, read by its options.
class Arguments {
public:
    /// Refuses unknown options with the nearest known one, values that are missing or not wanted, doubled options and loose words.
    /// `operandName` names the one word that the command needs besides its options ("FILE"); null when it needs none.
    [[nodiscard]] static Result<Arguments> parse(const QString &command, const QStringList &words, std::span<const OptionSpec> options,
                                                 const char *operandName = nullptr);

    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    [[nodiscard]] QStringList values(const QString &name) const { return m_values.value(name); }
    [[nodiscard]] std::optional<QString> value(const QString &name) const;
    [[nodiscard]] const QString &operand() const noexcept { return m_operand; }

private:
    QHash<QString, QStringList> m_values;
    QString m_operand;
};

} // namespace ridgepoint::app::cli
