-- SPDX-FileCopyrightText: 2026 The Ridgepoint authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Models, their dimensions, and what was measured of diffusion steps and search.

CREATE TABLE models (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    name TEXT NOT NULL,
    developer TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ar', 'masked-diffusion', 'image-diffusion', 'video-diffusion', 'vae', 'text-encoder', 'verifier')),
    openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
    released TEXT CHECK (released GLOB '[12][0-9][0-9][0-9]' OR released GLOB '[12][0-9][0-9][0-9]-[01][0-9]'
        OR released GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    params_total INTEGER CHECK (params_total BETWEEN 1000 AND 1000000000000000),
    params_active INTEGER CHECK (params_active BETWEEN 1000 AND 1000000000000000),
    layers INTEGER CHECK (layers BETWEEN 1 AND 10000),
    hidden INTEGER CHECK (hidden BETWEEN 1 AND 1000000),
    heads INTEGER CHECK (heads BETWEEN 1 AND 100000),
    kv_heads INTEGER CHECK (kv_heads BETWEEN 1 AND 100000),
    head_dim INTEGER CHECK (head_dim BETWEEN 1 AND 100000),
    ffn_hidden INTEGER CHECK (ffn_hidden BETWEEN 1 AND 10000000),
    ffn_gated INTEGER CHECK (ffn_gated IN (0, 1)),
    vocab INTEGER CHECK (vocab BETWEEN 1 AND 100000000),
    max_context INTEGER CHECK (max_context BETWEEN 1 AND 1000000000),
    experts INTEGER CHECK (experts BETWEEN 1 AND 100000),
    experts_active INTEGER CHECK (experts_active BETWEEN 1 AND 100000),
    expert_hidden INTEGER CHECK (expert_hidden BETWEEN 1 AND 10000000),
    shared_experts INTEGER CHECK (shared_experts BETWEEN 0 AND 100000),
    mla_kv_rank INTEGER CHECK (mla_kv_rank BETWEEN 1 AND 1000000),
    sliding_window INTEGER CHECK (sliding_window BETWEEN 1 AND 1000000000),
    tied_embeddings INTEGER CHECK (tied_embeddings IN (0, 1)),
    latent_channels INTEGER CHECK (latent_channels BETWEEN 1 AND 100000),
    vae_spatial_factor INTEGER CHECK (vae_spatial_factor BETWEEN 1 AND 10000),
    vae_temporal_factor INTEGER CHECK (vae_temporal_factor BETWEEN 1 AND 10000),
    patch INTEGER CHECK (patch BETWEEN 1 AND 10000),
    default_steps INTEGER CHECK (default_steps BETWEEN 1 AND 100000),
    cfg INTEGER CHECK (cfg IN (0, 1)),
    text_tokens INTEGER CHECK (text_tokens BETWEEN 0 AND 1000000),
    native_precision TEXT,
    licence TEXT,
    source_title TEXT NOT NULL,
    source_url TEXT,
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_list_id INTEGER REFERENCES source_lists (id),
    CONSTRAINT "active parameters are part of the total" CHECK (params_active <= params_total),
    CONSTRAINT "no more KV heads than heads" CHECK (kv_heads <= heads),
    CONSTRAINT "no more active experts than experts" CHECK (experts_active <= experts)
) STRICT;

CREATE TABLE model_details (
    model TEXT NOT NULL REFERENCES models (slug),
    "key" TEXT NOT NULL CHECK ("key" NOT GLOB '*[^a-z0-9_]*' AND "key" <> ''),
    value TEXT NOT NULL,
    unit TEXT CHECK (unit IN ('count', '0/1', 'tokens', 'values', 'x hidden^2 weights', 'learned rows of width')),
    note TEXT,
    source_title TEXT NOT NULL,
    source_url TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    PRIMARY KEY (model, "key"),
    CONSTRAINT "a flag is 0 or 1" CHECK (coalesce(unit, '') <> '0/1' OR value IN ('0', '1'))
) STRICT;

CREATE TABLE model_aliases (
    kind TEXT NOT NULL CHECK (kind = 'model'),
    alias TEXT PRIMARY KEY,
    slug TEXT REFERENCES models (slug),
    note TEXT,
    CONSTRAINT "an alias without a slug needs a note" CHECK (slug IS NOT NULL OR note IS NOT NULL)
) STRICT;

CREATE TABLE step_counts (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    method TEXT NOT NULL,
    modality TEXT NOT NULL CHECK (modality IN ('image', 'text', 'video')),
    year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    steps REAL CHECK (steps BETWEEN 1 AND 100000),
    quality_metric TEXT,
    quality REAL CHECK (quality BETWEEN 0 AND 1e6),
    source_title TEXT NOT NULL,
    source_url TEXT,
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    CONSTRAINT "a quality needs its metric" CHECK (quality IS NULL OR quality_metric IS NOT NULL)
) STRICT;

CREATE TABLE search_results (
    paper TEXT NOT NULL,
    model TEXT NOT NULL,
    verifier TEXT NOT NULL,
    algorithm TEXT NOT NULL,
    k_or_nfe TEXT,
    metric TEXT NOT NULL,
    value REAL NOT NULL CHECK (value BETWEEN -1e9 AND 1e9),
    source_title TEXT NOT NULL,
    source_url TEXT,
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id)
) STRICT;
