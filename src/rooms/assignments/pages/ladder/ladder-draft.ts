import { LadderSetting } from "../../model/index.ts";

/** The setting as a person types it. */
export type LadderDraft = {
  readonly before: string;
  readonly onDay: boolean;
  readonly after: string;
  readonly head: string;
  readonly office: string;
  readonly alive: string;
};

export function draftOf({ before, onDay, after, headAfter, officeAfter, aliveDays }: LadderSetting): LadderDraft {
  return {
    before: before.join(", "),
    onDay,
    after: after.join(", "),
    head: headAfter === null ? "" : String(headAfter),
    office: officeAfter === null ? "" : String(officeAfter),
    alive: String(aliveDays),
  };
}

/** Undefined where it cannot be read as a ladder. */
export function ladderOf({ before, onDay, after, head, office, alive }: LadderDraft): LadderSetting | undefined {
  const read = LadderSetting.safeParse({
    before: numbersOf(before),
    onDay,
    after: numbersOf(after),
    headAfter: numbersOf(head)[0] ?? null,
    officeAfter: numbersOf(office)[0] ?? null,
    aliveDays: numbersOf(alive)[0],
  });
  return read.success ? read.data : undefined;
}

function numbersOf(text: string): number[] {
  return text
    .split(/[,;\s]+/u)
    .filter((part) => part !== "")
    .map(Number);
}
