import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";

/** The latest official name of each body that exists. */
export async function namesOfBodies(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)].map((id) => OrganisationId.parse(id));
  if (asked.length === 0) return new Map();
  const named = await listNamed(db, workspaceId, asked);
  return new Map(
    named.map(({ id, names }) => {
      const official = names.filter(({ kind }) => kind === "official");
      return [id, (official.at(-1) ?? names.at(-1))?.name ?? ""];
    }),
  );
}

export function named(ids: readonly string[], names: ReadonlyMap<string, string>) {
  return ids.map((id) => ({ id, name: names.get(id) ?? "" }));
}

export async function areBodies(db: Database, workspaceId: WorkspaceId, ids: readonly string[]): Promise<boolean> {
  return (await namesOfBodies(db, workspaceId, ids)).size === new Set(ids).size;
}
