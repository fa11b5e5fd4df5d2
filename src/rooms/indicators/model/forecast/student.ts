import { cumulativeStdNormalProbability, probit } from "simple-statistics";

/** Student's distribution with one degree of freedom is Cauchy's; with two it has a closed form; beyond, series are close enough. */
const CLOSED_FORMS = 2;

/** The value that Student's distribution stays below with a probability. Abramowitz and Stegun, 26.7.5. */
export function studentQuantile(probability: number, degrees: number): number {
  if (degrees <= 1) return Math.tan(Math.PI * (probability - 0.5));
  if (degrees <= CLOSED_FORMS) {
    const off = 2 * probability - 1;
    return off * Math.sqrt(2 / (1 - off * off));
  }
  const z = probit(probability);
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}

/** The probability that Student's distribution stays below a value. Abramowitz and Stegun, 26.7.8. */
export function studentProbability(value: number, degrees: number): number {
  if (degrees <= 1) return 0.5 + Math.atan(value) / Math.PI;
  if (degrees <= CLOSED_FORMS) return 0.5 + value / (2 * Math.sqrt(2 + value * value));
  const z = (value * (1 - 1 / (4 * degrees))) / Math.sqrt(1 + (value * value) / (2 * degrees));
  return cumulativeStdNormalProbability(z);
}
