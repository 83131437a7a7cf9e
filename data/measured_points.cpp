// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/measured_points.h"

#include "data/csv_reader.h"
#include "data/nsight_csv.h"
#include "data/problem_text.h"
#include "engine/unit.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace ridgepoint::data {

namespace {

constexpr qint64 most_file_bytes = qint64{64} * 1024 * 1024;
constexpr qsizetype most_field_bytes = 4096;

enum class Column : std::size_t { operatorName, flops, bytes, seconds, source, note };
constexpr std::size_t column_count = 6;

struct ColumnNames {
    Column column;
    std::array<QLatin1StringView, 6> names; ///< the first one is the column's own
    engine::Unit unit;
    bool isNeeded;
};

const std::array<ColumnNames, column_count> &columnNames()
{
    using Name = QLatin1StringView;
    static const std::array<ColumnNames, column_count> rows = {{
        {Column::operatorName, {Name("operator"), Name("name"), Name("kernel"), Name("op"), Name("kernel_name")}, engine::Unit::none, true},
        {Column::flops, {Name("flop"), Name("flops"), Name("work_flop")}, engine::Unit::flop, true},
        {Column::bytes, {Name("bytes"), Name("byte"), Name("bytes_b"), Name("traffic_bytes")}, engine::Unit::byte, true},
        {Column::seconds,
         {Name("seconds"), Name("time_s"), Name("time"), Name("duration_s"), Name("duration"), Name("second")},
         engine::Unit::second,
         true},
        {Column::source, {Name("source")}, engine::Unit::none, false},
        {Column::note, {Name("note"), Name("notes"), Name("comment")}, engine::Unit::none, false},
    }};
    return rows;
}

QString acceptedNames(const ColumnNames &row)
{
    QStringList names;
    for (const QLatin1StringView name : row.names)
        if (!name.isEmpty())
            names.append(name);
    return names.join(QStringLiteral(", "));
}

QString acceptedColumns()
{
    QStringList names;
    for (const ColumnNames &row : columnNames())
        names.append(row.names.front());
    return names.join(QStringLiteral(", "));
}

/// "Time (s)" and "time_s" are the same name.
QString plainName(const QByteArray &header)
{
    QString plain;
    for (const QChar c : QString::fromUtf8(header).trimmed().toLower())
        if (c.isLetterOrNumber())
            plain += c;
        else if (!plain.endsWith(u'_'))
            plain += u'_';
    while (plain.endsWith(u'_'))
        plain.chop(1);
    return plain;
}

QString shown(const QByteArray &field)
{
    constexpr qsizetype longest = 40;
    const QString text = oneLine(QString::fromUtf8(field));
    return text.size() > longest ? text.left(longest) + QStringLiteral("...") : text;
}

/// The user's own table.
class TableReader {
public:
    TableReader(const CsvTable &table, QString name) : m_table(table), m_name(std::move(name)) {}

    engine::Expected<MeasuredPoints> read()
    {
        if (const auto found = findColumns(); !found)
            return tl::unexpected(found.error());
        if (m_table.rows.empty())
            return refuse(Text::tr("%1 has a header and no row below it; expected is one row for each measured operator.").arg(m_name));
        if (m_table.rows.size() > std::size_t(most_measured_points))
            return refuse(Text::tr("%1 has %2 rows; at most %3 are read from one file.")
                              .arg(m_name)
                              .arg(m_table.rows.size())
                              .arg(most_measured_points),
                          QStringLiteral("rows"), QString::number(m_table.rows.size()),
                          Text::tr("at most %1 rows").arg(most_measured_points));
        MeasuredPoints result;
        result.source = QFileInfo(m_name).fileName();
        result.points.reserve(m_table.rows.size());
        for (const CsvRow &row : m_table.rows) {
            auto point = readRow(row);
            if (!point)
                return tl::unexpected(point.error());
            if (point->source.isEmpty())
                point->source = result.source;
            result.points.push_back(std::move(*point));
        }
        return result;
    }

private:
    engine::Expected<void> findColumns()
    {
        if (m_table.header.size() == 1 && (m_table.header[0].contains(';') || m_table.header[0].contains('\t')))
            return refuse(Text::tr("%1, line 1: the columns are separated by semicolons or tabs; expected are commas.").arg(m_name));
        for (std::size_t i = 0; i < m_table.header.size(); ++i)
            if (const auto taken = takeColumn(i); !taken)
                return taken;
        for (const ColumnNames &row : columnNames())
            if (row.isNeeded && !place(row.column))
                return refuse(Text::tr("%1, line 1: the column \"%2\" is missing; accepted names for it are %3.")
                                  .arg(m_name, row.names.front(), acceptedNames(row)),
                              row.names.front(), {}, acceptedNames(row));
        return {};
    }

    engine::Expected<void> takeColumn(std::size_t index)
    {
        const QString plain = plainName(m_table.header[index]);
        const auto &rows = columnNames();
        const auto row = std::find_if(rows.begin(), rows.end(), [&plain](const ColumnNames &one) {
            return !plain.isEmpty() && std::find(one.names.begin(), one.names.end(), plain) != one.names.end();
        });
        if (row == rows.end())
            return refuse(
                Text::tr("%1, line 1, column %2: \"%3\" is no column of measured points; accepted are %4, with units in the values.")
                    .arg(m_name)
                    .arg(index + 1)
                    .arg(shown(m_table.header[index]), acceptedColumns()),
                shown(m_table.header[index]), {}, acceptedColumns());
        auto &taken = m_places[std::size_t(row->column)];
        if (taken)
            return refuse(Text::tr("%1, line 1, column %2: \"%3\" and \"%4\" both stand for \"%5\"; expected is one of them.")
                              .arg(m_name)
                              .arg(index + 1)
                              .arg(shown(m_table.header[*taken]), shown(m_table.header[index]), row->names.front()),
                          row->names.front());
        taken = index;
        return {};
    }

