// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/entity_text.h"

#include "widgets/models/column_scale.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

namespace ridgepoint::widgets {

namespace {

struct EntityWords {
    Q_DECLARE_TR_FUNCTIONS(EntityWords)
};

const data::Provenance *provenanceAt(const data::EntityTable &table, int index)
{
    const bool isValid = index >= 0 && static_cast<std::size_t>(index) < table.provenances.size();
    return isValid ? &table.provenances[static_cast<std::size_t>(index)] : nullptr;
}

QString alternativeText(const data::EntityTable &table, const data::Alternative &alternative, engine::Unit unit)
{
    QString text = alternative.text;
    if (text.isEmpty() && alternative.number)
        text = formatValue(*alternative.number, unit);
    if (const data::Provenance *provenance = provenanceAt(table, alternative.provenance))
        text = EntityWords::tr("%1 (%2)").arg(text, sourceText(*provenance));
    return text;
}

} // namespace

const data::Provenance *provenanceOf(const data::EntityTable &table, int row, int column)
{
    const data::EntityRow &entity = table.rows[static_cast<std::size_t>(row)];
    if (const data::Provenance *own = provenanceAt(table, entity.cells[static_cast<std::size_t>(column)].provenance))
        return own;
    return provenanceAt(table, entity.provenance);
}

QString cellText(const data::EntityTable &table, int row, int column)
{
    const data::Cell &cell = table.rows[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)];
    const data::Column &description = table.columns[static_cast<std::size_t>(column)];
    if (!cell.number)
        return cell.text;
    return formatValue(*cell.number, description.isYear ? engine::Unit::year : description.unit);
}

QString labelText(engine::Label label)
{
    switch (label) {
    case engine::Label::measured:
        return EntityWords::tr("measured");
    case engine::Label::stated:
        return EntityWords::tr("stated");
    case engine::Label::derived:
        return EntityWords::tr("derived");
    case engine::Label::estimated:
        return EntityWords::tr("estimated");
    case engine::Label::unknown:
        break;
    }
    return EntityWords::tr("unknown");
}

QString qualityText(const data::Provenance &provenance)
{
    QStringList parts{labelText(provenance.label)};
    for (const QString &part : {provenance.confidence, provenance.qualifier, provenance.detail}) {
        if (!part.isEmpty() && !parts.contains(part))
            parts.append(part);
    }
    return parts.join(QStringLiteral(" · "));
}

QString sourceText(const data::Provenance &provenance)
{
    if (provenance.title.isEmpty() && provenance.url.isEmpty())
        return EntityWords::tr("no source");
    const QString title = provenance.title.isEmpty() ? provenance.url : provenance.title;
    return provenance.date.isEmpty() ? title : EntityWords::tr("%1, %2", "source title, date").arg(title, provenance.date);
}

QString sourceHtml(const data::Provenance &provenance)
{
    const QString text = sourceText(provenance).toHtmlEscaped();
    const QUrl url(provenance.url, QUrl::StrictMode);
    const bool isPage = url.isValid() && (url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http"));
    return isPage ? QStringLiteral("<a href=\"%1\">%2</a>").arg(QString::fromLatin1(url.toEncoded()).toHtmlEscaped(), text) : text;
}

QString cellToolTip(const data::EntityTable &table, int row, int column)
{
    const data::EntityRow &entity = table.rows[static_cast<std::size_t>(row)];
    const data::Cell &cell = entity.cells[static_cast<std::size_t>(column)];
    const data::Column &description = table.columns[static_cast<std::size_t>(column)];
    QStringList lines{QStringLiteral("<b>%1</b> · %2").arg(entity.name.toHtmlEscaped(), description.label.toHtmlEscaped())};
    const bool isGap = !cell.number && cell.text.isEmpty();
    if (isGap) {
        lines.append(EntityWords::tr("Not known."));
    } else if (cell.number) {
        const engine::Unit unit = description.isYear ? engine::Unit::year : description.unit;
        const QString text = formatValue(*cell.number, unit);
        const QString full = formatFull(*cell.number, unit);
        lines.append(text == full ? text : EntityWords::tr("%1 = %2").arg(text, full));
    } else {
        lines.append(cell.text.toHtmlEscaped());
    }
    const data::Provenance *provenance = provenanceOf(table, row, column);
    if (provenance != nullptr && !isGap) {
        lines.append(qualityText(*provenance).toHtmlEscaped());
        if (!description.isDerived || !provenance->title.isEmpty())
            lines.append(EntityWords::tr("Source: %1").arg(sourceText(*provenance).toHtmlEscaped()));
        if (!provenance->note.isEmpty())
            lines.append(QStringLiteral("<i>%1</i>").arg(provenance->note.toHtmlEscaped()));
    }
    for (const data::Alternative &alternative : cell.alternatives)
        lines.append(EntityWords::tr("Others say %1").arg(alternativeText(table, alternative, description.unit).toHtmlEscaped()));
    return QStringLiteral("<p style='white-space:normal'>%1</p>").arg(lines.join(QStringLiteral("<br>")));
}

QString mark(engine::Label label)
{
    if (label == engine::Label::estimated)
        return QStringLiteral("~");
    return label == engine::Label::unknown ? QStringLiteral("?") : QString();
}

QString kindNoun(data::EntityKind kind, int count)
{
    const bool isOne = count == 1;
    switch (kind) {
    case data::EntityKind::Accelerators:
        return isOne ? EntityWords::tr("accelerator") : EntityWords::tr("accelerators");
    case data::EntityKind::Systems:
        return isOne ? EntityWords::tr("system") : EntityWords::tr("systems");
    case data::EntityKind::Fabrics:
        return isOne ? EntityWords::tr("fabric") : EntityWords::tr("fabrics");
    case data::EntityKind::Models:
        return isOne ? EntityWords::tr("model") : EntityWords::tr("models");
    case data::EntityKind::Companies:
        return isOne ? EntityWords::tr("company") : EntityWords::tr("companies");
    case data::EntityKind::Products:
        break;
    }
    return isOne ? EntityWords::tr("product") : EntityWords::tr("products");
}

} // namespace ridgepoint::widgets
