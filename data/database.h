// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QSqlDatabase>
#include <QString>

namespace ridgepoint::data {

/// The reference database, opened for reading, with the user's own layer attached for writing. Belongs to the thread that opened it;
/// another thread opens its own. Closes when destroyed.
class Database {
public:
    /// Opens `reference` and attaches `user` (created and migrated as needed; empty = without). A reference that is missing, broken or
    /// newer is refused. A user layer that cannot be used never stops the program: it is left as it was and `userLayerProblem` says why.
    [[nodiscard]] static engine::Expected<Database> open(const QString &reference, const QString &user = {});

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    [[nodiscard]] QSqlDatabase connection() const;
    [[nodiscard]] const QString &referencePath() const noexcept { return m_referencePath; }
    [[nodiscard]] const QString &userPath() const noexcept { return m_userPath; }
    [[nodiscard]] bool hasUserLayer() const noexcept { return m_hasUserLayer; }
    /// Empty, or why the program works without the user's layer, as a sentence.
    [[nodiscard]] const QString &userLayerProblem() const noexcept { return m_userLayerProblem; }

private:
    Database(QString name, QString reference);
    void attachUserLayer(const QString &path);
    void close() noexcept;

    QString m_name; ///< of the connection; empty once moved from
    QString m_referencePath;
    QString m_userPath;
    QString m_userLayerProblem;
    bool m_hasUserLayer = false;
};

} // namespace ridgepoint::data
