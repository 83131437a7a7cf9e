// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_writer.h"

#include "engine/unit.h"

#include <cmath>

namespace ridgepoint::app::cli {

void JsonWriter::beginObject(Layout layout) { begin('{', layout); }
void JsonWriter::endObject() { end('}'); }
void JsonWriter::beginArray(Layout layout) { begin('[', layout); }
void JsonWriter::endArray() { end(']'); }

void JsonWriter::begin(char bracket, Layout layout)
{
    separate();
    m_text += bracket;
    // What stands in one line stays in one line.
    if (!m_levels.empty() && m_levels.back().layout == Layout::OneLine)
        layout = Layout::OneLine;
    m_levels.push_back({layout});
}

void JsonWriter::end(char bracket)
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (!level.isEmpty && level.layout == Layout::Lines)
        m_text += '\n' + QByteArray(static_cast<qsizetype>(m_levels.size()) * 2, ' ');
    m_text += bracket;
}

void JsonWriter::separate()
{
    if (m_isAfterKey) {
        m_isAfterKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    Level &level = m_levels.back();
    if (!level.isEmpty)
        m_text += ',';
    if (level.layout == Layout::Lines)
        m_text += '\n' + QByteArray(static_cast<qsizetype>(m_levels.size()) * 2, ' ');
    else if (!level.isEmpty)
        m_text += ' ';
    level.isEmpty = false;
}

void JsonWriter::key(std::string_view name)
{
    separate();
    quote(name);
    m_text += ": ";
    m_isAfterKey = true;
}

void JsonWriter::number(double value)
{
    separate();
    const std::string digits = std::isfinite(value) ? engine::format_exact(value) : std::string("null");
    m_text.append(digits.data(), static_cast<qsizetype>(digits.size()));
}

void JsonWriter::text(std::string_view utf8)
{
    separate();
    quote(utf8);
}

void JsonWriter::text(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    text(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

void JsonWriter::boolean(bool value)
{
    separate();
    m_text += value ? "true" : "false";
}

void JsonWriter::null()
{
    separate();
    m_text += "null";
}

void JsonWriter::variant(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<QStringList>()) {
        beginArray(Layout::OneLine);
        for (const QString &item : value.toStringList())
            text(item);
        endArray();
    } else if (value.isNull())
        null();
    else if (value.metaType() == QMetaType::fromType<bool>())
        boolean(value.toBool());
    else if (value.metaType() == QMetaType::fromType<double>())
        number(value.toDouble());
    else if (value.metaType() == QMetaType::fromType<qlonglong>() || value.metaType() == QMetaType::fromType<int>()) {
        separate();
        m_text += QByteArray::number(value.toLongLong());
    } else
        text(value.toString());
}

void JsonWriter::quote(std::string_view utf8)
{
    m_text += '"';
    for (const char letter : utf8) {
        switch (letter) {
        case '"':
            m_text += "\\\"";
            break;
        case '\\':
            m_text += "\\\\";
            break;
        case '\n':
            m_text += "\\n";
            break;
        case '\t':
            m_text += "\\t";
            break;
        case '\r':
            m_text += "\\r";
            break;
        default:
            if (static_cast<unsigned char>(letter) < 0x20)
                m_text += "\\u00" + QByteArray::number(letter, 16).rightJustified(2, '0');
            else
                m_text += letter;
        }
    }
    m_text += '"';
}

} // namespace ridgepoint::app::cli
