// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/hf_fields.h"

#include "data/problem_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <utility>

namespace ridgepoint::data {

namespace {

/// The refused value as it stands in the file, cut to a length that a sentence can hold.
QString shown(const QJsonValue &value)
{
    const QByteArray listed = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(listed.mid(1, listed.size() - 2));
    return text.size() > 40 ? text.left(40) + QChar(0x2026) : text;
}

} // namespace

HfFields::HfFields(QJsonObject object, QString file, QString modelType)
    : m_object(std::move(object)), m_file(std::move(file)), m_modelType(std::move(modelType))
{}

QJsonValue HfFields::value(const char *key) const
{
    const QJsonValue found = m_object.value(QLatin1StringView(key));
    return found.isNull() ? QJsonValue(QJsonValue::Undefined) : found;
}

bool HfFields::has(const char *key) const { return !value(key).isUndefined(); }

bool HfFields::isNull(const char *key) const { return m_object.value(QLatin1StringView(key)).isNull(); }

int HfFields::checked(const char *key, const QJsonValue &value, int least, int most)
{
    const double number = value.toDouble(std::nan(""));
    if (number >= least && number <= most && std::floor(number) == number)
        return static_cast<int>(number);
    refuseField(key, Text::tr("the field \"%1\" is %2; expected is a whole number from %3 to %4.")
                         .arg(QLatin1StringView(key), shown(value))
                         .arg(least)
                         .arg(most));
    return 0;
}

int HfFields::whole(const char *key, int most, int least)
{
    if (m_problem)
        return 0;
    if (has(key))
        return checked(key, value(key), least, most);
    refuseField(key, Text::tr("the field \"%1\" is missing, which a configuration of the model type \"%2\" needs.")
                         .arg(QLatin1StringView(key), m_modelType));
    return 0;
}

int HfFields::wholeOr(const char *key, int otherwise, int most, int least)
{
    if (m_problem)
        return 0;
    return has(key) ? checked(key, value(key), least, most) : otherwise;
}

int HfFields::wholeOrNoted(const char *key, int otherwise, int most, int least)
{
    if (!m_problem && !has(key))
        warn(Text::tr("The field \"%1\" is absent; %2, the default of the model type \"%3\", is taken.")
                 .arg(QLatin1StringView(key))
                 .arg(otherwise)
                 .arg(m_modelType));
    return wholeOr(key, otherwise, most, least);
}

bool HfFields::flagOr(const char *key, bool otherwise)
{
    if (m_problem || !has(key))
        return otherwise;
    if (value(key).isBool())
        return value(key).toBool();
    refuseField(key, Text::tr("the field \"%1\" is %2; expected is true or false.").arg(QLatin1StringView(key), shown(value(key))));
    return otherwise;
}

std::vector<int> HfFields::wholes(const char *key, int most)
{
    std::vector<int> list;
    if (m_problem || !has(key))
        return list;
    if (!value(key).isArray())
        refuseField(
            key, Text::tr("the field \"%1\" is %2; expected is a list of whole numbers.").arg(QLatin1StringView(key), shown(value(key))));
    const QJsonArray array = value(key).toArray();
    for (const QJsonValue &one : array) {
        if (!m_problem)
            list.push_back(checked(key, one, 0, most));
    }
    return list;
}

QStringList HfFields::texts(const char *key)
{
    QStringList list;
    if (m_problem || !has(key))
        return list;
    const QJsonArray array = value(key).toArray();
    for (const QJsonValue &one : array)
        list << one.toString();
    if (list.isEmpty() || list.contains(QString()))
        refuseField(key, Text::tr("the field \"%1\" is %2; expected is a list of names.").arg(QLatin1StringView(key), shown(value(key))));
    return list;
}

QString HfFields::textOr(const char *key, const QString &otherwise) const { return value(key).toString(otherwise); }

QJsonObject HfFields::objectOf(const char *key) const { return value(key).toObject(); }

void HfFields::refuseField(const char *key, const QString &sentence)
{
    if (!m_problem)
        m_problem = data::problem(m_file + QStringLiteral(": ") + sentence, QLatin1StringView(key),
                                  value(key).isUndefined() ? QString() : shown(value(key)));
}

void HfFields::warn(const QString &sentence) { m_warnings << oneLine(sentence); }

} // namespace ridgepoint::data
