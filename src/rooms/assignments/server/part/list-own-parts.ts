import { sql } from "kysely";
import type { z } from "zod";
import { membersOn, OrganisationId } from "#rooms/organisations/model/index.ts";
import { listGroupsOn } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  AssignmentId,
  type listOwnPartsEndpoint,
  mayReadAssignments,
  type NotAllowed,
  worstFirst,
} from "../../model/index.ts";
import { presentParts } from "./list-parts.ts";
import { listPartRows, partFromRow, type PartRow, silentMember } from "./part-queries.ts";

const MOST = 50;
const OPEN = sql<boolean>`listed.state not in ('confirmed', 'suspended', 'ended', 'replaced')`;

type Owing = {
  readonly assignmentId: AssignmentId;
  readonly code: string;
  readonly wholeWords: string;
  readonly part: PartRow;
};

/** What the bodies of the one who asks owe as part of an assignment: parts given to them, and matters of a group they are in. */
export async function listOwnParts(
  db: Database,
  act: Act,
): Promise<Outcome<z.output<typeof listOwnPartsEndpoint.output>, NotAllowed>> {
  if (mayReadAssignments.reachOf(act.actor) === "none") return refuse("not-allowed");
  const bodies = act.actor.bodies.map((id) => OrganisationId.parse(id));
  if (bodies.length === 0) return done({ asOf: act.on, parts: [] });
  const owing = [...(await givenTo(db, act, bodies)), ...(await ofGroups(db, act, bodies))];
  const presented = await presentParts(db, act, owing.map(({ part }) => part), { leads: [] }, false); // prettier-ignore
  const parts = owing.flatMap(({ assignmentId, code, wholeWords }, place) => {
    const part = presented[place];
    return part ? [{ ...part, assignmentId, code, wholeWords }] : [];
  });
  return done({ asOf: act.on, parts: parts.toSorted(worstFirst(act.on, null)).slice(0, MOST) });
}

async function givenTo(db: Database, act: Act, bodies: readonly OrganisationId[]): Promise<Owing[]> {
  const { rows } = await sql<
    Parameters<typeof partFromRow>[0] & { assignment_id: string; code: string; whole: string }
  >`
    select part.*, listed.code, listed.words as whole from assignment_part part
    join assignment listed on listed.workspace_id = part.workspace_id and listed.id = part.assignment_id
    where part.workspace_id = ${act.workspaceId} and part.holder_id = any (${bodies}::uuid[])
      and part.state in ('open', 'handed-back') and part.kind <> 'member' and ${OPEN}
    order by coalesce(part.due_on, '9999-12-31'::date), part.id limit ${MOST}`.execute(db);
  return rows.map((row) => ({
    assignmentId: AssignmentId.parse(row.assignment_id),
    code: row.code,
    wholeWords: row.whole,
    part: partFromRow(row),
  }));
}

/** Few groups, and few open matters of each: asked of the group, since who is a member changes by date. */
async function ofGroups(db: Database, act: Act, bodies: readonly OrganisationId[]): Promise<Owing[]> {
  const groups = await listGroupsOn(db, act.workspaceId, act.on);
  const own = groups.map((group) => ({
    id: group.id,
    mine: membersOn(group, act.on).filter((id) => bodies.includes(id)),
  }));
  const ids = own.filter(({ mine }) => mine.length > 0).map(({ id }) => id);
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; code: string; words: string; given_on: string; due_on: string | null; group_id: string }>`
    select listed.id, listed.code, listed.words, listed.given_on, listed.due_on, party.organisation_group_id as group_id
    from assignment_party party
    join assignment listed on listed.workspace_id = party.workspace_id and listed.id = party.assignment_id
    where party.workspace_id = ${act.workspaceId} and party.organisation_group_id = any (${ids}::uuid[])
      and party.role = 'lead' and ${OPEN}
    order by coalesce(listed.due_on, '9999-12-31'::date), listed.id limit ${MOST}`.execute(db); // prettier-ignore
  const wholes = rows.map((row) => ({ ...row, id: AssignmentId.parse(row.id) }));
  const told = await listPartRows(db, act, wholes.map(({ id }) => id)); // prettier-ignore
  return wholes.flatMap((whole) => {
    const mine = own.find(({ id }) => id === whole.group_id)?.mine ?? [];
    return mine.flatMap((member): Owing[] => {
      const said = told.find(
        (part) => part.assignmentId === whole.id && part.kind === "member" && part.holderId === member,
      );
      if (said && said.state !== "open" && said.state !== "handed-back") return [];
      const dueOn = PlainDate.nullable().parse(whole.due_on);
      const silent = silentMember({ id: whole.id, givenOn: PlainDate.parse(whole.given_on), dueOn }, member);
      const part = said ? { ...said, dueOn } : silent;
      return [{ assignmentId: whole.id, code: whole.code, wholeWords: whole.words, part }];
    });
  });
}
