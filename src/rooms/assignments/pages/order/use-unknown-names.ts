import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { newIntention } from "#web-kit/intention.ts";
import { bodiesOfRow, findUnknownBodiesEndpoint, type OrderRow } from "../../model/index.ts";

const NONE: ReadonlySet<string> = new Set();
const LONGEST_NAME = 300;

/** Which names of the rows nobody bears on the day of the document. */
export function useUnknownNames(rows: readonly OrderRow[], day: PlainDate | null): ReadonlySet<string> {
  const names = useMemo(() => {
    const all = rows.flatMap((row) => Object.values(bodiesOfRow(row)).flat());
    return [...new Set(all.filter((name) => name.length <= LONGEST_NAME))].toSorted();
  }, [rows]);
  const { data } = useQuery({
    queryKey: [findUnknownBodiesEndpoint.name, day, names],
    enabled: day !== null && names.length > 0,
    queryFn: async (): Promise<ReadonlySet<string>> => {
      if (day === null) return NONE;
      const body = { days: [{ on: day, names }] };
      const answer = await callEndpoint(findUnknownBodiesEndpoint, { body, idempotencyKey: newIntention() });
      return answer.ok ? new Set(answer.value.unknown) : NONE;
    },
  });
  return data ?? NONE;
}
