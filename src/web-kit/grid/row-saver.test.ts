import { describe, expect, test } from "vitest";
import type { Cell, GridRow } from "./grid-types.ts";
import { RowSaver } from "./row-saver.ts";
import type { RowToSend } from "./saving.ts";

const is = (value: unknown): Cell => ({ kind: "value", value });

/** A list of one row, and a store beside it that others write into as well. */
function givenRow() {
  const stored = { version: 1, values: { name: "Cụm A", area: 10 } as Record<string, unknown> };
  const row: GridRow = { id: "r", version: 1, cells: { name: is("Cụm A"), area: is(10) } };
  const sent: RowToSend[] = [];
  const saver = new RowSaver({
    send: async (rows) => {
      sent.push(...rows);
      return rows.map(({ version, values }) => {
        if (version !== stored.version)
          return { state: "conflict", version: null, message: "changed meanwhile", read: {} };
        Object.assign(stored.values, values);
        stored.version += 1;
        return { state: "updated", version: stored.version, message: "", read: {} };
      });
    },
    look: async () => ({
      version: stored.version,
      cells: Object.fromEntries(Object.entries(stored.values).map(([key, value]) => [key, is(value)])),
      writers: { name: { by: "Lan", at: "2026-11-26T03:00:00.000Z" } },
    }),
    find: () => row,
    put: (own, key, cell) => void (own.cells[key] = cell),
    changed: () => undefined,
    failed: () => "lost",
  });
  const write = (key: string, value: unknown) => {
    const before = row.cells[key] ?? is(null);
    row.cells[key] = is(value);
    saver.take([{ rowId: "r", key, before, after: is(value) }]);
  };
  const others = (values: Record<string, unknown>) => {
    Object.assign(stored.values, values);
    stored.version += 1;
  };
  return { stored, row, saver, write, others, settled: () => new Promise((resolve) => setTimeout(resolve, 5)), sent };
}

/** A store that is first out of reach or of another mind, then not. */
function givenStore(answers: ("lost" | "refused" | "updated")[]) {
  const rows = new Map<string, GridRow>([["r", { id: "r", version: 1, cells: { name: is("Cụm A"), area: is(10) } }]]);
  const sent: RowToSend[] = [];
  const saver = new RowSaver({
    send: async (asked) => {
      const kind = answers.shift() ?? "updated";
      if (kind === "lost") throw new Error("no network");
      sent.push(...asked);
      return asked.map(({ version }) =>
        kind === "refused"
          ? { state: "refused", version: null, message: "no source", read: {} }
          : { state: "updated", version: version + 1, message: "", read: {} },
      );
    },
    look: async () => undefined,
    find: (id) => rows.get(id),
    put: (row, key, cell) => void (row.cells[key] = cell),
    changed: () => undefined,
    failed: () => "lost",
  });
  return { rows, saver, sent, settled: () => new Promise((resolve) => setTimeout(resolve, 5)) };
}
const patch = (key: string, before: Cell, after: Cell) => ({ rowId: "r", key, before, after });
const wrong: Cell = { kind: "words", words: "mười", problem: "not a number" };

