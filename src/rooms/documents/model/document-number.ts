/** `7549 / kh-ubnd` and `7549/KH-UBND` are one number; no number is the empty one. */
export function normalisedNumber(number: string | null): string {
  return (number ?? "").replace(/\s+/gu, "").toUpperCase();
}
