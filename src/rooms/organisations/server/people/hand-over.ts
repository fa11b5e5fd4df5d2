import { dayBefore } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { type HandedOver, mayKeepPeople, type NotAllowed, type PersonId } from "../../model/index.ts";
import type { OrganisationPorts } from "../ports.ts";
import { findPerson } from "./person-queries.ts";
import { portfolioHandedOver } from "./portfolio-writes.ts";

export type HandOver = {
  readonly personId: PersonId;
  readonly toId: PersonId;
  readonly mode: "dry-run" | "record";
  readonly from: PlainDate;
  readonly basis: string;
  readonly linesSeen: number | null;
};
export type HandOverRefusal = NotAllowed | "person-not-found" | "same-person" | "lines-not-seen";

/** All that one person holds goes to another from a day on, in every room, in one step; days before it stay as they were. */
export async function handOver(
  db: Database,
  act: Act,
  { personId, toId, mode, from: effectiveOn, basis, linesSeen }: HandOver,
  { handovers }: OrganisationPorts,
): Promise<Outcome<{ readonly lines: HandedOver[]; readonly isRecorded: boolean }, HandOverRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepPeople(act.actor);
    if (!allowed.ok) return allowed;
    if (personId === toId) return refuse("same-person");
    for (const id of [personId, toId]) {
      if (!(await findPerson(transaction, act.workspaceId, id))) return refuse("person-not-found");
    }
    const followers = [portfolioHandedOver, ...handovers];
    const lines: HandedOver[] = [];
    for (const { label, countHeld } of followers) {
      lines.push({ label, count: await countHeld(transaction, act, personId, effectiveOn) });
    }
    if (mode === "dry-run") return done({ lines, isRecorded: false });
    const count = lines.reduce((sum, line) => sum + line.count, 0);
    if (count !== linesSeen) return refuse("lines-not-seen", { count, seen: linesSeen ?? 0 });
    const handing = { from: personId, to: toId, effectiveOn, lastDay: dayBefore(effectiveOn), basis };
    for (const { follow } of followers) await follow(transaction, act, handing);
    await appendAudit(transaction, act, {
      act: "work-handed-over",
      subject: { kind: "person", id: personId },
      after: { ...handing, lines },
    });
    return done({ lines, isRecorded: true });
  });
}
