// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calibration/efficiency.h"
#include "engine/calibration/runtime.h"
#include "engine/cooling/climate.h"
#include "engine/cooling/cooling_method.h"
#include "engine/diffusion/denoiser.h"
#include "engine/diffusion/stage_model.h"
#include "engine/fabric/collective.h"
#include "engine/figure.h"
#include "engine/model.h"
#include "engine/power/power_chain.h"
#include "engine/power/system.h"
#include "engine/precision.h"
#include "engine/search/verifier.h"
#include "engine/site/generation.h"
#include "engine/site/grid_region.h"
#include "engine/stack/material.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ridgepoint::engine {

struct Accelerator {
    std::string slug;
    std::string name;
    std::string vendor;
    std::string kind;                                ///< gpu, tpu, asic, lpu, wafer, npu, soc, superchip
    std::string status;                              ///< shipping, announced, discontinued
    std::array<Figure, precision_count> dense_peak;  ///< [FLOP/s], integer formats [OP/s]
    std::array<Figure, precision_count> sparse_peak; ///< with structured sparsity, mostly 2:4
    std::bitset<precision_count> lacks;              ///< arithmetic that the device is known not to have
    Figure memory_capacity;                          ///< [byte]
    Figure memory_bandwidth;                         ///< main memory (HBM, GDDR, LPDDR; on-chip for SRAM-only parts) [byte/s]
    Figure sram_capacity;                            ///< [byte]
    Figure sram_bandwidth;                           ///< [byte/s]
    Figure scaleup_bandwidth;                        ///< per direction [byte/s]; half of a figure stated for both directions
    Figure host_bandwidth;                           ///< host link, per direction [byte/s]
    Figure scaleup_domain;                           ///< devices that the scale-up link joins
    Figure scaleout_bandwidth;                       ///< per device and direction [byte/s]
    std::string architecture;                        ///< as its vendor names it, "Hopper (GH100)"
    DeviceClass device_class = DeviceClass::datacenter_gpu;
    bool runs_locally = false;   ///< sold to people rather than to data centres: local programs are the usual runtime
    bool is_edge = false;        ///< phones, laptops, modules: what people carry or have on a desk
    std::string programmability; ///< general, compiler, fixed-architecture, fixed-model; empty = not stated
    std::string packaging;       ///< as it is described, "CoWoS-L, two dies"; empty = not stated
    std::string target;          ///< training, inference, both; empty = not stated
    std::string form_factor;     ///< as its vendor names it, "SXM5", "PCIe card"; empty = not stated
    Figure product_16bit;        ///< largest published matrix product in 16 bits [FLOP/s]
    Figure product_8bit;         ///< the same in 8 bits [FLOP/s]
    Figure die_area;             ///< of all dies as far as they are published [mm2]
    Figure tdp;                  ///< [W]
    Figure price;                ///< [USD]
    Figure cloud_price;          ///< rent of one device [USD/h]
};

/// A link technology.
struct FabricRow {
    std::string slug;
    std::string name;
    std::string vendor;
    std::string kind; ///< scale-up, scale-out, host
    Figure bandwidth; ///< per direction of all links of one device where their number is known, else of one link [byte/s]
    Figure latency;   ///< of a message between pipeline stages, one way [s]
};

/// What the calibrated level rests on: measurements of the device's own operators or of whole runs on it, those of its class, or none.
enum class CalibrationBasis : std::uint8_t { own, device_class, none };

/// What turns the ideal level into the calibrated one.
struct Calibration {
    std::vector<EfficiencyPreset> efficiencies;
    std::vector<CollectiveTable> collectives;
    std::vector<LinkPreset> links;
    std::vector<RuntimePreset> runtimes;
};

/// Networks around the making of pictures and clips.
struct PictureNetworks {
    std::vector<Denoiser> denoisers;
    std::vector<Verifier> verifiers;
    std::vector<DenoiserStages> stages; ///< of denoisers around which any are known
};

/// What devices stand in, what feeds and cools them, and what a site is built with.
struct Infrastructure {
    std::vector<System> systems;
    std::vector<PowerChain> power_chains;
    std::vector<CoolingMethod> cooling_methods;
    std::vector<City> cities;
    std::vector<GridRegion> grid_regions;
    std::vector<Generation> generations; ///< the grid itself among them
    std::vector<Material> materials;
};

/// Everything that the engine knows of the world; immutable once read, shared by pointer.
class Catalog {
public:
    Catalog() = default;
    Catalog(std::vector<Accelerator> accelerators, std::vector<Model> models, Calibration calibration = {},
            std::vector<FabricRow> fabrics = {}, PictureNetworks networks = {}, Infrastructure infrastructure = {});

