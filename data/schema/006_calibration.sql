-- SPDX-FileCopyrightText: 2026 The Ridgepoint authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What devices and links reach of their datasheet figures: fitted shares, measured collectives, link formulas.

CREATE TABLE efficiency_presets (
    scope TEXT NOT NULL CHECK (scope IN ('device', 'architecture', 'class')),
    accelerator TEXT REFERENCES accelerators (slug),
    architecture TEXT CHECK (architecture <> ''),
    device_class TEXT NOT NULL
        CHECK (device_class IN ('datacenter-gpu', 'instinct-gpu', 'card-gpu', 'unified-memory', 'matrix-engine')),
    family TEXT NOT NULL CHECK (family IN ('linear', 'linear-32bit', 'linear-8bit', 'linear-4bit', 'decode-attention',
        'prefill-attention', 'narrow-prefill-attention', 'bidirectional-attention', 'latent-attention', 'expert', 'expert-8bit',
        'expert-4bit', 'batched-product', 'norm', 'activation', 'addition', 'softmax', 'step')),
    overhead_s REAL NOT NULL CHECK (overhead_s BETWEEN 0 AND 10),
    compute_efficiency REAL NOT NULL CHECK (compute_efficiency > 0 AND compute_efficiency <= 1),
    memory_efficiency REAL NOT NULL CHECK (memory_efficiency > 0 AND memory_efficiency <= 1),
    rows INTEGER NOT NULL CHECK (rows >= 0),
    median_error REAL CHECK (median_error >= 0),
    left_out_error REAL CHECK (left_out_error >= 0),
    source_title TEXT NOT NULL,
    source_url TEXT,
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    CONSTRAINT "a row of a device names it" CHECK ((scope = 'device') = (accelerator IS NOT NULL)),
    CONSTRAINT "a row of an architecture names it" CHECK ((scope = 'architecture') = (architecture IS NOT NULL)),
    CONSTRAINT "a row without measurements says where its numbers come from" CHECK (rows > 0 OR note IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX efficiency_presets_once
    ON efficiency_presets (scope, coalesce(accelerator, ''), coalesce(architecture, ''), device_class, family);

CREATE TABLE collective_times (
    accelerator TEXT NOT NULL REFERENCES accelerators (slug),
    variant TEXT NOT NULL CHECK (variant IN ('custom', 'nccl', 'profile')),
    path TEXT NOT NULL CHECK (path IN ('node', 'pcie', 'pairs', 'nodes')),
    collective TEXT NOT NULL CHECK (collective IN ('allreduce', 'allgather', 'reducescatter', 'alltoall', 'send')),
    world INTEGER NOT NULL CHECK (world >= 2),
    bytes REAL NOT NULL CHECK (bytes > 0),
    seconds REAL NOT NULL CHECK (seconds > 0),
    link_byte_s REAL NOT NULL CHECK (link_byte_s BETWEEN 1e8 AND 1e14),
    source_title TEXT NOT NULL,
    source_url TEXT,
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    PRIMARY KEY (accelerator, variant, path, collective, world, bytes)
) STRICT;

CREATE TABLE link_presets (
    variant TEXT NOT NULL CHECK (variant IN ('custom', 'nccl', 'profile', 'copy')),
    path TEXT NOT NULL CHECK (path IN ('node', 'pcie', 'pairs', 'nodes')),
    algorithm TEXT NOT NULL CHECK (algorithm IN ('ring', 'one-shot')),
    latency_s REAL NOT NULL CHECK (latency_s BETWEEN 0 AND 1e-2),
    step_latency_s REAL NOT NULL CHECK (step_latency_s BETWEEN 0 AND 1e-2),
    efficiency REAL NOT NULL CHECK (efficiency > 0 AND efficiency <= 1),
    overlap REAL NOT NULL CHECK (overlap BETWEEN 0 AND 2),
    rows INTEGER NOT NULL CHECK (rows >= 0),
    median_error REAL CHECK (median_error >= 0),
    source_title TEXT NOT NULL,
    source_url TEXT,
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    PRIMARY KEY (variant, path, algorithm)
) STRICT;

-- A link's rate times its number on one device, where vendors state both.
CREATE TABLE fabric_links (
    fabric TEXT PRIMARY KEY REFERENCES fabric (slug),
    links INTEGER NOT NULL CHECK (links BETWEEN 1 AND 1000),
    joins TEXT NOT NULL CHECK (joins IN ('devices', 'host')),
    source_title TEXT NOT NULL,
    source_url TEXT,
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id)
) STRICT;
