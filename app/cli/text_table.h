// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace ridgepoint::app::cli {

/// Aligned columns for people: a header, a rule, then the rows. Long cells are cut with an ellipsis.
class TextTable {
public:
    enum class Align : std::uint8_t { Left, Right };

    void addColumn(const QString &title, Align align = Align::Left);
    void addRow(const QStringList &cells);

    [[nodiscard]] QByteArray text() const;

private:
    struct Column {
        QString title;
        Align align;
        qsizetype width;
    };

    [[nodiscard]] QString line(const QStringList &cells) const;

    std::vector<Column> m_columns;
    QList<QStringList> m_rows;
};

} // namespace ridgepoint::app::cli
