import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
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

export const giveTrackerEndpoint = endpoint({
  name: "giveTracker",
  method: "POST",
  path: "/api/assignments/tracker/give",
  summary: "Gives what the rows of an office's workbook say, document by document, all or nothing; nothing twice",
  permission: mayGive,
  body: z.object({ gifts: z.array(GiveAssignments).min(1).max(2_000) }),
  output: z.object({ given: z.int(), known: z.int() }),
});
