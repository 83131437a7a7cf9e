// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/importer.h"

#include "data/problem_text.h"
#include "data/schema_steps.h"
#include "data/source_registry.h"
#include "data/sqlite_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cmath>
#include <filesystem>
#include <optional>
#include <system_error>

namespace ridgepoint::data {

namespace {

struct NamedCsv {
    QString table;
    CsvTable csv;
    QHash<qint64, int> lines; ///< rowid to line
    int stored = 0;
};

enum class ColumnType { Text, Integer, Real };

QByteArray quoted(const QString &name) { return '"' + name.toUtf8() + '"'; }

/// Binds one field as its column's type; the reason why it cannot.
QString bindField(SqliteStatement &insert, int index, ColumnType type, const QByteArray &text)
{
    if (text.isEmpty()) {
        insert.bindNull(index);
        return {};
    }
    if (text != text.trimmed())
        return Text::tr("blanks around the value");
    if (type == ColumnType::Text) {
        insert.bind(index, text);
        return {};
    }
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return Text::tr("\"%1\" is not a number").arg(QString::fromUtf8(text));
    if (type == ColumnType::Real) {
        insert.bind(index, number);
        return {};
    }
    if (number != std::floor(number) || std::abs(number) > 9007199254740992.0)
        return Text::tr("\"%1\" is not a whole number").arg(QString::fromUtf8(text));
    insert.bind(index, static_cast<qint64>(number));
    return {};
}

class Importer {
public:
    explicit Importer(SqliteFile &file) : m_file(file) {}

    engine::Expected<ImportReport> run(const QString &folder)
    {
        if (const auto made = makeSchema(); !made)
            return tl::unexpected(made.error());
        if (const auto read = readFiles(folder); !read)
            return tl::unexpected(read.error());
        for (const NamedCsv &named : m_files)
            m_sources.learn(named.table, named.csv);
        for (NamedCsv &named : m_files) {
            if (const auto stored = store(named); !stored)
                return tl::unexpected(stored.error());
        }
        if (const auto checked = checkTables(); !checked)
            return tl::unexpected(checked.error());
        if (const auto checked = checkForeignKeys(); !checked)
            return tl::unexpected(checked.error());
        if (const auto checked = checkCompleteness(); !checked)
            return tl::unexpected(checked.error());
        return finish();
    }

private:
    engine::Expected<void> makeSchema()
    {
        if (const auto begun = m_file.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN"); !begun)
            return begun;
        for (const SchemaStep &step : referenceSchema()) {
            if (const auto made = m_file.run(step.sql); !made)
                return made;
        }
        return m_file.run(QStringLiteral("PRAGMA user_version = %1; PRAGMA application_id = %2")
                              .arg(referenceSchema().size())
                              .arg(reference_application_id)
                              .toLatin1());
    }

    engine::Expected<void> readFiles(const QString &folder)
    {
        const QStringList names = QDir(folder).entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name);
        if (names.isEmpty())
            return refuse(Text::tr("%1 holds no CSV files.").arg(folder));
        for (const QString &name : names) {
            QFile file(folder + u'/' + name);
            if (!file.open(QIODevice::ReadOnly))
                return refuse(Text::tr("%1 could not be read: %2.").arg(name, file.errorString()));
            auto csv = parseCsv(file.readAll(), name);
            if (csv)
                m_files.push_back({name.chopped(4), std::move(*csv), {}, 0});
            else
                m_report.refused.push_back({name, 0, text(csv.error())});
        }
        return {};
    }

    /// Types of the columns of the CSV file in the table of its name; empty, with a refusal, when the two do not match.
    engine::Expected<std::vector<ColumnType>> columnTypes(const NamedCsv &named)
    {
        QHash<QString, ColumnType> known;
        const auto listed = m_file.run("PRAGMA table_info(" + quoted(named.table) + ")", [&known](const SqliteStatement &row) {
            const QString type = row.text(2);
            known.insert(row.text(1), type == QStringLiteral("INTEGER") ? ColumnType::Integer
                                      : type == QStringLiteral("REAL")  ? ColumnType::Real
                                                                        : ColumnType::Text);
        });
        if (!listed)
            return tl::unexpected(listed.error());
        known.remove(QStringLiteral("source_id"));
        if (known.remove(QStringLiteral("source_list_id")))
            m_listed.insert(named.table);
        std::vector<ColumnType> types;
        for (const QByteArray &name : named.csv.header) {
            const auto found = known.constFind(QString::fromUtf8(name));
            if (found == known.constEnd())
                return refuse(Text::tr("the schema has no column %1").arg(QString::fromUtf8(name)));
            types.push_back(*found);
        }
        if (types.size() != std::size_t(known.size()))
            return refuse(Text::tr("%1 columns are missing").arg(known.size() - qsizetype(types.size())));
        return types;
    }