describe("what could not be saved", () => {
  test.for([{ why: "lost" as const }, { why: "refused" as const }])(
    "is sent by trying again: $why",
    async ({ why }) => {
      const { saver, sent, settled } = givenStore([why]);
      saver.take([patch("name", is("Cụm A"), is("Cụm B"))]);
      await settled();
      expect(saver.states.get("r")).toEqual({ kind: "refused", message: why === "lost" ? "lost" : "no source" });
      expect(saver.hasUnsaved()).toBe(true);
      saver.retry();
      await settled();
      expect(sent.at(-1)).toMatchObject({ id: "r", version: 1, values: { name: "Cụm B" } });
      expect(saver.states.get("r")).toEqual({ kind: "saved" });
      expect(saver.hasUnsaved()).toBe(false);
    },
  );

  test("stands in the list again after it was sorted or narrowed, and is still sent", async () => {
    const { rows, saver, sent, settled } = givenStore(["refused"]);
    saver.take([patch("name", is("Cụm A"), is("Cụm B")), patch("area", is(10), wrong)]);
    await settled();
    const fresh: GridRow = { id: "r", version: 1, cells: { name: is("Cụm A"), area: is(10) } };
    rows.clear();
    saver.overlay(fresh);
    expect(fresh.cells).toEqual({ name: is("Cụm B"), area: wrong });
    saver.retry();
    await settled();
    expect(sent.at(-1)).toEqual({ id: "r", version: 1, values: { name: "Cụm B" }, texts: {} });
  });

  test("by the server names the cells that are to blame, until one of them is mended", async () => {
    const row: GridRow = { id: "r", version: 1, cells: { place: is(null), area: is(10) } };
    const saver = new RowSaver({
      send: async ([asked]) => [
        "Xã Không" in Object.fromEntries(Object.values(asked?.texts ?? {}).map((words) => [words, true]))
          ? { state: "refused", version: null, message: "unknown place", keys: ["place"], read: {} }
          : { state: "updated", version: 2, message: "", read: {} },
      ],
      look: async () => undefined,
      find: () => row,
      put: () => undefined,
      changed: () => undefined,
      failed: () => "lost",
    });
    const place: Cell = { kind: "words", words: "Xã Không", problem: null };
    saver.take([{ rowId: "r", key: "place", before: is(null), after: place }]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(saver.states.get("r")).toEqual({ kind: "refused", message: "unknown place", keys: ["place"] });
    saver.take([{ rowId: "r", key: "place", before: place, after: is(null) }]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(saver.states.get("r")).toEqual({ kind: "saved" });
  });

  test("is told although another cell of the row was saved after it", async () => {
    const { saver, settled } = givenStore([]);
    saver.take([patch("area", is(10), wrong), patch("name", is("Cụm A"), is("Cụm B"))]);
    await settled();
    expect(saver.states.get("r")).toEqual({ kind: "refused", message: "not a number" });
    saver.take([patch("area", wrong, is(12))]);
    await settled();
    expect(saver.states.get("r")).toEqual({ kind: "saved" });
  });
});

describe("a row that somebody else changed meanwhile", () => {
  test("is saved all the same where they changed other cells, and shows theirs", async () => {
    const { stored, row, saver, write, others, settled } = givenRow();
    others({ name: "Cụm A mới" });
    write("area", 25);
    await settled();
    expect(stored.values).toEqual({ name: "Cụm A mới", area: 25 });
    expect(row.cells["name"]).toEqual(is("Cụm A mới"));
    expect(saver.states.get("r")).toEqual({ kind: "saved" });
  });

  test("asks for a choice where both changed a cell, and keeps both words until then", async () => {
    const { stored, row, saver, write, others, settled } = givenRow();
    others({ name: "Cụm của Lan" });
    write("name", "Cụm của tôi");
    write("area", 30);
    await settled();
    expect(saver.states.get("r")).toEqual({ kind: "conflict", message: "changed meanwhile" });
    expect(saver.disputes.get("r")).toMatchObject([
      { key: "name", theirs: is("Cụm của Lan"), mine: is("Cụm của tôi"), writer: { by: "Lan" } },
    ]);
    expect(row.cells["name"]).toEqual(is("Cụm của tôi"));
    expect(stored.values).toEqual({ name: "Cụm của Lan", area: 30 });
  });

  test.for([
    { case: "mine", mine: ["name"], expected: "Cụm của tôi" },
    { case: "theirs", mine: [], expected: "Cụm của Lan" },
  ])("keeps what was chosen: $case", async ({ mine, expected }) => {
    const { stored, row, saver, write, others, settled } = givenRow();
    others({ name: "Cụm của Lan" });
    write("name", "Cụm của tôi");
    await settled();
    saver.resolve("r", new Set(mine));
    await settled();
    expect(stored.values["name"]).toBe(expected);
    expect(row.cells["name"]).toEqual(is(expected));
    expect(saver.disputes.size).toBe(0);
    expect(saver.states.get("r")).toEqual({ kind: "saved" });
  });

  test("is asked about once more when it changed again before the choice was saved", async () => {
    const { saver, write, others, settled } = givenRow();
    others({ name: "Cụm của Lan" });
    write("name", "Cụm của tôi");
    await settled();
    others({ name: "Cụm của Minh" });
    saver.resolve("r", new Set(["name"]));
    await settled();
    expect(saver.disputes.get("r")).toMatchObject([{ theirs: is("Cụm của Minh"), mine: is("Cụm của tôi") }]);
  });

  test("takes what is typed into a disputed cell as the word to choose", async () => {
    const { saver, write, others, settled, sent } = givenRow();
    others({ name: "Cụm của Lan" });
    write("name", "Cụm của tôi");
    await settled();
    const before = sent.length;
    write("name", "Cụm sau cùng");
    await settled();
    expect(sent.length).toBe(before);
    expect(saver.disputes.get("r")).toMatchObject([{ mine: is("Cụm sau cùng") }]);
  });
});
