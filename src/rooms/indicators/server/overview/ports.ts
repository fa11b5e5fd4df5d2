import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { AwaitedDecision } from "../../model/index.ts";

/** What a room below this one has that waits for a decision which the person who asks may take; from kept states, not recounted. */
export type AwaitedDecisions = (db: Database, act: Act) => Promise<readonly AwaitedDecision[]>;
