import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Fields, RecordContract, RecordDeclaration, ValueSource } from "#shared/fields/index.ts";
import { writeFilter } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Locale } from "#shared/sentences.ts";
import { callEndpoint, type CallRefusal } from "../call-endpoint.ts";
import { EditLog } from "../grid/edit-log.ts";
import type { Cell, GridLine, GridRow, GridSource, Patch } from "../grid/grid-types.ts";
import { RowPages } from "../grid/row-pages.ts";
import { RowSaver } from "../grid/row-saver.ts";
import type { FreshRow, RowAnswer, RowToSend, Writer } from "../grid/saving.ts";
import { newIntention } from "../intention.ts";
import type { RegisterRow } from "./grid-columns.ts";

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

type Settings = {
  readonly declaration: RecordDeclaration;
  readonly contract: RecordContract<Fields>;
  readonly view: RegisterView;
  readonly source: ValueSource;
  readonly locale: Locale;
  /** Sentences of the errors of a row, with the names of its columns. */
  readonly errorWords: (
    errors: readonly { field: string | null; code: string; params: Record<string, string | number> }[],
  ) => string;
  readonly lostWords: string;
  readonly groupTitle: (key: string, value: unknown, names: Readonly<Record<string, string>>) => string;
  readonly sumWords: (sums: Readonly<Record<string, number>>) => string;
};

const STEP = 200;

/** The rows of a register under a view: pages as they are looked at, edits saved behind the hand, undo. */
export function useRegisterRows(settings: Settings) {
  const [stamp, setStamp] = useState(0);
  const [problem, setProblem] = useState<RegisterProblem | null>(null);
  const [generation, setGeneration] = useState(0);
  const latest = useRef(settings);
  latest.current = settings;
  const names = useRef<Record<string, string>>({});
  const changed = useCallback(() => setStamp((at) => at + 1), []);

  const { declaration, contract, view } = settings;
  const { filter, search, sort, group, ended, asOf } = view;
  // One for all views of the list: what is not saved yet outlives a sort, a filter and an import.
  const shown = useRef<Lists | undefined>(undefined);
  const saver = useMemo(
    () =>
      new RowSaver({
        send: (rows) => sendRows(latest.current, rows, names.current),
        look: (id) => lookAgain(latest.current, id, names.current),
        find: (id) => shown.current?.find(id),
        put: (row, key, cell) => setCell(declaration, row, key, cell),
        changed,
        failed: () => latest.current.lostWords,
      }),
    [changed, declaration],
  );
  useWarning(saver);
  const lists = useMemo(
    () =>
      openLists(
        contract,
        declaration,
        { filter, search, sort, group, ended, asOf, generation },
        names.current,
        latest,
        saver,
        changed,
        setProblem,
      ),
    [contract, declaration, filter, search, sort, group, ended, asOf, saver, changed, generation],
  );
  shown.current = lists;
  useEffect(() => {
    saver.forgetSaved();
    lists.open();
  }, [saver, lists]);

  const log = useRef(new EditLog());
  const find = useCallback((id: string) => lists.find(id), [lists]);
  const apply = (patches: readonly Patch[]): void => {
    for (const { rowId, key, after } of patches) {
      const row = find(rowId);
      if (row) setCell(declaration, row, key, after);
    }
    saver.take(patches);
  };
  const edit = (patches: readonly Patch[]): void => {
    log.current.push([...patches]);
    apply(patches);
  };
  return {
    source: lists.source(),
    stamp,
    states: saver.states,
    saver,
    names: names.current,
    sums: lists.sums(),
    known: lists.known(),
    count: lists.count(),
    isOpen: lists.isOpen(),
    problem,
    edit,
    undo: () => apply(log.current.undo()),
    redo: () => apply(log.current.redo()),
    reload: () => setGeneration((at) => at + 1),
    find,
  };
}

/** Asks before the page goes away with something that is not saved. */
function useWarning(saver: RowSaver): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (saver.hasUnsaved()) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [saver]);
}

