-- SPDX-FileCopyrightText: 2026 The Ridgepoint authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is published of training runs, and what the tiers of models are said to cost.

CREATE TABLE training_runs (
    model TEXT PRIMARY KEY REFERENCES models (slug),
    tokens REAL CHECK (tokens BETWEEN 1e6 AND 1e15),
    accelerator TEXT REFERENCES accelerators (slug),
    accelerator_hours REAL CHECK (accelerator_hours BETWEEN 1 AND 1e12),
    cost_usd REAL CHECK (cost_usd BETWEEN 1 AND 1e12),
    source_title TEXT NOT NULL,
    source_url TEXT,
    as_of TEXT CHECK (as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    CONSTRAINT "a run has tokens or hours" CHECK (tokens IS NOT NULL OR accelerator_hours IS NOT NULL),
    CONSTRAINT "hours are those of an accelerator" CHECK ((accelerator_hours IS NULL) = (accelerator IS NULL))
) STRICT;

CREATE TABLE model_tiers (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    name TEXT NOT NULL,
    cost_least_usd REAL NOT NULL CHECK (cost_least_usd > 0),
    cost_most_usd REAL NOT NULL,
    is_open_ended INTEGER NOT NULL CHECK (is_open_ended IN (0, 1)),
    source_title TEXT NOT NULL,
    source_url TEXT,
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    CONSTRAINT "the least cost is below the most" CHECK (cost_least_usd < cost_most_usd)
) STRICT;

CREATE TABLE model_tier_members (
    tier TEXT NOT NULL REFERENCES model_tiers (slug),
    model TEXT NOT NULL REFERENCES models (slug),
    note TEXT,
    PRIMARY KEY (tier, model)
) STRICT;
