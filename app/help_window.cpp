// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help_window.h"

#include "widgets/frame/estimate_text.h"
#include "widgets/theme/theme.h"

#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>
#include <QUrl>

#include <array>

namespace ridgepoint::app {

namespace {

struct Page {
    const char *name;
    const char *label;
};

constexpr std::array pages = {
    Page{"overview", QT_TRANSLATE_NOOP("ridgepoint::app::HelpWindow", "Overview")},
    Page{"stack", QT_TRANSLATE_NOOP("ridgepoint::app::HelpWindow", "Stack")},
    Page{"vendors", QT_TRANSLATE_NOOP("ridgepoint::app::HelpWindow", "Vendors")},
    Page{"roofline", QT_TRANSLATE_NOOP("ridgepoint::app::HelpWindow", "Roofline")},
    Page{"serving", QT_TRANSLATE_NOOP("ridgepoint::app::HelpWindow", "Serving")},
    Page{"search", QT_TRANSLATE_NOOP("ridgepoint::app::HelpWindow", "Search")},
    Page{"pipeline", QT_TRANSLATE_NOOP("ridgepoint::app::HelpWindow", "Pipeline")},
    Page{"power", QT_TRANSLATE_NOOP("ridgepoint::app::HelpWindow", "Power and cooling")},
    Page{"economics", QT_TRANSLATE_NOOP("ridgepoint::app::HelpWindow", "Economics")},
    Page{"keyboard", QT_TRANSLATE_NOOP("ridgepoint::app::HelpWindow", "Keys")},
    Page{"reference", QT_TRANSLATE_NOOP("ridgepoint::app::HelpWindow", "Inputs and answers")},
};

QString markdownOf(const QString &name)
{
    QFile file(QStringLiteral(":/ridgepoint/help/%1.md").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent) : QDialog(parent), m_text(new QTextBrowser(this))
{
    setWindowTitle(tr("Ridgepoint help"));
    setObjectName(QStringLiteral("helpWindow"));
    resize(widgets::steps(110), widgets::steps(80));
    auto *list = new QListWidget(this);
    list->setObjectName(QStringLiteral("helpPages"));
    list->setAccessibleName(tr("Help pages"));
    list->setMaximumWidth(widgets::steps(24));
    for (const Page &entry : pages) {
        auto *item = new QListWidgetItem(tr(entry.label), list);
        item->setData(Qt::UserRole, QLatin1StringView(entry.name));
    }
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Help text"));
    m_text->setOpenLinks(false);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme().isEmpty())
            showPage(url.path().section(QLatin1Char('.'), 0, 0));
        else
            QDesktopServices::openUrl(url);
    });
    connect(list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item != nullptr && item->data(Qt::UserRole).toString() != m_page)
            showPage(item->data(Qt::UserRole).toString());
    });
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(list);
    layout->addWidget(m_text, 1);
}

void HelpWindow::showPage(const QString &name)
{
    m_page = name;
    if (name == QLatin1StringView("reference"))
        m_text->setHtml(widgets::parameterReferenceHtml() + widgets::metricReferenceHtml());
    else
        m_text->setMarkdown(markdownOf(name));
    auto *list = findChild<QListWidget *>(QStringLiteral("helpPages"));
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(Qt::UserRole).toString() == name)
            list->setCurrentRow(row);
    }
}

} // namespace ridgepoint::app
