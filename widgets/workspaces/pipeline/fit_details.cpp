// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/fit_details.h"

#include "widgets/workspaces/common/source_title.h"
#include "widgets/workspaces/pipeline/pipeline_text.h"

namespace ridgepoint::widgets {

using engine::FitMeasure;
using engine::Unit;

namespace {

QString paragraph(const QString &head, const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p><b>%1</b><br>%2</p>").arg(head.toHtmlEscaped(), text.toHtmlEscaped());
}

QString row(const QString &name, const QString &value)
{
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=right>%2</td></tr>").arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString known(const std::optional<double> &value, Unit unit, const std::string &missing)
{
    return value ? numberText(*value, unit) : missing.empty() ? PipelineText::tr("unknown") : QString::fromStdString(missing);
}

QString figures(const engine::FitCell &cell)
{
    const engine::FitFigures &f = cell.figures;
    if (f.state != engine::FitState::computed)
        return paragraph(PipelineText::tr("Computed"), QString::fromStdString(cell.reason));
    QString rows;
    if (cell.score)
        rows += row(PipelineText::tr("Score"), fitScoreText(*cell.score));
    if (cell.ratio)
        rows += row(PipelineText::tr("Against the median"), numberText(*cell.ratio, Unit::multiplier));
    rows += row(PipelineText::tr("Devices"), countText(f.devices));
    rows += row(PipelineText::tr("Device time an output"), numberText(f.time, Unit::second));
    rows += row(PipelineText::tr("Energy an output"), known(f.energy, Unit::joule, f.missing_power));
    rows += row(PipelineText::tr("Cost an output"), known(f.cost, Unit::dollar, f.missing_price));
    return QStringLiteral("<p><b>%1</b></p><table>%2</table>")
               .arg(PipelineText::tr("Computed on %1").arg(QString::fromStdString(cell.accelerator->name).toHtmlEscaped()), rows) +
           (cell.reason.empty() ? QString() : QStringLiteral("<p>%1</p>").arg(QString::fromStdString(cell.reason).toHtmlEscaped()));
}

QString argued(const data::VendorFitRow *thesis)
{
    if (thesis == nullptr)
        return paragraph(PipelineText::tr("Thesis"), PipelineText::tr("Nobody in the database argues about this."));
    QString text = paragraph(PipelineText::tr("Thesis: %1").arg(fitScoreText(thesis->score)), thesis->thesis);
    text += paragraph(PipelineText::tr("Strength"), thesis->strength);
    text += paragraph(PipelineText::tr("Limit"), thesis->limit);
    const QString date = thesis->source.date.isEmpty() ? QString() : QStringLiteral(", ") + thesis->source.date;
    return text + paragraph(PipelineText::tr("Source"), sourceTitle(thesis->source) + date);
}

} // namespace

QString fitDetails(const FitBoard &board, std::size_t product, engine::FitWorkload workload)
{
    const FitProduct &own = board.products()[product];
    const std::string_view task = engine::task_text(workload);
    QString text = QStringLiteral("<p><b>%1</b> · %2<br>%3</p>")
                       .arg(own.name.toHtmlEscaped(), workloadName(workload).toHtmlEscaped(),
                            QString::fromUtf8(task.data(), static_cast<qsizetype>(task.size())).toHtmlEscaped());
    const engine::FitCell *cell = board.cell(product, workload);
    text += cell != nullptr ? figures(*cell) : paragraph(PipelineText::tr("Computed"), own.withoutAccelerator);
    if (cell != nullptr && cell->difference())
        text += QStringLiteral("<p>%1</p>").arg(PipelineText::tr("Computed less thesis: %1").arg(fitScoreText(*cell->difference())));
    return text + argued(board.thesis(product, workload));
}

} // namespace ridgepoint::widgets
