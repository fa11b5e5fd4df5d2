import type { Counted, Fields, RecordContract } from "#shared/fields/index.ts";
import { writeFilter } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint, type CallRefusal } from "../call-endpoint.ts";
import type { GridLine, GridSource } from "../grid/grid-types.ts";
import { RowPages } from "../grid/row-pages.ts";
import type { RowSaver } from "../grid/row-saver.ts";
import type { RegisterRow } from "./grid-columns.ts";
import { rowOf } from "./register-row.ts";

export type RegisterView = {
  readonly filter: string | undefined;
  readonly search: string | undefined;
  readonly sort: string | undefined;
  readonly group: string | undefined;
  readonly ended: "with" | "without";
  /** As the register stood at the end of a past day. */
  readonly asOf: PlainDate | undefined;
};
export type RegisterProblem = { readonly refusal: CallRefusal } | { readonly error: Error };

/** The words of the heads of groups. */
export type GroupWords = {
  readonly groupTitle: (key: string, value: unknown, names: Readonly<Record<string, string>>) => string;
  readonly sumWords: (counted: Counted) => string;
};

const STEP = 200;

export type Lists = {
  readonly open: () => void;
  readonly source: () => GridSource;
  readonly find: (id: string) => RegisterRow | undefined;
  readonly count: () => number;
  readonly sums: () => Readonly<Record<string, number>>;
  readonly known: () => Readonly<Record<string, number>>;
  readonly isOpen: () => boolean;
};

/** One list, or one for each group with the head of the group before it. Another generation asks the server again. */
export function openLists(
  contract: RecordContract<Fields>,
  view: RegisterView & { readonly generation: number },
  names: Record<string, string>,
  latest: { readonly current: GroupWords },
  saver: RowSaver,
  changed: () => void,
  fail: (problem: RegisterProblem | null) => void,
): Lists {
  type Part = { readonly pages: RowPages; readonly title: string | null; readonly sums: string; isShown: boolean };
  let parts: Part[] = [];
  let sums: Readonly<Record<string, number>> = {};
  let known: Readonly<Record<string, number>> = {};
  let isOpen = false;
  let opening: Promise<void> | undefined;
  const base = { search: view.search, ended: view.ended, as_of: view.asOf };

  const pagesOf = (filter: string | undefined, count = 0): RowPages =>
    new RowPages(
      {
        step: STEP,
        outline: async () => {
          const answer = await callEndpoint(contract.outline, {
            query: { ...base, filter, sort: view.sort, step: STEP },
          });
          if (!answer.ok) throw new Error(answer.refusal.detail);
          if (view.group === undefined) ({ sums, known } = answer.value);
          isOpen = true;
          return answer.value;
        },
        page: async (cursor, limit) => {
          const answer = await callEndpoint(contract.list, {
            query: { ...base, filter, sort: view.sort, cursor, limit },
          });
          if (!answer.ok) {
            fail({ refusal: answer.refusal });
            return [];
          }
          Object.assign(names, answer.value.names);
          const rows = answer.value.items.map((item) => rowOf(item, answer.value.cited));
          // What was typed belongs to today; a past day shows what stood on it.
          if (view.asOf === undefined) for (const row of rows) saver.overlay(row);
          return rows;
        },
      },
      changed,
      count,
    );

  const openGroups = async (by: string): Promise<void> => {
    const answer = await callEndpoint(contract.groups, { query: { ...base, filter: view.filter, by } });
    if (!answer.ok) return fail({ refusal: answer.refusal });
    Object.assign(names, answer.value.names);
    parts = answer.value.groups.map(({ value, ...counted }) => {
      const condition =
        value === null ? { key: by, kind: "empty" as const } : { key: by, kind: "one-of" as const, values: [value] };
      const filter = [view.filter, writeFilter([condition])].filter(Boolean).join(";");
      const title = latest.current.groupTitle(by, value, answer.value.names);
      return { pages: pagesOf(filter, counted.count), title, sums: latest.current.sumWords(counted), isShown: true };
    });
    isOpen = true;
    changed();
  };

  const lineAt = (index: number): GridLine => {
    let at = index;
    for (const part of parts) {
      if (part.title !== null) {
        if (at === 0) {
          const { title, sums: own, isShown, pages } = part;
          const toggle = (): void => {
            part.isShown = !part.isShown;
            changed();
          };
          return { kind: "group", title, count: pages.count, sums: own, isOpen: isShown, toggle };
        }
        at -= 1;
      }
      const size = part.isShown ? part.pages.count : 0;
      if (at < size) return { kind: "row", row: part.pages.at(at) };
      at -= size;
    }
    return { kind: "row", row: undefined };
  };
  const load = async (from: number, to: number): Promise<void> => {
    await opening;
    let start = 0;
    const wanted: Promise<void>[] = [];
    for (const part of parts) {
      if (part.title !== null) start += 1;
      const size = part.isShown ? part.pages.count : 0;
      if (from < start + Math.max(size, 1) && to >= start && part.isShown)
        wanted.push(part.pages.ensure(from - start, to - start));
      start += size;
    }
    await Promise.all(wanted);
  };
  const rows = (): number => parts.reduce((sum, { pages }) => sum + pages.count, 0);
  const lines = (): number =>
    parts.reduce((sum, { pages, isShown, title }) => sum + (isShown ? pages.count : 0) + (title === null ? 0 : 1), 0);
  return {
    open: () => {
      fail(null);
      if (view.group !== undefined) {
        opening = openGroups(view.group).catch((error: unknown) => fail({ error: error as Error }));
        return;
      }
      parts = [{ pages: pagesOf(view.filter), title: null, sums: "", isShown: true }];
      changed();
    },
    source: () => ({
      get count() {
        return lines();
      },
      lineAt,
      load: async (from, to) => {
        try {
          await load(from, to);
        } catch (error) {
          fail({ error: error as Error });
          throw error;
        }
      },
      ensure: (from, to) => void load(from, to).catch((error: unknown) => fail({ error: error as Error })),
    }),
    find: (id) => {
      for (const { pages } of parts) {
        const row = pages.find(id);
        if (row) return row as RegisterRow;
      }
      return undefined;
    },
    count: rows,
    sums: () => sums,
    known: () => known,
    isOpen: () => isOpen,
  };
}
