import { sql } from "kysely";
import { z } from "zod";
import { foldedForms } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type getPersonEndpoint,
  type listPeopleEndpoint,
  type listPostsEndpoint,
  mayKeepPeople,
  mayReadPeople,
  type NotAllowed,
  type OrganisationId,
  peopleBehind,
  type PersonId,
  PersonSummary,
} from "../../model/index.ts";
import { findOrganisationRow } from "../organisation-queries.ts";
import { organisationTables } from "../tables.ts";
import { findPerson, listDelegations, listPortfolio } from "./person-queries.ts";

const Cursor = z.tuple([z.string(), z.uuid()]);
type AsOf = { readonly as_of?: PlainDate | undefined };
type PeopleList = z.output<typeof listPeopleEndpoint.output>;
type PersonPage = z.output<typeof getPersonEndpoint.output>;
type Posts = z.output<typeof listPostsEndpoint.output>;
export type ListPeople = AsOf & {
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

export async function listPeople(
  db: Database,
  act: Act,
  { as_of: day = act.on, search, cursor, limit }: ListPeople,
): Promise<Outcome<PeopleList, NotAllowed | "cursor-unreadable">> {
  const allowed = mayReadPeople(act.actor);
  if (!allowed.ok) return allowed;
  const after = readCursor(Cursor, cursor);
  if (!after.ok) return after;
  let query = organisationTables(db)
    .selectFrom("person")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where(sql<boolean>`coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)`)
    .orderBy("name")
    .orderBy("id")
    .limit(limit + 1);
  if (search) query = query.where(sql<boolean>`folded like any (${patternsOf(search)})`);
  if (after.value) query = query.where(sql<boolean>`(name, id) > (${after.value[0]}, ${after.value[1]}::uuid)`);
  const rows = await query.execute();
  const items = rows.slice(0, limit).map((row) => {
    return PersonSummary.parse({ ...row, validFrom: row.valid_from, validTo: row.valid_to });
  });
  const last = rows.length > limit ? items.at(-1) : undefined;
  return done({
    asOf: day,
    items,
    nextCursor: last ? writeCursor([last.name, last.id]) : null,
    mayKeep: mayKeepPeople(act.actor).ok,
  });
}

export async function getPerson(
  db: Database,
  act: Act,
  { personId, as_of: day = act.on }: AsOf & { readonly personId: PersonId },
): Promise<Outcome<PersonPage, NotAllowed | "person-not-found">> {
  const allowed = mayReadPeople(act.actor);
  if (!allowed.ok) return allowed;
  const person = await findPerson(db, act.workspaceId, personId);
  if (!person) return refuse("person-not-found");
  const portfolio = await listPortfolio(db, act.workspaceId, { person: personId }, day);
  const delegations = await listDelegations(db, act.workspaceId, [personId]);
  const own = delegations.filter(({ from, to }) => from.id === personId || to.id === personId);
  return done({
    ...person,
    asOf: day,
    portfolio: [...portfolio],
    delegations: own,
    mayKeep: mayKeepPeople(act.actor).ok,
  });
}

export async function listPosts(
  db: Database,
  act: Act,
  { organisationId, as_of: day = act.on }: AsOf & { readonly organisationId: OrganisationId },
): Promise<Outcome<Posts, NotAllowed | "organisation-not-found">> {
  const allowed = mayReadPeople(act.actor);
  if (!allowed.ok) return allowed;
  if (!(await findOrganisationRow(db, act.workspaceId, organisationId))) return refuse("organisation-not-found");
  const portfolio = await listPortfolio(db, act.workspaceId, { bodies: [organisationId] }, day);
  const people = [...new Set(portfolio.map(({ person }) => person.id))];
  const delegations = await listDelegations(db, act.workspaceId, people);
  const behind = peopleBehind({ body: organisationId, field: null, named: [] }, portfolio, delegations, day);
  return done({ asOf: day, behind: [...behind], portfolio: [...portfolio] });
}

/** Few people, and an index of three letters at a time: three letters are found anywhere in a name, fewer where a word begins. */
function patternsOf(search: string): string[] {
  return foldedForms(search).map((form) => (form.length < 3 ? `% ${form}%` : `%${form}%`));
}
