// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/detail_html.h"

#include "widgets/models/column_scale.h"
#include "widgets/models/entity_text.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <vector>

namespace ridgepoint::widgets {

namespace {

struct DetailText {
    Q_DECLARE_TR_FUNCTIONS(DetailText)
};

enum class Group : std::uint8_t { About, Compute, Memory, Size, Power, Price, Derived };
constexpr std::array<Group, 7> allGroups{Group::About, Group::Compute, Group::Memory, Group::Size,
                                         Group::Power, Group::Price,   Group::Derived};
constexpr int shortText = 26; ///< characters that stand beside their label

Group groupOf(const data::Column &column)
{
    using engine::Unit;
    if (column.isDerived)
        return Group::Derived;
    if (!column.isNumber || column.isYear)
        return Group::About;
    switch (column.unit) {
    case Unit::flop:
    case Unit::flop_per_second:
    case Unit::op_per_second:
        return Group::Compute;
    case Unit::byte:
    case Unit::byte_per_second:
    case Unit::second:
    case Unit::joule_per_bit:
        return Group::Memory;
    case Unit::watt:
    case Unit::square_millimetre:
    case Unit::hertz:
    case Unit::metre:
        return Group::Power;
    case Unit::dollar:
    case Unit::dollar_per_hour:
        return Group::Price;
    default:
        return Group::Size;
    }
}

QString heading(Group group)
{
    switch (group) {
    case Group::About:
        return DetailText::tr("About");
    case Group::Compute:
        return DetailText::tr("Compute");
    case Group::Memory:
        return DetailText::tr("Memory and links");
    case Group::Size:
        return DetailText::tr("Size");
    case Group::Power:
        return DetailText::tr("Power and silicon");
    case Group::Price:
        return DetailText::tr("Price");
    case Group::Derived:
        break;
    }
    return DetailText::tr("Derived figures");
}

QString provenanceHtml(const data::Provenance &provenance, bool hasSource)
{
    QStringList words;
    for (const QString &word : {provenance.confidence, provenance.qualifier, provenance.detail}) {
        if (!word.isEmpty() && word != labelText(provenance.label) && !words.contains(word.toHtmlEscaped()))
            words.append(word.toHtmlEscaped());
    }
    QString html = labelChip(provenance.label);
    if (!words.isEmpty())
        html += QStringLiteral("&nbsp; ") + words.join(QStringLiteral(" · "));
    if (hasSource)
        html += QStringLiteral("<br>") + sourceHtml(provenance);
    if (!provenance.note.isEmpty())
        html += QStringLiteral("<br><i>%1</i>").arg(provenance.note.toHtmlEscaped());
    return html;
}

QString alternativeHtml(const data::EntityTable &table, const data::Alternative &alternative, engine::Unit unit)
{
    const QString value = alternative.text.isEmpty() && alternative.number ? formatValue(*alternative.number, unit) : alternative.text;
    QString html = DetailText::tr("Others say %1").arg(QStringLiteral("<b>%1</b>").arg(value.toHtmlEscaped()));
    if (alternative.provenance >= 0 && static_cast<std::size_t>(alternative.provenance) < table.provenances.size())
        html += QStringLiteral(" ") + provenanceHtml(table.provenances[static_cast<std::size_t>(alternative.provenance)], true);
    return html;
}

QString attributeHtml(const data::EntityTable &table, int row, int column)
{
    const data::EntityRow &entity = table.rows[static_cast<std::size_t>(row)];
    const data::Cell &cell = entity.cells[static_cast<std::size_t>(column)];
    const data::Column &description = table.columns[static_cast<std::size_t>(column)];
    const QString value = cellText(table, row, column).toHtmlEscaped();
    const bool isLong = value.size() > shortText;
    QString html = isLong ? QStringLiteral("<tr><td colspan='2' class='label'>%1</td></tr><tr><td colspan='2' class='text'>%2</td></tr>")
                          : QStringLiteral("<tr><td class='label'>%1</td><td align='right' class='value'>%2</td></tr>");
    html = html.arg(description.label.toHtmlEscaped(), value);
    QStringList lines;
    const bool hasOwn = cell.provenance >= 0 && cell.provenance != entity.provenance;
    if (const data::Provenance *provenance = provenanceOf(table, row, column); hasOwn && provenance != nullptr) {
        const bool hasSource = !description.isDerived || !provenance->title.isEmpty() || !provenance->url.isEmpty();
        lines.append(provenanceHtml(*provenance, hasSource));
    }
    for (const data::Alternative &alternative : cell.alternatives)
        lines.append(alternativeHtml(table, alternative, description.unit));
    for (const QString &line : lines)
        html += QStringLiteral("<tr><td colspan='2' class='small'>%1</td></tr>").arg(line);
    return html + QStringLiteral("<tr><td colspan='2' class='gap'>&nbsp;</td></tr>");
}

} // namespace

QString detailStyle(const plot::Colours &colours)
{
    const auto points = [](TextSize size) { return QString::number(widgets::font(size).pointSizeF(), 'f', 1) + QStringLiteral("pt"); };
    return QStringLiteral("body { color: %1; font-size: %5; }"
                          "a { color: %3; text-decoration: none; }"
                          "h3 { color: %2; font-size: %6; font-weight: 600; margin-top: 10px; margin-bottom: 6px; }"
                          ".label { color: %2; } .value { font-weight: 600; } .text { }"
                          ".small { color: %2; font-size: %6; } .gap { font-size: 3pt; }"
                          ".chip { background-color: %4; color: %1; font-size: %6; }"
                          ".best { color: %3; font-weight: 600; } .muted { color: %2; }")
        .arg(colours.text.name(), colours.mutedText.name(), colours.accent.name(), colours.raised.name(), points(TextSize::Body),
             points(TextSize::Small));
}

QString labelChip(engine::Label label)
{
    return QStringLiteral("<span class='chip'>&nbsp;%1&nbsp;</span>").arg((mark(label) + labelText(label)).toHtmlEscaped());
}

QString detailHtml(const data::EntityTable &table, int row, const plot::Colours &colours)
{
    const data::EntityRow &entity = table.rows[static_cast<std::size_t>(row)];
    QString html = QStringLiteral("<html><head><style>%1</style></head><body>").arg(detailStyle(colours));
    if (entity.provenance >= 0 && static_cast<std::size_t>(entity.provenance) < table.provenances.size()) {
        html += QStringLiteral("<div class='small'>%1</div>")
                    .arg(provenanceHtml(table.provenances[static_cast<std::size_t>(entity.provenance)], true));
    }
    QStringList unknown;
    for (const Group group : allGroups) {
        QString rows;
        for (std::size_t column = 1; column < table.columns.size(); ++column) {
            if (groupOf(table.columns[column]) != group)
                continue;
            const data::Cell &cell = entity.cells[column];
            if (cell.number || !cell.text.isEmpty() || !cell.alternatives.empty())
                rows += attributeHtml(table, row, static_cast<int>(column));
            else
                unknown.append(table.columns[column].label.toHtmlEscaped());
        }
        if (!rows.isEmpty()) {
            html += QStringLiteral("<h3>%1</h3><table width='100%' cellspacing='0' cellpadding='0'>%2</table>")
                        .arg(heading(group).toUpper(), rows);
        }
    }
    if (!unknown.isEmpty()) {
        html += QStringLiteral("<h3>%1</h3><div class='muted'>%2</div>")
                    .arg(DetailText::tr("Not known").toUpper(), unknown.join(QStringLiteral(", ")));
    }
    return html + QStringLiteral("</body></html>");
}

} // namespace ridgepoint::widgets
