// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/search/published_picture.h"

#include "widgets/workspaces/search/search_text.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace ridgepoint::widgets {

using data::SearchResult;
using engine::Unit;
using plot::CurveColour;

namespace {

constexpr qsizetype mostNamed = 6; ///< series with a place in the legend

std::optional<double> spent(const SearchResult &result, bool isByCandidates)
{
    return isByCandidates ? result.budget.candidates : result.budget.functionEvaluations;
}

std::vector<const SearchResult *> resultsOf(const std::vector<SearchResult> &results, const QString &metric)
{
    std::vector<const SearchResult *> found;
    for (const SearchResult &result : results)
        if (result.metric == metric)
            found.push_back(&result);
    return found;
}

std::ptrdiff_t stating(const std::vector<const SearchResult *> &results, bool isByCandidates)
{
    return std::count_if(results.begin(), results.end(),
                         [=](const SearchResult *result) { return spent(*result, isByCandidates).has_value(); });
}

bool isByCandidates(const std::vector<const SearchResult *> &results) { return stating(results, true) >= stating(results, false); }

/// What tells the results of one series from others, from all of it to the publication alone.
enum class Detail : std::uint8_t { All, Algorithm, Paper };

QString seriesOf(const SearchResult &result, Detail detail)
{
    if (detail == Detail::Paper)
        return result.paper;
    const bool isAlone = detail == Detail::Algorithm || result.verifier == QLatin1StringView("none");
    return SearchText::tr("%1: %2").arg(result.paper,
                                        isAlone ? result.algorithm : SearchText::tr("%1, %2").arg(result.algorithm, result.verifier));
}

/// As much as leaves few enough series to be told apart.
Detail detailFor(const std::vector<const SearchResult *> &results)
{
    for (const Detail detail : {Detail::All, Detail::Algorithm}) {
        QStringList names;
        for (const SearchResult *result : results)
            if (const QString name = seriesOf(*result, detail); !names.contains(name))
                names << name;
        if (names.size() <= mostNamed)
            return detail;
    }
    return Detail::Paper;
}

plot::Curve seriesCurve(const QString &name, int place)
{
    static constexpr std::array markers{plot::Marker::Circle,   plot::Marker::Square,       plot::Marker::Diamond,
                                        plot::Marker::Triangle, plot::Marker::TriangleDown, plot::Marker::Cross};
    plot::Curve curve;
    curve.id = name;
    curve.name = name;
    curve.kind = plot::CurveKind::Scatter;
    curve.colour = {CurveColour::Role::Slot, place % 6};
    curve.marker = markers[static_cast<std::size_t>(place) % markers.size()];
    curve.markerSize = 8;
    return curve;
}

} // namespace

QStringList publishedMetrics(const std::vector<SearchResult> &results)
{
    QMap<QString, std::ptrdiff_t> points;
    for (const SearchResult &result : results) {
        if (points.contains(result.metric))
            continue;
        const auto own = resultsOf(results, result.metric);
        points.insert(result.metric, stating(own, isByCandidates(own)));
    }
    QStringList metrics;
    for (auto metric = points.cbegin(); metric != points.cend(); ++metric)
        if (metric.value() >= 2)
            metrics << metric.key();
    std::stable_sort(metrics.begin(), metrics.end(), [&points](const QString &a, const QString &b) { return points[a] > points[b]; });
    return metrics;
}

SidePicture publishedPicture(const std::vector<SearchResult> &results, const QString &metric)
{
    SidePicture picture;
    const auto own = resultsOf(results, metric);
    const bool byCandidates = isByCandidates(own);
    picture.frame.id = QStringLiteral("search-published");
    picture.frame.title = SearchText::tr("Published results");
    picture.frame.x = {.kind = plot::AxisKind::Log,
                       .title = byCandidates ? SearchText::tr("candidates") : SearchText::tr("function evaluations"),
                       .unit = Unit::count,
                       .minimum = {},
                       .maximum = {},
                       .categories = {}};
    picture.frame.y = {.kind = plot::AxisKind::Linear, .title = metric, .unit = Unit::none, .minimum = {}, .maximum = {}, .categories = {}};
    picture.frame.emptyText = SearchText::tr("No published results: open the database that comes with the program.");
    const Detail detail = detailFor(own);
    QMap<QString, plot::Curve> series;
    std::ptrdiff_t left = 0;
    for (const SearchResult *result : own) {
        const auto at = spent(*result, byCandidates);
        if (!at || *at <= 0) {
            ++left;
            continue;
        }
        const QString name = seriesOf(*result, detail);
        if (!series.contains(name))
            series.insert(name, seriesCurve(name, static_cast<int>(series.size())));
        plot::Curve &curve = series[name];
        curve.xs.push_back(*at);
        curve.ys.push_back(result->value);
        curve.pointNames << SearchText::tr("%1, %2, %3: %4")
                                .arg(seriesOf(*result, Detail::All), result->model, result->budgetText, scoreText(result->value));
        const QString source = SearchText::tr("%1, %2").arg(result->source.title, result->source.url);
        if (!picture.frame.sources.contains(source))
            picture.frame.sources << source;
    }
    for (plot::Curve &curve : series)
        picture.curves.push_back(std::move(curve));
    picture.frame.subtitle = left > 0 ? SearchText::tr("%n more state no such budget", nullptr, static_cast<int>(left)) : QString();
    picture.frame.isLegendShown = series.size() <= mostNamed;
    return picture;
}

} // namespace ridgepoint::widgets
