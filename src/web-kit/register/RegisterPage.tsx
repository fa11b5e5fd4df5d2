import { lazy, Suspense, useCallback, useMemo, useRef, useState } from "react";
import type { ImportedWorkbook, ValueSource } from "#shared/fields/index.ts";
import { useOtherDay } from "../AsOf.tsx";
import { formatDay } from "../format.ts";
import { Grid } from "../grid/Grid.tsx";
import type { GridRow } from "../grid/grid-types.ts";
import { ProblemNote } from "../ProblemNote.tsx";
import { useProblemWords } from "../problem-words.ts";
import { useLocale } from "../use-locale.ts";
import { useMediaQuery } from "../use-media-query.ts";
import { useTitle } from "../use-title.ts";
import "./register.css";
import { type RegisterPageProps, useRows } from "./use-rows.ts";
import { inOrder, movedAmong } from "./column-order.ts";
import { MOST_PRINTED, PrintTable } from "./PrintTable.tsx";
import { RefusedLines } from "./RefusedLines.tsx";
import { RegisterBar } from "./RegisterBar.tsx";
import { RegisterCards } from "./RegisterCards.tsx";
import { RegisterDrawer } from "./RegisterDrawer.tsx";
import { RegisterStatus } from "./RegisterStatus.tsx";
import { SourceBar } from "./SourceBar.tsx";
import { usePastedRows } from "./use-pasted-rows.ts";
import { useRegisterColumns } from "./use-register-columns.ts";
import { useRegisterWords } from "./wording.ts";
import { useWidths } from "./use-widths.ts";
import { needWords } from "../language.ts";

await needWords("register", "grid");

/** Columns that stay in view. */
const FROZEN = 2;
// What a person asks for by a press comes then: the table is there without it.
const ImportWorkbook = lazy(async () => ({ default: (await import("./ImportWorkbook.tsx")).ImportWorkbook }));
const TakeBackImport = lazy(async () => ({ default: (await import("./TakeBackImport.tsx")).TakeBackImport }));
const ConflictChooser = lazy(async () => ({ default: (await import("./ConflictChooser.tsx")).ConflictChooser }));
const UNSOURCED: ValueSource = { source: null, quote: null, asOf: null, certainty: "medium" };

