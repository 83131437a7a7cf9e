// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/support/cooling_world.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ridgepoint::engine::test {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Metres, degrees Celsius and hours.
struct CityRow {
    std::string_view slug;
    double altitude;
    double mean_dry;
    double design_dry;
    double mean_wet;
    double design_wet;
    std::array<double, 3> dry_hours; ///< at or below 22, 27, 38 degC
    std::array<double, 2> wet_hours; ///< at or below 19, 21 degC
    double hottest;
};

constexpr CityRow city_rows[] = {
    {"hong-kong-hk", 8, 23.5, 33, 20.5, 27, {unknown, unknown, unknown}, {unknown, unknown}, unknown},
    {"san-antonio-tx", 242, 20.4, 36.7, 16.1, 25.8, {4440, 6822, 8759}, {4751, 5588}, 38.3},
    {"phoenix-az", 337, 24.7, 42.8, 13.1, 27.3, {3509, 4811, 7963}, {7014, 7704}, 45.6},
    {"ashburn-va", 95, 12.7, 33.9, 9.5, 25.0, {6837, 8075, 8760}, {6908, 7725}, 37.2},
    {"hillsboro-or", 62, 11.4, 33.0, 8.8, 21.0, {8057, 8542, 8751}, {8546, 8725}, 45.6},
    {"chicago-il", 205, 10.0, 32.2, 7.1, 25.4, {7222, 8238, 8760}, {7592, 8173}, 35.0},
    {"golden-co", 1650, 10.9, 34.4, 4.9, 18.2, {7258, 8032, 8755}, {8749, 8760}, 40.0},
    {"helsinki-fi", 51, 5.2, 25.3, 3.4, 18.1, {8570, 8746, 8760}, {8746, 8760}, 28.7},
    {"memphis-tn", 87, 17.0, 35.6, 13.1, 25.8, {5573, 7319, 8759}, {5934, 6597}, 38.3},
    {"singapore-sg", 15, 27.2, 32.1, 24.8, 26.8, {0, 4272, 8760}, {0, 1}, 34.1},
    {"mumbai-in", 11, 26.9, 35.8, 23.0, 27.7, {749, 4739, 8756}, {1250, 2314}, 41.4},
    {"reykjavik-is", 54, 4.5, 15.0, 2.9, 12.2, {8760, 8760, 8760}, {8760, 8760}, 18.4},
    {"johannesburg-za", 1753, 15.6, 30.1, 10.0, 18.2, {7381, 8511, 8760}, {8753, 8760}, 33.7},
    {"abu-dhabi-ae", 27, 28, 44, 21.5, 30, {unknown, unknown, unknown}, {unknown, unknown}, unknown},
    {"salt-lake-city-ut", 1288, 11.9, 35.6, 6.2, 18.1, {6997, 7875, 8759}, {8758, 8760}, 38.3},
};

/// Kilowatts and degrees Celsius.
struct MethodRow {
    std::string_view slug;
    std::string_view name;
    std::string_view note; ///< its words on heat rejection
    CoolingFamily family;
    double max_rack;
    double liquid_share;
    double supply;
};

