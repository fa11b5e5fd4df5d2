import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { type NamedForDuty, type OrganisationId, peopleBehind, type PersonBehind } from "../../model/index.ts";
import { listDelegations, listPortfolio } from "./person-queries.ts";

/** A duty of a body; `named` are those who were named for it alone. */
export type Duty = {
  readonly body: OrganisationId;
  readonly field: string | null;
  readonly named: readonly NamedForDuty[];
};

/** Who is behind each duty on a day. For rooms below, whose rows stand with bodies. */
export async function listPeopleBehind(
  db: Database,
  workspaceId: WorkspaceId,
  duties: readonly Duty[],
  day: PlainDate,
): Promise<readonly (readonly PersonBehind[])[]> {
  const bodies = [...new Set(duties.map(({ body }) => body))];
  const portfolio = await listPortfolio(db, workspaceId, { bodies }, day);
  const named = duties.flatMap((duty) => duty.named.map(({ person }) => person.id));
  const people = [...new Set([...portfolio.map(({ person }) => person.id), ...named])];
  const delegations = await listDelegations(db, workspaceId, people);
  return duties.map((duty) => peopleBehind(duty, portfolio, delegations, day));
}
