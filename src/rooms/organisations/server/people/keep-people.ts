import { v7 as newUuid } from "uuid";
import { indexEntries } from "#server-kit/index.ts";
import { foldName, isOrdered, isValidOn, nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type Contact,
  mayKeepPeople,
  type NotAllowed,
  type OrganisationId,
  PersonId,
  type Post,
  type WrittenDelegation,
} from "../../model/index.ts";
import { listNamed } from "../organisation-queries.ts";
import { organisationTables } from "../tables.ts";
import { findPerson, listDelegations } from "./person-queries.ts";
import { searchedPeople } from "./search-people.ts";

export async function addPerson(
  db: Database,
  act: Act,
  contact: Contact,
): Promise<Outcome<{ readonly personId: PersonId }, NotAllowed>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepPeople(act.actor);
    if (!allowed.ok) return allowed;
    const id = newId(PersonId);
    const { workspaceId: workspace_id } = act;
    const folded = ` ${foldName(contact.name)}`;
    await organisationTables(transaction)
      .insertInto("person")
      .values({ workspace_id, id, ...contact, folded, valid_from: null, valid_to: null, version: 1 })
      .execute();
    await indexEntries(transaction, act.workspaceId, searchedPeople, { of: "ids", ids: [id] });
    await appendAudit(transaction, act, { act: "person-added", subject: { kind: "person", id }, after: contact });
    return done({ personId: id });
  });
}

export type GivePost = {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly post: Post;
  readonly field: string | null;
  readonly handlingUnitId: OrganisationId | null;
  readonly basis: string | null;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
};
export type GivePostRefusal =
  | NotAllowed
  | "person-not-found"
  | "organisation-not-found"
  | "organisation-not-in-force"
  | "last-day-before-first";

export async function givePost(
  db: Database,
  act: Act,
  line: GivePost,
): Promise<Outcome<{ readonly lineId: string }, GivePostRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepPeople(act.actor);
    if (!allowed.ok) return allowed;
    const { personId, organisationId, handlingUnitId, validFrom, validTo, ...rest } = line;
    if (!isOrdered(line)) return refuse("last-day-before-first", { first: validFrom, last: validTo ?? "" });
    if (!(await findPerson(transaction, act.workspaceId, personId))) return refuse("person-not-found");
    for (const id of [organisationId, handlingUnitId]) {
      if (id === null) continue;
      const [body] = await listNamed(transaction, act.workspaceId, [id]);
      if (!body) return refuse("organisation-not-found");
      if (!isValidOn(body, validFrom))
        return refuse("organisation-not-in-force", { name: nameOn(body.names, validFrom), day: validFrom });
    }
    const id = newUuid();
    await organisationTables(transaction)
      .insertInto("portfolio")
      .values({
        workspace_id: act.workspaceId,
        id,
        person_id: personId,
        organisation_id: organisationId,
        handling_unit_id: handlingUnitId,
        ...rest,
        valid_from: validFrom,
        valid_to: validTo,
        version: 1,
      })
      .execute();
    await appendAudit(transaction, act, { act: "post-given", subject: { kind: "person", id: personId }, after: line });
    return done({ lineId: id });
  });
}

export type EndPostRefusal = NotAllowed | "portfolio-line-not-found" | "last-day-before-first";

export async function endPost(
  db: Database,
  act: Act,
  { lineId, lastDay }: { readonly lineId: string; readonly lastDay: PlainDate },
): Promise<Outcome<{ readonly lineId: string }, EndPostRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepPeople(act.actor);
    if (!allowed.ok) return allowed;
    const line = await organisationTables(transaction)
      .selectFrom("portfolio")
      .select(["person_id", "valid_from", "valid_to"])
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "=", lineId)
      .forUpdate()
      .executeTakeFirst();
    if (!line) return refuse("portfolio-line-not-found");
    if (lastDay < line.valid_from) return refuse("last-day-before-first", { first: line.valid_from, last: lastDay });
    await organisationTables(transaction)
      .updateTable("portfolio")
      .set((row) => ({ valid_to: lastDay, version: row("version", "+", 1) }))
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "=", lineId)
      .execute();
    await appendAudit(transaction, act, {
      act: "post-ended",
      subject: { kind: "person", id: line.person_id },
      before: { lineId, validTo: line.valid_to },
      after: { lineId, validTo: lastDay },
    });
    return done({ lineId });
  });
}

export type Delegate = WrittenDelegation & { readonly personId: PersonId };
export type DelegateRefusal =
  | NotAllowed
  | "person-not-found"
  | "same-person"
  | "already-delegated"
  | "last-day-before-first";

export async function delegate(
  db: Database,
  act: Act,
  delegation: Delegate,
): Promise<Outcome<{ readonly delegationId: string }, DelegateRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepPeople(act.actor);
    return allowed.ok ? writeDelegation(transaction, act, delegation) : allowed;
  });
}

/** For whoever has asked already whether the actor may: the office for anybody, a person for themselves. */
export async function writeDelegation(
  transaction: OpenTransaction,
  act: Act,
  { personId, toId, reason, validFrom, validTo }: Delegate,
): Promise<Outcome<{ readonly delegationId: string }, Exclude<DelegateRefusal, NotAllowed>>> {
  if (personId === toId) return refuse("same-person");
  if (validTo < validFrom) return refuse("last-day-before-first", { first: validFrom, last: validTo });
  const from = await findPerson(transaction, act.workspaceId, personId);
  const deputy = await findPerson(transaction, act.workspaceId, toId);
  if (!from || !deputy || !isValidOn(deputy, validFrom)) return refuse("person-not-found");
  const standing = await listDelegations(transaction, act.workspaceId, [personId]);
  const overlaps = standing.some(
    (each) => each.from.id === personId && each.validFrom <= validTo && validFrom <= each.validTo,
  );
  if (overlaps) return refuse("already-delegated", { name: from.name });
  const id = newUuid();
  await organisationTables(transaction)
    .insertInto("delegation")
    .values({
      workspace_id: act.workspaceId,
      id,
      from_id: personId,
      to_id: toId,
      reason,
      valid_from: validFrom,
      valid_to: validTo,
    })
    .execute();
  await appendAudit(transaction, act, {
    act: "absence-delegated",
    subject: { kind: "person", id: personId },
    after: { toId, reason, validFrom, validTo },
  });
  return done({ delegationId: id });
}