/** The page behind a register: the table, the detail with history and sources, the view in the address. */
export function RegisterPage(props: RegisterPageProps) {
  const { declaration, contract, address, onAddress, canKeep } = props;
  const locale = useLocale();
  const say = useRegisterWords();
  const [source, setSource] = useState<ValueSource>(UNSOURCED);
  const opened = address.dong ?? null;
  const [isAdding, setAdding] = useState(false);
  const [note, setNote] = useState("");
  const [isImporting, setImporting] = useState(false);
  /** What the last import stored, until something else is edited: the step that Ctrl Z takes back. */
  const [imported, setImported] = useState<ImportedWorkbook["saved"]>([]);
  const [isTakingBack, setTakingBack] = useState(false);
  const [printedAt, setPrintedAt] = useState<string | null>(null);
  const printed = useCallback(() => setPrintedAt(null), []);
  const [isChoosing, setChoosing] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const isPhone = useMediaQuery("(max-width: 760px)");
  const onDay = useOtherDay();
  const rows = useRows(props, source);
  const pasted = usePastedRows(props, rows, source);
  const problemWords = useProblemWords();
  const columns = useRegisterColumns(props, rows.names, rows.stamp);
  const widths = useWidths(declaration.name);
  const ordered = useMemo(
    () => inOrder(columns, (address.cot ?? "").split(",").filter(Boolean), FROZEN),
    [columns, address.cot],
  );
  const shown = useMemo(() => {
    const hidden = new Set((address.an ?? "").split(","));
    return ordered
      .filter(({ key }) => !hidden.has(key))
      .map((column) => ({ ...column, width: widths.of(column.key) ?? column.width }));
  }, [ordered, address.an, widths]);
  const move = (key: string, at: number): void =>
    onAddress({ cot: movedAmong(ordered, shown, { key, at, frozen: FROZEN }) });
  useTitle(declaration.label.many[locale]);
  const turn = useRef(onAddress);
  turn.current = onAddress;
  const open = useCallback((row: GridRow) => turn.current({ dong: row.id }), []);
  const close = useCallback(() => {
    setAdding(false);
    turn.current({ dong: undefined });
  }, []);

  async function print(): Promise<void> {
    await rows.source.load(0, Math.min(rows.source.count, MOST_PRINTED) - 1);
    setPrintedAt(onDay ?? new Date().toISOString());
  }

  async function undo(): Promise<void> {
    if (imported.length > 0) return setTakingBack(true);
    const added = rows.undo();
    if (added.length === 0) return;
    const problem = await pasted.takeOut(added);
    setNote(problem ? problemWords(problem) : say("register.paste.taken-out", { count: added.length }));
  }

  const isEmpty = rows.isOpen && rows.count === 0;
  const isNarrow = address.loc !== undefined || address.tim !== undefined;
  // Of groups none is the one that a new record goes to, and on a past day nothing is entered.
  const canAppend = canKeep && rows.isOpen && address.nhom === undefined && onDay === undefined;
  const added = pasted.told?.created ?? 0;
  const addedWords =
    added === 0 ? "" : say(isNarrow ? "register.paste.added-narrowed" : "register.paste.added", { count: added });
  return (
    <main className="register" id="main">
      <RegisterBar
        {...props}
        rows={rows}
        columns={ordered}
        onMove={move}
        onPrint={() => void print()}
        onAdd={() => setAdding(true)}
        onImport={() => setImporting(true)}
        onUndo={() => void undo()}
        searchField={searchField}
      />
      {canKeep && !isPhone && <SourceBar source={source} onChange={setSource} />}
      {rows.problem && (
        <ProblemNote
          problem={
            "refusal" in rows.problem ? { kind: "refused", ...rows.problem } : { kind: "failed", ...rows.problem }
          }
          onRetry={rows.reload}
        />
      )}
      {pasted.told && <RefusedLines told={pasted.told} onClose={pasted.forget} />}
      {isEmpty && (
        <section className="register-empty">
          <h2>
            {onDay !== undefined && !isNarrow
              ? say("register.empty.on-day", { day: formatDay(onDay) })
              : say(isNarrow ? "register.none-found" : "register.empty")}
          </h2>
          <p>{declaration.purpose[locale]}</p>
          {canKeep && !isNarrow && <p>{say("register.empty.how")}</p>}
        </section>
      )}
      {isPhone ? (
        <RegisterCards
          declaration={declaration}
          columns={columns}
          source={rows.source}
          stamp={rows.stamp}
          onOpen={open}
        />
      ) : (
        <div className="register-grid">
          <Grid
            label={declaration.label.many[locale]}
            columns={shown}
            frozen={FROZEN}
            source={rows.source}
            stamp={rows.stamp}
            states={rows.states}
            sort={address.sap ?? declaration.sorts[0]}
            onSort={(key) =>
              onAddress({
                sap:
                  address.sap === key || (address.sap === undefined && declaration.sorts[0] === key) ? `-${key}` : key,
              })
            }
            onResize={widths.set}
            onMove={move}
            onEdit={(patches) => {
              setImported([]);
              setNote("");
              pasted.forget();
              rows.edit(patches);
            }}
            onUndo={() => void undo()}
            onRedo={rows.redo}
            onOpen={open}
            onFind={() => searchField.current?.select()}
            onPasteBeyond={(words, at, patches) => {
              if (canKeep) void pasted.add({ words, columns: shown.slice(at), patches });
            }}
            onAdd={canAppend ? () => setAdding(true) : undefined}
          />
        </div>
      )}
      <RegisterStatus
        declaration={declaration}
        rows={rows}
        note={note || addedWords}
        onChoose={() => setChoosing(true)}
      />
      {printedAt !== null && (
        <PrintTable
          declaration={declaration}
          columns={shown}
          source={rows.source}
          printedAt={printedAt}
          onPrinted={printed}
        />
      )}
      <Suspense fallback={null}>
        {isChoosing && (
          <ConflictChooser declaration={declaration} columns={columns} rows={rows} onClose={() => setChoosing(false)} />
        )}
        {isImporting && (
          <ImportWorkbook
            {...props}
            onClose={() => setImporting(false)}
            onSaved={(saved) => {
              setImported(saved);
              rows.reload();
            }}
            onTakeBack={() => {
              setImporting(false);
              setTakingBack(true);
            }}
          />
        )}
        {isTakingBack && (
          <TakeBackImport
            contract={contract}
            saved={imported}
            onClose={() => setTakingBack(false)}
            onTakenBack={() => {
              setImported([]);
              rows.reload();
            }}
          />
        )}
      </Suspense>
      <RegisterDrawer
        {...props}
        opened={isAdding ? "new" : opened}
        source={source}
        onSource={setSource}
        onClose={close}
        onChanged={rows.reload}
      />
    </main>
  );
}
