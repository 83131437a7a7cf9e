// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/entity_export.h"

#include "data/csv_writer.h"
#include "data/problem_text.h"
#include "widgets/models/entity_model.h"
#include "widgets/models/entity_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QVariantList>

namespace ridgepoint::widgets {

namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

QString plain(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

QString shown(const EntityModel &model, int row, int column)
{
    const QModelIndex index = model.index(row, column);
    if (index.data(EntityModel::IsGapRole).toBool())
        return {};
    QString text = plain(index.data().toString());
    if (model.isNumber(column))
        return text.remove(QChar(0x2009));
    // What is pasted into a spreadsheet must not run there.
    static const QString starters = QStringLiteral("=+-@");
    return !text.isEmpty() && starters.contains(text.front()) ? u'\'' + text : text;
}

/// Columns that carry a source of their own somewhere.
std::vector<int> sourcedColumns(const EntityModel &model, const std::vector<int> &columns)
{
    std::vector<int> result;
    for (const int column : columns) {
        bool isSourced = false;
        for (int row = 0; row < model.rowCount() && !isSourced; ++row)
            isSourced =
                model.table().rows[static_cast<std::size_t>(model.tableRow(row))].cells[static_cast<std::size_t>(column)].provenance >= 0;
        if (isSourced)
            result.push_back(column);
    }
    return result;
}

QString sourceCell(const data::Provenance &provenance)
{
    QString text = ExportText::tr("%1: %2", "how it is known: source").arg(qualityText(provenance), sourceText(provenance));
    if (!provenance.url.isEmpty() && !provenance.title.isEmpty())
        text += QStringLiteral(" <%1>").arg(provenance.url);
    return text;
}

QString header(const EntityModel &model, int column)
{
    if (!model.isNumber(column))
        return model.columnLabel(column);
    const std::string_view symbol = engine::symbol(model.table().columns[static_cast<std::size_t>(column)].unit);
    const QString unit = QString::fromUtf8(symbol);
    return unit.isEmpty() ? model.columnLabel(column) : QStringLiteral("%1 [%2]").arg(model.columnLabel(column), unit);
}

} // namespace

QString entityTsv(const EntityModel &model, const std::vector<int> &rows, const std::vector<int> &columns)
{
    QStringList lines;
    QStringList fields;
    for (const int column : columns)
        fields.append(plain(model.headerData(column, Qt::Horizontal).toString()));
    lines.append(fields.join(u'\t'));
    for (const int row : rows) {
        fields.clear();
        for (const int column : columns)
            fields.append(shown(model, row, column));
        lines.append(fields.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

QByteArray entityCsv(const EntityModel &model, const std::vector<int> &columns)
{
    data::CsvWriter writer;
    const std::vector<int> sourced = sourcedColumns(model, columns);
    QStringList names{ExportText::tr("Slug")};
    for (const int column : columns)
        names.append(header(model, column));
    for (const int column : sourced)
        names.append(ExportText::tr("Source of %1").arg(model.columnLabel(column)));
    names.append(ExportText::tr("Source of the row"));
    writer.addHeader(names);
    for (int row = 0; row < model.rowCount(); ++row) {
        const int tableRow = model.tableRow(row);
        const data::EntityRow &entity = model.table().rows[static_cast<std::size_t>(tableRow)];
        QVariantList cells{entity.key};
        for (const int column : columns)
            cells.append(model.index(row, column).data(EntityModel::SortRole));
        for (const int column : sourced) {
            const bool isOwn = entity.cells[static_cast<std::size_t>(column)].provenance >= 0;
            const data::Provenance *provenance = isOwn ? provenanceOf(model.table(), tableRow, column) : nullptr;
            cells.append(provenance != nullptr ? QVariant(sourceCell(*provenance)) : QVariant());
        }
        const auto own = static_cast<std::size_t>(entity.provenance);
        cells.append(entity.provenance >= 0 && own < model.table().provenances.size() ? QVariant(sourceCell(model.table().provenances[own]))
                                                                                      : QVariant());
        writer.addRow(cells);
    }
    return writer.text();
}

engine::Expected<void> exportEntities(const EntityModel &model, const std::vector<int> &columns, const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = entityCsv(model, columns);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return tl::unexpected(data::problem(
            ExportText::tr("The table could not be written to %1: %2.").arg(QDir::toNativeSeparators(path), file.errorString()), {}, path));
    }
    return {};
}

} // namespace ridgepoint::widgets
