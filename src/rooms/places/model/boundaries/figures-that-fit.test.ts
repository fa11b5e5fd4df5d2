import { expect, test } from "vitest";
import { figuresThatFit } from "./figures-that-fit.ts";

const at = (id: string, x: number, y: number, figure: number) => ({ id, x, y, figure, words: String(figure) });

test("of figures that lie over each other the greater one stands", () => {
  const fit = figuresThatFit([at("small", 10, 10, 3), at("great", 14, 12, 41), at("apart", 60, 10, 1)]);
  expect(fit.map(({ id }) => id)).toEqual(["great", "apart"]);
});

test("all stand when the picture is drawn four times as large", () => {
  const closer = [at("small", 40, 40, 3), at("great", 56, 48, 41), at("apart", 240, 40, 1)];
  expect(figuresThatFit(closer)).toHaveLength(3);
});
