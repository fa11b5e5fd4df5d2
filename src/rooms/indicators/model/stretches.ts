export type Stretch = { readonly from: number; readonly values: readonly number[] };

/** The values between breaks; a break lies before the value whose place it names. */
export function stretchesOf(values: readonly number[], breaks: readonly number[]): Stretch[] {
  const starts = [0, ...breaks.filter((at) => at > 0 && at < values.length)].toSorted((one, other) => one - other);
  return starts.map((from, place) => ({ from, values: values.slice(from, starts[place + 1]) }));
}
