// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/exporter.h"
#include "widgets/plot/table_model.h"

namespace ridgepoint::plot {

namespace {

/// Spreadsheets take a cell that starts like this for a formula; numbers may start with a sign.
bool wouldRun(const QString &text)
{
    if (text.isEmpty() || !QStringLiteral("=+-@\t\r").contains(text[0])) {
        return false;
    }
    bool isNumber = false;
    text.toDouble(&isNumber);
    return !isNumber;
}

QString csvCell(QString text)
{
    if (wouldRun(text)) {
        text.prepend(u'\'');
    }
    const bool needsQuotes = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    if (!needsQuotes) {
        return text;
    }
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QByteArray csvOf(const Content &content)
{
    TableModel model(content, nullptr);
    model.contentChanged();
    QString text;
    const auto addRow = [&text, &model](auto &&cellText) {
        for (int column = 0; column < model.columnCount(); ++column) {
            text += (column > 0 ? QStringLiteral(",") : QString()) + csvCell(cellText(column));
        }
        text += QStringLiteral("\r\n");
    };
    addRow([&model](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (int row = 0; row < model.rowCount(); ++row) {
        addRow([&model, row](int column) { return model.index(row, column).data().toString(); });
    }
    return text.toUtf8();
}

} // namespace ridgepoint::plot
