import { sql } from "kysely";
import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type FollowedPetition,
  type listOwnPetitionsEndpoint,
  type listPetitionsAboutEndpoint,
  mayAskPetition,
  mayReadProposals,
  type PetitionSubject,
} from "../../model/index.ts";
import { listPetitions, NEWEST_ANSWER_FIRST } from "./petition-queries.ts";

const MOST_ABOUT = 100;
const MOST_OWN = 30;
/** An answer is shown to who asked for so long; afterwards it stands in the register. */
const ANSWER_SHOWN_DAYS = 30;
const UNANSWERED = sql`kept.answered_on is null and coalesce(kept.state, '') not in ('answered', 'solved', 'refused')`;

export async function listPetitionsAbout(
  db: Database,
  act: Act,
  { kind, id }: PetitionSubject,
): Promise<Outcome<z.output<typeof listPetitionsAboutEndpoint.output>, NotAllowed>> {
  if (!mayReadProposals(act.actor).ok) return refuse("not-allowed");
  const about = kind === "assignment" ? sql`about.assignment_id = ${id}` : sql`about.report_id = ${id}`;
  const petitions = await listPetitions(db, act, about, { most: MOST_ABOUT });
  return done({ asOf: act.on, petitions, mayAsk: mayAskPetition.reachOf(act.actor) !== "none" });
}

/** What waits for the bodies of the one who asks, and what became of what these asked; without bodies, all that waits. */
export async function listOwnPetitions(
  db: Database,
  act: Act,
): Promise<Outcome<z.output<typeof listOwnPetitionsEndpoint.output>, NotAllowed>> {
  if (!mayReadProposals(act.actor).ok) return refuse("not-allowed");
  const bodies = [...act.actor.bodies];
  const whose = bodies.length === 0 ? sql`true` : sql`kept.answerer_id = any (${bodies}::uuid[])`;
  const toAnswer = await listPetitions(db, act, sql`${UNANSWERED} and ${whose}`, { most: MOST_OWN + 1 });
  const of = sql`kept.petitioner_id = any (${bodies}::uuid[])`;
  const waiting =
    bodies.length === 0 ? [] : await listPetitions(db, act, sql`${UNANSWERED} and ${of}`, { most: MOST_OWN });
  const answered =
    bodies.length === 0
      ? []
      : await listPetitions(db, act, sql`kept.answered_on >= ${act.on}::date - ${ANSWER_SHOWN_DAYS}::int and ${of}`, {
          order: NEWEST_ANSWER_FIRST,
          most: MOST_OWN,
        });
  return done({
    asOf: act.on,
    toAnswer: toAnswer.slice(0, MOST_OWN),
    asked: [...waiting, ...answered],
    hasMore: toAnswer.length > MOST_OWN,
  });
}

/**
 * Petitions without an answer on a day that some bodies asked or are to answer, the most overdue first. Whoever calls decides to whom
 * they may be told.
 */
export async function listUnansweredOn(
  db: Database,
  act: Act,
  bodies: readonly string[],
  on: PlainDate,
): Promise<FollowedPetition[]> {
  if (bodies.length === 0) return [];
  const ids = [...bodies];
  return listPetitions(
    db,
    act,
    sql`coalesce(kept.received_on <= ${on}::date, true) and coalesce(kept.answered_on > ${on}::date,
      coalesce(kept.state, '') not in ('answered', 'solved', 'refused'))
      and (kept.petitioner_id = any (${ids}::uuid[]) or kept.answerer_id = any (${ids}::uuid[]))`,
    { most: MOST_ABOUT },
  );
}

/** Which of some reports have petitions that were followed by a day. */
export async function listReportsFollowed(
  db: Database,
  act: Act,
  { ids, on }: { readonly ids: readonly string[]; readonly on: PlainDate },
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct about.report_id as id from petition_subject about
    join petition kept on kept.workspace_id = about.workspace_id and kept.id = about.petition_id
    where about.workspace_id = ${act.workspaceId} and about.report_id = any (${[...ids]}::uuid[])
      and coalesce(kept.received_on <= ${on}::date, true)`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** What waits for an answer, counted for the overview: of one's own bodies, or of all for whoever answers for all. */
export async function awaitedOfPetitions(db: Database, act: Act) {
  const own = await listOwnPetitions(db, act);
  if (!own.ok || own.value.toAnswer.length === 0) return [];
  const { toAnswer, hasMore } = own.value;
  const count = `${toAnswer.length}${hasMore ? "+" : ""}`;
  const late = toAnswer.filter(({ dueOn }) => dueOn !== null && dueOn < act.on).length;
  const worst = toAnswer[0]?.code ?? "";
  const [lateVi, lateEn] = late > 0 ? [`, ${late} quá hạn (lâu nhất ${worst})`, `, ${late} overdue (longest ${worst})`] : ["", ""]; // prettier-ignore
  const words = {
    vi: `${count} kiến nghị chưa trả lời${lateVi}`,
    en: `Petitions without an answer: ${count}${lateEn}`,
  };
  return [{ kind: "petitions", words, path: "/viec-cua-toi" }];
}
