import { ALWAYS } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import type { DecidedReorganisation } from "../model/index.ts";
import { hangBody, renameBody } from "./body-writes.ts";
import { rebuildClosure } from "./closure-writes.ts";
import { passSeatsOn, replaceGroups } from "./group-writes.ts";
import { insertOrganisations, insertSuccession } from "./organisation-writes.ts";
import { indexBodyWords } from "./index-words.ts";
import { organisationTables } from "./tables.ts";

/** Writes a decided reorganisation into this room's tables. */
export async function saveReorganisation(
  transaction: OpenTransaction,
  act: Act,
  id: string,
  decided: DecidedReorganisation,
): Promise<void> {
  await insertCreated(transaction, act, decided);
  await endBodies(transaction, act, decided);
  for (const { id: body, name } of decided.renamed) await renameBody(transaction, act, decided, body, name);
  for (const { id: body, parentId } of decided.moved) await hangBody(transaction, act, decided, body, parentId);
  await insertSuccession(transaction, act, { ...decided, id });
  await replaceGroups(transaction, act, decided);
  await passSeatsOn(transaction, act, decided);
  const created = decided.created.map((body) => body.id);
  const touched = [...created, ...decided.ended, ...decided.moved.map((body) => body.id)];
  await rebuildClosure(transaction, act.workspaceId, touched);
  const renamed = decided.renamed.map((body) => body.id);
  await indexBodyWords(transaction, act.workspaceId, [...decided.ended, ...renamed]);
}

async function insertCreated(
  transaction: OpenTransaction,
  act: Act,
  { created, effectiveOn, basis }: DecidedReorganisation,
) {
  const days = { validFrom: effectiveOn, validTo: null };
  const { sources, confidence, note } = basis;
  await insertOrganisations(
    transaction,
    act,
    created.map(({ name, aliases, abbreviations, parentId, code, provenance, ...body }) => ({
      ...body,
      ...days,
      names: [
        { kind: "official" as const, name, ...days },
        ...aliases.map((alias) => ({ kind: "alias" as const, name: alias, ...days })),
        ...abbreviations.map((short) => ({ kind: "abbreviation" as const, name: short, ...ALWAYS })),
      ],
      codes: code === null ? [] : [{ scheme: "register", code, ...days }],
      parents: parentId === null ? [] : [{ parentId, ...days }],
      provenance: provenance ?? { sources, confidence, note },
    })),
  );
}

/** A body, its names and its codes end together; what hung below it hangs on nothing from the next day. */
async function endBodies(transaction: OpenTransaction, act: Act, { ended, lastDay }: DecidedReorganisation) {
  if (ended.length === 0) return;
  const tables = organisationTables(transaction);
  await tables
    .updateTable("organisation")
    .set((row) => ({ valid_to: lastDay, version: row("version", "+", 1) }))
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "in", ended)
    .execute();
  for (const table of ["organisation_name", "organisation_code"] as const) {
    await tables
      .updateTable(table)
      .set({ valid_to: lastDay })
      .where("workspace_id", "=", act.workspaceId)
      .where("organisation_id", "in", ended)
      .where((row) => row.or([row("valid_to", "is", null), row("valid_to", ">", lastDay)]))
      .execute();
  }
  await tables
    .updateTable("organisation_parent")
    .set({ valid_to: lastDay })
    .where("workspace_id", "=", act.workspaceId)
    .where((row) => row.or([row("organisation_id", "in", ended), row("parent_id", "in", ended)]))
    .where((row) => row.or([row("valid_to", "is", null), row("valid_to", ">", lastDay)]))
    .execute();
}
