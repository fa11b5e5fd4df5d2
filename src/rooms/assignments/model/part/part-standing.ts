import { daysBetween, plusDays } from "#rooms/calendar/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Part } from "./part.ts";

/**
 * How a part stands on a day. `deemed`: the body kept silent past its day, and that was said to count as consent, from the day
 * after. `answered-late`: it then answered all the same, and what it said holds in place of the silence.
 */
export type PartStanding =
  | { readonly kind: "late"; readonly days: number }
  | { readonly kind: "deemed" | "answered-late"; readonly since: PlainDate }
  | { readonly kind: "handed-back" | "open" | "done-late" | "done" | "excused" | "lapsed" };

type Asked = Pick<Part, "kind" | "state" | "dueOn" | "isDeemed" | "lastOn">;

/** @param overSince the day on which the assignment was confirmed, ended or replaced; what was still open on it is no longer asked for */
export function partStandingOf(part: Asked, on: PlainDate, overSince: PlainDate | null): PartStanding {
  const { state, dueOn, isDeemed, lastOn } = part;
  if (state === "excused") return { kind: "excused" };
  if (state === "done") {
    if (dueOn === null || lastOn <= dueOn) return { kind: "done" };
    return isDeemed ? { kind: "answered-late", since: plusDays(dueOn, 1) } : { kind: "done-late" };
  }
  const isPast = dueOn !== null && dueOn < (overSince ?? on);
  // Who was asked to add to an answer has not kept silent.
  if (isPast && isDeemed && state === "open") return { kind: "deemed", since: plusDays(dueOn, 1) };
  if (overSince !== null) return { kind: "lapsed" };
  if (isPast) return { kind: "late", days: daysBetween(dueOn, on) };
  return { kind: state === "handed-back" ? "handed-back" : "open" };
}

const ORDER: readonly PartStanding["kind"][] = ["late", "handed-back", "open", "deemed", "answered-late", "done-late", "done", "excused", "lapsed"]; // prettier-ignore

/** The worst first: the longest overdue, then what was handed back, then what is open by its day; what is settled last. */
export function worstFirst(on: PlainDate, overSince: PlainDate | null) {
  const rankOf = (part: Asked) => {
    const standing = partStandingOf(part, on, overSince);
    return { place: ORDER.indexOf(standing.kind), days: standing.kind === "late" ? standing.days : 0 };
  };
  return (left: Part, right: Part): number => {
    const [first, second] = [rankOf(left), rankOf(right)];
    return (
      first.place - second.place ||
      second.days - first.days ||
      (left.dueOn ?? "9999").localeCompare(right.dueOn ?? "9999") ||
      left.name.localeCompare(right.name, "vi")
    );
  };
}

export type PartCounts = {
  readonly asked: number;
  readonly done: number;
  readonly late: number;
  readonly open: number;
};

/** Of those asked: how many have answered, are overdue, have time yet. An excused or lapsed part is not asked for. */
export function countParts(parts: readonly Asked[], on: PlainDate, overSince: PlainDate | null): PartCounts {
  const kinds = parts.map((part) => partStandingOf(part, on, overSince).kind).filter((kind) => kind !== "excused" && kind !== "lapsed"); // prettier-ignore
  const count = (...wanted: readonly PartStanding["kind"][]) => kinds.filter((kind) => wanted.includes(kind)).length;
  return {
    asked: kinds.length,
    done: count("done", "done-late", "deemed", "answered-late"),
    late: count("late"),
    open: count("open", "handed-back"),
  };
}
