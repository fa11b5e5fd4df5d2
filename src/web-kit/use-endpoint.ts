import { keepPreviousData, skipToken, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { z } from "zod";
import type { Endpoint } from "#shared/endpoint.ts";
import { type Answer, callEndpoint, ConnectionLost, type EndpointRequest, ServerUnavailable } from "./call-endpoint.ts";

/** Under which the answer of a reading call is kept. */
export function endpointKey(
  contract: { readonly name: string },
  params?: unknown,
  query?: unknown,
): readonly unknown[] {
  return [contract.name, params ?? null, query ?? null];
}

/** Reads an endpoint and keeps the answer while the page stands. `null` asks nothing yet. */
export function useEndpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Output extends z.ZodType,
>(
  contract: Endpoint<Params, Query, Body, Output>,
  request: EndpointRequest<Params, Query, Body> | null,
): UseQueryResult<Answer<z.output<Output>>> {
  return useQuery({
    queryKey: endpointKey(contract, request?.params, request?.query),
    queryFn: request === null ? skipToken : ({ signal }) => callEndpoint(contract, { ...request, signal }),
    placeholderData: keepPreviousData,
    meta: { shows: contract.shows ?? [] },
    // An outage ends by itself, and the page finds out by itself; what it showed before stays meanwhile.
    refetchInterval: ({ state }) => waitMsAfter(state.error),
  });
}

const WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

function waitMsAfter(error: Error | null): number | false {
  if (error instanceof ServerUnavailable) return Math.min(error.seconds * 1_000, LONGEST_WAIT_MS);
  return error instanceof ConnectionLost ? WAIT_MS : false;
}
