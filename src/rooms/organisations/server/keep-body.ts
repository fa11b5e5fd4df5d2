import { sql } from "kysely";
import { foldName, isValidOn, searchedText } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type AddedName,
  type CodeRefusal,
  endOfFormerCode,
  type GivenCode,
  mayKeepOrganisations,
  type NotAllowed,
  OrganisationId,
  type SetUpBody,
} from "../model/index.ts";
import { rebuildClosure } from "./closure-writes.ts";
import { indexBodyWords } from "./index-words.ts";
import { listCodes, listNames, validityOf } from "./organisation-queries.ts";
import { dated, insertOrganisations } from "./organisation-writes.ts";
import { organisationTables } from "./tables.ts";

type Kept = { readonly organisationId: OrganisationId; readonly version: number };
type Seen = { readonly organisationId: OrganisationId; readonly version: number };
export type KeepBodyRefusal = NotAllowed | "organisation-not-found" | "organisation-moved" | "name-known-already" | CodeRefusal; // prettier-ignore

/** Texts that use the name are matched from now on; what was matched before stays as it was read. */
export async function addName(
  db: Database,
  act: Act,
  { organisationId, version, ...added }: Seen & AddedName,
): Promise<Outcome<Kept, KeepBodyRefusal>> {
  return inTransaction(db, async (transaction) => {
    const held = await hold(transaction, act, { organisationId, version });
    if (!held.ok) return held;
    const names = (await listNames(transaction, act.workspaceId, [organisationId])).get(organisationId) ?? [];
    const { kind, name, basis, ...days } = added;
    const folded = foldName(name);
    if (names.some((each) => foldName(each.name) === folded)) return refuse("name-known-already", { name });
    await organisationTables(transaction)
      .insertInto("organisation_name")
      .values({
        workspace_id: act.workspaceId,
        organisation_id: organisationId,
        ordinal: sql`(select max(ordinal) + 1 from organisation_name
          where workspace_id = ${act.workspaceId} and organisation_id = ${organisationId})`,
        kind,
        name,
        folded,
        body_kind: held.value.kind,
        ...dated(days),
      })
      .execute();
    await organisationTables(transaction)
      .updateTable("organisation")
      .set({ searched: sql`searched || ${` ${searchedText([{ name }])}`}` })
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "=", organisationId)
      .execute();
    await indexBodyWords(transaction, act.workspaceId, [organisationId]);
    return kept(transaction, act, { organisationId, version }, "organisation-name-added", { kind, name, basis, ...days }); // prettier-ignore
  });
}

export async function giveCode(
  db: Database,
  act: Act,
  { organisationId, version, ...given }: Seen & GivenCode,
): Promise<Outcome<Kept, KeepBodyRefusal>> {
  return inTransaction(db, async (transaction) => {
    const held = await hold(transaction, act, { organisationId, version });
    if (!held.ok) return held;
    const codes = await listCodes(transaction, act.workspaceId, organisationId);
    const lastDay = endOfFormerCode(codes, given);
    if (!lastDay.ok) return lastDay;
    const { scheme, code, from } = given;
    const tables = organisationTables(transaction);
    const others = await tables
      .selectFrom("organisation_code")
      .select(["valid_from", "valid_to"])
      .where("workspace_id", "=", act.workspaceId)
      .where("scheme", "=", scheme)
      .where("code", "=", code)
      .where("organisation_id", "<>", organisationId)
      .execute();
    // A code that is open reaches into every later day, so any that ends after the first day meets it.
    if (others.some((row) => row.valid_to === null || row.valid_to >= from)) return refuse("code-held-already", { code }); // prettier-ignore
    if (lastDay.value !== null) {
      await tables
        .updateTable("organisation_code")
        .set({ valid_to: lastDay.value })
        .where("workspace_id", "=", act.workspaceId)
        .where("organisation_id", "=", organisationId)
        .where("scheme", "=", scheme)
        .where((row) => row.or([row("valid_to", "is", null), row("valid_to", ">=", from)]))
        .execute();
    }
    await tables
      .insertInto("organisation_code")
      .values({
        workspace_id: act.workspaceId,
        organisation_id: organisationId,
        ordinal: codes.length,
        scheme,
        code,
        valid_from: from,
        valid_to: null,
      })
      .execute();
    return kept(transaction, act, { organisationId, version }, "organisation-code-given", given);
  });
}

/** Nothing passes to the new body: whoever takes over duties is recorded by a reorganisation. */
export async function setUpBody(
  db: Database,
  act: Act,
  { name, kind, level, parentId, from, basis }: SetUpBody,
): Promise<Outcome<Kept, NotAllowed | "organisation-not-found" | "organisation-not-in-force">> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepOrganisations(act.actor);
    if (!allowed.ok) return allowed;
    const parent = parentId === null ? undefined : await bodyHeld(transaction, act, parentId);
    if (parentId !== null && !parent) return refuse("organisation-not-found");
    if (parent && !isValidOn(validityOf(parent), from)) {
      return refuse("organisation-not-in-force", { name: parent.name, day: from });
    }
    const days = { validFrom: from, validTo: null };
    const id = newId(OrganisationId);
    await insertOrganisations(transaction, act, [
      {
        id,
        kind,
        level,
        placeId: null,
        ...days,
        names: [{ kind: "official", name, ...days }],
        codes: [],
        parents: parentId === null ? [] : [{ parentId, ...days }],
        provenance: { sources: [basis], confidence: "stated", note: null },
      },
    ]);
    await rebuildClosure(transaction, act.workspaceId, [id]);
    await appendAudit(transaction, act, {
      act: "organisation-set-up",
      subject: { kind: "organisation", id },
      after: { name, kind, level, parentId, from, basis },
    });
    return done({ organisationId: id, version: 1 });
  });
}

async function hold(transaction: OpenTransaction, act: Act, { organisationId, version }: Seen) {
  const allowed = mayKeepOrganisations(act.actor);
  if (!allowed.ok) return allowed;
  const row = await bodyHeld(transaction, act, organisationId);
  if (!row) return refuse("organisation-not-found");
  return row.version === version ? done(row) : refuse("organisation-moved", { name: row.name });
}

async function bodyHeld(transaction: OpenTransaction, act: Act, id: OrganisationId) {
  const row = await organisationTables(transaction)
    .selectFrom("organisation")
    .select(["kind", "version", "valid_from", "valid_to"])
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const names = (await listNames(transaction, act.workspaceId, [id])).get(id) ?? [];
  return { ...row, name: names.findLast(({ kind }) => kind === "official")?.name ?? "" };
}

async function kept(
  transaction: OpenTransaction,
  act: Act,
  { organisationId, version }: Seen,
  done_: string,
  after: object,
): Promise<Outcome<Kept, never>> {
  await organisationTables(transaction)
    .updateTable("organisation")
    .set({ version: version + 1 })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", organisationId)
    .execute();
  await appendAudit(transaction, act, { act: done_, subject: { kind: "organisation", id: organisationId }, after });
  return done({ organisationId, version: version + 1 });
}
