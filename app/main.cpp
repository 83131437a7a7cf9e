// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"
#include "app/picture_writer.h"
#include "app/program.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace ridgepoint;

int main(int argc, char *argv[])
{
    app::chooseHeadlessPlatform(argc, argv);
    QApplication application(argc, argv);
    app::nameProgram();

    QCommandLineParser options;
    options.setApplicationDescription(QApplication::translate("main", "Explores the AI infrastructure stack."));
    options.addHelpOption();
    options.addVersionOption();
    const QCommandLineOption pictures(QStringLiteral("write-pictures"),
                                      QApplication::translate("main", "Write every workspace as PNG into <folder> and end."),
                                      QStringLiteral("folder"));
    options.addOption(pictures);
    options.addPositionalArgument(QStringLiteral("scenario"), QApplication::translate("main", "Scenario file to open."),
                                  QStringLiteral("[scenario]"));
    options.process(application);

    auto program = app::Program::start(options.isSet(pictures));
    if (!program) {
        app::tellStartProblem(program.error(), options.isSet(pictures));
        return 1;
    }
    if (options.isSet(pictures)) {
        const auto written = app::writePictures(program->parts(), options.value(pictures));
        if (!written) {
            app::tellStartProblem(written.error(), true);
            return 1;
        }
        for (const QString &path : *written)
            std::puts(qPrintable(path));
        return 0;
    }
    app::MainWindow window(program->parts());
    window.show();
    if (!options.positionalArguments().isEmpty())
        window.openFile(options.positionalArguments().front());
    return QApplication::exec();
}
