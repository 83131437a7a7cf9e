// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace ridgepoint::app {

/// Version, licence, what the program is built on and where its figures come from.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(const QString &databasePath, const QString &userLayer, QWidget *parent = nullptr);
};

} // namespace ridgepoint::app
