import type { PlainDate } from "#shared/plain-date.ts";
import type { OfficialCell } from "../official-cells.ts";
import type { Part, PartAct, PartKind, PartState } from "./part.ts";
import { partStandingOf } from "./part-standing.ts";

/** What a body owes as part of an assignment, with all that it told, for any day that is asked about. */
export type RecordedPart = {
  readonly kind: PartKind;
  readonly givenOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly isDeemed: boolean;
  readonly steps: readonly {
    readonly act: PartAct;
    readonly on: PlainDate;
    readonly to: PartState;
    readonly words: string | null;
    readonly product: string | null;
  }[];
};

/** How a part stood at the end of a day, as the four cells name it; null where nothing was asked of the body any more. */
export function cellOfPart(
  { kind, givenOn, dueOn, isDeemed, steps }: RecordedPart,
  day: PlainDate,
): OfficialCell | null {
  const last = steps.findLast(({ on }) => on <= day);
  const asked: Pick<Part, "kind" | "state" | "dueOn" | "isDeemed" | "lastOn"> = {
    kind,
    state: last?.to ?? "open",
    dueOn,
    isDeemed,
    lastOn: last?.on ?? givenOn,
  };
  switch (partStandingOf(asked, day, null).kind) {
    case "late":
      return "open-overdue";
    case "open":
    case "handed-back":
      return "open-in-time";
    case "done":
      return "done-in-time";
    case "done-late":
    case "answered-late":
      return "done-late";
    case "deemed":
    case "excused":
    case "lapsed":
      return null;
  }
}
