// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/commands.h"

namespace ridgepoint::app::cli {

namespace {

QByteArray optionWords(const OptionSpec &option)
{
    QByteArray words = QByteArray("--") + option.name;
    if (option.valueName != nullptr)
        words += QByteArray(" ") + option.valueName;
    return words;
}

QByteArray operandWord(const Command &command) { return command.operand == nullptr ? QByteArray() : QByteArray(" ") + command.operand; }

} // namespace

QByteArray generalHelp()
{
    QByteArray text = "Usage: ridgepoint-cli COMMAND [OPTION ...]\n"
                      "Estimates AI infrastructure: rooflines, throughput, memory, search cost.\n\nCommands:\n";
    for (const Command &command : commands())
        text += "  " + QByteArray(command.name).leftJustified(16) + command.summary + '\n';
    text += "  " + QByteArray("help COMMAND").leftJustified(16) + "the options of a command\n";
    text += "\nOptions:\n  --help          this text\n  --version       the version\n"
            "\nExit status: 0 done; 1 no database, a result that could not be written, or a check that did not hold;\n"
            "2 an option, a value or a scenario file that was refused, with one sentence on standard error.\n"
            "\nExample: ridgepoint-cli estimate --set accelerator=nvidia-h100-sxm --set batch=8 --metric forward_time,bound\n";
    return text;
}

QByteArray commandHelp(const Command &command)
{
    QByteArray text = QByteArray("Usage: ridgepoint-cli ") + command.name + operandWord(command) + " [OPTION ...]\n" + command.summary +
                      (command.options.empty() ? "\n" : "\n\nOptions:\n");
    for (const OptionSpec &option : command.options)
        text += "  " + optionWords(option).leftJustified(30) + ' ' + option.help + '\n';
    if (*command.details != '\0')
        text += QByteArray("\n") + command.details;
    return text;
}

} // namespace ridgepoint::app::cli
