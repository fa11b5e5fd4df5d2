import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import type { Actor } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { ListedStanding } from "../listed-standing.ts";
import { mayReadIndicators } from "../policy.ts";
import { STATUSES, type Status } from "../standing.ts";

/** Whoever leads or prepares the meeting says that everything was looked at. */
export const mayHoldReviews = policy("indicators.hold-reviews", ["office", "approving-leader", "administrator"]);

export const Whose = z.enum(["all", "mine"]);
export type Whose = z.infer<typeof Whose>;

const WATCHES_ALL = new Set(["office", "administrator", "approving-leader", "observer", "register-keeper"]);

/** A body looks at its own figures first; whoever watches the province at all of them. */
export function whoseAtFirst({ roles, bodies }: Pick<Actor, "roles" | "bodies">): Whose {
  return bodies.length > 0 && !roles.some((role) => WATCHES_ALL.has(role)) ? "mine" : "all";
}

/** The worst place behind an indicator that is a mean of its places. */
const WorstPart = z.object({ placeId: z.uuid(), value: z.number(), parts: z.int() });

export const Tile = ListedStanding.extend({ worstPart: WorstPart.nullable() });
export type Tile = z.infer<typeof Tile>;

const Review = z.object({ id: z.uuid(), heldOn: PlainDate, heldBy: z.string(), note: z.string().nullable() });

const Change = z.object({ standing: ListedStanding, before: z.enum(STATUSES) });

export const Since = z.object({
  review: Review,
  worse: z.int(),
  better: z.int(),
  /** Those that got worse first; within that the worst first. */
  changes: z.array(Change),
});
export type Since = z.infer<typeof Since>;

/** A decision that waits for somebody, in a sentence, and where it is taken. */
export const AwaitedDecision = z.object({
  kind: z.string(),
  words: z.object({ vi: z.string(), en: z.string() }),
  path: z.string(),
});
export type AwaitedDecision = z.infer<typeof AwaitedDecision>;

export const Overview = z.object({
  on: PlainDate,
  whose: Whose,
  mayChoose: z.boolean(),
  counts: z.record(z.string(), z.int()),
  stale: z.int(),
  worst: z.array(ListedStanding),
  tiles: z.array(Tile),
  /** Null until a first review was held. */
  since: Since.nullable(),
  decisions: z.array(AwaitedDecision),
  /** Assignments that stand open: of everybody, or of one's own bodies. Null for whoever may not read them. */
  duties: z.object({ late: z.int(), open: z.int() }).nullable(),
  names: z.record(z.string(), z.string()),
  mayHold: z.boolean(),
});
export type Overview = z.infer<typeof Overview>;

export const getOverviewEndpoint = endpoint({
  name: "getOverview",
  method: "GET",
  path: "/api/overview",
  summary:
    "Is the province on its road: counts by status, the worst first, what changed since the last review, what waits",
  permission: mayReadIndicators,
  query: z.object({ whose: Whose.optional() }),
  output: Overview,
  shows: [
    "indicator",
    "observation",
    "road",
    "review",
    "assignment",
    "report",
    "outgoing-document",
    "meeting",
    "collection-form",
    "collection-reply",
  ],
});

export const holdReviewEndpoint = endpoint({
  name: "holdReview",
  method: "POST",
  path: "/api/overview/reviews",
  summary:
    "Keeps that everything was looked at, with where each indicator stood: the next overview tells what changed since",
  permission: mayHoldReviews,
  body: z.object({ note: z.string().trim().min(1).max(1_000).nullable() }),
  output: z.object({ reviewId: z.uuid(), standings: z.int() }),
});

/** STATUSES go worst first. What can no longer be judged is worse, whatever it was; what is judged at last is worse where it is bad. */
export function isWorse(before: Status, now: Status): boolean {
  return now === "unknown" || STATUSES.indexOf(now) < STATUSES.indexOf(before);
}
