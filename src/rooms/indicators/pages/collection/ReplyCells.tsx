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
  type getReplyEndpoint,
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
import { PrintedReply } from "./PrintedReply.tsx";
import { ReplyFields } from "./ReplyFields.tsx";

type Form = z.output<typeof getFormEndpoint.output>;
type Reply = z.output<typeof getReplyEndpoint.output>;
type Props = { readonly form: Form; readonly own: Reply; readonly renews: readonly { readonly name: string }[] };

/** Rows that the low grid shows without scrolling. */
const FIT = 7;

/** The grid of a reply. What is typed is kept by one press and judged when it is submitted. */
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
  const [problems, setProblems] = useState<readonly CellProblem[]>([]);
  const columns = useMemo(() => replyColumns(form, isOpen, locale, say), [form, isOpen, locale, say]);
  const params = { formId: form.id, organisationId: own.reply.organisationId };
  const submitting = useSending(submitReplyEndpoint, renews, (done) =>
    setProblems(done.isSubmitted ? [] : done.problems),
  );
  const keeping = useSending(fillReplyEndpoint, [], ({ filled }) =>
    setTold(say("forms.reply.kept", { count: filled })),
  );
  const thenSubmit = useSending(fillReplyEndpoint, [], () => submitting.send({ params, body: { answer: answer.trim() === "" ? null : answer } })); // prettier-ignore
  const cells = (): FormCell[] => replyCells(rows, form);
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
    log.push([...patches]);
    apply(patches);
  }

  /** What cannot be read is no empty cell: nothing is sent until it is mended. */
  function whenReadable(go: () => void): void {
    const unreadable = unreadableCells(rows);
    setTold(unreadable === 0 ? "" : say("forms.reply.unreadable", { count: unreadable }));
    if (unreadable === 0) go();
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
            onUndo={() => apply(log.undo())}
            onRedo={() => apply(log.redo())}
            onOpen={() => undefined}
            onPasteBeyond={() => undefined}
          />
        </div>
      )}
      {isOpen && (
        <div className="keep-form noprint">
          <TextField label={say("forms.reply.answer-field")} value={answer} onValue={setAnswer} />
          <p className="values-go">
            <button
              type="button"
              className="btn"
              disabled={keeping.isSending}
              onClick={() => whenReadable(() => keeping.send({ params, body: { cells: cells() } }))}
            >
              {say("forms.reply.keep")}
            </button>
            <button
              type="button"
              className="btn main"
              disabled={submitting.isSending || thenSubmit.isSending}
              onClick={() => whenReadable(() => thenSubmit.send({ params, body: { cells: cells() } }))}
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
