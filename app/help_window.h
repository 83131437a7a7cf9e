// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTextBrowser;

namespace ridgepoint::app {

/// The manual: a page per workspace, the keys, and the reference of every input and answer made from the engine's tables.
class HelpWindow : public QDialog {
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Shows a page of resources/help by name, or "reference".
    void showPage(const QString &name);
    [[nodiscard]] QString page() const { return m_page; }

private:
    QTextBrowser *m_text;
    QString m_page;
};

} // namespace ridgepoint::app
