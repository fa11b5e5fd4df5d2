/** A figure that wants to stand at a point of the picture, in its units. */
export type PlacedFigure = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly figure: number;
  readonly words: string;
};

/** About the width of a figure's sign and the height of its line at 13 units. */
const SIGN_WIDTH = 8;
const LINE_HEIGHT = 15;

/** The figures that can be read: where two would lie over each other the greater one stands, and the smaller waits for a closer look. */
export function figuresThatFit(figures: readonly PlacedFigure[]): readonly PlacedFigure[] {
  const standing: PlacedFigure[] = [];
  for (const figure of figures.toSorted((one, other) => other.figure - one.figure)) {
    if (!standing.some((other) => liesOver(figure, other))) standing.push(figure);
  }
  return standing;
}

function liesOver(one: PlacedFigure, other: PlacedFigure): boolean {
  const width = ((one.words.length + other.words.length) * SIGN_WIDTH) / 2;
  return Math.abs(one.x - other.x) < width && Math.abs(one.y - other.y) < LINE_HEIGHT;
}
