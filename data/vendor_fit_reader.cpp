// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/vendor_fit_reader.h"

#include "data/row_provenance.h"

#include <QHash>

namespace ridgepoint::data {

namespace {

/// What one product is among the accelerators.
struct ProductParts {
    QStringList accelerators;
    QString reason;
};

engine::Expected<QHash<QString, ProductParts>> readParts(const Database &database)
{
    QHash<QString, ProductParts> parts;
    const auto read = select(database, QStringLiteral("SELECT product, accelerator, note FROM product_accelerators ORDER BY rowid"),
                             [&parts](const Row &row) {
                                 ProductParts &product = parts[row.text(0)];
                                 if (row.text(1).isEmpty())
                                     product.reason = row.text(2);
                                 else
                                     product.accelerators << row.text(1);
                             });
    if (!read)
        return tl::unexpected(read.error());
    return parts;
}

} // namespace

engine::Expected<std::vector<VendorFitRow>> readVendorFit(const Database &database)
{
    const auto parts = readParts(database);
    if (!parts)
        return tl::unexpected(parts.error());
    std::vector<VendorFitRow> rows;
    const QString sql = QStringLiteral(
        "SELECT f.vendor, c.name, f.product, p.name, f.workload, f.thesis, f.strength, f.\"limit\", f.score, s.title, s.url, s.as_of, "
        "NULL, NULL, s.kind FROM vendor_fit f JOIN companies c ON c.slug = f.vendor JOIN products p ON p.slug = f.product "
        "JOIN sources s ON s.id = f.source_id ORDER BY f.rowid");
    const auto read = select(database, sql, [&](const Row &row) {
        const ProductParts product = parts->value(row.text(2));
        rows.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7),
                        row.wholeOr(8, 0), product.accelerators, product.reason, provenanceOf(row, 9)});
    });
    if (!read)
        return tl::unexpected(read.error());
    return rows;
}

std::vector<engine::FitThesis> fitTheses(const std::vector<VendorFitRow> &rows)
{
    std::vector<engine::FitThesis> theses;
    for (const VendorFitRow &row : rows) {
        const auto workload = engine::find_fit_workload(row.workload.toStdString());
        if (workload && !row.accelerators.isEmpty())
            theses.push_back({row.accelerators.front().toStdString(), *workload, static_cast<double>(row.score)});
    }
    return theses;
}

} // namespace ridgepoint::data
