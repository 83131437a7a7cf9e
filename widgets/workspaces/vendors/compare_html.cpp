// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/vendors/compare_html.h"

#include "widgets/models/column_scale.h"
#include "widgets/models/entity_text.h"
#include "widgets/workspaces/vendors/detail_html.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace ridgepoint::widgets {

namespace {

struct CompareText {
    Q_DECLARE_TR_FUNCTIONS(CompareText)
};

constexpr QChar timesSign(0x00D7);
constexpr QChar emDash(0x2014);

const data::Cell &cellOf(const data::EntityTable &table, int row, std::size_t column)
{
    return table.rows[static_cast<std::size_t>(row)].cells[column];
}

std::optional<double> bestOf(const data::EntityTable &table, const std::vector<int> &rows, std::size_t column)
{
    const Better better = betterEnd(table.columns[column]);
    std::optional<double> best;
    int known = 0;
    for (const int row : rows) {
        const std::optional<double> &number = cellOf(table, row, column).number;
        if (!number || better == Better::Neither)
            continue;
        ++known;
        if (!best || (better == Better::Higher ? *number > *best : *number < *best))
            best = number;
    }
    return known > 1 ? best : std::nullopt;
}

QString ratioText(double number, double baseline)
{
    static const ColumnScale plainNumbers;
    return baseline == 0 ? QString() : plainNumbers.format(number / baseline) + timesSign;
}

QString lineHtml(const data::EntityTable &table, const std::vector<int> &rows, std::size_t place, std::size_t column,
                 const std::optional<double> &best)
{
    const data::EntityRow &entity = table.rows[static_cast<std::size_t>(rows[place])];
    const data::Cell &cell = entity.cells[column];
    const bool isGap = !cell.number && cell.text.isEmpty();
    const bool isBest = best && cell.number && *cell.number == *best;
    const std::optional<double> &baseline = cellOf(table, rows.front(), column).number;
    QString ratio = cell.number && baseline && place > 0 ? ratioText(*cell.number, *baseline) : QString();
    if (isBest)
        ratio = QStringList{ratio, QStringLiteral("<span class='best'>%1</span>").arg(CompareText::tr("best"))}.join(QStringLiteral(" "));
    const data::Provenance *provenance = provenanceOf(table, rows[place], static_cast<int>(column));
    const QString known = provenance != nullptr && cell.number ? mark(provenance->label) : QString();
    const QString value = isGap ? QString(emDash) : known + cellText(table, rows[place], static_cast<int>(column));
    return QStringLiteral("<tr><td class='%4'>%1</td><td align='right' class='%5' style='white-space:nowrap'>&nbsp;%2</td>"
                          "<td align='right' class='small' style='white-space:nowrap'>&nbsp;%3</td></tr>")
        .arg(entity.name.toHtmlEscaped(), value.toHtmlEscaped(), ratio, isBest ? QStringLiteral("text") : QStringLiteral("label"),
             isGap    ? QStringLiteral("muted")
             : isBest ? QStringLiteral("best")
                      : QStringLiteral("value"));
}

} // namespace

Better betterEnd(const data::Column &column)
{
    using engine::Unit;
    if (!column.isNumber || column.isYear)
        return Better::Neither;
    switch (column.unit) {
    case Unit::watt:
    case Unit::dollar:
    case Unit::dollar_per_hour:
    case Unit::second:
    case Unit::joule_per_bit:
        return Better::Lower;
    case Unit::flop_per_second:
    case Unit::op_per_second:
    case Unit::byte:
    case Unit::byte_per_second:
    case Unit::token:
    case Unit::token_per_second:
    case Unit::flop_per_joule:
    case Unit::byte_per_joule:
    case Unit::flop_per_second_per_dollar:
    case Unit::byte_per_dollar:
        return Better::Higher;
    default:
        return Better::Neither;
    }
}

QString compareHtml(const data::EntityTable &table, const std::vector<int> &rows, const plot::Colours &colours)
{
    QString html = QStringLiteral("<html><head><style>%1</style></head><body>").arg(detailStyle(colours));
    html += QStringLiteral("<div class='small'>%1</div>")
                .arg(CompareText::tr("Ratios are to %1, the row selected first.")
                         .arg(table.rows[static_cast<std::size_t>(rows.front())].name.toHtmlEscaped()));
    for (std::size_t column = 1; column < table.columns.size(); ++column) {
        const auto known = std::count_if(rows.begin(), rows.end(), [&table, column](int row) {
            const data::Cell &cell = cellOf(table, row, column);
            return cell.number.has_value() || !cell.text.isEmpty();
        });
        const bool isShown = known > 0 && (table.columns[column].isNumber || static_cast<int>(column) == table.vendorColumn);
        if (!isShown)
            continue;
        const std::optional<double> best = bestOf(table, rows, column);
        html += QStringLiteral("<h3>%1</h3><table width='100%' cellspacing='0' cellpadding='1'>")
                    .arg(table.columns[column].label.toHtmlEscaped());
        for (std::size_t place = 0; place < rows.size(); ++place)
            html += lineHtml(table, rows, place, column, best);
        html += QStringLiteral("</table>");
    }
    return html + QStringLiteral("</body></html>");
}

} // namespace ridgepoint::widgets
