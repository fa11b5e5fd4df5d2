import type { Actor } from "../act.ts";
import { done, type Outcome, refuse } from "../outcome.ts";
import type { Fields, RecordDeclaration } from "./record.ts";

export type NotAllowed = "not-allowed";

/** Who may see the register at all; single fields may be closed to some of them. */
export function mayReadRecords<Own extends Fields>(
  { readers }: RecordDeclaration<Own>,
  actor: Actor,
): Outcome<void, NotAllowed> {
  return actor.roles.some((role) => readers.includes(role)) ? done(undefined) : refuse("not-allowed");
}

/** Who may enter, change, end and delete. */
export function mayKeepRecords<Own extends Fields>(
  { keepers }: RecordDeclaration<Own>,
  actor: Actor,
): Outcome<void, NotAllowed> {
  return actor.roles.some((role) => keepers.includes(role)) ? done(undefined) : refuse("not-allowed");
}
