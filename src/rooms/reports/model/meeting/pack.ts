import { z } from "zod";
import { AssignmentAct, AssignmentId, cellOf, judgedOn, ObstacleOnDay } from "#rooms/assignments/model/index.ts";
import { FollowedPetition } from "#rooms/support/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { RecordedDuty } from "../duty-row.ts";
import { ReportId } from "../report.ts";

const PackDuty = z.object({
  assignmentId: AssignmentId,
  code: z.string(),
  words: z.string(),
  /** The bodies of the meeting that answer for it on its day, by their names of then. */
  leads: z.array(z.string()).readonly(),
  dueOn: PlainDate.nullable(),
});

const UnansweredPetition = FollowedPetition.pick({
  id: true,
  code: true,
  words: true,
  petitioner: true,
  dueOn: true,
}).extend({
  answerer: z.string().nullable(),
  daysLate: z.int(),
});

/** What a leader is asked to decide: a later day, another lead, that a report is accepted. */
const DecisionAsked = z.enum(["extension", "transfer", "confirmation"]);

export const MeetingPack = z.object({
  open: z.int(),
  late: z
    .array(
      PackDuty.extend({
        daysLate: z.int(),
        /** What the body told last; null: it told nothing. */
        told: z.object({ on: PlainDate, words: z.string() }).nullable(),
      }),
    )
    .readonly(),
  asked: z
    .array(PackDuty.extend({ asks: DecisionAsked, askedDueOn: PlainDate.nullable(), reason: z.string().nullable() }))
    .readonly(),
  happened: z.array(PackDuty.extend({ act: AssignmentAct, on: PlainDate, said: z.string().nullable() })).readonly(),
  /** What keeps assignments from going on: somebody has to resolve it. */
  obstacles: z.array(ObstacleOnDay).readonly(),
  /** As reports say them, where nobody follows them yet. */
  petitions: z.array(z.object({ reportId: ReportId, bodyName: z.string(), words: z.string() })).readonly(),
  /** Those that are followed to their answer and have none, the most overdue first. */
  unanswered: z.array(UnansweredPetition).readonly(),
});
export type MeetingPack = z.infer<typeof MeetingPack>;

/**
 * What a meeting looks at, from the records of its day: late assignments with what their bodies told last (the longest late first),
 * decisions that wait for the leader, and what happened since the meeting before.
 */
export function packOf(
  duties: readonly RecordedDuty[],
  { since, on }: { readonly since: PlainDate; readonly on: PlainDate },
): Omit<MeetingPack, "obstacles" | "petitions" | "unanswered"> {
  const standing = duties.flatMap((duty) => {
    const course = judgedOn(duty, on);
    return course ? [{ duty, course, cell: cellOf(course, on), row: rowOf(duty, course.dueOn) }] : [];
  });
  const late = standing.filter(({ cell }) => cell === "open-overdue");
  return {
    open: standing.filter(({ cell }) => cell === "open-in-time" || cell === "open-overdue").length,
    late: late
      .map(({ duty, row }) => ({
        ...row,
        daysLate: row.dueOn === null ? 0 : daysBetween(row.dueOn, on),
        told: lastTold(duty, on),
      }))
      .toSorted((one, other) => other.daysLate - one.daysLate),
    asked: standing.flatMap(({ duty, course, row }) => {
      const asks = askedIn(course);
      return asks ? [{ ...row, asks, askedDueOn: course.askedDueOn, reason: lastTold(duty, on)?.words ?? null }] : [];
    }),
    happened: standing
      .flatMap(({ duty, row }) =>
        duty.steps
          .filter((step) => step.on > since && step.on <= on)
          .map(({ act, on: day, words }) => ({ ...row, act, on: day, said: words })),
      )
      .toSorted((one, other) => other.on.localeCompare(one.on)),
  };
}

function rowOf({ assignmentId, code, words, leads }: RecordedDuty, dueOn: PlainDate | null) {
  return { assignmentId, code, words, leads, dueOn };
}

function askedIn({ state, askedDueOn }: { readonly state: string; readonly askedDueOn: PlainDate | null }) {
  if (state === "returned-as-not-ours") return "transfer" as const;
  if (state === "reported-done") return "confirmation" as const;
  return askedDueOn === null ? undefined : ("extension" as const);
}

function lastTold({ steps }: RecordedDuty, on: PlainDate) {
  const step = steps.findLast(({ on: day, words }) => day <= on && words !== null);
  return step?.words ? { on: step.on, words: step.words } : null;
}

function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
