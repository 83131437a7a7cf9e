// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/stack/stack_fixture.h"

#include "data/database.h"
#include "data/locations.h"

namespace ridgepoint::tests {

namespace {

data::StackLayer layer(const QString &slug, const QString &scheme, int ordinal, const QString &parent = {})
{
    data::StackLayer made;
    made.slug = slug;
    made.name = slug;
    made.scheme = scheme;
    made.ordinal = ordinal;
    made.function = QStringLiteral("does something");
    made.primaryBottleneck = QStringLiteral("is short of something");
    made.valueCapture = QStringLiteral("earns something");
    made.parent = parent;
    return made;
}

data::CompanyLayer placed(const QString &company, const QString &layer, int strength, const QString &role = QStringLiteral("vendor"))
{
    data::CompanyLayer made;
    made.company = company;
    made.layer = layer;
    made.role = role;
    made.strength = strength;
    return made;
}

data::Relationship related(const QString &from, const QString &kind, const QString &to, const QString &status = QStringLiteral("active"))
{
    data::Relationship made;
    made.from = from;
    made.to = to;
    made.kind = kind;
    made.status = status;
    return made;
}

} // namespace

std::shared_ptr<const data::StackData> shippedStack()
{
    static const auto stack = []() -> std::shared_ptr<const data::StackData> {
        const auto database = data::Database::open(data::referenceDatabasePath());
        if (!database)
            return nullptr;
        auto read = data::readStack(*database);
        return read ? std::make_shared<const data::StackData>(std::move(*read)) : nullptr;
    }();
    return stack;
}

std::shared_ptr<const data::StackData> smallStack()
{
    const auto text = [](const char *latin) { return QString::fromLatin1(latin); };
    data::StackData stack;
    stack.layers = {layer(text("silicon"), text("six-layer"), 1), layer(text("systems"), text("six-layer"), 2),
                    layer(text("memory"), text("cross"), 1, text("silicon"))};
    for (const char *slug : {"maker", "fab", "builder", "utility"}) {
        data::StackCompany company;
        company.slug = text(slug);
        company.name = text(slug);
        stack.companies.push_back(company);
    }
    stack.companyLayers = {placed(text("maker"), text("silicon"), 5), placed(text("maker"), text("systems"), 3),
                           placed(text("fab"), text("memory"), 5, text("supplier")), placed(text("builder"), text("systems"), 4)};
    stack.relationships = {related(text("fab"), text("manufactures-for"), text("maker")),
                           related(text("fab"), text("packages-for"), text("maker")),
                           related(text("maker"), text("supplies"), text("builder")),
                           related(text("builder"), text("buys-power-from"), text("utility")),
                           related(text("utility"), text("supplies"), text("maker"), text("ended")),
                           related(text("builder"), text("competes"), text("maker"))};
    for (int i = 0; i < static_cast<int>(stack.layers.size()); ++i)
        stack.layerIndex.insert(stack.layers[static_cast<std::size_t>(i)].slug, i);
    for (int i = 0; i < static_cast<int>(stack.companies.size()); ++i)
        stack.companyIndex.insert(stack.companies[static_cast<std::size_t>(i)].slug, i);
    return std::make_shared<const data::StackData>(std::move(stack));
}

} // namespace ridgepoint::tests
