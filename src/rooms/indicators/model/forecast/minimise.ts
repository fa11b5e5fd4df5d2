type Vertex = { readonly at: readonly number[]; readonly value: number };

const TOLERANCE = 1e-8;

/**
 * The point where a function of a few variables is smallest, found by the simplex of Nelder and Mead (1965) without derivatives.
 * Ours, because the packages that offer it are unkept or bring a plotting library along.
 *
 * @param steps how far the first simplex reaches along each variable
 */
export function minimise(
  cost: (at: readonly number[]) => number,
  start: readonly number[],
  steps: readonly number[],
  mostRounds = 400,
): readonly number[] {
  const vertexAt = (at: readonly number[]): Vertex => ({ at, value: cost(at) });
  let simplex = [start, ...steps.map((step, index) => start.with(index, (start[index] ?? 0) + step))].map(vertexAt);
  for (let round = 0; round < mostRounds; round += 1) {
    simplex.sort((one, other) => one.value - other.value);
    const best = simplex[0] as Vertex;
    const worst = simplex.at(-1) as Vertex;
    if (Math.abs(worst.value - best.value) <= TOLERANCE * (Math.abs(best.value) + TOLERANCE)) break;
    const found = replacementOf(simplex, vertexAt);
    simplex = found ? [...simplex.slice(0, -1), found] : shrunk(simplex, vertexAt);
  }
  return simplex.reduce((best, each) => (each.value < best.value ? each : best)).at;
}

/** A better point than the worst: mirrored at the middle of the others, further out, or drawn in. Undefined when there is none. */
function replacementOf(simplex: readonly Vertex[], vertexAt: (at: readonly number[]) => Vertex): Vertex | undefined {
  const worst = simplex.at(-1) as Vertex;
  const others = simplex.slice(0, -1);
  const middle = worst.at.map((_, index) => others.reduce((sum, { at }) => sum + (at[index] ?? 0), 0) / others.length);
  const along = (factor: number) =>
    vertexAt(middle.map((value, index) => value + factor * ((worst.at[index] ?? 0) - value)));

  const mirrored = along(-1);
  if (mirrored.value < (simplex[0] as Vertex).value) {
    const further = along(-2);
    return further.value < mirrored.value ? further : mirrored;
  }
  if (mirrored.value < (others.at(-1) as Vertex).value) return mirrored;
  const drawn = along(mirrored.value < worst.value ? -0.5 : 0.5);
  return drawn.value < Math.min(mirrored.value, worst.value) ? drawn : undefined;
}

function shrunk(simplex: readonly Vertex[], vertexAt: (at: readonly number[]) => Vertex): Vertex[] {
  const best = simplex[0] as Vertex;
  return simplex.map((vertex) =>
    vertex === best ? best : vertexAt(vertex.at.map((value, index) => ((best.at[index] ?? 0) + value) / 2)),
  );
}

/** A value held between bounds, and how far it had strayed: the cost of a fit grows with the square of that. */
export function held(value: number, low: number, high: number): { readonly value: number; readonly stray: number } {
  const inside = Math.min(high, Math.max(low, value));
  return { value: inside, stray: value - inside };
}
