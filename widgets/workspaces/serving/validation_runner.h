// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/serving/validation_result.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace ridgepoint::widgets {

/// What to validate. The reference database is opened anew, because a connection belongs to one thread.
struct ValidationRequest {
    std::shared_ptr<const engine::Catalog> catalog;
    QString database; ///< path
    data::ValidationFiles files;
    engine::PredictionLevel level = engine::PredictionLevel::calibrated;
};

/// Reads, predicts and compares, on the calling thread.
[[nodiscard]] ValidationResult runValidation(const ValidationRequest &request);

/// Does so beside the GUI thread: one request runs, the newest one waits.
class ValidationRunner : public QObject {
    Q_OBJECT
public:
    explicit ValidationRunner(QObject *parent = nullptr);
    ~ValidationRunner() override;

    void start(ValidationRequest request);

Q_SIGNALS:
    void finished(const std::shared_ptr<const ridgepoint::widgets::ValidationResult> &result);

private:
    using Shared = std::shared_ptr<const ValidationResult>;
    void run(ValidationRequest request);
    void takeResult();

    QFutureWatcher<Shared> m_watcher;
    std::optional<ValidationRequest> m_waiting;
};

} // namespace ridgepoint::widgets
