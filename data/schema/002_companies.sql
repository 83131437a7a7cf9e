-- SPDX-FileCopyrightText: 2026 The Ridgepoint authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The stack: layers, companies, what they make and how they hang together.

CREATE TABLE layers (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    name TEXT NOT NULL,
    scheme TEXT NOT NULL CHECK (scheme IN ('six-layer', 'physical', 'harness', 'cross')),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    function TEXT NOT NULL,
    primary_bottleneck TEXT NOT NULL,
    value_capture TEXT NOT NULL,
    gross_margin_note TEXT,
    source TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_list_id INTEGER REFERENCES source_lists (id),
    UNIQUE (scheme, ordinal)
) STRICT;

CREATE TABLE layer_parents (
    layer TEXT PRIMARY KEY REFERENCES layers (slug),
    parent TEXT NOT NULL REFERENCES layers (slug) CHECK (parent <> layer),
    note TEXT
) STRICT;

CREATE TABLE companies (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    name TEXT NOT NULL,
    aka TEXT,
    hq_country TEXT CHECK (hq_country GLOB '[A-Z][A-Z]'),
    founded INTEGER CHECK (founded BETWEEN 1600 AND 2100),
    ownership TEXT NOT NULL CHECK (ownership IN ('public', 'private', 'subsidiary', 'nonprofit', 'state', 'project')),
    parent TEXT REFERENCES companies (slug) CHECK (parent <> slug),
    ticker TEXT,
    exchange TEXT,
    website TEXT CHECK (website GLOB 'http://?*' OR website GLOB 'https://?*'),
    summary TEXT NOT NULL,
    source_title TEXT NOT NULL,
    source_url TEXT,
    as_of TEXT NOT NULL CHECK ((as_of GLOB '[12][0-9][0-9][0-9]' OR as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]'
        OR as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
        AND (length(as_of) NOT IN (7, 10) OR substr(as_of, 6, 2) BETWEEN '01' AND '12') AND (length(as_of) <> 10 OR substr(as_of, 9, 2) BETWEEN '01' AND '31')),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_list_id INTEGER REFERENCES source_lists (id),
    CONSTRAINT "ticker and exchange go together" CHECK ((ticker IS NULL) = (exchange IS NULL))
) STRICT;

CREATE TABLE company_layers (
    company TEXT NOT NULL REFERENCES companies (slug),
    layer TEXT NOT NULL REFERENCES layers (slug),
    role TEXT NOT NULL CHECK (role IN ('vendor', 'manufacturer', 'supplier', 'operator', 'partner', 'developer', 'landlord', 'investor',
        'licensor', 'buyer', 'designer', 'steward', 'lender', 'owner', 'integrator', 'regulator', 'customer', 'research', 'project',
        'standards')),
    market_role TEXT NOT NULL,
    strength INTEGER CHECK (strength BETWEEN 1 AND 5),
    source TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_list_id INTEGER REFERENCES source_lists (id),
    UNIQUE (company, layer, role)
) STRICT;

CREATE TABLE products (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    company TEXT NOT NULL REFERENCES companies (slug),
    layer TEXT NOT NULL REFERENCES layers (slug),
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    differentiator TEXT NOT NULL,
    released INTEGER CHECK (released BETWEEN 1950 AND 2100),
    status TEXT NOT NULL CHECK (status IN ('shipping', 'limited', 'ramping', 'active', 'announced', 'roadmap', 'development',
        'pre-production', 'sampling', 'pilot', 'superseded', 'research', 'concept', 'wound down', 'unclear', 'unverified')),
    source_title TEXT NOT NULL,
    source_url TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_list_id INTEGER REFERENCES source_lists (id)
) STRICT;

