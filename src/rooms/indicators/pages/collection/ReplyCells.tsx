import { useMemo, useState } from "react";
import type { z } from "zod";
import { EditLog } from "#web-kit/grid/edit-log.ts";
import { Grid } from "#web-kit/grid/Grid.tsx";
import type { Patch, RowState } from "#web-kit/grid/grid-types.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useMediaQuery } from "#web-kit/use-media-query.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { useWords } from "#web-kit/use-words.ts";
import {
  type CellProblem,
  fillReplyEndpoint,
  type FormCell,
  type getFormEndpoint,
  getReplyEndpoint,
  submitReplyEndpoint,
} from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import {
  applyPatches,
  askedWords,
  replyCells,
  replyColumns,
  replyRows,
  rowIdOf,
  unreadableCells,
} from "./reply-rows.ts";
import { CellClashes } from "./CellClashes.tsx";
import { byPlace, type CellClash, type CellsByPlace, changedCells, clashingCells, followKept, settledCell } from "./reply-clashes.ts"; // prettier-ignore
import { PrintedReply } from "./PrintedReply.tsx";
import { ReplyFields } from "./ReplyFields.tsx";

type Form = z.output<typeof getFormEndpoint.output>;
type Reply = z.output<typeof getReplyEndpoint.output>;
type Props = { readonly form: Form; readonly own: Reply; readonly renews: readonly { readonly name: string }[] };

/** Rows that the low grid shows without scrolling. */
const FIT = 7;

/**
 * The grid of a reply. What is typed is kept by one press and judged when it is submitted. What a colleague keeps meanwhile comes in; in a
 * cell that is being typed here both figures stand until this person says which.
 */
