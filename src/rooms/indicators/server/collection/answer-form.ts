import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type CellProblem,
  type CollectionFormId,
  type FormCell,
  isCellEmpty,
  mayFillForms,
  mayMakeForms,
  placeOfFigure,
} from "../../model/collection/index.ts";
import type { NotAllowed } from "../../model/index.ts";
import { findIndicator } from "../indicator-queries.ts";
import { type OfferedValue, recordValues } from "../record-values.ts";
import { listCells, listShareRows, saveCells } from "./cell-queries.ts";
import { updateReply } from "./form-queries.ts";
import { judgeCells, statedOf } from "./judge-cells.ts";
import { openReply, type WhichReply } from "./open-reply.ts";
import { rowsOfBody } from "./places-of-form.ts";

/** Keeps what a body types, as long as its reply is open. */
export async function fillReply(
  db: Database,
  act: Act,
  { formId, organisationId, cells }: WhichReply & { readonly cells: readonly FormCell[] },
): Promise<
  Outcome<
    { filled: number },
    NotAllowed | "form-not-found" | "form-cell-unknown" | "form-row-not-asked" | "reply-not-open"
  >
> {
  const allowed = mayFillForms(act.actor, { bodies: [organisationId] });
  if (!allowed.ok) return allowed;
  return inTransaction(db, async (transaction) => {
    const opened = await openReply(transaction, act, { formId, organisationId }, "fill");
    if (!opened.ok) return opened;
    const { form, reply } = opened.value;
    const shares = await listShareRows(transaction, act, formId);
    const isUnknown = ({ row, column, numerator, denominator }: FormCell) =>
      row >= form.rows.length ||
      column >= form.columns.length ||
      (!shares.has(row) && (numerator !== null || denominator !== null));
    if (cells.some(isUnknown)) return refuse("form-cell-unknown");
    const asked = await rowsOfBody(transaction, act, form, reply);
    const foreign = cells.find((cell) => !asked.has(cell.row) && !isCellEmpty(cell));
    if (foreign) return refuse("form-row-not-asked", { row: foreign.row + 1 });
    await fillCells(transaction, act, { formId, organisationId, cells });
    return done({ filled: (await listCells(transaction, act, formId, organisationId)).length });
  });
}

/** Stores cells of a reply that the caller holds and knows to be open. */
export async function fillCells(
  transaction: OpenTransaction,
  act: Act,
  { formId, organisationId, cells }: WhichReply & { readonly cells: readonly FormCell[] },
): Promise<void> {
  await saveCells(transaction, act, formId, organisationId, cells);
  await updateReply(transaction, act, formId, organisationId, {});
  await audit(transaction, act, "collection-reply-filled", formId, organisationId, { cells });
}

/** Nothing impossible is submitted; what surprises or is missing needs one answer in words. */
export async function submitReply(
  db: Database,
  act: Act,
  { formId, organisationId, answer }: WhichReply & { readonly answer: string | null },
): Promise<
  Outcome<{ isSubmitted: boolean; problems: CellProblem[] }, NotAllowed | "form-not-found" | "reply-not-open">
> {
  const allowed = mayFillForms(act.actor, { bodies: [organisationId] });
  if (!allowed.ok) return allowed;
  return inTransaction(db, async (transaction) => {
    const opened = await openReply(transaction, act, { formId, organisationId }, "submit");
    if (!opened.ok) return opened;
    const { form, reply, next } = opened.value;
    const cells = await listCells(transaction, act, formId, organisationId);
    const problems = await judgeCells(transaction, act, form, reply.placeId, cells);
    const isAnswered = (answer ?? "").length >= 3;
    if (problems.some(({ weight }) => weight === "refused" || !isAnswered))
      return done({ isSubmitted: false, problems });
    await updateReply(transaction, act, formId, organisationId, {
      state: next,
      reason: isAnswered ? answer : null,
      submitted_by: act.actor.name,
      submitted_at: act.at,
    });
    await audit(transaction, act, "collection-reply-submitted", formId, organisationId, { cells, answer });
    return done({ isSubmitted: true, problems });
  });
}

/** An accepted reply becomes observations whose source is the reply; a returned one says why. */
export async function decideReply(
  db: Database,
  act: Act,
  {
    formId,
    organisationId,
    act: decision,
    reason,
  }: WhichReply & { readonly act: "accept" | "return"; readonly reason: string | null },
): Promise<
  Outcome<
    { recorded: number },
    | NotAllowed
    | "form-not-found"
    | "reply-not-open"
    | "reply-reason-missing"
    | "indicator-not-found"
    | "indicator-derived"
    | "place-not-found"
  >
> {
  const allowed = mayMakeForms(act.actor);
  if (!allowed.ok) return allowed;
  return inTransaction(db, async (transaction) => {
    const opened = await openReply(transaction, act, { formId, organisationId }, decision);
    if (!opened.ok) return opened;
    const { form, reply, next } = opened.value;
    if (decision === "return" && (reason ?? "").length < 3) return refuse("reply-reason-missing");
    let recorded = 0;
    if (decision === "accept") {
      const cells = await listCells(transaction, act, formId, organisationId);
      const by = `${reply.submittedBy ?? ""}, ${reply.submittedAt?.slice(0, 10) ?? ""}`;
      const source = `Biểu thu thập “${form.title}”, ${by}`;
      for (const [indicatorId, own] of Map.groupBy(cells, ({ row }) => form.rows[row]?.indicatorId)) {
        if (!indicatorId) continue;
        const indicator = await findIndicator(transaction, act.workspaceId, { id: indicatorId });
        if (!indicator) return refuse("indicator-not-found");
        const values = own.flatMap((cell): OfferedValue[] => {
          const stated = statedOf(
            form,
            cell,
            placeOfFigure(form.rows[cell.row]?.placeId ?? null, reply.placeId, indicator.placeId),
            source,
          );
          return stated ? [{ ...stated, answer: reply.reason ?? reason ?? source }] : [];
        });
        const kept = await recordValues(transaction, act, { indicatorId, values });
        if (!kept.ok) return kept;
        recorded += kept.value.values.filter(({ state }) => state === "recorded").length;
      }
    }
    await updateReply(transaction, act, formId, organisationId, {
      state: next,
      ...(decision === "return" && { reason }),
      decided_by: act.actor.name,
      decided_at: act.at,
    });
    await audit(transaction, act, `collection-reply-${decision === "accept" ? "accepted" : "returned"}`, formId, organisationId, { reason, recorded }); // prettier-ignore
    return done({ recorded });
  });
}

async function audit(
  transaction: OpenTransaction,
  act: Act,
  name: string,
  formId: CollectionFormId,
  organisationId: OrganisationId,
  after: object,
): Promise<void> {
  await appendAudit(transaction, act, {
    act: name,
    subject: { kind: "collection-reply", id: formId },
    after: { ...after, organisationId },
  });
}
