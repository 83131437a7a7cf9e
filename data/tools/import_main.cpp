// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/importer.h"
#include "data/problem_text.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QTextStream>

namespace {

int fail(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
    return 1;
}

bool write(const QString &path, const QString &text)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3 || arguments.size() > 4)
        return fail(QStringLiteral("usage: ridgepoint-import FIGURES_DIR OUT.sqlite [REPORT.txt]"));
    const auto report = ridgepoint::data::importFigures(arguments.at(1), arguments.at(2));
    if (!report)
        return fail(ridgepoint::data::text(report.error()));
    if (arguments.size() == 4 && !write(arguments.at(3), report->text()))
        return fail(QStringLiteral("%1 could not be written.").arg(arguments.at(3)));
    if (!report->isComplete())
        return fail(report->text());
    QTextStream(stdout) << report->text().section(u'\n', -2);
    return 0;
}
