// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_reader.h"

#include "data/problem_text.h"

#include <QSet>
#include <QStringDecoder>

namespace ridgepoint::data {

namespace {

constexpr qsizetype most_bytes = qsizetype{256} * 1024 * 1024;

QString at(const QString &name, int line, int column, const QString &reason)
{
    return Text::tr("%1, line %2, column %3: %4").arg(name).arg(line).arg(column).arg(reason);
}

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError() && decoded.size() <= bytes.size();
}

/// What a file may not hold anywhere: a byte order mark, zero bytes, text in another encoding.
QString encodingProblem(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > most_bytes)
        return Text::tr("%1 is larger than 256 MiB.").arg(name);
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return at(name, 1, 1, Text::tr("a byte order mark; expected is UTF-8 without one."));
    const qsizetype zero = bytes.indexOf('\0');
    if (zero >= 0)
        return at(name, int(bytes.first(zero).count('\n')) + 1, int(zero - bytes.lastIndexOf('\n', zero)),
                  Text::tr("a zero byte; expected is text in UTF-8."));
    if (isUtf8(bytes))
        return {};
    int line = 1;
    qsizetype begin = 0;
    while (begin < bytes.size()) {
        qsizetype end = bytes.indexOf('\n', begin);
        end = end < 0 ? bytes.size() : end;
        if (!isUtf8(QByteArrayView(bytes).sliced(begin, end - begin)))
            break;
        begin = end + 1;
        ++line;
    }
    return at(name, line, 1, Text::tr("not text in UTF-8."));
}

/// One pass over the bytes; every refusal knows its line and column.
class Parser {
public:
    Parser(const QByteArray &bytes, QString name) : m_bytes(bytes), m_name(std::move(name)) {}

    engine::Expected<CsvTable> parse()
    {
        CsvTable table;
        bool hasHeader = false;
        while (m_position < m_bytes.size()) {
            CsvRow row;
            row.line = m_line;
            if (!readRow(row))
                return refuse(m_problem);
            if (!hasHeader) {
                hasHeader = true;
                if (!takeHeader(row, table))
                    return refuse(m_problem);
            } else if (row.fields.size() != table.header.size()) {
                return refuse(
                    at(m_name, row.line, 1, Text::tr("%1 fields; the header has %2.").arg(row.fields.size()).arg(table.header.size())));
            } else {
                table.rows.push_back(std::move(row));
            }
        }
        if (!hasHeader)
            return refuse(Text::tr("%1 is empty; expected is a line with the names of its columns.").arg(m_name));
        return table;
    }

private:
    bool takeHeader(const CsvRow &row, CsvTable &table)
    {
        QSet<QByteArray> seen;
        for (const QByteArray &field : row.fields) {
            if (field.isEmpty() || seen.contains(field)) {
                m_problem =
                    at(m_name, row.line, 1, Text::tr("the column name \"%1\" is empty or stands twice.").arg(QString::fromUtf8(field)));
                return false;
            }
            seen.insert(field);
        }
        table.header = row.fields;
        return true;
    }

    bool readRow(CsvRow &row)
    {
        while (true) {
            if (!readField(row))
                return false;
            if (m_position >= m_bytes.size())
                return true;
            const char next = m_bytes.at(m_position);
            if (next == ',') {
                advance();
                continue;
            }
            if (next == '\r' && m_position + 1 < m_bytes.size() && m_bytes.at(m_position + 1) == '\n')
                advance();
            if (m_bytes.at(m_position) == '\n') {
                advance();
                return true;
            }
            return fail(Text::tr("text after a closing quotation mark, or a lone carriage return."));
        }
    }

    bool readField(CsvRow &row)
    {
        if (m_position < m_bytes.size() && m_bytes.at(m_position) == '"')
            return readQuoted(row);
        const qsizetype begin = m_position;
        while (m_position < m_bytes.size()) {
            const char c = m_bytes.at(m_position);
            if (c == ',' || c == '\n' || c == '\r')
                break;
            if (c == '"')
                return fail(Text::tr("a quotation mark inside a field that does not start with one."));
            advance();
        }
        row.fields.push_back(m_bytes.sliced(begin, m_position - begin));
        return true;
    }

    bool readQuoted(CsvRow &row)
    {
        const int line = m_line;
        const int column = m_column;
        advance();
        QByteArray field;
        while (m_position < m_bytes.size()) {
            const char c = m_bytes.at(m_position);
            advance();
            if (c != '"') {
                field.append(c);
            } else if (m_position < m_bytes.size() && m_bytes.at(m_position) == '"') {
                field.append('"');
                advance();
            } else {
                row.fields.push_back(field);
                return true;
            }
        }
        m_problem = at(m_name, line, column, Text::tr("this quotation mark is never closed."));
        return false;
    }

    void advance()
    {
        const bool isEnd = m_bytes.at(m_position) == '\n';
        m_line += isEnd ? 1 : 0;
        m_column = isEnd ? 1 : m_column + 1;
        ++m_position;
    }

    bool fail(const QString &reason)
    {
        m_problem = at(m_name, m_line, m_column, reason);
        return false;
    }

    const QByteArray &m_bytes;
    QString m_name;
    QString m_problem;
    qsizetype m_position = 0;
    int m_line = 1;
    int m_column = 1;
};

} // namespace

engine::Expected<CsvTable> parseCsv(const QByteArray &bytes, const QString &name)
{
    if (const QString reason = encodingProblem(bytes, name); !reason.isEmpty())
        return refuse(reason);
    return Parser(bytes, name).parse();
}

} // namespace ridgepoint::data
