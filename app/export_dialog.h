// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/exportable.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace ridgepoint::app {

/// Format, size and place for the picture in view; shows a refusal in place and keeps what was typed.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(const plot::Exportable &picture, const QString &folder, QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;

public Q_SLOTS:
    void accept() override;

private:
    void chooseFile();
    void adoptFormat();
    static QString formatName(const QString &suffix);
    void say(const QString &sentence);

    const plot::Exportable &m_picture;
    QComboBox *m_format;
    QComboBox *m_preset;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QLineEdit *m_path;
    QLabel *m_problem;
    QString m_replaced; ///< the file that the user agreed to replace
};

} // namespace ridgepoint::app