export function ReplyCells({ form, own, renews }: Props) {
  const say = useIndicatorWords();
  const sayAny = useWords();
  const locale = useLocale();
  const isPhone = useMediaQuery("(max-width: 760px)");
  const isOpen = own.mayFill && (own.reply.state === "asked" || own.reply.state === "returned");
  const [rows] = useState(() => replyRows(form, own, locale, say));
  const [log] = useState(() => new EditLog());
  const [stamp, setStamp] = useState(0);
  const [answer, setAnswer] = useState("");
  const [told, setTold] = useState("");
  const kept = useMemo(() => byPlace(own.cells), [own.cells]);
  const [begun, setBegun] = useState(kept);
  const [followed, setFollowed] = useState(kept);
  const [sent, setSent] = useState<CellsByPlace>(new Map());
  if (followed !== kept) {
    setFollowed(kept);
    setBegun(followKept(rows, form, begun, kept, sent));
    setStamp((at) => at + 1);
  }
  const [problems, setProblems] = useState<readonly CellProblem[]>([]);
  const columns = useMemo(() => replyColumns(form, isOpen, locale, say), [form, isOpen, locale, say]);
  const params = { formId: form.id, organisationId: own.reply.organisationId };
  const submitting = useSending(submitReplyEndpoint, renews, (done) =>
    setProblems(done.isSubmitted ? [] : done.problems),
  );
  const keeping = useSending(fillReplyEndpoint, [getReplyEndpoint], ({ filled }) =>
    setTold(say("forms.reply.kept", { count: filled })),
  );
  const submit = (): void => submitting.send({ params, body: { answer: answer.trim() === "" ? null : answer } });
  const thenSubmit = useSending(fillReplyEndpoint, [], submit);
  const clashes = isOpen ? clashingCells(replyCells(rows, form), begun, kept) : [];
  const asked = (row: number): string => {
    const found = form.rows.find((each) => each.row === row);
    return found ? askedWords(found, locale) : "";
  };
  const hasShare = form.rows.some(({ accumulation }) => accumulation === "share");
  const states: ReadonlyMap<string, RowState> = new Map(
    problems.map(({ row, code, params: named }) => [
      rowIdOf(row, "value"),
      { kind: "refused", message: sayAny(`refusal.${code}`, named) },
    ]),
  );

  function apply(patches: readonly Patch[]): void {
    applyPatches(rows, patches);
    setStamp((at) => at + 1);
  }

  function edit(patches: readonly Patch[]): void {
    log.push(patches);
    apply(patches);
  }

  /** What cannot be read is no empty cell: nothing is sent until it is mended, and then what was typed here alone. */
  function whenReadable(send: (cells: FormCell[]) => void, orElse: () => void): void {
    const unreadable = unreadableCells(rows);
    setTold(unreadable === 0 ? "" : say("forms.reply.unreadable", { count: unreadable }));
    if (unreadable > 0) return;
    const cells = changedCells(replyCells(rows, form), begun);
    if (cells.length === 0) return orElse();
    setSent(byPlace(cells));
    send(cells);
  }

  function settle(clash: CellClash, whose: "mine" | "theirs"): void {
    setBegun(settledCell(rows, begun, clash, whose));
    setStamp((at) => at + 1);
  }

  return (
    <section className="values-entry" aria-label={form.title}>
      {isOpen && <p className="label noprint">{say("forms.reply.hint")}</p>}
      {isOpen && hasShare && <p className="label noprint">{say("forms.reply.share-hint")}</p>}
      <PrintedReply form={form} rows={rows} columns={columns} />
      {isPhone ? (
        <ReplyFields form={form} rows={rows} columns={columns} onEdit={edit} />
      ) : (
        <div className={rows.length > FIT ? "values-grid tall noprint" : "values-grid noprint"}>
          <Grid
            label={form.title}
            columns={columns}
            frozen={columns.filter(({ isNumeric }) => !isNumeric).length}
            source={{
              count: rows.length,
              lineAt: (index) => ({ kind: "row", row: rows[index] }),
              ensure: () => undefined,
              load: async () => undefined,
            }}
            stamp={stamp}
            states={states}
            sort={undefined}
            onSort={() => undefined}
            onResize={() => undefined}
            onEdit={edit}
            onUndo={() => apply(log.undo().patches)}
            onRedo={() => apply(log.redo())}
            onOpen={() => undefined}
            onPasteBeyond={() => undefined}
          />
        </div>
      )}
      {isOpen && (
        <div className="keep-form noprint">
          <CellClashes
            clashes={clashes}
            nameOf={({ row, column }) => `${asked(row)} · ${form.columns[column]?.title ?? ""}`}
            onSettle={settle}
          />
          <TextField label={say("forms.reply.answer-field")} value={answer} onValue={setAnswer} />
          <p className="values-go">
            <button
              type="button"
              className="btn"
              disabled={keeping.isSending || clashes.length > 0}
              onClick={() =>
                whenReadable(
                  (cells) => keeping.send({ params, body: { cells } }),
                  () => setTold(say("forms.reply.kept", { count: own.cells.length })),
                )
              }
            >
              {say("forms.reply.keep")}
            </button>
            <button
              type="button"
              className="btn main"
              disabled={submitting.isSending || thenSubmit.isSending || clashes.length > 0}
              onClick={() => whenReadable((cells) => thenSubmit.send({ params, body: { cells } }), submit)}
            >
              {say("forms.reply.submit")}
            </button>
            <span role="status">{told}</span>
          </p>
        </div>
      )}
      {problems.length > 0 && (
        <div role="alert" className="values-problems">
          <p>{say("forms.reply.left", { count: problems.length })}</p>
          <ul>
            {problems.map(({ row, column, code, params: named }) => (
              <li key={`${row} ${column} ${code}`}>
                {`${asked(row)} · ${form.columns[column]?.title ?? ""}: ${sayAny(`refusal.${code}`, named)}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {[keeping.problem, thenSubmit.problem, submitting.problem].map((problem, at) =>
        // oxlint-disable-next-line react/no-array-index-key -- three places, always the same
        problem ? <ProblemNote key={at} problem={problem} /> : null,
      )}
    </section>
  );
}
