// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/database.h"
#include "data/provenance.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace ridgepoint::data {

/// What is published of the run that trained a model.
struct TrainingRun {
    QString model; ///< slug
    std::optional<double> tokens;
    QString accelerator; ///< slug; empty without hours
    std::optional<double> acceleratorHours;
    std::optional<double> cost; ///< [USD], as stated
    Provenance source;
    QString note;
};

/// Models that are said to cost alike to train.
struct ModelTier {
    QString slug;
    QString name;
    double costLeast = 0;     ///< [USD]
    double costMost = 0;      ///< [USD]
    bool isOpenEnded = false; ///< the most is a "+"
    QStringList models;       ///< slugs of its examples
    QString note;
};

/// In file order.
[[nodiscard]] engine::Expected<std::vector<TrainingRun>> readTrainingRuns(const Database &database);
[[nodiscard]] engine::Expected<std::vector<ModelTier>> readModelTiers(const Database &database);

/// Null when nothing is published of the model's run.
[[nodiscard]] const TrainingRun *findRun(const std::vector<TrainingRun> &runs, const QString &model);

} // namespace ridgepoint::data
