// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/chart_application.h"
#include "app/cli/commands.h"
#include "app/cli/help.h"
#include "app/cli/output.h"

#include <QCoreApplication>
#include <QLocale>

#include <clocale>
#include <cstdio>

namespace ridgepoint::app::cli {

namespace {

/// Qt's remarks are for developers; what a user must know comes as a sentence of ours.
void keepQuiet(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        complain(message);
}

std::unique_ptr<QCoreApplication> makeApplication(bool isPicture, int &count, char **words)
{
    auto application = isPicture ? makeChartApplication(count, words) : std::make_unique<QCoreApplication>(count, words);
    // The same names as the window's, so that both find the user's own layer.
    QCoreApplication::setApplicationName(QStringLiteral("ridgepoint"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RIDGEPOINT_VERSION));
    std::setlocale(LC_ALL, "C.UTF-8");
    QLocale::setDefault(QLocale::c());
    return application;
}

Result<void> runHelp(const QStringList &words)
{
    if (words.isEmpty())
        return print(generalHelp());
    const auto found = findCommand(words);
    if (found)
        return print(commandHelp(*found->command));
    QByteArray group;
    for (const Command &command : commands()) {
        if (words.size() == 1 && QString::fromLatin1(command.name).startsWith(words[0] + QLatin1Char(' ')))
            group += (group.isEmpty() ? "" : "\n") + commandHelp(command);
    }
    if (group.isEmpty())
        return tl::unexpected(found.error());
    return print(group);
}

bool isHelp(const QString &word) { return word == QLatin1String("--help") || word == QLatin1String("-h"); }

Result<void> run(const QStringList &words, char *program)
{
    if (words.isEmpty())
        return badInput(QStringLiteral("No command was given; see 'ridgepoint-cli --help'."));
    if (isHelp(words[0]) || words[0] == QLatin1String("help"))
        return runHelp(words.mid(1));
    if (words[0] == QLatin1String("--version"))
        return print("ridgepoint-cli " RIDGEPOINT_VERSION "\n");
    if (words.size() == 2 && isHelp(words[1]))
        return runHelp(words.mid(0, 1));
    const auto found = findCommand(words);
    if (!found)
        return tl::unexpected(found.error());
    const QStringList rest = words.mid(found->words);
    if (std::any_of(rest.cbegin(), rest.cend(), isHelp))
        return print(commandHelp(*found->command));
    const auto arguments = Arguments::parse(QLatin1String(found->command->name), rest, found->command->options, found->command->operand);
    if (!arguments)
        return tl::unexpected(arguments.error());
    // Qt sees no options: all of them are ours.
    int count = 1;
    char *own[] = {program, nullptr};
    const auto application = makeApplication(found->command->isPicture, count, own);
    return found->command->run(*arguments);
}

} // namespace

} // namespace ridgepoint::app::cli

int main(int argc, char **argv)
{
    using namespace ridgepoint::app::cli;
    prepareStandardStreams();
    qputenv("LC_ALL", "C.UTF-8");
    qInstallMessageHandler(keepQuiet);
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromUtf8(argv[i]);
    const Result<void> done = run(words, argc > 0 ? argv[0] : nullptr);
    if (done)
        return static_cast<int>(ExitCode::Success);
    if (!done.error().sentence.isEmpty())
        complain(done.error().sentence);
    return static_cast<int>(done.error().code);
}
