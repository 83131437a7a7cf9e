// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_base.h"
#include "tests/widgets/pipeline/pipeline_fixture.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/side_picture.h"
#include "widgets/workspaces/pages/workspace_page.h"
#include "widgets/workspaces/power/power_setup.h"

#include <QApplication>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <utility>

namespace ridgepoint::tests {

/// Parameter ids with texts as typed.
using ScenarioValues = std::initializer_list<std::pair<const char *, const char *>>;

/// Pages of the Power and cooling workspace over the shipped data.
class PowerPages {
public:
    using Values = ScenarioValues;

    PowerPages() : m_shipped(ShippedData::read()) { widgets::applyTheme(*qApp, widgets::ThemeChoice::Light); }

    [[nodiscard]] const engine::Catalog &catalog() const { return *m_shipped.catalog; }
    [[nodiscard]] engine::Scenario scenario(Values values) const { return scenarioOf(catalog(), values); }

    /// What an answer of the engine holds; a refusal ends the test.
    template<class Value>
    [[nodiscard]] static Value held(engine::Expected<Value> answer)
    {
        if (!answer)
            qFatal("%s", answer.error().what.c_str());
        return *std::move(answer);
    }

    /// A page on a screen.
    template<class Page>
    [[nodiscard]] std::unique_ptr<Page> make(Values values) const
    {
        auto page = std::make_unique<Page>(widgets::WorkspaceContext{m_shipped.catalog, m_shipped.database.get()});
        page->resize(1180, 860);
        page->setVisible(true);
        put(*page, scenario(values));
        return page;
    }
    void put(widgets::WorkspacePage &page, const engine::Scenario &scenario) const
    {
        page.setScenario(scenario, estimateOf(catalog(), scenario));
    }

private:
    ShippedData m_shipped;
};

/// The curve of a picture with this id; null where there is none.
[[nodiscard]] inline const plot::Curve *curveOf(const widgets::SidePicture &picture, const char *id)
{
    const auto found = std::ranges::find(picture.curves, QLatin1StringView(id), &plot::Curve::id);
    return found == picture.curves.end() ? nullptr : &*found;
}

/// The same; without it the test ends.
[[nodiscard]] inline const plot::Curve &curveCalled(const widgets::SidePicture &picture, const char *id)
{
    const plot::Curve *curve = curveOf(picture, id);
    if (curve == nullptr)
        qFatal("no curve %s", id);
    return *curve;
}

[[nodiscard]] inline widgets::PowerSetup powerSetupOf(const engine::Catalog &catalog, ScenarioValues values)
{
    auto setup = widgets::powerSetup(catalog, scenarioOf(catalog, values));
    if (!setup)
        qFatal("%s", setup.error().what.c_str());
    return *std::move(setup);
}

} // namespace ridgepoint::tests
