// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/validation_runner.h"

#include "data/problem_text.h"
#include "data/validation/end_to_end_row.h"
#include "data/validation/operator_validation.h"

#include <QtConcurrent>

#include <algorithm>

namespace ridgepoint::widgets {

namespace {

/// What two titles of one source have in common: "Paper figure 1" and "Paper tables 1-2" are of "Paper".
QString commonTitle(const QString &a, const QString &b)
{
    constexpr qsizetype least = 8;
    qsizetype same = 0;
    while (same < a.size() && same < b.size() && a.at(same) == b.at(same))
        ++same;
    if (same == a.size() || same == b.size())
        return a.left(same);
    QString common = a.left(std::max<qsizetype>(a.left(same).lastIndexOf(u' '), 0));
    while (!common.isEmpty() && !common.back().isLetterOrNumber() && common.back() != u')')
        common.chop(1);
    return common.size() < least ? a : common;
}

void addTitle(ValidationResult &result, const QString &id, const QString &title, const QString &url)
{
    const QString source = id.section(u'-', 0, -2);
    if (source.isEmpty() || title.isEmpty())
        return;
    const auto known = result.titles.constFind(source);
    result.titles.insert(source, known == result.titles.cend() || *known == title ? title : commonTitle(*known, title));
    if (!result.urls.contains(source))
        result.urls.insert(source, url);
}

void addWords(ValidationResult &result, const ValidationRequest &request)
{
    if (!request.files.operators.isEmpty())
        if (const auto rows = data::readOperators(request.files.operators))
            for (const data::OperatorRow &row : *rows)
                addTitle(result, row.id, row.sourceTitle, row.sourceUrl);
    if (!request.files.endToEnd.isEmpty())
        if (const auto rows = data::readEndToEnd(request.files.endToEnd))
            for (const data::EndToEndRow &row : *rows)
                addTitle(result, row.id, row.sourceTitle, row.sourceUrl);
    if (!request.files.achievable.isEmpty())
        if (const auto rows = data::readAchievable(request.files.achievable))
            for (const data::AchievableRow &row : *rows)
                result.urls.insert(row.sourceTitle, row.sourceUrl);
    for (const data::ValidationRow &row : result.report.rows)
        if (!row.acceleratorSlug.isEmpty() && !result.devices.contains(row.acceleratorSlug))
            if (const auto *device = request.catalog->find_accelerator(row.acceleratorSlug.toStdString()))
                result.devices.insert(row.acceleratorSlug, QString::fromStdString(device->name));
}

} // namespace

ValidationResult runValidation(const ValidationRequest &request)
{
    ValidationResult result;
    result.level = request.level;
    const auto database = data::Database::open(request.database);
    if (!database) {
        result.problem = data::text(database.error());
        return result;
    }
    auto report = data::validate(*database, *request.catalog, request.files, request.level);
    if (!report) {
        result.problem = data::text(report.error());
        return result;
    }
    result.report = std::move(*report);
    addWords(result, request);
    return result;
}

ValidationRunner::ValidationRunner(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ValidationRunner::takeResult);
}

ValidationRunner::~ValidationRunner() { m_watcher.waitForFinished(); }

void ValidationRunner::start(ValidationRequest request)
{
    if (m_watcher.isRunning()) {
        m_waiting = std::move(request);
        return;
    }
    // What ran may have ended without its end having been heard of; the request that waited for it is older than this one.
    m_waiting.reset();
    run(std::move(request));
}

void ValidationRunner::run(ValidationRequest request)
{
    m_watcher.setFuture(
        QtConcurrent::run([asked = std::move(request)]() -> Shared { return std::make_shared<ValidationResult>(runValidation(asked)); }));
}

void ValidationRunner::takeResult()
{
    const Shared result = m_watcher.result();
    if (!m_waiting) {
        Q_EMIT finished(result);
        return;
    }
    ValidationRequest next = std::move(*m_waiting);
    m_waiting.reset();
    run(std::move(next));
}

} // namespace ridgepoint::widgets
