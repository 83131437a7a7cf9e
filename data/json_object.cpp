// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/json_object.h"

#include "data/json_keys.h"
#include "data/problem_text.h"

#include <QJsonDocument>
#include <QStringDecoder>

namespace ridgepoint::data {

engine::Expected<QJsonObject> parseJsonObject(const QByteArray &bytes, const QString &name, int mostMebibytes, const QString &expected)
{
    constexpr qint64 mebibyte = 1024 * 1024;
    if (bytes.size() > mostMebibytes * mebibyte)
        return refuse(Text::tr("%1 is larger than %2 MiB; expected is %3.").arg(name).arg(mostMebibytes).arg(expected));
    if (bytes.trimmed().isEmpty())
        return refuse(Text::tr("%1 is empty; expected is %2.").arg(name, expected));
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return refuse(Text::tr("%1 starts with a byte order mark; expected is UTF-8 without one.").arg(name));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    if (decoder.hasError() || decoded.contains(QChar(0)))
        return refuse(Text::tr("%1 is not text in UTF-8; expected is %2.").arg(name, expected));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = bytes.first(qBound(qsizetype(0), qsizetype(error.offset), bytes.size()));
        return refuse(Text::tr("%1, line %2, column %3: %4.")
                          .arg(name)
                          .arg(before.count('\n') + 1)
                          .arg(before.size() - before.lastIndexOf('\n'))
                          .arg(error.errorString()));
    }
    if (!document.isObject())
        return refuse(Text::tr("%1 holds a list; expected is %2, which is one object.").arg(name, expected));
    if (const QString key = doubledKey(bytes); !key.isNull())
        return refuse(Text::tr("%1: \"%2\" stands twice.").arg(name, key), key);
    return document.object();
}

} // namespace ridgepoint::data
