import { expect, test } from "vitest";
import { EditLog } from "./edit-log.ts";
import type { Cell, Patch } from "./grid-types.ts";

const is = (value: unknown): Cell => ({ kind: "value", value });
const patch = (rowId: string): Patch => ({ rowId, key: "name", before: is("trước"), after: is("sau") });

test("what a paste changed and what it added below the last row are one step, also when the answer comes later", () => {
  const log = new EditLog<string>();
  const pasted = [patch("a"), patch("b")];
  log.push(pasted);
  log.push([patch("c")]);
  log.join(pasted, ["new"]);
  expect(log.undo()).toEqual({
    patches: [{ rowId: "c", key: "name", before: is("sau"), after: is("trước") }],
    added: [],
  });
  const { patches, added } = log.undo();
  expect(patches.map(({ rowId }) => rowId)).toEqual(["b", "a"]);
  expect(added).toEqual(["new"]);
  // Cells are changed again; records come in again by another paste only.
  expect(log.redo()).toEqual(pasted);
  expect(log.undo().added).toEqual([]);
});

test("a paste that only added is a step of its own, and nothing to do again", () => {
  const log = new EditLog<string>();
  log.join([], ["new"]);
  expect(log.undo()).toEqual({ patches: [], added: ["new"] });
  expect(log.redo()).toEqual([]);
  expect(log.undo()).toEqual({ patches: [], added: [] });
});
