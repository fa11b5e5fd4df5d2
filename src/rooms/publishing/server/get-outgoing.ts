import { z } from "zod";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type listOutgoingEndpoint,
  mayActOnOutgoing,
  mayReadOutgoing,
  type NotAllowed,
  outgoingActsIn,
  type OutgoingDetail,
  type OutgoingId,
  type OutgoingLine,
} from "../model/index.ts";
import { issuersOf } from "./act-on-outgoing.ts";
import { findOutgoing, getPaper, type KeptOutgoing, listOutgoingSteps, outgoingFrom } from "./outgoing-queries.ts";
import { outgoingTables } from "./tables.ts";

/** The document, where the one who asks may read it. */
export async function findReadable(
  db: Database,
  act: Act,
  id: OutgoingId,
): Promise<Outcome<KeptOutgoing & { readonly bodies: readonly string[] }, NotAllowed | "outgoing-not-found">> {
  if (mayReadOutgoing.reachOf(act.actor) === "none") return refuse("not-allowed");
  const outgoing = await findOutgoing(db, act.workspaceId, id);
  if (!outgoing) return refuse("outgoing-not-found");
  const bodies = await issuersOf(db, act, outgoing);
  const allowed = mayReadOutgoing(act.actor, { bodies });
  return allowed.ok ? done({ ...outgoing, bodies }) : allowed;
}

export async function getOutgoing(
  db: Database,
  act: Act,
  id: OutgoingId,
): Promise<Outcome<OutgoingDetail, NotAllowed | "outgoing-not-found">> {
  const found = await findReadable(db, act, id);
  if (!found.ok) return found;
  const { bodies, ...outgoing } = found.value;
  const { content, lines } = await getPaper(db, act.workspaceId, outgoing);
  return done({
    ...lineOf(outgoing),
    issuerId: outgoing.issuerId,
    subject: outgoing.subject,
    contentVersion: outgoing.contentVersion,
    content,
    lines,
    signedBy: outgoing.issued?.signedBy ?? null,
    signedFile: outgoing.issued?.fileName ?? null,
    steps: await listOutgoingSteps(db, act.workspaceId, id),
    offered: outgoingActsIn(outgoing.state).filter((each) => mayActOnOutgoing(act.actor, each, { bodies }).ok),
  });
}

const Cursor = z.tuple([PlainDate, z.uuid()]);
type Query = z.output<NonNullable<typeof listOutgoingEndpoint.query>>;
type Page = { readonly items: OutgoingLine[]; readonly nextCursor: string | null };

/** A page by key, the newest first. */
export async function listOutgoing(
  db: Database,
  act: Act,
  query: Query,
): Promise<Outcome<Page, NotAllowed | "cursor-unreadable">> {
  const reach = mayReadOutgoing.reachOf(act.actor);
  if (reach === "none") return refuse("not-allowed");
  const cursor = readCursor(Cursor, query.cursor);
  if (!cursor.ok) return cursor;
  let select = outgoingTables(db)
    .selectFrom("outgoing_document")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .orderBy("created_on", "desc")
    .orderBy("id", "desc")
    .limit(query.limit + 1);
  if (query.kind) select = select.where("kind", "=", query.kind);
  if (query.state) select = select.where("state", "=", query.state);
  if (reach === "own-rows") select = select.where("issuer_id", "in", act.actor.bodies);
  if (cursor.value) {
    const [day, id] = cursor.value;
    select = select.where((row) => row(row.refTuple("created_on", "id"), "<", row.tuple(day, id)));
  }
  const rows = (await select.execute()).map(outgoingFrom);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return done({ items: page.map(lineOf), nextCursor: last ? writeCursor([last.createdOn, last.id]) : null });
}

function lineOf({ id, kind, state, version, summary, issuerName, issued, createdOn }: KeptOutgoing): OutgoingLine {
  return {
    id,
    kind,
    state,
    version,
    summary,
    issuerName,
    number: issued?.number ?? null,
    issuedOn: issued?.issuedOn ?? null,
    createdOn,
  };
}