/** A cell is changed in place, and so is what follows from it. */
function setCell(declaration: RecordDeclaration, row: GridRow, key: string, after: Cell): void {
  row.cells[key] = after;
  const values = Object.fromEntries(
    Object.keys(declaration.fields).map((each) => {
      const cell = row.cells[each];
      return [each, cell?.kind === "value" ? cell.value : null];
    }),
  );
  for (const [each, derived] of Object.entries(declaration.derived)) {
    row.cells[each] = { kind: "value", value: derived.of(values) };
  }
}

async function sendRows(
  { declaration, contract, source, locale, errorWords }: Settings,
  rows: readonly RowToSend[],
  names: Record<string, string>,
): Promise<readonly RowAnswer[]> {
  const answer = await callEndpoint(contract.saveRows, {
    body: { rows: rows.map((row) => ({ ...row })), source, locale },
    idempotencyKey: newIntention(),
  });
  if (!answer.ok) throw new Error(answer.refusal.detail);
  for (const [at, { read }] of answer.value.rows.entries()) {
    for (const [key, id] of Object.entries(read)) {
      if (declaration.fields[key]?.kind === "reference" && typeof id === "string")
        names[id] ??= rows[at]?.texts[key] ?? "";
    }
  }
  return answer.value.rows.map(({ state, version, errors, read }) => ({
    state,
    version,
    read,
    message:
      state === "conflict" ? errorWords([{ field: null, code: "record-conflict", params: {} }]) : errorWords(errors),
  }));
}

/** A row that somebody else changed, with who wrote what stands in it. */
async function lookAgain(
  { contract }: Settings,
  id: string,
  names: Record<string, string>,
): Promise<FreshRow | undefined> {
  const answer = await callEndpoint(contract.get, { params: { id }, query: {} });
  if (!answer.ok) return undefined;
  Object.assign(names, answer.value.names);
  const { record, history } = answer.value;
  const writers: Record<string, Writer> = {};
  for (const { field, setBy, setAt } of history.toSorted((one, other) => one.version - other.version)) {
    writers[field] = { by: setBy, at: setAt };
  }
  return { version: record.version, cells: rowOf(record).cells, writers };
}

type Lists = {
  readonly open: () => void;
  readonly source: () => GridSource;
  readonly find: (id: string) => RegisterRow | undefined;
  readonly count: () => number;
  readonly sums: () => Readonly<Record<string, number>>;
  readonly known: () => Readonly<Record<string, number>>;
  readonly isOpen: () => boolean;
};

/** One list, or one for each group with the head of the group before it. Another generation asks the server again. */
function openLists(
  contract: RecordContract<Fields>,
  declaration: RecordDeclaration,
  view: RegisterView & { readonly generation: number },
  names: Record<string, string>,
  latest: { readonly current: Settings },
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
          const rows = answer.value.items.map(rowOf);
          for (const row of rows) saver.overlay(row);
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
    parts = answer.value.groups.map(({ value, count, sums: own }) => {
      const condition =
        value === null ? { key: by, kind: "empty" as const } : { key: by, kind: "one-of" as const, values: [value] };
      const filter = [view.filter, writeFilter([condition])].filter(Boolean).join(";");
      const title = latest.current.groupTitle(by, value, answer.value.names);
      return { pages: pagesOf(filter, count), title, sums: latest.current.sumWords(own), isShown: true };
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

type Sent = {
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly derived: Readonly<Record<string, number | null>>;
  readonly sources: Readonly<Record<string, ValueSource>>;
};

function rowOf({ id, version, values, derived, sources }: Sent): RegisterRow {
  const cells: Record<string, Cell> = {};
  for (const [key, value] of Object.entries({ ...values, ...derived })) cells[key] = { kind: "value", value };
  const low = new Set(Object.entries(sources).flatMap(([key, { certainty }]) => (certainty === "low" ? [key] : [])));
  return { id, version, cells, low };
}
