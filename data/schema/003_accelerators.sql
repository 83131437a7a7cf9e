-- SPDX-FileCopyrightText: 2026 The Ridgepoint authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accelerators and their figures, systems built from them, fabrics between them.

CREATE TABLE accelerators (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    vendor TEXT NOT NULL REFERENCES vendor_companies (vendor),
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('gpu', 'tpu', 'asic', 'wafer', 'lpu', 'npu', 'soc', 'cpu', 'superchip')),
    family TEXT NOT NULL,
    architecture TEXT NOT NULL,
    announced TEXT NOT NULL CHECK (announced GLOB '[12][0-9][0-9][0-9]' OR announced GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
    available TEXT CHECK (available GLOB '[12][0-9][0-9][0-9]' OR available GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
    status TEXT NOT NULL CHECK (status IN ('shipping', 'announced', 'discontinued', 'reported')),
    process_node TEXT,
    foundry TEXT,
    packaging TEXT,
    memory_type TEXT NOT NULL,
    form_factor TEXT,
    cooling TEXT,
    programmability TEXT NOT NULL CHECK (programmability IN ('general', 'compiler', 'fixed-architecture', 'fixed-model')),
    target TEXT NOT NULL CHECK (target IN ('training', 'inference', 'both')),
    edge INTEGER NOT NULL CHECK (edge IN (0, 1)),
    CONSTRAINT "available not before announced" CHECK (substr(available, 1, 4) >= substr(announced, 1, 4))
) STRICT;

CREATE TABLE accelerator_figures (
    accelerator TEXT NOT NULL REFERENCES accelerators (slug),
    attribute TEXT NOT NULL,
    value REAL NOT NULL,
    unit TEXT NOT NULL,
    qualifier TEXT CHECK (qualifier IN ('dense', 'sparse', 'per-direction', 'bidirectional', 'list', 'street', 'estimate')),
    detail TEXT,
    preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
    confidence TEXT NOT NULL CHECK (confidence IN ('datasheet', 'published', 'reported', 'estimated')),
    source_title TEXT NOT NULL,
    source_url TEXT,
    as_of TEXT CHECK ((as_of GLOB '[12][0-9][0-9][0-9]' OR as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]'
        OR as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
        AND (length(as_of) NOT IN (7, 10) OR substr(as_of, 6, 2) BETWEEN '01' AND '12') AND (length(as_of) <> 10 OR substr(as_of, 9, 2) BETWEEN '01' AND '31')),
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    CONSTRAINT "a peak needs the qualifier dense or sparse"
        CHECK (attribute NOT GLOB 'peak_*' OR coalesce(qualifier, '') IN ('dense', 'sparse')),
    CONSTRAINT "a link rate needs the qualifier per-direction or bidirectional"
        CHECK (attribute NOT IN ('scaleup_bandwidth', 'scaleout_bandwidth', 'pcie_bandwidth')
            OR coalesce(qualifier, '') IN ('per-direction', 'bidirectional')),
    CONSTRAINT "a price needs the qualifier list, street or estimate"
        CHECK (attribute <> 'price' OR coalesce(qualifier, '') IN ('list', 'street', 'estimate')),
    CONSTRAINT "a cloud price needs its provider in detail" CHECK (attribute <> 'cloud_price' OR detail IS NOT NULL),
    CONSTRAINT "the unit belongs to the attribute" CHECK (unit = CASE
        WHEN attribute GLOB 'peak_int*' THEN 'OP/s'
        WHEN attribute IN ('peak_fp64', 'peak_fp32', 'peak_tf32', 'peak_bf16', 'peak_fp16', 'peak_fp8', 'peak_fp6', 'peak_fp4',
            'measured_gemm_bf16', 'measured_gemm_fp8') THEN 'FLOP/s'
        WHEN attribute IN ('memory_capacity', 'external_memory_capacity', 'sram_capacity') THEN 'byte'
        WHEN attribute IN ('memory_bandwidth', 'external_memory_bandwidth', 'sram_bandwidth', 'onchip_fabric_bandwidth',
            'scaleup_bandwidth', 'scaleout_bandwidth', 'pcie_bandwidth') THEN 'byte/s'
        WHEN attribute = 'tdp' THEN 'W'
        WHEN attribute IN ('scaleup_domain', 'transistors', 'compute_units') THEN 'count'
        WHEN attribute = 'die_area' THEN 'mm2'
        WHEN attribute = 'price' THEN 'USD'
        WHEN attribute = 'cloud_price' THEN 'USD/h'
        WHEN attribute = 'claimed_decode_rate' THEN 'token/s'
        WHEN attribute = 'clock' THEN 'Hz'
        ELSE '' END),
    CONSTRAINT "the value lies in the attribute's range" CHECK (CASE
        WHEN attribute GLOB 'peak_*' THEN value BETWEEN 1e11 AND 2e17
        WHEN attribute GLOB 'measured_gemm_*' THEN value BETWEEN 1e11 AND 2e17
        WHEN attribute = 'memory_capacity' THEN value BETWEEN 1e8 AND 1e13
        WHEN attribute = 'memory_bandwidth' THEN value BETWEEN 1e9 AND 1e14
        WHEN attribute = 'external_memory_capacity' THEN value BETWEEN 1e9 AND 1e16
        WHEN attribute = 'external_memory_bandwidth' THEN value BETWEEN 1e9 AND 1e14
        WHEN attribute = 'sram_capacity' THEN value BETWEEN 1e5 AND 1e12
        WHEN attribute IN ('sram_bandwidth', 'onchip_fabric_bandwidth') THEN value BETWEEN 1e10 AND 1e18
        WHEN attribute = 'tdp' THEN value BETWEEN 1 AND 1e5
        WHEN attribute GLOB 'scaleup_domain' THEN value BETWEEN 1 AND 1e6
        WHEN attribute IN ('scaleup_bandwidth', 'scaleout_bandwidth', 'pcie_bandwidth') THEN value BETWEEN 1e8 AND 1e14
        WHEN attribute = 'die_area' THEN value BETWEEN 10 AND 1e5
        WHEN attribute = 'transistors' THEN value BETWEEN 1e8 AND 1e14
        WHEN attribute = 'price' THEN value BETWEEN 10 AND 1e8
        WHEN attribute = 'cloud_price' THEN value BETWEEN 0.01 AND 1000
        WHEN attribute = 'claimed_decode_rate' THEN value BETWEEN 1 AND 1e8
        WHEN attribute = 'compute_units' THEN value BETWEEN 1 AND 1e7
        WHEN attribute = 'clock' THEN value BETWEEN 1e7 AND 1e11
        ELSE 0 END)
) STRICT;
CREATE UNIQUE INDEX accelerator_figures_once
    ON accelerator_figures (accelerator, attribute, coalesce(qualifier, ''), coalesce(detail, ''), coalesce(as_of, ''));
CREATE UNIQUE INDEX accelerator_figures_one_preferred ON accelerator_figures (accelerator, attribute) WHERE preferred = 1;

CREATE TABLE systems (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    vendor TEXT NOT NULL REFERENCES vendor_companies (vendor),
    name TEXT NOT NULL,
    accelerator TEXT NOT NULL REFERENCES accelerators (slug),
    count INTEGER CHECK (count BETWEEN 1 AND 1000000),
    system_power_w REAL CHECK (system_power_w BETWEEN 10 AND 1e9),
    height_u REAL CHECK (height_u BETWEEN 1 AND 100),
    cooling TEXT CHECK (cooling IN ('air', 'liquid', 'air or liquid')),
    scaleup_bandwidth_byte_s REAL CHECK (scaleup_bandwidth_byte_s BETWEEN 1e9 AND 1e18),
    scaleout TEXT,
    price_usd REAL CHECK (price_usd BETWEEN 100 AND 1e9),
    confidence TEXT NOT NULL CHECK (confidence IN ('datasheet', 'published', 'reported', 'estimated')),
    source_title TEXT NOT NULL,
    source_url TEXT,
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id)
) STRICT;

