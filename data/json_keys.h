// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace ridgepoint::data {

/// The first key that stands twice in one object of a JSON text that is otherwise well formed; empty when there is none. Qt's own
/// reader would silently take the last.
[[nodiscard]] QString doubledKey(const QByteArray &json);

} // namespace ridgepoint::data
