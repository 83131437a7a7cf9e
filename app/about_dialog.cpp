// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/about_dialog.h"

#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ridgepoint::app {

namespace {

QString licenceText()
{
    QFile file(QStringLiteral(":/ridgepoint/LICENSE"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString librariesHtml()
{
    struct Library {
        const char *name;
        const char *licence;
        const char *url;
    };
    static constexpr Library libraries[] = {
        {"Qt " QT_VERSION_STR, "LGPL-3.0-only or GPL-3.0-only", "https://www.qt.io"},
        {"Qt Charts", "GPL-3.0-only", "https://doc.qt.io/qt-6/qtcharts-index.html"},
        {"SQLite", "public domain", "https://www.sqlite.org"},
        {"Eigen", "MPL-2.0", "https://eigen.tuxfamily.org"},
        {"Boost", "BSL-1.0", "https://www.boost.org"},
        {"tl::expected", "CC0-1.0", "https://github.com/TartanLlama/expected"},
        {"Inter typeface", "OFL-1.1", "https://rsms.me/inter/"},
    };
    QString html = QStringLiteral("<table cellpadding='4'>");
    for (const Library &library : libraries) {
        html += QStringLiteral("<tr><td><a href='%3'>%1</a></td><td>%2</td></tr>")
                    .arg(QLatin1StringView(library.name), QLatin1StringView(library.licence), QLatin1StringView(library.url));
    }
    return html + QStringLiteral("</table>");
}

} // namespace

AboutDialog::AboutDialog(const QString &databasePath, const QString &userLayer, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Ridgepoint"));
    setObjectName(QStringLiteral("aboutDialog"));
    resize(widgets::steps(72), widgets::steps(56));

    auto *about = new QTextBrowser(this);
    about->setOpenExternalLinks(true);
    about->setFrameShape(QFrame::NoFrame);
    about->setAccessibleName(tr("About"));
    about->setHtml(tr("<h2>Ridgepoint %1</h2>"
                      "<p>Explores the AI infrastructure stack: who stands where, what a machine can do, and what binds it.</p>"
                      "<p>© 2026 the Ridgepoint authors. Free software under the GNU General Public License, version 3 or later; "
                      "it comes without any warranty.</p>"
                      "<p>Every figure from outside carries its source; point at it to see it. What is computed shows its formula.</p>"
                      "<p>Reference database: %2<br>Your own layer: %3</p>")
                       .arg(QCoreApplication::applicationVersion(), databasePath.toHtmlEscaped(), userLayer.toHtmlEscaped()));

    auto *libraries = new QTextBrowser(this);
    libraries->setOpenExternalLinks(true);
    libraries->setFrameShape(QFrame::NoFrame);
    libraries->setAccessibleName(tr("Libraries"));
    libraries->setHtml(librariesHtml());

    auto *licence = new QPlainTextEdit(licenceText(), this);
    licence->setReadOnly(true);
    licence->setAccessibleName(tr("Licence"));

    auto *tabs = new QTabWidget(this);
    tabs->addTab(about, tr("About"));
    tabs->addTab(libraries, tr("Libraries"));
    tabs->addTab(licence, tr("Licence"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs);
    layout->addWidget(buttons);
}

} // namespace ridgepoint::app
