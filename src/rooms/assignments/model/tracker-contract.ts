import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AssignmentId } from "./assignment.ts";
import { GiveAssignments } from "./giving.ts";
import { mayGive } from "./policy.ts";

export const TrackerSheet = z.object({
  name: z.string(),
  /** Rows with something in them, cells as words from column A on; a merged block says its words in each row that it covers. */
  rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  /** Rows and columns that the workbook hides; the rows are left out. */
  hidden: z.int(),
});
export type TrackerSheet = z.infer<typeof TrackerSheet>;

export const readTrackerEndpoint = endpoint({
  name: "readTracker",
  method: "POST",
  path: "/api/assignments/tracker/read",
  summary: "Reads an office's own workbook of assignments; keeps nothing of it",
  permission: mayGive,
  query: z.object({ fileName: z.string().min(1).max(255) }),
  output: z.object({ sheets: z.array(TrackerSheet) }),
});

export const findUnknownBodiesEndpoint = endpoint({
  name: "findUnknownBodies",
  method: "POST",
  path: "/api/assignments/tracker/unknown-bodies",
  summary: "Which names no body or group of the register bears on the days on which they are used",
  permission: mayGive,
  body: z.object({
    days: z.array(z.object({ on: PlainDate, names: z.array(z.string().min(1).max(300)).max(10_000) })).max(2_000),
  }),
  output: z.object({ unknown: z.array(z.string()) }),
});

const Gifts = z.object({ gifts: z.array(GiveAssignments).min(1).max(2_000) });

/** What a row says of an assignment that is there; `from` is what stood, days as `yyyy-mm-dd`. */
export const TrackerChange = z.object({
  field: z.enum(["due", "product", "told", "done"]),
  from: z.string().nullable(),
  to: z.string(),
});
export type TrackerChange = z.infer<typeof TrackerChange>;

export const TrackerWeighed = z.object({
  fresh: z.int(),
  known: z.int(),
  /** Those that change, the first of them. */
  rows: z
    .array(
      z.object({
        assignmentId: AssignmentId,
        code: z.string(),
        words: z.string(),
        changes: z.array(TrackerChange).readonly(),
        /** What the life of the assignment does not allow. */
        left: z.array(TrackerChange).readonly(),
      }),
    )
    .readonly(),
  changed: z.int(),
});
export type TrackerWeighed = z.infer<typeof TrackerWeighed>;

export const weighTrackerEndpoint = endpoint({
  name: "weighTracker",
  method: "POST",
  path: "/api/assignments/tracker/weigh",
  summary: "What the rows of a workbook would give, and change in what was given before; stores nothing",
  permission: mayGive,
  body: Gifts,
  output: TrackerWeighed,
});

export const giveTrackerEndpoint = endpoint({
  name: "giveTracker",
  method: "POST",
  path: "/api/assignments/tracker/give",
  summary:
    "Gives what the rows of an office's workbook say, document by document, all or nothing; what was given before is brought up to date, nothing is given twice",
  permission: mayGive,
  body: Gifts,
  output: z.object({ given: z.int(), known: z.int(), changed: z.int() }),
});
