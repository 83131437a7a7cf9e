// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/json_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace ridgepoint::data {

namespace {

struct Level {
    bool isObject = false;
    bool isKeyNext = false;
    QSet<QString> keys;
};

/// End of the string that starts at `begin`, behind its closing mark.
qsizetype endOfString(const QByteArray &json, qsizetype begin)
{
    qsizetype i = begin + 1;
    while (i < json.size() && json.at(i) != '"')
        i += json.at(i) == '\\' ? 2 : 1;
    return i + 1;
}

QString decoded(const QByteArray &json, qsizetype begin, qsizetype end)
{
    return QJsonDocument::fromJson('[' + json.mid(begin, end - begin) + ']').array().at(0).toString();
}

} // namespace

QString doubledKey(const QByteArray &json)
{
    std::vector<Level> levels;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == '{' || c == '[') {
            levels.push_back({c == '{', c == '{', {}});
        } else if ((c == '}' || c == ']') && !levels.empty()) {
            levels.pop_back();
        } else if (c == ',' && !levels.empty()) {
            levels.back().isKeyNext = levels.back().isObject;
        } else if (c == '"') {
            const qsizetype end = endOfString(json, i);
            if (!levels.empty() && levels.back().isKeyNext) {
                levels.back().isKeyNext = false;
                const QString key = decoded(json, i, end);
                if (levels.back().keys.contains(key))
                    return key;
                levels.back().keys.insert(key);
            }
            i = end - 1;
        }
    }
    return {};
}

} // namespace ridgepoint::data
