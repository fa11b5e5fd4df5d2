import { sql } from "kysely";
import type { z } from "zod";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { organisationReferences } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  type CollectionFormId,
  type CollectionReply,
  FormLine,
  type getFormEndpoint,
  type getReplyEndpoint,
  type listFormsEndpoint,
  mayFillForms,
  mayMakeForms,
  mayReadForms,
  mayReadMergedForms,
  rowsAsked,
  rowsSeen,
} from "../../model/collection/index.ts";
import type { NotAllowed } from "../../model/index.ts";
import { namedPlaces } from "../names.ts";
import { indicatorTables } from "../tables.ts";
import { listCells } from "./cell-queries.ts";
import { findForm, listReplies } from "./form-queries.ts";
import { indicatorsOfRows } from "./asked-of-rows.ts";
import { overlapsOfForm, placesOfForm, rowsOfBody } from "./places-of-form.ts";

/** Undefined: every body; else only those that the caller acts for. */
function ownBodies(act: Act): readonly string[] | undefined {
  return mayReadForms.reachOf(act.actor) === "every-row" ? undefined : act.actor.bodies;
}

const MOST = 200;
/** Forms beside each other that still fit on a page. */
const MOST_IN_MATRIX = 8;

export async function listForms(
  db: Database,
  act: Act,
): Promise<Outcome<z.output<typeof listFormsEndpoint.output>, NotAllowed>> {
  if (mayReadForms.reachOf(act.actor) === "none") return refuse("not-allowed");
  const own = ownBodies(act);
  const isOpen = sql`reply.state in ('asked', 'returned')`;
  let query = indicatorTables(db)
    .selectFrom("collection_form as form")
    .leftJoin("collection_reply as reply", (join) =>
      join.onRef("reply.workspace_id", "=", "form.workspace_id").onRef("reply.form_id", "=", "form.id"),
    )
    .select(["form.id", "form.title", "form.due_on", "form.state"])
    .select([
      sql<number>`count(reply.organisation_id)::int`.as("asked"),
      sql<number>`(count(*) filter (where reply.state = 'submitted'))::int`.as("submitted"),
      sql<number>`(count(*) filter (where reply.state = 'accepted'))::int`.as("accepted"),
      sql<number>`(count(*) filter (where ${isOpen} and form.due_on < ${act.on}))::int`.as("late"),
    ])
    .where("form.workspace_id", "=", act.workspaceId)
    .groupBy(["form.workspace_id", "form.id", "form.title", "form.due_on", "form.state"])
    .orderBy("form.due_on", "desc")
    .orderBy("form.id")
    .limit(MOST);
  if (own) query = query.where(sql<boolean>`reply.organisation_id = any (${own}::uuid[])`);
  const rows = await query.execute();
  const items = rows.map(({ due_on: dueOn, ...row }) => FormLine.parse({ ...row, dueOn }));
  const bodies = new Map<OrganisationId, string>();
  const cells: z.output<typeof listFormsEndpoint.output>["cells"] = [];
  for (const { id: formId } of items.slice(0, MOST_IN_MATRIX)) {
    for (const reply of await named(db, act, await listReplies(db, act, formId, own))) {
      const { organisationId, state, name, reminders, remindedOn } = reply;
      bodies.set(organisationId, name);
      cells.push({ formId, organisationId, state, reminders, remindedOn });
    }
  }
  return done({
    on: act.on,
    items,
    bodies: [...bodies].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, "vi")),
    cells,
    mayMake: mayMakeForms(act.actor).ok,
  });
}

export async function getForm(
  db: Database,
  act: Act,
  formId: CollectionFormId,
): Promise<Outcome<z.output<typeof getFormEndpoint.output>, NotAllowed | "form-not-found">> {
  if (mayReadForms.reachOf(act.actor) === "none") return refuse("not-allowed");
  const own = ownBodies(act);
  const form = await findForm(db, act, formId);
  const replies = form ? await listReplies(db, act, formId, own) : [];
  // Whom a form does not ask learns nothing of it, not even that it exists.
  if (!form || (own && replies.length === 0)) return refuse("form-not-found");
  const holdingOn = await placesOfForm(db, act, form, own ? [] : replies);
  const held = holdingOn(act.on);
  const seen = rowsSeen(act.actor, form.rows, replies.map(({ placeId }) => placeId), held); // prettier-ignore
  const overlaps = own ? [] : overlapsOfForm(form, replies, holdingOn);
  const indicators = await indicatorsOfRows(db, act, form);
  const places = await namedPlaces(db, act, [
    ...form.rows,
    ...overlaps.flatMap(({ outer, inner }) => [outer, ...inner].map((placeId) => ({ placeId }))),
  ]);
  const nameOf = (id: string) => places.get(id) ?? "";
  const rows = seen.flatMap((at) => {
    const row = form.rows[at];
    const indicator = row && indicators.get(row.indicatorId);
    if (!row || !indicator) return [];
    const { code, name, unit, accumulation, numerator, denominator } = indicator;
    const placeName = row.placeId === null ? null : nameOf(row.placeId);
    return [{ ...row, row: at, placeName, code, name, unit, accumulation, numerator, denominator }];
  });
  return done({
    ...form,
    on: act.on,
    rows,
    replies: (await named(db, act, replies)).map((reply) => {
      return { ...reply, asked: rowsAsked(form.rows, reply.placeId, held).length * form.columns.length };
    }),
    overlaps: overlaps.map(({ outer, inner }) => ({ outer: nameOf(outer), inner: inner.map(nameOf) })),
    mayMake: mayMakeForms(act.actor).ok,
    mayReadMerged: mayReadMergedForms(act.actor).ok,
  });
}

export async function getReply(
  db: Database,
  act: Act,
  { formId, organisationId }: { readonly formId: CollectionFormId; readonly organisationId: OrganisationId },
): Promise<Outcome<z.output<typeof getReplyEndpoint.output>, NotAllowed | "form-not-found">> {
  const allowed = mayReadForms(act.actor, { bodies: [organisationId] });
  if (!allowed.ok) return allowed;
  const form = await findForm(db, act, formId);
  const [reply] = await named(db, act, await listReplies(db, act, formId, [organisationId]));
  if (!form || !reply) return refuse("form-not-found");
  return done({
    reply,
    rows: [...(await rowsOfBody(db, act, form, reply))],
    cells: await listCells(db, act, formId, organisationId),
    mayFill: mayFillForms(act.actor, { bodies: [organisationId] }).ok,
    mayDecide: mayMakeForms(act.actor).ok,
  });
}

async function named(db: Database, act: Act, replies: readonly CollectionReply[]) {
  const ids = replies.map(({ organisationId }) => organisationId);
  const names = ids.length === 0 ? new Map<string, string>() : await organisationReferences.names(db, act, ids);
  return replies
    .map((reply) => ({ ...reply, name: names.get(reply.organisationId) ?? "" }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "vi"));
}
