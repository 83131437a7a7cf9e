-- SPDX-FileCopyrightText: 2026 The Ridgepoint authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What judging a candidate costs, and which networks a pipeline runs beside its denoiser.

CREATE TABLE verifiers (
    verifier TEXT PRIMARY KEY REFERENCES models (slug),
    flops_per_check REAL NOT NULL CHECK (flops_per_check BETWEEN 1e6 AND 1e18),
    flops_confidence TEXT NOT NULL CHECK (flops_confidence IN ('high', 'medium', 'low', 'estimated')),
    context_tokens INTEGER CHECK (context_tokens BETWEEN 1 AND 1000000),
    needs_pixels INTEGER NOT NULL CHECK (needs_pixels IN (0, 1)),
    is_language_model INTEGER NOT NULL CHECK (is_language_model IN (0, 1)),
    pairwise_accuracy REAL CHECK (pairwise_accuracy BETWEEN 0.5 AND 1),
    accuracy_confidence TEXT CHECK (accuracy_confidence IN ('high', 'medium', 'low', 'estimated')),
    source_title TEXT NOT NULL,
    source_url TEXT,
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    source_list_id INTEGER REFERENCES source_lists (id),
    CONSTRAINT "an accuracy has its confidence" CHECK ((pairwise_accuracy IS NULL) = (accuracy_confidence IS NULL)),
    CONSTRAINT "a language model says for how many tokens" CHECK (is_language_model = 0 OR context_tokens IS NOT NULL)
) STRICT;

CREATE TABLE model_stages (
    model TEXT NOT NULL REFERENCES models (slug),
    stage TEXT NOT NULL CHECK (stage IN ('text-encoder', 'text-encoder-2', 'text-encoder-3', 'autoencoder')),
    stage_model TEXT REFERENCES models (slug),
    tokens INTEGER CHECK (tokens BETWEEN 1 AND 1000000),
    source_title TEXT NOT NULL,
    source_url TEXT,
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low', 'estimated')),
    note TEXT,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    PRIMARY KEY (model, stage),
    CONSTRAINT "a stage without a model needs a note" CHECK (stage_model IS NOT NULL OR note IS NOT NULL),
    CONSTRAINT "text encoders read tokens, autoencoders none" CHECK ((stage = 'autoencoder') = (tokens IS NULL))
) STRICT;
