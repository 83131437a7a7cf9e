// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/validation_filter.h"

#include "widgets/workspaces/serving/serving_text.h"

#include <QUrlQuery>

#include <algorithm>

namespace ridgepoint::widgets {

using data::ValidationSet;

namespace {

constexpr std::array dimensionKeys = {"time", "tokens", "samples", "energy", "arithmetic", "bandwidth"};
constexpr std::array setKeys = {"operators", "end-to-end", "achievable", "energy"};
static_assert(setKeys.size() == data::validationSetCount);

template<std::size_t n>
std::size_t placeOf(const std::array<const char *, n> &keys, const QString &key, std::size_t otherwise)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&key](const char *known) { return key == QLatin1StringView(known); });
    return found == keys.end() ? otherwise : static_cast<std::size_t>(found - keys.begin());
}

} // namespace

ValidationDimension dimensionOf(const data::ValidationRow &row)
{
    const QString &metric = row.metric;
    if (row.set == ValidationSet::Achievable)
        return metric.startsWith(QLatin1StringView("gemm_")) ? ValidationDimension::Arithmetic : ValidationDimension::Bandwidth;
    if (metric.startsWith(QLatin1StringView("tokens_per_s")))
        return ValidationDimension::TokenRate;
    if (metric.contains(QLatin1StringView("_per_s")))
        return metric.startsWith(QLatin1StringView("J_")) ? ValidationDimension::Energy : ValidationDimension::SampleRate;
    return metric.startsWith(QLatin1StringView("J_")) ? ValidationDimension::Energy : ValidationDimension::Time;
}

engine::Unit unitOf(ValidationDimension dimension)
{
    switch (dimension) {
    case ValidationDimension::Time:
        return engine::Unit::second;
    case ValidationDimension::TokenRate:
        return engine::Unit::token_per_second;
    case ValidationDimension::SampleRate:
        return engine::Unit::none;
    case ValidationDimension::Energy:
        return engine::Unit::joule;
    case ValidationDimension::Arithmetic:
        return engine::Unit::flop_per_second;
    case ValidationDimension::Bandwidth:
        return engine::Unit::byte_per_second;
    }
    return engine::Unit::none;
}

QString nameOf(ValidationDimension dimension)
{
    switch (dimension) {
    case ValidationDimension::Time:
        return ServingText::tr("Time");
    case ValidationDimension::TokenRate:
        return ServingText::tr("Tokens/s");
    case ValidationDimension::SampleRate:
        return ServingText::tr("Samples/s");
    case ValidationDimension::Energy:
        return ServingText::tr("Energy");
    case ValidationDimension::Arithmetic:
        return ServingText::tr("Arithmetic");
    case ValidationDimension::Bandwidth:
        return ServingText::tr("Bandwidth");
    }
    return {};
}

QString titleOf(ValidationDimension dimension)
{
    switch (dimension) {
    case ValidationDimension::Time:
        return ServingText::tr("time, s");
    case ValidationDimension::TokenRate:
        return ServingText::tr("rate, tokens/s");
    case ValidationDimension::SampleRate:
        return ServingText::tr("rate, samples/s");
    case ValidationDimension::Energy:
        return ServingText::tr("energy, J per token or sample");
    case ValidationDimension::Arithmetic:
        return ServingText::tr("performance, FLOP/s");
    case ValidationDimension::Bandwidth:
        return ServingText::tr("bandwidth, B/s");
    }
    return {};
}

QString nameOf(ValidationSet set)
{
    switch (set) {
    case ValidationSet::Operators:
        return ServingText::tr("Operators");
    case ValidationSet::EndToEnd:
        return ServingText::tr("End to end");
    case ValidationSet::Achievable:
        return ServingText::tr("Achievable rates");
    case ValidationSet::Energy:
        return ServingText::tr("Energy");
    }
    return {};
}

QString deviceOf(const data::ValidationRow &row) { return row.acceleratorSlug.isEmpty() ? row.accelerator : row.acceleratorSlug; }

bool ValidationFilter::takes(const data::ValidationRow &row) const
{
    const auto fits = [](const QString &wanted, const QString &is) { return wanted.isEmpty() || wanted == is; };
    return row.set == set && fits(source, row.source) && fits(device, deviceOf(row)) && fits(operation, row.operation);
}

QByteArray toBytes(const ValidationFilter &filter)
{
    QUrlQuery query;
    const auto add = [&query](const char *key, const QString &value) {
        if (!value.isEmpty())
            query.addQueryItem(QLatin1StringView(key), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add("set", QLatin1StringView(setKeys[static_cast<std::size_t>(filter.set)]));
    add("figure", QLatin1StringView(dimensionKeys[static_cast<std::size_t>(filter.dimension)]));
    add("source", filter.source);
    add("device", filter.device);
    add("operation", filter.operation);
    return query.toString(QUrl::FullyEncoded).toLatin1();
}

ValidationFilter validationFilter(const QByteArray &view)
{
    const QUrlQuery query(QString::fromLatin1(view));
    const auto value = [&query](const char *key) { return query.queryItemValue(QLatin1StringView(key), QUrl::FullyDecoded); };
    ValidationFilter filter;
    filter.set = static_cast<ValidationSet>(placeOf(setKeys, value("set"), static_cast<std::size_t>(filter.set)));
    filter.dimension = static_cast<ValidationDimension>(placeOf(dimensionKeys, value("figure"), 0));
    filter.source = value("source");
    filter.device = value("device");
    filter.operation = value("operation");
    return filter;
}

} // namespace ridgepoint::widgets
