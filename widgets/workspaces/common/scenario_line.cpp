// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/common/scenario_line.h"

#include "widgets/workspaces/common/picture_text.h"

#include <QStringList>

namespace ridgepoint::widgets {

using engine::ParameterId;

QString precisionText(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    const QString arithmetic = QString::fromUtf8(slugInForce(catalog, scenario, ParameterId::activation_precision));
    const QString weights = QString::fromUtf8(slugInForce(catalog, scenario, ParameterId::weight_precision));
    const QString cache = QString::fromUtf8(slugInForce(catalog, scenario, ParameterId::kv_precision));
    QStringList parts{arithmetic};
    if (weights != arithmetic)
        parts << PictureText::tr("weights %1").arg(weights);
    if (cache != arithmetic)
        parts << PictureText::tr("KV %1").arg(cache);
    if (slugInForce(catalog, scenario, ParameterId::peak_kind) == "sparse")
        parts << PictureText::tr("sparse peak");
    return parts.join(QStringLiteral(", "));
}

QString scenarioLine(const engine::Catalog &catalog, const engine::Scenario &scenario)
{
    const auto number = [&](ParameterId id) { return countText(numberInForce(catalog, scenario, id)); };
    const QStringList parts{
        nameInForce(catalog, scenario, ParameterId::accelerator),
        nameInForce(catalog, scenario, ParameterId::model),
        precisionText(catalog, scenario),
        PictureText::tr("batch %1").arg(number(ParameterId::batch)),
        PictureText::tr("prompt %1").arg(number(ParameterId::prompt_tokens)),
        PictureText::tr("context %1").arg(number(ParameterId::context)),
        PictureText::tr("level %1").arg(QString::fromUtf8(slugInForce(catalog, scenario, ParameterId::estimate_level))),
    };
    return parts.join(QStringLiteral(" · "));
}

} // namespace ridgepoint::widgets
