// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/requests.h"
#include "app/cli/rows.h"
#include "app/cli/session.h"
#include "app/cli/text_table.h"

namespace ridgepoint::app::cli {

namespace {

QVariant asCell(const engine::ParameterValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    return QString::fromStdString(std::get<std::string>(value));
}

QStringList slugsOf(const engine::Catalog &catalog, const engine::Parameter &row)
{
    QStringList slugs;
    if (row.kind == engine::ParameterKind::number)
        return slugs;
    for (const engine::Choice &choice : engine::choices(catalog, row.id))
        slugs << QString::fromStdString(choice.slug);
    return slugs;
}

QString kindWord(engine::ParameterKind kind)
{
    switch (kind) {
    case engine::ParameterKind::choice:
        return QStringLiteral("choice");
    case engine::ParameterKind::choice_list:
        return QStringLiteral("choice list");
    case engine::ParameterKind::text:
        return QStringLiteral("text");
    case engine::ParameterKind::number:
        break;
    }
    return QStringLiteral("number");
}

QString directionWord(engine::Direction direction)
{
    switch (direction) {
    case engine::Direction::higher_is_better:
        return QStringLiteral("higher is better");
    case engine::Direction::lower_is_better:
        return QStringLiteral("lower is better");
    case engine::Direction::neither:
        break;
    }
    return QStringLiteral("neither");
}

data::QueryResult parameterRows(const engine::Catalog &catalog)
{
    data::QueryResult result;
    for (const char *name :
         {"id", "label", "group", "kind", "unit", "minimum", "maximum", "scale", "is_whole", "default", "default_text", "choices", "help"})
        result.columns << QLatin1StringView(name);
    for (const engine::Parameter &row : engine::parameters()) {
        const bool isNumber = row.kind == engine::ParameterKind::number;
        const engine::ValueInForce value = engine::value_in_force(catalog, engine::Scenario(), row.id);
        result.rows << QVariantList{
            QString::fromUtf8(row.name),
            QString::fromUtf8(row.label),
            QString::fromUtf8(engine::to_string(row.group)),
            kindWord(row.kind),
            QString::fromUtf8(engine::symbol(row.unit)),
            isNumber ? QVariant(row.minimum) : QVariant(),
            isNumber ? QVariant(row.maximum) : QVariant(),
            isNumber ? QVariant(row.scale == engine::ParameterScale::log ? QStringLiteral("log") : QStringLiteral("linear")) : QVariant(),
            row.is_whole,
            asCell(value.value),
            QString::fromUtf8(row.default_text),
            slugsOf(catalog, row),
            QString::fromUtf8(row.help)};
    }
    return result;
}

QString acceptedText(const engine::Catalog &catalog, const engine::Parameter &row)
{
    if (row.kind == engine::ParameterKind::number)
        return QString::fromStdString(engine::format_exact(row.minimum) + " .. " + engine::format_exact(row.maximum));
    if (row.kind == engine::ParameterKind::text)
        return QStringLiteral("STEP:FACTOR,... such as 25:2,40:2");
    const QStringList slugs = slugsOf(catalog, row);
    if (row.choices == engine::ChoiceSource::fixed || row.choices == engine::ChoiceSource::precisions)
        return slugs.join(QStringLiteral(", "));
    const QString table = row.choices == engine::ChoiceSource::models ? QStringLiteral("models") : QStringLiteral("accelerators");
    const QString count =
        row.kind == engine::ParameterKind::choice_list ? QStringLiteral("up to %1").arg(row.most_choices) : QStringLiteral("one");
    return QStringLiteral("%1 of %2: db query --table %3").arg(count).arg(slugs.size()).arg(table);
}

QByteArray parameterTable(const engine::Catalog &catalog)
{
    TextTable table;
    for (const char *title : {"id", "label", "unit", "accepted", "default"})
        table.addColumn(QString::fromLatin1(title));
    for (const engine::Parameter &row : engine::parameters())
        table.addRow({QString::fromUtf8(row.name), QString::fromUtf8(row.label), QString::fromUtf8(engine::symbol(row.unit)),
                      acceptedText(catalog, row), QString::fromUtf8(row.default_text)});
    return table.text();
}

data::QueryResult metricRows()
{
    data::QueryResult result;
    for (const char *name : {"id", "label", "chapter", "unit", "is_text", "direction", "formula", "inputs", "reference"})
        result.columns << QLatin1StringView(name);
    for (const engine::Metric &row : engine::metrics()) {
        result.rows << QVariantList{QString::fromUtf8(row.name),
                                    QString::fromUtf8(row.label),
                                    QString::fromUtf8(engine::to_string(row.chapter)),
                                    QString::fromUtf8(engine::symbol(row.unit)),
                                    row.is_text,
                                    directionWord(row.direction),
                                    QString::fromUtf8(row.formula),
                                    QString::fromUtf8(row.inputs),
                                    QString::fromUtf8(row.reference)};
    }
    return result;
}

QByteArray metricTable()
{
    TextTable table;
    for (const char *title : {"id", "label", "unit", "formula"})
        table.addColumn(QString::fromLatin1(title));
    for (const engine::Metric &row : engine::metrics())
        table.addRow({QString::fromUtf8(row.name), QString::fromUtf8(row.label), QString::fromUtf8(engine::symbol(row.unit)),
                      QString::fromUtf8(row.formula)});
    return table.text();
}

} // namespace

Result<void> runParameters(const Arguments &arguments)
{
    const auto format = requestedFormat(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto catalog = openCatalog();
    if (!catalog)
        return tl::unexpected(catalog.error());
    return print(*format == Format::Table ? parameterTable(*catalog) : rowsText(parameterRows(*catalog), *format));
}

Result<void> runMetrics(const Arguments &arguments)
{
    const auto format = requestedFormat(arguments);
    if (!format)
        return tl::unexpected(format.error());
    return print(*format == Format::Table ? metricTable() : rowsText(metricRows(), *format));
}

} // namespace ridgepoint::app::cli
