import { sql } from "kysely";
import { listNamed } from "#rooms/organisations/server/index.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { AssignmentId, type ObstacleOnDay } from "../../model/index.ts";

/** Obstacles of some assignments that stood open on a day, the first day first. Whoever calls decides to whom they may be told. */
export async function listObstaclesOn(
  db: Database,
  act: Act,
  ids: readonly AssignmentId[],
  on: PlainDate,
): Promise<ObstacleOnDay[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Record<"assignment_id" | "code" | "words" | "cause", string> & Record<"body" | "waits_for" | "due_on", string | null>>`
    select raised.assignment_id, held.code, held.words, raised.cause, raised.due_on,
      coalesce(raised.holder_id, raised.resolver_id) as body,
      awaited.code || ' ' || awaited.words as waits_for
    from assignment_obstacle raised
    join assignment held on held.workspace_id = raised.workspace_id and held.id = raised.assignment_id
    left join assignment awaited on awaited.workspace_id = raised.workspace_id and awaited.id = raised.waits_for_id
    where raised.workspace_id = ${act.workspaceId} and raised.assignment_id = any (${[...ids]}::uuid[])
      and raised.raised_on <= ${on} and coalesce(raised.settled_on > ${on}, true)
      and (awaited.id is null or awaited.state not in ('confirmed', 'ended', 'replaced'))
    order by coalesce(raised.due_on, '9999-12-31'::date), raised.id`.execute(db); // prettier-ignore
  const bodies = rows.flatMap(({ body }) => (body === null ? [] : [OrganisationId.parse(body)]));
  const names = new Map<string, string>((await listNamed(db, act.workspaceId, [...new Set(bodies)])).map((body) => [body.id, nameOn(body.names, on)])); // prettier-ignore
  return rows.map(({ assignment_id: id, body, due_on: dueOn, waits_for: waitsFor, ...row }) => ({
    ...row,
    assignmentId: AssignmentId.parse(id),
    resolver: body === null ? null : (names.get(body) ?? null),
    waitsFor,
    dueOn: PlainDate.nullable().parse(dueOn),
  }));
}
