// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pipeline/fit_board.h"

#include "widgets/workspaces/pipeline/pipeline_text.h"

#include <algorithm>
#include <cmath>

namespace ridgepoint::widgets {

using engine::FitMeasure;
using engine::FitWorkload;

namespace {

std::optional<FitWorkload> workloadOf(const data::VendorFitRow &row) { return engine::find_fit_workload(row.workload.toStdString()); }

} // namespace

FitBoard::FitBoard(std::shared_ptr<const engine::Catalog> catalog, std::vector<data::VendorFitRow> rows, engine::FitTable table)
    : m_catalog(std::move(catalog)), m_rows(std::move(rows)), m_table(std::move(table)), m_theses(data::fitTheses(m_rows))
{
    for (const data::VendorFitRow &row : m_rows) {
        const auto workload = workloadOf(row);
        if (!workload)
            continue;
        auto known = std::find_if(m_products.begin(), m_products.end(),
                                  [&row](const FitProduct &product) { return product.name == row.productName; });
        if (known == m_products.end()) {
            m_products.push_back({row.productName, row.vendorName, row.accelerators.value(0).toStdString(), row.withoutAccelerators, {}});
            known = m_products.end() - 1;
        }
        known->theses[static_cast<std::size_t>(*workload)] = &row;
    }
    setMeasure(FitMeasure::cost);
}

void FitBoard::setMeasure(FitMeasure measure) { m_matrix = engine::fit_matrix(*m_catalog, m_table, m_theses, measure); }

const engine::FitCell *FitBoard::cell(std::size_t product, FitWorkload workload) const
{
    const std::string &slug = m_products[product].accelerator;
    const auto found = std::find_if(m_matrix.cells.begin(), m_matrix.cells.end(), [&](const engine::FitCell &cell) {
        return cell.workload == workload && cell.accelerator->slug == slug;
    });
    return found == m_matrix.cells.end() ? nullptr : &*found;
}

const data::VendorFitRow *FitBoard::thesis(std::size_t product, FitWorkload workload) const
{
    return m_products[product].theses[static_cast<std::size_t>(workload)];
}

QString workloadName(FitWorkload workload)
{
    const std::string_view name = engine::to_string(workload);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString measureName(FitMeasure measure)
{
    switch (measure) {
    case FitMeasure::cost:
        return PipelineText::tr("cost");
    case FitMeasure::time:
        return PipelineText::tr("time");
    case FitMeasure::energy:
        break;
    }
    return PipelineText::tr("energy");
}

QString fitScoreText(double score)
{
    const QString digits = QString::number(std::abs(score), 'g', 2);
    return score > 0 ? QStringLiteral("+") + digits : score < 0 ? QStringLiteral("−") + digits : digits;
}

QString correlationText(double r) { return QString::number(r, 'f', 2).replace(u'-', u'−'); }

QString fitSentence(const FitBoard &board)
{
    const engine::FitMatrix &matrix = board.matrix();
    std::size_t equal = 0;
    const engine::FitCell *widest = nullptr;
    for (const engine::FitCell &cell : matrix.cells) {
        const auto difference = cell.difference();
        if (!difference)
            continue;
        equal += std::abs(*difference) < 0.5 ? 1 : 0;
        if (widest == nullptr || std::abs(*difference) > std::abs(*widest->difference()))
            widest = &cell;
    }
    if (matrix.scored.pairs == 0 || widest == nullptr)
        return PipelineText::tr("Nothing argued about these products can be computed by %1.").arg(measureName(matrix.measure));
    const QString rho =
        matrix.scored.spearman ? PipelineText::tr(" (rank correlation %1)").arg(correlationText(*matrix.scored.spearman)) : QString();
    return PipelineText::tr("By %1, %2 of %3 theses score as computed%4; they part most over %5 on %6: argued %7, computed %8.")
        .arg(measureName(matrix.measure), countText(static_cast<double>(equal)), countText(static_cast<double>(matrix.scored.pairs)), rho,
             workloadName(widest->workload).toLower(), QString::fromStdString(widest->accelerator->name), fitScoreText(*widest->thesis),
             fitScoreText(*widest->score));
}

} // namespace ridgepoint::widgets
