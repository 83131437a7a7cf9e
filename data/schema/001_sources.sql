-- SPDX-FileCopyrightText: 2026 The Ridgepoint authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where figures come from. The importer fills these; no CSV of the same name exists.

CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('url', 'named', 'seed', 'memory', 'compiled')),
    title TEXT NOT NULL CHECK (title <> ''),
    url TEXT CHECK (url GLOB 'http://?*' OR url GLOB 'https://?*'),
    as_of TEXT CHECK ((as_of GLOB '[12][0-9][0-9][0-9]' OR as_of GLOB '[12][0-9][0-9][0-9]-[12][0-9][0-9][0-9]'
        OR as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]' OR as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
        AND (length(as_of) NOT IN (7, 10) OR substr(as_of, 6, 2) BETWEEN '01' AND '12') AND (length(as_of) <> 10 OR substr(as_of, 9, 2) BETWEEN '01' AND '31')),
    CONSTRAINT "only a source of kind url has a page" CHECK ((kind = 'url') = (url IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX sources_once ON sources (kind, title, coalesce(url, ''), coalesce(as_of, ''));

-- Rows with more than one source point to a list; their source_id is the one with the page, else the last.
CREATE TABLE source_lists (
    id INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE source_list_entries (
    list_id INTEGER NOT NULL REFERENCES source_lists (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    PRIMARY KEY (list_id, position)
) STRICT;

-- What the import of each CSV file did; a database with a refused row is never kept.
CREATE TABLE import_report (
    table_name TEXT PRIMARY KEY,
    rows_read INTEGER NOT NULL CHECK (rows_read >= 0),
    rows_stored INTEGER NOT NULL CHECK (rows_stored = rows_read),
    rows_refused INTEGER NOT NULL CHECK (rows_refused = 0)
) STRICT;
