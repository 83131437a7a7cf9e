// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QSize>

class QSpinBox;

namespace ridgepoint::widgets {

/// Asks for the size of an exported picture in pixels.
class PictureDialog : public QDialog {
    Q_OBJECT
public:
    PictureDialog(QSize proposed, QWidget *parent = nullptr);
    [[nodiscard]] QSize chosenSize() const;

private:
    QSpinBox *m_width = nullptr;
    QSpinBox *m_height = nullptr;
};

} // namespace ridgepoint::widgets
