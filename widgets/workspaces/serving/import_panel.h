// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/hf_config.h"

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ridgepoint::widgets {

/// What was read from a config.json, with the name that it is to be kept under; or why it was not read. Hidden while nothing is read.
class ImportPanel : public QFrame {
    Q_OBJECT
public:
    explicit ImportPanel(QWidget *parent = nullptr);

    /// What was read and waits to be kept.
    struct Candidate {
        data::HfModel read;
        QByteArray config;
        QString origin;
    };

    /// Reads the text of a file. A refusal is shown in place of what was read before.
    void readText(const QByteArray &config, const QString &origin, const QString &name);
    void readFile(const QString &path);
    void showProblem(const QString &sentence);
    bool cancel(); ///< false when nothing was shown

    [[nodiscard]] const std::optional<Candidate> &candidate() const { return m_candidate; }
    [[nodiscard]] QString name() const;

Q_SIGNALS:
    void candidateChanged();
    void keepRequested();

private:
    void refuse(const QString &sentence);

    std::optional<Candidate> m_candidate;
    QLabel *m_sentence;
    QLabel *m_notes;
    QLineEdit *m_name;
    QPushButton *m_keep;
    QPushButton *m_cancel;
    QWidget *m_row;
};

} // namespace ridgepoint::widgets
