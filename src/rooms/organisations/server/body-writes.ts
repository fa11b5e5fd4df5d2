import { sql } from "kysely";
import { foldName, searchedText } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import type { DecidedReorganisation, OrganisationId } from "../model/index.ts";
import { organisationTables } from "./tables.ts";

type Days = Pick<DecidedReorganisation, "effectiveOn" | "lastDay">;

/** The body goes on; its official name ends and the next one begins. */
export async function renameBody(
  transaction: OpenTransaction,
  act: Act,
  { effectiveOn, lastDay }: Days,
  id: OrganisationId,
  name: string,
): Promise<void> {
  const tables = organisationTables(transaction);
  const known = await tables
    .selectFrom("organisation_name")
    .select(["ordinal", "body_kind"])
    .where("workspace_id", "=", act.workspaceId)
    .where("organisation_id", "=", id)
    .orderBy("ordinal", "desc")
    .executeTakeFirstOrThrow();
  await tables
    .updateTable("organisation_name")
    .set({ valid_to: lastDay })
    .where("workspace_id", "=", act.workspaceId)
    .where("organisation_id", "=", id)
    .where("kind", "=", "official")
    .where((row) => row.or([row("valid_to", "is", null), row("valid_to", ">", lastDay)]))
    .execute();
  await tables
    .insertInto("organisation_name")
    .values({
      workspace_id: act.workspaceId,
      organisation_id: id,
      ordinal: known.ordinal + 1,
      kind: "official",
      name,
      folded: foldName(name),
      body_kind: known.body_kind,
      valid_from: effectiveOn,
      valid_to: null,
    })
    .execute();
  await tables
    .updateTable("organisation")
    .set({ searched: sql`searched || ${` ${searchedText([{ name }])}`}` })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .execute();
  await raiseVersion(transaction, act, id);
}

/** The body goes on below another one, or below none. */
export async function hangBody(
  transaction: OpenTransaction,
  act: Act,
  { effectiveOn, lastDay }: Days,
  id: OrganisationId,
  parentId: OrganisationId | null,
): Promise<void> {
  const tables = organisationTables(transaction);
  const last = await tables
    .selectFrom("organisation_parent")
    .select("ordinal")
    .where("workspace_id", "=", act.workspaceId)
    .where("organisation_id", "=", id)
    .orderBy("ordinal", "desc")
    .executeTakeFirst();
  await tables
    .updateTable("organisation_parent")
    .set({ valid_to: lastDay })
    .where("workspace_id", "=", act.workspaceId)
    .where("organisation_id", "=", id)
    .where((row) => row.or([row("valid_to", "is", null), row("valid_to", ">", lastDay)]))
    .execute();
  if (parentId !== null) {
    await tables
      .insertInto("organisation_parent")
      .values({
        workspace_id: act.workspaceId,
        organisation_id: id,
        ordinal: (last?.ordinal ?? -1) + 1,
        parent_id: parentId,
        valid_from: effectiveOn,
        valid_to: null,
      })
      .execute();
  }
  await raiseVersion(transaction, act, id);
}

async function raiseVersion(transaction: OpenTransaction, act: Act, id: OrganisationId): Promise<void> {
  await organisationTables(transaction)
    .updateTable("organisation")
    .set((row) => ({ version: row("version", "+", 1) }))
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .execute();
}
