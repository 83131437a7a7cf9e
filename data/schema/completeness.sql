-- SPDX-FileCopyrightText: 2026 The Ridgepoint authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What no constraint of one row can hold. Each statement names a table, a key and a complaint; a database for which one answers is
-- not kept.

SELECT DISTINCT 'models', slug, 'developer "' || developer || '" is missing in developer_companies'
FROM models WHERE developer NOT IN (SELECT developer FROM developer_companies);

SELECT 'systems', slug, 'a link rate needs its qualifier in system_qualifiers'
FROM systems WHERE scaleup_bandwidth_byte_s IS NOT NULL
    AND slug NOT IN (SELECT system FROM system_qualifiers WHERE figure = 'scaleup_bandwidth_byte_s');

SELECT 'systems', slug, 'a price needs its qualifier in system_qualifiers'
FROM systems WHERE price_usd IS NOT NULL AND slug NOT IN (SELECT system FROM system_qualifiers WHERE figure = 'price_usd');

SELECT 'precision_gaps', architecture, 'no accelerator has this architecture'
FROM precision_gaps WHERE architecture NOT IN (SELECT architecture FROM accelerators);

SELECT 'precision_gaps', g.architecture, g.precision || ' contradicts a peak of ' || f.accelerator
FROM precision_gaps g JOIN accelerators a ON a.architecture = g.architecture
JOIN accelerator_figures f ON f.accelerator = a.slug AND f.attribute = 'peak_' || g.precision;

SELECT 'materials', slug, 'suppliers are missing in material_suppliers'
FROM materials WHERE suppliers IS NOT NULL AND slug NOT IN (SELECT material FROM material_suppliers);

SELECT 'vendor_fit', product, 'product is missing in product_accelerators'
FROM vendor_fit WHERE product NOT IN (SELECT product FROM product_accelerators);

SELECT 'accelerator_figures', d.accelerator, d.attribute || ': dense above sparse'
FROM accelerator_figures d JOIN accelerator_figures s
    ON s.accelerator = d.accelerator AND s.attribute = d.attribute AND d.qualifier = 'dense' AND s.qualifier = 'sparse'
WHERE d.value > s.value * 1.000001;

SELECT 'verifiers', verifier, 'the model is not a verifier'
FROM verifiers WHERE verifier NOT IN (SELECT slug FROM models WHERE kind = 'verifier');

SELECT 'models', slug, 'the verifier is missing in verifiers'
FROM models WHERE kind = 'verifier' AND slug NOT IN (SELECT verifier FROM verifiers);

SELECT 'model_stages', t.model, t.stage || ': ' || t.stage_model || ' is of another kind'
FROM model_stages t JOIN models m ON m.slug = t.stage_model
WHERE m.kind <> CASE t.stage WHEN 'autoencoder' THEN 'vae' ELSE 'text-encoder' END;

SELECT 'model_stages', t.model, 'stages belong to image and video diffusion'
FROM model_stages t JOIN models m ON m.slug = t.model WHERE m.kind NOT IN ('image-diffusion', 'video-diffusion');

SELECT 'power_chains', slug, 'a chain has stages'
FROM power_chains WHERE slug NOT IN (SELECT chain FROM power_chain_stages);

SELECT 'power_chain_stages', chain, 'positions are not counted from 1 on'
FROM power_chain_stages GROUP BY chain HAVING min(position) <> 1 OR max(position) <> count(*);

SELECT 'power_chain_stages', t.chain, t.stage || ' is no stage that power goes through'
FROM power_chain_stages t JOIN power_chain p ON p.slug = t.stage WHERE p.stage IN ('chain', 'storage', 'backup');

SELECT 'power_chain_points', t.stage, 'half or full load differs from power_chain'
FROM power_chain_points t JOIN power_chain p ON p.slug = t.stage
WHERE (t.load = 1 AND t.efficiency <> p.efficiency_full_load) OR (t.load = 0.5 AND t.efficiency <> p.efficiency_half_load);
