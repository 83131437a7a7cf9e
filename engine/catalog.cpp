// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/catalog.h"

#include <utility>

namespace ridgepoint::engine {

namespace {

template<class Row>
std::unordered_map<std::string, std::size_t> index_by_slug(const std::vector<Row> &rows)
{
    std::unordered_map<std::string, std::size_t> index;
    index.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        index.emplace(rows[i].slug, i);
    return index;
}

} // namespace

Catalog::Catalog(std::vector<Accelerator> accelerators, std::vector<Model> models)
    : m_accelerators(std::move(accelerators)),
      m_models(std::move(models)),
      m_accelerator_index(index_by_slug(m_accelerators)),
      m_model_index(index_by_slug(m_models))
{}

const Accelerator *Catalog::find_accelerator(std::string_view slug) const
{
    const auto found = m_accelerator_index.find(std::string(slug));
    return found == m_accelerator_index.end() ? nullptr : &m_accelerators[found->second];
}

const Model *Catalog::find_model(std::string_view slug) const
{
    const auto found = m_model_index.find(std::string(slug));
    return found == m_model_index.end() ? nullptr : &m_models[found->second];
}

} // namespace ridgepoint::engine
