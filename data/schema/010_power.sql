-- SPDX-FileCopyrightText: 2026 The Ridgepoint authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Named ways from the grid to the die, made of the stages of power_chain, and what draws power in a system beside its accelerators.

CREATE TABLE power_chains (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    name TEXT NOT NULL,
    source_title TEXT NOT NULL,
    source_url TEXT,
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    note TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id)
) STRICT;

CREATE TABLE power_chain_stages (
    chain TEXT NOT NULL REFERENCES power_chains (slug),
    position INTEGER NOT NULL CHECK (position >= 1),
    stage TEXT NOT NULL REFERENCES power_chain (slug),
    PRIMARY KEY (chain, position)
) STRICT;

-- Stages that are measured at more loads than half and full; the source is that of the stage.
CREATE TABLE power_chain_points (
    stage TEXT NOT NULL REFERENCES power_chain (slug),
    load REAL NOT NULL CHECK (load > 0 AND load <= 1),
    efficiency REAL NOT NULL CHECK (efficiency > 0 AND efficiency <= 1),
    PRIMARY KEY (stage, load)
) STRICT;

-- Without an idle power a part draws the same at any load.
CREATE TABLE system_parts (
    system TEXT NOT NULL REFERENCES systems (slug),
    part TEXT NOT NULL CHECK (part IN ('processor', 'memory', 'network', 'storage', 'switch')),
    count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 1000000),
    power_w REAL NOT NULL CHECK (power_w > 0 AND power_w <= 1e5),
    idle_w REAL CHECK (idle_w >= 0 AND idle_w <= power_w),
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    note TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    PRIMARY KEY (system, part)
) STRICT;
