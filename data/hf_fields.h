// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/problem.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace ridgepoint::data {

/// Typed reading of a config.json. The first refusal is kept and every later read gives 0, so that a family reads its fields in a row
/// and looks at `problem` once. A null counts as an absent field.
class HfFields {
public:
    HfFields(QJsonObject object, QString file, QString modelType);

    [[nodiscard]] bool has(const char *key) const;
    [[nodiscard]] bool isNull(const char *key) const; ///< it stands there, as a null
    /// A whole number from `least` to `most`; the field must be there.
    int whole(const char *key, int most, int least = 1);
    int wholeOr(const char *key, int otherwise, int most, int least = 1);
    /// The same, and a warning that names the default when the field is absent.
    int wholeOrNoted(const char *key, int otherwise, int most, int least = 1);
    bool flagOr(const char *key, bool otherwise);
    std::vector<int> wholes(const char *key, int most); ///< empty when absent
    QStringList texts(const char *key);                 ///< empty when absent
    [[nodiscard]] QString textOr(const char *key, const QString &otherwise) const;
    [[nodiscard]] QJsonObject objectOf(const char *key) const;

    /// Keeps a refusal; `sentence` goes on behind the name of the file.
    void refuseField(const char *key, const QString &sentence);
    void warn(const QString &sentence);

    [[nodiscard]] const std::optional<engine::Problem> &problem() const noexcept { return m_problem; }
    [[nodiscard]] const QStringList &warnings() const noexcept { return m_warnings; }

private:
    [[nodiscard]] QJsonValue value(const char *key) const;
    int checked(const char *key, const QJsonValue &value, int least, int most);

    QJsonObject m_object;
    QString m_file;
    QString m_modelType;
    std::optional<engine::Problem> m_problem;
    QStringList m_warnings;
};

} // namespace ridgepoint::data
