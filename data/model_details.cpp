// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/model_details.h"

#include "data/select.h"

namespace ridgepoint::data {

int wholeDetail(const ModelDetails &details, const char *key, int otherwise)
{
    const auto found = details.constFind(QString::fromLatin1(key));
    return found == details.constEnd() ? otherwise : found->toInt();
}

bool flagDetail(const ModelDetails &details, const char *key) { return wholeDetail(details, key) != 0; }

engine::Expected<QHash<QString, ModelDetails>> readModelDetails(const Database &database)
{
    QHash<QString, ModelDetails> details;
    const auto read = select(database, QStringLiteral("SELECT model, \"key\", value FROM model_details"),
                             [&details](const Row &row) { details[row.text(0)].insert(row.text(1), row.text(2)); });
    if (!read)
        return tl::unexpected(read.error());
    return details;
}

} // namespace ridgepoint::data
