import { sql } from "kysely";
import { membersOn, type OrganisationId } from "#rooms/organisations/model/index.ts";
import { listGroupsOn } from "#rooms/organisations/server/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { AssignmentId, AssignmentState, PartAct, PartKind, PartState, type RecordedPart } from "../../model/index.ts";

/** What a body owes as part of an assignment that another one, or nobody yet, leads. */
export type PartOfBody = RecordedPart & {
  readonly assignmentId: AssignmentId;
  readonly code: string;
  readonly words: string;
  readonly product: string | null;
  readonly leads: readonly string[];
  /** What of the whole is theirs; null: all of it, as a member of the group that leads. */
  readonly partWords: string | null;
  /** Of the whole. */
  readonly state: AssignmentState;
};

type Row = {
  readonly id: string;
  readonly code: string;
  readonly words: string;
  readonly product: string | null;
  readonly state: string;
  readonly leads: readonly string[];
  readonly kind: string;
  readonly part_words: string | null;
  readonly given_on: string;
  readonly due_on: string | null;
  readonly is_deemed: boolean;
  readonly steps: readonly { act: string; on: string; to: string; words: string | null; product: string | null }[];
};

type Asked = { readonly body: OrganisationId; readonly on: PlainDate; readonly since: PlainDate };

/**
 * The parts of one body on a day: those given to it, and the matters that a group leads of which it is a member on that day, given by
 * then and not over before `since`. For rooms below, which report on them.
 */
export async function listPartsOfBody(
  db: Database,
  workspaceId: WorkspaceId,
  { body, on, since }: Asked,
): Promise<PartOfBody[]> {
  const groups = (await listGroupsOn(db, workspaceId, on)).filter((group) => membersOn(group, on).includes(body));
  const ids = groups.map(({ id }) => id);
  const { rows } = await sql<Row>`
    select listed.id, listed.code, listed.words, listed.product, listed.state, owed.kind, owed.words as part_words, owed.given_on,
      owed.due_on, owed.is_deemed,
      array(select name from assignment_party party where party.workspace_id = listed.workspace_id
        and party.assignment_id = listed.id and party.role = 'lead' order by party.ordinal) as leads,
      coalesce((select json_agg(json_build_object('act', step.act, 'on', step.taken_on, 'to', step.to_state, 'words', step.words,
          'product', step.product) order by step.ordinal)
        from assignment_part_step step where step.workspace_id = listed.workspace_id and step.part_id = owed.part_id), '[]') as steps
    from (
      select part.assignment_id, part.id as part_id, part.kind, part.words, part.given_on, part.due_on, part.is_deemed
      from assignment_part part
      where part.workspace_id = ${workspaceId} and part.holder_id = ${body} and part.kind <> 'member' and part.given_on <= ${on}
      union all
      select whole.id, said.id, 'member', null, whole.given_on, whole.own_due_on, false
      from assignment whole
      left join assignment_part said on said.workspace_id = whole.workspace_id and said.assignment_id = whole.id
        and said.kind = 'member' and said.holder_id = ${body}
      where whole.workspace_id = ${workspaceId} and whole.id in (select party.assignment_id from assignment_party party
        where party.workspace_id = ${workspaceId} and party.role = 'lead' and party.organisation_group_id = any (${ids}::uuid[]))
    ) owed
    join assignment listed on listed.workspace_id = ${workspaceId} and listed.id = owed.assignment_id
    where listed.given_on <= ${on} and (listed.state not in ('confirmed', 'ended', 'replaced') or listed.last_on >= ${since})
    order by coalesce(owed.due_on, '9999-12-31'::date), listed.code, listed.id, owed.kind`.execute(db);
  return rows.map(partFrom);
}

function partFrom({
  id,
  part_words: partWords,
  given_on: givenOn,
  due_on: dueOn,
  is_deemed: isDeemed,
  ...row
}: Row): PartOfBody {
  return {
    assignmentId: AssignmentId.parse(id),
    code: row.code,
    words: row.words,
    product: row.product,
    leads: row.leads,
    partWords,
    state: AssignmentState.parse(row.state),
    kind: PartKind.parse(row.kind),
    givenOn: PlainDate.parse(givenOn),
    dueOn: PlainDate.nullable().parse(dueOn),
    isDeemed,
    steps: row.steps.map((step) => ({
      ...step,
      act: PartAct.parse(step.act),
      on: PlainDate.parse(step.on),
      to: PartState.parse(step.to),
    })),
  };
}

/** Bodies that owe a part on a day without leading: members of groups that lead something open, and holders of open parts. */
export async function listBodiesWithParts(
  db: Database,
  workspaceId: WorkspaceId,
  on: PlainDate,
): Promise<OrganisationId[]> {
  const groups = await listGroupsOn(db, workspaceId, on);
  const { rows } = await sql<{ group_id: string | null; holder_id: string | null }>`
    select distinct party.organisation_group_id as group_id, null::uuid as holder_id from assignment_party party
    join assignment listed on listed.workspace_id = party.workspace_id and listed.id = party.assignment_id
    where party.workspace_id = ${workspaceId} and party.role = 'lead' and party.organisation_group_id is not null
      and listed.state not in ('confirmed', 'suspended', 'ended', 'replaced')
    union all
    select distinct null::uuid, part.holder_id from assignment_part part
    join assignment listed on listed.workspace_id = part.workspace_id and listed.id = part.assignment_id
    where part.workspace_id = ${workspaceId} and part.holder_id is not null and part.state in ('open', 'handed-back')
      and listed.state not in ('confirmed', 'suspended', 'ended', 'replaced')`.execute(db);
  const leading = new Set(rows.map(({ group_id: id }) => id));
  const members = groups.filter(({ id }) => leading.has(id)).flatMap((group) => membersOn(group, on));
  const holders = rows.flatMap(({ holder_id: id }) => (id === null ? [] : [id as OrganisationId]));
  return [...new Set([...members, ...holders])];
}