CREATE TABLE relationships (
    "from" TEXT NOT NULL REFERENCES companies (slug),
    "to" TEXT NOT NULL REFERENCES companies (slug) CHECK ("to" <> "from"),
    kind TEXT NOT NULL CHECK (kind IN ('supplies', 'co-designs', 'manufactures-for', 'invests-in', 'hosts', 'buys-power-from',
        'packages-for', 'licenses', 'competes', 'acquires', 'partners')),
    subject TEXT NOT NULL,
    start_date TEXT CHECK ((start_date GLOB '[12][0-9][0-9][0-9]' OR start_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]'
        OR start_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
        AND (length(start_date) NOT IN (7, 10) OR substr(start_date, 6, 2) BETWEEN '01' AND '12') AND (length(start_date) <> 10 OR substr(start_date, 9, 2) BETWEEN '01' AND '31')),
    value_usd REAL CHECK (value_usd BETWEEN 1 AND 1e14),
    capacity_mw REAL CHECK (capacity_mw BETWEEN 0.001 AND 1e6),
    status TEXT NOT NULL CHECK (status IN ('reported', 'announced', 'active', 'ended')),
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    source_title TEXT NOT NULL,
    source_url TEXT,
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_list_id INTEGER REFERENCES source_lists (id),
    UNIQUE ("from", "to", kind, subject)
) STRICT;

CREATE TABLE financials (
    company TEXT NOT NULL REFERENCES companies (slug),
    metric TEXT NOT NULL CHECK (metric IN ('revenue', 'gross_margin', 'market_cap', 'funding_total', 'valuation', 'capex', 'share')),
    period TEXT NOT NULL CHECK (period <> ''),
    value REAL NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('USD', 'percent')),
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    source_title TEXT NOT NULL,
    source_url TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    UNIQUE (company, metric, period),
    CONSTRAINT "shares and margins are in percent, all else in USD" CHECK ((metric IN ('gross_margin', 'share')) = (unit = 'percent')),
    CONSTRAINT "a share or margin lies between -100 and 100 percent" CHECK (unit <> 'percent' OR value BETWEEN -100 AND 100),
    CONSTRAINT "money is positive and below 1e14 USD" CHECK (unit <> 'USD' OR value BETWEEN 1 AND 1e14)
) STRICT;

CREATE TABLE trends (
    slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^-a-z0-9.]*' AND slug <> ''),
    title TEXT NOT NULL,
    claim TEXT NOT NULL,
    layer TEXT NOT NULL REFERENCES layers (slug),
    leading_indicators TEXT NOT NULL,
    horizon TEXT NOT NULL,
    seed_file TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_list_id INTEGER REFERENCES source_lists (id)
) STRICT;

CREATE TABLE vendor_fit (
    vendor TEXT NOT NULL REFERENCES companies (slug),
    product TEXT NOT NULL REFERENCES products (slug),
    workload TEXT NOT NULL CHECK (workload IN ('ar-decode', 'image-diffusion', 'video-diffusion', 'diffusion-lm', 'compound-search',
        'edge-image', 'training')),
    thesis TEXT NOT NULL,
    strength TEXT NOT NULL,
    "limit" TEXT NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN -2 AND 2),
    seed_file TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_list_id INTEGER REFERENCES source_lists (id),
    UNIQUE (vendor, product, workload)
) STRICT;

CREATE TABLE claims (
    id TEXT PRIMARY KEY CHECK (id NOT GLOB '*[^-a-z0-9.]*' AND id <> ''),
    claim TEXT NOT NULL,
    value TEXT,
    unit TEXT NOT NULL,
    seed_file TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'approximately', 'disputed', 'unverified')),
    checked_against TEXT NOT NULL,
    note TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_list_id INTEGER REFERENCES source_lists (id),
    CONSTRAINT "only a qualitative claim has no value" CHECK (value IS NOT NULL OR unit = 'qualitative')
) STRICT;

-- Text of other tables against the slugs here; an empty company means that there is none, and the note says why.

CREATE TABLE vendor_companies (
    vendor TEXT PRIMARY KEY,
    company TEXT REFERENCES companies (slug),
    note TEXT,
    CONSTRAINT "a vendor without a company needs a note" CHECK (company IS NOT NULL OR note IS NOT NULL)
) STRICT;

CREATE TABLE developer_companies (
    developer TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 1),
    part TEXT NOT NULL,
    company TEXT REFERENCES companies (slug),
    note TEXT,
    PRIMARY KEY (developer, position),
    CONSTRAINT "a developer without a company needs a note" CHECK (company IS NOT NULL OR note IS NOT NULL)
) STRICT;
