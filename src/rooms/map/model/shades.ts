export type Shade = { readonly level: 0 | 1 | 2 | 3 | 4; readonly from: number; readonly to: number };

/**
 * Classes of about equal width on a scale that grows by its square, since counts by place are few large and many small. Level 0 is none.
 */
export function shadesOf(counts: readonly number[]): readonly Shade[] {
  const most = Math.max(0, ...counts);
  if (most === 0) return [];
  const steps = Math.min(4, most);
  const upTo = (step: number) => Math.max(step, Math.round(most * (step / steps) ** 2));
  return Array.from({ length: steps }, (_, at) => {
    return { level: (at + 1 + (4 - steps)) as Shade["level"], from: at === 0 ? 1 : upTo(at) + 1, to: upTo(at + 1) };
  }).filter(({ from, to }) => from <= to);
}

export function shadeOf(shades: readonly Shade[], count: number): Shade["level"] {
  return shades.find(({ from, to }) => count >= from && count <= to)?.level ?? 0;
}