    [[nodiscard]] std::span<const Accelerator> accelerators() const noexcept { return m_accelerators; }
    [[nodiscard]] std::span<const Model> models() const noexcept { return m_models; }
    [[nodiscard]] std::span<const FabricRow> fabrics() const noexcept { return m_fabrics; }
    [[nodiscard]] const Calibration &calibration() const noexcept { return m_calibration; }
    [[nodiscard]] std::span<const Denoiser> denoisers() const noexcept { return m_networks.denoisers; }
    [[nodiscard]] std::span<const Verifier> verifiers() const noexcept { return m_networks.verifiers; }
    [[nodiscard]] std::span<const System> systems() const noexcept { return m_infrastructure.systems; }
    [[nodiscard]] std::span<const PowerChain> power_chains() const noexcept { return m_infrastructure.power_chains; }
    [[nodiscard]] std::span<const GridRegion> grid_regions() const noexcept { return m_infrastructure.grid_regions; }
    [[nodiscard]] std::span<const Generation> generations() const noexcept { return m_infrastructure.generations; }
    [[nodiscard]] std::span<const Material> materials() const noexcept { return m_infrastructure.materials; }
    [[nodiscard]] const System *find_system(std::string_view slug) const;
    [[nodiscard]] const PowerChain *find_power_chain(std::string_view slug) const;
    [[nodiscard]] std::span<const CoolingMethod> cooling_methods() const noexcept { return m_infrastructure.cooling_methods; }
    [[nodiscard]] std::span<const City> cities() const noexcept { return m_infrastructure.cities; }
    [[nodiscard]] const CoolingMethod *find_cooling_method(std::string_view slug) const;
    [[nodiscard]] const City *find_city(std::string_view slug) const;
    [[nodiscard]] const FabricRow *find_fabric(std::string_view slug) const;
    [[nodiscard]] const Denoiser *find_denoiser(std::string_view slug) const;
    [[nodiscard]] const Verifier *find_verifier(std::string_view slug) const;
    [[nodiscard]] const GridRegion *find_grid_region(std::string_view slug) const;
    [[nodiscard]] const Generation *find_generation(std::string_view slug) const;
    [[nodiscard]] const Material *find_material(std::string_view slug) const;
    /// What stands around a denoiser; null where nothing is known.
    [[nodiscard]] const DenoiserStages *find_stages(std::string_view denoiser) const;
    /// What this device reaches: its own fits, else those of its architecture, its class or a related family. `accelerator` is one of
    /// `accelerators()`.
    [[nodiscard]] const EfficiencyProfile &profile(const Accelerator &accelerator) const noexcept;
    /// Collectives measured on this device, else on a sibling of its architecture and class.
    [[nodiscard]] std::span<const CollectiveTable> collectives(const Accelerator &accelerator) const noexcept;
    /// What implementations of collectives take where no table tells.
    [[nodiscard]] std::span<const LinkPreset> link_presets() const noexcept { return m_calibration.links; }
    /// On what the times of the calibrated level rest for this device under a runtime.
    [[nodiscard]] CalibrationBasis basis(const Accelerator &accelerator, Runtime runtime) const noexcept;
    /// What forwards cost beside their kernels, by runtime. `accelerator` is one of `accelerators()`.
    [[nodiscard]] const RuntimeProfile &runtime(const Accelerator &accelerator) const noexcept;
    [[nodiscard]] const Accelerator *find_accelerator(std::string_view slug) const;
    [[nodiscard]] const Model *find_model(std::string_view slug) const;

private:
    struct TableRange {
        std::size_t begin = 0;
        std::size_t count = 0;
    };
    [[nodiscard]] TableRange tables_of(const Accelerator &accelerator) const;

    std::vector<Accelerator> m_accelerators;
    std::vector<Model> m_models;
    Calibration m_calibration;
    std::vector<FabricRow> m_fabrics;
    PictureNetworks m_networks;
    Infrastructure m_infrastructure;
    std::vector<RuntimeProfile> m_runtimes;    ///< one per accelerator
    std::vector<EfficiencyProfile> m_profiles; ///< one per accelerator
    std::vector<TableRange> m_tables;          ///< one per accelerator
    std::unordered_map<std::string, std::size_t> m_accelerator_index;
    std::unordered_map<std::string, std::size_t> m_model_index;
};

/// The device as presets are looked up.
[[nodiscard]] DeviceIdentity identity_of(const Accelerator &accelerator) noexcept;

/// Whether the scale-up links join each pair of devices directly: AMD's nodes of up to eight.
[[nodiscard]] bool is_mesh(const Accelerator &accelerator) noexcept;

/// `mesh_link_share` of a device in a mesh, 1 of others.
[[nodiscard]] double mesh_share(const Accelerator &accelerator, double world) noexcept;

/// Bandwidth of the link that joins devices on one path, per direction: scale-up, host or scale-out; 0 = unknown.
[[nodiscard]] BytePerSecond link_bandwidth(const Accelerator &accelerator, LinkPath path) noexcept;

} // namespace ridgepoint::engine
