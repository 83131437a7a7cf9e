// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/validation_table.h"

#include "data/problem_text.h"

#include <QFile>
#include <QFileInfo>

#include <cmath>

namespace ridgepoint::data {

engine::Expected<ValidationTable> ValidationTable::open(const QString &path, const QStringList &columns)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(Text::tr("%1 could not be read: %2.").arg(path, file.errorString()));
    ValidationTable table;
    table.m_name = QFileInfo(path).fileName();
    auto csv = parseCsv(file.readAll(), table.m_name);
    if (!csv)
        return tl::unexpected(csv.error());
    table.m_csv = std::move(*csv);
    for (std::size_t i = 0; i < table.m_csv.header.size(); ++i)
        table.m_columns.insert(QString::fromUtf8(table.m_csv.header[i]), i);
    for (const QString &column : columns) {
        if (!table.m_columns.contains(column))
            return refuse(Text::tr("%1, line 1: the column \"%2\" is missing.").arg(table.m_name, column), column);
    }
    return table;
}

QString ValidationTable::text(const CsvRow &row, const QString &column) const
{
    const auto found = m_columns.constFind(column);
    return found == m_columns.constEnd() ? QString() : QString::fromUtf8(row.fields[*found]);
}

engine::Expected<std::optional<double>> ValidationTable::number(const CsvRow &row, const QString &column) const
{
    const QString cell = text(row, column);
    if (cell.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double value = cell.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value) || value < 0)
        return refuseCell(row, column, Text::tr("a number of at least 0, or nothing"));
    return value;
}

engine::Expected<double> ValidationTable::positive(const CsvRow &row, const QString &column) const
{
    const auto value = number(row, column);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value || !(**value > 0))
        return refuseCell(row, column, Text::tr("a number above 0"));
    return **value;
}

tl::unexpected<engine::Problem> ValidationTable::refuseCell(const CsvRow &row, const QString &column, const QString &accepted) const
{
    const QString cell = text(row, column);
    return refuse(Text::tr("%1, line %2, column %3: \"%4\" is not accepted; accepted is %5.")
                      .arg(m_name)
                      .arg(row.line)
                      .arg(column, oneLine(cell), accepted),
                  column, cell, accepted);
}

} // namespace ridgepoint::data
