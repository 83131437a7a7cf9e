// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/filter_index.h"

#include <QStringList>

#include <algorithm>
#include <cstring>

namespace ridgepoint::widgets {

namespace {

/// The rarest byte of a word by its place in English technical text: what memchr looks for first.
std::size_t rarestByte(std::string_view word)
{
    static constexpr std::string_view common = " etaoinsr0lcdup1m2b4g8.kfh5wy3/v6-7x9jqz";
    std::size_t best = 0;
    std::size_t bestRank = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const std::size_t rank = std::min(common.find(word[i]), common.size());
        if (rank > bestRank) {
            best = i;
            bestRank = rank;
        }
    }
    return best;
}

/// First place of `word` in [begin, end), or null. Looks for the word's rarest byte, then compares.
const char *findWord(const char *begin, const char *end, std::string_view word, std::size_t rare)
{
    if (static_cast<std::size_t>(end - begin) < word.size())
        return nullptr;
    const char *const last = end - (word.size() - rare - 1);
    for (const char *at = begin + rare; at < last; ++at) {
        at = static_cast<const char *>(std::memchr(at, word[rare], static_cast<std::size_t>(last - at)));
        if (at == nullptr)
            return nullptr;
        if (std::memcmp(at - rare, word.data(), word.size()) == 0)
            return at - rare;
    }
    return nullptr;
}

} // namespace

void FilterIndex::clear()
{
    m_text.clear();
    m_starts.clear();
}

void FilterIndex::reserve(std::size_t rows, std::size_t bytes)
{
    m_starts.reserve(rows);
    m_text.reserve(bytes);
}

void FilterIndex::append(const QString &text)
{
    m_starts.push_back(m_text.size());
    const QByteArray bytes = text.toLower().toUtf8();
    const std::size_t start = m_text.size();
    m_text.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    std::replace(m_text.begin() + static_cast<std::ptrdiff_t>(start), m_text.end(), '\n', ' ');
    m_text.push_back('\n');
}

std::size_t FilterIndex::endOf(std::size_t row) const noexcept
{
    return (row + 1 < m_starts.size() ? m_starts[row + 1] : m_text.size()) - 1;
}

std::vector<std::string> FilterIndex::words(const QString &query)
{
    std::vector<std::string> result;
    const QStringList parts = query.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        result.push_back(part.toStdString());
    return result;
}

void FilterIndex::match(const QString &query, std::vector<std::uint8_t> &isMatch) const
{
    std::vector<std::string> parts = words(query);
    if (parts.empty()) {
        isMatch.assign(m_starts.size(), 1);
        return;
    }
    // The longest word is the rarest guess: it leaves the fewest rows for the others.
    std::sort(parts.begin(), parts.end(), [](const std::string &a, const std::string &b) { return a.size() > b.size(); });
    isMatch.assign(m_starts.size(), 0);
    matchFirst(parts.front(), isMatch);
    for (std::size_t i = 1; i < parts.size(); ++i)
        matchNext(parts[i], isMatch);
}

void FilterIndex::matchFirst(std::string_view word, std::vector<std::uint8_t> &isMatch) const
{
    const char *const text = m_text.data();
    const char *const end = text + m_text.size();
    const std::size_t rare = rarestByte(word);
    std::size_t row = 0;
    const char *at = text;
    while (row < m_starts.size() && (at = findWord(at, end, word, rare)) != nullptr) {
        const auto offset = static_cast<std::size_t>(at - text);
        // Hits are mostly near: a few steps forward, then bisection.
        for (int step = 0; step < 8 && row + 1 < m_starts.size() && m_starts[row + 1] <= offset; ++step)
            ++row;
        if (row + 1 < m_starts.size() && m_starts[row + 1] <= offset) {
            const auto next = std::upper_bound(m_starts.begin() + static_cast<std::ptrdiff_t>(row), m_starts.end(), offset);
            row = static_cast<std::size_t>(next - m_starts.begin()) - 1;
        }
        isMatch[row] = 1;
        at = text + endOf(row) + 1;
        ++row;
    }
}

void FilterIndex::matchNext(std::string_view word, std::vector<std::uint8_t> &isMatch) const
{
    const std::size_t rare = rarestByte(word);
    for (std::size_t row = 0; row < m_starts.size(); ++row) {
        if (isMatch[row] != 0 && findWord(m_text.data() + m_starts[row], m_text.data() + endOf(row), word, rare) == nullptr)
            isMatch[row] = 0;
    }
}

} // namespace ridgepoint::widgets
