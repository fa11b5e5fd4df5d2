import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { newIntention } from "#web-kit/intention.ts";
import { findUnknownBodiesEndpoint, type ReadTrackerRow } from "../../model/index.ts";

const NOBODY: ReadonlySet<string> = new Set();

/** Which names of the rows no body bears on the day of its document. */
export function useUnknownBodies(rows: readonly ReadTrackerRow[]): ReadonlySet<string> {
  const days = useMemo(() => {
    const byDay = new Map<PlainDate, Set<string>>();
    for (const { bodies, document } of rows) {
      if (!document?.issuedOn) continue;
      const own = byDay.get(document.issuedOn) ?? new Set();
      for (const name of bodies) own.add(name.slice(0, 300));
      byDay.set(document.issuedOn, own);
    }
    return [...byDay].map(([on, names]) => ({ on, names: [...names].toSorted() }));
  }, [rows]);
  const { data } = useQuery({
    queryKey: [findUnknownBodiesEndpoint.name, days],
    enabled: days.length > 0,
    placeholderData: (before: ReadonlySet<string> | undefined) => before,
    queryFn: async (): Promise<ReadonlySet<string>> => {
      const answer = await callEndpoint(findUnknownBodiesEndpoint, { body: { days }, idempotencyKey: newIntention() });
      return answer.ok ? new Set(answer.value.unknown) : NOBODY;
    },
  });
  return data ?? NOBODY;
}
