import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  Delegation,
  NamedPerson,
  OrganisationId,
  type PersonId,
  PersonSummary,
  PortfolioLine,
} from "../../model/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import { listNames } from "../organisation-queries.ts";
import { organisationTables } from "../tables.ts";

export async function findPerson(
  db: Database,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<PersonSummary | undefined> {
  const row = await organisationTables(db)
    .selectFrom("person")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", personId)
    .executeTakeFirst();
  return row && PersonSummary.parse({ ...row, validFrom: row.valid_from, validTo: row.valid_to });
}

/** Who is reached at a mail address on a day; nobody where two share it, as then neither is known to be meant. */
export async function findPersonByEmail(
  db: Database,
  workspaceId: WorkspaceId,
  email: string,
  day: PlainDate,
): Promise<NamedPerson | undefined> {
  const rows = await organisationTables(db)
    .selectFrom("person")
    .select(["id", "name"])
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`lower(email) = ${email.toLowerCase()} and coalesce(valid_to >= ${day}, true)`)
    .limit(2)
    .execute();
  const [only, other] = rows;
  return only && !other ? NamedPerson.parse(only) : undefined;
}

/** Portfolio lines of some bodies or of one person, bodies by their name of the day. */
export async function listPortfolio(
  db: Database,
  workspaceId: WorkspaceId,
  of: { readonly bodies: readonly OrganisationId[] } | { readonly person: PersonId },
  day: PlainDate,
): Promise<readonly PortfolioLine[]> {
  let query = organisationTables(db)
    .selectFrom("portfolio as line")
    .innerJoin("person", (join) =>
      join.onRef("person.workspace_id", "=", "line.workspace_id").onRef("person.id", "=", "line.person_id"),
    )
    .selectAll("line")
    .select("person.name as person_name")
    .where("line.workspace_id", "=", workspaceId)
    .orderBy("line.valid_from")
    .orderBy("line.id");
  if ("person" in of) query = query.where("line.person_id", "=", of.person);
  else if (of.bodies.length === 0) return [];
  else query = query.where("line.organisation_id", "in", of.bodies);
  const rows = await query.execute();
  const bodies = rows.flatMap((row) => [row.organisation_id, row.handling_unit_id]).filter((id) => id !== null);
  const names = await listNames(db, workspaceId, [...new Set(bodies)]);
  const named = (id: string) => ({ id: OrganisationId.parse(id), name: nameOn(names.get(id) ?? [], day) });
  return rows.map((row) =>
    PortfolioLine.parse({
      id: row.id,
      person: { id: row.person_id, name: row.person_name },
      body: named(row.organisation_id),
      post: row.post,
      field: row.field,
      handlingUnit: row.handling_unit_id === null ? null : named(row.handling_unit_id),
      basis: row.basis,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }),
  );
}

/** Delegations from or to the people, of any day. */
export async function listDelegations(
  db: Database,
  workspaceId: WorkspaceId,
  people: readonly PersonId[],
): Promise<readonly Delegation[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<Record<string, string>>`
    select step.id, step.from_id, step.to_id, step.reason, step.valid_from, step.valid_to,
      giver.name as from_name, taker.name as to_name
    from delegation step
    join person giver on giver.workspace_id = step.workspace_id and giver.id = step.from_id
    join person taker on taker.workspace_id = step.workspace_id and taker.id = step.to_id
    where step.workspace_id = ${workspaceId}
      and (step.from_id = any (${people}::uuid[]) or step.to_id = any (${people}::uuid[]))
    order by step.valid_from, step.id`.execute(db);
  return rows.map((row) =>
    Delegation.parse({
      id: row["id"],
      from: { id: row["from_id"], name: row["from_name"] },
      to: { id: row["to_id"], name: row["to_name"] },
      reason: row["reason"],
      validFrom: row["valid_from"],
      validTo: row["valid_to"],
    }),
  );
}

/** Names of some people, for rooms below. */
export async function listPeopleNamed(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, NamedPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await organisationTables(db)
    .selectFrom("person")
    .select(["id", "name"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
  const people = rows.map((row) => NamedPerson.parse(row));
  return new Map(people.map((person) => [person.id, person]));
}
