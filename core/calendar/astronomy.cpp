// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/astronomy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace calendar {

namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double vietnam = 7.0 / 24.0;   // civil time ahead of universal time, in days
constexpr double month = 29.530588861;   // mean days from new moon to new moon
constexpr double epoch = 2451550.09766;  // mean new moon number 0
constexpr double j2000 = 2451545.0;

double sine(double degrees) {
    return std::sin(std::remainder(degrees, 360.0) * pi / 180.0);
}

double cosine(double degrees) {
    return sine(degrees + 90.0);
}

/// Seconds by which uniform time is ahead of the turning earth. Measured until 2025; later values
/// are a forecast nobody can check, and seconds matter only for a new moon at midnight.
double clockDifference(double julianDay) {
    struct Known {
        double year, seconds;
    };
    static constexpr std::array<Known, 10> known{{{1900, -3},
                                                  {1925, 24},
                                                  {1950, 29},
                                                  {1975, 45.5},
                                                  {2000, 64},
                                                  {2025, 69},
                                                  {2050, 80},
                                                  {2100, 115},
                                                  {2150, 160},
                                                  {2200, 215}}};
    const double year = 2000.0 + (julianDay - j2000) / 365.25;
    const auto* after = std::upper_bound(known.begin() + 1, known.end() - 1, year,
                                         [](double y, const Known& k) { return y < k.year; });
    const auto* before = std::prev(after);
    const double part = (year - before->year) / (after->year - before->year);
    return before->seconds + std::clamp(part, 0.0, 1.0) * (after->seconds - before->seconds);
}

double toCivil(double uniform) {
    return uniform - clockDifference(uniform) / 86400.0 + vietnam;
}

/// Amplitude in days, multiples of the sun's anomaly, the moon's anomaly and its argument of
/// latitude, and the power of the earth orbit's eccentricity factor.
struct Term {
    double days;
    int sun, moon, latitude, power;
};
constexpr std::array<Term, 24> moonTerms{{
    {-0.40720, 0, 1, 0, 0},   {0.17241, 1, 0, 0, 1},   {0.01608, 0, 2, 0, 0},
    {0.01039, 0, 0, 2, 0},    {0.00739, -1, 1, 0, 1},  {-0.00514, 1, 1, 0, 1},
    {0.00208, 2, 0, 0, 2},    {-0.00111, 0, 1, -2, 0}, {-0.00057, 0, 1, 2, 0},
    {0.00056, 1, 2, 0, 1},    {-0.00042, 0, 3, 0, 0},  {0.00042, 1, 0, 2, 1},
    {0.00038, 1, 0, -2, 1},   {-0.00024, -1, 2, 0, 1}, {-0.00007, 2, 1, 0, 0},
    {0.00004, 0, 2, -2, 0},   {0.00004, 3, 0, 0, 0},   {0.00003, 1, 1, -2, 0},
    {0.00003, 0, 2, 2, 0},    {-0.00003, 1, 1, 2, 0},  {0.00003, -1, 1, 2, 0},
    {-0.00002, -1, 1, -2, 0}, {-0.00002, 1, 3, 0, 0},  {0.00002, 0, 4, 0, 0},
}};

/// The pull of the planets: amplitude in days, angle at new moon 0, degrees per new moon.
struct Pull {
    double days, angle, step;
};
constexpr std::array<Pull, 14> pulls{{
    {0.000325, 299.77, 0.107408},
    {0.000165, 251.88, 0.016321},
    {0.000164, 251.83, 26.651886},
    {0.000126, 349.42, 36.412478},
    {0.000110, 84.66, 18.206239},
    {0.000062, 141.74, 53.303771},
    {0.000060, 207.14, 2.453732},
    {0.000056, 154.84, 7.306860},
    {0.000047, 34.52, 27.261239},
    {0.000042, 207.19, 0.121824},
    {0.000040, 291.34, 1.844379},
    {0.000037, 161.72, 24.198154},
    {0.000035, 239.56, 25.513099},
    {0.000023, 331.55, 3.592518},
}};

/// The moment of new moon k in uniform time: mean moon, then periodic terms (Meeus, Astronomical
/// Algorithms, chapter 49).
double newMoon(double k) {
    const double t = k / 1236.85;
    const double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
    const double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t * t * t;
    const double latitude =
        160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t * t * t;
    const double node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
    const double eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;

    double moment = epoch + month * k + 0.00015437 * t * t - 0.00000015 * t * t * t;
    for (const Term& term : moonTerms)
        moment += term.days * std::pow(eccentricity, term.power) *
                  sine(term.sun * sun + term.moon * moon + term.latitude * latitude);
    moment -= 0.00017 * sine(node);
    for (const Pull& pull : pulls) moment += pull.days * sine(pull.angle + pull.step * k);
    return moment;
}

/// Degrees of the sun along the ecliptic from the true equinox, as seen from the earth (Meeus,
/// chapter 25, with the five largest pulls of moon and planets).
double sunLongitude(double uniform) {
    const double t = (uniform - j2000) / 36525.0;
    const double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    const double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
    const double centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly) +
                          (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
                          0.000289 * sine(3 * anomaly);
    const double since1900 = t + 1;
    const double pulled = 0.00134 * cosine(153.23 + 22518.7541 * since1900) +
                          0.00154 * cosine(216.57 + 45037.5082 * since1900) +
                          0.00200 * cosine(312.69 + 32964.3577 * since1900) +
                          0.00179 * sine(350.74 + 445267.1142 * since1900) +
                          0.00178 * sine(231.19 + 20.20 * since1900);
    const double seen = -0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
    const double longitude = std::fmod(mean + centre + pulled + seen, 360.0);
    return longitude < 0 ? longitude + 360.0 : longitude;
}

}  // namespace

qint64 newMoonDay(int k) {
    return static_cast<qint64>(std::floor(toCivil(newMoon(k)) + 0.5));
}

int newMoonUpTo(qint64 julianDay) {
    int k = static_cast<int>(std::lround((static_cast<double>(julianDay) - epoch) / month)) + 1;
    while (newMoonDay(k) > julianDay) --k;
    return k;
}

int sunSector(qint64 julianDay) {
    const double midnight = static_cast<double>(julianDay) - 0.5 - vietnam;
    const double uniform = midnight + clockDifference(midnight) / 86400.0;
    return static_cast<int>(sunLongitude(uniform) / 30.0) % 12;
}

}  // namespace calendar
