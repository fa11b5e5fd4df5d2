import type { z } from "zod";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { whoActsEndpoint } from "../model/index.ts";

export type WhoActs = z.output<typeof whoActsEndpoint.output>;

/** Who acts; `undefined` until the server has said so. Asked once for the whole page, however many ask. */
export function useWhoActs(): WhoActs | undefined {
  const { data } = useEndpoint(whoActsEndpoint, {});
  return data?.ok ? data.value : undefined;
}
