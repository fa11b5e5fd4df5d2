/** A transformation as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export type Quarter = 0 | 90 | 180 | 270;

export function product(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

export function pointAt(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** The quarter turn of a line of text on a page whose y runs downwards; undefined for slanted text. */
export function quarterOf([a, b]: Matrix): Quarter | undefined {
  const degrees = ((Math.round((Math.atan2(b, a) * 180) / Math.PI) % 360) + 360) % 360;
  const quarter = (Math.round(degrees / 90) * 90) % 360;
  const off = Math.min(Math.abs(degrees - quarter), 360 - Math.abs(degrees - quarter));
  return off <= 3 ? (quarter as Quarter) : undefined;
}
