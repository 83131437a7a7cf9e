-- SPDX-FileCopyrightText: 2026 The Ridgepoint authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the software that runs a network adds to its kernels, fitted on published requests. Empty: the measurements do not tell, and the
-- operators' own figures count.

CREATE TABLE runtime_presets (
    scope TEXT NOT NULL CHECK (scope IN ('device', 'class')),
    accelerator TEXT REFERENCES accelerators (slug),
    device_class TEXT NOT NULL
        CHECK (device_class IN ('datacenter-gpu', 'instinct-gpu', 'card-gpu', 'unified-memory', 'matrix-engine')),
    runtime TEXT NOT NULL CHECK (runtime IN ('server', 'python-server', 'local')),
    step_s REAL CHECK (step_s BETWEEN 0 AND 1),
    layer_s REAL CHECK (layer_s BETWEEN 0 AND 0.1),
    prompt_layer_s REAL CHECK (prompt_layer_s BETWEEN 0 AND 0.1),
    sequence_s REAL CHECK (sequence_s BETWEEN 0 AND 0.1),
    compute_efficiency REAL CHECK (compute_efficiency > 0 AND compute_efficiency <= 1),
    memory_efficiency REAL CHECK (memory_efficiency > 0 AND memory_efficiency <= 1),
    launch_overlap REAL CHECK (launch_overlap BETWEEN 0 AND 1),
    rows INTEGER NOT NULL CHECK (rows >= 0),
    median_error REAL CHECK (median_error >= 0),
    left_out_error REAL CHECK (left_out_error >= 0),
    source_title TEXT NOT NULL,
    source_url TEXT,
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    CONSTRAINT "a row of a device names it" CHECK ((scope = 'device') = (accelerator IS NOT NULL)),
    CONSTRAINT "a row without measurements says where its numbers come from" CHECK (rows > 0 OR note IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX runtime_presets_once ON runtime_presets (scope, coalesce(accelerator, ''), device_class, runtime);
