import type { z } from "zod";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  type CellProblem,
  type CollectionFormId,
  type FormCell,
  type getMergedFormEndpoint,
  type GivenFigures,
  isMergeWhole,
  mayMakeForms,
  mayReadMergedForms,
  mergeFigures,
  placeOfReply,
} from "../../model/collection/index.ts";
import type { NotAllowed } from "../../model/index.ts";
import { findIndicator } from "../indicator-queries.ts";
import { recordValues } from "../record-values.ts";
import { listCellsOf } from "./cell-queries.ts";
import { findForm, listReplies } from "./form-queries.ts";
import { statedOf } from "./judge-cells.ts";
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
  const form = await getForm(db, act, formId);
  if (!form.ok) return form;
  return done({ form: form.value, ...(await mergedCells(db, act, formId)), mayRecord: mayMakeForms(act.actor).ok });
}

async function mergedCells(db: Database, act: Act, formId: CollectionFormId): Promise<Pick<Merged, "cells">> {
  const form = await findForm(db, act, formId);
  const replies = await listReplies(db, act, formId);
  if (!form) return { cells: [] };
  const bodies = replies.map(({ organisationId }) => organisationId);
  const filled = new Map((await listCellsOf(db, act, formId, bodies)).map(({ body, cell }) => [keyOf(body, cell), cell])); // prettier-ignore
  const cells: Merged["cells"] = [];
  for (const [row, { indicatorId }] of form.rows.entries()) {
    const indicator = await findIndicator(db, act.workspaceId, { id: indicatorId });
    if (!indicator) continue;
    for (const column of form.columns.keys()) {
      const given = replies.map(({ organisationId, placeId, state }): GivenFigures => {
        const cell = filled.get(keyOf(organisationId, { row, column })) ?? EMPTY;
        const { value, numerator, denominator } = cell;
        const place = placeOfReply(placeId, indicator.placeId);
        return { body: organisationId, placeId: place, isAccepted: state === "accepted", value, numerator, denominator }; // prettier-ignore
      });
      const merged = mergeFigures(indicator, given);
      const accepted = given.filter(({ isAccepted }) => isAccepted);
      cells.push({
        row,
        column,
        merged: merged ? { ...merged, left: merged.left.map(({ body, why }) => ({ body: body as OrganisationId, why })) } : null, // prettier-ignore
        given: accepted.map(({ body, value, numerator, denominator }) => ({ body: body as OrganisationId, value, numerator, denominator })), // prettier-ignore
      });
    }
  }
  return { cells };
}

const EMPTY = { value: null, numerator: null, denominator: null };

function keyOf(body: OrganisationId, { row, column }: Pick<FormCell, "row" | "column">): string {
  return `${body} ${row} ${column}`;
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
    const { cells } = await mergedCells(transaction, act, formId);
    const problems: CellProblem[] = [];
    const counts = { recorded: 0, unchanged: 0 };
    const whole = cells.flatMap(({ row, column, merged }) => (merged && isMergeWhole(merged) ? [{ row, column, merged }] : [])); // prettier-ignore
    if (whole.length === 0) return refuse("form-merge-incomplete");
    for (const { row, column, merged } of whole) {
      const indicatorId = form.rows[row]?.indicatorId;
      const { value, numerator, denominator } = merged;
      const source = `Biểu thu thập “${form.title}”, tổng hợp ${merged.merged} đơn vị`;
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
