// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <string_view>
#include <vector>

namespace ridgepoint::app::cli {

/// JSON text in UTF-8 whose keys keep the order in which they come, with numbers that read back to the same double.
class JsonWriter {
public:
    enum class Layout : std::uint8_t { Lines, OneLine };

    void beginObject(Layout layout = Layout::Lines);
    void endObject();
    void beginArray(Layout layout = Layout::Lines);
    void endArray();
    void key(std::string_view name);
    void number(double value); ///< null when it is not finite
    void text(std::string_view utf8);
    void text(const QString &value);
    void boolean(bool value);
    void null();
    void variant(const QVariant &value); ///< null, double, whole number, truth value, text or list of texts

    /// The whole text with a line end; every object and array is closed.
    [[nodiscard]] QByteArray result() const { return m_text + '\n'; }

private:
    struct Level {
        Layout layout;
        bool isEmpty = true;
    };

    void begin(char bracket, Layout layout);
    void end(char bracket);
    void separate();
    void quote(std::string_view utf8);

    QByteArray m_text;
    std::vector<Level> m_levels;
    bool m_isAfterKey = false;
};

} // namespace ridgepoint::app::cli
