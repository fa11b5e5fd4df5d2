import { type RawBuilder, sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNames } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";

/** The names of the act's day of those with whom duties stand, each asked once for a whole page. */
export async function nameHolders(
  db: Database,
  act: Act,
  holders: readonly (readonly string[])[],
): Promise<(ids: readonly string[]) => string[]> {
  const ids = [...new Set(holders.flat())].map((id) => OrganisationId.parse(id));
  const bodies = await listNames(db, act.workspaceId, ids);
  const names = new Map<string, string>([...bodies].map(([id, known]) => [id, nameOn(known, act.on)]));
  return (asked) => [...new Set(asked)].map((id) => names.get(id) ?? "");
}

/** With whom the duty of a role of an assignment `listed` stands on the day of the act. */
export function holdersOf({ on }: Act, role: "lead" | "coordinator"): RawBuilder<readonly string[]> {
  return sql`array(select held.organisation_id from assignment_holding held
    where held.workspace_id = listed.workspace_id and held.assignment_id = listed.id and held.role = ${role}
      and coalesce(held.valid_from <= ${on}, true) and coalesce(held.valid_to >= ${on}, true))`;
}
