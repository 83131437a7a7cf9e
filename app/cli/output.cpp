// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace ridgepoint::app::cli {

namespace {

/// 0 or the error number.
int writeAll(int descriptor, const QByteArray &text)
{
    const char *next = text.constData();
    qsizetype left = text.size();
    while (left > 0) {
        const ssize_t written = ::write(descriptor, next, static_cast<size_t>(left));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        next += written;
        left -= written;
    }
    return 0;
}

} // namespace

void prepareStandardStreams()
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        // open() takes the lowest free number: the closed one. Reading only, so that writing to it stays an error.
        if (::fcntl(descriptor, F_GETFD) == -1 && ::open("/dev/null", O_RDONLY | O_CLOEXEC) == -1)
            return;
    }
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
}

Result<void> print(const QByteArray &text)
{
    const int error = writeAll(STDOUT_FILENO, text);
    if (error == 0)
        return {};
    if (error == EPIPE)
        return failed(QString());
    return failed(QStringLiteral("Standard output cannot be written: %1.").arg(QString::fromLocal8Bit(std::strerror(error))));
}

Result<void> checkTarget(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() || info.isFile())
        return {};
    return failed(QStringLiteral("%1 is no plain file, so it is not replaced.").arg(path));
}

void complain(const QString &sentence)
{
    QString line = sentence;
    line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    static_cast<void>(writeAll(STDERR_FILENO, line.toUtf8() + '\n'));
}

} // namespace ridgepoint::app::cli
