import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import type { Endpoint } from "#shared/endpoint.ts";
import { callEndpoint, type EndpointRequest } from "./call-endpoint.ts";
import { newIntention } from "./intention.ts";
import { problemOf } from "./problem-of.ts";
import type { Problem } from "./problem-words.ts";

/** HTTP: the version that the request was made for is not the present one. */
const MOVED_ON = 412;

export type Sending<Request> = {
  readonly send: (request: Request) => void;
  readonly isSending: boolean;
  readonly problem: Problem | null;
};

/**
 * Sends what a person decided, once: until an answer comes, sending again is the same intention, so a lost network writes nothing
 * twice. `onDone` is told what was sent: what stands on the page may have changed since. Afterwards every answer that `renews` names is read anew; also when it was refused because what the person saw has moved on.
 */
export function useSending<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Output extends z.ZodType,
>(
  contract: Endpoint<Params, Query, Body, Output>,
  renews: readonly { readonly name: string }[],
  onDone: (
    value: z.output<Output>,
    request: Omit<EndpointRequest<Params, Query, Body>, "idempotencyKey" | "signal">,
  ) => void,
): Sending<Omit<EndpointRequest<Params, Query, Body>, "idempotencyKey" | "signal">> {
  type Request = Omit<EndpointRequest<Params, Query, Body>, "idempotencyKey" | "signal">;
  const cache = useQueryClient();
  const [intention, setIntention] = useState(newIntention);
  const sending = useMutation({
    mutationFn: (request: Request) =>
      callEndpoint(contract, { ...request, idempotencyKey: intention } as EndpointRequest<Params, Query, Body>),
    onSuccess: async (answer, request) => {
      setIntention(newIntention());
      if (!answer.ok && answer.refusal.status !== MOVED_ON) return;
      await Promise.all(renews.map(({ name }) => cache.invalidateQueries({ queryKey: [name] })));
      if (answer.ok) onDone(answer.value, request);
    },
  });
  return {
    send: (request) => sending.mutate(request),
    isSending: sending.isPending,
    problem: problemOf(sending.error, sending.data),
  };
}