    engine::Expected<void> store(NamedCsv &named)
    {
        const QString file = named.table + QStringLiteral(".csv");
        const auto exists = tableExists(named.table);
        if (!exists)
            return tl::unexpected(exists.error());
        if (!*exists) {
            m_report.refused.push_back({file, 0, Text::tr("the schema has no table %1").arg(named.table)});
            return {};
        }
        const auto types = columnTypes(named);
        if (!types) {
            m_report.refused.push_back({file, 1, text(types.error())});
            return {};
        }
        auto insert = m_file.prepare(insertText(named));
        if (!insert)
            return tl::unexpected(insert.error());
        for (const CsvRow &row : named.csv.rows) {
            const QString reason = storeRow(*insert, named, *types, row);
            insert->reset();
            if (!reason.isEmpty())
                m_report.refused.push_back({file, row.line, reason});
        }
        return {};
    }

    engine::Expected<bool> tableExists(const QString &table)
    {
        auto question = m_file.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?");
        if (!question)
            return tl::unexpected(question.error());
        question->bind(0, table.toUtf8());
        question->step();
        const bool isReserved = table.startsWith(QStringLiteral("source")) || table == QStringLiteral("import_report");
        return question->integer(0) == 1 && !isReserved;
    }

    QByteArray insertText(const NamedCsv &named) const
    {
        QByteArray columns;
        QByteArray marks;
        for (const QByteArray &name : named.csv.header) {
            columns += quoted(QString::fromUtf8(name)) + ',';
            marks += "?,";
        }
        if (SourceRegistry::isSourced(named.table)) {
            columns += "source_id,";
            marks += "?,";
            if (m_listed.contains(named.table)) {
                columns += "source_list_id,";
                marks += "?,";
            }
        }
        columns.chop(1);
        marks.chop(1);
        return "INSERT INTO " + quoted(named.table) + " (" + columns + ") VALUES (" + marks + ')';
    }

    QString storeRow(SqliteStatement &insert, NamedCsv &named, const std::vector<ColumnType> &types, const CsvRow &row)
    {
        int index = 0;
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            const QString reason = bindField(insert, index++, types[i], row.fields[i]);
            if (!reason.isEmpty())
                return QString::fromUtf8(named.csv.header[i]) + QStringLiteral(": ") + reason;
        }
        if (SourceRegistry::isSourced(named.table)) {
            const auto reference = m_sources.refer(m_file, named.table, named.csv, row);
            if (!reference)
                return text(reference.error());
            insert.bind(index++, reference->source);
            if (m_listed.contains(named.table)) {
                if (reference->list)
                    insert.bind(index++, *reference->list);
                else
                    insert.bindNull(index++);
            }
        }
        insert.step();
        if (!insert.isGood())
            return m_file.lastError();
        named.lines.insert(m_file.lastRow(), row.line);
        ++named.stored;
        return {};
    }

    engine::Expected<void> checkForeignKeys()
    {
        struct Broken {
            QString table;
            qint64 row;
            QString parent;
            qint64 key;
        };
        std::vector<Broken> broken;
        const auto asked = m_file.run("PRAGMA foreign_key_check", [&broken](const SqliteStatement &row) {
            broken.push_back({row.text(0), row.integer(1), row.text(2), row.integer(3)});
        });
        if (!asked)
            return asked;
        for (const Broken &one : broken) {
            QString column;
            const auto listed = m_file.run("PRAGMA foreign_key_list(" + quoted(one.table) + ")", [&](const SqliteStatement &row) {
                if (row.integer(0) == one.key)
                    column = row.text(3);
            });
            if (!listed)
                return listed;
            refuseStored(one.table, one.row, Text::tr("%1: no such row in %2").arg(column, one.parent));
        }
        return {};
    }