-- What kind of link rate or price a row of systems states.
CREATE TABLE system_qualifiers (
    system TEXT NOT NULL REFERENCES systems (slug),
    figure TEXT NOT NULL CHECK (figure IN ('scaleup_bandwidth_byte_s', 'price_usd')),
    qualifier TEXT NOT NULL,
    note TEXT,
    PRIMARY KEY (system, figure),
    CONSTRAINT "the qualifier belongs to the figure" CHECK (CASE figure
        WHEN 'price_usd' THEN qualifier IN ('list', 'street', 'estimate')
        ELSE qualifier IN ('per-direction', 'bidirectional', 'bisection', 'aggregate') END)
) STRICT;

CREATE TABLE fabric (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    vendor TEXT NOT NULL REFERENCES vendor_companies (vendor),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('scale-up', 'scale-out', 'optical', 'pcie', 'retimer', 'nic', 'switch')),
    per_link_bandwidth_byte_s REAL CHECK (per_link_bandwidth_byte_s BETWEEN 1e8 AND 1e15),
    direction TEXT CHECK (direction IN ('per-direction', 'bidirectional', 'aggregate')),
    latency_s REAL CHECK (latency_s BETWEEN 1e-9 AND 1e-3),
    energy_pj_per_bit REAL CHECK (energy_pj_per_bit BETWEEN 0.01 AND 1000),
    status TEXT NOT NULL CHECK (status IN ('shipping', 'announced', 'discontinued', 'reported', 'sampling')),
    source_title TEXT NOT NULL,
    source_url TEXT,
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    CONSTRAINT "a link rate needs its direction" CHECK ((per_link_bandwidth_byte_s IS NULL) = (direction IS NULL))
) STRICT;

CREATE TABLE aliases (
    kind TEXT NOT NULL CHECK (kind = 'accelerator'),
    alias TEXT PRIMARY KEY,
    slug TEXT REFERENCES accelerators (slug),
    note TEXT,
    CONSTRAINT "an alias without a slug needs a note" CHECK (slug IS NOT NULL OR note IS NOT NULL)
) STRICT;

CREATE TABLE product_accelerators (
    product TEXT NOT NULL REFERENCES products (slug),
    accelerator TEXT REFERENCES accelerators (slug),
    note TEXT,
    UNIQUE (product, accelerator),
    CONSTRAINT "a product without an accelerator needs a note" CHECK (accelerator IS NOT NULL OR note IS NOT NULL)
) STRICT;

-- Arithmetic that an architecture is known not to have; what is merely not stated does not stand here.
CREATE TABLE precision_gaps (
    architecture TEXT NOT NULL,
    precision TEXT NOT NULL CHECK (precision IN ('fp64', 'fp32', 'tf32', 'bf16', 'fp16', 'fp8', 'fp6', 'fp4', 'int8', 'int4')),
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    PRIMARY KEY (architecture, precision)
) STRICT;
