import { type RawBuilder, sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { FollowedPetition, mayAnswer, PetitionOutcome } from "../../model/index.ts";

type Row = {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly petitioner: string | null;
  readonly petitioner_id: string | null;
  readonly answerer_id: string | null;
  readonly received_on: string | null;
  readonly due_on: string | null;
  readonly answered_on: string | null;
  readonly state: string | null;
  readonly answer: string | null;
  readonly assignment_id: string | null;
  readonly report_id: string | null;
};

/** Without an answer the most overdue first; those answered, the newest first. */
const WORST_FIRST = sql`coalesce(kept.due_on, '9999-12-31'::date), kept.id`;
export const NEWEST_ANSWER_FIRST = sql`kept.answered_on desc, kept.id`;

/** Petitions of the register as they are followed, by a condition on `kept` and `about`. */
export async function listPetitions(
  db: Database,
  act: Act,
  condition: RawBuilder<unknown>,
  { order = WORST_FIRST, most }: { readonly order?: RawBuilder<unknown>; readonly most: number },
): Promise<FollowedPetition[]> {
  const { rows } = await sql<Row>`
    select kept.id, kept.version, kept.code, kept.name, kept.petitioner, kept.petitioner_id, kept.answerer_id, kept.received_on,
      kept.due_on, kept.answered_on, kept.state, kept.answer, about.assignment_id, about.report_id
    from petition kept
    left join petition_subject about on about.workspace_id = kept.workspace_id and about.petition_id = kept.id
    where kept.workspace_id = ${act.workspaceId} and kept.ended_on is null and ${condition}
    order by ${order} limit ${most}`.execute(db);
  const ids = [...new Set(rows.flatMap((row) => [row.petitioner_id ?? [], row.answerer_id ?? []].flat()))];
  const bodies = await listNamed(db, act.workspaceId, ids.map((id) => OrganisationId.parse(id))); // prettier-ignore
  const names = new Map<string, string>(bodies.map(({ id, names: known }) => [id, nameOn(known, act.on)]));
  return rows.map((row) => followedFrom(row, act, names));
}

function followedFrom(row: Row, act: Act, names: ReadonlyMap<string, string>): FollowedPetition {
  const outcome = PetitionOutcome.safeParse(row.state).data ?? null;
  const day = PlainDate.nullable();
  return FollowedPetition.parse({
    id: row.id,
    version: row.version,
    code: row.code,
    words: row.name,
    petitioner: names.get(row.petitioner_id ?? "") ?? row.petitioner,
    answerer: row.answerer_id === null ? null : { id: row.answerer_id, name: names.get(row.answerer_id) ?? "" },
    askedOn: day.parse(row.received_on),
    dueOn: day.parse(row.due_on),
    answeredOn: day.parse(row.answered_on),
    outcome,
    answer: row.answer,
    subject: subjectOf(row),
    mayAnswer: row.answered_on === null && mayAnswer(act.actor, row.answerer_id),
  });
}

function subjectOf({ assignment_id: assignment, report_id: report }: Row) {
  if (assignment !== null) return { kind: "assignment", id: assignment };
  return report === null ? null : { kind: "report", id: report };
}
