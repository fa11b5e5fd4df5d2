import { z } from "zod";
import { recall, remember } from "#web-kit/remembered.ts";

/** What somebody opened from a search, for the next time; kept in this browser, for each person apart. */
const Recent = z.array(z.object({ title: z.string(), hint: z.string(), address: z.string() }));
export type RecentItem = z.infer<typeof Recent>[number];

const MOST = 8;

export function recentOf(actorId: string): RecentItem[] {
  try {
    return Recent.parse(JSON.parse(recall(keyOf(actorId)) ?? "[]"));
  } catch {
    return [];
  }
}

export function keepRecent(actorId: string, item: RecentItem): void {
  const others = recentOf(actorId).filter(({ address }) => address !== item.address);
  remember(keyOf(actorId), JSON.stringify([item, ...others].slice(0, MOST)));
}

function keyOf(actorId: string): string {
  return `lotrinh.recent.${actorId}`;
}
