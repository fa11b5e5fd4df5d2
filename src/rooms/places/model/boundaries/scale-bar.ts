/** The longest round length (1, 2 or 5 with zeros, km) for which there is room. */
export function roundLength(mostKm: number): number {
  const unit = 10 ** Math.floor(Math.log10(mostKm));
  const step = [5, 2, 1].find((each) => each * unit <= mostKm) ?? 1;
  return step * unit;
}
