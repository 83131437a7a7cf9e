// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/source_title.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ridgepoint::widgets {

QString collectedNumber(const data::Provenance &source)
{
    static const QRegularExpression collected(QStringLiteral("^(\\d{3})_[0-9a-f]+\\.txt$"));
    const auto match = collected.match(source.title);
    return match.hasMatch() ? match.captured(1) : QString();
}

QString sourceTitle(const data::Provenance &source)
{
    if (const QString number = collectedNumber(source); !number.isEmpty())
        return QCoreApplication::translate("SourceTitle", "collected text %1").arg(number);
    return source.title.isEmpty() ? source.url : source.title;
}

} // namespace ridgepoint::widgets
