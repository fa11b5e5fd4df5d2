import type { z } from "zod";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  type CellProblem,
  type CollectionFormId,
  type getMergedFormEndpoint,
  isMergeWhole,
  linesOf,
  mayMakeForms,
  mayReadMergedForms,
  type MergedFigures,
  type MergedLine,
  NOT_MERGED,
} from "../../model/collection/index.ts";
import type { NotAllowed } from "../../model/index.ts";
import { recordValues } from "../record-values.ts";
import { findForm } from "./form-queries.ts";
import { statedOf } from "./judge-cells.ts";
import { mergeLines } from "./merge-lines.ts";
import { getForm } from "./read-forms.ts";

type Merged = z.output<typeof getMergedFormEndpoint.output>;

/** The accepted replies of a form put together, with whoever is missing from each figure and why. */
export async function getMergedForm(
  db: Database,
  act: Act,
  formId: CollectionFormId,
): Promise<Outcome<Merged, NotAllowed | "form-not-found">> {
  const allowed = mayReadMergedForms(act.actor);
  if (!allowed.ok) return allowed;
  const [form, stored] = [await getForm(db, act, formId), await findForm(db, act, formId)];
  if (!form.ok) return form;
  if (!stored) return refuse("form-not-found");
  const lines = linesOf(stored.rows);
  const cells = (await mergeLines(db, act, stored, lines)).map(({ line, column, merged }) => ({ line, column, merged: merged ? shown(merged) : null })); // prettier-ignore
  const named = lines.map(({ rows }) => ({ rows: [...rows] }));
  return done({ form: form.value, lines: named, cells, mayRecord: mayMakeForms(act.actor).ok });
}

/** Whoever is missing is counted here and named by the line. */
function shown({ left, ...merged }: MergedFigures) {
  const counts = NOT_MERGED.map((why) => ({ why, count: left.filter((each) => each.why === why).length }));
  return { ...merged, left: counts.filter(({ count }) => count > 0) };
}

/** From which figures of which bodies one line comes, and who is missing from it. */
export async function getMergedLine(
  db: Database,
  act: Act,
  { formId, line }: { readonly formId: CollectionFormId; readonly line: number },
): Promise<Outcome<MergedLine, NotAllowed | "form-not-found">> {
  const allowed = mayReadMergedForms(act.actor);
  if (!allowed.ok) return allowed;
  const form = await findForm(db, act, formId);
  const asked = form && linesOf(form.rows)[line];
  if (!form || !asked) return refuse("form-not-found");
  const cells = await mergeLines(db, act, form, [asked]);
  const figures = cells.flatMap(({ column, given, merged }) => {
    const whys = new Map(merged?.left.map(({ body, row, why }) => [`${body} ${row}`, why]));
    return given.map(({ row, body, isAccepted, value, numerator, denominator }) => {
      const why = whys.get(`${body} ${row}`) ?? null;
      return { row, column, body: body as OrganisationId, why, isAccepted, value, numerator, denominator };
    });
  });
  return done({ figures });
}

/** Merged figures of which no body is missing become values of the whole, on somebody's word that the bodies make up the whole. */
export async function recordMerged(
  db: Database,
  act: Act,
  { formId, basis }: { readonly formId: CollectionFormId; readonly basis: string },
): Promise<
  Outcome<
    { recorded: number; unchanged: number; problems: CellProblem[] },
    | NotAllowed
    | "form-not-found"
    | "form-merge-incomplete"
    | "indicator-not-found"
    | "indicator-derived"
    | "place-not-found"
  >
> {
  const allowed = mayMakeForms(act.actor);
  if (!allowed.ok) return allowed;
  return inTransaction(db, async (transaction) => {
    const form = await findForm(transaction, act, formId);
    if (!form) return refuse("form-not-found");
    const lines = linesOf(form.rows);
    const cells = await mergeLines(transaction, act, form, lines);
    const problems: CellProblem[] = [];
    const counts = { recorded: 0, unchanged: 0 };
    const whole = cells.flatMap(({ line, column, merged }) => (merged && isMergeWhole(merged) ? [{ row: lines[line]?.rows[0] ?? 0, column, merged }] : [])); // prettier-ignore
    if (whole.length === 0) return refuse("form-merge-incomplete");
    for (const { row, column, merged } of whole) {
      const indicatorId = form.rows[row]?.indicatorId;
      const { value, numerator, denominator } = merged;
      const parts = form.rows[row]?.placeId === null ? "đơn vị" : "địa bàn";
      const source = `Biểu thu thập “${form.title}”, tổng hợp ${merged.merged} ${parts}`;
      const stated = statedOf(form, { row, column, value, numerator, denominator }, null, source);
      if (!indicatorId || !stated) continue;
      const kept = await recordValues(transaction, act, { indicatorId, values: [{ ...stated, answer: basis }] });
      if (!kept.ok) return kept;
      for (const outcome of kept.value.values) {
        if (outcome.state === "recorded" || outcome.state === "unchanged") counts[outcome.state] += 1;
        else problems.push(...outcome.problems.map((each) => ({ row, column, ...each })));
      }
    }
    await appendAudit(transaction, act, {
      act: "collection-form-merged",
      subject: { kind: "collection-form", id: formId },
      after: { basis, ...counts },
    });
    return done({ ...counts, problems });
  });
}
