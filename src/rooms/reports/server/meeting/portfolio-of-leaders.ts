import { listLeadingBodies } from "#rooms/assignments/server/index.ts";
import type { OrganisationId, PersonId } from "#rooms/organisations/model/index.ts";
import { listPeopleBehind } from "#rooms/organisations/server/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";

export type Leader = { readonly id: PersonId; readonly name: string; readonly bodies: readonly OrganisationId[] };

/** Bodies that lead assignments on a day, and the leaders in charge of them by the portfolio of that day. */
export async function listLeaders(
  db: Database,
  workspaceId: WorkspaceId,
  on: PlainDate,
): Promise<{ readonly bodies: readonly OrganisationId[]; readonly leaders: readonly Leader[] }> {
  const bodies = await listLeadingBodies(db, workspaceId, on);
  const duties = bodies.map((body) => ({ body, field: null, named: [] }));
  const behind = await listPeopleBehind(db, workspaceId, duties, on);
  const leaders = new Map<PersonId, Leader>();
  for (const [place, people] of behind.entries()) {
    const body = bodies[place];
    for (const { post, person } of people) {
      if (post !== "supervisor" || !body) continue;
      leaders.set(person.id, { ...person, bodies: [...(leaders.get(person.id)?.bodies ?? []), body] });
    }
  }
  const byName = [...leaders.values()].toSorted((one, other) => one.name.localeCompare(other.name, "vi"));
  return { bodies, leaders: byName };
}
