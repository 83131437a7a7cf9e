-- SPDX-FileCopyrightText: 2026 The Ridgepoint authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Power, cooling, climate, grid and materials.

CREATE TABLE cooling_methods (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    name TEXT NOT NULL,
    family TEXT NOT NULL CHECK (family IN ('air', 'hybrid', 'direct-to-chip', 'rear-door', 'immersion-1p', 'immersion-2p')),
    max_rack_kw REAL CHECK (max_rack_kw BETWEEN 1 AND 10000),
    liquid_heat_fraction REAL NOT NULL CHECK (liquid_heat_fraction BETWEEN 0 AND 1),
    typical_supply_c REAL CHECK (typical_supply_c BETWEEN -20 AND 90),
    pue_low REAL CHECK (pue_low BETWEEN 1 AND 5),
    pue_typical REAL CHECK (pue_typical BETWEEN 1 AND 5),
    pue_high REAL CHECK (pue_high BETWEEN 1 AND 5),
    wue_l_per_kwh REAL CHECK (wue_l_per_kwh BETWEEN 0 AND 20),
    hall_capex_usd_per_kw_it REAL CHECK (hall_capex_usd_per_kw_it BETWEEN 100 AND 100000),
    source_title TEXT,
    source_url TEXT,
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    note TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    CONSTRAINT "PUE low, typical and high stand in order" CHECK (pue_low <= pue_typical AND pue_typical <= pue_high)
) STRICT;

CREATE TABLE power_chain (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    stage TEXT NOT NULL,
    name TEXT NOT NULL,
    efficiency_full_load REAL,
    efficiency_half_load REAL,
    source_title TEXT,
    source_url TEXT,
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    note TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    CONSTRAINT "an efficiency is at most 1; only a gain over a whole chain may exceed it" CHECK (
        coalesce(efficiency_full_load, 1) > 0 AND coalesce(efficiency_half_load, 1) > 0
        AND coalesce(efficiency_full_load, 1) <= 1.2 AND coalesce(efficiency_half_load, 1) <= 1.2
        AND (stage = 'chain' OR (coalesce(efficiency_full_load, 1) <= 1 AND coalesce(efficiency_half_load, 1) <= 1)))
) STRICT;

CREATE TABLE generation (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    name TEXT NOT NULL,
    lead_time_years REAL CHECK (lead_time_years BETWEEN 0 AND 50),
    capex_usd_per_kw REAL CHECK (capex_usd_per_kw BETWEEN 10 AND 100000),
    lcoe_usd_per_mwh REAL CHECK (lcoe_usd_per_mwh BETWEEN 1 AND 10000),
    carbon_g_per_kwh REAL CHECK (carbon_g_per_kwh BETWEEN 0 AND 2000),
    heat_rate REAL CHECK (heat_rate BETWEEN 1 AND 30),
    source_title TEXT,
    source_url TEXT,
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    note TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id)
) STRICT;

CREATE TABLE grid_regions (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    region TEXT NOT NULL,
    country TEXT NOT NULL CHECK (country GLOB '[A-Z][A-Z]'),
    queue_years_median REAL CHECK (queue_years_median BETWEEN 0 AND 50),
    industrial_price_usd_per_kwh REAL NOT NULL CHECK (industrial_price_usd_per_kwh BETWEEN 0 AND 5),
    carbon_g_per_kwh REAL CHECK (carbon_g_per_kwh BETWEEN 0 AND 2000),
    as_of TEXT NOT NULL CHECK (as_of GLOB '[12][0-9][0-9][0-9]' OR as_of GLOB '[12][0-9][0-9][0-9]-[12][0-9][0-9][0-9]')
        CONSTRAINT "the years stand in order" CHECK (length(as_of) < 9 OR substr(as_of, 6) >= substr(as_of, 1, 4)),
    source_title TEXT NOT NULL,
    source_url TEXT,
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    note TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_list_id INTEGER REFERENCES source_lists (id)
) STRICT;

CREATE TABLE climate (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    city TEXT NOT NULL,
    country TEXT NOT NULL CHECK (country GLOB '[A-Z][A-Z]'),
    design_drybulb_c REAL NOT NULL CHECK (design_drybulb_c BETWEEN -60 AND 60),
    design_wetbulb_c REAL NOT NULL CHECK (design_wetbulb_c BETWEEN -60 AND 60),
    mean_drybulb_c REAL NOT NULL CHECK (mean_drybulb_c BETWEEN -60 AND 60),
    mean_wetbulb_c REAL NOT NULL CHECK (mean_wetbulb_c BETWEEN -60 AND 60),
    free_cooling_hours_27c INTEGER CHECK (free_cooling_hours_27c BETWEEN 0 AND 8784),
    source_title TEXT,
    source_url TEXT,
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    note TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    CONSTRAINT "a wet bulb is never above its dry bulb" CHECK (mean_wetbulb_c <= mean_drybulb_c AND design_wetbulb_c <= design_drybulb_c)
) STRICT;

CREATE TABLE climate_hours (
    city TEXT NOT NULL REFERENCES climate (slug),
    bulb TEXT NOT NULL CHECK (bulb IN ('dry', 'wet')),
    threshold_c REAL NOT NULL CHECK (threshold_c BETWEEN -60 AND 60),
    hours_per_year INTEGER NOT NULL CHECK (hours_per_year BETWEEN 0 AND 8784),
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id)
) STRICT;
-- The hottest hour of a record may fall on a threshold that is listed for itself.
CREATE UNIQUE INDEX climate_hours_once ON climate_hours (city, bulb, threshold_c, coalesce(note, ''));

CREATE TABLE city_sites (
    city TEXT PRIMARY KEY REFERENCES climate (slug),
    grid_region TEXT REFERENCES grid_regions (slug),
    altitude_m REAL NOT NULL CHECK (altitude_m BETWEEN -500 AND 6000),
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    note TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id)
) STRICT;

CREATE TABLE materials (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    item TEXT NOT NULL,
    layer TEXT NOT NULL REFERENCES material_layers (material_layer),
    suppliers TEXT,
    share_note TEXT,
    capacity_value REAL CHECK (capacity_value > 0),
    capacity_unit TEXT CHECK (capacity_unit IN ('wafers/month', 'GW/yr global production (60-70)', 'kW largest unit (range 70 to 2500+)')),
    lead_time TEXT,
    source_title TEXT,
    source_url TEXT,
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_list_id INTEGER REFERENCES source_lists (id),
    CONSTRAINT "a capacity needs its unit" CHECK ((capacity_value IS NULL) = (capacity_unit IS NULL))
) STRICT;

CREATE TABLE material_layers (
    material_layer TEXT PRIMARY KEY,
    layer TEXT NOT NULL REFERENCES layers (slug),
    note TEXT
) STRICT;

CREATE TABLE material_suppliers (
    material TEXT NOT NULL REFERENCES materials (slug),
    position INTEGER NOT NULL CHECK (position >= 1),
    supplier TEXT NOT NULL,
    company TEXT REFERENCES companies (slug),
    note TEXT,
    PRIMARY KEY (material, position),
    CONSTRAINT "a supplier without a company needs a note" CHECK (company IS NOT NULL OR note IS NOT NULL)
) STRICT;