    void refuseStored(const QString &table, qint64 row, const QString &reason)
    {
        for (NamedCsv &named : m_files) {
            if (named.table != table)
                continue;
            --named.stored;
            m_report.refused.push_back({table + QStringLiteral(".csv"), named.lines.value(row), reason});
        }
    }

    /// Every table that figures fill has its file, and the file has rows.
    engine::Expected<void> checkTables()
    {
        return m_file.run("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                          "('sources', 'source_lists', 'source_list_entries', 'import_report')",
                          [this](const SqliteStatement &row) {
                              const auto named = std::ranges::find(m_files, row.text(0), &NamedCsv::table);
                              const QString file = row.text(0) + QStringLiteral(".csv");
                              const bool isTold = std::ranges::find(m_report.refused, file, &Refusal::file) != m_report.refused.end();
                              if (named == m_files.end() && !isTold)
                                  m_report.refused.push_back({file, 0, Text::tr("the file is missing")});
                              else if (named != m_files.end() && named->csv.rows.empty())
                                  m_report.refused.push_back({file, 0, Text::tr("the file has no rows")});
                          });
    }

    engine::Expected<void> checkCompleteness()
    {
        return m_file.run(completenessScript(), [this](const SqliteStatement &row) {
            m_report.refused.push_back({row.text(0) + QStringLiteral(".csv"), 0, row.text(1) + QStringLiteral(": ") + row.text(2)});
        });
    }

    engine::Expected<ImportReport> finish()
    {
        for (const NamedCsv &named : m_files)
            m_report.tables.push_back({named.table, int(named.csv.rows.size()), named.stored});
        if (!m_report.isComplete())
            return m_report;
        for (const TableImport &table : m_report.tables) {
            auto insert = m_file.prepare("INSERT INTO import_report VALUES (?, ?, ?, 0)");
            if (!insert)
                return tl::unexpected(insert.error());
            insert->bind(0, table.table.toUtf8());
            insert->bind(1, qint64(table.rowsRead));
            insert->bind(2, qint64(table.rowsStored));
            insert->step();
            if (!insert->isGood())
                return refuse(m_file.lastError());
        }
        if (const auto done = m_file.run("COMMIT"); !done)
            return tl::unexpected(done.error());
        return m_report;
    }

    SqliteFile &m_file;
    SourceRegistry m_sources;
    QSet<QString> m_listed; ///< tables whose rows may have several sources
    std::vector<NamedCsv> m_files;
    ImportReport m_report;
};

engine::Expected<ImportReport> importInto(const QString &folder, const QString &path)
{
    auto file = SqliteFile::open(path, SqliteFile::Mode::Create);
    if (!file)
        return tl::unexpected(file.error());
    return Importer(*file).run(folder);
}

} // namespace

QString ImportReport::text() const
{
    QString all;
    int read = 0;
    int stored = 0;
    for (const TableImport &table : tables) {
        read += table.rowsRead;
        stored += table.rowsStored;
        all += QStringLiteral("%1 read %2 stored %3 refused %4\n")
                   .arg(table.table, -24)
                   .arg(table.rowsRead, 6)
                   .arg(table.rowsStored, 6)
                   .arg(table.rowsRead - table.rowsStored, 6);
    }
    for (const Refusal &refusal : refused)
        all += refusal.line > 0 ? QStringLiteral("%1:%2: %3\n").arg(refusal.file).arg(refusal.line).arg(refusal.reason)
                                : QStringLiteral("%1: %2\n").arg(refusal.file, refusal.reason);
    all += QStringLiteral("%1 tables, %2 rows read, %3 stored, %4 refusals\n").arg(tables.size()).arg(read).arg(stored).arg(refused.size());
    return all;
}

engine::Expected<ImportReport> importFigures(const QString &folder, const QString &output)
{
    const QString part = output + QStringLiteral(".part");
    if (!QDir().mkpath(QFileInfo(output).absolutePath()))
        return refuse(Text::tr("The folder of %1 could not be made.").arg(output));
    QFile::remove(part);
    auto report = importInto(folder, part);
    if (!report || !report->isComplete()) {
        QFile::remove(part);
        return report;
    }
    std::error_code error;
    std::filesystem::rename(part.toStdString(), output.toStdString(), error);
    if (error)
        return refuse(Text::tr("%1 could not be written: %2.").arg(output, QString::fromStdString(error.message())));
    return report;
}

} // namespace ridgepoint::data
