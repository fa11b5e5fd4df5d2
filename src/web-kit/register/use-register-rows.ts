import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ImportedWorkbook } from "#shared/fields/index.ts";
import { EditLog } from "../grid/edit-log.ts";
import type { Patch } from "../grid/grid-types.ts";
import { RowSaver } from "../grid/row-saver.ts";
import { type GroupWords, type Lists, openLists, type RegisterProblem, type RegisterView } from "./register-lists.ts";
import { setCell, setCells } from "./register-row.ts";
import { lookAgain, type Saving, sendRows } from "./save-rows.ts";

type WrittenRow = ImportedWorkbook["saved"][number];
type Settings = Saving & GroupWords & { readonly view: RegisterView; readonly lostWords: string };

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
        // The rows of a past day are nobody's to change.
        find: (id) => (latest.current.view.asOf === undefined ? shown.current?.find(id) : undefined),
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
        { filter, search, sort, group, ended, asOf, generation },
        names.current,
        latest,
        saver,
        changed,
        setProblem,
      ),
    [contract, filter, search, sort, group, ended, asOf, saver, changed, generation],
  );
  shown.current = lists;
  useEffect(() => {
    saver.forgetSaved();
    lists.open();
  }, [saver, lists]);

  const log = useRef(new EditLog<WrittenRow>());
  const find = useCallback((id: string) => lists.find(id), [lists]);
  const apply = (patches: readonly Patch[]): void => {
    const changes = patches.flatMap(({ rowId, key, after }) => {
      const row = find(rowId);
      return row ? [{ row, key, after }] : [];
    });
    setCells(declaration, changes);
    saver.take(patches);
  };
  const edit = (patches: readonly Patch[]): void => {
    log.current.push(patches);
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
    /** What a paste added below the last row; with the cells that it changed it is one step. */
    join: (patches: readonly Patch[], added: readonly WrittenRow[]) => log.current.join(patches, added),
    /** Answers with the records that the step had added: they are taken back by another call. */
    undo: (): readonly WrittenRow[] => {
      const { patches, added } = log.current.undo();
      apply(patches);
      return added;
    },
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
