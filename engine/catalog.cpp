// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/catalog.h"

#include "engine/fabric/fabric.h"

#include <algorithm>

#include <utility>

namespace ridgepoint::engine {

namespace {

template<class Rows>
auto find_slug(const Rows &rows, std::string_view slug) -> decltype(rows.data())
{
    const auto found = std::find_if(rows.begin(), rows.end(), [slug](const auto &row) { return row.slug == slug; });
    return found == rows.end() ? nullptr : &*found;
}

template<class Row>
std::unordered_map<std::string, std::size_t> index_by_slug(const std::vector<Row> &rows)
{
    std::unordered_map<std::string, std::size_t> index;
    index.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        index.emplace(rows[i].slug, i);
    return index;
}

double share_of(const Figure &reached, const Figure &peak) noexcept
{
    return reached.is_known() && peak.is_known() && peak.si > 0 ? reached.si / peak.si : 0;
}

const Figure &peak_of(const Accelerator &accelerator, Precision precision) noexcept
{
    return accelerator.dense_peak[static_cast<std::size_t>(precision)];
}

bool are_siblings(const Accelerator &a, const Accelerator &b) noexcept
{
    return a.device_class == b.device_class && architecture_key(a.architecture) == architecture_key(b.architecture);
}

} // namespace

Catalog::Catalog(std::vector<Accelerator> accelerators, std::vector<Model> models, Calibration calibration, std::vector<FabricRow> fabrics,
                 PictureNetworks networks, Infrastructure infrastructure)
    : m_accelerators(std::move(accelerators)),
      m_models(std::move(models)),
      m_calibration(std::move(calibration)),
      m_fabrics(std::move(fabrics)),
      m_networks(std::move(networks)),
      m_infrastructure(std::move(infrastructure)),
      m_accelerator_index(index_by_slug(m_accelerators)),
      m_model_index(index_by_slug(m_models))
{
    std::stable_sort(m_calibration.collectives.begin(), m_calibration.collectives.end(),
                     [](const CollectiveTable &a, const CollectiveTable &b) { return a.accelerator < b.accelerator; });
    for (CollectiveTable &table : m_calibration.collectives)
        if (const Accelerator *measured = find_accelerator(table.accelerator))
            relate(table, m_calibration.links, link_bandwidth(*measured, table.path));
    m_profiles.reserve(m_accelerators.size());
    m_tables.reserve(m_accelerators.size());
    m_runtimes.reserve(m_accelerators.size());
    for (const Accelerator &accelerator : m_accelerators) {
        m_profiles.push_back(make_profile(identity_of(accelerator), m_calibration.efficiencies));
        m_tables.push_back(tables_of(accelerator));
        m_runtimes.push_back(runtime_profile(accelerator.slug, accelerator.device_class, m_calibration.runtimes));
    }
}

Catalog::TableRange Catalog::tables_of(const Accelerator &accelerator) const
{
    const auto &tables = m_calibration.collectives;
    const auto range_of = [&tables](const std::string &slug) {
        const auto is_of = [&slug](const CollectiveTable &table) { return table.accelerator == slug; };
        const auto first = std::find_if(tables.begin(), tables.end(), is_of);
        const auto last = std::find_if_not(first, tables.end(), is_of);
        return TableRange{static_cast<std::size_t>(first - tables.begin()), static_cast<std::size_t>(last - first)};
    };
    TableRange range = range_of(accelerator.slug);
    for (std::size_t i = 0; i < tables.size() && range.count == 0; ++i) {
        const Accelerator *sibling = find_accelerator(tables[i].accelerator);
        if (sibling && are_siblings(*sibling, accelerator))
            range = range_of(sibling->slug);
    }
    return range;
}

CalibrationBasis Catalog::basis(const Accelerator &accelerator, Runtime runtime) const noexcept
{
    const auto at = static_cast<std::size_t>(runtime);
    const EfficiencyProfile &operators = profile(accelerator);
    const RuntimeProfile &runs = this->runtime(accelerator);
    // A runtime with efficiencies of its own makes no use of the operators'.
    const bool uses_operators = !runs.costs[at].has_efficiency();
    if (runs.is_own[at] || (uses_operators && operators.is_own))
        return CalibrationBasis::own;
    return runs.is_known[at] || (uses_operators && operators.is_known) ? CalibrationBasis::device_class : CalibrationBasis::none;
}

const RuntimeProfile &Catalog::runtime(const Accelerator &accelerator) const noexcept
{
    return m_runtimes[static_cast<std::size_t>(&accelerator - m_accelerators.data())];
}

const EfficiencyProfile &Catalog::profile(const Accelerator &accelerator) const noexcept
{
    return m_profiles[static_cast<std::size_t>(&accelerator - m_accelerators.data())];
}

std::span<const CollectiveTable> Catalog::collectives(const Accelerator &accelerator) const noexcept
{
    const TableRange range = m_tables[static_cast<std::size_t>(&accelerator - m_accelerators.data())];
    return std::span(m_calibration.collectives).subspan(range.begin, range.count);
}

const CoolingMethod *Catalog::find_cooling_method(std::string_view slug) const { return find_slug(m_infrastructure.cooling_methods, slug); }

const City *Catalog::find_city(std::string_view slug) const { return find_slug(m_infrastructure.cities, slug); }

const FabricRow *Catalog::find_fabric(std::string_view slug) const { return find_slug(m_fabrics, slug); }

const PowerChain *Catalog::find_power_chain(std::string_view slug) const { return find_slug(m_infrastructure.power_chains, slug); }

const System *Catalog::find_system(std::string_view slug) const { return find_slug(m_infrastructure.systems, slug); }

const Denoiser *Catalog::find_denoiser(std::string_view slug) const { return find_slug(m_networks.denoisers, slug); }

const Verifier *Catalog::find_verifier(std::string_view slug) const { return find_slug(m_networks.verifiers, slug); }

const GridRegion *Catalog::find_grid_region(std::string_view slug) const { return find_slug(m_infrastructure.grid_regions, slug); }

const Generation *Catalog::find_generation(std::string_view slug) const { return find_slug(m_infrastructure.generations, slug); }

const Material *Catalog::find_material(std::string_view slug) const { return find_slug(m_infrastructure.materials, slug); }

const DenoiserStages *Catalog::find_stages(std::string_view denoiser) const
{
    const auto found = std::find_if(m_networks.stages.begin(), m_networks.stages.end(),
                                    [denoiser](const DenoiserStages &stages) { return stages.denoiser == denoiser; });
    return found == m_networks.stages.end() ? nullptr : &*found;
}

const Accelerator *Catalog::find_accelerator(std::string_view slug) const
{
    const auto found = m_accelerator_index.find(std::string(slug));
    return found == m_accelerator_index.end() ? nullptr : &m_accelerators[found->second];
}

const Model *Catalog::find_model(std::string_view slug) const
{
    const auto found = m_model_index.find(std::string(slug));
    return found == m_model_index.end() ? nullptr : &m_models[found->second];
}

DeviceIdentity identity_of(const Accelerator &accelerator) noexcept
{
    return {accelerator.slug, accelerator.architecture, accelerator.device_class,
            share_of(accelerator.product_16bit, peak_of(accelerator, Precision::bf16)),
            share_of(accelerator.product_8bit, peak_of(accelerator, Precision::fp8))};
}

bool is_mesh(const Accelerator &accelerator) noexcept
{
    constexpr double largest = 8;
    return accelerator.device_class == DeviceClass::instinct_gpu && accelerator.scaleup_domain.is_known() &&
           accelerator.scaleup_domain.si <= largest;
}

double mesh_share(const Accelerator &accelerator, double world) noexcept
{
    return is_mesh(accelerator) ? mesh_link_share(world, accelerator.scaleup_domain.si) : 1;
}

BytePerSecond link_bandwidth(const Accelerator &accelerator, LinkPath path) noexcept
{
    switch (path) {
    case LinkPath::node:
        return BytePerSecond(accelerator.scaleup_bandwidth.si);
    case LinkPath::pcie:
    case LinkPath::pairs:
        return BytePerSecond(accelerator.host_bandwidth.si);
    case LinkPath::nodes:
        return BytePerSecond(accelerator.scaleout_bandwidth.si);
    }
    return BytePerSecond(0);
}

} // namespace ridgepoint::engine
