import { describe, expect, test } from "vitest";
import type { Cell, GridRow } from "./grid-types.ts";
import { RowSaver, type RowToSend } from "./row-saver.ts";

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
