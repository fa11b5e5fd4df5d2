import { sql } from "kysely";
import { isValidOn, nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type GroupOnDay,
  type LeftSeat,
  mayKeepOrganisations,
  mayReadOrganisations,
  type AddedGroup,
  type NotAllowed,
  type OrganisationGroupId,
  type OrganisationId,
  type TakenSeat,
} from "../model/index.ts";
import { listGroupsOn } from "./group-queries.ts";
import { insertGroups } from "./group-writes.ts";
import { findOrganisationRow, listNames, validityOf } from "./organisation-queries.ts";
import { organisationTables } from "./tables.ts";

type Kept = { readonly groupId: OrganisationGroupId; readonly version: number };
export type KeepGroupRefusal =
  | NotAllowed
  | "group-not-found"
  | "group-moved"
  | "organisation-not-found"
  | "organisation-not-in-force"
  | "seat-taken"
  | "seat-not-taken";

/** The groups of a day; members with the name that each bore on it. */
export async function listGroups(
  db: Database,
  act: Act,
  { as_of }: { readonly as_of?: PlainDate | undefined },
): Promise<Outcome<{ asOf: PlainDate; groups: GroupOnDay[] }, NotAllowed>> {
  const allowed = mayReadOrganisations(act.actor);
  if (!allowed.ok) return allowed;
  const asOf = as_of ?? act.on;
  const groups = await listGroupsOn(db, act.workspaceId, asOf);
  const ids = groups.flatMap(({ members }) => members.map(({ organisationId }) => organisationId));
  const names = await listNames(db, act.workspaceId, [...new Set(ids)]);
  return done({
    asOf,
    groups: groups.map(({ members, ...group }) => ({
      ...group,
      members: members.map(({ organisationId, ...days }) => ({
        ...days,
        body: { id: organisationId, name: nameOn(names.get(organisationId) ?? [], asOf) },
        isSitting: isValidOn(days, asOf),
      })),
    })),
  });
}

export async function addGroup(
  db: Database,
  act: Act,
  { name, aliases, from, basis }: AddedGroup,
): Promise<Outcome<Kept, NotAllowed | "group-known-already">> {
  return inTransaction(db, async (transaction): Promise<Outcome<Kept, NotAllowed | "group-known-already">> => {
    const allowed = mayKeepOrganisations(act.actor);
    if (!allowed.ok) return allowed;
    const standing = await listGroupsOn(transaction, act.workspaceId, from);
    const known = new Set(
      standing.flatMap((group) => [group.name, ...group.aliases]).map((each) => each.toLowerCase()),
    );
    const twice = [name, ...aliases].find((each) => known.has(each.toLowerCase()));
    if (twice !== undefined) return refuse("group-known-already", { name: twice });
    const group = { name, aliases, note: basis, members: [], validFrom: from, validTo: null };
    const [groupId] = await insertGroups(transaction, act, [group]);
    if (groupId === undefined) throw new Error("A group was written and has no id");
    await appendAudit(transaction, { ...act, reason: basis }, {
      act: "group-added",
      subject: { kind: "organisation-group", id: groupId },
      after: { name, aliases, from },
    }); // prettier-ignore
    return done({ groupId, version: 1 });
  });
}

type Seen = { readonly groupId: OrganisationGroupId; readonly version: number };

export async function takeSeat(
  db: Database,
  act: Act,
  { groupId, version, organisationId, from, basis }: Seen & TakenSeat,
): Promise<Outcome<Kept, KeepGroupRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Kept, KeepGroupRefusal>> => {
    const held = await holdGroup(transaction, act, { groupId, version });
    if (!held.ok) return held;
    const body = await findOrganisationRow(transaction, act.workspaceId, organisationId);
    if (!body) return refuse("organisation-not-found");
    const name = await namedOn(transaction, act, organisationId, from);
    if (!isValidOn(validityOf(body), from)) return refuse("organisation-not-in-force", { name, day: from });
    const seats = await seatsOf(transaction, act, groupId);
    const own = seats.filter((seat) => seat.organisation_id === organisationId);
    if (own.some(({ valid_to: last }) => last === null || last >= from)) return refuse("seat-taken", { name });
    await organisationTables(transaction)
      .insertInto("organisation_group_member")
      .values({
        workspace_id: act.workspaceId,
        group_id: groupId,
        ordinal: Math.max(-1, ...seats.map(({ ordinal }) => ordinal)) + 1,
        organisation_id: organisationId,
        valid_from: from,
        valid_to: null,
      })
      .execute();
    return kept(transaction, act, { groupId, version }, basis, "group-seat-taken", { organisationId, from });
  });
}

export async function leaveSeat(
  db: Database,
  act: Act,
  { groupId, version, organisationId, lastDay, basis }: Seen & LeftSeat,
): Promise<Outcome<Kept, KeepGroupRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Kept, KeepGroupRefusal>> => {
    const held = await holdGroup(transaction, act, { groupId, version });
    if (!held.ok) return held;
    const seats = await seatsOf(transaction, act, groupId);
    const sitting = seats.find(
      (seat) => seat.organisation_id === organisationId && isValidOn(validityOf(seat), lastDay),
    );
    if (!sitting) {
      const name = await namedOn(transaction, act, organisationId, lastDay);
      return refuse("seat-not-taken", { name, day: lastDay });
    }
    await organisationTables(transaction)
      .updateTable("organisation_group_member")
      .set({ valid_to: lastDay })
      .where("workspace_id", "=", act.workspaceId)
      .where("group_id", "=", groupId)
      .where("ordinal", "=", sitting.ordinal)
      .execute();
    return kept(transaction, act, { groupId, version }, basis, "group-seat-left", { organisationId, lastDay });
  });
}

async function namedOn(transaction: OpenTransaction, act: Act, id: OrganisationId, day: PlainDate): Promise<string> {
  const names = (await listNames(transaction, act.workspaceId, [id])).get(id);
  return names ? nameOn(names, day) : "";
}

function seatsOf(transaction: OpenTransaction, act: Act, groupId: OrganisationGroupId) {
  return organisationTables(transaction)
    .selectFrom("organisation_group_member")
    .select(["ordinal", "organisation_id", "valid_from", "valid_to"])
    .where("workspace_id", "=", act.workspaceId)
    .where("group_id", "=", groupId)
    .execute();
}

async function holdGroup(
  transaction: OpenTransaction,
  act: Act,
  { groupId, version }: Seen,
): Promise<Outcome<void, NotAllowed | "group-not-found" | "group-moved">> {
  const allowed = mayKeepOrganisations(act.actor);
  if (!allowed.ok) return allowed;
  const row = await organisationTables(transaction)
    .selectFrom("organisation_group")
    .select(["name", "version"])
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", groupId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse("group-not-found");
  return row.version === version ? done(undefined) : refuse("group-moved", { name: row.name });
}

async function kept(
  transaction: OpenTransaction,
  act: Act,
  { groupId, version }: Seen,
  basis: string,
  done_: string,
  after: object,
): Promise<Outcome<Kept, never>> {
  await organisationTables(transaction)
    .updateTable("organisation_group")
    .set({ version: sql`version + 1` })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", groupId)
    .execute();
  const subject = { kind: "organisation-group", id: groupId };
  await appendAudit(transaction, { ...act, reason: basis }, { act: done_, subject, after });
  return done({ groupId, version: version + 1 });
}
