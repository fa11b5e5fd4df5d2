import { v7 as newUuid } from "uuid";
import type { RegisterRefusal } from "#rooms/places/model/index.ts";
import { findPlaceIdsByCode } from "#rooms/places/server/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  checkOrganisationRegister,
  mayKeepOrganisations,
  type NotAllowed,
  OrganisationId,
  type OrganisationRegister,
} from "../model/index.ts";
import { rebuildClosure } from "./closure-writes.ts";
import { insertGroups } from "./group-writes.ts";
import { insertOrganisations, insertSuccession } from "./organisation-writes.ts";

export type ImportedOrganisations = {
  readonly organisations: number;
  readonly successions: number;
  readonly groups: number;
};
export type ImportOrganisationsRefusal = NotAllowed | RegisterRefusal | "hierarchy-circle";

/** Takes over a register of bodies with their history and groups: all of it or nothing. */
export async function importOrganisations(
  db: Database,
  act: Act,
  register: OrganisationRegister,
): Promise<Outcome<ImportedOrganisations, ImportOrganisationsRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepOrganisations(act.actor);
    if (!allowed.ok) return allowed;
    const checked = checkOrganisationRegister(register);
    if (!checked.ok) return checked;
    const placeCodes = [...new Set(register.organisations.flatMap(({ place }) => (place === null ? [] : [place])))];
    const places = await findPlaceIdsByCode(transaction, act.workspaceId, placeCodes);
    const unknown = placeCodes.find((code) => !places.has(code));
    if (unknown !== undefined) return refuse("register-code-unknown", { code: unknown });

    const ids = await saveRegister(transaction, act, register, places);
    const { organisations, successions, groups } = register;
    const counts = {
      organisations: organisations.length,
      successions: successions.length,
      groups: groups.length,
    };
    await appendAudit(transaction, act, {
      act: "organisations-imported",
      subject: { kind: "workspace", id: act.workspaceId },
      after: { ...counts, ids: Object.fromEntries(ids) },
    });
    return done(counts);
  });
}

async function saveRegister(
  transaction: OpenTransaction,
  act: Act,
  { organisations, successions, groups }: OrganisationRegister,
  places: Awaited<ReturnType<typeof findPlaceIdsByCode>>,
): Promise<ReadonlyMap<string, OrganisationId>> {
  const ids = new Map(organisations.map(({ code }) => [code, newId(OrganisationId)]));
  const idOf = (code: string): OrganisationId => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`The register was checked, yet ${code} is not in it`);
    return id;
  };
  const toSave = organisations.map((body) => ({
    ...body,
    id: idOf(body.code),
    placeId: body.place === null ? null : (places.get(body.place) ?? null),
    parents: body.parents.map(({ parent, ...days }) => ({ ...days, parentId: idOf(parent) })),
  }));
  await insertOrganisations(transaction, act, toSave);
  await rebuildClosure(transaction, act.workspaceId, [...ids.values()]);
  for (const { effectiveOn, basis, parts } of successions) {
    const resolved = parts.map((part) => ({
      ...part,
      from: idOf(part.from),
      to: part.to === null ? null : idOf(part.to),
    }));
    await insertSuccession(transaction, act, { id: newUuid(), effectiveOn, basis, parts: resolved });
  }
  const withIds = groups.map(({ members, ...group }) => ({
    ...group,
    members: members.map(({ organisation, ...days }) => ({ ...days, organisationId: idOf(organisation) })),
  }));
  await insertGroups(transaction, act, withIds);
  return ids;
}
