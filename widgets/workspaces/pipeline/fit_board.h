// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/vendor_fit_reader.h"
#include "engine/pipeline/vendor_fit.h"

#include <array>
#include <memory>
#include <vector>

namespace ridgepoint::widgets {

/// One product of the theses with what the catalog knows of it.
struct FitProduct {
    QString name;
    QString vendor;
    std::string accelerator;    ///< slug of the one that stands for it; empty where none does
    QString withoutAccelerator; ///< why, where none does
    std::array<const data::VendorFitRow *, engine::fit_workload_count> theses{}; ///< null where nobody argued
};

/// Products against workloads: what is argued of them, and what the engine computes.
class FitBoard {
public:
    /// `rows` as the database has them, `table` of the catalog.
    FitBoard(std::shared_ptr<const engine::Catalog> catalog, std::vector<data::VendorFitRow> rows, engine::FitTable table);

    [[nodiscard]] const std::vector<FitProduct> &products() const { return m_products; }
    [[nodiscard]] const std::vector<data::VendorFitRow> &rows() const { return m_rows; }
    [[nodiscard]] const engine::FitMatrix &matrix() const { return m_matrix; }
    void setMeasure(engine::FitMeasure measure);
    /// Null where no accelerator of the catalog stands for the product.
    [[nodiscard]] const engine::FitCell *cell(std::size_t product, engine::FitWorkload workload) const;
    [[nodiscard]] const data::VendorFitRow *thesis(std::size_t product, engine::FitWorkload workload) const;

private:
    std::shared_ptr<const engine::Catalog> m_catalog;
    std::vector<data::VendorFitRow> m_rows;
    engine::FitTable m_table;
    std::vector<engine::FitThesis> m_theses;
    std::vector<FitProduct> m_products;
    engine::FitMatrix m_matrix;
};

[[nodiscard]] QString workloadName(engine::FitWorkload workload);
[[nodiscard]] QString measureName(engine::FitMeasure measure); ///< "cost", "time", "energy"
/// "+2", "0", "−1".
[[nodiscard]] QString fitScoreText(double score);
/// "0.42", "−0.16".
[[nodiscard]] QString correlationText(double r);
/// What the page says: how often the argument and the computation agree.
[[nodiscard]] QString fitSentence(const FitBoard &board);

} // namespace ridgepoint::widgets
