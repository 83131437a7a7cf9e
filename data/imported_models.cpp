// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/imported_models.h"

#include "data/hf_config.h"
#include "data/problem_text.h"
#include "data/select.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

namespace ridgepoint::data {

namespace {

constexpr qsizetype most_slug = 80;
constexpr qsizetype most_name = 200;

engine::Expected<void> needLayer(const Database &database)
{
    if (database.hasUserLayer())
        return {};
    return refuse(database.userLayerProblem().isEmpty() ? Text::tr("There is no layer of your own to keep a model in.")
                                                        : database.userLayerProblem());
}

engine::Expected<bool> isTaken(const Database &database, const QString &sql, const QString &slug)
{
    bool found = false;
    const auto read = select(database, sql, [&found](const Row &) { found = true; }, {slug});
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

/// One statement is one transaction: what kills the program leaves it done or not begun. Returns the rows that changed.
engine::Expected<int> change(const Database &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database.connection());
    bool isGood = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    isGood = isGood && query.exec();
    if (!isGood)
        return refuse(Text::tr("%1 could not be written: %2").arg(database.userPath(), query.lastError().text()));
    return query.numRowsAffected();
}

engine::Expected<void> checkSlug(const Database &database, const QString &slug, const QString &name)
{
    const QString field = QStringLiteral("name");
    if (slug.isEmpty())
        return refuse(Text::tr("The name \"%1\" has no letter or digit; give another one.").arg(name.left(most_name)), field, name);
    const auto shipped = isTaken(database, QStringLiteral("SELECT 1 FROM main.models WHERE slug = ?"), slug);
    if (!shipped)
        return tl::unexpected(shipped.error());
    if (*shipped)
        return refuse(Text::tr("A shipped model is called %1 already; import under another name.").arg(slug), field, name);
    const auto imported = isTaken(database, QStringLiteral("SELECT 1 FROM user.imported_models WHERE slug = ?"), slug);
    if (!imported)
        return tl::unexpected(imported.error());
    if (*imported)
        return refuse(Text::tr("An imported model is called %1 already; remove that one or import under another name.").arg(slug), field,
                      name);
    return {};
}

ImportedModel importedModel(const Row &row)
{
    ImportedModel imported;
    if (auto read = parseHfConfig(row.text(2).toUtf8(), row.text(0))) {
        imported.model = std::move(read->model);
    } else {
        imported.model.is_decoder = false;
        imported.model.developer = "imported";
        imported.model.not_covered = Text::tr("Its stored configuration does not read: %1").arg(text(read.error())).toStdString();
    }
    imported.model.slug = row.text(0).toStdString();
    imported.model.name = row.text(1).toStdString();
    imported.origin = row.text(3);
    imported.config = row.text(2).toUtf8();
    imported.importedOn = row.text(4);
    return imported;
}

} // namespace

QString slugFrom(const QString &name)
{
    static const QRegularExpression other(QStringLiteral("[^a-z0-9.]+"));
    QString slug = name.toLower().replace(other, QStringLiteral("-")).left(most_slug);
    const auto isEdge = [](QChar c) { return c == u'-' || c == u'.'; };
    while (!slug.isEmpty() && isEdge(slug.front()))
        slug.remove(0, 1);
    while (!slug.isEmpty() && isEdge(slug.back()))
        slug.chop(1);
    return slug;
}

QString nameFromPath(const QString &path)
{
    const QFileInfo info(path);
    const QString base = info.completeBaseName();
    if (base.compare(QStringLiteral("config"), Qt::CaseInsensitive) != 0)
        return base;
    return QFileInfo(info.absolutePath()).fileName();
}

engine::Expected<QString> storeImportedModel(const Database &database, const QString &name, const QByteArray &config, const QString &origin)
{
    if (const auto needed = needLayer(database); !needed)
        return tl::unexpected(needed.error());
    const QString shownName = oneLine(name).left(most_name);
    const QString slug = slugFrom(shownName);
    if (const auto checked = checkSlug(database, slug, shownName); !checked)
        return tl::unexpected(checked.error());
    if (const auto read = parseHfConfig(config, origin); !read)
        return tl::unexpected(read.error());
    const auto stored =
        change(database, QStringLiteral("INSERT INTO user.imported_models (slug, name, config, origin) VALUES (?, ?, ?, ?)"),
               {slug, shownName, QString::fromUtf8(config), origin});
    if (!stored)
        return tl::unexpected(stored.error());
    return slug;
}

engine::Expected<void> removeImportedModel(const Database &database, const QString &slug)
{
    if (const auto needed = needLayer(database); !needed)
        return needed;
    const auto removed = change(database, QStringLiteral("DELETE FROM user.imported_models WHERE slug = ?"), {slug});
    if (!removed)
        return tl::unexpected(removed.error());
    if (*removed == 0)
        return refuse(Text::tr("No imported model is called %1.").arg(slug.left(most_slug)), QStringLiteral("slug"), slug);
    return {};
}

engine::Expected<std::vector<ImportedModel>> readImportedModels(const Database &database)
{
    std::vector<ImportedModel> models;
    if (!database.hasUserLayer())
        return models;
    const auto read =
        select(database, QStringLiteral("SELECT slug, name, config, origin, imported_on FROM user.imported_models ORDER BY rowid"),
               [&models](const Row &row) { models.push_back(importedModel(row)); });
    if (!read)
        return tl::unexpected(read.error());
    return models;
}

engine::Expected<void> appendImportedModels(const Database &database, std::vector<engine::Model> &models)
{
    auto imported = readImportedModels(database);
    if (!imported)
        return tl::unexpected(imported.error());
    for (ImportedModel &one : *imported) {
        const auto hasSlug = [&](const engine::Model &model) { return model.slug == one.model.slug; };
        if (std::any_of(models.cbegin(), models.cend(), hasSlug))
            one.model.slug += "-imported";
        models.push_back(std::move(one.model));
    }
    return {};
}

} // namespace ridgepoint::data
