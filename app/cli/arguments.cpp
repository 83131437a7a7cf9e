// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/suggestion.h"

namespace ridgepoint::app::cli {

namespace {

QString quoted(const QString &word) { return QLatin1Char('\'') + word.left(200) + QLatin1Char('\''); }

const OptionSpec *find(std::span<const OptionSpec> options, const QString &name)
{
    for (const OptionSpec &option : options) {
        if (name == QLatin1StringView(option.name))
            return &option;
    }
    return nullptr;
}

tl::unexpected<Failure> unknownWord(const QString &command, const QString &word, std::span<const OptionSpec> options)
{
    if (!word.startsWith(QLatin1String("-")))
        return badInput(QStringLiteral("%1 takes no argument %2; see 'ridgepoint-cli help %1'.").arg(command, quoted(word)));
    QStringList known;
    for (const OptionSpec &option : options)
        known << QStringLiteral("--") + QLatin1StringView(option.name);
    const QString hint = suggestion(word, known);
    return badInput(QStringLiteral("%1 has no option %2%3")
                        .arg(command, quoted(word),
                             hint.isEmpty() ? QStringLiteral("; see 'ridgepoint-cli help %1'.").arg(command) : QLatin1Char('.') + hint));
}

} // namespace

Result<Arguments> Arguments::parse(const QString &command, const QStringList &words, std::span<const OptionSpec> options,
                                   const char *operandName)
{
    Arguments result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (operandName != nullptr && result.m_operand.isEmpty() && !word.startsWith(QLatin1String("--")) && !word.isEmpty()) {
            result.m_operand = word;
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString dashed = equals < 0 ? word : word.left(equals);
        const OptionSpec *option = dashed.startsWith(QLatin1String("--")) ? find(options, dashed.mid(2)) : nullptr;
        if (option == nullptr)
            return unknownWord(command, dashed, options);
        QStringList &values = result.m_values[dashed.mid(2)];
        if (!option->isRepeatable && !values.isEmpty())
            return badInput(QStringLiteral("%1 is given twice.").arg(dashed));
        if (option->valueName == nullptr) {
            if (equals >= 0)
                return badInput(QStringLiteral("%1 takes no value.").arg(dashed));
            values << QString();
        } else if (equals >= 0) {
            values << word.mid(equals + 1);
        } else if (i + 1 < words.size() && !words[i + 1].startsWith(QLatin1String("--"))) {
            values << words[++i];
        } else {
            return badInput(QStringLiteral("%1 needs a value, as in '%1 %2'.").arg(dashed, QLatin1StringView(option->valueName)));
        }
    }
    if (operandName != nullptr && result.m_operand.isEmpty())
        return badInput(QStringLiteral("%1 needs a value, as in 'ridgepoint-cli %1 %2'.").arg(command, QLatin1StringView(operandName)));
    return result;
}

std::optional<QString> Arguments::value(const QString &name) const
{
    const auto found = m_values.constFind(name);
    return found == m_values.cend() || found->isEmpty() ? std::nullopt : std::optional(found->constLast());
}

} // namespace ridgepoint::app::cli
