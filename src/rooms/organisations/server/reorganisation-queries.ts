import { dayBefore } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import {
  type BeforeReorganisation,
  type BodyChange,
  OrganisationId,
  type ProposedReorganisation,
  type Target,
} from "../model/index.ts";
import { listGroupsOn } from "./group-queries.ts";
import { listNamed, validityOf } from "./organisation-queries.ts";
import { listPartsAround, successionsOf } from "./succession-queries.ts";
import { organisationTables } from "./tables.ts";

/** What a proposed reorganisation is judged by. Holds the named bodies until the transaction ends. */
export async function loadBefore(
  db: Database,
  act: Act,
  proposed: ProposedReorganisation,
): Promise<BeforeReorganisation> {
  const named = namedBy(proposed);
  await holdBodies(db, act, named);
  const parts = await listPartsAround(db, act.workspaceId, named);
  const links = await listLinksAround(db, act, named);
  const around = links.flatMap(({ child, parent }) => [child, parent]);
  const bodies = await listNamed(db, act.workspaceId, [...new Set([...named, ...around])]);
  const groups = await listGroupsOn(db, act.workspaceId, dayBefore(proposed.effectiveOn));
  return { bodies, earlier: successionsOf(parts), links, groups };
}

/** The bodies that the operation names by id, each once. */
function namedBy({ creates, changes, groups }: ProposedReorganisation): OrganisationId[] {
  const members = groups.flatMap((group) => group.members);
  const targets = [...members, ...creates.map(({ parent }) => parent), ...changes.map(targetOf)];
  const received = targets.flatMap((target) => (target !== null && "id" in target ? [target.id] : []));
  return [...new Set([...changes.map(({ from }) => from), ...received])];
}

function targetOf(change: BodyChange): Target | null {
  if (change.kind === "moved") return change.parent;
  return "to" in change ? change.to : null;
}

/** In the order of their ids, so that two operations never wait for each other in a circle. */
async function holdBodies(db: Database, act: Act, ids: readonly OrganisationId[]): Promise<void> {
  if (ids.length === 0) return;
  await organisationTables(db)
    .selectFrom("organisation")
    .select("id")
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "in", ids)
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** The links above the bodies all the way up, and those one step below. */
async function listLinksAround(db: Database, act: Act, ids: readonly OrganisationId[]) {
  if (ids.length === 0) return [];
  const rows = await organisationTables(db)
    .selectFrom("organisation_parent")
    .select(["organisation_id", "parent_id", "valid_from", "valid_to"])
    .where("workspace_id", "=", act.workspaceId)
    .where((link) =>
      link.or([
        link("parent_id", "in", ids),
        link(
          "organisation_id",
          "in",
          link
            .selectFrom("organisation_closure")
            .select("ancestor_id")
            .where("workspace_id", "=", act.workspaceId)
            .where("descendant_id", "in", ids),
        ),
      ]),
    )
    .execute();
  return rows.map((row) => ({
    ...validityOf(row),
    child: OrganisationId.parse(row.organisation_id),
    parent: OrganisationId.parse(row.parent_id),
  }));
}
