// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_writer.h"

#include "engine/unit.h"

namespace ridgepoint::data {

namespace {

bool wouldRunAsFormula(const QString &text)
{
    if (text.isEmpty())
        return false;
    bool isNumber = false;
    text.toDouble(&isNumber);
    if (isNumber && !text.front().isSpace() && text.front() != u'+')
        return false;
    const QChar first = text.front();
    return first == u'=' || first == u'+' || first == u'-' || first == u'@' || first == u'\t' || first == u'\r';
}

QByteArray number(double value) { return QByteArray::fromStdString(engine::format_exact(value)); }

QByteArray cell(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? "1" : "0";
    case QMetaType::Int:
    case QMetaType::LongLong:
        return QByteArray::number(value.toLongLong());
    case QMetaType::UInt:
    case QMetaType::ULongLong:
        return QByteArray::number(value.toULongLong());
    case QMetaType::Float:
    case QMetaType::Double:
        return number(value.toDouble());
    default:
        return csvTextCell(value.toString());
    }
}

} // namespace

QByteArray csvTextCell(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (wouldRunAsFormula(text))
        field.prepend('\'');
    if (!field.contains('"') && !field.contains(',') && !field.contains('\n') && !field.contains('\r'))
        return field;
    field.replace("\"", "\"\"");
    return '"' + field + '"';
}

void CsvWriter::addHeader(const QStringList &names)
{
    for (qsizetype i = 0; i < names.size(); ++i)
        add(csvTextCell(names.at(i)), i == 0);
    m_text.append('\n');
}

void CsvWriter::addRow(const QVariantList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i)
        add(cell(cells.at(i)), i == 0);
    m_text.append('\n');
}

void CsvWriter::add(const QByteArray &field, bool isFirst)
{
    if (!isFirst)
        m_text.append(',');
    m_text.append(field);
}

} // namespace ridgepoint::data
