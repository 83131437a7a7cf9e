// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QtGlobal>

namespace ridgepoint::tests {

/// How long a reader is fed broken bytes: `usual` [ms], or what RIDGEPOINT_FUZZ_SECONDS asks for. Programs that fuzz carry the label
/// "fuzz".
class FuzzTime {
public:
    explicit FuzzTime(int usual)
        : m_end(qEnvironmentVariableIsSet(variable) ? qint64{1000} * qEnvironmentVariableIntValue(variable) : usual)
    {}

    [[nodiscard]] bool isLeft() const { return !m_end.hasExpired(); }

private:
    static constexpr const char *variable = "RIDGEPOINT_FUZZ_SECONDS";
    QDeadlineTimer m_end;
};

} // namespace ridgepoint::tests
