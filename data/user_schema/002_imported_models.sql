-- SPDX-FileCopyrightText: 2026 The Ridgepoint authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Models that the user imported: the text of each config.json as it was, read again whenever the catalog is.

CREATE TABLE imported_models (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> '' AND length(slug) <= 80),
    name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 200),
    config TEXT NOT NULL CHECK (length(config) <= 4194304),
    origin TEXT NOT NULL,
    imported_on TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;