    [[nodiscard]] std::optional<std::size_t> place(Column column) const { return m_places[std::size_t(column)]; }

    engine::Expected<MeasuredPoint> readRow(const CsvRow &row) const
    {
        MeasuredPoint point;
        for (std::size_t i = 0; i < row.fields.size(); ++i)
            if (row.fields[i].size() > most_field_bytes)
                return refuseField(row, i, Text::tr("%1 bytes; at most %2 are read.").arg(row.fields[i].size()).arg(most_field_bytes));
        const std::array<std::pair<Column, QString *>, 3> texts = {
            {{Column::operatorName, &point.operatorName}, {Column::source, &point.source}, {Column::note, &point.note}}};
        for (const auto &[column, target] : texts)
            if (const auto at = place(column))
                *target = oneLine(QString::fromUtf8(row.fields[*at]));
        if (point.operatorName.isEmpty())
            return refuseField(row, *place(Column::operatorName), Text::tr("empty; expected is the name of an operator or kernel."));
        const std::array<std::pair<Column, double *>, 3> numbers = {
            {{Column::flops, &point.flops}, {Column::bytes, &point.bytes}, {Column::seconds, &point.seconds}}};
        for (const auto &[column, target] : numbers) {
            const auto value = number(row, column);
            if (!value)
                return tl::unexpected(value.error());
            *target = *value;
        }
        for (const double ratio : {point.intensity(), point.performance()})
            if (!std::isfinite(ratio) || !(ratio > 0))
                return refuseField(row, *place(Column::flops),
                                   Text::tr("FLOP per byte or per second of this row is out of the range of numbers."));
        return point;
    }

    [[nodiscard]] engine::Expected<double> number(const CsvRow &row, Column column) const
    {
        const std::size_t at = *place(column);
        const QByteArray &field = row.fields[at];
        const QString accepted = Text::tr("a number above zero with a decimal point, alone or with its unit");
        if (field.contains(','))
            return refuseField(row, at, Text::tr("\"%1\" has a comma; accepted is %2.").arg(shown(field), accepted), accepted);
        const auto value = engine::parse({field.constData(), std::size_t(field.size())}, columnNames()[std::size_t(column)].unit);
        if (!value)
            return refuseField(row, at, text(value.error()) + u'.', QString::fromStdString(value.error().accepted));
        if (!std::isfinite(*value) || !(*value > 0))
            return refuseField(row, at, Text::tr("\"%1\" is not above zero; accepted is %2.").arg(shown(field), accepted), accepted);
        return *value;
    }

    [[nodiscard]] tl::unexpected<engine::Problem> refuseField(const CsvRow &row, std::size_t index, const QString &reason,
                                                              const QString &accepted = {}) const
    {
        const QString header = shown(m_table.header[index]);
        return refuse(Text::tr("%1, line %2, column %3 (\"%4\"): %5").arg(m_name).arg(row.line).arg(index + 1).arg(header, reason), header,
                      shown(row.fields[index]), accepted);
    }

    const CsvTable &m_table;
    QString m_name;
    std::array<std::optional<std::size_t>, column_count> m_places;
};

QByteArray withoutMark(const QByteArray &bytes) { return bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes; }

/// Blank lines behind the last row are no rows.
QByteArray withoutBlankEnd(const QByteArray &bytes)
{
    qsizetype end = bytes.size();
    while (end > 0 && (bytes.at(end - 1) == '\n' || bytes.at(end - 1) == '\r'))
        --end;
    return bytes.first(end);
}

} // namespace

engine::Expected<MeasuredPoints> parseMeasuredPoints(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > most_file_bytes)
        return refuse(Text::tr("%1 is larger than 64 MiB; a table of measured points is not.").arg(name), QStringLiteral("file"), name);
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return refuse(Text::tr("%1 is text in UTF-16; expected is UTF-8. A shell that redirects output may have converted it; the option "
                               "--log-file of ncu writes UTF-8.")
                          .arg(name),
                      QStringLiteral("file"), name);
    const QByteArray plain = withoutMark(bytes);
    if (isNsightCsv(plain))
        return parseNsightCsv(plain, name);
    const auto table = parseCsv(withoutBlankEnd(plain), name);
    if (!table)
        return tl::unexpected(table.error());
    return TableReader(*table, name).read();
}

engine::Expected<MeasuredPoints> readMeasuredPoints(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.exists())
        return refuse(Text::tr("%1 does not exist.").arg(path), QStringLiteral("file"), path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return refuse(Text::tr("%1 could not be read: %2.").arg(path, info.isDir() ? Text::tr("it is a folder") : file.errorString()),
                      QStringLiteral("file"), path);
    if (info.suffix() == QLatin1StringView("ncu-rep"))
        return refuse(
            Text::tr("%1 is a report of Nsight Compute, not CSV; \"ncu --import REPORT --csv --page raw\" writes the table.").arg(path),
            QStringLiteral("file"), path);
    const QByteArray bytes = file.read(most_file_bytes + 1);
    if (file.error() != QFileDevice::NoError)
        return refuse(Text::tr("%1 could not be read: %2.").arg(path, file.errorString()), QStringLiteral("file"), path);
    return parseMeasuredPoints(bytes, path);
}

} // namespace ridgepoint::data
