import { sql } from "kysely";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";

/** What happened to duties that somebody should know of at once: handed back, returned as not ours, given by a telegram. */
export type DutyEvent = {
  readonly key: string;
  readonly kind: "handed-back" | "returned" | "urgent";
  /** The assignment and its step, or the telegram. */
  readonly aboutId: string;
  readonly aboutOrdinal: number | null;
  /** Whose it is to act: the leading bodies, or the giver where the duty came back to it. */
  readonly bodies: readonly string[];
  readonly byActor: string | null;
};

const KINDS = { "hand-back": "handed-back", "return-as-not-ours": "returned" } as const;

/** The events since an instant, by the partial indexes made for them. */
export async function listEventsSince(db: Database, workspaceId: WorkspaceId, since: string): Promise<DutyEvent[]> {
  return [...(await listSentBack(db, workspaceId, since)), ...(await listTelegrams(db, workspaceId, since))];
}

async function listSentBack(db: Database, workspaceId: WorkspaceId, since: string): Promise<DutyEvent[]> {
  type Row = {
    id: string;
    ordinal: number;
    act: keyof typeof KINDS;
    actor_id: string;
    leads: string[];
    giver: string | null;
  };
  const { rows } = await sql<Row>`
    select step.assignment_id as id, step.ordinal, step.act, step.actor_id, duty.giver_id as giver,
      array(select distinct held.organisation_id from assignment_holding held
        where held.workspace_id = step.workspace_id and held.assignment_id = step.assignment_id and held.role = 'lead'
          and held.valid_to is null) as leads
    from assignment_step step
    join assignment duty on duty.workspace_id = step.workspace_id and duty.id = step.assignment_id
    where step.workspace_id = ${workspaceId} and step.act in ('hand-back', 'return-as-not-ours')
      and step.recorded_at >= ${since}::timestamptz
    order by step.recorded_at`.execute(db);
  return rows.map(({ id, ordinal, act, actor_id: byActor, leads, giver }) => ({
    key: `${KINDS[act]}-${id}-${ordinal}`,
    kind: KINDS[act],
    aboutId: id,
    aboutOrdinal: ordinal,
    bodies: act === "hand-back" ? leads : giver === null ? [] : [giver],
    byActor,
  }));
}

async function listTelegrams(db: Database, workspaceId: WorkspaceId, since: string): Promise<DutyEvent[]> {
  const { rows } = await sql<{ id: string; leads: string[] }>`
    select source.id, array(select distinct held.organisation_id from assignment duty
        join assignment_holding held on held.workspace_id = duty.workspace_id and held.assignment_id = duty.id
        where duty.workspace_id = source.workspace_id and duty.source_id = source.id and held.role = 'lead'
          and held.valid_to is null) as leads
    from assignment_source source
    where source.workspace_id = ${workspaceId} and source.kind = 'telegram'
      and source.created_at >= ${since}::timestamptz
    order by source.created_at`.execute(db);
  return rows.map(({ id, leads }) => ({
    key: `urgent-${id}`,
    kind: "urgent",
    aboutId: id,
    aboutOrdinal: null,
    bodies: leads,
    byActor: null,
  }));
}

const MOST_DUTIES = 20;

/** What an event is about, for the letter that tells of it; undefined where it is gone, or is not for the one who is told. */
export async function findEvent(
  db: Database,
  act: Act,
  kind: DutyEvent["kind"],
  aboutId: string,
  ordinal: number | null,
): Promise<{ readonly duties: readonly ToldDuty[]; readonly why: string } | undefined> {
  return kind === "urgent" ? findTelegram(db, act, aboutId) : findSentBack(db, act, aboutId, ordinal ?? 0);
}

type ToldDuty = {
  readonly id: string;
  readonly code: string;
  readonly words: string;
  readonly dueOn: PlainDate | null;
};
type DutyRow = { id: string; code: string; words: string; due_on: string | null; why: string | null };

async function findSentBack(db: Database, act: Act, id: string, ordinal: number) {
  const { rows } = await sql<DutyRow>`
    select duty.id, duty.code, duty.words, duty.due_on, step.words as why
    from assignment_step step
    join assignment duty on duty.workspace_id = step.workspace_id and duty.id = step.assignment_id
    where step.workspace_id = ${act.workspaceId} and step.assignment_id = ${id} and step.ordinal = ${ordinal}`.execute(
    db,
  );
  return toldOf(rows);
}

/** Of a telegram a person is told what stands with the bodies that they act for. */
async function findTelegram(db: Database, act: Act, id: string) {
  const { rows } = await sql<DutyRow>`
    select duty.id, duty.code, duty.words, duty.due_on, coalesce(source.number, source.issuer) as why
    from assignment_source source
    join assignment duty on duty.workspace_id = source.workspace_id and duty.source_id = source.id
    where source.workspace_id = ${act.workspaceId} and source.id = ${id}
      and exists (select from assignment_holding held where held.workspace_id = duty.workspace_id
        and held.assignment_id = duty.id and held.organisation_id = any (${[...act.actor.bodies]}::uuid[]))
    order by duty.code limit ${MOST_DUTIES}`.execute(db);
  return toldOf(rows);
}

function toldOf(rows: readonly DutyRow[]) {
  if (rows.length === 0) return undefined;
  return {
    why: rows[0]?.why ?? "",
    duties: rows.map(({ id, code, words, due_on: dueOn }) => ({
      id,
      code,
      words,
      dueOn: PlainDate.nullable().parse(dueOn),
    })),
  };
}
