import type { RefusalParams } from "./outcome.ts";
import { PlainDate } from "./plain-date.ts";

/**
 * What a refusal mentions, with days as people read them; a program finds them in `params` as they are. Words that only look like a day
 * are said back as they were typed.
 */
export function spokenParams(params: RefusalParams): RefusalParams {
  const spoken = Object.entries(params).map(([name, value]) => [name, isDay(value) ? inWords(value) : value]);
  return Object.fromEntries(spoken);
}

function isDay(value: unknown): value is PlainDate {
  return PlainDate.safeParse(value).success;
}

function inWords(day: PlainDate): string {
  return day.split("-").toReversed().join("/");
}
