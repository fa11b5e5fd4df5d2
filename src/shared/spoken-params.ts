import type { RefusalParams } from "./outcome.ts";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** What a refusal mentions, with days as people read them; a program finds them in `params` as they are. */
export function spokenParams(params: RefusalParams): RefusalParams {
  const spoken = Object.entries(params).map(([name, value]) => {
    return [name, typeof value === "string" ? value.replace(DAY, "$3/$2/$1") : value];
  });
  return Object.fromEntries(spoken);
}
