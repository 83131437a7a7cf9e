// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "data/scenario_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace ridgepoint::app {

namespace {

constexpr qint64 sizeLimit = 1 << 20;

QJsonObject toJson(const DocumentState &state)
{
    return {{QStringLiteral("path"), state.path},
            {QStringLiteral("scenario"), QJsonDocument::fromJson(data::scenarioText(state.scenario, state.unknown)).object()}};
}

std::optional<DocumentState> fromJson(const QJsonObject &object, const engine::Catalog &catalog)
{
    const QByteArray text = QJsonDocument(object.value(QStringLiteral("scenario")).toObject()).toJson(QJsonDocument::Compact);
    const auto read = data::parseScenario(text, QStringLiteral("session"), catalog);
    if (!read)
        return std::nullopt;
    return DocumentState{read->scenario, read->unknown, object.value(QStringLiteral("path")).toString()};
}

} // namespace

std::optional<Session> readSession(const QString &path, const engine::Catalog &catalog)
{
    QFile file(path);
    if (!file.exists() || file.size() > sizeLimit || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    auto state = fromJson(object.value(QStringLiteral("document")).toObject(), catalog);
    if (!state)
        return std::nullopt;
    Session session{std::move(*state), std::nullopt};
    if (object.contains(QStringLiteral("saved")))
        session.saved = fromJson(object.value(QStringLiteral("saved")).toObject(), catalog);
    return session;
}

bool writeSession(const QString &path, const Session &session)
{
    QJsonObject object{{QStringLiteral("document"), toJson(session.state)}};
    if (session.saved)
        object.insert(QStringLiteral("saved"), toJson(*session.saved));
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(object).toJson()) > 0 && file.commit();
}

} // namespace ridgepoint::app
