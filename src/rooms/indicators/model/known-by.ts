import { dayInVietNam, type PlainDate } from "#shared/plain-date.ts";
import { isOvertakenBy } from "./estimate-error.ts";
import type { Observation } from "./observation.ts";
import { partKey } from "./part.ts";
import type { Road } from "./road.ts";

/** The versions that had been recorded by the end of a day, each marked whether it stood then. They come in the order of their recording. */
export function observationsBy(all: readonly Observation[], day: PlainDate): Observation[] {
  const known = all.filter(({ recordedAt }) => dayInVietNam(new Date(recordedAt)) <= day);
  const cells = Map.groupBy(known, (each) => `${each.period} ${partKey(each)}`);
  const standing = new Set(
    [...cells.values()].map((versions) => versions.reduce((one, next) => (isOvertakenBy(one, next) ? next : one))),
  );
  return known.map((each) => ({ ...each, isCurrent: standing.has(each) }));
}

/** The editions of roads that had been set by the end of a day; of each road the last one stood. */
export function roadsBy(all: readonly Road[], day: PlainDate): Road[] {
  const known = all.filter(({ setOn }) => setOn <= day);
  const last = new Map<string, number>();
  for (const { code, edition } of known) last.set(code, Math.max(edition, last.get(code) ?? 0));
  return known.map((road) => ({ ...road, isCurrent: last.get(road.code) === road.edition }));
}

/** Who answered for an indicator on a day: the first of those before who still did, or who does now. */
export function ownerOn(
  ownerId: string | null,
  past: readonly { readonly ownerId: string; readonly lastDay: PlainDate }[],
  day: PlainDate,
): string | null {
  return past.find(({ lastDay }) => lastDay >= day)?.ownerId ?? ownerId;
}