constexpr MethodRow method_rows[] = {
    {"air-dx-crac", "Perimeter CRAC with direct expansion", "", CoolingFamily::air, 10, 0, 22},
    {"air-chiller-dry", "CRAH with air-cooled chiller", "", CoolingFamily::air, 20, 0, 22},
    {"air-chiller-tower", "CRAH with water-cooled chiller and tower", "", CoolingFamily::air, 20, 0, 22},
    {"air-airside-economizer", "Airside economizer, air-cooled chiller backup", "", CoolingFamily::air, 25, 0, 24},
    {"air-waterside-economizer", "Containment, waterside economizer, tower", "", CoolingFamily::air, 40, 0, 25},
    {"air-adiabatic-dry", "Airside economizer with adiabatic assist, air-cooled chiller backup", "", CoolingFamily::air, 40, 0, 27},
    {"air-adiabatic-wet", "Airside economizer with adiabatic assist, water-cooled chiller backup", "", CoolingFamily::air, 40, 0, 27},
    {"air-dry-cooler-adiabatic", "Containment, dry cooler with adiabatic assist", "", CoolingFamily::air, 40, 0, 25},
    {"rdhx-passive", "Rear-door heat exchanger, passive", "dry cooler + adiabatic variant", CoolingFamily::rear_door, 35, 0, 18},
    {"rdhx-active", "Rear-door heat exchanger, active fans", "PUE/WUE from Lei 2025, tower variant", CoolingFamily::rear_door, 75, 0, 18},
    {"d2c-hybrid-dry", "Direct-to-chip single phase plus residual air, dry cooler", "", CoolingFamily::hybrid, 155, 0.87, 40},
    {"d2c-hybrid-adiabatic", "Direct-to-chip single phase plus residual air, dry cooler with adiabatic assist", "", CoolingFamily::hybrid,
     155, 0.87, 40},
    {"d2c-hybrid-tower", "Direct-to-chip single phase plus residual air, waterside economizer and towers", "", CoolingFamily::hybrid, 155,
     0.87, 32},
    {"d2c-hybrid-chiller-closed", "Direct-to-chip, closed loop, economizing chillers, no evaporation", "", CoolingFamily::hybrid, 155, 0.87,
     30},
    {"d2c-full-warm", "Direct-to-chip near 100 percent, 45 C class supply, dry cooler", "", CoolingFamily::direct_to_chip, 230, 0.98, 45},
    {"d2c-chillerless-tower", "Warm-water cold plate, no chiller, towers, thermosyphon, heat reuse", "", CoolingFamily::direct_to_chip,
     unknown, 0.9, 24},
    {"d2c-fanless-exascale", "Fanless blades, 100 percent direct liquid, tower, no chiller (Cray EX class)", "",
     CoolingFamily::direct_to_chip, 400, 1, 32},
    {"d2c-two-phase", "Direct-to-chip two phase (refrigerant or dielectric)", "", CoolingFamily::direct_to_chip, unknown, 0.85, unknown},
    {"immersion-1p-dry", "Single-phase immersion, dry cooler with adiabatic assist", "", CoolingFamily::immersion_1p, 200, 1, 40},
    {"immersion-1p-tower", "Single-phase immersion, waterside economizer and towers", "", CoolingFamily::immersion_1p, 200, 1, 32},
    {"immersion-2p", "Two-phase immersion", "", CoolingFamily::immersion_2p, 250, 1, 45},
};

Figure figure(double si) { return std::isnan(si) ? Figure{} : Figure{si, Label::stated}; }

template<std::size_t N>
std::vector<ThresholdHours> thresholds(const std::array<double, N> &celsius, const std::array<double, N> &hours)
{
    std::vector<ThresholdHours> rows;
    for (std::size_t i = 0; i < N; ++i)
        if (!std::isnan(hours[i]))
            rows.push_back({degrees_celsius(celsius[i]), hours[i]});
    return rows;
}

City made(const CityRow &row)
{
    const auto kelvin = [](double celsius) { return figure(degrees_celsius(celsius).si()); };
    City city;
    city.slug = city.name = row.slug;
    city.altitude = figure(row.altitude);
    city.design_dry_bulb = kelvin(row.design_dry);
    city.design_wet_bulb = kelvin(row.design_wet);
    city.mean_dry_bulb = kelvin(row.mean_dry);
    city.mean_wet_bulb = kelvin(row.mean_wet);
    city.dry_bulb_hours = thresholds<3>({22, 27, 38}, row.dry_hours);
    city.wet_bulb_hours = thresholds<2>({19, 21}, row.wet_hours);
    city.hottest_hour = kelvin(row.hottest);
    city.climate = climate_of(city).value();
    return city;
}

CoolingMethod made(const MethodRow &row)
{
    CoolingMethod method;
    method.slug = row.slug;
    method.name = row.name;
    method.family = row.family;
    method.rejection = heat_rejection_of(row.name, row.note);
    method.has_door_fans = row.slug == "rdhx-active";
    method.max_rack = figure(row.max_rack * 1e3);
    method.liquid_share = figure(row.liquid_share);
    method.typical_supply = figure(degrees_celsius(row.supply).si());
    return method;
}

template<class Made, class Rows>
std::vector<Made> all_of(const Rows &rows)
{
    std::vector<Made> all;
    for (const auto &row : rows)
        all.push_back(made(row));
    return all;
}

template<class Row>
const Row &found(std::span<const Row> rows, std::string_view slug)
{
    return *std::find_if(rows.begin(), rows.end(), [slug](const Row &row) { return row.slug == slug; });
}

} // namespace

std::span<const City> cities()
{
    static const std::vector<City> all = all_of<City>(city_rows);
    return all;
}

const City &city(std::string_view slug) { return found(cities(), slug); }

std::span<const CoolingMethod> cooling_methods()
{
    static const std::vector<CoolingMethod> all = all_of<CoolingMethod>(method_rows);
    return all;
}

const CoolingMethod &cooling_method(std::string_view slug) { return found(cooling_methods(), slug); }

Temperature usual_supply(const CoolingMethod &method)
{
    return method.typical_supply.is_known() ? Temperature(method.typical_supply.si) : degrees_celsius(40);
}

} // namespace ridgepoint::engine::test
