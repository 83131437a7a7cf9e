// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ridgepoint::widgets {

/// Text filter over many rows: one lower-case UTF-8 byte string per row, all in one buffer. A row matches when it holds every word of
/// the query, in any order and place; letter case does not count.
class FilterIndex {
public:
    void clear();
    void reserve(std::size_t rows, std::size_t bytes);
    /// Adds the next row's text.
    void append(const QString &text);

    [[nodiscard]] std::size_t size() const noexcept { return m_starts.size(); }

    /// Fills `isMatch` with one entry per row, 1 where the row holds every word. An empty query matches everything.
    void match(const QString &query, std::vector<std::uint8_t> &isMatch) const;

    /// The words of a query as they are compared: lower-case UTF-8, split at white space.
    [[nodiscard]] static std::vector<std::string> words(const QString &query);

private:
    void matchFirst(std::string_view word, std::vector<std::uint8_t> &isMatch) const;
    void matchNext(std::string_view word, std::vector<std::uint8_t> &isMatch) const;
    [[nodiscard]] std::size_t endOf(std::size_t row) const noexcept;

    std::string m_text;                ///< rows one after the other, each closed by a line feed
    std::vector<std::size_t> m_starts; ///< first byte of each row
};

} // namespace ridgepoint::widgets
