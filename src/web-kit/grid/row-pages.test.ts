import { expect, test } from "vitest";
import { RowPages } from "./row-pages.ts";

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ id: `r${from + at}`, version: 1, cells: {} }));

test("the end of the list is known before anything is loaded beyond the first lines", async () => {
  let tellOutline: (outline: { count: number; cursors: string[] }) => void = () => undefined;
  const pages = new RowPages(
    {
      step: 2,
      outline: async () => new Promise((resolve) => (tellOutline = resolve)),
      page: async (cursor) => (cursor === undefined ? rows(0, 2) : rows(Number(cursor), Number(cursor) + 2)),
    },
    () => undefined,
  );
  const all = pages.ensure(0, 5);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(pages.count).toBe(2);
  tellOutline({ count: 6, cursors: ["2", "4"] });
  await all;
  expect([pages.count, pages.at(5)?.id]).toEqual([6, "r5"]);
});

test("what did not come through is asked again when somebody looks again", async () => {
  let isDown = true;
  const pages = new RowPages(
    {
      step: 2,
      outline: async () => {
        if (isDown) throw new Error("no network");
        return { count: 2, cursors: [] };
      },
      page: async () => {
        if (isDown) throw new Error("no network");
        return rows(0, 2);
      },
    },
    () => undefined,
  );
  await expect(pages.ensure(0, 1)).rejects.toThrow("no network");
  isDown = false;
  await pages.ensure(0, 1);
  expect(pages.at(1)?.id).toBe("r1");
});
