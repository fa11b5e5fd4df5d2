/*
 * A second way to the lunar calendar, only for the tests of the table: the rules published by Hồ Ngọc Đức
 * (https://www.informatik.uni-leipzig.de/~duc/amlich/calrules.html) on Meeus' new moons (Astronomical Algorithms, ch. 49) and
 * solar longitude (ch. 25). New moons are good to some seconds, the sun to about 15 minutes.
 */
const RADIANS = Math.PI / 180;
const HANOI = 7 / 24;
const sine = (degrees: number) => Math.sin(degrees * RADIANS);

/** ΔT in days, after the fits of Espenak and Meeus; rough from 2050 on. */
function deltaT(year: number): number {
  const u = year - 2000;
  if (year < 1920) return within(year - 1900, [-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197]);
  if (year < 1941) return within(year - 1920, [21.2, 0.84493, -0.0761, 0.0020936]);
  if (year < 1961) return within(year - 1950, [29.07, 0.407, -1 / 233, 1 / 2547]);
  if (year < 1986) return within(year - 1975, [45.45, 1.067, -1 / 260, -1 / 718]);
  if (year < 2005) return within(u, [63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599]);
  if (year < 2050) return within(u, [62.92, 0.32217, 0.005589]);
  const parabola = -20 + 32 * ((year - 1820) / 100) ** 2;
  return (year < 2150 ? parabola - 0.5628 * (2150 - year) : parabola) / 86400;
}

function within(t: number, terms: readonly number[]): number {
  return terms.reduce((sum, term, power) => sum + term * t ** power, 0) / 86400;
}

/** [coefficient, power of E, multiple of M, of M', of F, of Ω]. */
// oxfmt-ignore
const MOON_TERMS: readonly (readonly [number, number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0, 0], [0.17241, 1, 1, 0, 0, 0], [0.01608, 0, 0, 2, 0, 0], [0.01039, 0, 0, 0, 2, 0],
  [0.00739, 1, -1, 1, 0, 0], [-0.00514, 1, 1, 1, 0, 0], [0.00208, 2, 2, 0, 0, 0], [-0.00111, 0, 0, 1, -2, 0],
  [-0.00057, 0, 0, 1, 2, 0], [0.00056, 1, 1, 2, 0, 0], [-0.00042, 0, 0, 3, 0, 0], [0.00042, 1, 1, 0, 2, 0],
  [0.00038, 1, 1, 0, -2, 0], [-0.00024, 1, -1, 2, 0, 0], [-0.00017, 0, 0, 0, 0, 1], [-0.00007, 0, 2, 1, 0, 0],
  [0.00004, 0, 0, 2, -2, 0], [0.00004, 0, 3, 0, 0, 0], [0.00003, 0, 1, 1, -2, 0], [0.00003, 0, 0, 2, 2, 0],
  [-0.00003, 0, 1, 1, 2, 0], [0.00003, 0, -1, 1, 2, 0], [-0.00002, 0, -1, 1, -2, 0], [-0.00002, 0, 1, 3, 0, 0],
  [0.00002, 0, 0, 4, 0, 0],
];

/** [coefficient in 10⁻⁶ day, angle at k = 0, angle per k]: what the planets do. */
// oxfmt-ignore
const PLANET_TERMS: readonly (readonly [number, number, number])[] = [
  [325, 299.77, 0.107408], [165, 251.88, 0.016321], [164, 251.83, 26.651886], [126, 349.42, 36.412478],
  [110, 84.66, 18.206239], [62, 141.74, 53.303771], [60, 207.14, 2.453732], [56, 154.84, 7.30686],
  [47, 34.52, 27.261239], [42, 207.19, 0.121824], [40, 291.34, 1.844379], [37, 161.72, 24.198154],
  [35, 239.56, 25.513099], [23, 331.55, 3.592518],
];

/** The Julian date (UT) of the k-th new moon after 6 January 2000. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t ** 2 - 0.00000015 * t ** 3;
  const e = 1 - 0.002516 * t - 0.0000074 * t ** 2;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2 + 0.00001238 * t ** 3;
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2 - 0.00000227 * t ** 3;
  const omega = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2;
  const byMoon = MOON_TERMS.map(([c, p, m, mm, ff, o]) => c * e ** p * sine(m * sun + mm * moon + ff * f + o * omega));
  const byPlanets = PLANET_TERMS.map(
    ([c, zero, rate]) => c * 1e-6 * sine(zero + rate * k - (c === 325 ? 0.009173 * t ** 2 : 0)),
  );
  const terrestrial = [...byMoon, ...byPlanets].reduce((sum, each) => sum + each, mean);
  return terrestrial - deltaT(2000 + (mean - 2451545) / 365.25);
}

/** Apparent longitude of the sun in degrees. */
function sunLongitude(julian: number): number {
  const t = (julian + deltaT(2000 + (julian - 2451545) / 365.25) - 2451545) / 36525;
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t ** 2;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t ** 2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const longitude =
    280.46646 + 36000.76983 * t + 0.0003032 * t ** 2 + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  return ((longitude % 360) + 360) % 360;
}

/** The Julian day number of the day in Viet Nam on which the k-th new moon falls. */
const dayOfNewMoon = (k: number) => Math.floor(newMoon(k) + 0.5 + HANOI);
/** The sign of the sun, 0–11, at the midnight that begins a day in Viet Nam. */
const signAt = (dayNumber: number) => Math.floor(sunLongitude(dayNumber - 0.5 - HANOI) / 30);

/** The new moon that begins month 11 of a year: the last before the winter solstice, which lies in month 11. */
function month11(year: number): number {
  const december31 = Date.UTC(year, 11, 31) / 86400000 + 2440588;
  let k = Math.floor((december31 - 2451550) / 29.530588861) + 1;
  while (dayOfNewMoon(k) > december31) k -= 1;
  return signAt(dayOfNewMoon(k)) >= 9 ? k - 1 : k;
}

type ComputedMonth = { readonly month: number; readonly leap: boolean; readonly from: string; readonly length: number };

/** The months of a lunar year as the sky has them. */
export function computedMonthsOf(year: number): ComputedMonth[] {
  const months = [...monthsFrom11(year - 1), ...monthsFrom11(year)];
  const first = months.findIndex(({ month }) => month === 1);
  const next = months.findIndex(({ month }, index) => month === 1 && index > first + 1);
  return months.slice(first, next);
}

/** From month 11 of a year to the month before the next month 11; of 13, the first without a principal term is the leap one. */
function monthsFrom11(year: number): ComputedMonth[] {
  const start = month11(year);
  const count = month11(year + 1) - start;
  const starts = Array.from({ length: count + 1 }, (_, index) => dayOfNewMoon(start + index));
  const leapAt = count === 13 ? starts.findIndex((day, i) => i > 0 && signAt(day) === signAt(starts[i + 1] ?? 0)) : -1;
  return starts.slice(0, count).map((day, index) => {
    const place = leapAt >= 0 && index >= leapAt ? index - 1 : index;
    const from = new Date((day - 2440588) * 86400000).toISOString().slice(0, 10);
    return { month: ((place + 10) % 12) + 1, leap: index === leapAt, from, length: (starts[index + 1] ?? 0) - day };
  });
}
