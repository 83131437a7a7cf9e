// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/axis_ticks.h"

#include "widgets/plot/range_fit.h"
#include "widgets/plot/value_text.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ridgepoint::plot {

namespace {

constexpr int mostTicks = 400;
/// Seconds of the years 1 .. 9999, in which a calendar makes sense.
constexpr double firstSecond = -62135596800.0;
constexpr double lastSecond = 253402300799.0;

bool doLabelsFit(const std::vector<Tick> &ticks, const AxisScale &scale, const TickRoom &room)
{
    double lastEnd = -1e300;
    std::vector<std::pair<double, double>> spans;
    for (const Tick &tick : ticks) {
        if (!tick.label.isEmpty()) {
            const double centre = scale.position(tick.value) * room.length;
            const double half = room.extent(tick.label) / 2;
            spans.emplace_back(centre - half, centre + half);
        }
    }
    std::sort(spans.begin(), spans.end());
    for (const auto &[start, end] : spans) {
        if (start < lastEnd + room.spacing) {
            return false;
        }
        lastEnd = end;
    }
    return true;
}

std::vector<Tick> linearTicks(const Axis &axis, double from, double to, double step)
{
    std::vector<Tick> ticks;
    const TickPrefix prefix = tickPrefix(axis.unit, std::max(std::abs(from), std::abs(to)));
    const double first = std::ceil(from / step - 1e-9);
    const double last = std::floor(to / step + 1e-9);
    for (int i = 0; first + i <= last && i < mostTicks; ++i) {
        const double value = (first + i) * step;
        if (ticks.empty() || value > ticks.back().value) {
            ticks.push_back({value, tickText(axis, value, step, prefix), true});
        }
    }
    return ticks;
}

std::vector<Tick> fittingLinearTicks(const Axis &axis, const AxisScale &scale, const TickRoom &room)
{
    const double from = scale.from();
    const double to = scale.to();
    if (!(to - from >= std::numeric_limits<double>::min()) || !std::isfinite(to - from)) {
        return {};
    }
    double step = niceStep((to - from) / std::max(2.0, std::min(8.0, room.length / 48)));
    if (axis.unit == engine::Unit::year || axis.unit == engine::Unit::count) {
        step = std::max(step, 1.0);
    }
    for (int attempt = 0; attempt < 12; ++attempt) {
        std::vector<Tick> ticks = linearTicks(axis, from, to, step);
        if (doLabelsFit(ticks, scale, room)) {
            return ticks;
        }
        step = niceStep(step * 1.3);
    }
    return {};
}

Tick decadeTick(const Axis &axis, int exponent, int multiple, bool isMajor)
{
    const double value = multiple * std::pow(10.0, exponent);
    return {value,
            isMajor ? tickText(axis, value, std::pow(10.0, exponent), tickPrefix(axis.unit, value >= 1000 || value < 1 ? value : 1, 1e3))
                    : QString(),
            isMajor};
}

/// Decades with their label at every `stride`th, and the multiples named in `labelled` within each.
std::vector<Tick> decadeTicks(const Axis &axis, const AxisScale &scale, int stride, std::initializer_list<int> labelled)
{
    std::vector<Tick> ticks;
    const double from = scale.range().from;
    const double to = scale.range().to;
    const bool hasMinor = to - from <= 9;
    const auto decadeOf = [](double place) { return static_cast<int>(std::clamp(std::floor(place), -307.0, 308.0)); };
    for (int exponent = decadeOf(from); exponent <= decadeOf(to); ++exponent) {
        for (int multiple = 1; multiple <= (hasMinor ? 9 : 1); ++multiple) {
            const double place = exponent + std::log10(multiple);
            if (place < from - 1e-9 || place > to + 1e-9 || !scale.canShow(multiple * std::pow(10.0, exponent))) {
                continue;
            }
            const bool isMajor = std::find(labelled.begin(), labelled.end(), multiple) != labelled.end();
            Tick tick = decadeTick(axis, exponent, multiple, isMajor);
            if (((exponent % stride) + stride) % stride != 0) {
                tick.label.clear();
            }
            ticks.push_back(tick);
        }
    }
    return ticks;
}

std::vector<Tick> logTicks(const Axis &axis, const AxisScale &scale, const TickRoom &room)
{
    const double decades = scale.range().span();
    if (decades < 0.7) {
        return fittingLinearTicks(axis, scale, room);
    }
    if (decades < 2.5) {
        for (const auto multiples : {std::initializer_list<int>{1, 2, 5}, std::initializer_list<int>{1, 3}}) {
            std::vector<Tick> ticks = decadeTicks(axis, scale, 1, multiples);
            if (doLabelsFit(ticks, scale, room)) {
                return ticks;
            }
        }
    }
    for (const int stride : {1, 2, 3, 4, 6, 12, 24, 60}) {
        std::vector<Tick> ticks = decadeTicks(axis, scale, stride, {1});
        if (doLabelsFit(ticks, scale, room)) {
            return ticks;
        }
    }
    return {};
}

std::vector<Tick> categoryTicks(const Axis &axis, const AxisScale &scale, const TickRoom &room)
{
    const double slot = room.length / scale.range().span();
    const int stride = std::max(1, static_cast<int>(std::ceil(room.spacing * 1.2 / slot)));
    std::vector<Tick> ticks;
    for (int i = std::max(0, static_cast<int>(std::ceil(scale.range().from))); i <= scale.range().to && i < axis.categories.size(); ++i) {
        ticks.push_back({static_cast<double>(i), i % stride == 0 ? axis.categories[i] : QString(), true});
    }
    return ticks;
}

double secondsAt(int year, int month) { return static_cast<double>(QDate(year, month, 1).startOfDay(Qt::UTC).toSecsSinceEpoch()); }

std::vector<Tick> monthTicks(double from, double to, int monthStep)
{
    std::vector<Tick> ticks;
    if (from < firstSecond || to > lastSecond) {
        return ticks;
    }
    const QDate start = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(from), Qt::UTC).date();
    const int firstMonth = start.year() * 12 + start.month() - 1;
    for (int month = firstMonth - firstMonth % monthStep; ticks.size() < mostTicks; month += monthStep) {
        const double place = secondsAt(month / 12, month % 12 + 1);
        if (place > to) {
            break;
        }
        if (place >= from) {
            const QDate day(month / 12, month % 12 + 1, 1);
            ticks.push_back(
                {place, monthStep % 12 == 0 ? QString::number(day.year()) : QLocale::c().toString(day, QStringLiteral("MMM yyyy")), true});
        }
    }
    return ticks;
}

std::vector<Tick> dateTicks(const AxisScale &scale, const TickRoom &room)
{
    const double monthsShown = scale.range().span() / (30.4 * 86400);
    for (const int monthStep : {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200}) {
        if (monthsShown / monthStep > 14 || (monthStep > 1 && monthStep < 12 && monthsShown > 30)) {
            continue;
        }
        std::vector<Tick> ticks = monthTicks(scale.from(), scale.to(), monthStep);
        if (doLabelsFit(ticks, scale, room)) {
            return ticks;
        }
    }
    return {};
}

} // namespace

std::vector<Tick> axisTicks(const Axis &axis, const AxisScale &scale, const TickRoom &room)
{
    if (!(room.length > 0) || !(scale.range().span() > 0)) {
        return {};
    }
    switch (scale.kind()) {
    case AxisKind::Log:
        return logTicks(axis, scale, room);
    case AxisKind::Category:
        return categoryTicks(axis, scale, room);
    case AxisKind::Date:
        return dateTicks(scale, room);
    case AxisKind::Linear:
        break;
    }
    return fittingLinearTicks(axis, scale, room);
}

} // namespace ridgepoint::plot
