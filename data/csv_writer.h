// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace ridgepoint::data {

/// RFC 4180 text in UTF-8 with LF, numbers in the C locale. A text cell that a spreadsheet would run as a formula (starting with
/// = + - @ tab or carriage return) gets a leading apostrophe; numbers are left alone, null is an empty cell.
class CsvWriter {
public:
    void addHeader(const QStringList &names);
    void addRow(const QVariantList &cells);

    [[nodiscard]] const QByteArray &text() const noexcept { return m_text; }

private:
    void add(const QByteArray &field, bool isFirst);

    QByteArray m_text;
};

/// One text cell as `CsvWriter` writes it.
[[nodiscard]] QByteArray csvTextCell(const QString &text);

} // namespace ridgepoint::data
