import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { policy } from "#shared/permission.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AssignmentId } from "../assignment.ts";
import { mayReadAssignments } from "../policy.ts";
import { LadderAudience, LadderSetting, RungKey } from "./ladder-setting.ts";

/** How the territory reminds and to whom it reports up: settled by its office. */
export const mayKeepLadder = policy("assignments.keep-ladder", ["office", "administrator"]);

const Basis = z.string().trim().min(5).max(500);

export const LadderStanding = z.object({
  ladder: LadderSetting,
  /** Who settled it, by which basis; null while the product's own stands. */
  settled: z.object({ basis: z.string(), writtenBy: z.string(), writtenOn: PlainDate, version: z.int() }).nullable(),
});
export type LadderStanding = z.infer<typeof LadderStanding>;

export const getLadderEndpoint = endpoint({
  name: "getLadder",
  method: "GET",
  path: "/api/assignments/ladder",
  summary: "When duties are reminded of and reported up, in working days from the deadline, and who settled it",
  permission: mayReadAssignments,
  output: LadderStanding.extend({ mayKeep: z.boolean() }),
});

export const settleLadderEndpoint = endpoint({
  name: "settleLadder",
  method: "POST",
  path: "/api/assignments/ladder",
  summary: "Settles the territory's ladder of reminders with its basis; what was already sent stays sent",
  permission: mayKeepLadder,
  body: z.object({ ladder: LadderSetting, basis: Basis, seenVersion: z.int().nullable() }),
  output: z.object({ version: z.int() }),
});

export const ShownRung = z.object({
  key: RungKey,
  kind: z.enum(["before", "on-day", "after", "head", "office"]),
  workingDays: z.int(),
  audience: LadderAudience,
  on: PlainDate,
  provisional: z.boolean(),
  /** The day on which it was climbed; null: it is still to come, or was never reached. */
  takenOn: PlainDate.nullable(),
});
export type ShownRung = z.infer<typeof ShownRung>;

export const getAssignmentLadderEndpoint = endpoint({
  name: "getAssignmentLadder",
  method: "GET",
  path: "/api/assignments/:assignmentId/ladder",
  summary:
    "When this assignment will be reminded of and to whom it will be reported up, shown beforehand, and what was done",
  permission: mayReadAssignments,
  params: z.object({ assignmentId: AssignmentId }),
  output: z.object({ asOf: PlainDate, isOwed: z.boolean(), rungs: z.array(ShownRung).readonly() }),
  shows: ["assignment", "ladder"],
});
